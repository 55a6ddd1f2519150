"""What a PDF has for whoever reads it on a screen: tags, an outline, what it says of itself, and fields."""
