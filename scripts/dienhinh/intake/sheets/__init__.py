"""A workbook as sheets of cells, and its sheets as answers."""
