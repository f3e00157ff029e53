"""The forms people fill in, made from the schema and the lists: Word, workbook, web form.

`dienhinh forms` writes them into the site's folder of hand-written pages; the same schema and lists
give the same bytes.
"""
