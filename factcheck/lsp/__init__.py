"""The language server: findings while a draft is being written. A door without logic of its own."""
