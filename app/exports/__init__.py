"""Results in the formats of other systems: core in, bytes out; no page, no session."""
