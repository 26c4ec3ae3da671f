"""The federation service: what national bodies give their chapters, and what chapters let them know."""
