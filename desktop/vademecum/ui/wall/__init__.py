"""The wall: the only thing that the audience sees. It draws frames, and frames hold published text only.

Nothing here knows the notebook, not even through others: an import contract holds that.
"""
