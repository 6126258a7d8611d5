"""The languages of PubMed (ISO 639-2/B codes): the name NLM prints, and the tag that CSL, RIS and JSON-LD take."""

from __future__ import annotations

from citations.text import clean

# NLM prints the name of any language but English after the pages.
LANGUAGES: dict[str, tuple[str, str]] = {
    "afr": ("Afrikaans", "af"),
    "alb": ("Albanian", "sq"),
    "amh": ("Amharic", "am"),
    "ara": ("Arabic", "ar"),
    "arm": ("Armenian", "hy"),
    "aze": ("Azerbaijani", "az"),
    "baq": ("Basque", "eu"),
    "bel": ("Belarusian", "be"),
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
    "gle": ("Irish", "ga"),
    "glg": ("Galician", "gl"),
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
    "kaz": ("Kazakh", "kk"),
    "khm": ("Khmer", "km"),
    "kin": ("Kinyarwanda", "rw"),
    "kir": ("Kyrgyz", "ky"),
    "kor": ("Korean", "ko"),
    "lat": ("Latin", "la"),
    "lav": ("Latvian", "lv"),
    "lit": ("Lithuanian", "lt"),
    "ltz": ("Luxembourgish", "lb"),
    "mac": ("Macedonian", "mk"),
    "mal": ("Malayalam", "ml"),
    "mao": ("Maori", "mi"),
    "may": ("Malay", "ms"),
    "mlt": ("Maltese", "mt"),
    "mon": ("Mongolian", "mn"),
    "mul": ("Multiple Languages", "mul"),
    "nep": ("Nepali", "ne"),
    "nor": ("Norwegian", "no"),
    "per": ("Persian", "fa"),
    "pol": ("Polish", "pl"),
    "por": ("Portuguese", "pt"),
    "pus": ("Pushto", "ps"),
    "rum": ("Romanian", "ro"),
    "rus": ("Russian", "ru"),
    "roh": ("Romansh", "rm"),
    "san": ("Sanskrit", "sa"),
    "slo": ("Slovak", "sk"),
    "slv": ("Slovenian", "sl"),
    "spa": ("Spanish", "es"),
    "sna": ("Shona", "sn"),
    "som": ("Somali", "so"),
    "srp": ("Serbian", "sr"),
    "sun": ("Sundanese", "su"),
    "swa": ("Swahili", "sw"),
    "swe": ("Swedish", "sv"),
    "tam": ("Tamil", "ta"),
    "tel": ("Telugu", "te"),
    "tgl": ("Tagalog", "tl"),
    "tha": ("Thai", "th"),
    "tur": ("Turkish", "tr"),
    "ukr": ("Ukrainian", "uk"),
    "und": ("Undetermined", ""),
    "urd": ("Urdu", "ur"),
    "vie": ("Vietnamese", "vi"),
    "uzb": ("Uzbek", "uz"),
    "wel": ("Welsh", "cy"),
}

CODES: dict[str, str] = {name: code for code, (name, _tag) in LANGUAGES.items()}


def name(code: str) -> str:
    """The English name of a language; an unknown code is its own name."""
    return LANGUAGES.get(code, (clean(code), ""))[0]


def tag(code: str) -> str:
    """The BCP 47 tag of a language; an unknown code is passed on."""
    return LANGUAGES.get(code, ("", clean(code)))[1]
