"""How demo content gets into the site: read a file, put what it says in place, twice the same as once."""
