"""Said: how the voice is made to say what it would read wrong. Texts in, texts out, no engine."""
