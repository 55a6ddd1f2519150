"""Given pictures: drawings and photos that somebody sends, made small and made anew beside the server."""
