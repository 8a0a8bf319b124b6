"""Reports as HTML pages: self-contained, escaped, light and dark, readable without scripts."""
