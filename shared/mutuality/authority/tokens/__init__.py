"""What is given out: signing keys, and the access tokens signed with them."""
