"""Synthetic profiles, clearly labelled as samples, with drawn pictures: for tests and measuring."""

from dienhinh.demo.corpus import DemoError, make
from dienhinh.demo.illustrations import IllustrationError, illustrate

__all__ = ["DemoError", "IllustrationError", "illustrate", "make"]
