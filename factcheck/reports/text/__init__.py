"""Reports for people: one file a command."""
