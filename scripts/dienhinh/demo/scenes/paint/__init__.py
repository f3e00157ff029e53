"""How marks are made: light and colour, plane geometry, pixels, the pen."""
