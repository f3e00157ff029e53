"""What can be drawn: each thing in its own small coordinates, drawn with a pen."""
