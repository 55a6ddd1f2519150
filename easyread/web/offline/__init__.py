"""The kit without a network: what each page needs, the worker that keeps it on the tablet, and the installable app.

Must not know what anybody answered: all that is kept is the same for everybody.
"""
