"""Read an address as it is said or typed: plain form, web addresses, places, short names of instruments."""
