"""The pages on the tablet: the only user of Flask."""
