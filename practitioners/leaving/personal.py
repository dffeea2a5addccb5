"""What we hold about somebody, table by table: what they are given, and what is kept back and why.

Every field of every table that points to an account or a profile must be named here; a test holds it. A new
field is therefore decided on, and not forgotten.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rule:
    """One table. ``via`` leads from a row to the account; ``given`` and ``kept_back`` name its fields."""

    name: str
    via: str
    given: str
    #: Why some fields are not in the file: the reason, and their names.
    kept_back: dict[str, str] = field(default_factory=dict)

    @property
    def given_fields(self) -> list[str]:
        """Names of the fields in the file."""
        return self.given.split()

    @property
    def all_fields(self) -> set[str]:
        """Every field that has been decided on."""
        return {*self.given_fields, *(name for names in self.kept_back.values() for name in names.split())}


OURS = "numbers and marks of ours that say nothing about a person"
SECRET = "secrets that open the account"  # noqa: S105
OWNED = "page__listing__owner"

RULES: dict[str, Rule] = {
    "site_core.User": Rule(
        "account",
        "pk",
        "email first_name last_name date_joined last_login",
        {SECRET: "password", OURS: "id is_superuser is_staff is_active"},
    ),
    "account.EmailAddress": Rule("addresses", "user", "email verified primary", {OURS: "id user"}),
    "site_core.FormerAddress": Rule("former_addresses", "user", "email replaced_at", {OURS: "id user"}),
    "mfa.Authenticator": Rule(
        "second_steps", "user", "type created_at last_used_at", {SECRET: "data", OURS: "id user"}
    ),
    "usersessions.UserSession": Rule(
        "devices",
        "user",
        "created_at last_seen_at ip user_agent",
        {SECRET: "session_key", OURS: "id user data"},
    ),
    "practitioners.PractitionerPage": Rule(
        "profiles",
        "listing__owner",
        "title job_title headline pronouns gender photo how_i_help approach about first_visit cancellation "
        "visits_homes visit_base visit_radius_miles visits_workplaces works_online booking_url phone website "
        "summary seo_title search_description slug url_path live first_published_at last_published_at",
        {
            OURS: "id page_ptr path depth numchild translation_key locale latest_revision live_revision "
            "latest_revision_created_at has_unpublished_changes go_live_at expire_at expired content_type "
            "locked locked_at locked_by owner alias_of show_in_menus listing_image draft_title"
        },
    ),
    "practitioners.Listing": Rule(
        "listings",
        "owner",
        "page contact_email consent_at paused_at paused_because hidden_reason taking away_until space "
        "space_set_on confirmed_on pause_told_on wants_reminders",
        {OURS: "id owner"},
    ),
    "practitioners.Location": Rule(
        "places",
        OWNED,
        "page name street town postcode precision hours parking_note step_free ground_floor parking "
        "accessible_toilet couch_lowers seated_treatment scent_free companion_welcome",
        {OURS: "id sort_order"},
    ),
    "practitioners.PublishedPoint": Rule(
        "points_on_the_map", OWNED, "page lat lng exactness label", {OURS: "id location"}
    ),
    "practitioners.PractitionerTechnique": Rule(
        "techniques", OWNED, "page modality since_year", {OURS: "id sort_order"}
    ),
    "practitioners.Price": Rule(
        "prices", OWNED, "page name minutes amount where note", {OURS: "id sort_order"}
    ),
    "practitioners.Credential": Rule("credentials", OWNED, "page body number scope", {OURS: "id sort_order"}),
    "practitioners.CredentialCheck": Rule(
        "checks", OWNED, "page body number checked_on valid_until", {OURS: "id checked_by"}
    ),
    "practitioners.SectionConfirmation": Rule(
        "confirmations", OWNED, "page section confirmed_on waiting_on", {OURS: "id"}
    ),
    "practitioners.DailyReach": Rule("reach", OWNED, "page day in_results views contacts", {OURS: "id"}),
    "practitioners.Enquiry": Rule(
        "messages",
        OWNED,
        "page created_at status sent_at",
        {
            "what visitors wrote: it was sent on, and is theirs": "name email phone message preferred_times",
            OURS: "id emptied_at",
        },
    ),
    "practitioners.FieldNote": Rule(
        "notes_of_moderators", OWNED, "page field text made_at settled_at", {OURS: "id revision made_by"}
    ),
    "practitioners.Invitation": Rule(
        "invitations",
        OWNED,
        "page email created_at reminders wants_reminders answered_at outcome",
        {OURS: "id invited_by"},
    ),
    "practitioners.Origin": Rule("origins", OWNED, "page external_id source imported_at", {OURS: "id"}),
    "practitioners.ClaimRequest": Rule(
        "claims",
        "claimant",
        "page message is_dispute created_at outcome reason decided_at",
        {OURS: "id claimant decided_by"},
    ),
    "practitioners.JoinApplication": Rule(
        "application", "user", "answers started_at saved_at", {OURS: "id user"}
    ),
    "practitioners.Departure": Rule("departure", "user", "asked_at erase_on", {OURS: "id user hidden_pages"}),
    "site_core.Contributor": Rule(
        "author", "account", "name slug role credentials bio photo", {OURS: "id account profile"}
    ),
}

#: Tables that point to an account or a profile and hold nothing to give: "table.field", and the reason.
NOT_GIVEN: dict[str, str] = {}

_REASONS = {
    "words of the profile, given with it": "practitioners.PractitionerPage_concerns.practitionerpage "
    "practitioners.PractitionerPage_languages.practitionerpage practitioners.PractitionerTag.content_object",
    "what staff did, for others": "practitioners.ClaimRequest.decided_by "
    "practitioners.CredentialCheck.checked_by practitioners.FieldNote.made_by "
    "practitioners.ImportRun.uploaded_by practitioners.Invitation.invited_by "
    "site_core.ClaimAllowed.made_by wagtailcore.Comment.resolved_by wagtailcore.Comment.user "
    "wagtailcore.CommentReply.user wagtailcore.TaskState.finished_by wagtailcore.WorkflowState.requested_by "
    "wagtailcore.Page.locked_by wagtailcore.Page.owner wagtaildocs.Document.uploaded_by_user "
    "wagtailcore.UploadedFile.uploaded_by_user wagtailcore.PageSubscription.user",
    "rights and settings of the CMS": "site_core.User_groups.user site_core.User_user_permissions.user "
    "wagtailadmin.EditingSession.user wagtailadmin.FormState.user wagtailcore.APIToken.user "
    "wagtailusers.UserProfile.user",
    "who did what and when, kept without a name": "wagtailcore.ModelLogEntry.user "
    "wagtailcore.PageLogEntry.user wagtailcore.PageLogEntry.page",
    "earlier texts: the newest is given as the draft": "wagtailcore.Revision.user",
    "photos, given with the profile": "site_core.CustomImage.uploaded_by_user "
    "wagtailimages.Image.uploaded_by_user",
    "what everybody can see of the page": "site_core.ClaimAllowed.page site_core.ClaimFlag.page "
    "site_core.OutsideLink.page site_core.QuotedStatistic.page site_core.Contributor.profile "
    "practitioners.ClaimRequest.page",
    "the tree of pages": "blog.ImportedPage.page wagtailcore.Comment.page "
    "wagtailcore.GroupPagePermission.page wagtailcore.Page.alias_of wagtailcore.PageSubscription.page "
    "wagtailcore.PageViewRestriction.page wagtailcore.Site.root_page wagtailcore.WorkflowPage.page "
    "wagtailforms.FormSubmission.page wagtailredirects.Redirect.redirect_page "
    "wagtailsearchpromotions.SearchPromotion.page",
}
for _reason, _names in _REASONS.items():
    NOT_GIVEN |= dict.fromkeys(_names.split(), _reason)
