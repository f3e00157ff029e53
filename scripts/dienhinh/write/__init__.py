"""The stage that writes the site and edits profiles: whole files, only where something changed."""
