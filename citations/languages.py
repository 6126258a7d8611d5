"""The languages of PubMed (ISO 639-2/B codes): the name NLM prints, and the tag that CSL, RIS and JSON-LD take."""

from __future__ import annotations

# NLM prints the name of any language but English after the pages.
LANGUAGES: dict[str, tuple[str, str]] = {
    "afr": ("Afrikaans", "af"),
    "alb": ("Albanian", "sq"),
    "amh": ("Amharic", "am"),
    "ara": ("Arabic", "ar"),
    "arm": ("Armenian", "hy"),
    "aze": ("Azerbaijani", "az"),
    "ben": ("Bengali", "bn"),
    "bos": ("Bosnian", "bs"),
    "bul": ("Bulgarian", "bg"),
    "cat": ("Catalan", "ca"),
    "chi": ("Chinese", "zh"),
    "cze": ("Czech", "cs"),
    "dan": ("Danish", "da"),
    "dut": ("Dutch", "nl"),
    "eng": ("English", "en"),
    "epo": ("Esperanto", "eo"),
    "est": ("Estonian", "et"),
    "fin": ("Finnish", "fi"),
    "fre": ("French", "fr"),
    "geo": ("Georgian", "ka"),
    "ger": ("German", "de"),
    "gla": ("Scottish Gaelic", "gd"),
    "gre": ("Greek, Modern", "el"),
    "heb": ("Hebrew", "he"),
    "hin": ("Hindi", "hi"),
    "hrv": ("Croatian", "hr"),
    "hun": ("Hungarian", "hu"),
    "ice": ("Icelandic", "is"),
    "ind": ("Indonesian", "id"),
    "ita": ("Italian", "it"),
    "jpn": ("Japanese", "ja"),
    "kin": ("Kinyarwanda", "rw"),
    "kor": ("Korean", "ko"),
    "lat": ("Latin", "la"),
    "lav": ("Latvian", "lv"),
    "lit": ("Lithuanian", "lt"),
    "mac": ("Macedonian", "mk"),
    "mal": ("Malayalam", "ml"),
    "mao": ("Maori", "mi"),
    "may": ("Malay", "ms"),
    "mul": ("Multiple Languages", "mul"),
    "nor": ("Norwegian", "no"),
    "per": ("Persian", "fa"),
    "pol": ("Polish", "pl"),
    "por": ("Portuguese", "pt"),
    "pus": ("Pushto", "ps"),
    "rum": ("Romanian", "ro"),
    "rus": ("Russian", "ru"),
    "san": ("Sanskrit", "sa"),
    "slo": ("Slovak", "sk"),
    "slv": ("Slovenian", "sl"),
    "spa": ("Spanish", "es"),
    "srp": ("Serbian", "sr"),
    "swe": ("Swedish", "sv"),
    "tha": ("Thai", "th"),
    "tur": ("Turkish", "tr"),
    "ukr": ("Ukrainian", "uk"),
    "und": ("Undetermined", ""),
    "urd": ("Urdu", "ur"),
    "vie": ("Vietnamese", "vi"),
    "wel": ("Welsh", "cy"),
}

CODES: dict[str, str] = {name: code for code, (name, _tag) in LANGUAGES.items()}


def name(code: str) -> str:
    """The English name of a language; an unknown code is its own name."""
    return LANGUAGES.get(code, (code, ""))[0]


def tag(code: str) -> str:
    """The BCP 47 tag of a language; an unknown code is passed on."""
    return LANGUAGES.get(code, ("", code))[1]
