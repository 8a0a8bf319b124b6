"""The four questions: verify, conflicts, ask, check. Short orchestration, list in, list out."""
