"""The graph: triples, data set description, serialisation, reading back, and query."""
