"""Who may choose and change pictures in the CMS: Wagtail's rules, which stop before closed collections."""

from collections.abc import Collection as Some
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Collection
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import policy_registry, register_permission_policy

from site_core.models import ClosedCollection, CustomImage


class ImagePermissionPolicy(CollectionOwnershipPermissionPolicy):
    """Into a closed collection only a right on itself, or on a collection below it, leads."""

    def _check_perm(self, user: Any, actions: Some[str], collection: Collection | None = None) -> bool:
        if not super()._check_perm(user, actions, collection):
            return False
        if user.is_superuser or collection is None:
            return True
        return bool(self._collections_with_perm(user, actions).filter(pk=collection.pk).exists())

    def _collections_with_perm(self, user: Any, actions: Some[str]) -> QuerySet[Collection]:
        closed = list(
            ClosedCollection.objects.values_list("collection__path", flat=True).order_by("collection__path")
        )
        collections: QuerySet[Collection] = Collection.objects.none()
        for right in self._get_user_permission_objects_for_actions(user, actions):
            own = right.collection.path
            beyond = Q()
            for path in closed:
                if path.startswith(own) and path != own:
                    beyond |= Q(path__startswith=path)
            collections |= Collection.objects.descendant_of(right.collection, inclusive=True).exclude(beyond)
        return collections


def register() -> None:
    """Puts the policy before the one that Wagtail registers for all images."""
    policy = ImagePermissionPolicy(
        CustomImage, auth_model="wagtailimages.Image", owner_field_name="uploaded_by_user"
    )
    register_permission_policy(CustomImage, policy, exact_class=True)


def may_see(user: Any, image: CustomImage) -> bool:
    """Whether somebody may see a picture that is held back: its sender, and who may choose it in the CMS."""
    if not user.is_authenticated or not user.is_active:
        return False
    if image.uploaded_by_user_id == user.pk:
        return True
    return bool(policy_registry.get(image).user_has_permission_for_instance(user, "choose", image))
