"""Who may ask for tokens, and how a program proves who it is."""
