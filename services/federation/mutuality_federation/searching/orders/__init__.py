"""In which order a search finds: the nearest first, and what comes first."""
