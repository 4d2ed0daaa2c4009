"""The terms of the practice service, in both languages."""

from gosi_desktop.contract.session import Terms

_AR = """\
هذه خدمة تجريبية للتدريب، وليست المؤسسة العامة للتأمينات الاجتماعية ولا تتصل بها.
الأشخاص والمنشآت والمبالغ فيها غير حقيقية، ولا قيمة خارجها لأي شيء يصدر عنها.
لا تُدخل فيها كلمة مرور البوابة الرسمية أو نفاذ، ولا بيانات أشخاص حقيقيين.
يمكن محو كل ما فيها والبدء من جديد في أي وقت."""
_EN = """\
This is a practice service. It is not the General Organization for Social Insurance and does not talk to it.
People, establishments and amounts in it are made up, and nothing it issues is worth anything outside it.
Never enter the password of the official portal or of Nafath here, nor the data of real people.
Everything in it may be erased and started anew at any time."""


def in_force(version: str) -> Terms:
    """The text of a version; practice may announce a newer version of the same text."""
    return Terms(version=version, ar=_AR, en=_EN)
