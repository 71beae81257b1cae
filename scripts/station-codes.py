"""Makes src/model/station-codes.gen.ts out of a checkout of vradarserver/standing-data (CC0 1.0): python3 scripts/station-codes.py FOLDER

FOLDER is the repository's git directory. Airlines are those of which it knows a route; airports are those that have both codes.
"""
import csv
import io
import re
import subprocess
import sys

FOLDER = sys.argv[1]


def git(*words, given=None):
    return subprocess.run(["git", "-C", FOLDER, *words], input=given, capture_output=True, check=True).stdout


def rows(*paths):
    """Rows of CSV files; a file whose content a partial clone lacks has none."""
    out, at = git("cat-file", "--batch", given="".join(f"HEAD:{path}\n" for path in paths).encode()), 0
    for path in paths:
        end = out.index(b"\n", at)
        header = out[at:end].split()
        at = end + 1
        if header[1] == b"missing":
            continue
        body = out[at : at + int(header[2])].decode("utf-8-sig")
        at += int(header[2]) + 1
        yield from csv.DictReader(io.StringIO(body))


paths = git("ls-tree", "-r", "HEAD", "--name-only").decode().split("\n")
# A route file that is listed is a route known, whether or not a partial clone has its content.
flying = {match[1] for path in paths if (match := re.fullmatch(r"routes/schema-01/./([A-Z]{3})-.*\.csv", path))}
airports = sorted(
    (row["ICAO"], row["IATA"])
    for row in rows(*(path for path in paths if re.fullmatch(r"airports/schema-01/./..\.csv", path)))
    if re.fullmatch(r"[A-Z]{4}", row["ICAO"] or "") and re.fullmatch(r"[A-Z]{3}", row["IATA"] or "")
)
carriers = sorted(
    (row["ICAO"], row["IATA"])
    for row in rows("airlines/schema-01/airlines.csv")
    if row["ICAO"] in flying and re.fullmatch(r"[A-Z0-9]{2}", row["IATA"] or "") and not row["IATA"].isdigit()
)
for pairs in (airports, carriers):
    assert len({icao for icao, _ in pairs}) == len(pairs), "one ICAO code has two IATA codes"


def packed(name, about, pairs, a_line):
    words = ["".join(pair) for pair in pairs]
    lines = [f'  "{"".join(words[at : at + a_line])}"' for at in range(0, len(words), a_line)]
    return f"/** {about} */\nexport const {name} =\n" + " +\n".join(lines) + ";\n"


commit = git("rev-parse", "HEAD").decode().strip()
print(
    f"/** Made by scripts/station-codes.py from vradarserver/standing-data at {commit} (CC0 1.0). Do not edit. */\n\n"
    + packed("AIRPORT_PAIRS", "An ICAO code of four characters and an IATA code of three, one pair after the other.", airports, 16)
    + "\n"
    + packed("CARRIER_PAIRS", "An ICAO code of three characters and an IATA code of two, one pair after the other.", carriers, 22),
    end="",
)
