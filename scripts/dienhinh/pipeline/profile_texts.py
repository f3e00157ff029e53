"""The long texts of public profiles: kept in `.cache/` with their rows, read when a page asks."""

from collections.abc import Iterable, Iterator, Mapping

from dienhinh.check.context import Context
from dienhinh.model.public import PublicText
from dienhinh.pipeline.options import Options, PublishError
from dienhinh.pipeline.profile_rows import Shown, digest_of, packed_row, profile_memo
from dienhinh.read.folders import ProfilePlace
from dienhinh.write.records import unpacked


class ProfileTexts(Mapping[str, PublicText]):
    """The texts of the profiles that were found public, each read when it is asked for."""

    def __init__(
        self,
        options: Options,
        context: Context,
        shown: Iterable[tuple[ProfilePlace, Shown | None]],
    ) -> None:
        """`shown` is what is public in each place."""
        self._options = options
        self._context = context
        self._memo = profile_memo(options)
        self._rows = {
            row.profile.slug: (place, row.digests.told) for place, row in shown if row is not None
        }

    def __getitem__(self, slug: str) -> PublicText:
        """The text; PublishError when the profile is not as it was when it was examined."""
        place, told = self._rows[slug]
        long = self._memo.long(place.path)
        if long is None or digest_of(long) != told:
            # The memo is lost, or belongs to another state of the folder by now.
            long = packed_row(self._options, self._context, place, {}).text
        if digest_of(long) == told:
            text = unpacked(long, PublicText)
            if text is not None:
                return text
        raise PublishError(
            "hồ sơ vừa đổi trong lúc đăng; chạy lại.",
            "the profile was changed while it was being published: run again.",
            about=place.shown_as,
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
