"""HTML as browsers read it, and what of it no page of the site may hold."""
