"""What leaves the house: the site, the open data, releases, and the gate before them."""
