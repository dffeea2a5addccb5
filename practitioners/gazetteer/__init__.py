"""Turn what a visitor types (a postcode, part of one, a town) into a point on the map.

Public face: `lookup.resolve`, `lookup.suggest`, `lookup.nearest_town`, `postcode.Postcode`,
`distance` and `point.Point`.

The package knows nothing about practitioners, so it can be tested with three rows and its data
can be replaced when a licence changes. `point`, `distance`, `names`, `postcode`, `counties`,
`entry`, `bundled`, `abroad`, `spelling` and `readers` do not import Django.
"""
