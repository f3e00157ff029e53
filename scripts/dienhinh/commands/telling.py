"""What a command says when all went well, in the language asked for."""

import argparse
import sys


def tell(given: argparse.Namespace, vi: str, en: str) -> None:
    """A line on the standard output; names and texts of profiles stay as they are written."""
    sys.stdout.write(f"{en if given.lang == 'en' else vi}\n")


def say(*lines: str) -> None:
    """Lines on the standard output that are the same in both languages."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
