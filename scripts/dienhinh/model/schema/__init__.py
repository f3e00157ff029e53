"""The one description of every field people fill in.

From these tables come the checking of shapes, the JSON Schema for editors, the field page of the
handbook, and later the Word and Excel forms, the web form and the columns of the open data. A new
field is one line in a table here and one attribute in its record.
"""
