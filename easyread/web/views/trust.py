"""Views of the authority of this installation: how a device trusts it, and the files that it is given."""

from flask import Blueprint, Response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from easyread.installation.tls.trust import Trust
from easyread.web.error_pages import missing
from easyread.web.site import current_site
from easyread.web.viewer import address
from easyread.web.words import to_translate

views = Blueprint("trust", __name__)

PROFILE_SAYS = to_translate("Lader enheden stole på den computer, som Samtalekassen kører på. Ikke på andre sider.")


@views.get("/tls/")
def how() -> ResponseReturnValue:
    """Tell step by step how a device trusts this installation."""
    return render_template("pages/trust.html", trust=_trust(), is_secure=request.is_secure)


@views.get("/tls/samtalekassen.crt")
def certificate() -> Response:
    """Send the certificate of the authority."""
    return Response(_trust().certificate, mimetype="application/x-x509-ca-cert")


@views.get("/tls/samtalekassen.mobileconfig")
def profile() -> Response:
    """Send the certificate as a profile for iPad, iPhone and Mac."""
    return Response(_trust().profile(gettext(PROFILE_SAYS)), mimetype="application/x-apple-aspen-config")


@views.get("/tls/videre")
def go_on() -> ResponseReturnValue:
    """Lead into the kit. Asked by plain http, it has led to https first."""
    return redirect(address("citizen.front"))


def _trust() -> Trust:
    trust = current_site().settings.trust
    if trust is None:  # plain http, or the house's own certificate
        raise missing()
    return trust
