"""The reference service: the service side of the contract, in a process of its own."""
