"""Reports for people at a terminal: one file a command, readable at 80 columns and without colour."""
