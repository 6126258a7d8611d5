"""Search: an index that is a projection of the archive, and the engines that answer from it."""
