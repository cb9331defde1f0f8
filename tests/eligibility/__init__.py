"""What residents' answers come to, by the decision table."""
