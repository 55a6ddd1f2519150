"""Views for paper."""

from flask import Blueprint

views = Blueprint("paper", __name__)
