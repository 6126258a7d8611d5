"""Accounts are made with care, checked with argon2, and slow to guess."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine, select

from accounts.tables import USERS
from accounts.users import MOST_FAILURES, WINDOW, AccountError, TooManyFailures, Users
from harvester.store import open_store

PASSWORD = "lamp orchard 7 violin"
ADDRESS = "192.0.2.1"


class Clock:
    """Unix time that tests move."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def engine(database: str) -> Iterator[Engine]:
    engine = open_store(database)
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def users(engine: Engine, clock: Clock) -> Users:
    users = Users(engine, clock, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    users.add("j.smith", PASSWORD)
    return users


def test_the_right_password_signs_in_and_a_wrong_one_does_not(users: Users) -> None:
    assert users.sign_in("j.smith", PASSWORD, ADDRESS)
    assert not users.sign_in("j.smith", PASSWORD + "!", ADDRESS)
    assert not users.sign_in("nobody", PASSWORD, ADDRESS)


def test_passwords_are_kept_as_argon2_hashes_only(users: Users, engine: Engine) -> None:
    with engine.connect() as connection:
        kept = connection.scalar(select(USERS.c.password_hash))
    assert kept is not None
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept


def test_a_password_typed_with_other_code_points_for_the_same_letters_is_the_same(users: Users) -> None:
    users.add("m.weber", "schlüssel und brot 9")
    assert users.sign_in("m.weber", "schlu\u0308ssel und brot 9", ADDRESS)


@pytest.mark.parametrize("name", ["", "ab", "Smith", "a b c", "-smith", "x" * 41, "smith\n", "<script>"])
def test_a_name_that_will_not_do_is_refused(users: Users, name: str) -> None:
    with pytest.raises(AccountError, match="small letters"):
        users.add(name, PASSWORD)


@pytest.mark.parametrize("password", ["short", "x" * 257, "aaaaaaaaaaaaaa", "xx a.jones 12345 yy"])
def test_a_password_that_is_easy_to_guess_is_refused(users: Users, password: str) -> None:
    with pytest.raises(AccountError, match="password"):
        users.add("a.jones", password)
    assert users.names() == ("j.smith",)


def test_a_name_is_given_once(users: Users) -> None:
    with pytest.raises(AccountError, match="already"):
        users.add("j.smith", PASSWORD)


def test_a_new_password_ends_the_old_one(users: Users) -> None:
    users.set_password("j.smith", "quite another 3 words")
    assert not users.sign_in("j.smith", PASSWORD, ADDRESS)
    assert users.sign_in("j.smith", "quite another 3 words", ADDRESS)


def test_a_new_password_changes_the_mark_by_which_sessions_are_known(users: Users) -> None:
    mark = users.fingerprint("j.smith")
    assert mark == users.fingerprint("j.smith") != ""
    users.set_password("j.smith", PASSWORD)
    assert users.fingerprint("j.smith") not in ("", mark)


def test_a_removed_account_exists_no_more(users: Users) -> None:
    users.remove("j.smith")
    assert users.fingerprint("j.smith") == ""
    with pytest.raises(AccountError, match="no account"):
        users.remove("j.smith")
    with pytest.raises(AccountError, match="no account"):
        users.set_password("j.smith", PASSWORD)


def test_guessing_a_password_is_stopped_even_when_the_right_one_comes(users: Users) -> None:
    for _ in range(MOST_FAILURES["name"]):
        assert not users.sign_in("j.smith", "wrong wrong wrong 1", ADDRESS)
    with pytest.raises(TooManyFailures, match="minutes") as refused:
        users.sign_in("j.smith", PASSWORD, "192.0.2.2")
    assert 0 < refused.value.wait <= WINDOW


def test_the_door_opens_again_after_the_window(users: Users, clock: Clock) -> None:
    for _ in range(MOST_FAILURES["name"]):
        users.sign_in("j.smith", "wrong wrong wrong 1", ADDRESS)
    clock.now += WINDOW + 1
    assert users.sign_in("j.smith", PASSWORD, ADDRESS)


def test_one_address_cannot_try_many_names(users: Users) -> None:
    for number in range(MOST_FAILURES["address"]):
        users.sign_in(f"name{number}", "wrong wrong wrong 1", ADDRESS)
    with pytest.raises(TooManyFailures):
        users.sign_in("another", PASSWORD, ADDRESS)
    assert users.sign_in("j.smith", PASSWORD, "192.0.2.9")


def test_many_tries_at_once_are_no_more_tries(users: Users) -> None:
    def attempt(number: int) -> str:
        try:
            return str(users.sign_in("j.smith", f"wrong wrong wrong {number}", f"192.0.2.{number}"))
        except TooManyFailures:
            return "refused"

    with ThreadPoolExecutor(12) as pool:
        became = list(pool.map(attempt, range(12)))
    assert became.count("False") == MOST_FAILURES["name"]
    assert became.count("refused") == 12 - MOST_FAILURES["name"]


def test_a_name_with_a_nul_is_nobody_s(users: Users) -> None:
    assert not users.sign_in("j.smith\0", PASSWORD, "192.0.2.1\0")
    assert users.fingerprint("j.smith\0") == ""
