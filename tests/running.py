"""The command line as tests of small projects run it, on a day on which all of it is public."""

from dienhinh import cli


def run(*arguments: str) -> int:
    """The exit code."""
    return cli.main(["--today", "2023-12-01", *arguments])
