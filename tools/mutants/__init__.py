"""Mutation spot checks: one wrong character at a time in ranking and urgency, and the tests that must notice."""
