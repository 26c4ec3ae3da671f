"""Amounts of money: whole numbers of a currency's minor unit, never fractions.

Source: ISO 4217, the currencies in use and how many decimal digits the minor unit of each has.
"""

from __future__ import annotations

import re

from mutuality.problems import ValidationFailed

MOST = 10**12
"""The largest amount anything takes, in minor units."""

_TWO = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP "
    "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES "
    "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
    "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB "
    "TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG"
)
_NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE = "BHD IQD JOD KWD LYD OMR TND"

DIGITS = {code: digits for codes, digits in ((_TWO, 2), (_NONE, 0), (_THREE, 3)) for code in codes.split()}
"""How many decimal digits the minor unit of each currency has."""

WRITTEN = re.compile(r"(?P<sign>-?)(?P<whole>[0-9]{1,12})(?:[.,](?P<part>[0-9]{1,3}))?")


class CurrencyUnknown(ValidationFailed):
    """This is no currency of ISO 4217 that is in use."""


def require_known(currency: str) -> None:
    """Refuse a currency nobody has.

    Raises:
        CurrencyUnknown: nobody has it.
    """
    if currency not in DIGITS:
        fault = {"pointer": "/currency", "detail": "Must be a code of ISO 4217 that is in use."}
        raise CurrencyUnknown(f"{currency} is no currency of ISO 4217.", errors=[fault])


def minor_units(text: str, currency: str) -> int | None:
    """Return an amount written as `12.50` or `12,5` in minor units, or None if it is not written so.

    Thousands are not separated, so that no sign can be taken for another.
    """
    match, digits = WRITTEN.fullmatch(text.strip()), DIGITS[currency]
    part = (match["part"] or "") if match else ""
    if match is None or len(part) > digits:
        return None
    amount: int = int(match["whole"]) * 10**digits + int(part.ljust(digits, "0") or "0")
    return -amount if match["sign"] else amount


def written(amount: int, currency: str) -> str:
    """Return an amount in minor units as it is written, such as `12.50`."""
    digits, sign = DIGITS[currency], "-" if amount < 0 else ""
    whole, part = divmod(abs(amount), 10**digits)
    return f"{sign}{whole}.{part:0{digits}}" if digits else f"{sign}{whole}"
