"""Word files (.docx, ECMA-376): the only door to python-docx outside `intake`.

`document` holds what every Word file of ours shares; other modules say what stands in one kind.
"""
