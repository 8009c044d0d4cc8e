/** Placeholder contract; replaced by the text module. */
