"""The whole box: which prints are in it, and the pages that it alone has: contents, guide, label and dividers."""
