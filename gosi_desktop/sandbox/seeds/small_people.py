"""The people of the small seed. Nobody here is real: numbers are from ranges that belong to no one."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of the small establishment; days as of January 2026, amounts in halalas."""

    ar: str
    en: str
    born: str
    joined: str
    occupation: str
    first_wage: int
    raises: tuple[tuple[str, int], ...] = ()  # (month, contributory wage from then on)
    nationality: str = "SA"
    gender: Literal["male", "female"] = "male"
    branch: str = "riyadh"
    identity: str = ""
    housing: Literal["cash", "in_kind", "none"] = "cash"
    commission: int = 0
    other: int = 0
    first_registration: str = ""
    prior_periods: bool = False
    state: str = "active"
    state_end: tuple[str, str] | None = None
    left: str = ""
    reason: str = ""

    @property
    def group(self) -> str:
        """What decides the branches of insurance."""
        return "saudi" if self.nationality == "SA" else "gcc" if self.nationality == "BH" else "non_saudi"


PEOPLE: tuple[Person, ...] = (
    Person(
        ar="سلطان بن فهد الدوسري", en="Sultan F. Aldosari", born="1984-06-11", joined="2019-03-03",
        occupation="sales_manager", first_wage=1_200_000, first_registration="2008-09-01", commission=100_000,
        raises=(("2021-01", 1_400_000), ("2023-01", 1_550_000), ("2025-04", 1_662_500)), other=80_000,
    ),
    Person(
        ar="ريم بنت خالد الشمراني", en="Reem K. Alshamrani", born="1991-02-20", joined="2020-09-13",
        occupation="accountant", gender="female", first_wage=750_000, first_registration="2014-02-02",
        raises=(("2022-02", 850_000), ("2024-01", 925_000), ("2025-02", 1_000_000)), other=50_000,
    ),
    Person(
        ar="خليفة بن جاسم الدوي", en="Khalifa J. Aldoy", born="1987-04-12", joined="2023-04-02", nationality="BH",
        identity="900112345", occupation="branch_manager", first_wage=900_000, branch="jeddah",
        raises=(("2025-05", 1_000_000),), other=70_000,
    ),
    Person(
        ar="هند بنت عبدالله الزهراني", en="Hind A. Alzahrani", born="1989-11-03", joined="2021-01-10",
        occupation="hr_officer", gender="female", first_wage=700_000, first_registration="2013-06-09",
        raises=(("2023-01", 800_000), ("2025-06", 900_000)), other=40_000,
    ),
    Person(
        ar="أروى بنت محمد الغامدي", en="Arwa M. Alghamdi", born="1994-08-15", joined="2022-05-15",
        occupation="procurement_officer", gender="female", first_wage=650_000, first_registration="2018-10-07",
        raises=(("2024-03", 725_000), ("2025-09", 800_000)),
    ),
    Person(
        ar="تركي بن ناصر المطيري", en="Turki N. Almutairi", born="1986-01-28", joined="2018-11-04",
        occupation="warehouse_supervisor", first_wage=500_000, first_registration="2010-04-18", other=40_000,
        raises=(("2020-01", 600_000), ("2023-01", 675_000), ("2025-01", 750_000)),
    ),
    Person(
        ar="ماجد بن علي العسيري", en="Majed A. Alasiri", born="1992-05-05", joined="2021-08-22",
        occupation="sales_representative", first_wage=480_000, first_registration="2015-11-01", commission=160_000,
        raises=(("2023-01", 560_000), ("2025-03", 660_000)), branch="jeddah",
    ),
    Person(
        ar="شهد بنت إبراهيم البقمي", en="Shahad I. Albugami", born="2001-03-19", joined="2025-02-09",
        occupation="marketing_officer", gender="female", first_wage=600_000, raises=(("2025-08", 650_000),),
    ),
    Person(
        ar="أحمد مصطفى عبدالعال", en="Ahmed M. Abdelaal", born="1983-09-25", joined="2019-10-06", nationality="EG",
        occupation="accountant", first_wage=450_000, raises=(("2022-01", 520_000), ("2025-07", 600_000)), other=30_000,
    ),
    Person(
        ar="ياسر بن عمر السلمي", en="Yasir O. Alsulami", born="1999-12-08", joined="2024-10-06",
        occupation="maintenance_technician", first_wage=525_000, raises=(("2025-10", 575_000),), branch="khobar",
    ),
    Person(
        ar="لمى بنت سعد القحطاني", en="Lama S. Alqahtani", born="2002-07-14", joined="2025-11-16",
        occupation="customer_service", gender="female", first_wage=562_500,
    ),
    Person(
        ar="فيصل بن راشد الحربي", en="Faisal R. Alharbi", born="1996-10-30", joined="2020-02-16",
        occupation="cashier", first_wage=140_000, first_registration="2019-05-05",
        raises=(("2020-09", 400_000), ("2023-01", 480_000), ("2025-08", 550_000)), branch="jeddah",
    ),
    Person(
        ar="محمود سليم حداد", en="Mahmoud S. Haddad", born="1988-03-17", joined="2022-02-20", nationality="JO",
        occupation="graphic_designer", first_wage=450_000, raises=(("2024-06", 500_000), ("2025-05", 550_000)),
        state_end=("final_exit", "2025-12-25"),
    ),
    Person(
        ar="بندر بن سعود الرشيدي", en="Bandar S. Alrashidi", born="1979-08-02", joined="2017-06-18",
        occupation="heavy_driver", first_wage=400_000, first_registration="2004-03-14",
        raises=(("2021-01", 450_000), ("2025-11", 500_000)),
    ),
    Person(
        ar="سوريش ناير", en="Suresh Nair", born="1981-05-23", joined="2016-07-10", nationality="IN",
        occupation="operations_manager", first_wage=320_000,
        raises=(("2019-01", 400_000), ("2022-01", 450_000), ("2025-01", 500_000)),
    ),
    Person(
        ar="خالد الأمين الطيب", en="Khalid A. Altayeb", born="1985-12-12", joined="2020-06-14", nationality="SD",
        occupation="storekeeper", first_wage=320_000, raises=(("2023-01", 360_000), ("2025-06", 400_000)),
        branch="khobar",
    ),
    Person(
        ar="صالح عبدالقادر باوزير", en="Saleh A. Bawazir", born="1993-06-06", joined="2021-12-05", nationality="YE",
        occupation="salesperson", first_wage=280_000, raises=(("2025-02", 350_000),), commission=50_000,
        branch="jeddah",
    ),
    Person(
        ar="راجيش كومار فارما", en="Rajesh Kumar Varma", born="1986-02-14", joined="2018-04-08", nationality="IN",
        occupation="electrician", first_wage=280_000, raises=(("2025-12", 350_000),), housing="in_kind",
        branch="khobar",
    ),
    Person(
        ar="جوزيف ديلا كروز", en="Joseph Dela Cruz", born="1990-09-09", joined="2023-09-17", nationality="PH",
        occupation="cashier", first_wage=300_000, raises=(("2025-09", 325_000),), branch="jeddah",
    ),
    Person(
        ar="عمران شاهد محمود", en="Imran Shahid Mahmood", born="1995-01-31", joined="2022-11-13", nationality="PK",
        occupation="delivery_driver", first_wage=260_000, raises=(("2026-01", 300_000),), branch="khobar",
    ),
    Person(
        ar="تيسفاي برهان هايله", en="Tesfaye Berhan Haile", born="1998-04-04", joined="2025-12-01", nationality="ET",
        occupation="security_guard", first_wage=225_000, state="pending_wage",
    ),
    Person(
        ar="محمد رفيق إسلام", en="Mohammed Rafiq Islam", born="1988-07-07", joined="2017-01-22", nationality="BD",
        occupation="labourer", first_wage=150_000, raises=(("2022-01", 180_000), ("2025-10", 200_000)),
        branch="buraydah",
    ),
    Person(
        ar="نور الدين شيخ", en="Nur Uddin Sheikh", born="1992-10-18", joined="2021-05-09", nationality="BD",
        occupation="labourer", first_wage=160_000, raises=(("2025-03", 200_000),), branch="jeddah",
    ),
    Person(
        ar="بلال حسين غلام", en="Bilal Hussain Ghulam", born="1997-03-03", joined="2023-01-15", nationality="PK",
        occupation="cleaner", first_wage=160_000, raises=(("2025-04", 187_500),), branch="buraydah",
    ),
    # Those who left during the year.
    Person(
        ar="عبدالعزيز بن صالح السبيعي", en="Abdulaziz S. Alsubaie", born="1972-02-10", joined="2018-02-04",
        occupation="general_manager", first_wage=3_800_000, first_registration="1996-08-17", other=300_000,
        raises=(("2021-01", 4_600_000), ("2025-01", 5_200_000)), left="2025-06-30", reason="resignation",
    ),
    Person(
        ar="رمضان حسن عبدالرحيم", en="Ramadan H. Abdelrahim", born="1980-11-21", joined="2019-05-12", nationality="EG",
        occupation="light_driver", first_wage=220_000, raises=(("2023-01", 260_000),), left="2025-04-17",
        reason="final_exit", state_end=("final_exit", "2025-04-17"),
    ),
    Person(
        ar="منيرة بنت فهد العتيبي", en="Munirah F. Alotaibi", born="2003-05-27", joined="2025-03-02",
        occupation="salesperson", gender="female", first_wage=120_000, housing="none", left="2025-09-15",
        reason="no_renewal_by_employer",
    ),
    Person(
        ar="ماريا سانتوس ريز", en="Maria Santos Reyes", born="1991-08-08", joined="2020-10-04", nationality="PH",
        gender="female", occupation="receptionist", first_wage=350_000, raises=(("2023-06", 400_000),),
        left="2025-10-31", reason="service_transfer", state_end=("service_transfer", "2025-10-31"),
    ),
)  # fmt: skip
