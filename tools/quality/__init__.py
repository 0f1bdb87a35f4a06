"""The page of figures: docs/quality.json holds what the make targets measured, docs/quality.md is made from it."""
