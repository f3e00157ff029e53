"""Files as people send them: what each is, opened so that nothing in it reaches out."""
