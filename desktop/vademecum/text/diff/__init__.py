"""How two texts differ: passages matched, moved, new and gone, and inside them what was changed."""
