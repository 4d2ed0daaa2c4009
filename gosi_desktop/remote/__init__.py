"""The authority `service`: the contract's client side."""
