"""Candidacies to people with Splink 5, as its user would do it.

`python splink_peer.py CANDIDACIES.csv CLUSTERS.csv`, in an environment of its own that has splink and pandas
and nothing of the product. It prints one line of JSON: how many pairs Splink compared, and the seconds from
the file read to the clusters written (without the start of Python and the imports).
"""

import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import splink.comparison_level_library as cll  # type: ignore[import-not-found]  # lives in the benchmark's own environment
import splink.comparison_library as cl  # type: ignore[import-not-found]  # as above
from splink import DuckDBAPI, Linker, SettingsCreator

THRESHOLD = 0.5
SEED = 7
COLUMNS = [
    "key",
    "polling_day",
    "first_name",
    "surname",
    "party",
    "seat",
    "seat_name",
    "region",
    "gender",
    "mnis_id",
]
TITLES = r"^(?:(?:sir|dame|dr|rev|reverend|lord|lady|baroness|mr|mrs|ms|miss|prof|professor|captain) )+"

# Nobody stands twice on one day, so that such pairs are never compared.
OTHER_DAY = " and l.polling_day <> r.polling_day"
BLOCKS = [
    "l.last_word = r.last_word and l.initial = r.initial",
    "l.surname = r.surname and l.seat_name = r.seat_name",
    "l.surname = r.surname and l.party = r.party",
    "l.first_word = r.first_word and l.seat_name = r.seat_name",
    "l.first_name = r.first_name and l.party = r.party and left(l.surname, 3) = left(r.surname, 3)",
    "l.mnis_id = r.mnis_id",
]
CERTAIN = [
    "l.first_name = r.first_name and l.surname = r.surname and l.party = r.party",
    "l.first_name = r.first_name and l.surname = r.surname and l.seat_name = r.seat_name",
]
TRAINING = [
    "l.first_name = r.first_name and l.surname = r.surname",
    "l.surname = r.surname and l.party = r.party",
    "l.first_name = r.first_name and l.seat_name = r.seat_name",
]


def read(path: Path) -> pd.DataFrame:
    """The candidacies with cleaned names and the columns made of them; what is empty is None."""
    frame = pd.read_csv(path, usecols=COLUMNS, dtype=str, keep_default_na=False)
    # The files part names in different places ("Peter", "George Longman"): part them anew, at the last space.
    names = _cleaned(frame["first_name"] + " " + frame["surname"]).str.replace(TITLES, "", regex=True)
    frame["first_name"] = names.str.rsplit(n=1).str[0]
    frame["surname"] = names.str.rsplit(n=1).str[-1]
    frame["first_word"] = names.str.split().str[0]
    frame["last_word"] = frame["surname"].str.split("-").str[-1]
    frame["initial"] = names.str[:1]
    frame["seat_name"] = _cleaned(frame["seat_name"])
    frame["party"] = frame["party"].replace("", "independent")
    return frame.astype(object).where(frame.notna() & (frame != ""), None)


def _cleaned(texts: "pd.Series[str]") -> "pd.Series[str]":
    plain = texts.str.normalize("NFKD").str.replace(r"[\u0300-\u036f'’.]", "", regex=True).str.lower()
    plain = plain.str.replace(r" *- *", "-", regex=True).str.replace(r"[^a-z-]+", " ", regex=True)
    return plain.str.strip(" -")


def settings() -> SettingsCreator:
    """The model: what is compared, at which levels, and which pairs are compared at all."""
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="key",
        comparisons=[
            _first_name(),
            _surname(),
            _party(),
            _place(),
            cl.ExactMatch("gender"),
            cl.ExactMatch("mnis_id"),
        ],
        blocking_rules_to_generate_predictions=[_rule(block) for block in BLOCKS],
        retain_matching_columns=False,
    )


def _rule(condition: str) -> dict[str, str]:
    return {"blocking_rule": condition + OTHER_DAY}


def _first_name() -> cl.CustomComparison:
    return cl.CustomComparison(
        [
            cll.NullLevel("first_name"),
            cll.ExactMatchLevel("first_name", term_frequency_adjustments=True),
            cll.ExactMatchLevel("first_word", term_frequency_adjustments=True),
            cll.JaroWinklerLevel("first_name", 0.92),
            cll.CustomLevel(
                "starts_with(first_word_l, first_word_r) or starts_with(first_word_r, first_word_l)"
            ),
            cll.CustomLevel(_word_in_common("first_name")),
            cll.JaroWinklerLevel("first_name", 0.8),
            cll.ExactMatchLevel("initial"),
            cll.ElseLevel(),
        ],
        output_column_name="first_name",
    )


def _surname() -> cl.CustomComparison:
    return cl.CustomComparison(
        [
            cll.NullLevel("surname"),
            cll.ExactMatchLevel("surname", term_frequency_adjustments=True),
            cll.JaroWinklerLevel("surname", 0.92),
            cll.CustomLevel(_word_in_common("surname")),
            cll.JaroWinklerLevel("surname", 0.84),
            cll.ElseLevel(),
        ],
        output_column_name="surname",
    )


def _word_in_common(column: str) -> str:
    left, right = (f"regexp_split_to_array({column}_{side}, '[ -]')" for side in "lr")
    return f"list_has_any({left}, {right})"


def _party() -> cl.CustomComparison:
    return cl.CustomComparison(
        [
            cll.NullLevel("party"),
            cll.ExactMatchLevel("party", term_frequency_adjustments=True),
            cll.CustomLevel("'independent' in (party_l, party_r)"),
            cll.ElseLevel(),
        ],
        output_column_name="party",
    )


def _place() -> cl.CustomComparison:
    return cl.CustomComparison(
        [
            cll.NullLevel("seat"),
            cll.ExactMatchLevel("seat"),
            cll.ExactMatchLevel("seat_name"),
            cll.JaroWinklerLevel("seat_name", 0.88),
            cll.ExactMatchLevel("region"),
            cll.ElseLevel(),
        ],
        output_column_name="place",
    )


def predict(candidacies: pd.DataFrame) -> tuple[int, pd.DataFrame]:
    """How many pairs were compared, and those at the threshold or over it: match_weight, key_l, key_r."""
    linker = Linker(DuckDBAPI().register(candidacies), settings(), log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match(
        [rule + OTHER_DAY for rule in CERTAIN], recall=0.9
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=SEED)
    for rule in TRAINING:
        linker.training.estimate_parameters_using_expectation_maximisation(rule + OTHER_DAY)
    pairs = linker.inference.predict().as_pandas_dataframe()
    return len(pairs), pairs.loc[pairs["match_probability"] >= THRESHOLD, ["match_weight", "key_l", "key_r"]]


def cluster(candidacies: pd.DataFrame, pairs: pd.DataFrame) -> dict[str, str]:
    """Each key with the first key of its cluster: no cluster has a polling day twice or two MNIS ids."""
    keys: list[str] = candidacies["key"].tolist()
    days = {key: {day} for key, day in zip(keys, candidacies["polling_day"], strict=True)}
    ids = {key: {mnis} - {None} for key, mnis in zip(keys, candidacies["mnis_id"], strict=True)}
    parents = {key: key for key in keys}
    for one, other in _strongest_first(pairs):
        kept, gone = sorted((_root(parents, one), _root(parents, other)))
        if kept == gone or days[kept] & days[gone] or len(ids[kept] | ids[gone]) > 1:
            continue
        parents[gone] = kept
        days[kept] |= days[gone]
        ids[kept] |= ids[gone]
    return {key: _root(parents, key) for key in keys}


def _strongest_first(pairs: pd.DataFrame) -> Iterable[tuple[str, str]]:
    # Rounded: threads add up in any order, and the last digits would decide between equals.
    ordered = pairs.assign(match_weight=pairs["match_weight"].round(6)).sort_values(
        ["match_weight", "key_l", "key_r"], ascending=[False, True, True]
    )
    return zip(ordered["key_l"], ordered["key_r"], strict=True)


def _root(parents: dict[str, str], key: str) -> str:
    while parents[key] != key:
        parents[key] = parents[parents[key]]
        key = parents[key]
    return key


def main(source: Path, target: Path) -> None:
    """The clusters are written to the target, and the line of JSON is printed."""
    start = time.perf_counter()
    candidacies = read(source)
    compared, pairs = predict(candidacies)
    clusters = cluster(candidacies, pairs)
    pd.DataFrame(clusters.items(), columns=["key", "cluster"]).to_csv(target, index=False)
    print(json.dumps({"pairs": compared, "seconds": round(time.perf_counter() - start, 2)}))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: python splink_peer.py CANDIDACIES.csv CLUSTERS.csv")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
