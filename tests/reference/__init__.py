"""The reference lists, the call and the outlines as shipped, against the texts they come from."""
