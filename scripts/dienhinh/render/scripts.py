"""The theme's scripts as they travel: without what only people who read the source need."""


def packed(text: str) -> str:
    """A script without comment lines, blank lines and indentation.

    Only whole lines are taken away, so no text inside the script can be harmed, save one of several
    lines between backticks: the theme's scripts have none, and a test sees to that.
    """
    lines = (line.strip() for line in text.splitlines())
    kept = [line for line in lines if line and not line.startswith("//")]
    return "".join(f"{line}\n" for line in kept)
