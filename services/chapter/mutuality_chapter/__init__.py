"""The chapter service: what people who share a concern do for one another, kept where they are."""
