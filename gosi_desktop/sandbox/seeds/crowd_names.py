"""Given and family names, in both scripts, that are joined at random."""

import random
from typing import Final

Pair = tuple[str, str]
_MEN: Final[tuple[Pair, ...]] = (
    ("محمد", "Mohammed"), ("أحمد", "Ahmed"), ("عبدالله", "Abdullah"), ("خالد", "Khalid"), ("فهد", "Fahad"),
    ("سلطان", "Sultan"), ("ناصر", "Nasser"), ("سعود", "Saud"), ("عبدالرحمن", "Abdulrahman"), ("إبراهيم", "Ibrahim"),
    ("يوسف", "Yousef"), ("عمر", "Omar"), ("علي", "Ali"), ("حسن", "Hassan"), ("ماجد", "Majed"), ("بدر", "Bader"),
    ("تركي", "Turki"), ("نايف", "Naif"), ("مشعل", "Mishal"), ("عبدالعزيز", "Abdulaziz"), ("صالح", "Saleh"),
    ("راشد", "Rashed"), ("طلال", "Talal"), ("وليد", "Waleed"), ("أنس", "Anas"), ("زياد", "Ziyad"), ("رائد", "Raed"),
    ("مازن", "Mazen"), ("هاني", "Hani"), ("ياسر", "Yasir"),
)  # fmt: skip
_WOMEN: Final[tuple[Pair, ...]] = (
    ("نورة", "Noura"), ("سارة", "Sarah"), ("ريم", "Reem"), ("هند", "Hind"), ("أمل", "Amal"), ("منى", "Mona"),
    ("فاطمة", "Fatimah"), ("عائشة", "Aishah"), ("لطيفة", "Latifah"), ("شيماء", "Shaima"), ("دلال", "Dalal"),
    ("أسماء", "Asma"), ("رنا", "Rana"), ("لمياء", "Lamya"), ("هدى", "Huda"), ("جواهر", "Jawaher"), ("آلاء", "Alaa"),
    ("بشرى", "Bushra"), ("غادة", "Ghadah"), ("مها", "Maha"),
)  # fmt: skip
_FAMILIES: Final[tuple[Pair, ...]] = (
    ("العتيبي", "Alotaibi"), ("القحطاني", "Alqahtani"), ("الغامدي", "Alghamdi"), ("الزهراني", "Alzahrani"),
    ("الدوسري", "Aldosari"), ("الشهري", "Alshehri"), ("المطيري", "Almutairi"), ("الحربي", "Alharbi"),
    ("العنزي", "Alanazi"), ("الشمري", "Alshammari"), ("السبيعي", "Alsubaie"), ("الرشيدي", "Alrashidi"),
    ("البقمي", "Albugami"), ("الجهني", "Aljuhani"), ("المالكي", "Almalki"), ("السلمي", "Alsulami"),
    ("اليامي", "Alyami"), ("الخالدي", "Alkhaldi"), ("آل ثابت", "Al Thabet"), ("بن جابر", "Bin Jaber"),
)  # fmt: skip
_EAST_MEN: Final[tuple[Pair, ...]] = (
    ("راجيش", "Rajesh"), ("سوريش", "Suresh"), ("أنيل", "Anil"), ("فيجاي", "Vijay"), ("محمد رفيق", "Mohammed Rafiq"),
    ("عبدالكريم", "Abdul Karim"), ("نور الدين", "Nur Uddin"), ("عمران", "Imran"), ("شاهد", "Shahid"), ("بلال", "Bilal"),
    ("جوزيف", "Joseph"), ("ماركو", "Marco"), ("أنتوني", "Anthony"), ("كمال", "Kamal"), ("سليم", "Saleem"),
)  # fmt: skip
_EAST_WOMEN: Final[tuple[Pair, ...]] = (
    ("ماريا", "Maria"), ("جريس", "Grace"), ("أنجيلا", "Angela"), ("بريا", "Priya"), ("سونيتا", "Sunita"),
    ("عائشة", "Ayesha"), ("روبينا", "Rubina"), ("نسرين", "Nasreen"),
)  # fmt: skip
_EAST_FAMILIES: Final[tuple[Pair, ...]] = (
    ("كومار", "Kumar"), ("ناير", "Nair"), ("فارما", "Varma"), ("خان", "Khan"), ("حسين", "Hussain"), ("شيخ", "Sheikh"),
    ("إسلام", "Islam"), ("رحمن", "Rahman"), ("ميا", "Mia"), ("ريز", "Reyes"), ("سانتوس", "Santos"), ("كروز", "Cruz"),
    ("غلام", "Ghulam"), ("محمود", "Mahmood"), ("ثابا", "Thapa"),
)  # fmt: skip
_ARAB_FAMILIES: Final[tuple[Pair, ...]] = (
    ("عبدالعال", "Abdelaal"), ("السيد", "Elsayed"), ("حداد", "Haddad"), ("الطيب", "Altayeb"), ("باوزير", "Bawazir"),
    ("منصور", "Mansour"), ("عثمان", "Osman"), ("النجار", "Elnaggar"), ("الخطيب", "Alkhatib"), ("بامخرمة", "Bamakhrama"),
)  # fmt: skip
_EASTERN: Final = frozenset({"IN", "PK", "BD", "PH"})


def name(draw: random.Random, nationality: str, gender: str) -> Pair:
    """A name in Arabic and in Latin letters."""
    if nationality in _EASTERN:
        given = draw.choice(_EAST_MEN if gender == "male" else _EAST_WOMEN)
        family = draw.choice(_EAST_FAMILIES)
        return f"{given[0]} {family[0]}", f"{given[1]} {family[1]}"
    given = draw.choice(_MEN if gender == "male" else _WOMEN)
    father, family = draw.choice(_MEN), draw.choice(_FAMILIES if nationality in ("SA", "BH") else _ARAB_FAMILIES)
    link = ("بن ", "بنت ")[gender == "female"] if nationality in ("SA", "BH") else ""
    return f"{given[0]} {link}{father[0]} {family[0]}", f"{given[1]} {father[1][0]}. {family[1]}"
