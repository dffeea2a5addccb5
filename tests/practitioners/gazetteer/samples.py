"""Small files in the formats that the importer reads."""

from pathlib import Path

POSTAL = [
    "GB\tN13\tBowes Park\tEngland\tENG\tGreater London\t\t\t\t51.6079\t-0.1201\t3",
    "GB\tN13\tPalmers Green\tEngland\tENG\tGreater London\t\t\t\t51.6179\t-0.1101\t4",
    "GB\tCR5 1RA\tOld Coulsdon\tEngland\tENG\tGreater London\t\t\t\t51.3067\t-0.1181\t6",
    "FR\t75001\tParis 01\tÎle-de-France\t11\tParis\t75\tParis\t751\t48.8592\t2.3417\t5",
]


def _place(number: int, name: str, at: str, sort: str, country: str, population: int) -> str:
    columns = [str(number), name, name, "", *at.split(), *sort.split(), country, *[""] * 5, str(population)]
    return "\t".join([*columns, "", "", "", ""])


PLACES = [
    _place(2641599, "Newport", "50.70146 -1.29124", "P PPLA2", "GB", 24884),
    _place(2640667, "Palmers Green", "51.61794 -0.11012", "P PPLX", "GB", 15162),
    _place(1, "River Thames", "51.5 0.6", "H STM", "GB", 0),
    _place(2, "Old Sarum", "51.09 -1.8", "P PPLH", "GB", 0),
    _place(3042091, "Saint Helier", "49.188 -2.1049", "P PPLC", "JE", 28000),
]
ONSPD = [
    '"pcd","pcds","dointr","doterm","lat","long"',
    '"SW1A1AA","SW1A 1AA","198001","",51.501009,-0.141588',
    '"SW1A2AA","SW1A 2AA","198001","",51.503541,-0.12767',
    '"AB1 0AA","AB1 0AA","198001","199606",57.101474,-2.242851',
    '"GY1 1AA","GY1 1AA","198001","",99.999999,0.000000',
]


def written(folder: Path, lines: list[str], name: str = "places.txt", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes("\n".join(lines).encode(encoding) + b"\n")
    return path
