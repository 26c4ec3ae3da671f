"""What an operator sets is read once, and a value nobody can use is refused in a sentence."""

import pytest
from environs import EnvError

from mutuality.settings import read_settings


@pytest.fixture
def read(monkeypatch):
    """Read the settings with these variables set."""

    def read(**given):
        for name, value in given.items():
            monkeypatch.setenv(f"MUTUALITY_{name}", value)
        return read_settings(name="chapter", port=8100)

    return read


def test_without_any_variable_a_service_is_for_this_machine_alone(read):
    settings = read()
    assert (settings.host, settings.port, settings.base_url) == ("127.0.0.1", 8100, "http://127.0.0.1:8100")
    assert settings.database_url == "sqlite:///var/chapter.sqlite3"


def test_an_address_of_ipv6_stands_in_brackets(read):
    settings = read(BIND="[::1]:8100")
    assert (settings.host, settings.port, settings.base_url) == ("::1", 8100, "http://[::1]:8100")


def test_a_final_slash_is_no_part_of_a_services_name(read):
    assert read(BASE_URL="https://chapter.example/").base_url == "https://chapter.example"


@pytest.mark.parametrize(
    "bind", ["nonsense", "127.0.0.1", "127.0.0.1:many", ":8100", "127.0.0.1:65536", "127.0.0.1:0", "localhost:8100"]
)
def test_where_nobody_can_listen_is_refused(read, bind):
    with pytest.raises(EnvError, match=r"MUTUALITY_BIND.*such as 127\.0\.0\.1:8000"):
        read(BIND=bind)


@pytest.mark.parametrize("address", ["chapter.example", "ftp://chapter.example", "https://chapter.example/us", ""])
def test_what_is_no_address_of_a_service_is_refused(read, address):
    with pytest.raises(EnvError, match=r"MUTUALITY_BASE_URL.*such as https://chapter"):
        read(BASE_URL=address)


@pytest.mark.parametrize("url", ["nonsense", "postgres://db/x", "postgresql://db/x", "mysql://db/x", ""])
def test_what_is_no_address_of_a_database_is_refused_and_not_repeated(read, url):
    with pytest.raises(EnvError, match=r"MUTUALITY_DATABASE_URL.*such as sqlite:///") as refused:
        read(DATABASE_URL=url)
    assert "db/x" not in str(refused.value)


@pytest.mark.parametrize("workers", ["none", "0", "-1"])
def test_a_service_needs_somebody_who_serves(read, workers):
    with pytest.raises(EnvError, match="MUTUALITY_WORKERS"):
        read(WORKERS=workers)


def test_without_the_variable_no_proxy_is_believed(read):
    assert read().proxies.caller("127.0.0.1", "198.51.100.7") == "127.0.0.1"


def test_proxies_are_named_by_address_or_network(read):
    proxies = read(TRUSTED_PROXIES="127.0.0.1, fd00::/64", FORWARDED_HEADER="Forwarded").proxies
    assert (list(map(str, proxies.networks)), proxies.header) == (["127.0.0.1/32", "fd00::/64"], "Forwarded")


@pytest.mark.parametrize("named", ["proxy.example", "10.0.0.1/8", "0.0.0.0/0", "::/0", "*"])
def test_whom_nobody_can_name_or_everybody_is_no_proxy(read, named):
    with pytest.raises(EnvError, match="MUTUALITY_TRUSTED_PROXIES"):
        read(TRUSTED_PROXIES=named)


def test_a_header_anybody_may_write_is_no_proxys(read):
    with pytest.raises(EnvError, match="MUTUALITY_FORWARDED_HEADER"):
        read(FORWARDED_HEADER="X-Real-IP")
