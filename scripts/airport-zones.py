"""Makes src/model/airports/airport-zones.gen.ts out of the wheel of PyPI's airportsdata (MIT): python3 scripts/airport-zones.py WHEEL"""
import csv
import io
import re
import sys
import zipfile
from pathlib import Path

wheel = zipfile.ZipFile(sys.argv[1])
rows = csv.DictReader(io.StringIO(wheel.read("airportsdata/airports.csv").decode()))
zones = {}
for row in rows:
    if re.fullmatch("[A-Z]{3}", row["iata"]) and re.fullmatch(r"[A-Za-z_]+(?:/[A-Za-z_+-]+)+", row["tz"]):
        zones.setdefault(row["tz"], set()).add(row["iata"])
text = "|".join(f"{zone} {''.join(sorted(codes))}" for zone, codes in sorted(zones.items()))
lines = [text[at : at + 112] for at in range(0, len(text), 112)]
version = Path(sys.argv[1]).name.split("-")[1]
print(
    f"/**\n * Made by scripts/airport-zones.py from airportsdata {version} (MIT License, copyright (c) 2020- Mike Borsetti, with data of\n"
    " * mwgg/Airports, copyright (c) 2014 mwgg). Do not edit.\n */\n\n"
    "/** Time zones of the IANA data base with the IATA codes of their airports, three letters each; a bar between zones. */\n"
    "export const AIRPORT_ZONES =\n" + " +\n".join(f'  "{line}"' for line in lines) + ";",
)
