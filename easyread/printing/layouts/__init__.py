"""How a sheet is laid out, as print/<name>.toml says, and the job of printing one deck so.

Must not know what is drawn on the sheet.
"""
