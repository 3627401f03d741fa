"""Tables and files for people who do not speak RDF."""
