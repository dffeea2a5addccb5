"""How people sign up and sign in."""

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/account/"
LOGOUT_REDIRECT_URL = "/"
#: A link to a new password is good for an hour.
PASSWORD_RESET_TIMEOUT = 60 * 60

ACCOUNT_ADAPTER = "site_core.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD = "website"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS = 3
ACCOUNT_EMAIL_NOTIFICATIONS = True
# One address per account: a second one is only ever the one somebody is changing to.
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
# Signs in whoever confirms in the browser they signed up in, and nobody else.
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_METHODS = ("password", "mfa")
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_FORMS = {
    "login": "site_core.accounts.forms.LoginForm",
    "signup": "site_core.accounts.forms.SignupForm",
    "add_email": "site_core.accounts.forms.ChangeEmailForm",
    "change_password": "site_core.accounts.forms.ChangePasswordForm",
    "set_password": "site_core.accounts.forms.SetPasswordForm",
    "reset_password": "site_core.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "site_core.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "site_core.accounts.forms.ReauthenticateForm",
}
# "key" is an address, or the person whose code is asked for. Signing in has limits of its own: see logins.py.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "20/h/ip,5/5m/key",
    "signup": "20/h/ip",
    "confirm_email": "10/h/key",
    "reset_password": "20/h/ip,10/h/key",
    "reset_password_from_key": "20/h/ip",
    "change_password": "10/h/user",
    "manage_email": "10/h/user",
    "reauthenticate": "20/h/user",
}

MFA_ADAPTER = "site_core.accounts.second_step.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
# The code before and the one after count as well: clocks of phones are not always right.
MFA_TOTP_TOLERANCE = 1
# Nobody gets in before their address is confirmed, so only one they are changing to can be unconfirmed.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "site_core.accounts.forms.SecondStepForm",
    "reauthenticate": "site_core.accounts.forms.SecondStepAgainForm",
    "activate_totp": "site_core.accounts.forms.SetUpAppForm",
}
