"""The workshop: what takes long is made in processes beside the server, a few at a time, and nothing of it is kept."""
