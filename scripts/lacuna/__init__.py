"""Lacuna: how national law answers online child sexual exploitation, and where it falls short."""
