"""The theme's scripts as they travel: no comments, no spaces, short names.

A minifier of our own, because those on PyPI either leave names as they are, which are a third of
what travels, or are programs that do not install everywhere. It knows the JavaScript that the theme
is written in, and says so where it meets another.
"""

from dienhinh.render.scripts.packing import packed_script

__all__ = ["packed_script"]
