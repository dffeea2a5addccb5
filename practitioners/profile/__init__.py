"""How a person appears to visitors: as a card in a list, and on a page of their own.

Public face: ``card.build_card``, ``presentation.profile_context`` and ``serving.serve``.
"""
