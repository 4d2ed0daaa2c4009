"""Speed as ratios: ours and a floor or peer, measured in one run on one machine; never asserted in tests."""
