"""`make clients`: programs of others, unmodified, read what a federation on this machine publishes."""
