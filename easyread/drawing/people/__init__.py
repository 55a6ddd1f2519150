"""The rig: a person from head to foot, with face, hands, hair, clothes and pose, from a few figures in TOML.

Must not know in which picture the person stands.
"""
