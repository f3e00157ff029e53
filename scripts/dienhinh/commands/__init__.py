"""What a person types: each module or folder adds its commands to the parser of `cli`."""
