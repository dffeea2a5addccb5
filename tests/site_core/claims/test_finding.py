"""What claims too much is flagged; what does not is left in peace."""

import itertools
import time

import pytest
from django.core.exceptions import ValidationError

from site_core.claims import finding
from site_core.claims.finding import find_claims
from site_core.models import ClaimPhrase
from tests.site_core.claims.sentences import CLAIMS, HARMLESS, sentences


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(set(sentences(CLAIMS))) == len(set(sentences(HARMLESS))) == 60


@pytest.mark.parametrize("sentence", sentences(CLAIMS))
def test_every_claim_is_flagged_with_a_reason(db: None, sentence: str) -> None:
    flags = find_claims(sentence)
    assert flags
    assert all(flag.rule and flag.suggestion for flag in flags)
    assert all(sentence[flag.start : flag.end] == flag.text for flag in flags)


def test_harmless_sentences_are_left_alone(db: None) -> None:
    flagged = [(text, flag.text) for text in sentences(HARMLESS) for flag in find_claims(text)]
    assert len(flagged) <= 3, flagged


def test_flags_come_in_order_and_do_not_overlap(db: None) -> None:
    text = "\n".join(sentences(CLAIMS))
    flags = find_claims(text)
    assert all(left.end <= right.start for left, right in itertools.pairwise(flags))


def test_a_flag_knows_its_sentence(db: None) -> None:
    text = "I listen.  My oil cures\n everything! Then you rest."
    (flag,) = find_claims(text)
    assert (flag.text, flag.sentence) == ("cures", "My oil cures")


def test_a_warning_beside_it_makes_a_word_harmless_only_in_its_sentence(db: None) -> None:
    assert not find_claims("Tell me if you have diabetes.")
    assert not find_claims("Stop if pain runs down your leg")
    assert find_claims("I stop the pain in your leg")
    assert [flag.text for flag in find_claims("Tell me your name. I help with diabetes.")] == ["diabetes"]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("glow* … skin", "Get glowing, really soft skin", ["glowing, really soft skin"]),
        ("self healing", "self-healing and self  healing", ["self-healing", "self  healing"]),
        ("client's choice", "the client’s choice", ["client’s choice"]),
        ("zap", "Zap! zapped", ["Zap"]),
        ("a+b", "a+b aab", ["a+b"]),
    ],
)
def test_words_are_written_as_people_write_them(db: None, words: str, text: str, found: list[str]) -> None:
    ClaimPhrase.objects.all().delete()
    ClaimPhrase.objects.create(phrase=words, rule="r")
    assert [flag.text for flag in find_claims(text)] == found


def test_an_edited_list_is_used_at_once(db: None) -> None:
    assert not find_claims("Moonlight massage")
    phrase = ClaimPhrase.objects.create(phrase="moonlight", rule="r")
    assert find_claims("Moonlight massage")
    phrase.active = False
    phrase.save()
    assert not find_claims("Moonlight massage")
    phrase.active = True
    phrase.save()
    phrase.delete()
    assert not find_claims("Moonlight massage")


def test_a_list_edited_by_another_process_is_used_soon(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not find_claims("Moonlight massage")
    ClaimPhrase.objects.bulk_create([ClaimPhrase(phrase="moonlight", rule="r")])  # sends no signal
    assert not find_claims("Moonlight massage")
    monkeypatch.setattr(finding, "FRESH_FOR", 0)
    assert find_claims("Moonlight massage")


@pytest.mark.parametrize("pattern", ["(", "(a+)+b", "(?:x*)*", "a*"])
def test_a_pattern_that_cannot_be_used_is_refused(db: None, pattern: str) -> None:
    with pytest.raises(ValidationError):
        ClaimPhrase(phrase=pattern, kind="pattern", rule="r").full_clean()


def test_a_long_text_is_read_in_no_time(db: None) -> None:
    text = " ".join(sentences(HARMLESS)) * 10
    find_claims("warm up")
    began = time.process_time()
    find_claims(text)
    assert time.process_time() - began < 0.5 * len(text) / 20_000 + 0.5


@pytest.mark.parametrize("text", ["", "\x00", "a" * 20_000, "treat " * 3_000, "… " * 5_000, "\ud800 cure"])
def test_no_text_breaks_it(db: None, text: str) -> None:
    find_claims(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ask a pharmacist about pain relief.",
        "Ask a pharmacist which painkiller is safe for you.",
        "An ache with fever or weight loss should be looked at.",
        "For beauty, detox or weight loss there is no good evidence.",
        "Does it flush out toxins?",
        "This needs a medical diagnosis.",
        "How it healed, and how you feel about having it touched.",
        "You are having treatment for it: ask your team first.",
    ],
)
def test_advice_to_see_somebody_else_is_no_claim(db: None, sentence: str) -> None:
    assert find_claims(sentence, in_advert=False) == []
