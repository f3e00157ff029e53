"""Values become bytes: pages, pictures, share cards, data files. Nothing is written here."""
