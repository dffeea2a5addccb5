"""What the moving map says; scripts have no words of their own, so that everything can be translated."""

from django.utils.translation import gettext


def words() -> dict[str, str]:
    """By the name the script knows each by."""
    return {
        "map": gettext("Map. Arrow keys move it, plus and minus zoom, Escape goes back to the list."),
        "controls": gettext("Move the map"),
        "zoomIn": gettext("Zoom in"),
        "zoomOut": gettext("Zoom out"),
        "up": gettext("Move up"),
        "down": gettext("Move down"),
        "left": gettext("Move left"),
        "right": gettext("Move right"),
        "everybody": gettext("Show everybody"),
        "searchHere": gettext("Search this area"),
        # Translators: NUMBERS is replaced by numbers of people in the list, such as "2, 5, 9".
        "cluster": gettext("NUMBERS: show these people apart"),
        "together": gettext("At the same place on the map"),
        "approximate": gettext("Only the area is shown."),
        "inList": gettext("Show in the list"),
        "profile": gettext("Open the profile"),
        "close": gettext("Close"),
        "noTiles": gettext("The street map cannot be reached, so the people stand on a plain outline."),
    }
