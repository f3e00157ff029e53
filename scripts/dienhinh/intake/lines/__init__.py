"""The lines of a document as answers: labels, names, captions, where an answer ends."""
