"""Lesson plans in the window: the list of them, one of them with its steps, and what adds to them."""
