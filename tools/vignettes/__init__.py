"""How the ranking does on the golden cases: whole input and damaged input, what was tuned on and what was held out."""
