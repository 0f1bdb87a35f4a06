"""Draws the body: a CC0 base mesh -> posed, labelled, rasterised, traced -> the SVGs of `assets/bodymap/`.

Order of reading: wheel, mesh, body, skin (coordinates), regions and dermatomes (which place is which), views,
scene (mesh -> pixels), tiling (pixels -> shapes without gaps), plate (the look), write, atelier (all of it).
Units: decimetres, y up, z to the front, +x the model's own left.
"""
