"""Drawn illustrations of Quảng Ngãi that stand in for photographs, always labelled as drawn.

`draw` a `Scene`, or take its `jpeg` and `alt_text`. The only part of `demo` that knows Pillow.
No text, flag or emblem is ever drawn; people have no faces.
"""

from dienhinh.demo.scenes.picture import SKIES, SUBJECTS, VIEWS, Scene, alt_text, draw, jpeg

__all__ = ["SKIES", "SUBJECTS", "VIEWS", "Scene", "alt_text", "draw", "jpeg"]
