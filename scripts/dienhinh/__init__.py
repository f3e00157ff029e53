"""Exemplary models of Quảng Ngãi: profiles in YAML become a checked, public site."""
