"""What reports are: pure Python values and rules, without frameworks, input/output or a clock."""
