"""The repository, and a small sound project of its own: two invented countries and one invented treaty."""

import shutil
from pathlib import Path

import pytest

TODAY = "2026-11-21"

EXAMPLELAND = """\
# yaml-language-server: $schema=../schema/country.schema.json
code: XA
name: Exampleland
kind: other
iso3: XEX
numeric: 901
region: Europe
languages: [en]
legal_system: civil-law
laws:
  penal-code:
    title: Penal Code
    number: 12/1998
    enacted: 1998-06-01
    url: https://law.example/penal-code
    text:
      source: https://law.example/penal-code/2026
      as_of: 2026-01-01
      kind: consolidated
      extent: whole
      language: en
      grade: A
      read: 2026-11-20
  telecom-act:
    title: Telecommunications Act
    enacted: 2010
    text:
      source: "example/laws, telecom-act.md"
      as_of: 2025-07
      kind: consolidated
      language: en
      read: 2026-11-20
answers:
  material-possession:
    answer: criminalised
    since: 2007-09-01
    basis:
      - law: penal-code
        at: art. 155(3)
    note: Knowing possession is enough.
    checked: 2026-11-20
    coding: double
    history:
      - {answer: not-criminalised, until: 2007-08-31}
  material-virtual:
    answer: partly-covered
    at_least: true
    basis: [{law: penal-code, at: art. 154(1)}]
    note: Drawings are left out.
  grooming-age:
    answer: 16
    basis: [{law: penal-code, at: art. 160}]
    coding: reconciled
    coders:
      first: 16
      second: 14
      settled: Article 160 names the age of sixteen itself.
  penalty-possession:
    answer: 2.5
    basis: [{law: penal-code, at: art. 155(3)}]
  provider-reporting:
    answer: not-required
    searched:
      texts: [penal-code, telecom-act]
      on: 2026-11-20
      note: A duty to report would stand among the duties of providers.
  hotline:
    answer: provided
    as_of: 2024
    reported: true
    sources: [survey-2024]
sources:
  survey-2024:
    title: Survey of hotlines
    publisher: Network of hotlines
    year: 2024
    url: https://survey.example/2024
    kind: report
    place: p. 12
pending:
  - title: Digital Safety Bill
    stage: second reading
    would_answer: {provider-reporting: required}
    source: https://parliament.example/bills/7
"""

SAMPLELAND = """\
# yaml-language-server: $schema=../schema/country.schema.json
code: XB
name: Sampleland
kind: other
"""

HARBOUR = """\
# yaml-language-server: $schema=../schema/instrument.schema.json
id: harbour
title: Harbour Convention on the Protection of Children
short: Harbour Convention
kind: treaty
adopted: 2010-05-04
in_force: 2012-08
url: https://treaties.example/harbour
about: An invented treaty of two invented states.
position: 1
sources:
  text:
    title: Harbour Convention
    url: https://treaties.example/harbour/text
    as_of: 2010-05-04
    language: en
    kind: official
    grade: A
    read: 2026-11-20
  depositary:
    title: List of parties
    url: https://treaties.example/harbour/parties
    as_of: 2026-10-01
    kind: list
    read: 2026-11-20
provisions:
  art-1:
    number: art. 1
    title: Possession
    paraphrase: Each state makes the possession of abuse material an offence.
    force: binding
    text_read: true
    source: text
    requires:
      - question: material-possession
  art-2:
    number: art. 2
    title: Virtual images
    paraphrase: Virtual images count as abuse material, unless a state reserves the right to leave them out.
    force: optional
    reservation: art. 9(1)
    text_read: true
    source: text
    requires:
      - any:
          - {question: material-virtual, at_least: partial}
          - question: material-drawn
  silence-reporting:
    number: "–"
    title: Reporting by providers
    paraphrase: Nothing is said on reporting by providers.
    force: silent
    text_read: true
    source: text
    subject: [provider-reporting]
status_list:
  complete: true
  as_of: 2026-10-01
  expected: 1
parties:
  XA:
    status: party
    ratified: 2012-05-01
    in_force: 2012-08-01
    source: depositary
    reservations:
      - clause: art. 9(1)
        provisions: [art-2]
        kind: reservation
        extent: part
        effect: Drawings are left out.
        from: 2012-05-01
        source: depositary
  XB:
    status: signatory
    source: depositary
"""


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def project(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small sound project: the real ``schema/``, two countries and an instrument. Today is frozen."""
    folder = tmp_path / "project"
    shutil.copytree(root / "schema", folder / "schema")
    files = {
        "countries/XA.yml": EXAMPLELAND,
        "countries/XB.yml": SAMPLELAND,
        "instruments/harbour.yml": HARBOUR,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setenv("LACUNA_TODAY", TODAY)
    return folder
