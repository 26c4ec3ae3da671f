"""One file a format: a pure function from listings, as the public sees them, to the bytes of a file."""
