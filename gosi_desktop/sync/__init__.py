"""Taking what is new from the authority; speaks to ports only."""
