"""What must go along with a profile that is passed on without its page."""

from dienhinh.model.profile import Source
from dienhinh.model.public import PublicProfile

_PRESS = "Theo báo chí, địa phương chưa xác nhận"
# The words with which editors note that they know only the address of an article.
_GUESSED = "tiêu đề suy"


def short_notice(profile: PublicProfile) -> str:
    """That nobody but the press vouches for it; empty where somebody does."""
    return _PRESS if profile.origin == "press" else ""


def source_name(source: Source) -> str:
    """Title and publisher of a source; without its title where that is guessed."""
    is_guessed = source.note is not None and _GUESSED in source.note.lower()
    return source.publisher if is_guessed else f"{source.title}, {source.publisher}"
