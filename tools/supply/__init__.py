"""What the running app is made of: a bill of materials (CycloneDX) and a list of packages pinned by hash."""
