"""The order of results: distance, else a rotation that is new each day. There is nothing to buy."""

import datetime

import numpy as np
import numpy.typing as npt

from practitioners.finder.bits import Bits
from practitioners.finder.snapshot import Snapshot
from practitioners.gazetteer.distance import KM_PER_MILE

Numbers = npt.NDArray[np.intp]


def rotation(page_ids: npt.NDArray[np.int64], day: datetime.date) -> npt.NDArray[np.uint64]:
    """A number for each profile that is new each day, the same for everybody and on every page of results.

    The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): over time everybody comes first as often.
    """
    with np.errstate(over="ignore"):
        z = page_ids.astype(np.uint64) + np.uint64(day.toordinal()) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return np.asarray(z ^ (z >> np.uint64(31)))


def ordered(snapshot: Snapshot, people: Bits, km: npt.NDArray[np.float64], sort: str) -> Numbers:
    """The people in order.

    Distances are compared in tenths of a mile, as finely as they are printed, and equal ones rotate by day.
    "price" puts the lowest price of a session first, and whoever states none last.
    """
    numbers = people.numbers()
    turn = rotation(snapshot.page_ids[numbers], snapshot.day)
    tenths = np.round(np.where(np.isfinite(km[numbers]), km[numbers], 1e6) / KM_PER_MILE, 1)
    if sort == "price":
        return np.asarray(numbers[np.lexsort((turn, tenths, snapshot.price[numbers]))])
    return np.asarray(numbers[np.lexsort((turn, tenths))])
