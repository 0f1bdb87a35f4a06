"""Speed as ratios, measured side by side in one run: core look-ups, and clicks against a one-button page."""
