"""What practitioners do to their own profile: a small site of their own below ``/account/``.

Public face: ``permissions.profile_for_editing``, ``drafts.editing``, ``actions``, ``status.status_of``, and
``policy.POLICY``, which says of each field whether a change shows at once or waits for somebody's eyes.
"""
