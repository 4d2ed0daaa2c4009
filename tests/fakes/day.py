"""The day on which everything in memory stands, and its three establishments."""

from datetime import UTC, datetime

from gosi_desktop.data import load_list, load_rules
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

RULES = RuleBook(load_rules())
NOW = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)  # 10:21 in Riyadh
JANUARY = Month(2026, 1)
NATIONALITIES = {
    "SA": {"ar": {"male": "سعودي", "female": "سعودية"}, "en": "Saudi"},
    "EG": {"ar": {"male": "مصري", "female": "مصرية"}, "en": "Egyptian"},
    "BH": {"ar": {"male": "بحريني", "female": "بحرينية"}, "en": "Bahraini"},
}
OCCUPATIONS = {"accountant": {"ar": "محاسب", "en": "Accountant"}, "cashier": {"ar": "أمين صندوق", "en": "Cashier"}}
INJURY_WORDS = load_list("injuries")["items"]
RAWABI, WASM, RAMAL = "612047385", "608114927", "609771306"
