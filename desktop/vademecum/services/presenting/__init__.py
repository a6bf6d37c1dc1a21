"""Present a text to a room: what stands on the wall, made of published content only.

Nothing here knows the notebook: what a reader wrote cannot reach the wall. An import contract holds that.
"""
