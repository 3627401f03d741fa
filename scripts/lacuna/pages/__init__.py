"""Pages of the site as plain Markdown: one module a kind of page; templates and words lie in ``site/``."""
