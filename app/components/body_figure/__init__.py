"""A figure of the body on a page: filled areas, key points, one area to press."""
