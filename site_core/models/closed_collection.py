"""Collections whose pictures are for those who were given them, not for everybody who may use pictures."""

from django.contrib.auth.models import Group, Permission
from django.db import models, transaction
from wagtail.models import Collection, GroupCollectionPermission

RIGHTS = ("add_image", "change_image", "choose_image")


class ClosedCollection(models.Model):
    """Marks a collection: rights on the collections above do not reach into it.

    Wagtail hands rights down the tree, and writers have theirs at its root. Pictures that practitioners send
    are not for articles, and some of them nobody has looked at.
    """

    key = models.SlugField(unique=True)
    collection = models.OneToOneField(Collection, on_delete=models.CASCADE, related_name="closed")

    def __str__(self) -> str:
        return self.key

    @classmethod
    @transaction.atomic
    def under(cls, key: str, name: str, groups: tuple[str, ...]) -> Collection:
        """The collection with a key, whatever it has been renamed to.

        Made on first use, with all rights on its pictures for the groups with these names.
        """
        row = cls.objects.select_related("collection").filter(key=key).first()
        if row is None:
            collection = Collection.get_first_root_node().add_child(name=name)
            row = cls.objects.create(key=key, collection=collection)
            rights = Permission.objects.filter(content_type__app_label="wagtailimages", codename__in=RIGHTS)
            GroupCollectionPermission.objects.bulk_create(
                GroupCollectionPermission(group=group, collection=collection, permission=right)
                for group in Group.objects.filter(name__in=groups)
                for right in rights
            )
        return row.collection
