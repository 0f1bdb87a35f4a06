"""Production serving: which headers go out, which hosts and paths answer, what a log may say."""
