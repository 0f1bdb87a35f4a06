"""Developer programs. The app never imports them."""
