<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Licences of its components</source>
        <translation>رخص المكوّنات</translation>
    </message>
    <message>
        <source>Read them all</source>
        <translation>قراءتها كلها</translation>
    </message>
    <message>
        <source>Munshaa — establishment insurance</source>
        <translation>منشأة — تأمينات المنشأة</translation>
    </message>
    <message>
        <source>Version {version} · rules {rules}</source>
        <translation>الإصدار {version} · القواعد {rules}</translation>
    </message>
    <message>
        <source>An independent, unofficial program.</source>
        <translation>تطبيق مستقل غير رسمي.</translation>
    </message>
    <message>
        <source>It is not made, approved or reviewed by the General Organization for Social Insurance. Its papers are records for your files, never official forms. Its licence is MIT.</source>
        <translation>لم تصنعه المؤسسة العامة للتأمينات الاجتماعية ولم تعتمده ولم تراجعه. أوراقه للحفظ والمراجعة، وليست نماذج رسمية. رخصته MIT.</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Your account</source>
        <translation>حسابك</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Change the mobile</source>
        <translation>تغيير الجوّال</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>Change the e-mail</source>
        <translation>تغيير البريد</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Changing it ends all other sessions</source>
        <translation>تغييرها ينهي كل الجلسات الأخرى</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
</context>
<context>
    <name>AccountDialogs</name>
    <message>
        <source>Confirm the new mobile</source>
        <translation>تأكيد الجوّال الجديد</translation>
    </message>
    <message>
        <source>Confirm the new e-mail</source>
        <translation>تأكيد البريد الجديد</translation>
    </message>
    <message>
        <source>It is equal to Absher’s. It takes effect with the code.</source>
        <translation>مطابق للمسجّل في أبشر. يسري بعد إدخال الرمز.</translation>
    </message>
    <message>
        <source>Accept the role at {establishment}?</source>
        <translation>قبول الدعوة إلى {establishment}؟</translation>
    </message>
    <message>
        <source>Accept the role</source>
        <translation>قبول الدعوة</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Page {number}</source>
        <translation>الصفحة {number}</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>Add a contributor</source>
        <translation>إضافة مشترك</translation>
    </message>
    <message>
        <source>Report an injury</source>
        <translation>إبلاغ عن إصابة</translation>
    </message>
    <message>
        <source>Change the wage of the current row</source>
        <translation>تعديل أجر الصف الحالي</translation>
    </message>
    <message>
        <source>Exclude the current row…</source>
        <translation>استبعاد الصف الحالي…</translation>
    </message>
    <message>
        <source>Correct the data of the current row…</source>
        <translation>تعديل بيانات الصف الحالي…</translation>
    </message>
    <message>
        <source>Correct the period of the current row…</source>
        <translation>تعديل مدة اشتراك الصف الحالي…</translation>
    </message>
    <message>
        <source>Transfer the current row to another branch…</source>
        <translation>نقل الصف الحالي إلى فرع آخر…</translation>
    </message>
    <message>
        <source>Cancel the period of the current row…</source>
        <translation>إلغاء مدة الصف الحالي…</translation>
    </message>
    <message>
        <source>Search in the page</source>
        <translation>بحث في الصفحة</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ PDF</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>تصدير الجدول</translation>
    </message>
    <message>
        <source>Changes from Excel or CSV</source>
        <translation>تغييرات من Excel أو CSV</translation>
    </message>
    <message>
        <source>Why the newest invoice differs from the month before</source>
        <translation>لماذا تختلف أحدث فاتورة عن الشهر السابق</translation>
    </message>
    <message>
        <source>The first hour after an injury</source>
        <translation>الساعة الأولى بعد الإصابة</translation>
    </message>
    <message>
        <source>Documents of the establishment and what is due to expire</source>
        <translation>مستندات المنشأة وما يقارب الانتهاء</translation>
    </message>
    <message>
        <source>My enquiries and complaints</source>
        <translation>استفساراتي وشكاواي</translation>
    </message>
    <message>
        <source>What if? Hiring, delay, instalments, the next months</source>
        <translation>ماذا لو؟ توظيف وتأخير وتقسيط والأشهر القادمة</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>التحقق من شهادة</translation>
    </message>
    <message>
        <source>Send what is ready</source>
        <translation>إرسال الجاهز</translation>
    </message>
    <message>
        <source>Check the outbox before sending</source>
        <translation>فحص الصادر قبل الإرسال</translation>
    </message>
    <message>
        <source>Print a statement of the requests</source>
        <translation>طباعة بيان الطلبات</translation>
    </message>
    <message>
        <source>Deduction list of the chosen invoice…</source>
        <translation>كشف حسم الفاتورة المختارة…</translation>
    </message>
    <message>
        <source>Journal of the chosen invoice…</source>
        <translation>قيد يومية الفاتورة المختارة…</translation>
    </message>
    <message>
        <source>Message to the client about the chosen invoice…</source>
        <translation>رسالة إلى العميل عن الفاتورة المختارة…</translation>
    </message>
    <message>
        <source>Payment list of all establishments…</source>
        <translation>كشف السداد لكل المنشآت…</translation>
    </message>
    <message>
        <source>All open invoices in one print…</source>
        <translation>كل الفواتير غير المسددة في طباعة واحدة…</translation>
    </message>
    <message>
        <source>Take the last unsent change back</source>
        <translation>التراجع عن آخر تعديل لم يُرسل</translation>
    </message>
    <message>
        <source>Hide identities and wages</source>
        <translation>حجب الهويات والأجور</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>قفل الآن</translation>
    </message>
    <message>
        <source>Next establishment</source>
        <translation>المنشأة التالية</translation>
    </message>
    <message>
        <source>Previous establishment</source>
        <translation>المنشأة السابقة</translation>
    </message>
    <message>
        <source>Roles offered to you…</source>
        <translation>الصفات المعروضة عليك…</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>إظهار الشريط الجانبي أو إخفاؤه</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Account and devices</source>
        <translation>الحساب والأجهزة</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>تغيير كلمة المرور…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>تسجيل الخروج…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>عن البرنامج</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Address of the service</source>
        <translation>عنوان الخدمة</translation>
    </message>
    <message>
        <source>For the same service at another address. It is asked who it is first; another service needs an account of its own, and nothing that waits here is sent to it. It holds from the next opening on.</source>
        <translation>للخدمة نفسها إذا تغيّر عنوانها. تُسأل أولًا من هي؛ فإن كانت خدمة أخرى لزمها حساب مستقل، ولا يُرسل إليها شيء مما ينتظر هنا. يسري العنوان من الفتح التالي.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Test and keep</source>
        <translation>اختبار وحفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>AllowanceBox</name>
    <message>
        <source>Daily allowance</source>
        <translation>البدل اليومي</translation>
    </message>
    <message>
        <source>How it is worked out</source>
        <translation>طريقة الحساب</translation>
    </message>
    <message>
        <source>Ask the service what it decided</source>
        <translation>سؤال الخدمة عمّا قررته</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>0 يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>to the establishment, which went on paying</source>
        <translation>للمنشأة لاستمرارها في دفع الأجر</translation>
    </message>
    <message>
        <source>to the injured person</source>
        <translation>للمصاب</translation>
    </message>
    <message>
        <source>{amount} for {days}, {to}</source>
        <translation>{amount} عن {days}، {to}</translation>
    </message>
    <message>
        <source>No day is paid yet: it begins the day after the injury.</source>
        <translation>لا أيام مدفوعة بعد: يبدأ البدل من اليوم التالي للإصابة.</translation>
    </message>
    <message>
        <source>An estimate until {day}; the service decides.</source>
        <translation>تقدير حتى {day}، والقرار للخدمة.</translation>
    </message>
    <message>
        <source>The report is late: {amount} of it may be charged to you.</source>
        <translation>البلاغ متأخر: قد تتحمل المنشأة منه {amount}.</translation>
    </message>
    <message>
        <source>Hide how</source>
        <translation>إخفاء الحساب</translation>
    </message>
    <message>
        <source>The service decided {amount} for {days}.</source>
        <translation>قررت الخدمة {amount} عن {days}.</translation>
    </message>
    <message>
        <source>Charged to you for lateness: {amount}.</source>
        <translation>تتحمل المنشأة بسبب التأخر: {amount}.</translation>
    </message>
    <message>
        <source>No connection: what the service decided can be asked for later.</source>
        <translation>لا يوجد اتصال: يمكن السؤال عن قرار الخدمة لاحقًا.</translation>
    </message>
    <message>
        <source>The service has decided nothing on it yet.</source>
        <translation>لم تقرر الخدمة فيه شيئًا بعد.</translation>
    </message>
    <message>
        <source>Contributory wage of {month}</source>
        <translation>الأجر الخاضع للاشتراك لشهر {month}</translation>
    </message>
    <message>
        <source>Its day: by {days} days of the month</source>
        <translation>أجر اليوم: على {days} يومًا في الشهر</translation>
    </message>
    <message>
        <source>Charged to you: the days before the late report</source>
        <translation>تتحمله المنشأة: الأيام السابقة للبلاغ المتأخر</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Goes to the establishment</source>
        <translation>يُصرف للمنشأة</translation>
    </message>
    <message>
        <source>Goes to the injured person</source>
        <translation>يُصرف للمصاب</translation>
    </message>
    <message>
        <source>{percent} from {first} to {last}</source>
        <translation>{percent} من {first} إلى {last}</translation>
    </message>
    <message>
        <source>{days} days at {amount}</source>
        <translation>عدد الأيام {days}، لكل يوم {amount}</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Open “{page}”</source>
        <translation>افتح «{page}»</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Questions and answers</source>
        <translation>أسئلة وأجوبة</translation>
    </message>
    <message>
        <source>Search in the answers</source>
        <translation>ابحث في الأجوبة</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة الشائعة</translation>
    </message>
    <message>
        <source>What is refused, and why</source>
        <translation>ما يُرفض وسببه</translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation>أي الأجوبة</translation>
    </message>
    <message>
        <source>Nothing was found for “{text}”.</source>
        <translation>لا نتائج لـ«{text}».</translation>
    </message>
    <message numerus="yes">
        <source>%n more; search for them by a word</source>
        <translation>
            <numerusform>لا شيء غيرها</numerusform>
            <numerusform>وجواب آخر؛ ابحث عنه بكلمة</numerusform>
            <numerusform>وجوابان آخران؛ ابحث عنهما بكلمة</numerusform>
            <numerusform>و%n أجوبة أخرى؛ ابحث عنها بكلمة</numerusform>
            <numerusform>و%n جوابًا آخر؛ ابحث عنها بكلمة</numerusform>
            <numerusform>و%n جواب آخر؛ ابحث عنها بكلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>وُجد جواب واحد</numerusform>
            <numerusform>وُجد جوابان</numerusform>
            <numerusform>وُجدت %n أجوبة</numerusform>
            <numerusform>وُجد %n جوابًا</numerusform>
            <numerusform>وُجد %n جواب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>لغة الواجهة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>123 Latin</source>
        <translation>123 لاتينية</translation>
    </message>
    <message>
        <source>١٢٣ Arabic</source>
        <translation>١٢٣ هندية</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>هجري</translation>
    </message>
    <message>
        <source>Main calendar</source>
        <translation>التقويم الأساس</translation>
    </message>
    <message>
        <source>Show the second date</source>
        <translation>إظهار التاريخ الثاني</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوطة</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Table density</source>
        <translation>كثافة الجداول</translation>
    </message>
    <message>
        <source>The direction follows the language</source>
        <translation>الاتجاه يتبع اللغة</translation>
    </message>
    <message>
        <source>In tables and on paper</source>
        <translation>تشمل الجداول والطباعة</translation>
    </message>
    <message>
        <source>The other is shown beside it</source>
        <translation>يظهر الآخر بجانبه</translation>
    </message>
    <message>
        <source>For example: 15 January · 26 Rajab</source>
        <translation>مثل: 15 يناير · 26 رجب</translation>
    </message>
    <message>
        <source>Rows of 32, 36 or 44 points</source>
        <translation>32 أو 36 أو 44 نقطة للصف</translation>
    </message>
</context>
<context>
    <name>ApplicantPage</name>
    <message>
        <source>Identity of the applicant</source>
        <translation>رقم هوية مقدّم الطلب</translation>
    </message>
    <message>
        <source>Mobile of the applicant</source>
        <translation>جوّال مقدّم الطلب</translation>
    </message>
    <message>
        <source>The code goes to this mobile when you send the application. Until then no connection is needed.</source>
        <translation>يُرسل الرمز إلى هذا الجوّال حين ترسل الطلب. وحتى ذلك لا يلزم اتصال.</translation>
    </message>
    <message>
        <source>What happens to the application?</source>
        <translation>ماذا يحدث للطلب؟</translation>
    </message>
    <message>
        <source>It is sent with its papers</source>
        <translation>يُرسل مع مرفقاته</translation>
    </message>
    <message>
        <source>and its number appears here</source>
        <translation>ويظهر رقم الطلب هنا.</translation>
    </message>
    <message>
        <source>It is under review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>You follow it here by its number, without an account.</source>
        <translation>تتابعه هنا برقمه من غير حساب دخول.</translation>
    </message>
    <message>
        <source>It is accepted or returned</source>
        <translation>يُقبل أو يُعاد</translation>
    </message>
    <message>
        <source>What is returned names its fields. What is accepted brings the subscription number and the registration certificate as a file.</source>
        <translation>المُعاد تُذكر حقوله. والمقبول يأتي معه رقم الاشتراك وشهادة التسجيل ملفًّا من الخدمة.</translation>
    </message>
    <message>
        <source>Does the establishment have a subscription number?</source>
        <translation>للمنشأة رقم اشتراك؟</translation>
    </message>
    <message>
        <source>Then it needs an account only</source>
        <translation>إذًا تحتاج حساب دخول فقط</translation>
    </message>
    <message>
        <source>An application at the service this program is connected to, not at the official portal.</source>
        <translation>طلب في الخدمة التي يتصل بها هذا البرنامج، لا في البوابة الرسمية.</translation>
    </message>
</context>
<context>
    <name>ApprovalsFoot</name>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Approve with a code…</source>
        <translation>موافقة برمز…</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked of {total}</source>
        <translation>
            <numerusform>لا شيء محدد من {total}</numerusform>
            <numerusform>واحد محدد من {total}</numerusform>
            <numerusform>اثنان محددان من {total}</numerusform>
            <numerusform>%n محددة من {total}</numerusform>
            <numerusform>%n محددًا من {total}</numerusform>
            <numerusform>%n محدد من {total}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsView</name>
    <message>
        <source>Nothing waits for your approval</source>
        <translation>لا شيء بانتظار موافقتك</translation>
    </message>
    <message>
        <source>What a delegated accountant prepares for this establishment appears here.</source>
        <translation>يظهر هنا ما يعدّه محاسب مفوّض لهذه المنشأة.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>الموافقات</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for you</source>
        <translation>
            <numerusform>لا طلبات بانتظارك</numerusform>
            <numerusform>طلب واحد بانتظارك</numerusform>
            <numerusform>طلبان بانتظارك</numerusform>
            <numerusform>%n طلبات بانتظارك</numerusform>
            <numerusform>%n طلبًا بانتظارك</numerusform>
            <numerusform>%n طلب بانتظارك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n requests?</source>
        <translation>
            <numerusform>الموافقة؟</numerusform>
            <numerusform>الموافقة على طلب واحد؟</numerusform>
            <numerusform>الموافقة على طلبين؟</numerusform>
            <numerusform>الموافقة على %n طلبات؟</numerusform>
            <numerusform>الموافقة على %n طلبًا؟</numerusform>
            <numerusform>الموافقة على %n طلب؟</numerusform>
        </translation>
    </message>
    <message>
        <source>They are sent in your name. What was changed meanwhile comes back to whoever prepared it.</source>
        <translation>تُرسل باسمك. وما تغيّر سجلّه بعد إعداده يعود إلى من أعدّه.</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n</source>
        <translation>
            <numerusform>موافقة</numerusform>
            <numerusform>موافقة على واحد</numerusform>
            <numerusform>موافقة على اثنين</numerusform>
            <numerusform>موافقة على %n</numerusform>
            <numerusform>موافقة على %n</numerusform>
            <numerusform>موافقة على %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveList</name>
    <message>
        <source>Kept papers</source>
        <translation>الأوراق المحفوظة</translation>
    </message>
    <message>
        <source>Open and print</source>
        <translation>فتح وطباعة</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ PDF…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
</context>
<context>
    <name>ArchiveView</name>
    <message>
        <source>Kept papers</source>
        <translation>الأوراق المحفوظة</translation>
    </message>
    <message numerus="yes">
        <source>%n papers kept on this computer</source>
        <translation>
            <numerusform>لا أوراق محفوظة على هذا الجهاز</numerusform>
            <numerusform>ورقة واحدة محفوظة على هذا الجهاز</numerusform>
            <numerusform>ورقتان محفوظتان على هذا الجهاز</numerusform>
            <numerusform>%n أوراق محفوظة على هذا الجهاز</numerusform>
            <numerusform>%n ورقة محفوظة على هذا الجهاز</numerusform>
            <numerusform>%n ورقة محفوظة على هذا الجهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed again byte by byte, as they were made. Works offline.</source>
        <translation>تُطبع ثانيةً كما صدرت تمامًا، دون اتصال أيضًا.</translation>
    </message>
    <message>
        <source>Open and print</source>
        <translation>فتح وطباعة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ PDF</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>No papers are kept yet</source>
        <translation>لا أوراق محفوظة بعد</translation>
    </message>
    <message>
        <source>Forms and certificates come here by themselves when they are made, ready to be printed again.</source>
        <translation>تُحفظ هنا النماذج والشهادات من تلقاء نفسها عند صدورها، جاهزة للطباعة ثانيةً.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Deleted: {paper}</source>
        <translation>حُذفت: {paper}</translation>
    </message>
</context>
<context>
    <name>ArchiveWords</name>
    <message>
        <source>Registration form of an account</source>
        <translation>نموذج تسجيل حساب</translation>
    </message>
    <message>
        <source>First registration of an establishment</source>
        <translation>بيانات تسجيل منشأة</translation>
    </message>
    <message>
        <source>Registration certificate</source>
        <translation>شهادة التسجيل</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>شهادة</translation>
    </message>
    <message>
        <source>Statement of what was never sent</source>
        <translation>بيان ما لم يُرسل</translation>
    </message>
    <message>
        <source>Registration of a contributor</source>
        <translation>تسجيل مشترك</translation>
    </message>
    <message>
        <source>Exclusion of a contributor</source>
        <translation>استبعاد مشترك</translation>
    </message>
    <message>
        <source>Wage change</source>
        <translation>تعديل أجر</translation>
    </message>
    <message>
        <source>Change of the establishment</source>
        <translation>تغيير في المنشأة</translation>
    </message>
    <message>
        <source>Work injury report</source>
        <translation>بيانات بلاغ إصابة عمل</translation>
    </message>
    <message>
        <source>Sheet for the hospital</source>
        <translation>بيان مصاب لجهة العلاج</translation>
    </message>
    <message>
        <source>First hour after an injury</source>
        <translation>الساعة الأولى بعد الإصابة</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>ورقة</translation>
    </message>
    <message>
        <source>{kind} — {subject}</source>
        <translation>{kind} — {subject}</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} كيلوبايت</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} ميغابايت</translation>
    </message>
    <message>
        <source>Subscription number {number}</source>
        <translation>رقم الاشتراك {number}</translation>
    </message>
</context>
<context>
    <name>AskForCode</name>
    <message>
        <source>Back to sign-in</source>
        <translation>العودة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>استعادة كلمة المرور</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>National ID or iqama number</source>
        <translation>رقم الهوية أو الإقامة</translation>
    </message>
    <message>
        <source>Send me a code</source>
        <translation>أرسل لي رمزًا</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>إرسال رمز آخر</translation>
    </message>
    <message>
        <source>Code, six digits</source>
        <translation>الرمز، ستة أرقام</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Practice messages</source>
        <translation>رسائل التدريب</translation>
    </message>
    <message>
        <source>In practice, find the code under</source>
        <translation>في التدريب تجد الرمز في</translation>
    </message>
    <message>
        <source>Nothing arrived? Check the user name and the number, or ask the owner or supervisor to start a reset for you.</source>
        <translation>لم يصلك شيء؟ راجع الاسم والرقم، أو اطلب من المالك أو المشرف المسجّل أن يبدأ الاستعادة لك.</translation>
    </message>
    <message>
        <source>Another code in {time}</source>
        <translation>رمز آخر بعد {time}</translation>
    </message>
    <message>
        <source>For your account at {service} ({host}). The number is compared, not kept.</source>
        <translation>لحسابك في {service} ({host}). رقم الهوية يُقارن ولا يُحفظ.</translation>
    </message>
    <message>
        <source>Valid form: national ID</source>
        <translation>صيغة صحيحة: هوية وطنية</translation>
    </message>
    <message>
        <source>Valid form: iqama</source>
        <translation>صيغة صحيحة: هوية مقيم</translation>
    </message>
    <message>
        <source>Valid form</source>
        <translation>صيغة صحيحة</translation>
    </message>
    <message>
        <source>It has a 6-digit code, valid until {time}. Tries: {n}.</source>
        <translation>فيها رمز من 6 أرقام، صالح حتى {time}. عدد المحاولات: {n}.</translation>
    </message>
    <message>
        <source>If the details match, a message was sent to the registered mobile.</source>
        <translation>إن تطابقت البيانات فقد أُرسلت رسالة إلى الجوّال المسجّل.</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>Issue the certificate</source>
        <translation>إصدار الشهادة</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>آخر اثني عشر شهرًا</translation>
    </message>
    <message>
        <source>The last calendar year</source>
        <translation>السنة الميلادية الماضية</translation>
    </message>
    <message>
        <source>The service says whether it can be issued now.</source>
        <translation>الخدمة هي التي تقول إن كان إصدارها ممكنًا الآن.</translation>
    </message>
    <message>
        <source>{certificate}: it can be issued now</source>
        <translation>{certificate}: يمكن إصدارها الآن</translation>
    </message>
    <message>
        <source>{certificate}: not now</source>
        <translation>{certificate}: لا يمكن إصدارها الآن</translation>
    </message>
    <message>
        <source>Conditions checked at {time}</source>
        <translation>فُحصت الشروط في {time}</translation>
    </message>
    <message>
        <source>Your role reads certificates and does not ask for them.</source>
        <translation>صلاحيتك تطّلع على الشهادات ولا تطلبها.</translation>
    </message>
    <message>
        <source>Issued: {number}</source>
        <translation>صدرت: {number}</translation>
    </message>
    <message>
        <source>It comes with the next sync.</source>
        <translation>تصل مع المزامنة التالية.</translation>
    </message>
    <message>
        <source>Reference {number}</source>
        <translation>المرجع {number}</translation>
    </message>
    <message>
        <source>Sent; somebody else decides</source>
        <translation>أُرسل الطلب، والقرار لغيرك</translation>
    </message>
</context>
<context>
    <name>AttachedPapers</name>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفًا…</translation>
    </message>
    <message>
        <source>Papers and pictures (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>المستندات والصور (‎*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Attach papers</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>معاينة {name}</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>إزالة {name}</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Put into the outbox</source>
        <translation>إضافة إلى الصادر</translation>
    </message>
    <message>
        <source>Replaced by another request</source>
        <translation>استُبدل بطلب آخر</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تراجع قبل الإرسال</translation>
    </message>
    <message>
        <source>Sent to the service</source>
        <translation>إرسال إلى الخدمة</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>قُبل</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>اعتُمد</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>Stopped by a conflict</source>
        <translation>أوقفه تعارض</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>ينتظر الاعتماد</translation>
    </message>
    <message>
        <source>Lost by the service</source>
        <translation>فقدته الخدمة</translation>
    </message>
    <message>
        <source>Certificate asked for</source>
        <translation>طلب شهادة</translation>
    </message>
    <message>
        <source>Payment opened</source>
        <translation>فتح عملية سداد</translation>
    </message>
    <message>
        <source>Payment withdrawn</source>
        <translation>سحب عملية سداد</translation>
    </message>
    <message>
        <source>Password of a member reset</source>
        <translation>إعادة تعيين كلمة مرور عضو</translation>
    </message>
    <message>
        <source>Contact of the account changed</source>
        <translation>تغيير بيانات التواصل للحساب</translation>
    </message>
    <message>
        <source>Role accepted</source>
        <translation>قبول دور</translation>
    </message>
    <message>
        <source>Role declined</source>
        <translation>الاعتذار عن دور</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>حفظ PDF</translation>
    </message>
    <message>
        <source>Saved for a calendar</source>
        <translation>حفظ للتقويم</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Paper deleted</source>
        <translation>حذف ورقة محفوظة</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Forgotten password replaced</source>
        <translation>تعيين كلمة مرور بدل المنسية</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Device signed out</source>
        <translation>إنهاء جلسة جهاز</translation>
    </message>
    <message>
        <source>All other devices signed out</source>
        <translation>إنهاء جلسات الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>Terms accepted</source>
        <translation>قبول الشروط</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>إنشاء مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>نسخة احتياطية</translation>
    </message>
    <message>
        <source>Backup tried out</source>
        <translation>تجربة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Old backup removed</source>
        <translation>حذف نسخة احتياطية قديمة</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>استعادة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>List of contributors</source>
        <translation>قائمة المشتركين</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>كشف الحساب</translation>
    </message>
    <message>
        <source>Deduction list</source>
        <translation>كشف الحسم</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>قيد اليومية</translation>
    </message>
    <message>
        <source>Payment list</source>
        <translation>قائمة السداد</translation>
    </message>
    <message>
        <source>Document of the establishment</source>
        <translation>مستند المنشأة</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
</context>
<context>
    <name>AuditCells</name>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>وعاء الأجور</translation>
    </message>
    <message>
        <source>Employer + contributor</source>
        <translation>صاحب العمل + المشترك</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>إعادة الحساب</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Late-payment fine</source>
        <translation>غرامة التأخير</translation>
    </message>
    <message>
        <source>{branch} — {system}</source>
        <translation>{branch} — {system}</translation>
    </message>
    <message>
        <source>{people} instead of {ours}</source>
        <translation>{people} بدل {ours}</translation>
    </message>
    <message>
        <source>Several rates</source>
        <translation>نسب عدة</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>About whom or what</source>
        <translation>على من أو ماذا</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Whoever works here</source>
        <translation>مستخدم هذا الجهاز</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>لم يتغير حقل</numerusform>
            <numerusform>حقل واحد تغيّر</numerusform>
            <numerusform>حقلان تغيّرا</numerusform>
            <numerusform>%n حقول تغيّرت</numerusform>
            <numerusform>%n حقلًا تغيّر</numerusform>
            <numerusform>%n حقل تغيّر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>بلا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Number in the chain</source>
        <translation>الرقم في السلسلة</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} ← {after}</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>What was done</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>What was done on this computer, and what the service has noted of it</source>
        <translation>ما جرى على هذا الجهاز، وما سجّلته الخدمة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>At the service</source>
        <translation>عند الخدمة</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>أي قائمة</translation>
    </message>
    <message>
        <source>Name or number of a request</source>
        <translation>اسم أو رقم طلب</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>تعديلات</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Printing and export</source>
        <translation>طباعة وتصدير</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>دخول وحساب</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>نسخ احتياطي</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>فحص الآن</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Enter shows everything a line says</source>
        <translation>مفتاح الإدخال يعرض كل ما في القيد</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message numerus="yes">
        <source>%n deeds written so far</source>
        <translation>
            <numerusform>لم يُكتب قيد بعد</numerusform>
            <numerusform>كُتب قيد واحد حتى الآن</numerusform>
            <numerusform>كُتب قيدان حتى الآن</numerusform>
            <numerusform>كُتبت %n قيود حتى الآن</numerusform>
            <numerusform>كُتب %n قيدًا حتى الآن</numerusform>
            <numerusform>كُتب %n قيد حتى الآن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deeds</source>
        <translation>
            <numerusform>لا قيود</numerusform>
            <numerusform>قيد واحد</numerusform>
            <numerusform>قيدان</numerusform>
            <numerusform>%n قيود</numerusform>
            <numerusform>%n قيدًا</numerusform>
            <numerusform>%n قيد</numerusform>
        </translation>
    </message>
    <message>
        <source>The service has noted nothing yet</source>
        <translation>لم تسجّل الخدمة شيئًا بعد</translation>
    </message>
    <message>
        <source>What is asked and decided stands here then.</source>
        <translation>يظهر هنا كل طلب وكل قرار متى سُجّل.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا قيد مطابق</translation>
    </message>
    <message>
        <source>Another word or another group may.</source>
        <translation>جرّب كلمة أخرى أو تصنيفًا آخر.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>لم يجرِ شيء بعد</translation>
    </message>
    <message>
        <source>Changes, sending, printing and signing in are noted here.</source>
        <translation>تُسجَّل هنا التعديلات والإرسال والطباعة وتسجيل الدخول.</translation>
    </message>
    <message>
        <source>The chain is broken at line {number}.</source>
        <translation>انكسرت السلسلة عند القيد {number}.</translation>
    </message>
    <message>
        <source>A line was changed or taken out outside the program. Restore a backup from before, and compare the digest printed on your statements.</source>
        <translation>غُيّر قيد أو حُذف من خارج البرنامج. استعد نسخة احتياطية سابقة، وقارن البصمة المطبوعة على كشوفك.</translation>
    </message>
    <message numerus="yes">
        <source>Each line carries the digest of the one before; %n lines were checked at {time}. The last digest is printed on every statement, so that a rewrite shows; the chain does not show what was never noted.</source>
        <translation>
            <numerusform>كل قيد يحمل بصمة ما قبله، ولا قيود بعد ({time}). تُطبع آخر بصمة في كل كشف، فتُكشف إعادة الكتابة؛ ولا تُثبت السلسلة ما لم يُسجَّل.</numerusform>
            <numerusform>كل قيد يحمل بصمة ما قبله؛ فُحص قيد واحد عند {time}. تُطبع آخر بصمة في كل كشف، فتُكشف إعادة الكتابة؛ ولا تُثبت السلسلة ما لم يُسجَّل.</numerusform>
            <numerusform>كل قيد يحمل بصمة ما قبله؛ فُحص قيدان عند {time}. تُطبع آخر بصمة في كل كشف، فتُكشف إعادة الكتابة؛ ولا تُثبت السلسلة ما لم يُسجَّل.</numerusform>
            <numerusform>كل قيد يحمل بصمة ما قبله؛ فُحصت %n قيود عند {time}. تُطبع آخر بصمة في كل كشف، فتُكشف إعادة الكتابة؛ ولا تُثبت السلسلة ما لم يُسجَّل.</numerusform>
            <numerusform>كل قيد يحمل بصمة ما قبله؛ فُحص %n قيدًا عند {time}. تُطبع آخر بصمة في كل كشف، فتُكشف إعادة الكتابة؛ ولا تُثبت السلسلة ما لم يُسجَّل.</numerusform>
            <numerusform>كل قيد يحمل بصمة ما قبله؛ فُحص %n قيد عند {time}. تُطبع آخر بصمة في كل كشف، فتُكشف إعادة الكتابة؛ ولا تُثبت السلسلة ما لم يُسجَّل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last digest {digest}</source>
        <translation>آخر بصمة {digest}</translation>
    </message>
    <message>
        <source>The chain is whole.</source>
        <translation>السلسلة سليمة.</translation>
    </message>
    <message>
        <source>Audit log.xlsx</source>
        <translation>سجل التدقيق.xlsx</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>تصدير سجل التدقيق</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>‏Excel ‏(*.xlsx)</translation>
    </message>
    <message>
        <source>Number in the chain</source>
        <translation>الرقم في السلسلة</translation>
    </message>
    <message>
        <source>Instant (UTC)</source>
        <translation>اللحظة (UTC)</translation>
    </message>
    <message>
        <source>About (code)</source>
        <translation>المعنيّ (رمز)</translation>
    </message>
    <message>
        <source>Digest (SHA-256)</source>
        <translation>البصمة (SHA-256)</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Automatic, encrypted</source>
        <translation>نسخ تلقائي مشفّر</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show the page of backups</source>
        <translation>عرض صفحة النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>نسخ الآن</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>استعادة نسخة…</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>It opens the backups, not another password</source>
        <translation>به تُفتح النسخ، لا بكلمة مرور أخرى</translation>
    </message>
    <message>
        <source>On exit and at the first start of a day</source>
        <translation>عند الإغلاق وأول تشغيل في اليوم</translation>
    </message>
    <message>
        <source>Backups, trials, places</source>
        <translation>النسخ والتجارب والأماكن</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>ما حُفظ، وأين</translation>
    </message>
    <message>
        <source>Check the sheet</source>
        <translation>فحص الورقة</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>إنشاء…</translation>
    </message>
    <message>
        <source>None yet; backups begin with it</source>
        <translation>لا مفتاح بعد، والنسخ يبدأ به</translation>
    </message>
    <message>
        <source>Its sheet begins with {group}</source>
        <translation>أول ورقته {group}</translation>
    </message>
    <message>
        <source>Last {moment}</source>
        <translation>آخر نسخة {moment}</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لا نسخة بعد</translation>
    </message>
</context>
<context>
    <name>BackupCells</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>فُحصت</translation>
    </message>
    <message>
        <source>Monthly, kept for a year</source>
        <translation>شهرية، تُحفظ سنة</translation>
    </message>
    <message>
        <source>Both places</source>
        <translation>المجلد والمكان الثاني</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>مبتورة</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>تالفة</translation>
    </message>
    <message>
        <source>Its restore was tried</source>
        <translation>جُرّبت استعادتها</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>سليمة</translation>
    </message>
</context>
<context>
    <name>BackupTexts</name>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>لا مشترك</numerusform>
            <numerusform>مشترك واحد</numerusform>
            <numerusform>مشتركان</numerusform>
            <numerusform>%n مشتركين</numerusform>
            <numerusform>%n مشتركًا</numerusform>
            <numerusform>%n مشترك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>لا شيء في الصادر</numerusform>
            <numerusform>طلب في الصادر</numerusform>
            <numerusform>طلبان في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} ك.ب</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} م.ب</translation>
    </message>
    <message>
        <source>On exit</source>
        <translation>عند الإغلاق</translation>
    </message>
    <message>
        <source>First start of the day</source>
        <translation>أول تشغيل في اليوم</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>يدوية</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>قبل استعادة</translation>
    </message>
    <message>
        <source>practice establishment</source>
        <translation>منشأة تدريبية</translation>
    </message>
    <message>
        <source>account at a service</source>
        <translation>حساب لدى خدمة</translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Settings › Encrypted on your disk, and tried before you need them</source>
        <translation>الإعدادات › مشفّر على قرصك، ومجرَّب قبل أن تحتاجه</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>النسخ المحفوظة</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>استعادة من ملف…</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>نسخ الآن</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>جارٍ النسخ</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>إنشاء مفتاح الاسترداد…</translation>
    </message>
    <message>
        <source>Older ones go after {days} days and {months} months; the newest good one never does.</source>
        <translation>تُحذف الأقدم بعد {days} نسخة يومية و{months} شهرية، ولا تُحذف أحدث نسخة سليمة أبدًا.</translation>
    </message>
    <message>
        <source>Restore this one…</source>
        <translation>استعادة هذه…</translation>
    </message>
    <message>
        <source>Try this one</source>
        <translation>تجربة هذه</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>لا نسخة</numerusform>
            <numerusform>نسخة واحدة</numerusform>
            <numerusform>نسختان</numerusform>
            <numerusform>%n نسخ</numerusform>
            <numerusform>%n نسخة</numerusform>
            <numerusform>%n نسخة</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups begin when there is a recovery key: it alone opens them.</source>
        <translation>يبدأ النسخ متى أُنشئ مفتاح الاسترداد، فهو وحده يفتح النسخ.</translation>
    </message>
    <message>
        <source>None here yet. Make one now, or close the program: one is made then.</source>
        <translation>لا نسخة هنا بعد. انسخ الآن، أو أغلق البرنامج فتُنشأ نسخة عند الإغلاق.</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Second place of the backups</source>
        <translation>المكان الثاني للنسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Record of a restore trial</source>
        <translation>محضر تجربة استعادة</translation>
    </message>
    <message>
        <source>Print preview — {paper}</source>
        <translation>معاينة الطباعة — {paper}</translation>
    </message>
    <message>
        <source>Restore trial.pdf</source>
        <translation>محضر تجربة استعادة.pdf</translation>
    </message>
</context>
<context>
    <name>BookPapersButton</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>مصنف Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>قيم مفصولة بفواصل (*.csv)</translation>
    </message>
</context>
<context>
    <name>BranchesCard</name>
    <message>
        <source>Branches</source>
        <translation>الفروع</translation>
    </message>
    <message>
        <source>Add a branch…</source>
        <translation>إضافة فرع…</translation>
    </message>
    <message numerus="yes">
        <source>%n branches</source>
        <translation>
            <numerusform>لا فروع</numerusform>
            <numerusform>فرع واحد</numerusform>
            <numerusform>فرعان</numerusform>
            <numerusform>%n فروع</numerusform>
            <numerusform>%n فرعًا</numerusform>
            <numerusform>%n فرع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>لا مشتركين</numerusform>
            <numerusform>مشترك واحد</numerusform>
            <numerusform>مشتركان</numerusform>
            <numerusform>%n مشتركين</numerusform>
            <numerusform>%n مشتركًا</numerusform>
            <numerusform>%n مشترك</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>Monthly contribution</source>
        <translation>الاشتراك الشهري</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>السجل الفرعي</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Total by your records</source>
        <translation>الإجمالي بحسب سجلاتك</translation>
    </message>
    <message>
        <source>its number comes from the service</source>
        <translation>رقمه يأتي من الخدمة</translation>
    </message>
    <message>
        <source>What can be done about {name}</source>
        <translation>ما يمكن عمله بشأن {name}</translation>
    </message>
    <message>
        <source>Closed {date}</source>
        <translation>أُغلق {date}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Registration ended</source>
        <translation>سجل منتهٍ</translation>
    </message>
    <message>
        <source>To be opened</source>
        <translation>قيد الفتح</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Change its data…</source>
        <translation>تعديل بياناته…</translation>
    </message>
    <message>
        <source>Close the branch…</source>
        <translation>إغلاق الفرع…</translation>
    </message>
    <message>
        <source>it is the last one</source>
        <translation>هو آخر فرع</translation>
    </message>
    <message>
        <source>your role does not ask for it</source>
        <translation>دورك لا يطلب ذلك</translation>
    </message>
    <message>
        <source>Renew its registration…</source>
        <translation>تجديد سجله…</translation>
    </message>
    <message>
        <source>Show its contributors</source>
        <translation>عرض مشتركيه</translation>
    </message>
    <message>
        <source>Renew it…</source>
        <translation>تحديث السجل…</translation>
    </message>
</context>
<context>
    <name>CapsLockNote</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>مفتاح Caps Lock مفعّل</translation>
    </message>
</context>
<context>
    <name>CauseCells</name>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Who, and what changed</source>
        <translation>من، وما الذي تغيّر</translation>
    </message>
    <message>
        <source>Effect (SAR)</source>
        <translation>الأثر (ر.س)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>No change between the two months</source>
        <translation>لا تغيّر بين الشهرين</translation>
    </message>
    <message>
        <source>Not in your list</source>
        <translation>ليس في قائمتك</translation>
    </message>
    <message>
        <source>{name}: {change}</source>
        <translation>{name}: {change}</translation>
    </message>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>لا مشتركين</numerusform>
            <numerusform>مشترك واحد</numerusform>
            <numerusform>مشتركان</numerusform>
            <numerusform>%n مشتركين</numerusform>
            <numerusform>%n مشتركًا</numerusform>
            <numerusform>%n مشترك</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CauseWords</name>
    <message>
        <source>Billed in this month and not in the one before.</source>
        <translation>احتُسبوا في هذا الشهر ولم يُحتسبوا في الشهر السابق.</translation>
    </message>
    <message>
        <source>Billed in the month before and not in this one.</source>
        <translation>احتُسبوا في الشهر السابق ولم يُحتسبوا في هذا الشهر.</translation>
    </message>
    <message>
        <source>The contributory wage changed, within floor and ceiling.</source>
        <translation>تغيّر الأجر الخاضع للاشتراك، في حدود الأدنى والأعلى.</translation>
    </message>
    <message>
        <source>A step of the rates that was decided long ago; it comes in July.</source>
        <translation>خطوة في النسب مقرَّرة سلفًا، تأتي في يوليو.</translation>
    </message>
    <message>
        <source>Another rate is billed than in the month before.</source>
        <translation>احتُسبت نسبة غير نسبة الشهر السابق.</translation>
    </message>
    <message>
        <source>Billed under the other system than in the month before.</source>
        <translation>احتُسبوا بغير نظام الشهر السابق.</translation>
    </message>
    <message>
        <source>More or fewer insured days than in the month before.</source>
        <translation>أيام تأمين أكثر أو أقل من الشهر السابق.</translation>
    </message>
    <message>
        <source>More than one line of the same period in a month.</source>
        <translation>أكثر من بند للمدة نفسها في شهر.</translation>
    </message>
    <message>
        <source>What is left over is as small as rounding makes it.</source>
        <translation>المتبقي صغير بقدر ما يصنعه التقريب.</translation>
    </message>
    <message>
        <source>Corrections of earlier months that stand on one of the invoices.</source>
        <translation>تصحيحات أشهر سابقة وردت في إحدى الفاتورتين.</translation>
    </message>
    <message>
        <source>Fines for paying late that stand on the invoices.</source>
        <translation>غرامات التأخير الواردة في الفاتورتين.</translation>
    </message>
    <message>
        <source>Fines for violations that stand on the invoices.</source>
        <translation>غرامات المخالفات الواردة في الفاتورتين.</translation>
    </message>
    <message>
        <source>What was open from earlier invoices.</source>
        <translation>ما بقي مفتوحًا من فواتير سابقة.</translation>
    </message>
    <message>
        <source>Credit that was taken off.</source>
        <translation>رصيد دائن حُسم.</translation>
    </message>
    <message>
        <source>No rule known here gives this amount.</source>
        <translation>لا قاعدة معروفة هنا تعطي هذا المبلغ.</translation>
    </message>
</context>
<context>
    <name>CertificateList</name>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Open and print</source>
        <translation>فتح وطباعة</translation>
    </message>
    <message>
        <source>Copy the text of its code</source>
        <translation>نسخ نص الرمز</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>Compliance</source>
        <translation>التزام</translation>
    </message>
    <message>
        <source>Wages for zakat</source>
        <translation>أجور للزكاة</translation>
    </message>
    <message>
        <source>Safety and health</source>
        <translation>السلامة والصحة المهنية</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Non-subjection</source>
        <translation>عدم خضوع</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>شهادة</translation>
    </message>
    <message>
        <source>Compliance certificate</source>
        <translation>شهادة التزام</translation>
    </message>
    <message>
        <source>Wage certificate for zakat</source>
        <translation>شهادة أجور للزكاة</translation>
    </message>
    <message>
        <source>Safety and health certificate</source>
        <translation>شهادة السلامة والصحة المهنية</translation>
    </message>
    <message>
        <source>Registration certificate</source>
        <translation>شهادة تسجيل</translation>
    </message>
    <message>
        <source>Certificate of non-subjection</source>
        <translation>شهادة عدم خضوع</translation>
    </message>
    <message>
        <source>The establishment is registered</source>
        <translation>المنشأة مسجّلة</translation>
    </message>
    <message>
        <source>The establishment is not active at the service</source>
        <translation>المنشأة غير نشطة لدى الخدمة</translation>
    </message>
    <message>
        <source>No unpaid balance of before</source>
        <translation>لا رصيد سابق غير مسدّد</translation>
    </message>
    <message>
        <source>A balance of before is unpaid</source>
        <translation>رصيد سابق غير مسدّد</translation>
    </message>
    <message>
        <source>No wage is missing after its time</source>
        <translation>لا أجر ناقص تجاوز مهلته</translation>
    </message>
    <message>
        <source>A wage is missing after its time</source>
        <translation>أجر ناقص تجاوز مهلته</translation>
    </message>
    <message>
        <source>No returned request waits for you</source>
        <translation>لا طلب معاد ينتظرك</translation>
    </message>
    <message>
        <source>A returned request has waited for you for a month</source>
        <translation>طلب معاد ينتظرك منذ شهر</translation>
    </message>
    <message>
        <source>The registration is valid</source>
        <translation>السجل ساري المفعول</translation>
    </message>
    <message>
        <source>The registration has run out</source>
        <translation>انتهت صلاحية السجل</translation>
    </message>
    <message>
        <source>There are no contributors</source>
        <translation>لا مشتركين لديها</translation>
    </message>
    <message>
        <source>There are contributors</source>
        <translation>لديها مشتركون</translation>
    </message>
    <message>
        <source>A condition of the service</source>
        <translation>شرط من شروط الخدمة</translation>
    </message>
    <message>
        <source>Pay it, then ask again. A certificate already issued stays valid.</source>
        <translation>سدّده ثم اطلب من جديد. وما صدر من الشهادات يبقى ساريًا.</translation>
    </message>
    <message>
        <source>Give the missing wage in the list of contributors.</source>
        <translation>أدخل الأجر الناقص من قائمة المشتركين.</translation>
    </message>
    <message>
        <source>Correct the request and send it anew, or withdraw it.</source>
        <translation>صحّح الطلب وأرسله من جديد، أو اسحبه.</translation>
    </message>
    <message>
        <source>Renew it with its authority, then update it here.</source>
        <translation>جدّده لدى جهته، ثم حدّثه هنا.</translation>
    </message>
    <message>
        <source>Ask the authority about the state of the establishment.</source>
        <translation>اسأل الجهة عن حالة المنشأة.</translation>
    </message>
    <message>
        <source>Ask for a compliance certificate instead.</source>
        <translation>اطلب شهادة التزام بدلًا منها.</translation>
    </message>
    <message>
        <source>Since {date}. {text}</source>
        <translation>منذ {date}. {text}</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>Requests and outbox</source>
        <translation>الطلبات والصادر</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>الفواتير</translation>
    </message>
    <message>
        <source>Withdrawn {date}</source>
        <translation>ملغاة في {date}</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Valid · its last day</source>
        <translation>سارية · آخر يوم</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid · {days}</source>
        <translation>سارية · {days}</translation>
    </message>
    <message>
        <source>{number} · issued {issued} · until {until}</source>
        <translation>{number} · صدرت {issued} · حتى {until}</translation>
    </message>
    <message>
        <source>Altered — do not rely on it</source>
        <translation>معدّلة — لا تعتمدها</translation>
    </message>
    <message>
        <source>Cannot be verified</source>
        <translation>لا يمكن التحقق</translation>
    </message>
    <message>
        <source>By its issuer, since {date}</source>
        <translation>ألغاها مُصدرها منذ {date}</translation>
    </message>
    <message>
        <source>By its issuer</source>
        <translation>ألغاها مُصدرها</translation>
    </message>
    <message>
        <source>The signature is right, and worth nothing</source>
        <translation>التوقيع صحيح، ولا قيمة لها</translation>
    </message>
    <message>
        <source>Expired, and worth nothing</source>
        <translation>منتهية، ولا قيمة لها</translation>
    </message>
    <message>
        <source>Issued in a practice environment</source>
        <translation>صادرة من بيئة تجريبية</translation>
    </message>
    <message>
        <source>It was right until its last day</source>
        <translation>كانت صحيحة حتى آخر يوم لها</translation>
    </message>
    <message>
        <source>Right and valid</source>
        <translation>سليمة وسارية</translation>
    </message>
    <message>
        <source>Signed by an issuer that is known here</source>
        <translation>وقّعتها جهة إصدار معروفة هنا</translation>
    </message>
    <message>
        <source>The file is not the one that was signed: byte {place} differs</source>
        <translation>الملف ليس الذي وُقّع عليه: يختلف البايت {place}</translation>
    </message>
    <message>
        <source>What the code says is not what was signed</source>
        <translation>ما في الرمز ليس ما وُقّع عليه</translation>
    </message>
    <message>
        <source>The file is not the one that was signed</source>
        <translation>الملف ليس الذي وُقّع عليه</translation>
    </message>
    <message>
        <source>No code was found on the page</source>
        <translation>لا رمز في الصفحة</translation>
    </message>
    <message>
        <source>There are several codes on the page</source>
        <translation>في الصفحة أكثر من رمز</translation>
    </message>
    <message>
        <source>This is not the text of such a code</source>
        <translation>هذا ليس نص رمز شهادة</translation>
    </message>
    <message>
        <source>It is not signed in the one way that is taken</source>
        <translation>ليست موقّعة بالطريقة الوحيدة المقبولة</translation>
    </message>
    <message>
        <source>Its code brings instructions that are not taken</source>
        <translation>في رمزها تعليمات لا تُقبل</translation>
    </message>
    <message>
        <source>An issuer whose key we do not know</source>
        <translation>جهة إصدار لا نعرف مفتاحها</translation>
    </message>
    <message>
        <source>Its issuer&apos;s key has changed, and the old one did not sign the new</source>
        <translation>تغيّر مفتاح جهة الإصدار، ولم يوقّع القديم الجديد</translation>
    </message>
    <message>
        <source>It names another issuer than the one that signed it</source>
        <translation>تذكر جهة إصدار غير التي وقّعتها</translation>
    </message>
    <message>
        <source>What is signed is no certificate</source>
        <translation>ما وُقّع عليه ليس شهادة</translation>
    </message>
    <message>
        <source>Its days contradict each other</source>
        <translation>تواريخها متعارضة</translation>
    </message>
    <message>
        <source>It is dated ahead of today: look at this computer&apos;s clock</source>
        <translation>تاريخها بعد اليوم: راجع ساعة هذا الجهاز</translation>
    </message>
    <message>
        <source>Its issuer knows no certificate with these two numbers</source>
        <translation>لا تعرف جهة الإصدار شهادة بهذين الرقمين</translation>
    </message>
    <message>
        <source>There is no line, and nothing is known here of this number</source>
        <translation>لا اتصال، ولا يُعرف هنا شيء عن هذا الرقم</translation>
    </message>
    <message>
        <source>{name} — {environment}</source>
        <translation>{name} — {environment}</translation>
    </message>
    <message>
        <source>It says of itself: {name}</source>
        <translation>كتبت عن نفسها: {name}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>تجريبية</translation>
    </message>
    <message>
        <source>live</source>
        <translation>فعلية</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>Valid until (not confirmed)</source>
        <translation>صالحة حتى (غير مؤكد)</translation>
    </message>
    <message>
        <source>{date} — {days} left</source>
        <translation>{date} — باقٍ {days}</translation>
    </message>
    <message>
        <source>Its issuer, asked now</source>
        <translation>سُئلت جهة الإصدار الآن</translation>
    </message>
    <message>
        <source>Looked at on this computer only</source>
        <translation>فُحصت على هذا الجهاز وحده</translation>
    </message>
    <message>
        <source>Signature and every byte of the file</source>
        <translation>التوقيع وكل بايت في الملف</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>{basis}; whether it was withdrawn is not known</source>
        <translation>{basis} صحيح؛ حالة الإلغاء غير معروفة</translation>
    </message>
    <message>
        <source>{basis}; withdrawals as of {moment}</source>
        <translation>{basis}؛ حالة الإلغاء كما في {moment}</translation>
    </message>
    <message>
        <source>Any alteration voids a certificate. Ask whoever gave it for a new copy.</source>
        <translation>أي كشط أو تعديل يلغي الشهادة. اطلب من صاحبها نسخة جديدة.</translation>
    </message>
    <message>
        <source>This does not mean that it is forged. Ask whoever gave it who issued it, and check its number there.</source>
        <translation>لا يعني هذا أنها مزوّرة. اسأل من سلّمها عن جهة إصدارها، وتحقق برقمها لدى تلك الجهة.</translation>
    </message>
    <message>
        <source>Its issuer took it back. Ask whoever gave it for another one.</source>
        <translation>ألغتها جهة إصدارها. اطلب ممن سلّمها شهادة أخرى.</translation>
    </message>
    <message>
        <source>What comes from practice is never shown in green: nobody outside relies on it.</source>
        <translation>ما يصدر من التدريب لا يُعرض أخضر أبدًا، ولا يعتمده أحد خارجه.</translation>
    </message>
    <message>
        <source>It attests the days up to the one printed on it. Ask for a newer one.</source>
        <translation>تشهد بالأيام حتى اليوم المطبوع عليها. اطلب أحدث منها.</translation>
    </message>
    <message>
        <source>It attests its day of issue until the day printed on it.</source>
        <translation>تشهد بيوم إصدارها حتى اليوم المطبوع عليها.</translation>
    </message>
</context>
<context>
    <name>CertificatesView</name>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Last issued {date}</source>
        <translation>آخر إصدار {date}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>سارية</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>منتهية أو ملغاة</translation>
    </message>
    <message>
        <source>Verify a certificate…</source>
        <translation>التحقق من شهادة…</translation>
    </message>
    <message>
        <source>No certificate was issued yet</source>
        <translation>لم تصدر شهادة بعد</translation>
    </message>
    <message>
        <source>What the service issues comes here by itself and stays, to be printed again byte for byte.</source>
        <translation>ما تصدره الخدمة يصل إلى هنا من تلقاء نفسه ويبقى، ويُطبع كما صدر دون تغيير.</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add and send</source>
        <translation>إضافة وإرسال</translation>
    </message>
    <message>
        <source>Add to the outbox</source>
        <translation>إضافة إلى الصادر</translation>
    </message>
    <message>
        <source>Sent after 10 seconds; until then it can be taken back.</source>
        <translation>يُرسل بعد 10 ثوانٍ، وتتراجع خلالها.</translation>
    </message>
    <message>
        <source>It waits in the outbox until you send it.</source>
        <translation>يُحفظ في الصادر حتى ترسله.</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>حفظ كمسودة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ChannelsCard</name>
    <message>
        <source>Other official ways</source>
        <translation>قنوات رسمية أخرى</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>فتح الموقع</translation>
    </message>
    <message>
        <source>Write to GOSI</source>
        <translation>راسل التأمينات</translation>
    </message>
    <message>
        <source>On the official site, in the section “Contact us”: enquiries and complaints</source>
        <translation>في الموقع الرسمي، قسم «اتصل بنا»: للاستفسارات والشكاوى</translation>
    </message>
    <message>
        <source>My enquiries and complaints</source>
        <translation>استفساراتي وشكاواي</translation>
    </message>
    <message>
        <source>Sent to the service of this program, and followed here</source>
        <translation>تُرسل إلى خدمة هذا البرنامج وتُتابع هنا</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The app “Taminaty”</source>
        <translation>تطبيق «تأميناتي»</translation>
    </message>
    <message>
        <source>The official telephone app, with most services of the portal. Get it by way of the official site.</source>
        <translation>تطبيق الجوّال الرسمي، وفيه معظم خدمات البوابة. نزّله عن طريق الموقع الرسمي.</translation>
    </message>
    <message>
        <source>GOSI on X</source>
        <translation>التأمينات على منصة X</translation>
    </message>
    <message>
        <source>Announcements; nothing personal is written there</source>
        <translation>للإعلانات، ولا يُكتب فيها شيء شخصي</translation>
    </message>
    <message>
        <source>Your mobile or e-mail</source>
        <translation>جوّالك أو بريدك</translation>
    </message>
    <message>
        <source>They are changed in Absher; a registration here compares with it</source>
        <translation>يُحدَّثان في أبشر، والتسجيل هنا يقارن بما فيه</translation>
    </message>
    <message>
        <source>Open Absher</source>
        <translation>فتح أبشر</translation>
    </message>
    <message>
        <source>“Taminaty” for iPhone</source>
        <translation>«تأميناتي» لأجهزة iPhone</translation>
    </message>
    <message>
        <source>“Taminaty” for Android</source>
        <translation>«تأميناتي» لأجهزة Android</translation>
    </message>
    <message>
        <source>In the official store; verified on {date}</source>
        <translation>في المتجر الرسمي، وتحققنا من رابطه في {date}</translation>
    </message>
</context>
<context>
    <name>ClientBooks</name>
    <message>
        <source>Payments of all</source>
        <translation>سداد الكل</translation>
    </message>
    <message>
        <source>Payment list of all establishments…</source>
        <translation>كشف السداد لكل المنشآت…</translation>
    </message>
    <message>
        <source>Payment list as Excel or CSV…</source>
        <translation>كشف السداد ملفَّ Excel أو CSV…</translation>
    </message>
    <message>
        <source>All open invoices in one print…</source>
        <translation>كل الفواتير غير المسددة في طباعة واحدة…</translation>
    </message>
    <message>
        <source>The newest invoice of each, in one print…</source>
        <translation>أحدث فاتورة لكل منشأة في طباعة واحدة…</translation>
    </message>
    <message>
        <source>Payment list</source>
        <translation>كشف السداد</translation>
    </message>
    <message>
        <source>Open invoices</source>
        <translation>الفواتير غير المسددة</translation>
    </message>
    <message>
        <source>Newest invoices</source>
        <translation>أحدث الفواتير</translation>
    </message>
    <message>
        <source>Print preview — {paper}</source>
        <translation>معاينة الطباعة — {paper}</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Back to sign-in</source>
        <translation>العودة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>رمز التحقق</translation>
    </message>
    <message>
        <source>This code is for you alone</source>
        <translation>الرمز لك وحدك</translation>
    </message>
    <message>
        <source>Verification code, six digits</source>
        <translation>رمز التحقق، ستة أرقام</translation>
    </message>
    <message>
        <source>You can paste the whole code</source>
        <translation>يمكنك لصق الرمز كاملًا</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>The button turns on at the sixth digit.</source>
        <translation>يُفعّل الزر عند الرقم السادس.</translation>
    </message>
    <message>
        <source>In practice, find the code under</source>
        <translation>يُفعّل الزر عند الرقم السادس. في التدريب تجد الرمز في</translation>
    </message>
    <message>
        <source>Practice messages</source>
        <translation>رسائل التدريب</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>إرسال رمز آخر</translation>
    </message>
    <message>
        <source>Changed your mobile? Update it in Absher first, then try again.</source>
        <translation>تغيّر رقم جوّالك؟ حدّثه في أبشر ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Work offline with the saved data</source>
        <translation>العمل دون اتصال بالبيانات المحفوظة</translation>
    </message>
    <message>
        <source>No signal?</source>
        <translation>لا توجد تغطية؟</translation>
    </message>
    <message>
        <source>A 6-digit code was sent to the registered mobile {mobile}</source>
        <translation>أُرسل رمز من 6 أرقام إلى الجوّال المسجّل {mobile}</translation>
    </message>
    <message>
        <source>Another 6-digit code was sent to the registered mobile {mobile}</source>
        <translation>أُرسل رمز آخر من 6 أرقام إلى الجوّال المسجّل {mobile}</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت صلاحيته</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>تنتهي صلاحيته خلال {time}</translation>
    </message>
    <message>
        <source>No more codes can be sent for this sign-in.</source>
        <translation>لا يمكن إرسال رمز آخر لمحاولة الدخول هذه.</translation>
    </message>
    <message>
        <source>No code yet? Another can be sent in {time}</source>
        <translation>لم يصلك الرمز؟ إعادة الإرسال متاحة بعد {time}</translation>
    </message>
    <message>
        <source>No code yet?</source>
        <translation>لم يصلك الرمز؟</translation>
    </message>
    <message>
        <source>No employee will ever ask you for it. Never read it out on a call.</source>
        <translation>لا يطلبه منك أي موظف، ولا تقرأه لأحد في مكالمة.</translation>
    </message>
    <message numerus="yes">
        <source>After %n wrong tries, user name and password are asked again.</source>
        <translation>
            <numerusform>تُطلب بيانات الدخول من جديد.</numerusform>
            <numerusform>بعد محاولة خاطئة واحدة تُطلب بيانات الدخول من جديد.</numerusform>
            <numerusform>بعد محاولتين خاطئتين تُطلب بيانات الدخول من جديد.</numerusform>
            <numerusform>بعد %n محاولات خاطئة تُطلب بيانات الدخول من جديد.</numerusform>
            <numerusform>بعد %n محاولة خاطئة تُطلب بيانات الدخول من جديد.</numerusform>
            <numerusform>بعد %n محاولة خاطئة تُطلب بيانات الدخول من جديد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>What happens after the code?</source>
        <translation>ماذا يحدث بعد الرمز؟</translation>
    </message>
    <message>
        <source>The data are compared</source>
        <translation>تُقارن البيانات</translation>
    </message>
    <message>
        <source>Subscription number, identity, mobile and e-mail. What is not equal, you come back to and correct.</source>
        <translation>رقم الاشتراك والهوية والجوّال والبريد. إن لم يطابق شيء عُدت إليه لتصحيحه.</translation>
    </message>
    <message>
        <source>The account is activated</source>
        <translation>يُفعَّل الحساب</translation>
    </message>
    <message>
        <source>at once, under the user name you chose</source>
        <translation>فورًا، باسم المستخدم الذي اخترته</translation>
    </message>
    <message>
        <source>You print the registration form</source>
        <translation>تطبع نموذج التسجيل</translation>
    </message>
    <message>
        <source>for your files; it is handed in nowhere</source>
        <translation>لملفاتك، ولا يُسلَّم إلى أحد</translation>
    </message>
    <message>
        <source>The code is for you alone. No employee asks for it, and it is never read out on a call.</source>
        <translation>الرمز لك وحدك. لا يطلبه منك موظف، ولا يُقرأ في مكالمة.</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Verification code, six digits</source>
        <translation>رمز التحقق، ستة أرقام</translation>
    </message>
    <message>
        <source>The button turns on at the sixth digit. You can paste the whole code</source>
        <translation>يُفعَّل الزر عند الرقم السادس. يمكنك لصقه كاملًا</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>إرسال رمز آخر</translation>
    </message>
    <message>
        <source>Practice messages</source>
        <translation>رسائل التدريب</translation>
    </message>
    <message>
        <source>Back to the mobile</source>
        <translation>العودة إلى الجوّال</translation>
    </message>
    <message>
        <source>The mobile is not right? Nothing is lost</source>
        <translation>الجوّال غير صحيح؟ لا يضيع ما كتبته</translation>
    </message>
    <message>
        <source>In practice, find the code under</source>
        <translation>في البيئة التجريبية: الرمز في</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت صلاحيته</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>تنتهي صلاحيته خلال {time}</translation>
    </message>
    <message>
        <source>No more codes can be sent for now. Your draft stays here.</source>
        <translation>لا يمكن إرسال رموز أخرى الآن. مسودتك باقية هنا.</translation>
    </message>
    <message>
        <source>No code yet? Another can be sent in {time}</source>
        <translation>لم يصلك الرمز؟ إعادة الإرسال متاحة بعد {time}</translation>
    </message>
    <message>
        <source>No code yet?</source>
        <translation>لم يصلك الرمز؟</translation>
    </message>
</context>
<context>
    <name>CodePrompt</name>
    <message>
        <source>Verification code, six digits</source>
        <translation>رمز التحقق، ستة أرقام</translation>
    </message>
    <message>
        <source>Practice messages</source>
        <translation>رسائل التدريب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>A 6-digit code was sent to {where}</source>
        <translation>أُرسل رمز من 6 أرقام إلى {where}</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت مدته</translation>
    </message>
    <message>
        <source>Expires in {time}</source>
        <translation>ينتهي خلال {time}</translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Equal</source>
        <translation>مطابق</translation>
    </message>
    <message>
        <source>Not equal</source>
        <translation>غير مطابق</translation>
    </message>
</context>
<context>
    <name>ComplianceTile</name>
    <message>
        <source>Compliance</source>
        <translation>الالتزام</translation>
    </message>
    <message>
        <source>No valid certificate</source>
        <translation>لا شهادة سارية</translation>
    </message>
    <message>
        <source>Certificate valid until {date}</source>
        <translation>الشهادة سارية حتى {date}</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>ملتزمة</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>غير ملتزمة</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>How do I make sure?</source>
        <translation>كيف أتأكد؟</translation>
    </message>
    <message>
        <source>Have ready: {what}</source>
        <translation>جهّز: {what}</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>إغلاق الشرح</translation>
    </message>
</context>
<context>
    <name>ConditionsPage</name>
    <message>
        <source>A valid commercial registration or licence</source>
        <translation>سجل تجاري أو ترخيص ساري المفعول</translation>
    </message>
    <message>
        <source>Of the establishment that is registered with GOSI and has a subscription number.</source>
        <translation>للمنشأة المسجّلة لدى التأمينات ولها رقم اشتراك.</translation>
    </message>
    <message>
        <source>Look at the expiry date on the certificate of the Ministry of Commerce, or on the licence of the authority that issued it. Renew it first if it has ended.</source>
        <translation>راجع تاريخ الانتهاء في شهادة السجل من وزارة التجارة، أو في الترخيص من الجهة التي أصدرته. إن كان منتهيًا فجدّده أولًا.</translation>
    </message>
    <message>
        <source>the certificate of registration or the licence</source>
        <translation>شهادة السجل التجاري أو الترخيص</translation>
    </message>
    <message>
        <source>Documented contracts of the contributors</source>
        <translation>عقود موثّقة للمشتركين</translation>
    </message>
    <message>
        <source>A documented employment contract for each contributor you register.</source>
        <translation>عقد عمل موثّق لكل مشترك تسجّله.</translation>
    </message>
    <message>
        <source>Open each contract on the Qiwa platform: both sides have accepted it, and the wage is right.</source>
        <translation>افتح كل عقد في منصة قوى: قبله الطرفان، والأجر فيه صحيح.</translation>
    </message>
    <message>
        <source>the contracts as they stand on Qiwa</source>
        <translation>العقود كما هي في قوى</translation>
    </message>
    <message>
        <source>Contributors aged {from_age} to {to_age}</source>
        <translation>أعمار المشتركين من {from_age} إلى {to_age} سنة</translation>
    </message>
    <message>
        <source>When registered for the first time, with the exceptions of the pension law.</source>
        <translation>عند التسجيل أول مرة، مع الاستثناءات المذكورة في نظام المعاشات.</translation>
    </message>
    <message>
        <source>Look at the date of birth on each identity. Somebody past {to_age} with earlier contribution periods may be accepted. A non-Saudi is registered in the occupational hazards branch only.</source>
        <translation>راجع تاريخ الميلاد في هوية كل مشترك. من تجاوز {to_age} وله مدد سابقة قد يُقبل. غير السعودي يُسجَّل في فرع الأخطار المهنية وحده.</translation>
    </message>
    <message>
        <source>the dates of birth</source>
        <translation>تواريخ الميلاد</translation>
    </message>
    <message>
        <source>A valid identity of each contributor</source>
        <translation>هوية سارية لكل مشترك</translation>
    </message>
    <message>
        <source>National ID or family record of citizens; a valid resident identity of residents.</source>
        <translation>هوية وطنية أو سجل أسرة للمواطنين، وهوية مقيم سارية للمقيمين.</translation>
    </message>
    <message>
        <source>Look at the expiry date of each resident identity. Renew what has ended before you register.</source>
        <translation>راجع تاريخ انتهاء كل هوية مقيم، وجدّد المنتهي منها قبل التسجيل.</translation>
    </message>
    <message>
        <source>identities of citizens and residents</source>
        <translation>هويات المواطنين والمقيمين</translation>
    </message>
    <message>
        <source>Have ready before you begin</source>
        <translation>جهّز قبل البدء</translation>
    </message>
    <message>
        <source>The subscription number</source>
        <translation>رقم اشتراك المنشأة</translation>
    </message>
    <message>
        <source>from the registration certificate</source>
        <translation>من شهادة التسجيل</translation>
    </message>
    <message>
        <source>The identity of the owner</source>
        <translation>هوية صاحب العمل</translation>
    </message>
    <message>
        <source>or of the registered supervisor</source>
        <translation>أو هوية المشرف المسجّل</translation>
    </message>
    <message>
        <source>Mobile and e-mail</source>
        <translation>الجوّال والبريد</translation>
    </message>
    <message>
        <source>as they are registered in Absher</source>
        <translation>كما هما مسجّلان في أبشر</translation>
    </message>
    <message>
        <source>The account is made at the service this program is connected to, not at the official portal.</source>
        <translation>يُنشأ الحساب في الخدمة التي يتصل بها هذا البرنامج، لا في البوابة الرسمية.</translation>
    </message>
    <message>
        <source>{n} of {all} ready</source>
        <translation>{n} من {all} جاهزة</translation>
    </message>
    <message>
        <source>All conditions are met.</source>
        <translation>اكتملت الشروط كلها.</translation>
    </message>
    <message>
        <source>One is left: {what}</source>
        <translation>يبقى شرط واحد: {what}</translation>
    </message>
    <message>
        <source>Tick what is ready; you go on when all are.</source>
        <translation>أشّر ما هو جاهز؛ تتابع حين تكتمل.</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>{value} (the same)</source>
        <translation>{value} (متطابق)</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>تعديلك</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>معدّل</translation>
    </message>
</context>
<context>
    <name>ConflictStory</name>
    <message>
        <source>What happened</source>
        <translation>تسلسل ما حدث</translation>
    </message>
    <message>
        <source>You changed on this computer: {fields}</source>
        <translation>عدّلتَ على هذا الجهاز: {fields}</translation>
    </message>
    <message>
        <source>What it changes was taken away at the service</source>
        <translation>أُزيل عند الخدمة ما يعدّله الطلب</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>{whose} changed at the service: {fields}</source>
        <translation>عدّل {whose} عند الخدمة: {fields}</translation>
    </message>
    <message>
        <source>The sync met both; your request stopped before it was sent</source>
        <translation>التقت التعديلات في المزامنة، فتوقف طلبك قبل إرساله</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>What is sent after your choice</source>
        <translation>ما سيُرسل بعد اختيارك</translation>
    </message>
    <message>
        <source>Drop my change</source>
        <translation>إلغاء تعديلي</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>تذكيري لاحقًا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Use the choice and send it</source>
        <translation>اعتماد الاختيار وإرساله</translation>
    </message>
    <message>
        <source>What this request changes is no longer there.</source>
        <translation>لم يعد ما يغيّره هذا الطلب موجودًا.</translation>
    </message>
    <message>
        <source>Your change was not sent. You can only let go of it.</source>
        <translation>لم يُرسل تعديلك، ولا يبقى إلا إلغاؤه.</translation>
    </message>
    <message>
        <source>{person}: changed from two sides before you synced.</source>
        <translation>عُدّل سجل {person} من جهتين قبل أن تتزامنا.</translation>
    </message>
    <message>
        <source>Your change was neither sent nor lost. Choose what is right for each field, or take one side.</source>
        <translation>لم يُرسل تعديلك ولم يُفقد. اختر القيمة الصحيحة لكل حقل، أو اعتمد جهة كاملة.</translation>
    </message>
    <message>
        <source>Changed from two sides before you synced.</source>
        <translation>عُدّل السجل من جهتين قبل أن تتزامنا.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>مشرف آخر</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>اعتمادها كلها</translation>
    </message>
    <message>
        <source>Take all of mine</source>
        <translation>اعتماد تعديلي كله</translation>
    </message>
    <message>
        <source>Take all of the service’s</source>
        <translation>اعتماد قيم الخدمة كلها</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>As you saw it</source>
        <translation>كما رأيته</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>تعديلك</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Takes this side of the field that has the keyboard</source>
        <translation>يعتمد هذه الجهة للحقل الذي عليه لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Total wage</source>
        <translation>مجموع الأجر</translation>
    </message>
    <message>
        <source>Total wage: {amount}</source>
        <translation>مجموع الأجر: {amount}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Still to be chosen: {fields}</source>
        <translation>بقي أن تختار: {fields}</translation>
    </message>
    <message>
        <source>your change</source>
        <translation>تعديلك</translation>
    </message>
    <message>
        <source>the service’s</source>
        <translation>من الخدمة</translation>
    </message>
</context>
<context>
    <name>ContactChange</name>
    <message>
        <source>Change the mobile</source>
        <translation>تغيير الجوّال</translation>
    </message>
    <message>
        <source>Change the e-mail</source>
        <translation>تغيير البريد</translation>
    </message>
    <message>
        <source>It must be equal to the one registered in Absher for you; change it there first. The service says equal or not equal, never what is registered. Then a code goes to the new one.</source>
        <translation>يجب أن يساوي المسجّل لك في أبشر؛ غيّره هناك أولًا. تقول الخدمة «مطابق» أو «غير مطابق» ولا تعرض المسجّل، ثم يُرسل رمز إلى الجديد.</translation>
    </message>
    <message>
        <source>New mobile</source>
        <translation>الجوّال الجديد</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>البريد الجديد</translation>
    </message>
    <message>
        <source>Compare and send the code</source>
        <translation>مطابقة وإرسال الرمز</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>Mobile registered in Absher</source>
        <translation>الجوّال المسجّل في أبشر</translation>
    </message>
    <message>
        <source>E-mail registered in Absher</source>
        <translation>البريد الإلكتروني المسجّل في أبشر</translation>
    </message>
    <message>
        <source>Result of the comparison</source>
        <translation>نتيجة المقارنة</translation>
    </message>
    <message>
        <source>The answer is equal or not equal, nothing else. Nothing of what Absher holds is shown, not one digit, so that nobody learns another person’s data.</source>
        <translation>الجواب «مطابق» أو «غير مطابق» فقط. لا يُعرض شيء مما هو مسجّل في أبشر، ولا خانة واحدة منه، حتى لا يعرف أحد بيانات غيره.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل؟</translation>
    </message>
    <message>
        <source>Read the number in Absher</source>
        <translation>راجع الرقم في أبشر</translation>
    </message>
    <message>
        <source>Absher, my data, mobile number. Copy it as it stands, digit by digit.</source>
        <translation>أبشر، ثم بياناتي، ثم رقم الجوّال. انقله كما هو، وراجع ترتيب خاناته.</translation>
    </message>
    <message>
        <source>Changed your mobile or e-mail?</source>
        <translation>تغيّر جوّالك أو بريدك؟</translation>
    </message>
    <message>
        <source>Update it in Absher first, then come back.</source>
        <translation>حدّثه في أبشر أولًا، ثم عد إلى هنا.</translation>
    </message>
    <message>
        <source>The mobile belongs to somebody else?</source>
        <translation>الجوّال باسم غيرك؟</translation>
    </message>
    <message>
        <source>Use one in the name of the identity’s holder; add your accountant later as a member.</source>
        <translation>استعمل رقمًا مسجّلًا باسم صاحب الهوية، ثم أضف المحاسب لاحقًا عضوًا بدوره.</translation>
    </message>
    <message>
        <source>Open Absher in the browser</source>
        <translation>فتح أبشر في المتصفح</translation>
    </message>
    <message>
        <source>The code goes to the mobile you type. The comparison comes after it.</source>
        <translation>يُرسل الرمز إلى الجوّال الذي تكتبه، وتأتي المقارنة بعده.</translation>
    </message>
    <message>
        <source>Ten digits that begin with 05; +966 is taken too</source>
        <translation>عشرة أرقام تبدأ بـ 05، ويُقبل ⁦+966⁩ أيضًا</translation>
    </message>
    <message>
        <source>The same as in your Absher account</source>
        <translation>كما هو في حسابك في أبشر</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>مطابق</translation>
    </message>
    <message>
        <source>The mobile does not equal the one registered in Absher.</source>
        <translation>الجوّال لا يساوي المسجّل في أبشر.</translation>
    </message>
    <message>
        <source>The e-mail does not equal the one registered in Absher.</source>
        <translation>البريد لا يساوي المسجّل في أبشر.</translation>
    </message>
    <message>
        <source>Compared {time}, after the code. Correct it here; everything else you typed is kept.</source>
        <translation>قورن {time} بعد إدخال الرمز. صحّحه هنا؛ بقية ما كتبته محفوظ.</translation>
    </message>
    <message>
        <source>Subscription number and identity</source>
        <translation>رقم الاشتراك والهوية</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد</translation>
    </message>
    <message numerus="yes">
        <source>%n comparisons left in 24 hours</source>
        <translation>
            <numerusform>لم تبقَ مقارنات خلال 24 ساعة</numerusform>
            <numerusform>بقيت مقارنة واحدة خلال 24 ساعة</numerusform>
            <numerusform>بقيت مقارنتان خلال 24 ساعة</numerusform>
            <numerusform>بقيت %n مقارنات خلال 24 ساعة</numerusform>
            <numerusform>بقيت %n مقارنة خلال 24 ساعة</numerusform>
            <numerusform>بقيت %n مقارنة خلال 24 ساعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContributionChart</name>
    <message>
        <source>Contributions, last 12 months</source>
        <translation>الاشتراكات في آخر 12 شهرًا</translation>
    </message>
    <message>
        <source>{month}: no invoice</source>
        <translation>{month}: لا فاتورة</translation>
    </message>
    <message>
        <source>{month}: {total}, employer {employer}, contributors {employee}</source>
        <translation>{month}: {total}، صاحب العمل {employer}، المشتركون {employee}</translation>
    </message>
    <message>
        <source>{count}k</source>
        <translation>{count} ألف</translation>
    </message>
</context>
<context>
    <name>ContributorCard</name>
    <message>
        <source>Contributor {n}</source>
        <translation>المشترك {n}</translation>
    </message>
    <message>
        <source>Take this contributor out</source>
        <translation>حذف هذا المشترك</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>Identity ends on</source>
        <translation>انتهاء الهوية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بالأحرف اللاتينية</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>هجري</translation>
    </message>
    <message>
        <source>Calendar of the birth date</source>
        <translation>تقويم تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>بداية العقد</translation>
    </message>
    <message>
        <source>Contract to (empty without a term)</source>
        <translation>نهاية العقد (فارغ إن كان غير محدد المدة)</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>تاريخ الالتحاق</translation>
    </message>
    <message>
        <source>Basic wage</source>
        <translation>الأجر الأساس</translation>
    </message>
    <message>
        <source>No housing</source>
        <translation>بلا سكن</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>In kind</source>
        <translation>عينًا</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>السكن</translation>
    </message>
    <message>
        <source>Housing a month</source>
        <translation>بدل السكن شهريًا</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>Other allowances</source>
        <translation>البدلات الأخرى</translation>
    </message>
    <message>
        <source>The contract is documented on Qiwa</source>
        <translation>العقد موثّق في منصة قوى</translation>
    </message>
</context>
<context>
    <name>ContributorPanel</name>
    <message>
        <source>Contributor</source>
        <translation>المشترك</translation>
    </message>
    <message>
        <source>Copy the identity</source>
        <translation>نسخ رقم الهوية</translation>
    </message>
    <message>
        <source>Wage</source>
        <translation>الأجر</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Parts of the panel</source>
        <translation>أقسام اللوحة</translation>
    </message>
    <message>
        <source>Change the wage</source>
        <translation>تعديل الأجر</translation>
    </message>
    <message>
        <source>Complete the wage</source>
        <translation>استكمال الأجر</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>His work injuries</source>
        <translation>إصابات عمله</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>This contributor is no longer in the list.</source>
        <translation>لم يعد هذا المشترك في القائمة.</translation>
    </message>
</context>
<context>
    <name>ContributorsPage</name>
    <message>
        <source>Add a contributor</source>
        <translation>إضافة مشترك</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>ما المطلوب؟</translation>
    </message>
    <message>
        <source>A documented contract</source>
        <translation>عقد موثّق</translation>
    </message>
    <message>
        <source>Documented on Qiwa before the application is sent.</source>
        <translation>يُوثَّق في قوى قبل إرسال الطلب.</translation>
    </message>
    <message>
        <source>Age {from_age} to {to_age}</source>
        <translation>العمر من {from_age} إلى {to_age}</translation>
    </message>
    <message>
        <source>Exceptions are judged by the service.</source>
        <translation>الاستثناءات تقدّرها الخدمة.</translation>
    </message>
    <message>
        <source>The wage he starts with</source>
        <translation>الأجر الذي يبدأ به</translation>
    </message>
    <message>
        <source>basic wage, housing and what else</source>
        <translation>الأجر الأساس والسكن وغيرهما</translation>
    </message>
    <message>
        <source>More contributors are registered after the establishment has its number.</source>
        <translation>بقية المشتركين يُسجَّلون بعد أن يكون للمنشأة رقم.</translation>
    </message>
</context>
<context>
    <name>ConversationCard</name>
    <message>
        <source>Your reply</source>
        <translation>ردّك</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Papers that belong to it.</source>
        <translation>مرفقات تخص الرسالة.</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>إرسال الرد</translation>
    </message>
    <message>
        <source>This conversation is closed. Write a new one to go on.</source>
        <translation>هذه المحادثة مغلقة. اكتب استفسارًا جديدًا للمتابعة.</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Correct the data of {name}</source>
        <translation>تعديل بيانات {name}</translation>
    </message>
    <message>
        <source>Correct the period of {name}</source>
        <translation>تعديل مدة اشتراك {name}</translation>
    </message>
    <message>
        <source>Transfer {name} to another branch</source>
        <translation>نقل {name} إلى فرع آخر</translation>
    </message>
    <message>
        <source>Cancel the period of {name}</source>
        <translation>إلغاء مدة {name}</translation>
    </message>
    <message>
        <source>ID or iqama number</source>
        <translation>رقم الهوية أو الإقامة</translation>
    </message>
    <message>
        <source>Name as in the identity</source>
        <translation>الاسم كما في الهوية</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بالحروف اللاتينية</translation>
    </message>
    <message>
        <source>Date of birth, Hijri or Gregorian</source>
        <translation>تاريخ الميلاد، هجري أو ميلادي</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من تاريخ</translation>
    </message>
    <message>
        <source>Cancel only what should never have been registered. Contributions paid for it come back.</source>
        <translation>لا تُلغَ إلا مدة ما كان ينبغي أن تُسجَّل. تُردّ الاشتراكات المدفوعة عنها.</translation>
    </message>
    <message>
        <source>Why it is cancelled</source>
        <translation>سبب الإلغاء</translation>
    </message>
    <message>
        <source>What shows it: a corrected contract, a decision. Not required.</source>
        <translation>ما يدل على الخطأ: عقد مصحَّح أو قرار. غير إلزامي.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Joining date</source>
        <translation>تاريخ الالتحاق</translation>
    </message>
    <message>
        <source>Reason of exclusion</source>
        <translation>سبب الاستبعاد</translation>
    </message>
    <message>
        <source>Last day of work</source>
        <translation>آخر يوم عمل</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>غير محدد المدة</translation>
    </message>
    <message>
        <source>Fixed term</source>
        <translation>محدد المدة</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>العقد</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>بداية العقد</translation>
    </message>
    <message>
        <source>Contract to</source>
        <translation>نهاية العقد</translation>
    </message>
    <message>
        <source>The contract is documented on Qiwa</source>
        <translation>العقد موثّق في قوى</translation>
    </message>
    <message>
        <source>Change what is wrong; only that is asked for.</source>
        <translation>عدّل الخطأ؛ لا يُطلب سواه.</translation>
    </message>
</context>
<context>
    <name>CostBox</name>
    <message>
        <source>Contributory wage</source>
        <translation>الأجر الخاضع</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message>
        <source>The password is asked again.</source>
        <translation>تُطلب كلمة المرور ثانيةً.</translation>
    </message>
    <message>
        <source>It is never kept in the draft. Everything else is as you left it.</source>
        <translation>لا تُحفظ في المسودة أبدًا. وما عداها كما تركته.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>تأكيدها</translation>
    </message>
    <message>
        <source>Do not enter the password of the official portal or Nafath here.</source>
        <translation>لا تُدخل هنا كلمة مرور البوابة الرسمية أو نفاذ.</translation>
    </message>
    <message>
        <source>Not kept in the draft</source>
        <translation>لا تُحفظ في المسودة</translation>
    </message>
    <message>
        <source>If you leave and come back later, everything you typed is there except the password.</source>
        <translation>إن تركت التسجيل وعدت إليه لاحقًا بقي كل ما كتبته إلا كلمة المرور، فتُطلب ثانيةً.</translation>
    </message>
    <message>
        <source>Four words are easier than symbols</source>
        <translation>أربع كلمات أسهل من رموز</translation>
    </message>
    <message>
        <source>A long phrase of unrelated words is stronger than a short word with symbols. You can paste from a password manager.</source>
        <translation>عبارة طويلة من كلمات لا رابط بينها أقوى من كلمة قصيرة فيها رموز. يقبل الحقل اللصق من مدير كلمات المرور.</translation>
    </message>
    <message>
        <source>This is the password of the account at the service. This computer’s passphrase is another.</source>
        <translation>هذه كلمة مرور الحساب في الخدمة. «عبارة المرور» التي تقفل هذا الجهاز شيء آخر.</translation>
    </message>
    <message>
        <source>Latin letters, digits and dots. Whether it is taken is said on sending, not while you type.</source>
        <translation>أحرف لاتينية وأرقام ونقطة. إن كان مأخوذًا قيل لك عند الإرسال، لا أثناء الكتابة.</translation>
    </message>
    <message>
        <source>{n} characters or more</source>
        <translation>{n} حرفًا فأكثر</translation>
    </message>
    <message>
        <source>Without your name or e-mail</source>
        <translation>لا تشبه اسمك أو بريدك</translation>
    </message>
    <message>
        <source>Hard to guess</source>
        <translation>يصعب تخمينها</translation>
    </message>
    <message>
        <source>Leave your user name and e-mail out of it.</source>
        <translation>اجعلها خالية من اسم المستخدم والبريد.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n characters, or another word.</source>
        <translation>
            <numerusform>أضف كلمة أخرى.</numerusform>
            <numerusform>أضف حرفًا واحدًا، أو كلمة أخرى.</numerusform>
            <numerusform>أضف حرفين، أو كلمة أخرى.</numerusform>
            <numerusform>أضف %n أحرف، أو كلمة أخرى.</numerusform>
            <numerusform>أضف %n حرفًا، أو كلمة أخرى.</numerusform>
            <numerusform>أضف %n حرف، أو كلمة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add one or two words that have nothing to do with the others.</source>
        <translation>أضف كلمة أو كلمتين لا علاقة لهما بالباقي.</translation>
    </message>
    <message>
        <source>Both match</source>
        <translation>متطابقتان</translation>
    </message>
    <message>
        <source>Not complete yet: {typed} of {whole}</source>
        <translation>غير مكتملة بعد: {typed} من {whole}</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Ask for a change…</source>
        <translation>طلب تعديل البيانات…</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>ملتزمة</translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation>غير ملتزمة</translation>
    </message>
    <message>
        <source>Your role reads these data and does not ask to change them.</source>
        <translation>دورك يقرأ هذه البيانات ولا يطلب تعديلها.</translation>
    </message>
    <message>
        <source>the owner asks for it</source>
        <translation>يطلبه المالك</translation>
    </message>
    <message>
        <source>Subscription number</source>
        <translation>رقم الاشتراك</translation>
    </message>
    <message>
        <source>Commercial registration</source>
        <translation>السجل التجاري</translation>
    </message>
    <message>
        <source>Unified number</source>
        <translation>الرقم الموحّد</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>الشكل القانوني</translation>
    </message>
    <message>
        <source>Subscribed since</source>
        <translation>تاريخ الاشتراك</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>الآيبان</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>الرقم الضريبي</translation>
    </message>
    <message>
        <source>Labour office number</source>
        <translation>رقم المنشأة في الموارد البشرية</translation>
    </message>
    <message>
        <source>National Address</source>
        <translation>العنوان الوطني</translation>
    </message>
    <message>
        <source>Short address</source>
        <translation>العنوان المختصر</translation>
    </message>
    <message>
        <source>Asked for; the service has not made it so yet</source>
        <translation>طُلب ولم تُثبته الخدمة بعد</translation>
    </message>
    <message>
        <source>Copy: {fact}</source>
        <translation>نسخ: {fact}</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>الملاك</translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>The service’s date</source>
        <translation>تاريخ الخدمة</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>ضبط التاريخ</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>العودة إلى اليوم</translation>
    </message>
</context>
<context>
    <name>DayCell</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>nothing ends</source>
        <translation>لا مواعيد</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>عطلة</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>وآخر</numerusform>
            <numerusform>وآخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n آخر</numerusform>
            <numerusform>و%n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} × {count}</source>
        <translation>{what} × {count}</translation>
    </message>
    <message>
        <source>{day} · today</source>
        <translation>{day} · اليوم</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
</context>
<context>
    <name>DeadlineList</name>
    <message>
        <source>The whole month</source>
        <translation>الشهر كله</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>That month</source>
        <translation>ذلك الشهر</translation>
    </message>
    <message>
        <source>Nothing ends on this day</source>
        <translation>لا موعد في هذا اليوم</translation>
    </message>
    <message>
        <source>Nothing ends in this month</source>
        <translation>لا مواعيد في هذا الشهر</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>وموعد آخر</numerusform>
            <numerusform>وموعدان آخران</numerusform>
            <numerusform>و%n مواعيد أخرى</numerusform>
            <numerusform>و%n موعدًا آخر</numerusform>
            <numerusform>و%n موعد آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>لا مشتركين</numerusform>
            <numerusform>مشترك واحد</numerusform>
            <numerusform>مشتركان</numerusform>
            <numerusform>%n مشتركين</numerusform>
            <numerusform>%n مشتركًا</numerusform>
            <numerusform>%n مشترك</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineStrip</name>
    <message>
        <source>Coming up</source>
        <translation>المواعيد القادمة</translation>
    </message>
    <message>
        <source>All deadlines</source>
        <translation>كل المواعيد</translation>
    </message>
    <message>
        <source>No deadline is coming up</source>
        <translation>لا مواعيد قادمة</translation>
    </message>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>لا مواعيد بعدها</numerusform>
            <numerusform>وبعدها موعد واحد</numerusform>
            <numerusform>وبعدها موعدان</numerusform>
            <numerusform>وبعدها %n مواعيد</numerusform>
            <numerusform>وبعدها %n موعدًا</numerusform>
            <numerusform>وبعدها %n موعد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineWay</name>
    <message>
        <source>last day {date}</source>
        <translation>آخر موعد {date}</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>Last day: {date}</source>
        <translation>آخر يوم: {date}</translation>
    </message>
    <message>
        <source>The first: {what}, {near}</source>
        <translation>أولها: {what}، {near}</translation>
    </message>
</context>
<context>
    <name>DeadlinesView</name>
    <message>
        <source>Deadlines</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>البيانات حتى {moment}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>هجري</translation>
    </message>
    <message>
        <source>Calendar of the months</source>
        <translation>تقويم الأشهر</translation>
    </message>
    <message>
        <source>This establishment</source>
        <translation>هذه المنشأة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Establishments</source>
        <translation>المنشآت</translation>
    </message>
    <message>
        <source>Hijri days follow Umm al-Qura. No deadline moves for Friday or Saturday.</source>
        <translation>الهجري بتقويم أم القرى. لا يتأخر موعد لجمعة أو سبت.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>التذكير</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <translation>إشعار على سطح المكتب</translation>
    </message>
    <message>
        <source>What ends within 3 days, once, without names or amounts</source>
        <translation>ما ينتهي خلال 3 أيام، مرة واحدة، بلا أسماء ولا مبالغ</translation>
    </message>
    <message>
        <source>This desktop has no place for them</source>
        <translation>سطح المكتب هذا لا يعرض الإشعارات</translation>
    </message>
    <message>
        <source>Save for another calendar</source>
        <translation>حفظ لتقويم آخر</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Deadlines.ics</source>
        <translation>المواعيد.ics</translation>
    </message>
    <message>
        <source>iCalendar (*.ics)</source>
        <translation>iCalendar (*.ics)</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>بيانات الاتصال</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>الملاك</translation>
    </message>
    <message>
        <source>National Address</source>
        <translation>العنوان الوطني</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>الفروع</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من تاريخ</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>نشط</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>What was done</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>New device, older program</source>
        <translation>جهاز جديد، وإصدار قديم</translation>
    </message>
    <message>
        <source>New device</source>
        <translation>جهاز جديد</translation>
    </message>
    <message>
        <source>Program {version}</source>
        <translation>البرنامج {version}</translation>
    </message>
    <message>
        <source>I do not know it: sign it out</source>
        <translation>لا أعرفه — أخرِجه</translation>
    </message>
    <message>
        <source>End its session</source>
        <translation>إنهاء جلسته</translation>
    </message>
    <message>
        <source>last seen {moment}</source>
        <translation>آخر اتصال {moment}</translation>
    </message>
    <message>
        <source>first signed in {moment}</source>
        <translation>دخل أول مرة {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n in its outbox</source>
        <translation>
            <numerusform>لا شيء في صادره</numerusform>
            <numerusform>واحد في صادره</numerusform>
            <numerusform>اثنان في صادره</numerusform>
            <numerusform>%n في صادره</numerusform>
            <numerusform>%n في صادره</numerusform>
            <numerusform>%n في صادره</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Account and devices</source>
        <translation>الحساب والأجهزة</translation>
    </message>
    <message>
        <source>Settings › Where you are signed in</source>
        <translation>الإعدادات › أين سُجّل دخولك</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>DocumentCells</name>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>يخص</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>file</source>
        <translation>مرفق</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>بلا انتهاء</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>Kept encrypted on this computer only; never sent.</source>
        <translation>محفوظ مشفّرًا على هذا الجهاز وحده، ولا يُرسل.</translation>
    </message>
    <message>
        <source>Put the new version here</source>
        <translation>رفع النسخة الجديدة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Look at it large</source>
        <translation>عرض مكبّر</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>What to do?</source>
        <translation>ما العمل؟</translation>
    </message>
    <message>
        <source>What may be affected?</source>
        <translation>ما الذي قد يتأثر؟</translation>
    </message>
    <message>
        <source>Put a file here</source>
        <translation>إرفاق ملف</translation>
    </message>
    <message>
        <source>To the establishment</source>
        <translation>إلى صفحة المنشأة</translation>
    </message>
    <message>
        <source>To the certificates</source>
        <translation>إلى الشهادات</translation>
    </message>
    <message>
        <source>To the contributor</source>
        <translation>إلى المشترك</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
</context>
<context>
    <name>DocumentPicture</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>بلا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentStrip</name>
    <message>
        <source>The next twelve months</source>
        <translation>الأشهر الاثنا عشر القادمة</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>{document} — {name}</source>
        <translation>{document} — {name}</translation>
    </message>
    <message>
        <source>Contract of work</source>
        <translation>عقد عمل</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>وثيقة هوية</translation>
    </message>
    <message>
        <source>The establishment</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>بلا انتهاء</translation>
    </message>
    <message numerus="yes">
        <source>ended %n days ago</source>
        <translation>
            <numerusform>انتهى اليوم</numerusform>
            <numerusform>انتهى أمس</numerusform>
            <numerusform>انتهى قبل يومين</numerusform>
            <numerusform>انتهى قبل %n أيام</numerusform>
            <numerusform>انتهى قبل %n يومًا</numerusform>
            <numerusform>انتهى قبل %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>ينتهي اليوم</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>انتهى {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>Not before its end; each day after it.</source>
        <translation>لا تذكير قبل الانتهاء؛ ثم كل يوم بعده.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message>
        <source>{days} days before, and each day after its end.</source>
        <translation>قبل الانتهاء بأيام: {days}، ثم كل يوم بعده.</translation>
    </message>
    <message>
        <source>{document} ends</source>
        <translation>ينتهي: {document}</translation>
    </message>
    <message>
        <source>{documents}: {count} end</source>
        <translation>{documents}: ينتهي {count}</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Safety card</source>
        <translation>بطاقة سلامة</translation>
    </message>
    <message>
        <source>Municipality licence</source>
        <translation>رخصة بلدية</translation>
    </message>
    <message>
        <source>Civil defence certificate</source>
        <translation>شهادة الدفاع المدني</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>عقد إيجار</translation>
    </message>
    <message>
        <source>Authorisation of the accountant</source>
        <translation>تفويض المحاسب</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>مستند آخر</translation>
    </message>
    <message>
        <source>Commercial registration</source>
        <translation>سجل تجاري</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>رخصة</translation>
    </message>
    <message>
        <source>Iqama</source>
        <translation>إقامة</translation>
    </message>
    <message>
        <source>National identity</source>
        <translation>هوية وطنية</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز سفر</translation>
    </message>
    <message>
        <source>Registrations and licences</source>
        <translation>السجلات والرخص</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Kept here only</source>
        <translation>محفوظة هنا فقط</translation>
    </message>
    <message>
        <source>Iqamas</source>
        <translation>الإقامات</translation>
    </message>
    <message>
        <source>Contracts of work</source>
        <translation>عقود العمل</translation>
    </message>
    <message>
        <source>Registering joiners of the branch or issuing a certificate for it may stop. Check with the service.</source>
        <translation>قد يتوقف تسجيل ملتحقين في الفرع أو إصدار شهادة له؛ تحقّق.</translation>
    </message>
    <message>
        <source>Public bodies ask for one that holds: payment of dues, bids, licences and their renewal.</source>
        <translation>تطلبها الجهات الحكومية سارية: لصرف المستحقات والمنافسات وإصدار الرخص وتجديدها.</translation>
    </message>
    <message>
        <source>Whoever issued it may refuse what rests on it. Check with them.</source>
        <translation>قد ترفض الجهة المصدرة ما يعتمد عليه؛ تحقّق منها.</translation>
    </message>
    <message>
        <source>Services for this contributor may stop until the state’s record shows the renewal. Check.</source>
        <translation>قد تتوقف خدمات هذا المشترك حتى يظهر التجديد في سجلات الجهات؛ تحقّق.</translation>
    </message>
    <message>
        <source>It may be renewed, or end the engagement, which then has to be excluded by its deadline.</source>
        <translation>قد يُجدَّد، أو تنتهي به مدة الاشتراك فيلزم الاستبعاد في مهلته.</translation>
    </message>
    <message>
        <source>Renew it with whoever issued it.</source>
        <translation>جدّده لدى جهته.</translation>
    </message>
    <message>
        <source>Tell the service of the new dates: «Renew a licence» on the establishment’s page.</source>
        <translation>أبلغ الخدمة بالتواريخ الجديدة من صفحة المنشأة: «تجديد رخصة».</translation>
    </message>
    <message>
        <source>A change is told within 10 days from when it happened.</source>
        <translation>أبلغ بالتغيير خلال 10 أيام من وقوعه.</translation>
    </message>
    <message>
        <source>See on the certificates’ page whether a new one can be issued now.</source>
        <translation>انظر في صفحة الشهادات هل يمكن إصدار شهادة جديدة الآن.</translation>
    </message>
    <message>
        <source>Settle what stands against it, then issue it.</source>
        <translation>عالج ما يمنع إصدارها، ثم أصدرها.</translation>
    </message>
    <message>
        <source>Put the new version in its place here, with its new last day.</source>
        <translation>ارفع النسخة الجديدة هنا مع تاريخ انتهائها الجديد.</translation>
    </message>
    <message>
        <source>Renew it with the passports authority.</source>
        <translation>جدّدها لدى الجوازات.</translation>
    </message>
    <message>
        <source>The new day comes with the state’s record and the next sync.</source>
        <translation>يصل التاريخ الجديد من سجلات الجهات مع المزامنة التالية.</translation>
    </message>
    <message>
        <source>Agree with the contributor: renew, or let it end.</source>
        <translation>اتفق مع المشترك: تجديد العقد أو انتهاؤه.</translation>
    </message>
    <message>
        <source>Correct the contract here after renewing it, or exclude him by the deadline.</source>
        <translation>صحّح بيانات العقد هنا بعد تجديده، أو استبعد المشترك في المهلة.</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Documents of the establishment</source>
        <translation>مستندات المنشأة</translation>
    </message>
    <message>
        <source>Registrations, licences, contracts and your own notes, by the day they end.</source>
        <translation>السجلات والرخص والعقود وملاحظاتك، مرتبة بيوم انتهائها.</translation>
    </message>
    <message>
        <source>Open the documents</source>
        <translation>فتح المستندات</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>تجديد…</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>بلا انتهاء</translation>
    </message>
    <message>
        <source>ended {date}</source>
        <translation>انتهى {date}</translation>
    </message>
    <message>
        <source>ends {date}</source>
        <translation>ينتهي {date}</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Documents of the establishment</source>
        <translation>مستندات المنشأة</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%n مستندات</numerusform>
            <numerusform>%n مستندًا</numerusform>
            <numerusform>%n مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>لا منتهية</numerusform>
            <numerusform>واحد منتهٍ</numerusform>
            <numerusform>اثنان منتهيان</numerusform>
            <numerusform>%n منتهية</numerusform>
            <numerusform>%n منتهيًا</numerusform>
            <numerusform>%n منتهٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n within 30 days</source>
        <translation>
            <numerusform>لا شيء خلال 30 يومًا</numerusform>
            <numerusform>واحد خلال 30 يومًا</numerusform>
            <numerusform>اثنان خلال 30 يومًا</numerusform>
            <numerusform>%n خلال 30 يومًا</numerusform>
            <numerusform>%n خلال 30 يومًا</numerusform>
            <numerusform>%n خلال 30 يومًا</numerusform>
        </translation>
    </message>
    <message>
        <source>what you add here stays on this computer, never sent</source>
        <translation>ما تضيفه هنا ملاحظات محلية لا تُرسل</translation>
    </message>
    <message>
        <source>The establishment</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>قريبة</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>كل الفروع</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>اسم أو رقم</translation>
    </message>
    <message>
        <source>By their last day</source>
        <translation>حسب تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>By their name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>By their number</source>
        <translation>حسب الرقم</translation>
    </message>
    <message>
        <source>By branch</source>
        <translation>حسب الفرع</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>عكس الترتيب</translation>
    </message>
    <message>
        <source>To the calendar</source>
        <translation>إلى التقويم</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>إضافة مستند</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>The next twelve months</source>
        <translation>الأشهر الاثنا عشر القادمة</translation>
    </message>
    <message>
        <source>each mark is something that ends</source>
        <translation>كل علامة مستند ينتهي</translation>
    </message>
    <message numerus="yes">
        <source>%n documents end</source>
        <translation>
            <numerusform>لا مستند ينتهي</numerusform>
            <numerusform>ينتهي مستند واحد</numerusform>
            <numerusform>ينتهي مستندان</numerusform>
            <numerusform>تنتهي %n مستندات</numerusform>
            <numerusform>ينتهي %n مستندًا</numerusform>
            <numerusform>ينتهي %n مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is noted yet</source>
        <translation>لا مستندات بعد</translation>
    </message>
    <message>
        <source>Add a safety card, a lease or whatever you want to be reminded of; it stays here.</source>
        <translation>أضف بطاقة سلامة أو عقد إيجار أو ما تريد التذكير به؛ يبقى هنا.</translation>
    </message>
    <message>
        <source>No document matches</source>
        <translation>لا مستند مطابق</translation>
    </message>
    <message>
        <source>Another filter or word may find it.</source>
        <translation>جرّب تصنيفًا آخر أو كلمة أخرى.</translation>
    </message>
    <message>
        <source>The document was added</source>
        <translation>أُضيف المستند</translation>
    </message>
    <message>
        <source>The document was changed</source>
        <translation>عُدّل المستند</translation>
    </message>
    <message>
        <source>The new version is in its place</source>
        <translation>حلّت النسخة الجديدة محل السابقة</translation>
    </message>
    <message>
        <source>The document was removed</source>
        <translation>أُزيل المستند</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Documents.ics</source>
        <translation>مستندات المنشأة.ics</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>تقويم (*.ics)</translation>
    </message>
    <message>
        <source>Documents for another calendar</source>
        <translation>المستندات في تقويم آخر</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>You can sign in now</source>
        <translation>يمكنك الدخول الآن</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>الدخول</translation>
    </message>
    <message>
        <source>The registration form, for your files</source>
        <translation>نموذج التسجيل، مرجعًا لملفاتك</translation>
    </message>
    <message>
        <source>One A4 page with what you registered. It is not signed, not stamped and handed in nowhere.</source>
        <translation>صفحة واحدة بقياس A4 فيها ما سجّلته. لا تُوقَّع ولا تُختم ولا تُسلَّم إلى أي جهة.</translation>
    </message>
    <message>
        <source>After signing in</source>
        <translation>بعد الدخول</translation>
    </message>
    <message>
        <source>Look through the contributors</source>
        <translation>راجع قائمة المشتركين</translation>
    </message>
    <message>
        <source>Fetched once and kept encrypted on this computer, so you read them offline too.</source>
        <translation>تُجلب أول مرة وتُحفظ مشفّرةً على هذا الجهاز، فتراجعها دون اتصال.</translation>
    </message>
    <message>
        <source>Each sign-in asks for a code</source>
        <translation>كل دخول يطلب رمزًا</translation>
    </message>
    <message>
        <source>It comes to the mobile you registered; keep the password to yourself.</source>
        <translation>يصل إلى الجوّال الذي سجّلته. لا تُشارك كلمة المرور أحدًا.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Establishment</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>Subscription number</source>
        <translation>رقم الاشتراك</translation>
    </message>
</context>
<context>
    <name>DraftWizard</name>
    <message>
        <source>Discard the draft</source>
        <translation>حذف المسودة</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤها</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Open a file…</source>
        <translation>فتح ملف…</translation>
    </message>
    <message>
        <source>Drop PDFs or pictures here</source>
        <translation>اسحب ملفات PDF أو صورًا إلى هنا</translation>
    </message>
    <message>
        <source>The code is read from the page, and the file does not leave this computer.</source>
        <translation>يُقرأ الرمز من الصفحة، والملف لا يغادر جهازك.</translation>
    </message>
    <message>
        <source>Open a certificate</source>
        <translation>فتح شهادة</translation>
    </message>
    <message>
        <source>Certificates ({files})</source>
        <translation>الشهادات ({files})</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Copy the bill number</source>
        <translation>نسخ رقم الفاتورة في «سداد»</translation>
    </message>
    <message>
        <source>Copy number and amount</source>
        <translation>نسخ الرقم والمبلغ</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>السداد…</translation>
    </message>
    <message>
        <source>Review, waiver or instalments…</source>
        <translation>مراجعة أو إعفاء أو تقسيط…</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>لماذا هذا المبلغ؟</translation>
    </message>
    <message>
        <source>You pay in your bank’s application, not through this program.</source>
        <translation>السداد يتم في تطبيق بنكك، ولا يمر بهذا البرنامج.</translation>
    </message>
    <message>
        <source>Invoice of {month}</source>
        <translation>فاتورة {month}</translation>
    </message>
    <message>
        <source>{amount} of it is open</source>
        <translation>الباقي منها {amount}</translation>
    </message>
    <message>
        <source>Last day {date}</source>
        <translation>آخر موعد {date}</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>رقم الفاتورة في «سداد»</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
</context>
<context>
    <name>EffectCells</name>
    <message>
        <source>Contributor</source>
        <translation>المشترك</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>Of it the contributor’s share</source>
        <translation>منه حصة المشترك</translation>
    </message>
    <message>
        <source>Effect (SAR)</source>
        <translation>الأثر (ر.س)</translation>
    </message>
    <message>
        <source>The invoice itself</source>
        <translation>الفاتورة نفسها</translation>
    </message>
    <message>
        <source>Not in your list</source>
        <translation>ليس في قائمتك</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>بلا أيام</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndSessions</name>
    <message>
        <source>End the session of {device}?</source>
        <translation>إنهاء جلسة {device}؟</translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %n devices?</source>
        <translation>
            <numerusform>إنهاء الجلسات؟</numerusform>
            <numerusform>إنهاء جلسة جهاز واحد؟</numerusform>
            <numerusform>إنهاء جلستي جهازين؟</numerusform>
            <numerusform>إنهاء جلسات %n أجهزة؟</numerusform>
            <numerusform>إنهاء جلسات %n جهازًا؟</numerusform>
            <numerusform>إنهاء جلسات %n جهاز؟</numerusform>
        </translation>
    </message>
    <message>
        <source>It is cut off at its next request, and somebody has to sign in there again.</source>
        <translation>يُقطع عن الخدمة عند أول طلب منه، ويُطلب الدخول هناك من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait there unsent; they are not lost.</source>
        <translation>
            <numerusform>ليس فيه ما لم يُرسل.</numerusform>
            <numerusform>فيه طلب واحد لم يُرسل، ولن يُفقد.</numerusform>
            <numerusform>فيه طلبان لم يُرسلا، ولن يُفقدا.</numerusform>
            <numerusform>فيه %n طلبات لم تُرسل، ولن تُفقد.</numerusform>
            <numerusform>فيه %n طلبًا لم تُرسل، ولن تُفقد.</numerusform>
            <numerusform>فيه %n طلب لم تُرسل، ولن تُفقد.</numerusform>
        </translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>إنهاء الجلسة</translation>
    </message>
    <message>
        <source>End them all</source>
        <translation>إنهاؤها كلها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>EnquiriesView</name>
    <message>
        <source>Enquiries and complaints</source>
        <translation>الاستفسارات والشكاوى</translation>
    </message>
    <message>
        <source>My enquiries and complaints</source>
        <translation>استفساراتي وشكاواي</translation>
    </message>
    <message>
        <source>The service of this profile answers: not this program, and not the official channels.</source>
        <translation>تجيب عنها خدمة هذا الملف، لا هذا البرنامج ولا القنوات الرسمية.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>New enquiry or complaint</source>
        <translation>استفسار أو شكوى</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب عنها</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>لا استفسارات بعد</translation>
    </message>
    <message>
        <source>Ask the service or complain; offline too. It is sent with the next sync and answered here.</source>
        <translation>اسأل الخدمة أو اشتكِ ولو دون اتصال. يُرسل مع المزامنة التالية، ويصل الرد هنا.</translation>
    </message>
</context>
<context>
    <name>EnquiryCells</name>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>آخر رسالة</translation>
    </message>
</context>
<context>
    <name>EnquiryLines</name>
    <message>
        <source>Write it again</source>
        <translation>كتابتها من جديد</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>تركها</translation>
    </message>
</context>
<context>
    <name>EnquiryWords</name>
    <message>
        <source>Enquiry</source>
        <translation>استفسار</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم تُرسل بعد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب عنها</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>its number comes when it is sent</source>
        <translation>يصل رقمها بعد الإرسال</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody of the establishment</source>
        <translation>أحد مستخدمي المنشأة</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>قيد الإجراء</translation>
    </message>
</context>
<context>
    <name>EstablishmentApplication</name>
    <message>
        <source>Register an establishment for the first time</source>
        <translation>تسجيل منشأة لأول مرة</translation>
    </message>
    <message>
        <source>Discard the application</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>مقدّم الطلب</translation>
    </message>
    <message>
        <source>identity and mobile</source>
        <translation>هوية وجوّال</translation>
    </message>
    <message>
        <source>Whoever applies is asked for a code at the end, to this mobile.</source>
        <translation>يُطلب من مقدّم الطلب رمز في آخر الخطوات، يصل إلى هذا الجوّال.</translation>
    </message>
    <message>
        <source>Establishment</source>
        <translation>بيانات المنشأة</translation>
    </message>
    <message>
        <source>registration, activity and address</source>
        <translation>السجل والنشاط والعنوان</translation>
    </message>
    <message>
        <source>As in the commercial registration or licence. The subscription number comes with the answer.</source>
        <translation>كما تظهر في السجل التجاري أو الترخيص. رقم الاشتراك يأتي مع القبول.</translation>
    </message>
    <message>
        <source>Owners and papers</source>
        <translation>المُلّاك والمرفقات</translation>
    </message>
    <message>
        <source>with the bank account</source>
        <translation>والحساب البنكي</translation>
    </message>
    <message>
        <source>Who owns it, whose account is used, and the papers that show it.</source>
        <translation>من يملكها، والحساب البنكي، والمرفقات التي تثبت ذلك.</translation>
    </message>
    <message>
        <source>First contributors</source>
        <translation>أول المشتركين</translation>
    </message>
    <message>
        <source>contract and wage</source>
        <translation>العقد والأجر</translation>
    </message>
    <message>
        <source>An establishment is registered when it has one worker or more.</source>
        <translation>تُسجَّل المنشأة حين يكون لديها عامل واحد أو أكثر.</translation>
    </message>
    <message>
        <source>Review and sending</source>
        <translation>المراجعة والإرسال</translation>
    </message>
    <message>
        <source>a code, then under review</source>
        <translation>رمز، ثم «قيد الدراسة»</translation>
    </message>
    <message>
        <source>Check every line; the application is sent after the code.</source>
        <translation>راجع كل سطر؛ يُرسل الطلب بعد الرمز.</translation>
    </message>
    <message>
        <source>The establishment is registered</source>
        <translation>سُجّلت المنشأة</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>The service decides; you need no account to follow it.</source>
        <translation>القرار للخدمة، وتتابعه من غير حساب دخول.</translation>
    </message>
    <message>
        <source>Application of a first registration</source>
        <translation>طلب تسجيل منشأة</translation>
    </message>
    <message>
        <source>Step {n} of {all} · an application, not an account</source>
        <translation>الخطوة {n} من {all} · طلب تسجيل منشأة، لا حساب دخول</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>العودة إلى الدخول</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>حُفظت المسودة {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need correcting</source>
        <translation>
            <numerusform>لا حقول تحتاج تصحيحًا</numerusform>
            <numerusform>حقل واحد يحتاج تصحيحًا</numerusform>
            <numerusform>حقلان يحتاجان تصحيحًا</numerusform>
            <numerusform>%n حقول تحتاج تصحيحًا</numerusform>
            <numerusform>%n حقلًا تحتاج تصحيحًا</numerusform>
            <numerusform>%n حقل تحتاج تصحيحًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>التالي: {step}</translation>
    </message>
    <message>
        <source>Verify and send the application</source>
        <translation>تحقّق وأرسل الطلب</translation>
    </message>
    <message>
        <source>Send the application</source>
        <translation>إرسال الطلب</translation>
    </message>
    <message>
        <source>Next: send the code</source>
        <translation>التالي: إرسال الرمز</translation>
    </message>
    <message>
        <source>Application {number} was returned.</source>
        <translation>أُعيد الطلب {number}.</translation>
    </message>
    <message>
        <source>Correct the fields that are named, then send it again. The others stay as they are.</source>
        <translation>صحّح الحقول المذكورة ثم أعد إرساله. وما عداها باقٍ كما هو.</translation>
    </message>
    <message>
        <source>What you typed and the papers on this computer are deleted.</source>
        <translation>يُحذف ما كتبته والمرفقات من هذا الجهاز.</translation>
    </message>
    <message>
        <source>What you typed and the papers are deleted, and with them the way to follow it.</source>
        <translation>يُحذف ما كتبته والمرفقات، ومعها طريق متابعة الطلب.</translation>
    </message>
    <message>
        <source>Discard this application?</source>
        <translation>إلغاء هذا الطلب؟</translation>
    </message>
</context>
<context>
    <name>EstablishmentChange</name>
    <message>
        <source>Add an owner</source>
        <translation>إضافة مالك</translation>
    </message>
    <message>
        <source>Add to the outbox</source>
        <translation>إضافة إلى الصادر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The renewed paper: the service wants to see it.</source>
        <translation>المستند المجدَّد: تريد الخدمة الاطلاع عليه.</translation>
    </message>
    <message>
        <source>What proves it, where there is something.</source>
        <translation>ما يثبته إن وُجد.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Now {value}</source>
        <translation>الحالي {value}</translation>
    </message>
    <message>
        <source>Ask, with a code</source>
        <translation>طلب التعديل برمز</translation>
    </message>
    <message>
        <source>Add and send</source>
        <translation>إضافة وإرسال</translation>
    </message>
    <message>
        <source>Only the owner asks for it; a code to his mobile makes it true.</source>
        <translation>يطلبه المالك وحده، ويتمّ برمز يصل جوّاله.</translation>
    </message>
    <message numerus="yes">
        <source>%n contributors work there; they go to the other branch the day after.</source>
        <translation>
            <numerusform>لا يعمل فيه أحد.</numerusform>
            <numerusform>يعمل فيه مشترك واحد، وينتقل إلى الفرع الآخر في اليوم التالي.</numerusform>
            <numerusform>يعمل فيه مشتركان، وينتقلان إلى الفرع الآخر في اليوم التالي.</numerusform>
            <numerusform>يعمل فيه %n مشتركين، وينتقلون إلى الفرع الآخر في اليوم التالي.</numerusform>
            <numerusform>يعمل فيه %n مشتركًا، وينتقلون إلى الفرع الآخر في اليوم التالي.</numerusform>
            <numerusform>يعمل فيه %n مشترك، وينتقلون إلى الفرع الآخر في اليوم التالي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody works there</source>
        <translation>لا يعمل فيه أحد</translation>
    </message>
    <message>
        <source>Choose a branch…</source>
        <translation>اختر فرعًا…</translation>
    </message>
</context>
<context>
    <name>EstablishmentPopup</name>
    <message>
        <source>Establishments</source>
        <translation>المنشآت</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>اسم المنشأة أو رقم الاشتراك</translation>
    </message>
    <message>
        <source>No establishment by this name or number</source>
        <translation>لا منشأة بهذا الاسم أو الرقم</translation>
    </message>
    <message numerus="yes">
        <source>%n roles offered to you…</source>
        <translation>
            <numerusform>لا دعوات</numerusform>
            <numerusform>دعوة واحدة إليك…</numerusform>
            <numerusform>دعوتان إليك…</numerusform>
            <numerusform>%n دعوات إليك…</numerusform>
            <numerusform>%n دعوة إليك…</numerusform>
            <numerusform>%n دعوة إليك…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EstablishmentView</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>The establishment is not here yet</source>
        <translation>بيانات المنشأة لم تصل بعد</translation>
    </message>
    <message>
        <source>It comes with the first sync.</source>
        <translation>تصل مع أول مزامنة.</translation>
    </message>
    <message>
        <source>Establishment</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>As the service had it {moment}</source>
        <translation>كما كانت عند الخدمة {moment}</translation>
    </message>
    <message>
        <source>Reference {number}</source>
        <translation>المرجع {number}</translation>
    </message>
</context>
<context>
    <name>EstablishmentWords</name>
    <message>
        <source>Names, activity and numbers</source>
        <translation>الاسم والنشاط والأرقام</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>بيانات الاتصال</translation>
    </message>
    <message>
        <source>National Address</source>
        <translation>العنوان الوطني</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>الحساب البنكي</translation>
    </message>
    <message>
        <source>Owners and shares</source>
        <translation>الملاك وحصصهم</translation>
    </message>
    <message>
        <source>Renew a registration or licence</source>
        <translation>تجديد سجل أو رخصة</translation>
    </message>
    <message>
        <source>Open a branch</source>
        <translation>فتح فرع</translation>
    </message>
    <message>
        <source>Change a branch</source>
        <translation>تعديل بيانات فرع</translation>
    </message>
    <message>
        <source>Close a branch</source>
        <translation>إغلاق فرع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Labour office number</source>
        <translation>رقم المنشأة في الموارد البشرية</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>الرقم الضريبي</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Building number</source>
        <translation>رقم المبنى</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>الشارع</translation>
    </message>
    <message>
        <source>District</source>
        <translation>الحي</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Additional number</source>
        <translation>الرقم الإضافي</translation>
    </message>
    <message>
        <source>Unit number</source>
        <translation>رقم الوحدة</translation>
    </message>
    <message>
        <source>Short address</source>
        <translation>العنوان المختصر</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>الآيبان</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>تاريخ الإصدار</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>تاريخ الافتتاح</translation>
    </message>
    <message>
        <source>Commercial registration</source>
        <translation>السجل التجاري</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Who works there goes to</source>
        <translation>ينتقل العاملون فيه إلى</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Sole proprietorship</source>
        <translation>مؤسسة فردية</translation>
    </message>
    <message>
        <source>Limited liability company</source>
        <translation>شركة ذات مسؤولية محدودة</translation>
    </message>
    <message>
        <source>Joint-stock company</source>
        <translation>شركة مساهمة</translation>
    </message>
    <message>
        <source>Retail trade</source>
        <translation>تجارة التجزئة</translation>
    </message>
    <message>
        <source>Wholesale and retail trade</source>
        <translation>تجارة الجملة والتجزئة</translation>
    </message>
    <message>
        <source>The commercial registration of {branch}</source>
        <translation>السجل التجاري لفرع {branch}</translation>
    </message>
    <message>
        <source>The licence of {branch}</source>
        <translation>رخصة فرع {branch}</translation>
    </message>
    <message>
        <source>Registration {number}</source>
        <translation>السجل {number}</translation>
    </message>
    <message>
        <source>{licence} ended on {date}</source>
        <translation>انتهى {licence} في {date}</translation>
    </message>
    <message>
        <source>Registering contributors of the branch may be stopped; check. After the renewal the change is told within 10 days.</source>
        <translation>قد يتوقف تسجيل ملتحقين في الفرع؛ تحقّق. بعد التجديد يُبلَّغ بالتغيير خلال 10 أيام.</translation>
    </message>
    <message>
        <source>A change is told to the service within 10 days of its day.</source>
        <translation>يُبلَّغ بالتغيير خلال 10 أيام من وقوعه.</translation>
    </message>
    <message numerus="yes">
        <source>%n days over: it was to be told until {date}. It is taken all the same.</source>
        <translation>
            <numerusform>انتهت مهلة التبليغ في {date}، ويُقبل مع ذلك.</numerusform>
            <numerusform>مضى يوم على مهلة التبليغ التي انتهت في {date}، ويُقبل مع ذلك.</numerusform>
            <numerusform>مضى يومان على مهلة التبليغ التي انتهت في {date}، ويُقبل مع ذلك.</numerusform>
            <numerusform>مضت %n أيام على مهلة التبليغ التي انتهت في {date}، ويُقبل مع ذلك.</numerusform>
            <numerusform>مضى %n يومًا على مهلة التبليغ التي انتهت في {date}، ويُقبل مع ذلك.</numerusform>
            <numerusform>مضى %n يوم على مهلة التبليغ التي انتهت في {date}، ويُقبل مع ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left to tell it, until {date}.</source>
        <translation>
            <numerusform>اليوم آخر يوم للتبليغ: {date}.</numerusform>
            <numerusform>بقي يوم واحد للتبليغ، حتى {date}.</numerusform>
            <numerusform>بقي يومان للتبليغ، حتى {date}.</numerusform>
            <numerusform>بقيت %n أيام للتبليغ، حتى {date}.</numerusform>
            <numerusform>بقي %n يومًا للتبليغ، حتى {date}.</numerusform>
            <numerusform>بقي %n يوم للتبليغ، حتى {date}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exclusion</name>
    <message numerus="yes">
        <source>Exclude %n contributors</source>
        <translation>
            <numerusform>استبعاد المشتركين</numerusform>
            <numerusform>استبعاد مشترك واحد</numerusform>
            <numerusform>استبعاد مشتركين اثنين</numerusform>
            <numerusform>استبعاد %n مشتركين</numerusform>
            <numerusform>استبعاد %n مشتركًا</numerusform>
            <numerusform>استبعاد %n مشترك</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude {name}</source>
        <translation>استبعاد {name}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>منذ {date}</translation>
    </message>
    <message>
        <source>Last day of work</source>
        <translation>آخر يوم عمل</translation>
    </message>
    <message>
        <source>Reason of exclusion</source>
        <translation>سبب الاستبعاد</translation>
    </message>
    <message>
        <source>The reason in words</source>
        <translation>السبب كتابةً</translation>
    </message>
    <message>
        <source>This day counts.</source>
        <translation>يُحتسب هذا اليوم.</translation>
    </message>
    <message>
        <source>In time until {date}.</source>
        <translation>الإبلاغ حتى {date}.</translation>
    </message>
    <message>
        <source>Contribution of {month}: {days} of {of} days</source>
        <translation>اشتراك {month}: {days} من {of} يومًا</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>كامل الشهر ثم بأيامه</translation>
    </message>
    <message>
        <source>On the monthly invoice after it</source>
        <translation>الفاتورة الشهرية بعده</translation>
    </message>
    <message>
        <source>Each branch is rounded on its own.</source>
        <translation>يُقرَّب كل فرع وحده.</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n contributors?</source>
        <translation>
            <numerusform>استبعاد المشتركين؟</numerusform>
            <numerusform>استبعاد مشترك واحد؟</numerusform>
            <numerusform>استبعاد مشتركين اثنين؟</numerusform>
            <numerusform>استبعاد %n مشتركين؟</numerusform>
            <numerusform>استبعاد %n مشتركًا؟</numerusform>
            <numerusform>استبعاد %n مشترك؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Their insurance here ends after {date}.</source>
        <translation>ينتهي اشتراكهم بعد {date}.</translation>
    </message>
    <message>
        <source>A whole month</source>
        <translation>شهر كامل</translation>
    </message>
    <message>
        <source>The last month</source>
        <translation>الشهر الأخير بأيامه</translation>
    </message>
    <message numerus="yes">
        <source>%n contributors are left out.</source>
        <translation>
            <numerusform>لم يُترك أحد.</numerusform>
            <numerusform>تُرك مشترك واحد.</numerusform>
            <numerusform>تُرك مشتركان.</numerusform>
            <numerusform>تُرك %n مشتركين.</numerusform>
            <numerusform>تُرك %n مشتركًا.</numerusform>
            <numerusform>تُرك %n مشترك.</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason}: no unemployment insurance follows from it.</source>
        <translation>«{reason}» لا يستحق به تعويض ساند.</translation>
    </message>
    <message>
        <source>{reason}: it does not stand in the way of unemployment insurance, which GOSI decides by its conditions. A wrong reason may cost him it.</source>
        <translation>«{reason}» لا يمنع تعويض ساند، وتقرّره التأمينات بشروطه. السبب الخاطئ قد يحرمه منه.</translation>
    </message>
    <message>
        <source>What the reason means for him.</source>
        <translation>أثر السبب على المشترك.</translation>
    </message>
    <message>
        <source>The date of leaving in the state’s records is the one that counts.</source>
        <translation>تاريخ الخروج عند الجهات هو المعتمد.</translation>
    </message>
    <message>
        <source>Left, not excluded.</source>
        <translation>خرج ولم يُستبعد.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message numerus="yes">
        <source>Add %n exclusions to the outbox</source>
        <translation>
            <numerusform>إضافة إلى الصادر</numerusform>
            <numerusform>إضافة استبعاد واحد إلى الصادر</numerusform>
            <numerusform>إضافة استبعادين إلى الصادر</numerusform>
            <numerusform>إضافة %n استبعادات إلى الصادر</numerusform>
            <numerusform>إضافة %n استبعادًا إلى الصادر</numerusform>
            <numerusform>إضافة %n استبعاد إلى الصادر</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the exclusion to the outbox</source>
        <translation>إضافة الاستبعاد إلى الصادر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>It waits in the outbox until you send it. Once accepted, it is corrected by a request.</source>
        <translation>يُحفظ في الصادر وينتظر «إرسال الجاهز». بعد قبوله يُصحَّح بطلب تعديل مدة.</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>Annuities</source>
        <translation>المعاشات</translation>
    </message>
    <message>
        <source>SANED</source>
        <translation>ساند</translation>
    </message>
    <message>
        <source>Occupational hazards</source>
        <translation>الأخطار المهنية</translation>
    </message>
    <message>
        <source>Home-country pension</source>
        <translation>معاش بلده</translation>
    </message>
    <message>
        <source>law text</source>
        <translation>نص نظامي</translation>
    </message>
    <message>
        <source>several sources</source>
        <translation>مصادر عدة</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>مصدر واحد</translation>
    </message>
    <message>
        <source>public description of the service</source>
        <translation>وصف الخدمة المنشور</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>افتراض</translation>
    </message>
    <message>
        <source>Employer’s share</source>
        <translation>حصة صاحب العمل</translation>
    </message>
    <message>
        <source>Contributor’s share</source>
        <translation>حصة المشترك</translation>
    </message>
    <message>
        <source>of {wage}</source>
        <translation>من {wage}</translation>
    </message>
    <message>
        <source>Each share of each branch is rounded to the halala.</source>
        <translation>تُقرّب كل حصة في كل فرع إلى أقرب هللة.</translation>
    </message>
    <message>
        <source>Each branch is rounded to the halala; the contributor bears the rest.</source>
        <translation>يُقرّب كل فرع إلى أقرب هللة، ويتحمل المشترك الباقي.</translation>
    </message>
    <message>
        <source>1421H system, as the service says</source>
        <translation>نظام 1421هـ، بحسب الخدمة</translation>
    </message>
    <message>
        <source>1445H system, as the service says</source>
        <translation>نظام 1445هـ، بحسب الخدمة</translation>
    </message>
    <message>
        <source>System assumed from the first registration; the service does not state it</source>
        <translation>النظام مقدّر من أول تسجيل؛ لم تحدده الخدمة</translation>
    </message>
    <message>
        <source>Occupational hazards only, because of age</source>
        <translation>يخضع لفرع الأخطار المهنية فقط، لسنّه</translation>
    </message>
    <message>
        <source>Basic wage</source>
        <translation>الأجر الأساس</translation>
    </message>
    <message>
        <source>Housing allowance</source>
        <translation>بدل السكن</translation>
    </message>
    <message>
        <source>Housing in kind, 2 months a year</source>
        <translation>السكن العيني: أساس شهرين في السنة</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>Wage before floor and ceiling</source>
        <translation>الأجر قبل الحدّين الأدنى والأعلى</translation>
    </message>
    <message>
        <source>Other allowances, not counted</source>
        <translation>بدلات أخرى لا تُحتسب</translation>
    </message>
    <message>
        <source>Raised to the floor</source>
        <translation>رُفع إلى الحد الأدنى</translation>
    </message>
    <message>
        <source>Lowered to the ceiling</source>
        <translation>خُفض إلى الحد الأعلى</translation>
    </message>
    <message>
        <source>Share of the ceiling here</source>
        <translation>نصيبه هنا من الحد الأعلى</translation>
    </message>
    <message>
        <source>Contributory wage</source>
        <translation>الأجر الخاضع للاشتراك</translation>
    </message>
    <message>
        <source>The month of joining counts in full</source>
        <translation>يُحتسب شهر الالتحاق كاملًا</translation>
    </message>
    <message>
        <source>The month of leaving is not counted</source>
        <translation>لا يُحتسب شهر ترك العمل</translation>
    </message>
    <message>
        <source>No insured days in this month</source>
        <translation>لا أيام اشتراك في هذا الشهر</translation>
    </message>
    <message>
        <source>Occupational hazards are not counted abroad</source>
        <translation>لا يُحتسب فرع الأخطار المهنية خارج المملكة</translation>
    </message>
    <message>
        <source>Occupational hazards rate raised by decision {number}</source>
        <translation>رُفعت نسبة الأخطار المهنية بالقرار {number}</translation>
    </message>
    <message>
        <source>{days} of {of} days</source>
        <translation>{days} من {of} يومًا</translation>
    </message>
    <message>
        <source>rule {rule} since {date}, {certainty}</source>
        <translation>القاعدة {rule} منذ {date}، {certainty}</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Commercial registration</source>
        <translation>سجل تجاري</translation>
    </message>
    <message>
        <source>Licence, without a registration</source>
        <translation>ترخيص بلا سجل</translation>
    </message>
    <message>
        <source>What the establishment is registered by</source>
        <translation>وثيقة المنشأة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Sole proprietorship</source>
        <translation>مؤسسة فردية</translation>
    </message>
    <message>
        <source>Limited liability company</source>
        <translation>شركة ذات مسؤولية محدودة</translation>
    </message>
    <message>
        <source>Joint-stock company</source>
        <translation>شركة مساهمة</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>الشكل القانوني</translation>
    </message>
    <message>
        <source>National Address</source>
        <translation>العنوان الوطني</translation>
    </message>
    <message>
        <source>Contact, and the main establishment of a branch</source>
        <translation>التواصل، والمنشأة الرئيسة للفرع</translation>
    </message>
    <message>
        <source>Where do I find it?</source>
        <translation>أين أجدها؟</translation>
    </message>
    <message>
        <source>Registration or licence</source>
        <translation>السجل أو الترخيص</translation>
    </message>
    <message>
        <source>Number and dates stand on the certificate. What has ended is renewed first.</source>
        <translation>الرقم والتاريخان في الشهادة. والمنتهي يُجدَّد أولًا.</translation>
    </message>
    <message>
        <source>Unified number</source>
        <translation>الرقم الوطني الموحّد</translation>
    </message>
    <message>
        <source>Ten digits that begin with 7, on the same certificate.</source>
        <translation>عشرة أرقام تبدأ بـ 7، في الشهادة نفسها.</translation>
    </message>
    <message>
        <source>Saudi Post shows it: four digits of the building, five of the post code, four more.</source>
        <translation>تجده لدى البريد السعودي: أربعة أرقام للمبنى، وخمسة للرمز البريدي، وأربعة للرقم الإضافي.</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>جهة الإصدار</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>تاريخ الإصدار</translation>
    </message>
    <message>
        <source>Unified national number (700)</source>
        <translation>الرقم الوطني الموحّد (700)</translation>
    </message>
    <message>
        <source>Name as in the registration</source>
        <translation>اسم المنشأة كما في السجل</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بالأحرف اللاتينية</translation>
    </message>
    <message>
        <source>Main activity</source>
        <translation>النشاط الرئيس</translation>
    </message>
    <message>
        <source>Activity began on</source>
        <translation>بدء النشاط</translation>
    </message>
    <message>
        <source>First worker since</source>
        <translation>تاريخ أول عامل</translation>
    </message>
    <message>
        <source>Short address</source>
        <translation>العنوان المختصر</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>رقم المبنى</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>الشارع</translation>
    </message>
    <message>
        <source>District</source>
        <translation>الحي</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Additional number</source>
        <translation>الرقم الإضافي</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Subscription number of the main establishment</source>
        <translation>رقم اشتراك المنشأة الرئيسة</translation>
    </message>
    <message>
        <source>Choose the legal form.</source>
        <translation>اختر الشكل القانوني.</translation>
    </message>
</context>
<context>
    <name>FailedState</name>
    <message>
        <source>Try again now</source>
        <translation>إعادة المحاولة الآن</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Copy the details for support</source>
        <translation>نسخ التفاصيل للدعم</translation>
    </message>
    <message>
        <source>The next try is at {time}.</source>
        <translation>المحاولة التالية {time}.</translation>
    </message>
    <message>
        <source>Details for support: {code}</source>
        <translation>تفاصيل للدعم: {code}</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>حساب آخر</translation>
    </message>
    <message>
        <source>Set it aside and fetch again</source>
        <translation>حفظ التالف جانبًا والجلب من جديد</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>استعادة من نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>FetchingState</name>
    <message>
        <source>Fetching the contributors</source>
        <translation>جارٍ جلب المشتركين</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Preparing the list</source>
        <translation>تجهيز القائمة</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Required</source>
        <translation>مطلوب</translation>
    </message>
</context>
<context>
    <name>FileBar</name>
    <message>
        <source>Sheet</source>
        <translation>الورقة</translation>
    </message>
    <message>
        <source>Heading row</source>
        <translation>صف العناوين</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>الفاصل العشري</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>محتوى الملف</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>يوم/شهر/سنة</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>شهر/يوم/سنة</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>ترتيب التاريخ</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>لا أعمدة</numerusform>
            <numerusform>عمود واحد</numerusform>
            <numerusform>عمودان</numerusform>
            <numerusform>%n أعمدة</numerusform>
            <numerusform>%n عمودًا</numerusform>
            <numerusform>%n عمود</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name} (مخفية)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>As you chose before</source>
        <translation>كما اخترت من قبل</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>إزالة التصفية</translation>
    </message>
    <message>
        <source>1421H system</source>
        <translation>نظام 1421هـ</translation>
    </message>
    <message>
        <source>1445H system</source>
        <translation>نظام 1445هـ</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Show the contributor</source>
        <translation>عرض المشترك</translation>
    </message>
    <message>
        <source>Copy the explanation</source>
        <translation>نسخ الشرح</translation>
    </message>
</context>
<context>
    <name>FirstHourView</name>
    <message>
        <source>The first hour after an injury</source>
        <translation>الساعة الأولى بعد الإصابة</translation>
    </message>
    <message>
        <source>Works without a line; print it and hang it up</source>
        <translation>دليل يعمل دون اتصال ويُطبع ويُعلّق</translation>
    </message>
    <message>
        <source>What to photograph</source>
        <translation>ما يُصوَّر</translation>
    </message>
    <message>
        <source>Papers to gather</source>
        <translation>أوراق تُجمع</translation>
    </message>
    <message>
        <source>Is a life in danger? Call first, then come back here.</source>
        <translation>خطر على الحياة؟ اتصل أولًا، ثم عد إلى هذه الصفحة.</translation>
    </message>
    <message>
        <source>Bleeding that does not stop, unconscious, electric shock, a fall on head or back.</source>
        <translation>نزيف لا يتوقف، فقد وعي، صعق، سقوط على الرأس أو الظهر.</translation>
    </message>
    <message>
        <source>Write it down now</source>
        <translation>سجّل الآن</translation>
    </message>
    <message>
        <source>The hour and who noted it are kept, and the draft is opened.</source>
        <translation>تُحفظ الساعة واسم من سجّلها، وتُفتح المسودة.</translation>
    </message>
    <message>
        <source>I was told of an injury now</source>
        <translation>علمتُ بإصابة الآن</translation>
    </message>
    <message>
        <source>Print the sheet for the wall</source>
        <translation>طباعة ورقة الجدار</translation>
    </message>
    <message>
        <source>For which case</source>
        <translation>لأي إصابة</translation>
    </message>
    <message>
        <source>Print the sheet for the hospital</source>
        <translation>طباعة بيان لجهة العلاج</translation>
    </message>
    <message>
        <source>All injuries</source>
        <translation>كل الإصابات</translation>
    </message>
    <message>
        <source>The days after it</source>
        <translation>المُهل بعدها</translation>
    </message>
    <message>
        <source>{years} for all other rights</source>
        <translation>و{years} لباقي الحقوق</translation>
    </message>
    <message>
        <source>The daily allowance is claimed</source>
        <translation>المطالبة بالبدل اليومي</translation>
    </message>
    <message>
        <source>Calendar days, counted from the day after: an assumption, the law does not say.</source>
        <translation>أيام تقويمية من اليوم التالي: افتراض لم يرد في النصوص.</translation>
    </message>
    <message>
        <source>Safety cards of the branches</source>
        <translation>بطاقات السلامة للفروع</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edit the safety cards</source>
        <translation>تعديل بطاقات السلامة</translation>
    </message>
    <message>
        <source>Kept here and never sent: who gives first aid, where the box is, where to be treated.</source>
        <translation>محلية لا تُرسل: المسعفون، ومكان الصندوق، وجهة العلاج.</translation>
    </message>
    <message>
        <source>The daily allowance is {home} of the contributory wage from the day after, {treated} while he is treated at the branch’s cost.</source>
        <translation>البدل اليومي {home} من الأجر الخاضع من اليوم التالي، و{treated} أثناء العلاج على حساب الفرع.</translation>
    </message>
    <message>
        <source>Without an accepted excuse the employer bears the allowance of the days before the report.</source>
        <translation>بلا عذر مقبول يتحمّل صاحب العمل البدل عمّا سبقه.</translation>
    </message>
    <message>
        <source>What if the report is late?</source>
        <translation>ماذا لو تأخر البلاغ؟</translation>
    </message>
    <message>
        <source>Is the wage paid on?</source>
        <translation>هل يُدفع الأجر؟</translation>
    </message>
    <message>
        <source>I was told of an injury now — {time}</source>
        <translation>علمتُ بإصابة الآن — {time}</translation>
    </message>
    <message>
        <source>It was reported.</source>
        <translation>رُفع بلاغها.</translation>
    </message>
    <message>
        <source>To report: {left} {until}</source>
        <translation>للإبلاغ: {left} {until}</translation>
    </message>
</context>
<context>
    <name>FirstHourWords</name>
    <message>
        <source>Red Crescent</source>
        <translation>الهلال الأحمر</translation>
    </message>
    <message>
        <source>Civil Defence</source>
        <translation>الدفاع المدني</translation>
    </message>
    <message>
        <source>One number for all</source>
        <translation>الرقم الموحد</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>المرور</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>الشرطة</translation>
    </message>
    <message>
        <source>Health advice</source>
        <translation>استشارة صحية</translation>
    </message>
    <message>
        <source>The numbers are commonly known and were not looked up in an official source. The one number answers in Riyadh, Makkah, Madinah and the Eastern Province.</source>
        <translation>الأرقام معروفة للعموم ولم تُراجع في مصدر رسمي. يعمل الرقم الموحد في الرياض ومكة والمدينة والشرقية.</translation>
    </message>
    <message>
        <source>Stop the danger and give first aid</source>
        <translation>أوقف الخطر وأسعف</translation>
    </message>
    <message>
        <source>Switch off the source and keep people away. Do not move anybody whose back or neck is hurt.</source>
        <translation>أطفئ المصدر وأبعد الناس. لا تحرّك من أُصيب في ظهره أو رقبته.</translation>
    </message>
    <message>
        <source>Take him where he is treated</source>
        <translation>انقله إلى جهة علاج معتمدة</translation>
    </message>
    <message>
        <source>A listed provider or the nearest public hospital. In an emergency any, which is then told.</source>
        <translation>من قائمة الجهات، أو أقرب مستشفى حكومي. في الطوارئ أي جهة، ثم تُبلَّغ الخدمة عنها.</translation>
    </message>
    <message>
        <source>Keep the place and the evidence</source>
        <translation>احفظ المكان والأدلة</translation>
    </message>
    <message>
        <source>Photograph place and tool as they are, before anything is cleaned. Write down who saw it.</source>
        <translation>صوّر الموقع والأداة كما هما قبل التنظيف. اكتب أسماء من رأى.</translation>
    </message>
    <message>
        <source>Write down the hour at which you were told</source>
        <translation>دوّن الساعة التي علمتَ فيها</translation>
    </message>
    <message>
        <source>The time to report is counted from it. That the injured person was late does not shorten it.</source>
        <translation>منها تُحسب مهلة البلاغ. تأخر المصاب في إخبارك لا يُنقص مهلتك.</translation>
    </message>
    <message>
        <source>Tell the owner and his family</source>
        <translation>أخبر المالك وأسرة المصاب</translation>
    </message>
    <message>
        <source>The facts, without judging who is to blame.</source>
        <translation>بالوقائع دون تقدير للمسؤولية.</translation>
    </message>
    <message>
        <source>Open the draft of the report</source>
        <translation>افتح مسودة البلاغ</translation>
    </message>
    <message>
        <source>A few fields are enough to keep it. The rest is completed within the days there are.</source>
        <translation>تكفي حقول قليلة لحفظها. يُكمَّل الباقي خلال المهلة.</translation>
    </message>
    <message>
        <source>The place from afar, with what stands around</source>
        <translation>المكان من بعيد وما حوله</translation>
    </message>
    <message>
        <source>The tool or machine, with its guard and its number</source>
        <translation>الأداة أو الآلة، بواقيها ورقمها</translation>
    </message>
    <message>
        <source>Floor, light and stairs as they were</source>
        <translation>الأرضية والإضاءة والدرج كما كانت</translation>
    </message>
    <message>
        <source>Warning signs and protective equipment</source>
        <translation>لوحات التحذير ومعدات الوقاية</translation>
    </message>
    <message>
        <source>Copy of the ID or Iqama</source>
        <translation>صورة الهوية أو الإقامة</translation>
    </message>
    <message>
        <source>Names and mobiles of those who saw it</source>
        <translation>أسماء الشهود وجوالاتهم</translation>
    </message>
    <message>
        <source>Duty schedule of that day</source>
        <translation>جدول الدوام لذلك اليوم</translation>
    </message>
    <message>
        <source>First medical report</source>
        <translation>التقرير الطبي الأولي</translation>
    </message>
    <message>
        <source>Report of traffic police or civil defence, if any</source>
        <translation>محضر المرور أو الدفاع المدني إن وُجد</translation>
    </message>
    <message>
        <source>The injured person tells the establishment</source>
        <translation>المصاب يخبر المنشأة</translation>
    </message>
    <message>
        <source>from the injury, or the finding of the disease</source>
        <translation>من الإصابة أو اكتشاف المرض</translation>
    </message>
    <message>
        <source>The establishment tells the service</source>
        <translation>المنشأة تبلّغ الخدمة</translation>
    </message>
    <message>
        <source>from when it was told, where first aid is not enough</source>
        <translation>من علمها، إن لم تكفِ الإسعافات</translation>
    </message>
    <message>
        <source>Treatment outside the list is told</source>
        <translation>الإبلاغ عن جهة علاج خارج القائمة</translation>
    </message>
    <message>
        <source>from going there</source>
        <translation>من مراجعتها</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>لا أيام</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>لا سنوات</numerusform>
            <numerusform>سنة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%n سنوات</numerusform>
            <numerusform>%n سنة</numerusform>
            <numerusform>%n سنة</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Back to the account on this computer</source>
        <translation>العودة إلى الحساب على هذا الجهاز</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>استعادة من نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>من أين تبدأ؟</translation>
    </message>
    <message>
        <source>Choose now; another account can be added at any time.</source>
        <translation>اختر الآن، ويمكنك إضافة حساب آخر في أي وقت.</translation>
    </message>
    <message>
        <source>A practice establishment on this computer</source>
        <translation>منشأة تدريبية على هذا الجهاز</translation>
    </message>
    <message>
        <source>Made-up contributors with a full year of history, and a service that answers like a real one. Nothing leaves your computer, and you can start over at any time.</source>
        <translation>مشتركون غير حقيقيين بسجل عام كامل، وخدمة ترد كالخدمة الحقيقية. لا يخرج من جهازك شيء، وتبدأ من جديد متى شئت.</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>الأنسب للبداية</translation>
    </message>
    <message>
        <source>A service with an address</source>
        <translation>خدمة لها عنوان</translation>
    </message>
    <message>
        <source>If your office or organisation gave you the address of a compatible service. The program comes with no address of its own.</source>
        <translation>لمن زوّده مكتبه أو جهته بعنوان خدمة متوافقة. لا يأتي البرنامج بعنوان محدد مسبقًا.</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>عنوان الخدمة</translation>
    </message>
    <message>
        <source>Open the official portal</source>
        <translation>فتح البوابة الرسمية</translation>
    </message>
    <message>
        <source>Practice environment</source>
        <translation>بيئة تجريبية</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>تأكيد عبارة المرور</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation>يعمل دون إنترنت</translation>
    </message>
    <message>
        <source>Review, search and print on your computer. The network is needed only to fetch what is new.</source>
        <translation>المراجعة والبحث والطباعة على جهازك. الاتصال مطلوب لجلب الجديد فقط.</translation>
    </message>
    <message>
        <source>Never enter the password of the official portal or Nafath here</source>
        <translation>لا تُدخل هنا كلمة مرور البوابة الرسمية أو نفاذ</translation>
    </message>
    <message>
        <source>The passwords typed here belong to this program alone. The official portal opens in your browser.</source>
        <translation>كلمات المرور في هذا البرنامج خاصة به. البوابة الرسمية تُفتح في متصفحك.</translation>
    </message>
    <message>
        <source>Open the practice establishment</source>
        <translation>فتح المنشأة التدريبية</translation>
    </message>
    <message>
        <source>Continue to the recovery key</source>
        <translation>متابعة إلى مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>We first ask {host} for the name of its service.</source>
        <translation>سنسأل {host} عن اسم الخدمة أولًا.</translation>
    </message>
    <message>
        <source>Its name and address are shown before you sign in. The official portal opens in the browser.</source>
        <translation>نعرض اسم الخدمة وعنوانها قبل أول دخول. البوابة الرسمية تُفتح في المتصفح.</translation>
    </message>
    <message>
        <source>A passphrase for this computer</source>
        <translation>عبارة مرور لهذا الجهاز</translation>
    </message>
    <message>
        <source>A passphrase for this computer — optional in practice</source>
        <translation>عبارة مرور لهذا الجهاز — اختيارية في التدريب</translation>
    </message>
    <message>
        <source>This system has no keychain. Your data open with the passphrase alone, so one is required.</source>
        <translation>لا مخزن مفاتيح في هذا النظام. تُفتح بياناتك بعبارة المرور وحدها، فلا غنى عنها.</translation>
    </message>
    <message>
        <source>It unlocks the program and opens your data. The next step gives you a recovery key on paper.</source>
        <translation>بها يُفتح القفل وتُفتح بياناتك. وفي الخطوة التالية مفتاح استرداد على ورقة.</translation>
    </message>
    <message>
        <source>Required with the first account outside practice. Without it there is no automatic lock, and anyone at your computer can read your data.</source>
        <translation>تُطلب عند أول حساب خارج التدريب. من دونها لا قفل تلقائي، ومن يجلس إلى جهازك يقرأ بياناتك.</translation>
    </message>
</context>
<context>
    <name>FirstTimeCard</name>
    <message>
        <source>No subscription number yet?</source>
        <translation>ليس للمنشأة رقم اشتراك؟</translation>
    </message>
    <message>
        <source>Register an establishment for the first time</source>
        <translation>تسجيل منشأة لأول مرة</translation>
    </message>
</context>
<context>
    <name>FollowPage</name>
    <message>
        <source>The application</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Ask how it stands</source>
        <translation>تحديث الحالة</translation>
    </message>
    <message>
        <source>The subscription number</source>
        <translation>رقم الاشتراك</translation>
    </message>
    <message>
        <source>Register the account</source>
        <translation>تسجيل حساب المنشأة</translation>
    </message>
    <message>
        <source>The establishment is registered. What it needs now is an account for its owner or supervisor.</source>
        <translation>سُجّلت المنشأة. وتحتاج الآن حسابًا لصاحبها أو مشرفها المسجّل.</translation>
    </message>
    <message>
        <source>Print the certificate</source>
        <translation>طباعة الشهادة</translation>
    </message>
    <message>
        <source>Print the application</source>
        <translation>طباعة الطلب</translation>
    </message>
    <message>
        <source>Registration certificate, from the service</source>
        <translation>شهادة التسجيل، من الخدمة</translation>
    </message>
    <message>
        <source>Kept encrypted on this computer exactly as the service issued it.</source>
        <translation>محفوظة مشفّرةً على هذا الجهاز كما أصدرتها الخدمة.</translation>
    </message>
    <message>
        <source>The application, for your files</source>
        <translation>بيانات الطلب، لملفاتك</translation>
    </message>
    <message>
        <source>Under review.</source>
        <translation>قيد الدراسة.</translation>
    </message>
    <message>
        <source>You may close the program. The draft stays here, and with it the way to ask how it stands.</source>
        <translation>يمكنك إغلاق البرنامج. تبقى المسودة هنا، ومعها طريق السؤال عن حالته.</translation>
    </message>
    <message>
        <source>Practice: decide as the service would</source>
        <translation>للتدريب: قرار الخدمة</translation>
    </message>
    <message>
        <source>Accept the application</source>
        <translation>قبول الطلب</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>إعادته</translation>
    </message>
    <message>
        <source>Issued in practice: it has no value outside it.</source>
        <translation>صادرة من بيئة تجريبية، لا قيمة لها خارجها.</translation>
    </message>
    <message>
        <source>Number of the application</source>
        <translation>رقم الطلب</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>An answer by</source>
        <translation>الرد المتوقع حتى</translation>
    </message>
    <message>
        <source>Establishment</source>
        <translation>المنشأة</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>January</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>February</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>March</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>April</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>June</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>July</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>August</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>September</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>October</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>November</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>December</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>Muharram</source>
        <translation>محرم</translation>
    </message>
    <message>
        <source>Safar</source>
        <translation>صفر</translation>
    </message>
    <message>
        <source>Rabi I</source>
        <translation>ربيع الأول</translation>
    </message>
    <message>
        <source>Rabi II</source>
        <translation>ربيع الآخر</translation>
    </message>
    <message>
        <source>Jumada I</source>
        <translation>جمادى الأولى</translation>
    </message>
    <message>
        <source>Jumada II</source>
        <translation>جمادى الآخرة</translation>
    </message>
    <message>
        <source>Rajab</source>
        <translation>رجب</translation>
    </message>
    <message>
        <source>Shaban</source>
        <translation>شعبان</translation>
    </message>
    <message>
        <source>Ramadan</source>
        <translation>رمضان</translation>
    </message>
    <message>
        <source>Shawwal</source>
        <translation>شوال</translation>
    </message>
    <message>
        <source>Dhu al-Qadah</source>
        <translation>ذو القعدة</translation>
    </message>
    <message>
        <source>Dhu al-Hijjah</source>
        <translation>ذو الحجة</translation>
    </message>
    <message>
        <source>SAR {amount}</source>
        <translation>{amount} ر.س</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{month} {year} AH</source>
        <translation>{month} {year}هـ</translation>
    </message>
    <message>
        <source>{day} {month} {year} AH</source>
        <translation>{day} {month} {year}هـ</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>أمس {time}</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>FrontDoor</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>حدث خلل في البرنامج.</translation>
    </message>
    <message>
        <source>It was noted without personal data, and the saved data are untouched. You can continue.</source>
        <translation>سُجّل الخلل دون أي بيانات شخصية، والبيانات المحفوظة لم تُمسّ. يمكنك المتابعة.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Locked — Munshaa</source>
        <translation>مقفل — منشأة</translation>
    </message>
    <message>
        <source>Munshaa — establishment insurance</source>
        <translation>منشأة — تأمينات المنشأة</translation>
    </message>
    <message>
        <source>Practice establishment</source>
        <translation>منشأة تدريبية</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>This is about your account at the service of this program, not about the official portal. What you typed on other pages is kept; the saved data can be used meanwhile.</source>
        <translation>هذا عن حسابك في خدمة هذا البرنامج، لا في البوابة الرسمية. ما كتبته في بقية الصفحات محفوظ، وتستطيع العمل بالبيانات المحفوظة في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Nothing you did is lost: it waits in the outbox and goes with the next connection. The settings test the connection; if it fails on this network only, try another one that you trust.</source>
        <translation>لم يضع شيء من عملك: ينتظر في الصادر ويُرسل مع أول اتصال. اختبر الاتصال من الإعدادات، وإن تعذّر على هذه الشبكة وحدها فجرّب شبكة أخرى تثق بها.</translation>
    </message>
    <message>
        <source>The owner or the registered supervisor decides who may do what. Ask one of them to do it or to change your role; what you may see stays available.</source>
        <translation>يقرّر المالك أو المشرف المسجّل من يفعل ماذا. اطلب من أحدهما أن ينجزه أو أن يغيّر صلاحيتك، وما يحق لك رؤيته يبقى متاحًا.</translation>
    </message>
    <message>
        <source>This is about this computer alone; what the service has is not touched. If it happens again, make a report of the fault on the help page and give it to whoever looks after your computers.</source>
        <translation>هذا عن هذا الجهاز وحده، ولم يُمسّ ما عند الخدمة. إن تكرر فأنشئ تقرير عطل من صفحة المساعدة وسلّمه إلى من يعتني بأجهزتك.</translation>
    </message>
    <message>
        <source>The field itself says what it expects. Both kinds of digits are accepted, and dates of either calendar. Nothing is sent until the field is right.</source>
        <translation>الحقل نفسه يبيّن المطلوب. تُقبل الأرقام بنوعيها والتواريخ بالتقويمين، ولا يُرسل شيء حتى يصح الحقل.</translation>
    </message>
    <message>
        <source>Papers are PDF, JPEG or PNG, by what is inside and not by name. Photograph or scan it again if it cannot be read; what was attached before stays.</source>
        <translation>تُقبل الأوراق PDF أو JPEG أو PNG بحسب محتواها لا اسمها. إن لم تُقرأ فصوّرها أو امسحها ضوئيًا من جديد، وما أُرفق قبلها باقٍ.</translation>
    </message>
    <message>
        <source>What you typed is kept as a draft on this computer, without the password, and the sign-in screen offers to go on. Compare with the registration certificate and with Absher.</source>
        <translation>ما كتبته محفوظ مسودة على هذا الجهاز دون كلمة المرور، وتعرض شاشة الدخول متابعته. قارنه بشهادة التسجيل وبما في أبشر.</translation>
    </message>
    <message>
        <source>The rules behind it stand in the form with their source. Correct the date, the wage or the person, or open the person in the list to see what the service has.</source>
        <translation>القاعدة ومصدرها مذكوران في النموذج. صحّح التاريخ أو الأجر أو الشخص، أو افتحه في قائمة المشتركين لترى ما عند الخدمة.</translation>
    </message>
    <message>
        <source>The outbox keeps the request with the service’s answer. Open it there: it can be corrected and sent again, taken back, or printed.</source>
        <translation>الطلب محفوظ في الصادر مع رد الخدمة. افتحه هناك لتصحّحه وتعيد إرساله، أو لتتراجع عنه، أو لتطبعه.</translation>
    </message>
    <message>
        <source>Put it right in the file and choose it again, or in the table before you go on. The errors can be saved as an Excel file with the reason in a column of its own.</source>
        <translation>صحّحه في الملف واختره من جديد، أو في الجدول قبل المتابعة. ويمكن حفظ الأخطاء في ملف Excel وسبب كل منها في عمود مستقل.</translation>
    </message>
    <message>
        <source>The invoice says what is owed, what was paid and what is asked for. What the service says counts; fetch anew before you pay or ask again.</source>
        <translation>تبيّن الفاتورة المطلوب وما سُدّد وما طُلب. المعتمد ما تقوله الخدمة، فزامن قبل أن تسدّد أو تعيد الطلب.</translation>
    </message>
    <message>
        <source>The case shows what is missing and until when it must be sent. It can be prepared without a connection; the clock runs on.</source>
        <translation>تبيّن الحالة ما ينقص ومتى يجب أن تُرسل. يمكن إعدادها دون اتصال، لكن المهلة مستمرة.</translation>
    </message>
    <message>
        <source>Open the establishment’s page to see what the service has. Changes are reported within the days it names; the owner or supervisor may have to approve them.</source>
        <translation>افتح صفحة المنشأة لترى ما عند الخدمة. تُبلَّغ التغييرات خلال الأيام المذكورة فيها، وقد يلزم اعتمادها من المالك أو المشرف.</translation>
    </message>
    <message>
        <source>A copy that cannot be opened harms nothing: what is in use stays as it is. Try an older copy, or the recovery key of the day it was made.</source>
        <translation>النسخة التي لا تُفتح لا تضر شيئًا: ما تعمل عليه باقٍ كما هو. جرّب نسخة أقدم، أو مفتاح الاسترداد الذي كان يوم أُنشئت.</translation>
    </message>
    <message>
        <source>I have forgotten my password. What now?</source>
        <translation>نسيت كلمة المرور. ماذا أفعل؟</translation>
    </message>
    <message>
        <source>Choose “Forgot the password?” on the sign-in screen, and enter user name and identity number; a code and a link go to the registered mobile. The password of the official portal is another one: it is set anew on the portal’s own sign-in page, never here.</source>
        <translation>اختر «نسيت كلمة المرور؟» في شاشة الدخول، وأدخل اسم المستخدم ورقم الهوية، فيصل إلى الجوّال المسجّل رابط ورمز. أما كلمة مرور البوابة الرسمية فكلمة أخرى، تُعاد من صفحة الدخول في البوابة نفسها لا من هنا.</translation>
    </message>
    <message>
        <source>Can one account manage several establishments?</source>
        <translation>هل أدير أكثر من منشأة بالحساب نفسه؟</translation>
    </message>
    <message>
        <source>Yes, all those you are a registered supervisor or a member of. Open the list above the pages and choose another one, or press Ctrl Tab; there is no need to sign out. Each keeps its own data and its own outbox.</source>
        <translation>نعم، كل منشأة أنت مشرف مسجّل عليها أو عضو فيها. افتح القائمة التي فوق الصفحات واختر غيرها، أو اضغط Ctrl Tab، دون تسجيل خروج. ولكل منشأة بياناتها وصادرها.</translation>
    </message>
    <message>
        <source>What is the subscription number, and where do I find it?</source>
        <translation>ما رقم الاشتراك، وأين أجده؟</translation>
    </message>
    <message>
        <source>A number GOSI gives each establishment when it is first registered; no other has the same. It is printed on the registration certificate, and here it stands under the establishment’s name. If you cannot find the certificate, call the unified number.</source>
        <translation>رقم تعطيه التأمينات لكل منشأة عند تسجيلها أول مرة، ولا يتكرر لغيرها. تجده في شهادة التسجيل، وهنا تحت اسم المنشأة. إن لم تجد الشهادة فاتصل بالرقم الموحّد.</translation>
    </message>
    <message>
        <source>When is a late fine due, and how much is it?</source>
        <translation>متى تُحتسب غرامة التأخير، وكم تبلغ؟</translation>
    </message>
    <message>
        <source>A month’s contributions are paid by day {pay_day} of the next month. After that the fine is {fine} of what is unpaid for each month of delay or part of one. The invoices show what delay would cost before it happens.</source>
        <translation>تُسدَّد اشتراكات كل شهر حتى يوم {pay_day} من الشهر التالي. بعد ذلك تُحتسب غرامة {fine} مما لم يُسدَّد عن كل شهر تأخير أو جزء منه. وتعرض الفواتير كلفة التأخير قبل وقوعها.</translation>
    </message>
    <message>
        <source>I worked offline. When do my changes reach the service?</source>
        <translation>عملت دون اتصال. متى تصل تعديلاتي إلى الخدمة؟</translation>
    </message>
    <message>
        <source>They wait in the outbox. What was to go at once is sent with the next connection; the rest waits until you send it. Deadlines count from the day the service receives them, so connect in time.</source>
        <translation>تنتظر في الصادر. ما اخترت إرساله فورًا يذهب مع أول اتصال، والبقية تنتظر حتى ترسلها. العبرة في المهل بيوم وصولها إلى الخدمة، فاتصل قبل فواتها.</translation>
    </message>
    <message>
        <source>Why does the program’s amount differ from the service’s invoice?</source>
        <translation>لماذا يختلف حساب البرنامج عن فاتورة الخدمة؟</translation>
    </message>
    <message>
        <source>What the service says is what is owed; our figure checks it. Open “Why this amount?” in the invoice: the difference is shown by name, such as a late change, a part of a month or rounding.</source>
        <translation>المطلوب ما تقوله الخدمة، وحسابنا مراجعة له. افتح «لماذا هذا المبلغ؟» في الفاتورة ترَ الفرق باسمه: تعديل متأخر، أو جزء من شهر، أو تقريب.</translation>
    </message>
    <message>
        <source>How do the rates of the earlier and the new system differ?</source>
        <translation>ما الفرق بين نسب النظام السابق والنظام الجديد؟</translation>
    </message>
    <message>
        <source>Who was first registered on {new_from} or later, without earlier periods, falls under the new system, whose pension rate rises each July for some years. The service decides which one holds for a person. Every rate with its source is in the settings under “Rate tables”.</source>
        <translation>من سُجّل أول مرة في {new_from} أو بعده ولا مدد سابقة له يخضع للنظام الجديد، ونسبة المعاشات فيه ترتفع كل يوليو عدة سنوات. والخدمة هي التي تحدّد نظام كل شخص. وكل نسبة بمصدرها في الإعدادات تحت «جداول النسب».</translation>
    </message>
    <message>
        <source>By when must joiners, leavers and wages be reported?</source>
        <translation>ما آخر موعد لتسجيل الملتحق واستبعاد التارك وتحديث الأجر؟</translation>
    </message>
    <message>
        <source>By the last day of the month in which they happened. Changed data of the establishment are reported within {data_days} days. The page of deadlines shows what is near.</source>
        <translation>آخر يوم من الشهر الذي وقعت فيه. وتُبلَّغ تغييرات بيانات المنشأة خلال {data_days} أيام. وتعرض صفحة المواعيد ما اقترب منها.</translation>
    </message>
    <message>
        <source>Somebody was hurt at work: what comes first?</source>
        <translation>أُصيب أحدهم في العمل: بماذا أبدأ؟</translation>
    </message>
    <message>
        <source>Is a life in danger, call first: {red_crescent} the Red Crescent, {civil_defence} civil defence, {traffic} after a traffic accident. Give first aid, keep the place as it is and photograph it, and write down the hour at which you were told: the time to report is counted from it. The page of the first hour has lists to tick and sheets to print.</source>
        <translation>إن كان في الأمر خطر على الحياة فاتصل أولًا: {red_crescent} الهلال الأحمر، و{civil_defence} الدفاع المدني، و{traffic} المرور بعد حادث مروري. قدّم الإسعافات، واترك المكان كما هو وصوّره، ودوّن الساعة التي علمتَ فيها: منها تُحسب مهلة البلاغ. وفي صفحة «الساعة الأولى» قوائم تؤشَّر وأوراق تُطبع.</translation>
    </message>
    <message>
        <source>How long may the report of a work injury take?</source>
        <translation>ما مهلة الإبلاغ عن إصابة العمل؟</translation>
    </message>
    <message>
        <source>The injured tells you within {told_days} days; from when you know, you have {injury_days} days, unless first aid was enough. A late report without an accepted reason charges the daily allowance before it to you.</source>
        <translation>يخبرك المصاب خلال {told_days} أيام، ولك من يوم علمك {injury_days} أيام، إلا إذا كفت الإسعافات الأولية. والبلاغ المتأخر بلا عذر مقبول يحمّلك البدل اليومي عمّا سبقه.</translation>
    </message>
    <message>
        <source>Where are my data kept, and who can read them?</source>
        <translation>أين تُحفظ بياناتي، ومن يستطيع قراءتها؟</translation>
    </message>
    <message>
        <source>Encrypted on this computer, and at the service you are connected to. Nobody else receives anything: no usage data are sent. Without a passphrase whoever sits at this computer can read them; set one in the settings.</source>
        <translation>مشفّرة على هذا الجهاز، وعند الخدمة التي تتصل بها. لا يصل شيء إلى غيرهما، ولا تُرسل بيانات استخدام. ودون عبارة مرور يقرؤها من يجلس إلى جهازك، فعيّن عبارة من الإعدادات.</translation>
    </message>
    <message>
        <source>Do I enter the password of the official portal here?</source>
        <translation>هل أكتب هنا كلمة مرور البوابة الرسمية؟</translation>
    </message>
    <message>
        <source>Never. This program is independent and has accounts of its own service. The passwords of the portal and of Nafath belong on their own pages, whose address ends in {host} or that of Nafath.</source>
        <translation>لا، أبدًا. هذا برنامج مستقل حساباته في خدمته. أما كلمة مرور البوابة أو نفاذ فمكانها صفحتاهما وحدهما، وعنوان البوابة ينتهي بـ {host}.</translation>
    </message>
    <message>
        <source>A message asks me to pay or to update my data. Is it real?</source>
        <translation>وصلتني رسالة تطلب السداد أو تحديث بياناتي. هل هي صحيحة؟</translation>
    </message>
    <message>
        <source>Open no link in it. Open the official site yourself, compare the amount with the invoice here, and call {telephone} if you doubt. Nobody from GOSI asks for a password or a code.</source>
        <translation>لا تفتح رابطًا فيها. افتح الموقع الرسمي بنفسك، وقارن المبلغ بالفاتورة هنا، واتصل بالرقم {telephone} إن شككت. لا يطلب أحد من التأمينات كلمة المرور أو الرمز.</translation>
    </message>
    <message>
        <source>How does a new establishment get an account?</source>
        <translation>كيف تحصل منشأة جديدة على حساب؟</translation>
    </message>
    <message>
        <source>From the sign-in screen: “A new establishment? Register an account”. You need the subscription number, the identity number of the owner or registered supervisor, and mobile and e-mail exactly as in Absher. The official portal has its own registration; its steps are shown there too.</source>
        <translation>من شاشة الدخول: «منشأة جديدة؟ تسجيل حساب منشأة». يلزمك رقم الاشتراك، ورقم هوية المالك أو المشرف المسجّل، والجوّال والبريد كما هما في أبشر تمامًا. وللبوابة الرسمية تسجيل خاص بها، وخطواته معروضة هناك أيضًا.</translation>
    </message>
    <message>
        <source>What is the practice establishment?</source>
        <translation>ما المنشأة التدريبية؟</translation>
    </message>
    <message>
        <source>An invented establishment on this computer, with a service of its own that answers as the real one would. Nothing you do there reaches anybody, and what it issues is worth nothing. A tour shows you around.</source>
        <translation>منشأة مختلقة على هذا الجهاز، لها خدمة خاصة بها ترد كما ترد الخدمة الحقيقية. لا يصل ما تفعله فيها إلى أحد، ولا قيمة لما يصدر منها. وجولة قصيرة تعرّفك بها.</translation>
    </message>
    <message>
        <source>An expatriate appears by himself and waits for his wage. Why?</source>
        <translation>ظهر مشترك وافد تلقائيًا وينتظر أجره. لماذا؟</translation>
    </message>
    <message>
        <source>State bodies report his arrival, and the service opens his period. You add basic wage, housing and commission by the last day of that month; the list of contributors marks those who wait.</source>
        <translation>تُبلّغ الجهات الحكومية بوصوله، فتفتح الخدمة مدته. وعليك إكمال الأجر الأساس والسكن والعمولة حتى آخر يوم من ذلك الشهر، والقائمة تبيّن من ينتظر.</translation>
    </message>
    <message>
        <source>Can I change many wages from an Excel file?</source>
        <translation>هل أستطيع تحديث أجور كثيرة من ملف Excel؟</translation>
    </message>
    <message>
        <source>Yes. Choose the file, say which column is what, look at the errors, and add the good rows to the outbox. Nothing is sent until you ask. Newcomers and leavers can come from a file as well.</source>
        <translation>نعم. اختر الملف، وحدّد معنى كل عمود، وراجع الأخطاء، ثم أضف الصفوف الصحيحة إلى الصادر. لا يُرسل شيء حتى تطلب. ويمكن إدخال الملتحقين والتاركين من ملف كذلك.</translation>
    </message>
    <message>
        <source>I registered or excluded somebody wrongly. How is it put right?</source>
        <translation>سجّلت شخصًا أو استبعدته خطأً. كيف أصحّح ذلك؟</translation>
    </message>
    <message>
        <source>Not sent yet: take it back in the outbox or press Ctrl Z. Sent already: open the person and choose correcting the period, or cancelling it when he never worked for you. The service decides.</source>
        <translation>إن لم يُرسل فتراجع عنه من الصادر أو اضغط Ctrl Z. وإن أُرسل فافتح المشترك واختر تصحيح المدة، أو إلغاءها إن لم يعمل لديك قط. والقرار للخدمة.</translation>
    </message>
    <message>
        <source>Why does the reason of an exclusion matter?</source>
        <translation>لماذا يهم سبب الاستبعاد؟</translation>
    </message>
    <message>
        <source>Whether the person may get unemployment insurance (SANED) is decided by the reason you give. Choose what is true; the form says beside each reason what it leads to, as far as it is known.</source>
        <translation>بالسبب الذي تذكره يتقرّر هل يستحق الشخص ساند. اختر السبب الحقيقي، والنموذج يبيّن بجانب كل سبب أثره بقدر ما هو معروف.</translation>
    </message>
    <message>
        <source>Why can no compliance certificate be issued?</source>
        <translation>لماذا لا تصدر شهادة الالتزام؟</translation>
    </message>
    <message>
        <source>Everything claimed up to today must be paid and every form handed in. The page names what stands in the way and leads to it. A certificate issued before keeps the validity printed on it.</source>
        <translation>يلزم سداد كل المطلوب حتى اليوم وتقديم كل النماذج. وتذكر الصفحة ما يمنعها وتوصلك إليه. أما الشهادة الصادرة قبل ذلك فصالحة إلى التاريخ المطبوع عليها.</translation>
    </message>
    <message>
        <source>Can a debt be paid in instalments?</source>
        <translation>هل يمكن تقسيط المديونية؟</translation>
    </message>
    <message>
        <source>You can ask for it from the invoice. The authority decides on number, guarantee and start; a missed instalment, or a new month left unpaid, may end the plan.</source>
        <translation>تستطيع طلبه من الفاتورة. تقرّر الجهة عدد الأقساط والضمان والبداية. والقسط المتخلَّف عنه، أو الشهر الجديد غير المسدَّد، قد ينهي التقسيط.</translation>
    </message>
    <message>
        <source>I have forgotten the passphrase of this program.</source>
        <translation>نسيت عبارة المرور لهذا البرنامج.</translation>
    </message>
    <message>
        <source>The recovery key on the paper you printed opens the data; then set a new passphrase. Without both nobody can open what is kept here, but signing in anew fetches everything the service has.</source>
        <translation>يفتح البيانات مفتاح الاسترداد في الورقة التي طبعتها، ثم عيّن عبارة جديدة. ودونهما لا يستطيع أحد فتح المحفوظ هنا، لكن الدخول من جديد يجلب كل ما عند الخدمة.</translation>
    </message>
    <message>
        <source>What is the app “Taminaty”?</source>
        <translation>ما تطبيق «تأميناتي»؟</translation>
    </message>
    <message>
        <source>The official telephone app, with most services of the portal. It is not part of this program. Get it from the store of your telephone by way of the official site, never by a link in a message.</source>
        <translation>تطبيق الجوّال الرسمي، وفيه معظم خدمات البوابة، وليس جزءًا من هذا البرنامج. نزّله من متجر جوّالك عن طريق الموقع الرسمي، لا من رابط في رسالة.</translation>
    </message>
    <message>
        <source>Somebody looks over my shoulder. How do I hide wages?</source>
        <translation>يقف أحد بجانبي. كيف أخفي الأجور؟</translation>
    </message>
    <message>
        <source>Press Ctrl Shift H: wages and identity numbers become dots until you press it again. Ctrl L locks the program where a passphrase is set. What you copy is cleared from the clipboard after a minute.</source>
        <translation>اضغط Ctrl Shift H فتصير الأجور وأرقام الهوية نقاطًا حتى تضغطه ثانية. وCtrl L يقفل البرنامج إن كانت له عبارة مرور. وما تنسخه يُمحى من الحافظة بعد دقيقة.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Official ways to GOSI, and answers about the program</source>
        <translation>قنوات التأمينات الرسمية، وأجوبة عن استخدام البرنامج</translation>
    </message>
</context>
<context>
    <name>HiringCostView</name>
    <message>
        <source>What does hiring one more cost?</source>
        <translation>كم يكلّف توظيف شخص آخر؟</translation>
    </message>
    <message>
        <source>Register somebody</source>
        <translation>بدء إضافته فعلًا</translation>
    </message>
    <message>
        <source>Saudi, first registration</source>
        <translation>سعودي، أول تسجيل</translation>
    </message>
    <message>
        <source>Saudi with earlier periods</source>
        <translation>سعودي له مدد سابقة</translation>
    </message>
    <message>
        <source>Not Saudi</source>
        <translation>غير سعودي</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Basic wage</source>
        <translation>الأجر الأساسي</translation>
    </message>
    <message>
        <source>Housing a month</source>
        <translation>بدل السكن شهريًا</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>The cost appears with the wage. Nothing is sent and nothing is kept.</source>
        <translation>تظهر الكلفة مع الأجر. لا يُرسل شيء ولا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>A whole month</source>
        <translation>شهر كامل</translation>
    </message>
    <message>
        <source>The month of joining</source>
        <translation>شهر الالتحاق</translation>
    </message>
    <message>
        <source>Your cost a month</source>
        <translation>كلفتك في الشهر</translation>
    </message>
    <message>
        <source>What reaches him</source>
        <translation>يصل إليه</translation>
    </message>
    <message>
        <source>On the invoice</source>
        <translation>أثره على الفاتورة</translation>
    </message>
    <message>
        <source>If it were…</source>
        <translation>لو كان…</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Own share</source>
        <translation>حصته</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>كلفتك الشهرية</translation>
    </message>
    <message>
        <source>The kinds of contributors beside each other</source>
        <translation>أنواع المشتركين جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Steps of the employer’s share</source>
        <translation>خطوات حصة صاحب العمل</translation>
    </message>
    <message>
        <source>The employer’s share on the same wage, as the rates step up</source>
        <translation>حصة صاحب العمل على الأجر نفسه مع خطوات النسب</translation>
    </message>
    <message>
        <source>Hide the rules</source>
        <translation>إخفاء القواعد</translation>
    </message>
    <message>
        <source>By which rules?</source>
        <translation>بأي قواعد؟</translation>
    </message>
    <message>
        <source>The first month has {days} of {of} days: {amount} on the invoice of {month}.</source>
        <translation>شهره الأول {days} من {of} يومًا: يُضاف {amount} إلى فاتورة {month}.</translation>
    </message>
    <message>
        <source>Register by {date}.</source>
        <translation>سجّله حتى {date}.</translation>
    </message>
    <message>
        <source>Saudis of the headcount: {turn}. How quotas count is not known here.</source>
        <translation>نسبة السعوديين من العدد: {turn}. طريقة احتساب نسب التوطين غير معروفة هنا.</translation>
    </message>
    <message>
        <source>Fees outside insurance are not in it.</source>
        <translation>الرسوم خارج التأمينات ليست منها.</translation>
    </message>
</context>
<context>
    <name>HomeDueCard</name>
    <message>
        <source>Copy number and amount</source>
        <translation>نسخ الرقم والمبلغ</translation>
    </message>
    <message>
        <source>What does delay cost?</source>
        <translation>كم يكلّف التأخير؟</translation>
    </message>
    <message>
        <source>Open the invoices</source>
        <translation>عرض الفواتير</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>لماذا هذا المبلغ؟</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>كما في {moment}</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>لا شيء مستحق</translation>
    </message>
    <message>
        <source>The invoice of {month}, {amount}, was paid on {date}</source>
        <translation>سُدّدت فاتورة {month} بمبلغ {amount} في {date}</translation>
    </message>
    <message>
        <source>Invoice of {month}</source>
        <translation>فاتورة {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices</source>
        <translation>
            <numerusform>لا فواتير غير مسدّدة</numerusform>
            <numerusform>فاتورة واحدة غير مسدّدة</numerusform>
            <numerusform>فاتورتان غير مسدّدتين</numerusform>
            <numerusform>%n فواتير غير مسدّدة</numerusform>
            <numerusform>%n فاتورة غير مسدّدة</numerusform>
            <numerusform>%n فاتورة غير مسدّدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مستحقة</translation>
    </message>
    <message>
        <source>{amount} more is to be paid in instalments</source>
        <translation>وتُسدَّد {amount} أخرى بالتقسيط</translation>
    </message>
    <message>
        <source>{amount} is in credit</source>
        <translation>رصيد دائن {amount}</translation>
    </message>
    <message>
        <source>The rest of {amount}</source>
        <translation>المتبقي من {amount}</translation>
    </message>
    <message>
        <source>Fines in it: {amount}</source>
        <translation>منها غرامات {amount}</translation>
    </message>
    <message>
        <source>Owed before in it: {amount}</source>
        <translation>منها رصيد سابق {amount}</translation>
    </message>
    <message>
        <source>Pay from {first} to {last}</source>
        <translation>مهلة السداد من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Last day {date}</source>
        <translation>آخر موعد {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n months of delay</source>
        <translation>
            <numerusform>بلا تأخير</numerusform>
            <numerusform>تأخير شهر واحد</numerusform>
            <numerusform>تأخير شهرين</numerusform>
            <numerusform>تأخير %n أشهر</numerusform>
            <numerusform>تأخير %n شهرًا</numerusform>
            <numerusform>تأخير %n شهر</numerusform>
        </translation>
    </message>
    <message>
        <source>{delay}; the fines until today: {amount}</source>
        <translation>{delay}؛ الغرامات حتى اليوم: {amount}</translation>
    </message>
    <message>
        <source>From {date} a fine of {amount} is added</source>
        <translation>من {date} تُضاف غرامة {amount}</translation>
    </message>
    <message>
        <source>Days counted by this computer’s clock; the service has not confirmed it yet.</source>
        <translation>حُسبت الأيام بساعة هذا الجهاز، ولم تؤكّدها الخدمة بعد.</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Contributions, last 12 months</source>
        <translation>الاشتراكات في آخر 12 شهرًا</translation>
    </message>
    <message>
        <source>Employer’s share</source>
        <translation>حصة صاحب العمل</translation>
    </message>
    <message>
        <source>Contributors’ share</source>
        <translation>حصة المشتركين</translation>
    </message>
    <message>
        <source>The establishment’s data have not come yet</source>
        <translation>لم تصل بيانات المنشأة بعد</translation>
    </message>
    <message>
        <source>They come with the first sync and stay here, also offline.</source>
        <translation>تصل مع أول مزامنة وتبقى هنا، حتى دون اتصال.</translation>
    </message>
</context>
<context>
    <name>InjuriesTile</name>
    <message>
        <source>Open injuries</source>
        <translation>إصابات مفتوحة</translation>
    </message>
    <message>
        <source>Nothing to be done by a day</source>
        <translation>لا موعد قريب لها</translation>
    </message>
    <message>
        <source>None is open</source>
        <translation>لا إصابة مفتوحة</translation>
    </message>
</context>
<context>
    <name>InjuriesView</name>
    <message>
        <source>Report of a work injury</source>
        <translation>بلاغ إصابة عمل</translation>
    </message>
    <message>
        <source>Work injuries</source>
        <translation>إصابات العمل</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا مفتوحة</numerusform>
            <numerusform>إصابة واحدة مفتوحة</numerusform>
            <numerusform>إصابتان مفتوحتان</numerusform>
            <numerusform>%n إصابات مفتوحة</numerusform>
            <numerusform>%n إصابة مفتوحة</numerusform>
            <numerusform>%n إصابة مفتوحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>لا مغلقة</numerusform>
            <numerusform>واحدة مغلقة</numerusform>
            <numerusform>اثنتان مغلقتان</numerusform>
            <numerusform>%n مغلقة</numerusform>
            <numerusform>%n مغلقة</numerusform>
            <numerusform>%n مغلقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Report an injury</source>
        <translation>إبلاغ عن إصابة</translation>
    </message>
    <message>
        <source>Name, number or what happened</source>
        <translation>اسم أو رقم أو ما حدث</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>No case is found</source>
        <translation>لا توجد إصابة بهذا البحث</translation>
    </message>
    <message>
        <source>Other words, or all cases.</source>
        <translation>جرّب كلمات أخرى، أو اعرض الكل.</translation>
    </message>
    <message>
        <source>Times set by law</source>
        <translation>المهل النظامية</translation>
    </message>
    <message>
        <source>The injured person tells you within 7 days; you tell the service within 3 days of knowing, when first aid is not enough.</source>
        <translation>يُبلغ المصابُ المنشأةَ خلال 7 أيام، وتُبلغ المنشأةُ الخدمةَ خلال 3 أيام من علمها، ما لم تكفِ الإسعافات الأولية.</translation>
    </message>
    <message>
        <source>What to do in the first hour</source>
        <translation>ماذا تفعل في الساعة الأولى</translation>
    </message>
    <message>
        <source>No work injuries</source>
        <translation>لا إصابات عمل</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>When somebody is hurt, begin here: the clock starts when you are told.</source>
        <translation>إذا أُصيب أحد فابدأ من هنا: تبدأ المهلة من وقت علم المنشأة.</translation>
    </message>
    <message>
        <source>What was typed and its papers go from this computer. Nothing was sent.</source>
        <translation>يُمحى ما كُتب مع مرفقاته من هذا الجهاز. لم يُرسل منه شيء.</translation>
    </message>
    <message>
        <source>Throw this report away?</source>
        <translation>حذف هذا البلاغ؟</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>حذف البلاغ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الاحتفاظ به</translation>
    </message>
</context>
<context>
    <name>InjuryCaseView</name>
    <message>
        <source>Print the report</source>
        <translation>طباعة البلاغ</translation>
    </message>
    <message>
        <source>More about this case</source>
        <translation>المزيد عن هذه الإصابة</translation>
    </message>
    <message>
        <source>Course of the injury</source>
        <translation>مسار الإصابة</translation>
    </message>
    <message>
        <source>What the report says</source>
        <translation>بيانات البلاغ</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Practice: decide as the service would</source>
        <translation>تدريب: قرّر كما تقرر الخدمة</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>طلب استكمال</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Treat</source>
        <translation>علاج</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>الحالة {number}</translation>
    </message>
    <message>
        <source>No papers yet.</source>
        <translation>لا مرفقات بعد.</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>عرض {name}</translation>
    </message>
    <message>
        <source>{verb}…</source>
        <translation>{verb}…</translation>
    </message>
    <message>
        <source>Throw it away…</source>
        <translation>حذف البلاغ…</translation>
    </message>
    <message>
        <source>Show it in the outbox</source>
        <translation>عرضه في الصادر</translation>
    </message>
    <message>
        <source>Open the contributor</source>
        <translation>فتح بيانات المشترك</translation>
    </message>
</context>
<context>
    <name>InjuryClock</name>
    <message>
        <source>The time to report</source>
        <translation>مهلة الإبلاغ</translation>
    </message>
    <message>
        <source>It runs from when the establishment was told; fill in that day and hour.</source>
        <translation>تبدأ من وقت علم المنشأة؛ اكتب ذلك اليوم وساعته.</translation>
    </message>
    <message>
        <source>First aid was enough: nothing is reported.</source>
        <translation>كفت الإسعافات الأولية: لا يلزم بلاغ.</translation>
    </message>
    <message>
        <source>{left} {until}.</source>
        <translation>{left} {until}.</translation>
    </message>
    <message>
        <source>Calendar days, counted from the day after you were told.</source>
        <translation>تُحسب أيامًا تقويمية من اليوم التالي لعلمك.</translation>
    </message>
</context>
<context>
    <name>InjuryDeeds</name>
    <message>
        <source>Accident</source>
        <translation>الحادث</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>علم المنشأة</translation>
    </message>
    <message>
        <source>Treated at</source>
        <translation>جهة العلاج</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>الوفاة</translation>
    </message>
    <message>
        <source>First day off work</source>
        <translation>أول يوم توقف عن العمل</translation>
    </message>
    <message>
        <source>Back at work</source>
        <translation>العودة إلى العمل</translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation>سبب التأخر</translation>
    </message>
    <message>
        <source>Earlier case</source>
        <translation>الحالة السابقة</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Part of the body</source>
        <translation>موضع الإصابة</translation>
    </message>
    <message>
        <source>Nature of the injury</source>
        <translation>طبيعة الإصابة</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>العلاج</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>مدة الاشتراك</translation>
    </message>
    <message>
        <source>happened {date}</source>
        <translation>وقعت {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>منذ {date}</translation>
    </message>
    <message>
        <source>back at work {date}</source>
        <translation>عاد إلى العمل {date}</translation>
    </message>
</context>
<context>
    <name>InjuryFacts</name>
    <message>
        <source>Back at work</source>
        <translation>العودة إلى العمل</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Treated at</source>
        <translation>جهة العلاج</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Inside the establishment</source>
        <translation>داخل المنشأة</translation>
    </message>
    <message>
        <source>Outside it</source>
        <translation>خارج المنشأة</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>منذ {day}</translation>
    </message>
    <message>
        <source>Off work</source>
        <translation>التوقف عن العمل</translation>
    </message>
    <message>
        <source>Wage</source>
        <translation>الأجر</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>مستمر صرفه</translation>
    </message>
    <message>
        <source>Not paid on</source>
        <translation>متوقف صرفه</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>الوفاة</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>المبلّغ</translation>
    </message>
</context>
<context>
    <name>InjuryFormView</name>
    <message>
        <source>Draft kept at {time}</source>
        <translation>مسودة حُفظت {time}</translation>
    </message>
    <message>
        <source>Work injuries</source>
        <translation>إصابات العمل</translation>
    </message>
    <message>
        <source>F6 goes between the sections. Each field is kept as you leave it, offline too.</source>
        <translation>التنقل بين الأقسام بالمفتاح F6. يُحفظ كل حقل عند الخروج منه، حتى دون اتصال.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>معاينة الطباعة</translation>
    </message>
    <message>
        <source>Before it is sent</source>
        <translation>قبل الإرسال</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>إرسال البلاغ</translation>
    </message>
    <message>
        <source>Keep as first aid only</source>
        <translation>حفظه إسعافات أولية فقط</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>إكماله لاحقًا</translation>
    </message>
    <message>
        <source>The injured person</source>
        <translation>المصاب</translation>
    </message>
    <message>
        <source>The accident</source>
        <translation>الحادث</translation>
    </message>
    <message>
        <source>The injury</source>
        <translation>الإصابة</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>العلاج</translation>
    </message>
    <message>
        <source>Witnesses and bodies</source>
        <translation>الشهود والجهات</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Reporter and declaration</source>
        <translation>المبلّغ والإقرار</translation>
    </message>
    <message>
        <source>Section {at} of {all}</source>
        <translation>القسم {at} من {all}</translation>
    </message>
    <message>
        <source>Next: {section}</source>
        <translation>التالي: {section}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>ينقصه شيء</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>فيه خطأ</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>غير إلزامي</translation>
    </message>
    <message>
        <source>Everything in this section is in order.</source>
        <translation>كل حقول القسم صحيحة.</translation>
    </message>
    <message>
        <source>Something in this section is still missing.</source>
        <translation>في هذا القسم حقول لم تُكتب بعد.</translation>
    </message>
    <message>
        <source>Something in this section is wrong.</source>
        <translation>في هذا القسم ما يحتاج إلى تصحيح.</translation>
    </message>
    <message>
        <source>Nothing in this section is required.</source>
        <translation>حقول هذا القسم غير إلزامية.</translation>
    </message>
    <message>
        <source>Offline: it waits in the outbox and goes with the next connection.</source>
        <translation>لا يوجد اتصال: ينتظر في الصادر ويُرسل مع أول اتصال.</translation>
    </message>
    <message>
        <source>Sent after 10 seconds; until then it can be taken back.</source>
        <translation>يُرسل بعد 10 ثوانٍ، ويمكن التراجع قبلها.</translation>
    </message>
    <message>
        <source>It is never sent.</source>
        <translation>لا يُرسل أبدًا.</translation>
    </message>
    <message>
        <source>Registered before the accident</source>
        <translation>المصاب مسجّل قبل الحادث</translation>
    </message>
    <message>
        <source>Told after the accident, not before</source>
        <translation>العلم بعد الحادث لا قبله</translation>
    </message>
    <message>
        <source>How it happened is said</source>
        <translation>وصف الحادث وسببه مكتوبان</translation>
    </message>
    <message>
        <source>The provider of treatment is named</source>
        <translation>جهة العلاج محددة</translation>
    </message>
    <message>
        <source>The reason for being late is given</source>
        <translation>سبب التأخر مذكور</translation>
    </message>
    <message>
        <source>The declaration is ticked</source>
        <translation>الإقرار مؤشَّر</translation>
    </message>
</context>
<context>
    <name>InjuryList</name>
    <message>
        <source>Work injuries</source>
        <translation>إصابات العمل</translation>
    </message>
</context>
<context>
    <name>InjuryMoments</name>
    <message>
        <source>The injury happened</source>
        <translation>وقوع الإصابة</translation>
    </message>
    <message>
        <source>From here the time to report runs.</source>
        <translation>من هنا تبدأ مهلة الإبلاغ.</translation>
    </message>
    <message>
        <source>The establishment was told</source>
        <translation>علم المنشأة</translation>
    </message>
    <message>
        <source>Draft of the report</source>
        <translation>مسودة البلاغ</translation>
    </message>
    <message>
        <source>Kept on this computer alone.</source>
        <translation>محفوظة على هذا الجهاز وحده.</translation>
    </message>
    <message>
        <source>First aid was enough</source>
        <translation>كفت الإسعافات الأولية</translation>
    </message>
    <message>
        <source>Nothing is reported; it stays in your files.</source>
        <translation>لا يلزم بلاغ، ويبقى القيد في ملفاتك.</translation>
    </message>
    <message>
        <source>Last day {date}</source>
        <translation>آخر موعد {date}</translation>
    </message>
    <message>
        <source>Waits for you to send it.</source>
        <translation>بانتظار إرسالك.</translation>
    </message>
    <message>
        <source>still to be done</source>
        <translation>لم يُنجز بعد</translation>
    </message>
    <message>
        <source>Report to the service</source>
        <translation>إبلاغ الخدمة</translation>
    </message>
    <message>
        <source>{what}, until {day}</source>
        <translation>{what}، حتى {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>لا مرفقات</numerusform>
            <numerusform>مرفق واحد</numerusform>
            <numerusform>مرفقان</numerusform>
            <numerusform>%n مرفقات</numerusform>
            <numerusform>%n مرفقًا</numerusform>
            <numerusform>%n مرفق</numerusform>
        </translation>
    </message>
    <message>
        <source>By {name}</source>
        <translation>بواسطة {name}</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>لم يحِن بعد</translation>
    </message>
    <message>
        <source>Accepted as a work injury, rejected, or asked for more.</source>
        <translation>قبول الإصابة أو رفضها أو طلب استكمال.</translation>
    </message>
    <message>
        <source>Decision of the service</source>
        <translation>قرار الخدمة</translation>
    </message>
    <message>
        <source>Recovery, disability or compensation.</source>
        <translation>شفاء أو عجز أو تعويض.</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>الإغلاق</translation>
    </message>
</context>
<context>
    <name>InjuryPressing</name>
    <message>
        <source>It is kept here alone and never sent. If more was needed after all, report it.</source>
        <translation>القيد محفوظ هنا وحده ولا يُرسل. إن لزم علاج بعد ذلك فأبلغ عنه.</translation>
    </message>
    <message>
        <source>First aid was enough.</source>
        <translation>كفت الإسعافات الأولية.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>إعادة فتحه</translation>
    </message>
    <message>
        <source>To the outbox</source>
        <translation>إلى الصادر</translation>
    </message>
    <message>
        <source>A request about it was refused.</source>
        <translation>رُفض طلب بشأن هذه الإصابة.</translation>
    </message>
    <message>
        <source>You can object until {day}.</source>
        <translation>يمكنك الاعتراض حتى {day}.</translation>
    </message>
    <message>
        <source>The injury was not accepted.</source>
        <translation>لم تُقبل الإصابة.</translation>
    </message>
    <message>
        <source>The case was closed.</source>
        <translation>أُغلقت الحالة.</translation>
    </message>
    <message>
        <source>Object…</source>
        <translation>اعتراض…</translation>
    </message>
    <message>
        <source>Send the report now</source>
        <translation>إرسال البلاغ الآن</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>إرساله الآن</translation>
    </message>
    <message>
        <source>Edit the report</source>
        <translation>تعديل البلاغ</translation>
    </message>
    <message>
        <source>Say when the establishment was told: the time to report follows from it.</source>
        <translation>اكتب متى علمت المنشأة: منه تُحسب مهلة الإبلاغ.</translation>
    </message>
    <message>
        <source>This report is not complete.</source>
        <translation>هذا البلاغ غير مكتمل.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>{left}.</source>
        <translation>{left}.</translation>
    </message>
    <message>
        <source>Report it all the same, with the reason: the allowance of these days may be yours to pay.</source>
        <translation>أبلغ مع ذلك واذكر السبب: قد تتحمل المنشأة بدل هذه الأيام.</translation>
    </message>
    <message>
        <source>Report it {until} — {left}.</source>
        <translation>يمكن الإبلاغ {until} — {left}.</translation>
    </message>
    <message>
        <source>Late reporting charges the establishment with the daily allowance of the injured person.</source>
        <translation>التأخير قد يحمّل المنشأة البدل اليومي للمصاب.</translation>
    </message>
    <message>
        <source>It is sent as soon as there is a connection, and has to arrive by then.</source>
        <translation>يُرسل متى توفر الاتصال، ويجب أن يصل قبل ذلك الموعد.</translation>
    </message>
    <message>
        <source>The service refused the report.</source>
        <translation>رفضت الخدمة البلاغ.</translation>
    </message>
    <message>
        <source>The service asks for: {what}.</source>
        <translation>تطلب الخدمة: {what}.</translation>
    </message>
    <message>
        <source>Answer until the end of {day}.</source>
        <translation>الرد حتى نهاية {day}.</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>الرد…</translation>
    </message>
</context>
<context>
    <name>InjuryRequest</name>
    <message>
        <source>Leave it</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>It goes to the outbox, and from there when there is a connection.</source>
        <translation>يُضاف إلى الصادر، ويُرسل منه متى توفر الاتصال.</translation>
    </message>
    <message>
        <source>What you say to it</source>
        <translation>الرد أو الإضافة</translation>
    </message>
    <message>
        <source>Back at work on</source>
        <translation>عاد إلى العمل في</translation>
    </message>
    <message>
        <source>What was asked for, or what belongs to the case.</source>
        <translation>ما طُلب، أو ما يخص الإصابة.</translation>
    </message>
    <message>
        <source>Who treats</source>
        <translation>جهة العلاج</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Why there</source>
        <translation>سبب العلاج فيها</translation>
    </message>
    <message>
        <source>The emergency report, if it is here.</source>
        <translation>تقرير الطوارئ إن وُجد.</translation>
    </message>
    <message>
        <source>Day of death</source>
        <translation>يوم الوفاة</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>ما يُعرف عنها</translation>
    </message>
    <message>
        <source>The death certificate; it can follow later.</source>
        <translation>شهادة الوفاة، ويمكن إرفاقها لاحقًا.</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>What shows it: reports, statements, photographs.</source>
        <translation>ما يثبت ذلك: تقارير أو إفادات أو صور.</translation>
    </message>
    <message>
        <source>Day it began</source>
        <translation>يوم بدايتها</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>You were told on</source>
        <translation>علمت المنشأة في</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>First day off work</source>
        <translation>أول يوم توقف عن العمل</translation>
    </message>
    <message>
        <source>It was an emergency</source>
        <translation>كانت حالة طارئة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Why the report is late</source>
        <translation>سبب تأخر البلاغ</translation>
    </message>
    <message>
        <source>A medical report, if it is here.</source>
        <translation>التقرير الطبي إن وُجد.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Tell the service</source>
        <translation>إبلاغ الخدمة</translation>
    </message>
    <message>
        <source>Report the relapse</source>
        <translation>الإبلاغ عن الانتكاسة</translation>
    </message>
    <message>
        <source>Report the complication</source>
        <translation>الإبلاغ عن المضاعفة</translation>
    </message>
    <message>
        <source>Report the death</source>
        <translation>الإبلاغ عن الوفاة</translation>
    </message>
    <message>
        <source>Send the objection</source>
        <translation>إرسال الاعتراض</translation>
    </message>
    <message>
        <source>Take the report back</source>
        <translation>سحب البلاغ</translation>
    </message>
    <message>
        <source>The last day to object is {day}.</source>
        <translation>آخر يوم للاعتراض {day}.</translation>
    </message>
    <message>
        <source>Take back only what should never have been reported. The case stays in the list.</source>
        <translation>اسحب البلاغ إن لم يكن ينبغي تقديمه أصلًا. تبقى الحالة في القائمة.</translation>
    </message>
    <message>
        <source>The service asks for: {what}.</source>
        <translation>تطلب الخدمة: {what}.</translation>
    </message>
    <message>
        <source>Answer until the end of {day}.</source>
        <translation>الرد حتى نهاية {day}.</translation>
    </message>
</context>
<context>
    <name>InjurySections</name>
    <message>
        <source>Somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>Name or number of the injured person</source>
        <translation>اسم المصاب أو رقمه</translation>
    </message>
    <message>
        <source>Kind of injury</source>
        <translation>نوع الإصابة</translation>
    </message>
    <message>
        <source>Day of the accident</source>
        <translation>تاريخ الحادث</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>The establishment was told on</source>
        <translation>علمت المنشأة في</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>داخلها</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>خارجها</translation>
    </message>
    <message>
        <source>Inside the establishment?</source>
        <translation>داخل المنشأة؟</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Short National Address</source>
        <translation>العنوان الوطني المختصر</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>What he was doing, what caused it, and where he was hurt. No opinion on who is responsible.</source>
        <translation>اذكر ما كان يعمله، وما الذي تسبّب، وأين أُصيب. لا تذكر رأيًا في المسؤولية.</translation>
    </message>
    <message>
        <source>How did it happen?</source>
        <translation>كيف وقع؟</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>سبب الحادث</translation>
    </message>
    <message>
        <source>Tool or agent</source>
        <translation>الأداة أو العامل</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُحدد</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Was first aid enough?</source>
        <translation>هل كفت الإسعافات الأولية؟</translation>
    </message>
    <message>
        <source>Part of the body</source>
        <translation>موضع الإصابة</translation>
    </message>
    <message>
        <source>Nature of the injury</source>
        <translation>طبيعة الإصابة</translation>
    </message>
    <message>
        <source>First day off work</source>
        <translation>أول يوم توقف عن العمل</translation>
    </message>
    <message>
        <source>Day of death, if he died</source>
        <translation>يوم الوفاة، إن توفي</translation>
    </message>
    <message>
        <source>The establishment goes on paying his wage</source>
        <translation>تستمر المنشأة في دفع أجره</translation>
    </message>
    <message>
        <source>Then the daily allowance goes to the establishment, once the injured person confirms it.</source>
        <translation>عندها يُصرف البدل اليومي للمنشأة بعد إقرار المصاب.</translation>
    </message>
    <message>
        <source>Hospital or clinic</source>
        <translation>المستشفى أو العيادة</translation>
    </message>
    <message>
        <source>Treated since</source>
        <translation>العلاج منذ</translation>
    </message>
    <message>
        <source>First aid was given on the spot</source>
        <translation>قُدّمت له إسعافات أولية في الموقع</translation>
    </message>
    <message>
        <source>He was taken there as an emergency</source>
        <translation>نُقل إليها حالةً طارئة</translation>
    </message>
    <message>
        <source>The provider is not on the list of the service</source>
        <translation>الجهة خارج قائمة الخدمة</translation>
    </message>
    <message>
        <source>Treatment outside the list is told to the service within 3 days of going there.</source>
        <translation>يُبلَّغ عن العلاج خارج القائمة خلال 3 أيام من المراجعة.</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>Second witness</source>
        <translation>شاهد ثانٍ</translation>
    </message>
    <message>
        <source>Third witness</source>
        <translation>شاهد ثالث</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Numbers of reports to other bodies</source>
        <translation>أرقام البلاغات لدى جهات أخرى</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>المرور</translation>
    </message>
    <message>
        <source>Civil defence</source>
        <translation>الدفاع المدني</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>الشرطة</translation>
    </message>
    <message>
        <source>Red Crescent</source>
        <translation>الهلال الأحمر</translation>
    </message>
    <message>
        <source>Medical report, photographs of the place, identity. They can follow after the report.</source>
        <translation>التقرير الطبي وصور الموقع والهوية. يمكن إرفاقها بعد الإرسال.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>They lie encrypted on this computer, and are sent in pieces that go on where they stopped.</source>
        <translation>تُحفظ مشفّرة على هذا الجهاز، وتُرسل أجزاءً تُستكمل من حيث توقفت.</translation>
    </message>
    <message>
        <source>Why the report is late</source>
        <translation>سبب تأخر البلاغ</translation>
    </message>
    <message>
        <source>More about the reason</source>
        <translation>تفاصيل السبب</translation>
    </message>
    <message>
        <source>Who reports</source>
        <translation>المبلّغ</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>صفته</translation>
    </message>
    <message>
        <source>Mobile of who reports</source>
        <translation>جوال المبلّغ</translation>
    </message>
    <message>
        <source>I declare that what is said here is true as far as the establishment knows.</source>
        <translation>أقرّ بأن ما ورد هنا صحيح بحسب علم المنشأة.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Then nothing is reported, and the record stays with you alone.</source>
        <translation>إن كفت فلا يلزم بلاغ، ويُحفظ القيد عندك فقط.</translation>
    </message>
    <message>
        <source>The report is due within the days shown beside.</source>
        <translation>يلزم البلاغ خلال المهلة المبيّنة.</translation>
    </message>
</context>
<context>
    <name>InjuryWords</name>
    <message>
        <source>Not chosen yet</source>
        <translation>لم يُحدد المصاب بعد</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>أثناء العمل</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>على الطريق</translation>
    </message>
    <message>
        <source>On a task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>Occupational disease</source>
        <translation>مرض مهني</translation>
    </message>
    <message>
        <source>Relapse</source>
        <translation>انتكاسة</translation>
    </message>
    <message>
        <source>Complication</source>
        <translation>مضاعفة</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>دون تاريخ</translation>
    </message>
    <message>
        <source>First aid only</source>
        <translation>إسعافات أولية فقط</translation>
    </message>
    <message>
        <source>The report was refused</source>
        <translation>رُفض البلاغ</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Not reported · {when}</source>
        <translation>لم تُبلَّغ · {when}</translation>
    </message>
    <message>
        <source>{state} · {outcome}</source>
        <translation>{state} · {outcome}</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>مرفوعة</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>More is asked for</source>
        <translation>طلب استكمال</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Under treatment</source>
        <translation>تحت العلاج</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>أُعيد فتحها</translation>
    </message>
    <message numerus="yes">
        <source>The time ended %n days ago</source>
        <translation>
            <numerusform>انتهت المهلة اليوم</numerusform>
            <numerusform>انتهت المهلة أمس</numerusform>
            <numerusform>انتهت المهلة قبل يومين</numerusform>
            <numerusform>انتهت المهلة قبل %n أيام</numerusform>
            <numerusform>انتهت المهلة قبل %n يومًا</numerusform>
            <numerusform>انتهت المهلة قبل %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>less than an hour left</source>
        <translation>باقٍ أقل من ساعة</translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>باقٍ أقل من ساعة</numerusform>
            <numerusform>باقٍ ساعة واحدة</numerusform>
            <numerusform>باقٍ ساعتان</numerusform>
            <numerusform>باقٍ %n ساعات</numerusform>
            <numerusform>باقٍ %n ساعة</numerusform>
            <numerusform>باقٍ %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>لا أيام باقية</numerusform>
            <numerusform>باقٍ يوم واحد</numerusform>
            <numerusform>باقٍ يومان</numerusform>
            <numerusform>باقٍ %n أيام</numerusform>
            <numerusform>باقٍ %n يومًا</numerusform>
            <numerusform>باقٍ %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>until the end of {weekday} {day}</source>
        <translation>حتى نهاية {weekday} {day}</translation>
    </message>
    <message>
        <source>By the clock of this computer.</source>
        <translation>بحسب ساعة هذا الجهاز.</translation>
    </message>
    <message>
        <source>Reported to the service</source>
        <translation>إبلاغ الخدمة</translation>
    </message>
    <message>
        <source>The service asks for more</source>
        <translation>طلب استكمال من الخدمة</translation>
    </message>
    <message>
        <source>Answer or addition</source>
        <translation>رد أو إضافة</translation>
    </message>
    <message>
        <source>Accepted as a work injury</source>
        <translation>قُبلت إصابةَ عمل</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>العلاج</translation>
    </message>
    <message>
        <source>Treatment outside the list</source>
        <translation>علاج خارج القائمة</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>الوفاة</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>الاعتراض</translation>
    </message>
    <message>
        <source>A relapse or complication was reported</source>
        <translation>أُبلغ عن انتكاسة أو مضاعفة</translation>
    </message>
    <message>
        <source>The report was taken back</source>
        <translation>سُحب البلاغ</translation>
    </message>
    <message>
        <source>Waits to be sent from this computer</source>
        <translation>بانتظار الإرسال من هذا الجهاز</translation>
    </message>
    <message>
        <source>Refused by the service</source>
        <translation>رفضته الخدمة</translation>
    </message>
    <message>
        <source>Waits for another approval</source>
        <translation>بانتظار موافقة أخرى</translation>
    </message>
    <message>
        <source>With the service</source>
        <translation>لدى الخدمة</translation>
    </message>
    <message>
        <source>Add something</source>
        <translation>إضافة إلى الحالة</translation>
    </message>
    <message>
        <source>Report a relapse</source>
        <translation>إبلاغ عن انتكاسة</translation>
    </message>
    <message>
        <source>Report a complication</source>
        <translation>إبلاغ عن مضاعفة</translation>
    </message>
    <message>
        <source>Report a death</source>
        <translation>إبلاغ عن وفاة</translation>
    </message>
    <message>
        <source>Object to the decision</source>
        <translation>الاعتراض على القرار</translation>
    </message>
    <message>
        <source>Take the report back</source>
        <translation>سحب البلاغ</translation>
    </message>
</context>
<context>
    <name>InvitationRow</name>
    <message>
        <source>{role} at {establishment}</source>
        <translation>{role} في {establishment}</translation>
    </message>
    <message>
        <source>Offered by {who} · good until {date}</source>
        <translation>دعاك {who} · تسري حتى {date}</translation>
    </message>
    <message>
        <source>Accept with a code…</source>
        <translation>قبول برمز…</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
</context>
<context>
    <name>InvitationsDialog</name>
    <message>
        <source>Roles offered to you</source>
        <translation>دعوات إليك</translation>
    </message>
    <message>
        <source>A role starts when you accept it with a code that goes to your mobile.</source>
        <translation>تبدأ الصلاحية حين تقبل الدعوة برمز يُرسل إلى جوّالك.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>القرار لاحقًا</translation>
    </message>
</context>
<context>
    <name>InvoiceAuditView</name>
    <message>
        <source>Comparison by branch</source>
        <translation>المقارنة حسب الفرع</translation>
    </message>
    <message>
        <source>Lines of the invoice</source>
        <translation>سطور الفاتورة</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>كل الفواتير</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>لماذا هذا المبلغ؟</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>السطور</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>المعروض</translation>
    </message>
    <message>
        <source>Why does it differ from last month?</source>
        <translation>لماذا تختلف عن الشهر الماضي؟</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>بيان السداد</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>The invoice on paper, or as PDF (Ctrl P)</source>
        <translation>الفاتورة على ورق أو PDF (Ctrl P)</translation>
    </message>
    <message>
        <source>Fetch the lines</source>
        <translation>جلب السطور</translation>
    </message>
    <message>
        <source>This invoice is not here any more</source>
        <translation>لم تعد هذه الفاتورة هنا</translation>
    </message>
    <message>
        <source>The service has taken it back or replaced it. The list shows what is owed now.</source>
        <translation>ألغتها الخدمة أو أصدرت بدلًا منها. وفي القائمة ما هو مستحق الآن.</translation>
    </message>
    <message>
        <source>Recomputed from your roster on this computer</source>
        <translation>احتسبناه من بياناتك على هذا الجهاز</translation>
    </message>
    <message>
        <source>What the service asks for is owed until it has answered a review. Rounded by person and branch.</source>
        <translation>يبقى المبلغ الرسمي هو المستحق حتى ترد الخدمة على المراجعة. والتقريب لكل مشترك في كل فرع.</translation>
    </message>
    <message>
        <source>Comparing with your roster…</source>
        <translation>جارٍ المقارنة ببيانات مشتركيك…</translation>
    </message>
    <message>
        <source>The lines of this invoice are not here yet, and there is no connection.</source>
        <translation>سطور هذه الفاتورة ليست هنا بعد، ولا اتصال الآن.</translation>
    </message>
    <message>
        <source>Its sums are right. The lines are fetched once and then stay here.</source>
        <translation>مجاميعها صحيحة. وتُجلب السطور مرة واحدة ثم تبقى هنا.</translation>
    </message>
    <message>
        <source>The lines of this invoice are not here yet.</source>
        <translation>سطور هذه الفاتورة ليست هنا بعد.</translation>
    </message>
    <message>
        <source>They say who is billed and why it is this amount.</source>
        <translation>منها يُعرف مَن احتُسب ولماذا هذا المبلغ.</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>لا فروق</numerusform>
            <numerusform>فرق واحد</numerusform>
            <numerusform>فرقان</numerusform>
            <numerusform>%n فروق</numerusform>
            <numerusform>%n فرقًا</numerusform>
            <numerusform>%n فرق</numerusform>
        </translation>
    </message>
    <message>
        <source>Agrees to the halala</source>
        <translation>مطابقة حتى الهللة</translation>
    </message>
</context>
<context>
    <name>InvoiceBooks</name>
    <message>
        <source>Bookkeeper’s papers</source>
        <translation>أوراق المحاسب</translation>
    </message>
    <message>
        <source>Deduction list of {month}…</source>
        <translation>كشف حسم {month}…</translation>
    </message>
    <message>
        <source>Deduction list as Excel or CSV…</source>
        <translation>كشف الحسم ملفَّ Excel أو CSV…</translation>
    </message>
    <message>
        <source>Journal of {month} as CSV…</source>
        <translation>قيد يومية {month} ملفَّ CSV…</translation>
    </message>
    <message>
        <source>Journal of the year {year}…</source>
        <translation>قيود سنة {year}…</translation>
    </message>
    <message>
        <source>Message to the client…</source>
        <translation>رسالة إلى العميل…</translation>
    </message>
    <message>
        <source>Deduction list</source>
        <translation>كشف الحسم</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>قيد اليومية</translation>
    </message>
    <message>
        <source>Print preview — {paper}</source>
        <translation>معاينة الطباعة — {paper}</translation>
    </message>
</context>
<context>
    <name>InvoiceCells</name>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>رقم الفاتورة</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>السطور</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>الاشتراكات</translation>
    </message>
    <message>
        <source>Fines</source>
        <translation>غرامات</translation>
    </message>
    <message>
        <source>Total (SAR)</source>
        <translation>المجموع (ر.س)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر موعد</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>سُدّدت في</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>سُدّد بعضها</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>تقديرية</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>سُدّدت متأخرة</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مسدّدة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>صدر بدل منها</translation>
    </message>
    <message>
        <source>Settled by a plan</source>
        <translation>مقسّطة</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>متأخرة</numerusform>
            <numerusform>متأخرة يومًا واحدًا</numerusform>
            <numerusform>متأخرة يومين</numerusform>
            <numerusform>متأخرة %n أيام</numerusform>
            <numerusform>متأخرة %n يومًا</numerusform>
            <numerusform>متأخرة %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>اليوم آخر موعد</numerusform>
            <numerusform>باقٍ يوم واحد</numerusform>
            <numerusform>باقٍ يومان</numerusform>
            <numerusform>باقٍ %n أيام</numerusform>
            <numerusform>باقٍ %n يومًا</numerusform>
            <numerusform>باقٍ %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>اليوم آخر موعد</translation>
    </message>
</context>
<context>
    <name>InvoiceFindings</name>
    <message numerus="yes">
        <source>%n more findings</source>
        <translation>
            <numerusform>لا فروق أخرى</numerusform>
            <numerusform>عرض فرق آخر</numerusform>
            <numerusform>عرض فرقين آخرين</numerusform>
            <numerusform>عرض %n فروق أخرى</numerusform>
            <numerusform>عرض %n فرقًا آخر</numerusform>
            <numerusform>عرض %n فرق آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceRequest</name>
    <message>
        <source>Ask about an invoice</source>
        <translation>طلب بشأن فاتورة</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Waiver of fines</source>
        <translation>إعفاء من الغرامات</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>تقسيط</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Practice: grant it</source>
        <translation>تدريب: قبول الطلب</translation>
    </message>
    <message>
        <source>Practice: refuse it</source>
        <translation>تدريب: رفض الطلب</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Add and send</source>
        <translation>إضافة وإرسال</translation>
    </message>
    <message>
        <source>Add to the outbox</source>
        <translation>إضافة إلى الصادر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>عدد الأقساط</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>الضمان</translation>
    </message>
    <message>
        <source>First part due</source>
        <translation>موعد القسط الأول</translation>
    </message>
    <message>
        <source>Fixed assets</source>
        <translation>أصول ثابتة</translation>
    </message>
    <message>
        <source>Bank guarantee</source>
        <translation>ضمان بنكي</translation>
    </message>
    <message>
        <source>Promissory note</source>
        <translation>سند لأمر</translation>
    </message>
    <message>
        <source>None offered</source>
        <translation>بلا ضمان</translation>
    </message>
    <message>
        <source>The service looks at the invoice again. What it asks for is owed until it has answered. No last day for asking is known; ask as soon as you see it.</source>
        <translation>تراجع الخدمة الفاتورة من جديد، ويبقى المبلغ مستحقًا حتى ترد. لا يُعرف آخر موعد لطلب المراجعة، فاطلبها حين ترى الفرق.</translation>
    </message>
    <message>
        <source>The governor or the board decides. Only fines can be waived, never contributions.</source>
        <translation>القرار للمحافظ أو المجلس. والإعفاء من الغرامات وحدها، لا من الاشتراكات.</translation>
    </message>
    <message>
        <source>All that is owed on the day of the decision is paid in equal monthly parts. A part that is missed is fined from its day on, and new months are paid beside it.</source>
        <translation>يُقسَّط كل المستحق يوم القرار أقساطًا شهرية متساوية. والقسط المتأخر تسري غرامته من موعده، واشتراكات الأشهر الجديدة تُسدَّد معه.</translation>
    </message>
    <message>
        <source>Reference {number}</source>
        <translation>الرقم المرجعي {number}</translation>
    </message>
    <message>
        <source>Your role does not ask for this.</source>
        <translation>هذا الطلب ليس من صلاحيات دورك.</translation>
    </message>
    <message>
        <source>What you ask now stands in its place.</source>
        <translation>ما تطلبه الآن يحل محله.</translation>
    </message>
    <message>
        <source>It was asked for and refused.</source>
        <translation>سبق طلبه ورُفض.</translation>
    </message>
    <message>
        <source>Ask about the invoice of {month}</source>
        <translation>طلب بشأن فاتورة {month}</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>المطلوب سداده</translation>
    </message>
    <message>
        <source>Lines in question</source>
        <translation>الأسطر المطلوب مراجعتها</translation>
    </message>
    <message>
        <source>Fines that are not waived</source>
        <translation>غرامات لم يُعفَ منها</translation>
    </message>
    <message>
        <source>Owed today</source>
        <translation>المستحق اليوم</translation>
    </message>
    <message>
        <source>Each part</source>
        <translation>كل قسط</translation>
    </message>
    <message>
        <source>Last part</source>
        <translation>القسط الأخير</translation>
    </message>
    <message>
        <source>First part at the latest</source>
        <translation>أقصى موعد للقسط الأول</translation>
    </message>
    <message>
        <source>How many parts are allowed is an assumption; the service decides.</source>
        <translation>عدد الأقساط المسموح افتراض، والقرار للخدمة.</translation>
    </message>
    <message>
        <source>{paid} of {total}</source>
        <translation>{paid} من {total}</translation>
    </message>
    <message>
        <source>Paid of the plan</source>
        <translation>المسدَّد من الخطة</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>القسط التالي</translation>
    </message>
    <message>
        <source>Parts missed, each fined from its day on</source>
        <translation>أقساط فات موعدها، وتسري غرامة كل منها من يومه</translation>
    </message>
    <message>
        <source>At most {percent}, no last day</source>
        <translation>{percent} على الأكثر، بلا موعد أخير</translation>
    </message>
    <message>
        <source>At most {percent}, until {day}</source>
        <translation>{percent} على الأكثر، حتى {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>لا أقساط</numerusform>
            <numerusform>قسط واحد</numerusform>
            <numerusform>قسطان</numerusform>
            <numerusform>%n أقساط</numerusform>
            <numerusform>%n قسطًا</numerusform>
            <numerusform>%n قسط</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoicesView</name>
    <message>
        <source>Invoices</source>
        <translation>الفواتير</translation>
    </message>
    <message>
        <source>Why does it differ from last month?</source>
        <translation>لماذا تختلف عن الشهر الماضي؟</translation>
    </message>
    <message>
        <source>Invoice of {month}</source>
        <translation>فاتورة {month}</translation>
    </message>
    <message>
        <source>{month} beside {before}</source>
        <translation>{month} مقابل {before}</translation>
    </message>
    <message>
        <source>Issued on {date}</source>
        <translation>صدرت {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>لا فواتير</numerusform>
            <numerusform>فاتورة واحدة</numerusform>
            <numerusform>فاتورتان</numerusform>
            <numerusform>%n فواتير</numerusform>
            <numerusform>%n فاتورة</numerusform>
            <numerusform>%n فاتورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>لا مستحقة</numerusform>
            <numerusform>واحدة مستحقة</numerusform>
            <numerusform>اثنتان مستحقتان</numerusform>
            <numerusform>%n مستحقة</numerusform>
            <numerusform>%n مستحقة</numerusform>
            <numerusform>%n مستحقة</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مستحقة</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مسدّدة</translation>
    </message>
    <message>
        <source>Past the last day</source>
        <translation>بعد الموعد</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>كل السنوات</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>لماذا هذا المبلغ؟</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>ماذا لو؟</translation>
    </message>
    <message>
        <source>No invoice matches the filter</source>
        <translation>لا فاتورة تطابق التصفية</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The invoices have not come yet</source>
        <translation>لم تصل الفواتير بعد</translation>
    </message>
    <message>
        <source>They come with the first sync of this establishment and stay here, also offline.</source>
        <translation>تصل مع أول مزامنة لهذه المنشأة وتبقى هنا، ولو بلا اتصال.</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>لا فواتير بعد</translation>
    </message>
    <message>
        <source>The first one is issued at the beginning of the month after the first contributor joined.</source>
        <translation>تصدر الأولى مطلع الشهر التالي لالتحاق أول مشترك.</translation>
    </message>
    <message>
        <source>Contributions {contributions} · fines {fines}</source>
        <translation>الاشتراكات {contributions} · الغرامات {fines}</translation>
    </message>
</context>
<context>
    <name>KeptPaper</name>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ PDF</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>حُفظ باسم {name}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>أُرسل إلى الطابعة</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>KeptPreviews</name>
    <message>
        <source>Print preview — {paper}</source>
        <translation>معاينة الطباعة — {paper}</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Check the key sheet</source>
        <translation>افحص ورقة المفتاح</translation>
    </message>
    <message>
        <source>A new key…</source>
        <translation>مفتاح جديد…</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>إنشاء مفتاح الاسترداد…</translation>
    </message>
    <message>
        <source>No session and no device is in it.</source>
        <translation>لا جلسة فيها ولا هوية جهاز.</translation>
    </message>
    <message>
        <source>Backups are opened by a recovery key on paper, and there is none yet.</source>
        <translation>تُفتح النسخ بمفتاح استرداد على ورق، ولا مفتاح لهذا الحساب بعد.</translation>
    </message>
    <message>
        <source>On another computer the backups open with the recovery key that begins with {group}.</source>
        <translation>على جهاز آخر تُفتح النسخ بمفتاح الاسترداد الذي أوله {group}.</translation>
    </message>
    <message>
        <source>On another computer the backups open with the recovery key.</source>
        <translation>على جهاز آخر تُفتح النسخ بمفتاح الاسترداد.</translation>
    </message>
</context>
<context>
    <name>LateCard</name>
    <message>
        <source>What delay costs</source>
        <translation>كلفة التأخير</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>حتى {date}</translation>
    </message>
    <message>
        <source>no fine</source>
        <translation>بلا غرامة</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Making a backup</source>
        <translation>جارٍ النسخ</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>إغلاق دون نسخ</translation>
    </message>
    <message numerus="yes">
        <source>The program closes by itself, in %n seconds at the latest.</source>
        <translation>
            <numerusform>يُغلق البرنامج من نفسه الآن.</numerusform>
            <numerusform>يُغلق البرنامج من نفسه خلال ثانية على الأكثر.</numerusform>
            <numerusform>يُغلق البرنامج من نفسه خلال ثانيتين على الأكثر.</numerusform>
            <numerusform>يُغلق البرنامج من نفسه خلال %n ثوانٍ على الأكثر.</numerusform>
            <numerusform>يُغلق البرنامج من نفسه خلال %n ثانية على الأكثر.</numerusform>
            <numerusform>يُغلق البرنامج من نفسه خلال %n ثانية على الأكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a backup before closing</source>
        <translation>نسخ احتياطي قبل الإغلاق</translation>
    </message>
    <message>
        <source>Skip it and close</source>
        <translation>تخطَّ النسخ وأغلق</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences of its components</source>
        <translation>رخص المكوّنات</translation>
    </message>
    <message>
        <source>Munshaa is independent and unofficial, and free under the MIT licence. It is built on the work of:</source>
        <translation>«منشأة» برنامج مستقل غير رسمي، متاح برخصة MIT. وقد بُني على عمل:</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>Its licence</source>
        <translation>رخصته</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>لا مكوّنات</numerusform>
            <numerusform>مكوّن واحد</numerusform>
            <numerusform>مكوّنان</numerusform>
            <numerusform>%n مكوّنات</numerusform>
            <numerusform>%n مكوّنًا</numerusform>
            <numerusform>%n مكوّن</numerusform>
        </translation>
    </message>
    <message>
        <source>see its text</source>
        <translation>راجع نصها</translation>
    </message>
</context>
<context>
    <name>LineCells</name>
    <message>
        <source>Contributor</source>
        <translation>المشترك</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية / الإقامة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Wage (SAR)</source>
        <translation>الأجر (ر.س)</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Contributor’s share</source>
        <translation>حصة المشترك</translation>
    </message>
    <message>
        <source>Total (SAR)</source>
        <translation>المجموع (ر.س)</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Not in your list</source>
        <translation>ليس في قائمتك</translation>
    </message>
    <message>
        <source>{name} — correction of {month}</source>
        <translation>{name} — تصحيح {month}</translation>
    </message>
</context>
<context>
    <name>LineFetching</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Fetching the lines of the invoice…</source>
        <translation>تُجلب بنود الفاتورة…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Commands</source>
        <translation>أوامر</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>مشتركون</translation>
    </message>
    <message>
        <source>Pages and establishments</source>
        <translation>صفحات ومنشآت</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Practice environment</source>
        <translation>بيئة تجريبية</translation>
    </message>
    <message>
        <source>An independent, unofficial program · no name, establishment or amount shows on the lock screen</source>
        <translation>تطبيق مستقل غير رسمي · لا يظهر في شاشة القفل اسم ولا منشأة ولا مبلغ</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>تأكيد عبارة المرور</translation>
    </message>
    <message>
        <source>Recovery key, eight groups of four</source>
        <translation>مفتاح الاسترداد، ثماني مجموعات</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>حساب آخر</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>استخدام عبارة المرور</translation>
    </message>
    <message>
        <source>Forgot it? Recovery key</source>
        <translation>نسيتها؟ مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Set and open</source>
        <translation>حفظ وفتح</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The next try is possible in {time}.</source>
        <translation>المحاولة التالية بعد {time}.</translation>
    </message>
    <message>
        <source>The recovery key has opened the account. Set a passphrase for the next time.</source>
        <translation>فُتح الحساب بمفتاح الاسترداد. عيّن عبارة مرور للمرة القادمة.</translation>
    </message>
    <message>
        <source>No passphrase is set, so anyone at this computer can open it.</source>
        <translation>لم تُعيَّن عبارة مرور، فمن يجلس إلى هذا الجهاز يفتح البرنامج.</translation>
    </message>
    <message>
        <source>The wait doubles after each mistake. Nothing is ever erased.</source>
        <translation>تتضاعف مهلة الانتظار بعد كل خطأ، ولا يُمحى شيء.</translation>
    </message>
    <message>
        <source>Your data are encrypted on this computer.</source>
        <translation>بياناتك مشفّرة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Locked at {time}. Your work is as you left it.</source>
        <translation>قُفل {time}. عملك كما تركته.</translation>
    </message>
    <message numerus="yes">
        <source>Locked at {time} after %n minutes without a key. Your work is as you left it.</source>
        <translation>
            <numerusform>قُفل {time} بعد أقل من دقيقة دون نشاط. عملك كما تركته.</numerusform>
            <numerusform>قُفل {time} بعد دقيقة دون نشاط. عملك كما تركته.</numerusform>
            <numerusform>قُفل {time} بعد دقيقتين دون نشاط. عملك كما تركته.</numerusform>
            <numerusform>قُفل {time} بعد %n دقائق دون نشاط. عملك كما تركته.</numerusform>
            <numerusform>قُفل {time} بعد %n دقيقة دون نشاط. عملك كما تركته.</numerusform>
            <numerusform>قُفل {time} بعد %n دقيقة دون نشاط. عملك كما تركته.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Security and lock</source>
        <translation>الأمان والقفل</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>فورًا</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>القفل التلقائي</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Hide identities and wages</source>
        <translation>حجب الهويات والأجور</translation>
    </message>
    <message>
        <source>With one shortcut; they show as dots</source>
        <translation>باختصار واحد، وتظهر نقاطًا</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show where you are signed in</source>
        <translation>عرض أين سُجّل دخولك</translation>
    </message>
    <message>
        <source>Account and devices</source>
        <translation>الحساب والأجهزة</translation>
    </message>
    <message>
        <source>Where you are signed in, mobile, e-mail, password</source>
        <translation>أين سُجّل دخولك، والجوّال والبريد وكلمة المرور</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>مفتاح التشفير</translation>
    </message>
    <message>
        <source>Clear what was copied</source>
        <translation>مسح المنسوخ الحسّاس</translation>
    </message>
    <message>
        <source>Identities and amounts, after a minute; clipboard histories are asked to leave them out</source>
        <translation>الهويات والمبالغ بعد دقيقة، ويُطلب من سجل الحافظة ألا يحفظها</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open the audit log</source>
        <translation>فتح سجل التدقيق</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>What was done on this computer, and at the service</source>
        <translation>ما جرى على هذا الجهاز وعند الخدمة</translation>
    </message>
    <message>
        <source>Asks for the passphrase when you return</source>
        <translation>تُطلب عبارة المرور عند العودة</translation>
    </message>
    <message>
        <source>Off: it needs a passphrase</source>
        <translation>متوقف: لا قفل تلقائي من دون عبارة مرور</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>تعيين عبارة مرور</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>إزالة عبارة المرور</translation>
    </message>
    <message>
        <source>Set; it unlocks the program and the saved data</source>
        <translation>معيّنة، وبها يُفتح القفل والبيانات المحفوظة</translation>
    </message>
    <message>
        <source>Not set; anyone at this computer can read your data</source>
        <translation>غير معيّنة؛ من يجلس إلى جهازك يقرأ بياناتك</translation>
    </message>
    <message>
        <source>Kept in the system’s keychain: {name}</source>
        <translation>محفوظ في مخزن مفاتيح النظام: {name}</translation>
    </message>
    <message>
        <source>No keychain was found; the passphrase alone opens the data</source>
        <translation>لا مخزن مفاتيح في هذا النظام؛ عبارة المرور وحدها تفتح البيانات</translation>
    </message>
</context>
<context>
    <name>Login</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Your account is at:</source>
        <translation>حسابك في:</translation>
    </message>
    <message>
        <source>Kind of beneficiary</source>
        <translation>نوع المستفيد</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب عمل</translation>
    </message>
    <message>
        <source>Contributor (worker)</source>
        <translation>مشترك</translation>
    </message>
    <message>
        <source>Contributors have their account in Taminaty.</source>
        <translation>حساب المشترك في «تأميناتي».</translation>
    </message>
    <message>
        <source>This program is for employers; open Taminaty from the official portal.</source>
        <translation>هذا البرنامج لأصحاب العمل؛ افتح «تأميناتي» من البوابة الرسمية.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>نسيت كلمة المرور؟</translation>
    </message>
    <message>
        <source>Remember the user name on this computer</source>
        <translation>تذكّر اسم المستخدم على هذا الجهاز</translation>
    </message>
    <message>
        <source>Do not enter the password of the official portal or Nafath here.</source>
        <translation>لا تُدخل هنا كلمة مرور البوابة الرسمية أو نفاذ.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>or</source>
        <translation>أو</translation>
    </message>
    <message>
        <source>Work offline with the saved data</source>
        <translation>العمل دون اتصال بالبيانات المحفوظة</translation>
    </message>
    <message>
        <source>Go on with the registration</source>
        <translation>متابعة التسجيل</translation>
    </message>
    <message>
        <source>A new establishment? Register an account</source>
        <translation>منشأة جديدة؟ تسجيل حساب منشأة</translation>
    </message>
    <message>
        <source>Looking for the official portal? It opens in your browser</source>
        <translation>تقصد البوابة الرسمية؟ تُفتح في متصفحك</translation>
    </message>
    <message>
        <source>Open the official portal</source>
        <translation>فتح البوابة الرسمية</translation>
    </message>
    <message>
        <source>Check the whole address before you type: it ends in {host}. Do not open it from a message.</source>
        <translation>تأكد قبل أن تكتب أن العنوان ينتهي بـ {host}، ولا تفتحه من رابط في رسالة.</translation>
    </message>
    <message>
        <source>Signing in safely</source>
        <translation>دخول آمن</translation>
    </message>
    <message>
        <source>The code is typed in this window only</source>
        <translation>رمز التحقق يُكتب في هذه النافذة وحدها</translation>
    </message>
    <message>
        <source>Never tell the password or the code to anyone who calls or writes.</source>
        <translation>لا تُفصح عن كلمة المرور أو الرمز لأي متصل أو مُرسِل، مهما ادّعى.</translation>
    </message>
    <message>
        <source>Social insurance customers’ portal</source>
        <translation>بوابة عملاء نظام التأمينات</translation>
    </message>
    <message>
        <source>Draft kept {when}</source>
        <translation>حُفظت المسودة {when}</translation>
    </message>
    <message>
        <source>Last sync: {when}</source>
        <translation>آخر مزامنة: {when}</translation>
    </message>
    <message>
        <source>On a public Wi-Fi network?</source>
        <translation>على شبكة واي-فاي عامة؟</translation>
    </message>
    <message>
        <source>On public Wi-Fi, use your mobile data to enter the password.</source>
        <translation>على شبكة واي-فاي عامة؟ أدخل كلمة المرور عبر بيانات جوّالك.</translation>
    </message>
    <message>
        <source>Avoid entering the password there. Use your mobile data, or work offline now and fetch later.</source>
        <translation>تجنّب إدخال كلمة المرور عليها. استخدم بيانات جوّالك، أو اعمل الآن دون اتصال واجلب الجديد لاحقًا.</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>How the total is divided</source>
        <translation>كيف يُقسم الإجمالي</translation>
    </message>
    <message>
        <source>Who has neither last day nor reason stays. A day in the state’s records is what holds.</source>
        <translation>من ليس له آخر يوم ولا سبب يبقى. والتاريخ الوارد من سجلات الدولة هو المعتمد.</translation>
    </message>
    <message>
        <source>Contributory wage = basic + housing + commission; transport and other allowances stay out.</source>
        <translation>الأجر الخاضع = الأساسي + السكن + العمولات. بدل النقل وسائر البدلات لا تدخل فيه.</translation>
    </message>
    <message>
        <source>The file has only a total: choose how it is divided into basic wage and housing.</source>
        <translation>ملفك يحوي «الإجمالي» فقط: اختر كيف يُقسم إلى أساسي وسكن.</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>عمود الملف</translation>
    </message>
    <message>
        <source>First three values</source>
        <translation>أول ثلاث قيم فيه</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>حقل البرنامج</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>العمود {letter}</translation>
    </message>
    <message>
        <source>What “{column}” means</source>
        <translation>معنى العمود «{column}»</translation>
    </message>
    <message>
        <source>Not part of the contributory wage</source>
        <translation>لا يدخل في الأجر الخاضع</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>متجاهل</translation>
    </message>
    <message numerus="yes">
        <source>%n right values</source>
        <translation>
            <numerusform>لا قيم صحيحة</numerusform>
            <numerusform>قيمة صحيحة واحدة</numerusform>
            <numerusform>قيمتان صحيحتان</numerusform>
            <numerusform>%n قيم صحيحة</numerusform>
            <numerusform>%n قيمة صحيحة</numerusform>
            <numerusform>%n قيمة صحيحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>لا فارغ</numerusform>
            <numerusform>واحدة فارغة</numerusform>
            <numerusform>اثنتان فارغتان</numerusform>
            <numerusform>%n فارغة</numerusform>
            <numerusform>%n فارغة</numerusform>
            <numerusform>%n فارغة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>لا شيء للمراجعة</numerusform>
            <numerusform>واحدة للمراجعة</numerusform>
            <numerusform>اثنتان للمراجعة</numerusform>
            <numerusform>%n للمراجعة</numerusform>
            <numerusform>%n للمراجعة</numerusform>
            <numerusform>%n للمراجعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them Hijri</source>
        <translation>
            <numerusform>لا هجري</numerusform>
            <numerusform>واحد هجري</numerusform>
            <numerusform>اثنان هجريان</numerusform>
            <numerusform>%n هجرية</numerusform>
            <numerusform>%n هجريًا</numerusform>
            <numerusform>%n هجري</numerusform>
        </translation>
    </message>
    <message>
        <source>{text} is read as {day}; if not, choose the other order</source>
        <translation>{text} تُقرأ {day}؛ وإلا فاختر الترتيب الآخر</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>لا يُستورد</translation>
    </message>
    <message>
        <source>Identity or iqama number *</source>
        <translation>رقم الهوية أو الإقامة *</translation>
    </message>
    <message>
        <source>Name (to check only)</source>
        <translation>الاسم (للمراجعة فقط)</translation>
    </message>
    <message>
        <source>Name *</source>
        <translation>الاسم *</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بالحروف اللاتينية</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Joining date *</source>
        <translation>تاريخ الالتحاق *</translation>
    </message>
    <message>
        <source>Occupation *</source>
        <translation>المهنة *</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Basic wage *</source>
        <translation>الأجر الأساسي *</translation>
    </message>
    <message>
        <source>Housing allowance</source>
        <translation>بدل السكن</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولات</translation>
    </message>
    <message>
        <source>Other allowances</source>
        <translation>بدلات أخرى</translation>
    </message>
    <message>
        <source>Total of basic and housing</source>
        <translation>إجمالي الأساسي والسكن</translation>
    </message>
    <message>
        <source>Contract authenticated</source>
        <translation>العقد موثق</translation>
    </message>
    <message>
        <source>Beginning of the contract</source>
        <translation>بداية العقد</translation>
    </message>
    <message>
        <source>End of the contract</source>
        <translation>نهاية العقد</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Earlier periods elsewhere</source>
        <translation>مدد اشتراك سابقة</translation>
    </message>
    <message>
        <source>Last day of work *</source>
        <translation>آخر يوم عمل *</translation>
    </message>
    <message>
        <source>Reason *</source>
        <translation>سبب الاستبعاد *</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>تفاصيل السبب</translation>
    </message>
    <message>
        <source>Month (to check only)</source>
        <translation>الشهر (للتحقق فقط)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Housing is 25% of the basic wage</source>
        <translation>السكن 25% من الأساسي</translation>
    </message>
    <message>
        <source>In the proportions of the wage now</source>
        <translation>بنسب الأجر الحالي</translation>
    </message>
    <message>
        <source>All of it is basic wage</source>
        <translation>كله أجر أساسي</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Member</source>
        <translation>عضو</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف مسجّل</translation>
    </message>
    <message>
        <source>What he becomes</source>
        <translation>ما يصير إليه</translation>
    </message>
    <message>
        <source>National identity or iqama</source>
        <translation>رقم الهوية أو الإقامة</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من تاريخ</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>كل الفروع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>It goes with a code: yours when you may approve it, else the owner’s, who approves later.</source>
        <translation>يتمّ برمز تحقق: رمزك إن كانت الموافقة لك، وإلا فرمز المالك حين يوافق لاحقًا.</translation>
    </message>
    <message>
        <source>He accepts from his own account within seven days; then the role starts.</source>
        <translation>يقبلها من حسابه هو خلال سبعة أيام، فتبدأ صلاحيته.</translation>
    </message>
    <message>
        <source>Nominate a supervisor</source>
        <translation>ترشيح مشرف</translation>
    </message>
    <message>
        <source>Nominate</source>
        <translation>ترشيح</translation>
    </message>
    <message>
        <source>The role of {name} ends when the successor accepts, within seven days.</source>
        <translation>تنتهي صلاحية {name} حين يقبل خلفه خلال سبعة أيام.</translation>
    </message>
    <message>
        <source>Replace the supervisor {name}</source>
        <translation>استبدال المشرف {name}</translation>
    </message>
    <message>
        <source>Nominate the successor</source>
        <translation>ترشيح الخلف</translation>
    </message>
    <message>
        <source>He sees and does from then on what the new role allows; his data are fetched afresh.</source>
        <translation>يرى من حينها ما تسمح به صلاحيته الجديدة، وتُجلب بياناته من جديد.</translation>
    </message>
    <message>
        <source>Change the role of {name}</source>
        <translation>تغيير صلاحية {name}</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>تغيير الصلاحية</translation>
    </message>
    <message>
        <source>The invitation can no longer be accepted.</source>
        <translation>لا يمكن قبول الدعوة بعد ذلك.</translation>
    </message>
    <message>
        <source>Take the invitation of {name} back?</source>
        <translation>سحب دعوة {name}؟</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>سحب الدعوة</translation>
    </message>
    <message>
        <source>After that day he sees nothing of the establishment; what he asked for before stays.</source>
        <translation>بعد ذلك اليوم لا يرى شيئًا من المنشأة، ويبقى ما طلبه قبله.</translation>
    </message>
    <message>
        <source>End the role of {name}?</source>
        <translation>إنهاء صلاحية {name}؟</translation>
    </message>
    <message>
        <source>End the role</source>
        <translation>إنهاء الصلاحية</translation>
    </message>
    <message>
        <source>A message with a code goes to his mobile; with it he sets a new password himself.</source>
        <translation>تُرسل رسالة برمز إلى جوّاله، فيعيّن بها كلمة مرور جديدة بنفسه.</translation>
    </message>
    <message>
        <source>Reset the password of {name}?</source>
        <translation>إعادة تعيين كلمة مرور {name}؟</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>إرسال الرسالة</translation>
    </message>
    <message>
        <source>Invite a member</source>
        <translation>دعوة عضو</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
</context>
<context>
    <name>MemberLine</name>
    <message>
        <source>What can be done about {name}</source>
        <translation>ما يمكن عمله بشأن {name}</translation>
    </message>
    <message>
        <source>Take the invitation back…</source>
        <translation>سحب الدعوة…</translation>
    </message>
    <message>
        <source>End the role…</source>
        <translation>إنهاء الصلاحية…</translation>
    </message>
    <message>
        <source>Change the role…</source>
        <translation>تغيير الصلاحية…</translation>
    </message>
    <message>
        <source>Replace the supervisor…</source>
        <translation>استبدال المشرف…</translation>
    </message>
    <message>
        <source>Reset the password…</source>
        <translation>إعادة تعيين كلمة المرور…</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Supervisors and roles</source>
        <translation>المشرفون والصلاحيات</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>دعوة…</translation>
    </message>
    <message numerus="yes">
        <source>Show %n whose role has ended</source>
        <translation>
            <numerusform>عرض من انتهت صلاحيتهم</numerusform>
            <numerusform>عرض من انتهت صلاحيته (1)</numerusform>
            <numerusform>عرض من انتهت صلاحيتهم (2)</numerusform>
            <numerusform>عرض %n انتهت صلاحيتهم</numerusform>
            <numerusform>عرض %n انتهت صلاحيتهم</numerusform>
            <numerusform>عرض %n انتهت صلاحيتهم</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide those whose role has ended</source>
        <translation>إخفاء من انتهت صلاحيتهم</translation>
    </message>
    <message>
        <source>Roles are given and taken at the service, and hold here from the next sync on.</source>
        <translation>الصلاحيات تُمنح وتُسحب لدى الخدمة، وتُطبَّق هنا بعد أول مزامنة.</translation>
    </message>
    <message>
        <source>What each role may do is this program’s assumption; no official division is published.</source>
        <translation>ما تسمح به كل صلاحية افتراض من هذا البرنامج؛ لا تقسيم رسميًا منشورًا.</translation>
    </message>
    <message>
        <source>Your role reads who acts for the establishment and asks for no change.</source>
        <translation>دورك يرى من يعمل باسم المنشأة ولا يطلب تغييره.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Your role is not shown who acts for the establishment.</source>
        <translation>دورك لا يرى من يعمل باسم المنشأة.</translation>
    </message>
    <message>
        <source>A message went to {name}.</source>
        <translation>أُرسلت رسالة إلى {name}.</translation>
    </message>
    <message>
        <source>The code in it sets a new password; nobody else sees it.</source>
        <translation>رمزها يعيّن كلمة مرور جديدة، ولا يراها أحد سواه.</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>كل الصلاحيات</translation>
    </message>
    <message>
        <source>everything but the owners and the bank account</source>
        <translation>كل الصلاحيات عدا الملاك والحساب البنكي</translation>
    </message>
    <message>
        <source>contributors of all branches</source>
        <translation>مشتركو كل الفروع</translation>
    </message>
    <message>
        <source>contributors and wages</source>
        <translation>المشتركون والأجور</translation>
    </message>
    <message>
        <source>injuries</source>
        <translation>إصابات العمل</translation>
    </message>
    <message>
        <source>invoices, statement, certificates</source>
        <translation>الفواتير وكشف الحساب والشهادات</translation>
    </message>
    <message>
        <source>prepares requests; somebody else approves them</source>
        <translation>يُعدّ الطلبات ويوافق عليها غيره</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>قراءة فقط</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Invited, until {date}</source>
        <translation>دعوة معلّقة حتى {date}</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>منذ {date}</translation>
    </message>
    <message>
        <source>Enter the code…</source>
        <translation>أدخل الرمز…</translation>
    </message>
    <message>
        <source>Ask again…</source>
        <translation>اطلبه من جديد…</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Message to the client</source>
        <translation>رسالة إلى العميل</translation>
    </message>
    <message>
        <source>Copy it and paste it where you write to the client; nothing is sent from here.</source>
        <translation>انسخها والصقها حيث تراسل العميل؛ لا يُرسَل شيء من هنا.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>لغة الرسالة</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The saved data cannot be used.</source>
        <translation>تعذّر استخدام البيانات المحفوظة.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program.</source>
        <translation>أعد المحاولة، وإن تكرر ذلك فأعد تشغيل البرنامج.</translation>
    </message>
    <message>
        <source>The key does not open the saved data.</source>
        <translation>المفتاح لا يفتح البيانات المحفوظة.</translation>
    </message>
    <message>
        <source>The file belongs to another account or computer. Choose another account.</source>
        <translation>الملف من حساب آخر أو جهاز آخر. اختر حسابًا آخر.</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>لا مساحة كافية على القرص.</translation>
    </message>
    <message>
        <source>No data were damaged. Free some space, then try again.</source>
        <translation>لم تتضرر أي بيانات. وفّر مساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The program’s folder cannot be written to.</source>
        <translation>لا يمكن الكتابة في مجلد البرنامج.</translation>
    </message>
    <message>
        <source>No data were damaged. Give this user write permission there, then try again.</source>
        <translation>لم تتضرر أي بيانات. امنح هذا المستخدم صلاحية الكتابة فيه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The program’s folder cannot be opened.</source>
        <translation>تعذّر فتح مجلد البرنامج.</translation>
    </message>
    <message>
        <source>Check its permissions, and that the disk is connected.</source>
        <translation>راجع صلاحياته، وتأكد من أن القرص موصول.</translation>
    </message>
    <message>
        <source>The saved data are damaged.</source>
        <translation>البيانات المحفوظة تالفة.</translation>
    </message>
    <message>
        <source>They are left as they are. You can set them aside and fetch everything again from the service.</source>
        <translation>تُركت كما هي. يمكنك حفظها جانبًا وجلب كل شيء من الخدمة من جديد.</translation>
    </message>
    <message>
        <source>The page cannot be shown.</source>
        <translation>تعذّر عرض الصفحة.</translation>
    </message>
    <message>
        <source>Try again. The saved data are untouched.</source>
        <translation>أعد المحاولة؛ البيانات المحفوظة لم تُمسّ.</translation>
    </message>
    <message>
        <source>This file is no PDF and no picture.</source>
        <translation>هذا الملف ليس PDF ولا صورة.</translation>
    </message>
    <message>
        <source>Choose the PDF of the certificate, or a photo or scan of its page.</source>
        <translation>اختر ملف PDF للشهادة، أو صورة لصفحتها.</translation>
    </message>
    <message>
        <source>This file is too large to be a certificate.</source>
        <translation>هذا الملف أكبر من أن يكون شهادة.</translation>
    </message>
    <message>
        <source>Choose the PDF of the certificate, or a smaller picture of its page.</source>
        <translation>اختر ملف PDF للشهادة، أو صورة أصغر لصفحتها.</translation>
    </message>
    <message>
        <source>The file is not the one that its issuer signed.</source>
        <translation>الملف ليس الذي وقّعه مُصدره.</translation>
    </message>
    <message>
        <source>It was not kept. Fetch everything again, then try once more.</source>
        <translation>لم يُحفظ. اجلب البيانات كلها من جديد، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The certificate is signed with a key that is not known here.</source>
        <translation>الشهادة موقّعة بمفتاح غير معروف هنا.</translation>
    </message>
    <message>
        <source>It was not kept. The page of verification says whether the keys have changed.</source>
        <translation>لم تُحفظ. صفحة التحقق تذكر إن كانت المفاتيح قد تغيّرت.</translation>
    </message>
    <message>
        <source>This paper is not what it was when it was kept.</source>
        <translation>هذه الورقة ليست كما حُفظت.</translation>
    </message>
    <message>
        <source>It is not opened. Delete it, and make it anew where that can be done.</source>
        <translation>لم تُفتح. احذفها، وأعد إصدارها حيث يمكن ذلك.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote these data.</source>
        <translation>كتب هذه البيانات إصدار أحدث من البرنامج.</translation>
    </message>
    <message>
        <source>Update the program. Nothing was changed.</source>
        <translation>حدّث البرنامج؛ لم يتغيّر شيء في بياناتك.</translation>
    </message>
    <message>
        <source>Another copy of the program has this account open.</source>
        <translation>هذا الحساب مفتوح في نسخة أخرى من البرنامج.</translation>
    </message>
    <message>
        <source>Continue there, or close it first.</source>
        <translation>تابع فيها، أو أغلقها أولًا.</translation>
    </message>
    <message>
        <source>The saved data are in use.</source>
        <translation>البيانات المحفوظة قيد الاستخدام.</translation>
    </message>
    <message>
        <source>Another program has the file open, perhaps a virus scanner. Try again.</source>
        <translation>يستخدم الملفَّ برنامجٌ آخر، ربما مضاد الفيروسات. أعد المحاولة.</translation>
    </message>
    <message>
        <source>The account is locked.</source>
        <translation>الحساب مقفل.</translation>
    </message>
    <message>
        <source>Unlock it to continue.</source>
        <translation>افتح القفل للمتابعة.</translation>
    </message>
    <message>
        <source>The disk did not respond as it should.</source>
        <translation>لم يستجب القرص كما ينبغي.</translation>
    </message>
    <message>
        <source>No incomplete data were kept. Check the disk, then try again.</source>
        <translation>لم تُحفظ بيانات ناقصة. افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This installation cannot encrypt.</source>
        <translation>لا تستطيع هذه النسخة من البرنامج تشفير البيانات.</translation>
    </message>
    <message>
        <source>Install the program again. Data are never kept unencrypted.</source>
        <translation>أعد تثبيت البرنامج؛ لا تُحفظ البيانات دون تشفير.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>ذاكرة الجهاز لا تكفي.</translation>
    </message>
    <message>
        <source>No data were damaged. Close other programs, then try again.</source>
        <translation>لم تتضرر أي بيانات. أغلق بعض البرامج ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>لا يوجد مخزن مفاتيح في هذا النظام.</translation>
    </message>
    <message>
        <source>A passphrase is needed, so that your data are not left unprotected.</source>
        <translation>تلزم عبارة مرور حتى لا تبقى بياناتك مكشوفة.</translation>
    </message>
    <message>
        <source>The system’s keychain is locked.</source>
        <translation>مخزن مفاتيح النظام مقفل.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>افتحه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The system’s keychain does not respond.</source>
        <translation>مخزن مفاتيح النظام لا يستجيب.</translation>
    </message>
    <message>
        <source>It may be asking something behind this window. Answer it, then try again.</source>
        <translation>قد يكون سؤاله خلف هذه النافذة. أجب عنه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The system’s keychain refused.</source>
        <translation>رفض مخزن مفاتيح النظام الطلب.</translation>
    </message>
    <message>
        <source>Allow the program to use it, then try again.</source>
        <translation>اسمح للبرنامج باستخدامه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The keychain did not keep the key.</source>
        <translation>لم يحتفظ مخزن المفاتيح بالمفتاح.</translation>
    </message>
    <message>
        <source>Nothing was created. Try again, or set a passphrase.</source>
        <translation>لم يُنشأ شيء. أعد المحاولة، أو عيّن عبارة مرور.</translation>
    </message>
    <message>
        <source>The key could not be removed from the keychain.</source>
        <translation>تعذّر حذف المفتاح من مخزن المفاتيح.</translation>
    </message>
    <message>
        <source>The data were deleted. Remove the entry in the keychain by hand.</source>
        <translation>حُذفت البيانات. احذف المفتاح من مخزن المفاتيح يدويًا.</translation>
    </message>
    <message>
        <source>The key of this account is no longer in the keychain.</source>
        <translation>مفتاح هذا الحساب لم يعد في مخزن المفاتيح.</translation>
    </message>
    <message>
        <source>Open it with the recovery key.</source>
        <translation>افتحه بمفتاح الاسترداد.</translation>
    </message>
    <message>
        <source>The key in the keychain is not this account’s.</source>
        <translation>المفتاح الذي في مخزن المفاتيح ليس مفتاح هذا الحساب.</translation>
    </message>
    <message>
        <source>This account is no longer on this computer.</source>
        <translation>لم يعد هذا الحساب على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Choose another one, or start over.</source>
        <translation>اختر غيره أو ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>عبارة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>{wait}The wait doubles each time, and nothing is ever erased.</source>
        <translation>{wait}تتضاعف المهلة كل مرة، ولا يُمحى شيء.</translation>
    </message>
    <message>
        <source>Wait before the next try.</source>
        <translation>انتظر قبل المحاولة التالية.</translation>
    </message>
    <message>
        <source>{wait}Nothing is ever erased.</source>
        <translation>{wait}لا يُمحى شيء.</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>اكتب عبارة المرور.</translation>
    </message>
    <message>
        <source>Ask for another message. The password you typed is still here.</source>
        <translation>اطلب رسالة أخرى. ما كتبته باقٍ هنا.</translation>
    </message>
    <message>
        <source>This code can no longer be used.</source>
        <translation>لم يعد هذا الرمز صالحًا.</translation>
    </message>
    <message>
        <source>Too many messages were requested.</source>
        <translation>كثرت طلبات الرسائل.</translation>
    </message>
    <message>
        <source>{wait}What you typed stays here.</source>
        <translation>{wait}ما كتبته باقٍ هنا.</translation>
    </message>
    <message>
        <source>Leave this and begin again; another code is sent.</source>
        <translation>أغلق هذه النافذة وابدأ من جديد، فيُرسل رمز آخر.</translation>
    </message>
    <message>
        <source>The current password is not right.</source>
        <translation>كلمة المرور الحالية غير صحيحة.</translation>
    </message>
    <message>
        <source>Enter the current password.</source>
        <translation>أدخل كلمة المرور الحالية.</translation>
    </message>
    <message>
        <source>Not equal to the mobile registered in Absher for you.</source>
        <translation>لا يساوي الجوّال المسجّل لك في أبشر.</translation>
    </message>
    <message>
        <source>Look at it in Absher, change it there if need be, then compare again.</source>
        <translation>راجعه في أبشر وغيّره هناك إن لزم، ثم أعد المطابقة.</translation>
    </message>
    <message>
        <source>Not equal to the e-mail registered in Absher for you.</source>
        <translation>لا يساوي البريد المسجّل لك في أبشر.</translation>
    </message>
    <message>
        <source>Write why; whoever prepared it reads this.</source>
        <translation>اكتب السبب؛ يقرؤه من أعدّ الطلب.</translation>
    </message>
    <message>
        <source>{typed} characters are too few. Use {shortest} or more.</source>
        <translation>عدد الأحرف {typed}، والمطلوب {shortest} على الأقل.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
    <message>
        <source>The service asks for a longer password.</source>
        <translation>تطلب الخدمة كلمة مرور أطول.</translation>
    </message>
    <message>
        <source>This password is easy to guess.</source>
        <translation>كلمة المرور هذه سهلة التخمين.</translation>
    </message>
    <message>
        <source>Use several words that are not related.</source>
        <translation>استخدم عدة كلمات لا رابط بينها.</translation>
    </message>
    <message>
        <source>Your name, mobile or e-mail is in this password.</source>
        <translation>تحوي كلمة المرور هذه اسمك أو جوّالك أو بريدك.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>احذفه منها.</translation>
    </message>
    <message>
        <source>You have used this password before.</source>
        <translation>استخدمت كلمة المرور هذه من قبل.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>اختر غيرها.</translation>
    </message>
    <message>
        <source>No passphrase is set for this account.</source>
        <translation>لم تُعيَّن عبارة مرور لهذا الحساب.</translation>
    </message>
    <message>
        <source>It opens without one.</source>
        <translation>يُفتح من دونها.</translation>
    </message>
    <message>
        <source>The two passphrases do not match.</source>
        <translation>العبارتان غير متطابقتين.</translation>
    </message>
    <message>
        <source>This recovery key does not open this account.</source>
        <translation>مفتاح الاسترداد هذا لا يفتح هذا الحساب.</translation>
    </message>
    <message>
        <source>{wait}Check all eight groups against the sheet. Nothing is ever erased.</source>
        <translation>{wait}راجع المجموعات الثماني على الورقة؛ لا يُمحى شيء.</translation>
    </message>
    <message>
        <source>A group of the recovery key is mistyped.</source>
        <translation>إحدى مجموعات مفتاح الاسترداد غير صحيحة.</translation>
    </message>
    <message>
        <source>{group}The key has no 0, 1, I or O.</source>
        <translation>{group}لا يحوي المفتاح 0 ولا 1 ولا I ولا O.</translation>
    </message>
    <message>
        <source>This account has no recovery key.</source>
        <translation>لا مفتاح استرداد لهذا الحساب.</translation>
    </message>
    <message>
        <source>Practice accounts have none. Open it with the passphrase.</source>
        <translation>حسابات التدريب بلا مفتاح. افتحه بعبارة المرور.</translation>
    </message>
    <message>
        <source>This is not the address of a proxy.</source>
        <translation>هذا ليس عنوان وكيل (بروكسي).</translation>
    </message>
    <message>
        <source>Write it like http://proxy.example:8080, without a name and password.</source>
        <translation>اكتبه مثل http://proxy.example:8080، بلا اسم ولا كلمة مرور.</translation>
    </message>
    <message>
        <source>Another service answers there: {name}.</source>
        <translation>تجيب هناك خدمة أخرى: {name}.</translation>
    </message>
    <message>
        <source>Add an account of its own for it; this one stays where it is.</source>
        <translation>أضف لها حسابًا مستقلًا؛ ويبقى هذا الحساب مع خدمته.</translation>
    </message>
    <message>
        <source>Enter the address of the service.</source>
        <translation>اكتب عنوان الخدمة.</translation>
    </message>
    <message>
        <source>This is not an address. Write it like https://service.example.</source>
        <translation>العنوان غير صحيح. اكتبه هكذا: ⁦https://service.example⁩.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>يجب أن يبدأ العنوان بـ ⁦https://⁩.</translation>
    </message>
    <message>
        <source>This is the address of the official portal.</source>
        <translation>هذا عنوان البوابة الرسمية.</translation>
    </message>
    <message>
        <source>It opens in the browser. Its password is never typed here.</source>
        <translation>نفتحها في المتصفح، ولا تُكتب كلمة مرورها هنا.</translation>
    </message>
    <message>
        <source>Enter the user name.</source>
        <translation>اكتب اسم المستخدم.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>اكتب كلمة المرور.</translation>
    </message>
    <message>
        <source>The code has six digits.</source>
        <translation>الرمز ستة أرقام.</translation>
    </message>
    <message>
        <source>The data saved here belong to another account.</source>
        <translation>البيانات المحفوظة هنا لحساب آخر.</translation>
    </message>
    <message>
        <source>Each account keeps its own data. Add this one as another account.</source>
        <translation>لكل حساب بياناته المستقلة. أضف هذا الحساب من «حساب آخر».</translation>
    </message>
    <message>
        <source>No contributor matches, so there is nothing to print.</source>
        <translation>لا مشترك يطابق التصفية، فلا شيء للطباعة.</translation>
    </message>
    <message>
        <source>Change the filter, then try again.</source>
        <translation>غيّر التصفية ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>اكتب الرقم.</translation>
    </message>
    <message>
        <source>{found} digits were entered; it should have {expected}.</source>
        <translation>عدد الأرقام المدخلة {found}، والصحيح {expected}.</translation>
    </message>
    <message>
        <source>The number cannot begin with {found}.</source>
        <translation>لا يبدأ الرقم بـ {found}.</translation>
    </message>
    <message>
        <source>The number cannot end with {found}.</source>
        <translation>لا ينتهي الرقم بـ {found}.</translation>
    </message>
    <message>
        <source>The number is not right: its check digit does not fit.</source>
        <translation>الرقم غير صحيح: خانة التحقق لا تطابق.</translation>
    </message>
    <message>
        <source>Two digits are often swapped. Check the last four.</source>
        <translation>غالبًا تبدّل رقمان؛ راجع آخر أربع خانات.</translation>
    </message>
    <message>
        <source>This is a number of another kind.</source>
        <translation>هذا رقم من نوع آخر.</translation>
    </message>
    <message>
        <source>Check the kind of document.</source>
        <translation>راجع نوع الوثيقة.</translation>
    </message>
    <message>
        <source>Choose the country that issued it.</source>
        <translation>اختر الدولة المُصدِرة.</translation>
    </message>
    <message>
        <source>The date of birth inside the number does not exist.</source>
        <translation>تاريخ الميلاد داخل الرقم غير موجود.</translation>
    </message>
    <message>
        <source>Digits only.</source>
        <translation>أرقام فقط.</translation>
    </message>
    <message>
        <source>The number does not fit its kind.</source>
        <translation>صيغة الرقم لا تناسب نوعه.</translation>
    </message>
    <message>
        <source>A number cannot be all zeros.</source>
        <translation>لا يصح رقم كله أصفار.</translation>
    </message>
    <message>
        <source>The leaving date is before the joining date.</source>
        <translation>تاريخ ترك العمل قبل تاريخ الالتحاق.</translation>
    </message>
    <message>
        <source>The date of birth is after this date.</source>
        <translation>تاريخ الميلاد بعد هذا التاريخ.</translation>
    </message>
    <message>
        <source>The rules cannot be read.</source>
        <translation>تعذّرت قراءة القواعد.</translation>
    </message>
    <message>
        <source>Amounts cannot be calculated without them. Update the program.</source>
        <translation>لا تُحسب المبالغ من دونها. حدّث البرنامج.</translation>
    </message>
    <message>
        <source>The system (old or new) is not known for this case.</source>
        <translation>النظام (القديم أو الجديد) غير معروف لهذه الحالة.</translation>
    </message>
    <message>
        <source>There are no rules for this month.</source>
        <translation>لا قواعد لهذا الشهر.</translation>
    </message>
    <message>
        <source>There is no such month.</source>
        <translation>لا يوجد شهر بهذا الرقم.</translation>
    </message>
    <message>
        <source>This is not a month. Write it like 2026-01.</source>
        <translation>هذا ليس شهرًا. اكتبه هكذا: 2026-01.</translation>
    </message>
    <message>
        <source>Enter the amount.</source>
        <translation>اكتب المبلغ.</translation>
    </message>
    <message>
        <source>This is not an amount. Write it like 6000.</source>
        <translation>هذا ليس مبلغًا. اكتبه رقمًا مثل 6000.</translation>
    </message>
    <message>
        <source>Two decimals at most.</source>
        <translation>المبلغ بمنزلتين عشريتين على الأكثر.</translation>
    </message>
    <message>
        <source>An amount cannot be below zero.</source>
        <translation>لا يقل المبلغ عن صفر.</translation>
    </message>
    <message>
        <source>The thousands separators are misplaced.</source>
        <translation>فواصل الآلاف ليست في مواضعها.</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>المبلغ أكبر من الممكن.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>اكتب العدد.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>هذا ليس عددًا.</translation>
    </message>
    <message>
        <source>Whole numbers only.</source>
        <translation>أعداد صحيحة فقط.</translation>
    </message>
    <message>
        <source>The number cannot be below zero.</source>
        <translation>لا يقل العدد عن صفر.</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>العدد أكبر من الممكن.</translation>
    </message>
    <message>
        <source>Enter the percentage.</source>
        <translation>اكتب النسبة.</translation>
    </message>
    <message>
        <source>This is not a percentage. Write it like 9.75.</source>
        <translation>هذه ليست نسبة. اكتبها مثل 9.75.</translation>
    </message>
    <message>
        <source>The percentage is too large.</source>
        <translation>النسبة أكبر من الممكن.</translation>
    </message>
    <message>
        <source>The amount cannot be paid in {count} parts.</source>
        <translation>لا يمكن تقسيم المبلغ على {count} من الأقساط.</translation>
    </message>
    <message>
        <source>A wage cannot be below zero.</source>
        <translation>لا يقل الأجر عن صفر.</translation>
    </message>
    <message>
        <source>Enter the date.</source>
        <translation>اكتب التاريخ.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2026/01/15 or 1447/07/26.</source>
        <translation>هذا ليس تاريخًا. اكتبه هكذا: 2026/01/15 أو 1447/07/26.</translation>
    </message>
    <message>
        <source>Enter the hour.</source>
        <translation>اكتب الساعة.</translation>
    </message>
    <message>
        <source>This is not an hour. Write it like 08:15.</source>
        <translation>ليست ساعة. اكتبها هكذا: 08:15.</translation>
    </message>
    <message>
        <source>There is no such day in this month.</source>
        <translation>لا يوجد هذا اليوم في هذا الشهر.</translation>
    </message>
    <message>
        <source>Months run from 1 to 12.</source>
        <translation>أشهر السنة من 1 إلى 12.</translation>
    </message>
    <message>
        <source>This Hijri month has 29 days.</source>
        <translation>هذا الشهر الهجري 29 يومًا.</translation>
    </message>
    <message>
        <source>The Umm al-Qura calendar is known from {first} to {last}.</source>
        <translation>جدول أم القرى من {first} إلى {last}.</translation>
    </message>
    <message>
        <source>The date belongs to the other calendar.</source>
        <translation>التاريخ من التقويم الآخر.</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>اكتب السنة بأربعة أرقام.</translation>
    </message>
    <message>
        <source>It did not work. The service says:</source>
        <translation>لم تتم العملية. تقول الخدمة:</translation>
    </message>
    <message numerus="yes">
        <source>%n tries are left</source>
        <translation>
            <numerusform>لم تبقَ محاولات</numerusform>
            <numerusform>بقيت محاولة واحدة</numerusform>
            <numerusform>بقيت محاولتان</numerusform>
            <numerusform>بقيت %n محاولات</numerusform>
            <numerusform>بقيت %n محاولة</numerusform>
            <numerusform>بقيت %n محاولة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries are left before signing in is locked</source>
        <translation>
            <numerusform>لم تبقَ محاولات قبل القفل</numerusform>
            <numerusform>بقيت محاولة واحدة قبل القفل</numerusform>
            <numerusform>بقيت محاولتان قبل القفل</numerusform>
            <numerusform>بقيت %n محاولات قبل القفل</numerusform>
            <numerusform>بقيت %n محاولة قبل القفل</numerusform>
            <numerusform>بقيت %n محاولة قبل القفل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait {time}. </source>
        <translation>انتظر {time}. </translation>
    </message>
    <message>
        <source>Back at about {time}. </source>
        <translation>العودة المتوقعة {time} تقريبًا. </translation>
    </message>
    <message>
        <source>It began at {time}. </source>
        <translation>بدأت الصيانة {time}. </translation>
    </message>
    <message>
        <source>Check group {number}. </source>
        <translation>راجع المجموعة {number}. </translation>
    </message>
    <message>
        <source>The user name or the password is not right.</source>
        <translation>اسم المستخدم أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>{tries}.</source>
        <translation>{tries}.</translation>
    </message>
    <message>
        <source>Signing in is locked until {until}.</source>
        <translation>الدخول مقفل حتى {until}.</translation>
    </message>
    <message>
        <source>Too many wrong tries. What you typed stays here, and you can work with the saved data meanwhile.</source>
        <translation>تكررت المحاولات الخاطئة. ما كتبته باقٍ هنا، ويمكنك العمل بالبيانات المحفوظة حتى ذلك الوقت.</translation>
    </message>
    <message>
        <source>The code is not right.</source>
        <translation>الرمز غير صحيح.</translation>
    </message>
    <message>
        <source>{tries}, then user name and password are asked again.</source>
        <translation>{tries}، ثم تُطلب بيانات الدخول من جديد.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>انتهت صلاحية الرمز.</translation>
    </message>
    <message>
        <source>Ask for a new one, and enter the latest you received.</source>
        <translation>اطلب رمزًا جديدًا، واكتب آخر رمز وصلك.</translation>
    </message>
    <message>
        <source>This sign-in has ended.</source>
        <translation>انتهت محاولة الدخول هذه.</translation>
    </message>
    <message>
        <source>The tries are used up or the time is over. Enter your user name and password again.</source>
        <translation>نفدت المحاولات أو انتهت المدة. أدخل اسم المستخدم وكلمة المرور من جديد.</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>انتهت الجلسة.</translation>
    </message>
    <message>
        <source>Sign in again to fetch what is new. The saved data stay available.</source>
        <translation>سجّل الدخول من جديد لجلب الجديد. البيانات المحفوظة متاحة.</translation>
    </message>
    <message>
        <source>The session of this device was ended.</source>
        <translation>أُنهيت جلسة هذا الجهاز.</translation>
    </message>
    <message>
        <source>It was ended from another device, or for safety. Sign in again. If it was not you, change the password at the service.</source>
        <translation>أُنهيت من جهاز آخر أو حمايةً للحساب. سجّل الدخول من جديد، وإن لم تُنهها أنت فغيّر كلمة المرور لدى الخدمة.</translation>
    </message>
    <message>
        <source>The service has new terms.</source>
        <translation>لدى الخدمة شروط جديدة.</translation>
    </message>
    <message>
        <source>Accept them at the service, then sign in again. The saved data stay available.</source>
        <translation>اقبلها لدى الخدمة ثم سجّل الدخول من جديد. البيانات المحفوظة متاحة.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>كلمة المرور ضعيفة.</translation>
    </message>
    <message>
        <source>Make it longer, and leave your name out of it.</source>
        <translation>اجعلها أطول، ولا تستخدم فيها اسمك.</translation>
    </message>
    <message>
        <source>This service is too old for the program.</source>
        <translation>إصدار الخدمة أقدم مما يدعمه البرنامج.</translation>
    </message>
    <message>
        <source>Ask whoever runs it to update it. The saved data stay available.</source>
        <translation>اطلب من مشغّل الخدمة تحديثها. البيانات المحفوظة متاحة.</translation>
    </message>
    <message>
        <source>The practice service did not start.</source>
        <translation>تعذّر تشغيل الخدمة التجريبية.</translation>
    </message>
    <message>
        <source>Close the program and open it again. If it happens again, restart the computer.</source>
        <translation>أغلق البرنامج وافتحه من جديد، وإن تكرر ذلك فأعد تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>The service is stopped for maintenance.</source>
        <translation>الخدمة متوقفة للصيانة.</translation>
    </message>
    <message>
        <source>{since}What is saved here stays available, and we try again automatically.</source>
        <translation>{since}المحفوظ هنا متاح، ونعيد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The service asks us to wait a little.</source>
        <translation>تطلب الخدمة الانتظار قليلًا.</translation>
    </message>
    <message>
        <source>{wait}Nothing is lost.</source>
        <translation>{wait}لم يضع شيء.</translation>
    </message>
    <message>
        <source>A fresh copy must be fetched.</source>
        <translation>يلزم جلب نسخة جديدة.</translation>
    </message>
    <message>
        <source>The service’s history has changed. What you see stays until the new copy is complete.</source>
        <translation>تغيّر سجل الخدمة. يبقى ما تراه حتى تكتمل النسخة الجديدة.</translation>
    </message>
    <message>
        <source>This version of the program is too old for the service.</source>
        <translation>إصدار البرنامج أقدم مما تقبله الخدمة.</translation>
    </message>
    <message>
        <source>Update it to continue. The saved data can still be viewed and printed.</source>
        <translation>حدّثه للمتابعة. البيانات المحفوظة متاحة للعرض والطباعة.</translation>
    </message>
    <message>
        <source>The service has already answered this request with other content.</source>
        <translation>سبق أن أجابت الخدمة عن هذا الطلب بمحتوى مختلف.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell support.</source>
        <translation>أعد المحاولة، وإن تكرر ذلك فأبلغ الدعم.</translation>
    </message>
    <message>
        <source>The service did not understand the request.</source>
        <translation>لم تفهم الخدمة الطلب.</translation>
    </message>
    <message>
        <source>This version does not work with the service. Update the program.</source>
        <translation>إصدار البرنامج لا يتوافق مع الخدمة. حدّث البرنامج.</translation>
    </message>
    <message>
        <source>The service did not accept the request.</source>
        <translation>لم تقبل الخدمة الطلب.</translation>
    </message>
    <message>
        <source>Something entered is not in the form it asks for. Check it and try again.</source>
        <translation>بعض ما أُدخل ليس بالصيغة المطلوبة. راجعه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The request is larger than the service accepts.</source>
        <translation>الطلب أكبر مما تقبله الخدمة.</translation>
    </message>
    <message>
        <source>Send it in smaller parts.</source>
        <translation>قسّمه وأرسله على دفعات.</translation>
    </message>
    <message>
        <source>The service no longer has this.</source>
        <translation>لم يعد هذا موجودًا لدى الخدمة.</translation>
    </message>
    <message>
        <source>Sync to see the current state.</source>
        <translation>أعد المزامنة لترى الوضع الحالي.</translation>
    </message>
    <message>
        <source>The service does not offer this.</source>
        <translation>لا تتيح الخدمة هذا الإجراء.</translation>
    </message>
    <message>
        <source>This version does not work with the service.</source>
        <translation>إصدار البرنامج لا يتوافق مع الخدمة.</translation>
    </message>
    <message>
        <source>The service does not accept this kind of content.</source>
        <translation>لا تقبل الخدمة هذا النوع من المحتوى.</translation>
    </message>
    <message>
        <source>What the service sent is incomplete.</source>
        <translation>ما أرسلته الخدمة ناقص.</translation>
    </message>
    <message>
        <source>None of it was kept. A fresh copy is being fetched.</source>
        <translation>لم يُحفظ منه شيء، وتُجلب نسخة جديدة.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>صلاحيتك لا تسمح بهذا.</translation>
    </message>
    <message>
        <source>The owner or the registered supervisor can change that.</source>
        <translation>يستطيع المالك أو المشرف المسجّل منحك إياها.</translation>
    </message>
    <message>
        <source>Your role at this establishment has ended.</source>
        <translation>انتهت صلاحيتك في هذه المنشأة.</translation>
    </message>
    <message>
        <source>Its data are no longer shown here.</source>
        <translation>لم تعد بياناتها تُعرض هنا.</translation>
    </message>
    <message>
        <source>The practice service is running with another copy of the program.</source>
        <translation>الخدمة التجريبية تعمل مع نسخة أخرى من البرنامج.</translation>
    </message>
    <message>
        <source>Close the program and open it again.</source>
        <translation>أغلق البرنامج وافتحه من جديد.</translation>
    </message>
    <message>
        <source>The service had a fault.</source>
        <translation>حدث خلل في الخدمة.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again in a while.</source>
        <translation>لم يضع شيء. أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The service did not answer as expected.</source>
        <translation>رد الخدمة غير متوقع.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The service cannot be reached.</source>
        <translation>تعذّر الوصول إلى الخدمة.</translation>
    </message>
    <message>
        <source>Check the network, or continue with the saved data.</source>
        <translation>تحقق من الشبكة، أو تابع بالبيانات المحفوظة.</translation>
    </message>
    <message>
        <source>The service took too long to answer.</source>
        <translation>تأخر رد الخدمة.</translation>
    </message>
    <message>
        <source>The network or the service is slow. Try again in a while.</source>
        <translation>الشبكة أو الخدمة بطيئة. أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The answer was cut off on its way.</source>
        <translation>انقطع الرد في الطريق.</translation>
    </message>
    <message>
        <source>None of it was kept. Try again.</source>
        <translation>لم يُحفظ منه شيء. أعد المحاولة.</translation>
    </message>
    <message>
        <source>Something else answered in place of the service.</source>
        <translation>جاء الرد من جهة أخرى غير الخدمة.</translation>
    </message>
    <message>
        <source>Public networks often want you to sign in on a page first. Open the browser to do so, or use another network.</source>
        <translation>كثير من الشبكات العامة تطلب تسجيل الدخول في صفحة أولًا. أتمّه في المتصفح، أو استخدم شبكة أخرى.</translation>
    </message>
    <message>
        <source>The proxy blocked the connection.</source>
        <translation>منع خادم الوكيل (Proxy) الاتصال.</translation>
    </message>
    <message>
        <source>Check the system’s proxy settings. Automatic (PAC) files are not read.</source>
        <translation>راجع إعداد خادم الوكيل في النظام؛ لا تُقرأ ملفات الإعداد التلقائي (PAC).</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>الخدمة مشغولة.</translation>
    </message>
    <message>
        <source>We try again automatically. The saved data stay available.</source>
        <translation>نعيد المحاولة تلقائيًا، والبيانات المحفوظة متاحة.</translation>
    </message>
    <message>
        <source>The other side cannot be trusted.</source>
        <translation>الطرف الآخر غير موثوق.</translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation>لم يُرسل إليه شيء.</translation>
    </message>
    <message>
        <source>The service pointed to another address.</source>
        <translation>أحالت الخدمة إلى عنوان آخر.</translation>
    </message>
    <message>
        <source>We did not follow it, and nothing was sent there. Ask whoever gave you the address.</source>
        <translation>لم نتبع الإحالة ولم يُرسل شيء. اسأل من زوّدك بالعنوان.</translation>
    </message>
    <message>
        <source>The service’s security certificate is not valid.</source>
        <translation>شهادة الأمان لدى الخدمة غير صالحة.</translation>
    </message>
    <message>
        <source>It has expired or is for another name, and nothing was sent. Check this computer’s date, then ask whoever runs the service.</source>
        <translation>انتهت صلاحيتها أو صدرت لاسم آخر، ولم يُرسل شيء. راجع تاريخ جهازك، ثم اسأل مشغّل الخدمة.</translation>
    </message>
    <message>
        <source>A secure connection could not be made.</source>
        <translation>تعذّر إنشاء اتصال آمن.</translation>
    </message>
    <message>
        <source>Nothing was sent. Try another network.</source>
        <translation>لم يُرسل شيء. جرّب شبكة أخرى.</translation>
    </message>
    <message>
        <source>This address is not safe.</source>
        <translation>هذا العنوان غير آمن.</translation>
    </message>
    <message>
        <source>Only https is used; nothing was sent.</source>
        <translation>لا نستخدم إلا https، ولم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The service’s answer is not one the program knows.</source>
        <translation>رد الخدمة بصيغة لا يعرفها البرنامج.</translation>
    </message>
    <message>
        <source>None of it was kept. Update the program. If it happens again, tell support.</source>
        <translation>لم يُحفظ منه شيء. حدّث البرنامج، وإن تكرر ذلك فأبلغ الدعم.</translation>
    </message>
    <message>
        <source>The answer is larger than allowed.</source>
        <translation>الرد أكبر من المسموح.</translation>
    </message>
    <message>
        <source>None of it was kept. If it happens again, tell support.</source>
        <translation>لم يُحفظ منه شيء. إن تكرر ذلك فأبلغ الدعم.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقفت العملية.</translation>
    </message>
    <message>
        <source>No incomplete data were kept.</source>
        <translation>لم تُحفظ بيانات ناقصة.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>لم تتم العملية.</translation>
    </message>
    <message>
        <source>No establishment is registered under this subscription number.</source>
        <translation>لا منشأة مسجّلة بهذا الرقم.</translation>
    </message>
    <message>
        <source>Copy it from the registration certificate as it stands there.</source>
        <translation>انقله من شهادة التسجيل كما هو.</translation>
    </message>
    <message>
        <source>The commercial registration or licence of this establishment has ended.</source>
        <translation>السجل التجاري أو الترخيص لهذه المنشأة منتهٍ.</translation>
    </message>
    <message>
        <source>Renew it at the authority that issued it, then compare again.</source>
        <translation>جدّده لدى الجهة التي أصدرته، ثم أعد المقارنة.</translation>
    </message>
    <message>
        <source>This identity is neither the owner nor a registered supervisor of it.</source>
        <translation>صاحب هذه الهوية ليس صاحب المنشأة ولا مشرفًا مسجّلًا لها.</translation>
    </message>
    <message>
        <source>Enter theirs, or let the owner add you as a supervisor at GOSI first.</source>
        <translation>أدخل هوية أحدهما، أو ليضفك صاحب العمل مشرفًا لدى التأمينات أولًا.</translation>
    </message>
    <message>
        <source>The holder of this identity is under age.</source>
        <translation>صاحب هذه الهوية قاصر.</translation>
    </message>
    <message>
        <source>An account is made for an adult owner or registered supervisor.</source>
        <translation>يُنشأ الحساب لصاحب عمل أو مشرف مسجّل بالغ.</translation>
    </message>
    <message>
        <source>There is an account for this identity already.</source>
        <translation>لصاحب هذه الهوية حساب من قبل.</translation>
    </message>
    <message>
        <source>Sign in with it, or reset its password.</source>
        <translation>ادخل به، أو استعد كلمة مروره.</translation>
    </message>
    <message>
        <source>Not equal to the mobile registered in Absher for the holder of the identity.</source>
        <translation>الجوّال لا يساوي المسجّل في أبشر لصاحب الهوية.</translation>
    </message>
    <message>
        <source>Look at it in Absher, then correct it here.</source>
        <translation>راجعه في أبشر ثم صحّحه هنا.</translation>
    </message>
    <message>
        <source>Not equal to the e-mail registered in Absher for the holder of the identity.</source>
        <translation>البريد لا يساوي المسجّل في أبشر لصاحب الهوية.</translation>
    </message>
    <message>
        <source>This user name is taken.</source>
        <translation>اسم المستخدم مأخوذ.</translation>
    </message>
    <message>
        <source>Choose another; everything else stays.</source>
        <translation>اختر غيره؛ وما عداه باقٍ.</translation>
    </message>
    <message>
        <source>This invitation is not known, or it has ended.</source>
        <translation>هذه الدعوة غير معروفة أو انتهت.</translation>
    </message>
    <message>
        <source>Ask whoever invited you for another.</source>
        <translation>اطلب دعوة أخرى ممن دعاك.</translation>
    </message>
    <message>
        <source>Ask for another. What you typed stays here.</source>
        <translation>اطلب رمزًا آخر. ما كتبته باقٍ هنا.</translation>
    </message>
    <message>
        <source>The terms have changed meanwhile.</source>
        <translation>تغيّرت الشروط في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Read the new version to its end and accept it. Everything else stays.</source>
        <translation>اقرأ النسخة الجديدة إلى آخرها ثم اقبلها. وما عداها باقٍ.</translation>
    </message>
    <message>
        <source>The service takes no more tries for now.</source>
        <translation>لا تقبل الخدمة محاولات أخرى الآن.</translation>
    </message>
    <message>
        <source>{wait}Your draft stays here; take it up again later.</source>
        <translation>{wait}مسودتك باقية هنا؛ تابعها لاحقًا.</translation>
    </message>
    <message>
        <source>No connection. Nothing was lost.</source>
        <translation>لا اتصال. لم يضع شيء.</translation>
    </message>
    <message>
        <source>Your draft is kept. Go on filling in, and send when the connection is back.</source>
        <translation>مسودتك محفوظة. أكمل التعبئة، وأرسل حين يعود الاتصال.</translation>
    </message>
    <message>
        <source>Not all conditions are ticked yet.</source>
        <translation>لم تُؤشَّر الشروط كلها بعد.</translation>
    </message>
    <message>
        <source>Accept the terms to go on.</source>
        <translation>اقبل الشروط لتتابع.</translation>
    </message>
    <message>
        <source>Enter the e-mail.</source>
        <translation>أدخل البريد الإلكتروني.</translation>
    </message>
    <message>
        <source>There are letters in it that no e-mail has.</source>
        <translation>فيه أحرف لا تكون في بريد إلكتروني.</translation>
    </message>
    <message>
        <source>Switch the keyboard to English and type it again.</source>
        <translation>حوّل لوحة المفاتيح إلى الإنجليزية واكتبه من جديد.</translation>
    </message>
    <message>
        <source>This is not an e-mail. Write it like name@company.sa.</source>
        <translation>هذا ليس بريدًا إلكترونيًا. اكتبه مثل ⁦name@company.sa⁩.</translation>
    </message>
    <message>
        <source>Latin letters only.</source>
        <translation>أحرف لاتينية فقط.</translation>
    </message>
    <message>
        <source>{shortest} to {longest} Latin letters, digits, dots or dashes, a letter first.</source>
        <translation>من {shortest} إلى {longest} من الأحرف اللاتينية والأرقام والنقطة والشرطة، وأوله حرف.</translation>
    </message>
    <message>
        <source>{typed} digits were entered; usually there are {usual}.</source>
        <translation>أدخلت {typed} أرقام، والمعتاد {usual}.</translation>
    </message>
    <message>
        <source>Look at the registration certificate, or go on if the number is so.</source>
        <translation>راجع شهادة التسجيل، أو تابع إن كان الرقم كذلك.</translation>
    </message>
    <message>
        <source>The registration took longer than the service keeps it.</source>
        <translation>انتهت مهلة التسجيل لدى الخدمة.</translation>
    </message>
    <message>
        <source>Enter the password again and send it anew; everything else is still here.</source>
        <translation>أدخل كلمة المرور ثانيةً وأرسله من جديد؛ وما عداها باقٍ هنا.</translation>
    </message>
    <message>
        <source>The application took longer than the service keeps it.</source>
        <translation>انتهت مهلة الطلب لدى الخدمة.</translation>
    </message>
    <message>
        <source>Ask for another code and send it anew; everything is still here.</source>
        <translation>اطلب رمزًا آخر وأرسله من جديد؛ كل شيء باقٍ هنا.</translation>
    </message>
    <message>
        <source>There is no recovery key yet.</source>
        <translation>لا مفتاح استرداد لهذا الحساب بعد.</translation>
    </message>
    <message>
        <source>Make one first: it alone opens a backup.</source>
        <translation>أنشئه أولًا، فهو وحده يفتح النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>This file is no backup of this program.</source>
        <translation>ليس هذا الملف نسخة احتياطية من هذا البرنامج.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .munshaa. Nothing was changed.</source>
        <translation>اختر ملفًا ينتهي اسمه بـ‎.munshaa‎. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This backup is shorter than it was when it was made.</source>
        <translation>هذه النسخة أقصر مما كانت عند إنشائها.</translation>
    </message>
    <message>
        <source>It was cut while being copied. Copy it again, or choose another. Nothing was changed.</source>
        <translation>بُترت عند نقلها. انقلها ثانيةً أو اختر غيرها. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This backup is damaged.</source>
        <translation>هذه النسخة تالفة.</translation>
    </message>
    <message>
        <source>What is in it is not what was put in. Choose another one. Nothing was changed.</source>
        <translation>ما فيها ليس ما وُضع فيها. اختر غيرها. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>لا يمكن قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>Check that its disk is connected, then choose it again. Nothing was changed.</source>
        <translation>تأكد من اتصال قرصه، ثم اختره ثانيةً. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A newer version of the program made this backup.</source>
        <translation>أنشأ هذه النسخة إصدار أحدث من البرنامج.</translation>
    </message>
    <message>
        <source>Update the program, then restore it. Nothing was changed.</source>
        <translation>حدّث البرنامج ثم استعدها. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This recovery key does not open this backup.</source>
        <translation>مفتاح الاسترداد هذا لا يفتح هذه النسخة.</translation>
    </message>
    <message>
        <source>The right sheet begins with {paper}. Nothing was changed.</source>
        <translation>الورقة الصحيحة أولها {paper}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The backup was not kept as it was written.</source>
        <translation>لم تُحفظ النسخة كما كُتبت.</translation>
    </message>
    <message>
        <source>Its disk gives back something else. Use another disk. Older backups are as they were.</source>
        <translation>القرص يعيد غير ما كُتب عليه. استعمل قرصًا آخر. النسخ الأقدم كما هي.</translation>
    </message>
    <message>
        <source>The folder of the backups cannot be reached.</source>
        <translation>تعذّر الوصول إلى مجلد النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>Connect its disk, or choose another folder in the settings.</source>
        <translation>صِل قرصه، أو اختر مجلدًا آخر من الإعدادات.</translation>
    </message>
    <message>
        <source>There is no space left in the folder of the backups.</source>
        <translation>لا مساحة باقية في مجلد النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>Older backups are as they were. Free some space, or choose another folder.</source>
        <translation>النسخ الأقدم كما هي. أخلِ مساحة، أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The folder of the backups cannot be written to.</source>
        <translation>لا يمكن الكتابة في مجلد النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>Older backups are as they were. Allow writing there, or choose another folder.</source>
        <translation>النسخ الأقدم كما هي. اسمح بالكتابة فيه، أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The audit log in this backup is not as it was written.</source>
        <translation>سجل التدقيق في هذه النسخة ليس كما كُتب.</translation>
    </message>
    <message>
        <source>Your present data were not touched. Make a new backup and try it.</source>
        <translation>بياناتك الحالية لم تُمسّ. انسخ من جديد وجرّب النسخة الجديدة.</translation>
    </message>
    <message>
        <source>This backup does not hold what it held when it was made.</source>
        <translation>ليس في هذه النسخة ما كان فيها عند إنشائها.</translation>
    </message>
    <message>
        <source>Look whether it is still there and may be opened.</source>
        <translation>تحقق من وجوده ومن إمكان فتحه.</translation>
    </message>
    <message>
        <source>Only employers have their account here.</source>
        <translation>الحسابات هنا لأصحاب العمل وحدهم.</translation>
    </message>
    <message>
        <source>This paper is no longer in the archive.</source>
        <translation>لم تعد هذه الورقة بين الأوراق المحفوظة.</translation>
    </message>
    <message>
        <source>There is no paper for this kind of request.</source>
        <translation>لا ورقة لهذا النوع من الطلبات.</translation>
    </message>
    <message>
        <source>There is nothing to put on this paper.</source>
        <translation>لا شيء يوضع في هذه الورقة.</translation>
    </message>
    <message>
        <source>Nothing is due, or nobody has a share, by what is kept here.</source>
        <translation>لا شيء مستحق، أو لا حصة على أحد، بحسب المحفوظ هنا.</translation>
    </message>
    <message>
        <source>The printer cannot be used.</source>
        <translation>لا يمكن استعمال الطابعة.</translation>
    </message>
    <message>
        <source>Choose another, or save the paper as PDF and print it elsewhere.</source>
        <translation>اختر غيرها، أو احفظ الورقة PDF واطبعها في مكان آخر.</translation>
    </message>
    <message>
        <source>This is still missing.</source>
        <translation>هذا الحقل ناقص.</translation>
    </message>
    <message>
        <source>The service does not take this value.</source>
        <translation>لا تقبل الخدمة هذه القيمة.</translation>
    </message>
    <message>
        <source>Some of it is not as the registers have it.</source>
        <translation>بعض ما أدخلته لا يطابق السجلات.</translation>
    </message>
    <message>
        <source>Correct the fields that are marked, then send it again.</source>
        <translation>صحّح الحقول المعلّمة، ثم أرسل من جديد.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>هذا اليوم لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>The registration or licence has ended.</source>
        <translation>السجل أو الترخيص منتهٍ.</translation>
    </message>
    <message>
        <source>Renew it first; an application needs one that is in force.</source>
        <translation>جدّده أولًا؛ لا يُقبل طلب بسجل غير سارٍ.</translation>
    </message>
    <message>
        <source>This identity document has expired.</source>
        <translation>هذه الهوية منتهية.</translation>
    </message>
    <message>
        <source>Renew it first, then enter the new date.</source>
        <translation>جدّدها أولًا، ثم أدخل تاريخها الجديد.</translation>
    </message>
    <message>
        <source>The contract is not documented.</source>
        <translation>العقد غير موثّق.</translation>
    </message>
    <message>
        <source>Have it documented on the labour platform, then go on.</source>
        <translation>وثّقه في منصة العمل، ثم تابع.</translation>
    </message>
    <message>
        <source>At this age the contributor cannot be registered.</source>
        <translation>لا يُسجَّل المشترك في هذه السن.</translation>
    </message>
    <message>
        <source>Check the date of birth and its calendar.</source>
        <translation>راجع تاريخ الميلاد وتقويمه.</translation>
    </message>
    <message>
        <source>The basic wage must be above zero.</source>
        <translation>الأجر الأساسي أكبر من صفر.</translation>
    </message>
    <message>
        <source>Add the owner.</source>
        <translation>أضف المالك.</translation>
    </message>
    <message>
        <source>A share is above 0 and at most 100 percent.</source>
        <translation>الحصة أكبر من صفر ولا تتجاوز 100%.</translation>
    </message>
    <message>
        <source>The shares add up to {sum}%.</source>
        <translation>مجموع الحصص {sum}%.</translation>
    </message>
    <message>
        <source>Together they make 100%.</source>
        <translation>مجموعها الصحيح 100%.</translation>
    </message>
    <message>
        <source>This establishment has a subscription number.</source>
        <translation>لهذه المنشأة رقم اشتراك.</translation>
    </message>
    <message>
        <source>Register an account with it, or ask its owner or supervisor for an invitation.</source>
        <translation>سجّل حسابًا به، أو اطلب دعوة من المالك أو المشرف المسجّل.</translation>
    </message>
    <message>
        <source>Add the first contributor.</source>
        <translation>أضف أول مشترك.</translation>
    </message>
    <message>
        <source>An establishment is registered when it has one worker or more.</source>
        <translation>تُسجَّل المنشأة متى كان لديها عامل واحد فأكثر.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>هذا الملف فارغ.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>هذا الملف كبير.</translation>
    </message>
    <message>
        <source>5 MB at most. Scan it in grey, or as several files.</source>
        <translation>الحد 5 ميغابايت. امسحه ضوئيًا بالرمادي، أو في عدة ملفات.</translation>
    </message>
    <message>
        <source>This is no PDF and no picture.</source>
        <translation>هذا الملف ليس PDF ولا صورة.</translation>
    </message>
    <message>
        <source>Choose a PDF, JPEG or PNG file.</source>
        <translation>اختر ملف PDF أو JPEG أو PNG.</translation>
    </message>
    <message>
        <source>This file is not whole.</source>
        <translation>هذا الملف ناقص أو تالف.</translation>
    </message>
    <message>
        <source>Fetch it or scan it again.</source>
        <translation>نزّله أو امسحه ضوئيًا من جديد.</translation>
    </message>
    <message>
        <source>This picture has too many points.</source>
        <translation>نقاط هذه الصورة أكثر مما يُقبل.</translation>
    </message>
    <message>
        <source>{most} at most. Send a smaller copy of it.</source>
        <translation>{most} على الأكثر. أرسل نسخة أصغر منها.</translation>
    </message>
    <message>
        <source>These are too many papers for one request.</source>
        <translation>عدد المرفقات أكثر مما يحتمله طلب واحد.</translation>
    </message>
    <message>
        <source>{most} at most. Put several pages into one PDF.</source>
        <translation>الحد {most}. اجمع عدة صفحات في ملف PDF واحد.</translation>
    </message>
    <message>
        <source>A paper is missing.</source>
        <translation>ينقص مرفق.</translation>
    </message>
    <message>
        <source>The service cannot read this paper.</source>
        <translation>لم تستطع الخدمة قراءة هذا المرفق.</translation>
    </message>
    <message>
        <source>Take it out, scan it again, and add it anew.</source>
        <translation>احذفه، وامسحه من جديد، ثم أضفه.</translation>
    </message>
    <message>
        <source>Use {longest} characters at most.</source>
        <translation>لا تتجاوز {longest} حرفًا.</translation>
    </message>
    <message>
        <source>This stands here twice.</source>
        <translation>هذا مكرر هنا.</translation>
    </message>
    <message>
        <source>The authority says that this is not right.</source>
        <translation>تقول الجهة إن هذا غير صحيح.</translation>
    </message>
    <message>
        <source>Compare it with the paper, then send it again.</source>
        <translation>قارنه بالمستند، ثم أرسله من جديد.</translation>
    </message>
    <message>
        <source>The authority asks for a paper.</source>
        <translation>تطلب الجهة مستندًا.</translation>
    </message>
    <message>
        <source>Attach it, then send it again.</source>
        <translation>أرفقه، ثم أرسله من جديد.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>اكتب السبب.</translation>
    </message>
    <message>
        <source>He is {age} years old on the joining day.</source>
        <translation>عمره {age} سنة في يوم الالتحاق.</translation>
    </message>
    <message>
        <source>Registering is possible; check the date of birth.</source>
        <translation>التسجيل ممكن؛ راجع تاريخ الميلاد.</translation>
    </message>
    <message>
        <source>He is {age} years old on the joining day:</source>
        <translation>عمره {age} سنة في يوم الالتحاق:</translation>
    </message>
    <message>
        <source>occupational hazards only are insured.</source>
        <translation>يُؤمَّن ضد الأخطار المهنية وحدها.</translation>
    </message>
    <message>
        <source>Registering is possible, as one of the exceptions for pensions.</source>
        <translation>التسجيل ممكن ضمن استثناءات المعاش.</translation>
    </message>
    <message>
        <source>He is registered with another establishment.</source>
        <translation>مسجّل لدى منشأة أخرى.</translation>
    </message>
    <message>
        <source>His service has to be transferred first.</source>
        <translation>تُنقل خدماته أولًا.</translation>
    </message>
    <message>
        <source>He is registered with you already.</source>
        <translation>مسجّل لديك الآن.</translation>
    </message>
    <message>
        <source>Open him in the list instead.</source>
        <translation>افتحه في القائمة بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>It shares days with an earlier period here, from {from} to {to}.</source>
        <translation>تتداخل مع مدة سابقة لديك من {from} إلى {to}.</translation>
    </message>
    <message>
        <source>Change one of the dates.</source>
        <translation>غيّر أحد التاريخين.</translation>
    </message>
    <message>
        <source>The time for it ended on {until}.</source>
        <translation>انتهت مهلته في {until}.</translation>
    </message>
    <message>
        <source>Correct the date; later changes are the authority’s to decide.</source>
        <translation>صحّح التاريخ؛ ما بعد المهلة تقرّره التأمينات.</translation>
    </message>
    <message>
        <source>The wages of this month are closed since {until}.</source>
        <translation>أُقفلت أجور هذا الشهر في {until}.</translation>
    </message>
    <message>
        <source>Choose this month or a later one.</source>
        <translation>اختر الشهر الحالي أو شهرًا بعده.</translation>
    </message>
    <message>
        <source>It lies more than {months} months back.</source>
        <translation>يعود إلى ما قبل {months} شهرًا.</translation>
    </message>
    <message>
        <source>Nobody is registered further back than that.</source>
        <translation>لا يُسجَّل أحد بأثر رجعي أبعد من ذلك.</translation>
    </message>
    <message>
        <source>Occupational hazards are never registered back in time.</source>
        <translation>لا تُسجَّل الأخطار المهنية بأثر رجعي.</translation>
    </message>
    <message>
        <source>Backdating is for annuities only.</source>
        <translation>الأثر الرجعي لفرع المعاشات وحده.</translation>
    </message>
    <message>
        <source>The contract began more than {months} months ago.</source>
        <translation>بدأ العقد قبل أكثر من {months} شهر.</translation>
    </message>
    <message>
        <source>Papers that prove it may be asked for.</source>
        <translation>قد تُطلب مستندات تثبته.</translation>
    </message>
    <message>
        <source>The joining date is before the establishment began, on {started}.</source>
        <translation>تاريخ الالتحاق قبل بدء نشاط المنشأة في {started}.</translation>
    </message>
    <message>
        <source>Below the floor: contributions are on {floor}.</source>
        <translation>دون الحد الأدنى: يُحسب الاشتراك على {floor}.</translation>
    </message>
    <message>
        <source>The wage itself stays as it is.</source>
        <translation>ويبقى الأجر نفسه كما هو.</translation>
    </message>
    <message>
        <source>Above the ceiling: contributions are on {ceiling}.</source>
        <translation>فوق الحد الأعلى: يُحسب الاشتراك على {ceiling}.</translation>
    </message>
    <message>
        <source>From {before} to {after} is an unusual jump.</source>
        <translation>من {before} إلى {after} قفزة غير معتادة.</translation>
    </message>
    <message>
        <source>Check that no digit is missing or too many.</source>
        <translation>تأكد أنه لم يسقط رقم ولم يزد.</translation>
    </message>
    <message>
        <source>After the age of 50 a rise counts up to {most} only; it was {before}.</source>
        <translation>بعد سن الخمسين لا تُحتسب الزيادة فوق {most}؛ وكان الأجر {before}.</translation>
    </message>
    <message>
        <source>The authority decides what of it counts.</source>
        <translation>وتقرّر التأمينات ما يُحتسب منها.</translation>
    </message>
    <message>
        <source>The wage begins before the joining month.</source>
        <translation>يبدأ الأجر قبل شهر الالتحاق.</translation>
    </message>
    <message>
        <source>No wage is known yet.</source>
        <translation>لا أجر معروفًا بعد.</translation>
    </message>
    <message>
        <source>The last day lies after this month.</source>
        <translation>آخر يوم عمل بعد هذا الشهر.</translation>
    </message>
    <message>
        <source>Exclude in the month of leaving.</source>
        <translation>استبعده في شهر تركه العمل.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>السبب مطلوب.</translation>
    </message>
    <message>
        <source>Write the reason in words.</source>
        <translation>اكتب السبب.</translation>
    </message>
    <message>
        <source>Write why the period is cancelled.</source>
        <translation>اكتب سبب إلغاء المدة.</translation>
    </message>
    <message>
        <source>The date of leaving in the state’s records is the one that counts.</source>
        <translation>تاريخ الخروج عند الجهات هو المعتمد.</translation>
    </message>
    <message>
        <source>A request about him is not decided yet.</source>
        <translation>له طلب لم يُبتّ فيه بعد.</translation>
    </message>
    <message>
        <source>The worker has to accept it first.</source>
        <translation>بانتظار موافقة المشترك.</translation>
    </message>
    <message>
        <source>The state’s records do not show it yet.</source>
        <translation>تنتظر سجل الجهات.</translation>
    </message>
    <message>
        <source>The papers are being looked at.</source>
        <translation>الأوراق قيد المراجعة.</translation>
    </message>
    <message>
        <source>His wage is known already.</source>
        <translation>أجره معروف.</translation>
    </message>
    <message>
        <source>A request about this period is not decided yet.</source>
        <translation>لم يُبتّ بعد في طلب على هذه المدة.</translation>
    </message>
    <message>
        <source>His work here has ended.</source>
        <translation>انتهت مدته لديك.</translation>
    </message>
    <message>
        <source>The period is cancelled already.</source>
        <translation>المدة ملغاة.</translation>
    </message>
    <message>
        <source>The period goes on; exclude him instead.</source>
        <translation>المدة قائمة؛ استبعده بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>This nationality is insured by other rules than his.</source>
        <translation>لهذه الجنسية قواعد تأمين غير قواعده.</translation>
    </message>
    <message>
        <source>Only the authority can change it to that.</source>
        <translation>لا تغيّرها إليها إلا المؤسسة.</translation>
    </message>
    <message>
        <source>A non-Saudi’s joining date is the one in the state’s records.</source>
        <translation>تاريخ التحاق غير السعودي هو المثبت في سجلات الجهات.</translation>
    </message>
    <message>
        <source>It is not changed here.</source>
        <translation>لا يُعدَّل هنا.</translation>
    </message>
    <message>
        <source>He is in this branch already.</source>
        <translation>هو في هذا الفرع الآن.</translation>
    </message>
    <message>
        <source>The date lies before his joining or after this month.</source>
        <translation>التاريخ قبل التحاقه أو بعد هذا الشهر.</translation>
    </message>
    <message>
        <source>The record was changed meanwhile.</source>
        <translation>تغيّر سجله في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Close this and open it again.</source>
        <translation>أغلق هذه النافذة وافتحها من جديد.</translation>
    </message>
    <message>
        <source>The service knows this request with another content.</source>
        <translation>تعرف الخدمة هذا الطلب بمحتوى آخر.</translation>
    </message>
    <message>
        <source>Edit it and send it anew.</source>
        <translation>عدّله ثم أرسله من جديد.</translation>
    </message>
    <message>
        <source>The service does not take requests of this kind yet.</source>
        <translation>لا تستقبل الخدمة طلبات من هذا النوع بعد.</translation>
    </message>
    <message>
        <source>It is older than the program.</source>
        <translation>الخدمة أقدم من البرنامج.</translation>
    </message>
    <message>
        <source>The service does not know this form of the request yet.</source>
        <translation>لا تعرف الخدمة هذه الصيغة من الطلب بعد.</translation>
    </message>
    <message>
        <source>A request that this one follows was refused.</source>
        <translation>رُفض طلب يتبعه هذا الطلب.</translation>
    </message>
    <message>
        <source>Settle that one first, then send this one again.</source>
        <translation>عالج ذاك أولًا، ثم أعد إرسال هذا.</translation>
    </message>
    <message>
        <source>The request was decided before the withdrawal came.</source>
        <translation>حُسم الطلب قبل أن يصل السحب.</translation>
    </message>
    <message>
        <source>The decision stands.</source>
        <translation>القرار باقٍ.</translation>
    </message>
    <message>
        <source>He is the last one who answers for the establishment.</source>
        <translation>هو آخر من يتولى أمر المنشأة.</translation>
    </message>
    <message>
        <source>Name another one first.</source>
        <translation>سمِّ غيره أولًا.</translation>
    </message>
    <message>
        <source>The certificate is not due now.</source>
        <translation>لا تُستحق الشهادة الآن.</translation>
    </message>
    <message>
        <source>Settle what is owed, then ask again.</source>
        <translation>سدّد المستحق ثم اطلبها من جديد.</translation>
    </message>
    <message>
        <source>This conversation is closed.</source>
        <translation>هذه المحادثة مغلقة.</translation>
    </message>
    <message>
        <source>Send a new enquiry instead.</source>
        <translation>أرسل استفسارًا جديدًا.</translation>
    </message>
    <message>
        <source>The conversation has reached its limit of {most} messages.</source>
        <translation>بلغت المحادثة حدّها: {most} رسالة.</translation>
    </message>
    <message>
        <source>A reminder comes between 0 and {most} days before the end.</source>
        <translation>التذكير قبل الانتهاء بعدد أيام بين 0 و{most}.</translation>
    </message>
    <message>
        <source>There are {most} reminders at most.</source>
        <translation>التذكيرات {most} على الأكثر.</translation>
    </message>
    <message>
        <source>The text is longer than the service takes: {most} letters at most.</source>
        <translation>النص أطول مما يُقبل: {most} حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>The invoice is paid already.</source>
        <translation>الفاتورة مسدّدة.</translation>
    </message>
    <message>
        <source>Paying it once more would only be in credit.</source>
        <translation>لو سُدّدت مرة أخرى لبقي المبلغ رصيدًا لك.</translation>
    </message>
    <message>
        <source>This invoice is not owed.</source>
        <translation>هذه الفاتورة غير مستحقة.</translation>
    </message>
    <message>
        <source>It was replaced or cancelled, or it is only estimated.</source>
        <translation>حلّت محلها فاتورة أخرى أو أُلغيت، أو أنها تقديرية.</translation>
    </message>
    <message>
        <source>There is no bill number for this invoice yet.</source>
        <translation>ليس لهذه الفاتورة رقم سداد بعد.</translation>
    </message>
    <message>
        <source>It comes with a sync once the service has issued it.</source>
        <translation>يصل مع المزامنة حين تصدره الخدمة.</translation>
    </message>
    <message>
        <source>The bill expired on {expires}.</source>
        <translation>انتهت صلاحية رقم السداد في {expires}.</translation>
    </message>
    <message>
        <source>What is open of it is on the next invoice, which has a bill of its own.</source>
        <translation>ما بقي منها يُدرج في الفاتورة التالية، ولها رقم سداد خاص بها.</translation>
    </message>
    <message>
        <source>The amount is between {least} and {most} riyals.</source>
        <translation>المبلغ من {least} إلى {most} ريالًا.</translation>
    </message>
    <message>
        <source>More than what is open would be paid too much.</source>
        <translation>وما زاد على المتبقي فزيادة في السداد.</translation>
    </message>
    <message>
        <source>A payment of this bill is open already.</source>
        <translation>لهذه الفاتورة عملية سداد مفتوحة.</translation>
    </message>
    <message>
        <source>Pay it, or withdraw it first, so that nothing is paid twice.</source>
        <translation>سدّدها أو اسحبها أولًا، حتى لا يُسدَّد شيء مرتين.</translation>
    </message>
    <message>
        <source>This is asked for already and not decided.</source>
        <translation>سبق طلب هذا ولم يُبتّ فيه.</translation>
    </message>
    <message>
        <source>It is in the outbox; withdraw it there to ask anew.</source>
        <translation>تجده في الصادر، ويمكن سحبه منه لتطلب من جديد.</translation>
    </message>
    <message>
        <source>There is no fine for paying this invoice late.</source>
        <translation>لا غرامة تأخير على هذه الفاتورة.</translation>
    </message>
    <message>
        <source>Only fines in the statement can be waived, and only once.</source>
        <translation>لا يُعفى إلا من غرامة مقيّدة في كشف الحساب، ومرة واحدة.</translation>
    </message>
    <message>
        <source>Nothing is owed that could be paid in parts.</source>
        <translation>لا مديونية يمكن تقسيطها.</translation>
    </message>
    <message>
        <source>The grounds are longer than {most} letters.</source>
        <translation>الأسباب أطول من {most} حرف.</translation>
    </message>
    <message>
        <source>A plan of instalments is in force already.</source>
        <translation>توجد خطة تقسيط قائمة.</translation>
    </message>
    <message>
        <source>Only when it has ended can another one be asked for.</source>
        <translation>لا تُطلب خطة أخرى إلا بعد انتهائها.</translation>
    </message>
    <message>
        <source>The first part is due today at the earliest, and within a year.</source>
        <translation>موعد القسط الأول من اليوم، وخلال سنة على الأكثر.</translation>
    </message>
    <message>
        <source>It waits for an earlier request.</source>
        <translation>ينتظر طلبًا قبله.</translation>
    </message>
    <message>
        <source>It goes by itself once that one is known at the service.</source>
        <translation>يُرسل وحده حين تعرف الخدمة ذاك.</translation>
    </message>
    <message>
        <source>It waits for a paper that has not arrived at the service.</source>
        <translation>ينتظر ورقة لم تصل إلى الخدمة.</translation>
    </message>
    <message>
        <source>It goes by itself after that.</source>
        <translation>يُرسل وحده بعدها.</translation>
    </message>
    <message>
        <source>The file {file} cannot be opened.</source>
        <translation>تعذّر فتح الملف {file}.</translation>
    </message>
    <message>
        <source>It was moved, or is open elsewhere.</source>
        <translation>نُقل، أو هو مفتوح في برنامج آخر.</translation>
    </message>
    <message>
        <source>{file} is no table.</source>
        <translation>الملف {file} ليس جدولًا.</translation>
    </message>
    <message>
        <source>Choose a file of Excel, LibreOffice or CSV.</source>
        <translation>اختر ملف Excel أو LibreOffice أو CSV.</translation>
    </message>
    <message>
        <source>{file} is damaged or not what its name says.</source>
        <translation>الملف {file} تالف أو ليس من النوع الذي يدلّ عليه اسمه.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it anew, and choose it again.</source>
        <translation>افتحه في Excel واحفظه من جديد ثم اختره ثانيةً.</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>الملف {file} محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>Save a copy without a password in Excel, and choose the copy.</source>
        <translation>احفظ في Excel نسخة بلا كلمة مرور واختر النسخة.</translation>
    </message>
    <message>
        <source>{file} is larger than any list of wages.</source>
        <translation>الملف {file} أكبر من أي كشف أجور.</translation>
    </message>
    <message>
        <source>Up to 200,000 rows are read. Divide it, or copy its rows into a new file.</source>
        <translation>يُقرأ حتى 200,000 صف. قسّمه، أو انسخ صفوفه إلى ملف جديد.</translation>
    </message>
    <message>
        <source>{file} has more than {most} columns.</source>
        <translation>في الملف {file} أكثر من {most} عمود.</translation>
    </message>
    <message>
        <source>Copy the columns that are needed into a new file.</source>
        <translation>انسخ الأعمدة اللازمة إلى ملف جديد.</translation>
    </message>
    <message>
        <source>There are no rows in {file}.</source>
        <translation>لا صفوف في {file}.</translation>
    </message>
    <message>
        <source>Choose another sheet, or another file.</source>
        <translation>اختر ورقة أخرى أو ملفًا آخر.</translation>
    </message>
    <message>
        <source>There is no sheet {sheet} in {file}.</source>
        <translation>لا توجد ورقة {sheet} في {file}.</translation>
    </message>
    <message>
        <source>The identity is not in your list.</source>
        <translation>الهوية ليست في قائمتك.</translation>
    </message>
    <message>
        <source>Register him first, or leave the row out.</source>
        <translation>سجّله أولًا، أو احذف الصف.</translation>
    </message>
    <message>
        <source>The identity number is missing.</source>
        <translation>رقم الهوية ناقص.</translation>
    </message>
    <message>
        <source>Write it, or leave the row out.</source>
        <translation>اكتبه، أو احذف الصف.</translation>
    </message>
    <message>
        <source>He is in row {row} too.</source>
        <translation>هو في الصف {row} أيضًا.</translation>
    </message>
    <message>
        <source>Leave one of the two rows out.</source>
        <translation>احذف أحد الصفين.</translation>
    </message>
    <message>
        <source>Two people in your list have this number.</source>
        <translation>في قائمتك شخصان بهذا الرقم.</translation>
    </message>
    <message>
        <source>Change their wages in the list, one by one.</source>
        <translation>غيّر أجريهما من القائمة واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>His registration is not complete yet.</source>
        <translation>لم يكتمل تسجيله بعد.</translation>
    </message>
    <message>
        <source>Complete it in the list: his wage is part of it.</source>
        <translation>أكمله من القائمة، فالأجر جزء منه.</translation>
    </message>
    <message>
        <source>A change of this wage waits in the outbox.</source>
        <translation>له تعديل للأجر نفسه في الصادر.</translation>
    </message>
    <message>
        <source>This one follows it.</source>
        <translation>يأتي هذا بعده.</translation>
    </message>
    <message>
        <source>The same is a draft in the outbox already.</source>
        <translation>الطلب نفسه مسودة في الصادر من قبل.</translation>
    </message>
    <message>
        <source>Send that one, or discard it first.</source>
        <translation>أرسل تلك المسودة أو احذفها أولًا.</translation>
    </message>
    <message>
        <source>It waits for the state’s record of him.</source>
        <translation>ينتظر ورود بياناته من سجلات الدولة.</translation>
    </message>
    <message>
        <source>The state’s record of him is here: wage and occupation complete it.</source>
        <translation>سجله وارد من الدولة: يُستكمل بالأجر والمهنة.</translation>
    </message>
    <message>
        <source>The state’s records say {leave_date}; that day holds.</source>
        <translation>في سجلات الدولة {leave_date}، وهو التاريخ المعتمد.</translation>
    </message>
    <message>
        <source>“{text}” is none of the reasons.</source>
        <translation>«{text}» ليس من أسباب الاستبعاد.</translation>
    </message>
    <message>
        <source>Choose one of the list in the template.</source>
        <translation>اختر من القائمة في النموذج.</translation>
    </message>
    <message>
        <source>“{text}” is none of the occupations.</source>
        <translation>«{text}» ليست من المهن.</translation>
    </message>
    <message>
        <source>“{text}” is none of the nationalities.</source>
        <translation>«{text}» ليست من الجنسيات.</translation>
    </message>
    <message>
        <source>There is no open branch “{text}”.</source>
        <translation>لا يوجد فرع قائم باسم «{text}».</translation>
    </message>
    <message>
        <source>Write its name or number as in the list of branches.</source>
        <translation>اكتب اسمه أو رقمه كما في قائمة الفروع.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>«{text}» ليست نعم ولا لا.</translation>
    </message>
    <message>
        <source>The time for it was over on {until}.</source>
        <translation>انتهت مهلته في {until}.</translation>
    </message>
    <message>
        <source>Backdating wants papers: ask for it in the list, one by one.</source>
        <translation>التسجيل بأثر رجعي يحتاج مستندات: اطلبه من قائمة المشتركين واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>The amount is missing.</source>
        <translation>المبلغ ناقص.</translation>
    </message>
    <message>
        <source>“{text}” is text, not a number.</source>
        <translation>«{text}» نص وليس رقمًا.</translation>
    </message>
    <message>
        <source>Write the wage in figures, like 6000.</source>
        <translation>اكتب الأجر رقمًا مثل 6000.</translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways.</source>
        <translation>«{text}» يُقرأ على وجهين.</translation>
    </message>
    <message>
        <source>Write it without separators, like 6000.</source>
        <translation>اكتبه بلا فواصل مثل 6000.</translation>
    </message>
    <message>
        <source>Your role does not ask for this.</source>
        <translation>دورك لا يطلب هذا.</translation>
    </message>
    <message>
        <source>Only a supervisor is replaced by another one.</source>
        <translation>لا يُستبدل إلا مشرف بمشرف.</translation>
    </message>
    <message>
        <source>His role is not active.</source>
        <translation>صلاحيته غير سارية.</translation>
    </message>
    <message>
        <source>This role is not below yours.</source>
        <translation>هذه الصلاحية ليست دون صلاحيتك.</translation>
    </message>
    <message>
        <source>Its owner gives and takes it.</source>
        <translation>يمنحها المالك ويسحبها.</translation>
    </message>
    <message>
        <source>Choose one branch or more.</source>
        <translation>اختر فرعًا أو أكثر.</translation>
    </message>
    <message>
        <source>This is his role now.</source>
        <translation>هذه صلاحيته الآن.</translation>
    </message>
    <message>
        <source>Somebody with this identity acts for the establishment already.</source>
        <translation>صاحب هذه الهوية يعمل باسم المنشأة من قبل.</translation>
    </message>
    <message>
        <source>Change his role instead.</source>
        <translation>غيّر صلاحيته بدلًا من دعوته.</translation>
    </message>
    <message>
        <source>Only a branches manager is limited to some branches.</source>
        <translation>مدير حساب الفروع وحده يُحصر في فروع بعينها.</translation>
    </message>
    <message>
        <source>The service knows this one already.</source>
        <translation>تعرفه الخدمة من قبل.</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>مضى هذا اليوم.</translation>
    </message>
    <message>
        <source>Choose today or a later one.</source>
        <translation>اختر اليوم أو يومًا بعده.</translation>
    </message>
    <message>
        <source>A change is to be told within ten days: until {until}.</source>
        <translation>يُبلَّغ بالتغيير خلال عشرة أيام من وقوعه، وكان آخرها {until}.</translation>
    </message>
    <message>
        <source>It is still taken, {days} days after it happened.</source>
        <translation>يُقبل الطلب مع ذلك. الأيام منذ وقوعه: {days}.</translation>
    </message>
    <message>
        <source>Nothing is changed by this.</source>
        <translation>لا يغيّر هذا شيئًا.</translation>
    </message>
    <message>
        <source>What is asked for is so already.</source>
        <translation>ما تطلبه هو المسجَّل الآن.</translation>
    </message>
    <message>
        <source>This branch is closed already.</source>
        <translation>هذا الفرع مغلق من قبل.</translation>
    </message>
    <message>
        <source>Its last day lies before it was opened, on {opened}.</source>
        <translation>آخر يوم للفرع قبل افتتاحه في {opened}.</translation>
    </message>
    <message>
        <source>A registration at this branch is not decided yet.</source>
        <translation>لم يُبتّ بعد في تسجيل مشترك في هذا الفرع.</translation>
    </message>
    <message>
        <source>Close it when it is, or withdraw that request.</source>
        <translation>أغلقه بعد البتّ فيه، أو اسحب ذلك الطلب.</translation>
    </message>
    <message>
        <source>It is the last open branch.</source>
        <translation>هذا آخر فرع مفتوح.</translation>
    </message>
    <message>
        <source>Open another one first: an establishment works somewhere.</source>
        <translation>افتح فرعًا آخر أولًا؛ لا تبقى منشأة بلا فرع.</translation>
    </message>
    <message>
        <source>Contributors who still work there: {people}.</source>
        <translation>المشتركون العاملون في الفرع: {people}.</translation>
    </message>
    <message>
        <source>Say to which branch they move.</source>
        <translation>حدّد الفرع الذي ينتقلون إليه.</translation>
    </message>
    <message>
        <source>Choose another branch that is open.</source>
        <translation>اختر فرعًا آخر مفتوحًا.</translation>
    </message>
    <message>
        <source>The branch is closed.</source>
        <translation>الفرع مغلق.</translation>
    </message>
    <message>
        <source>It ends after the day it was issued.</source>
        <translation>تاريخ الانتهاء يأتي بعد تاريخ الإصدار.</translation>
    </message>
    <message>
        <source>Nobody begins to own after the day of the change.</source>
        <translation>لا تبدأ ملكية أحد بعد يوم التغيير.</translation>
    </message>
    <message>
        <source>Choose that day or an earlier one.</source>
        <translation>اختر يوم التغيير أو يومًا قبله.</translation>
    </message>
    <message>
        <source>The time to report is over.</source>
        <translation>انتهت مهلة البلاغ.</translation>
    </message>
    <message>
        <source>Choose why the report comes late.</source>
        <translation>اختر سبب تأخر البلاغ.</translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation>هذا الوقت لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>Check day and time; they are those of Riyadh.</source>
        <translation>راجع اليوم والساعة، وهما بتوقيت الرياض.</translation>
    </message>
    <message>
        <source>The injury lies before the person began to work here, on {join_date}.</source>
        <translation>وقعت الإصابة قبل التحاق المصاب بالعمل هنا في {join_date}.</translation>
    </message>
    <message>
        <source>Choose the right period of work, or correct the date.</source>
        <translation>اختر مدة العمل الصحيحة أو صحّح التاريخ.</translation>
    </message>
    <message>
        <source>The injury lies after the person’s last day of work here, {leave_date}.</source>
        <translation>وقعت الإصابة بعد آخر يوم عمل للمصاب هنا، {leave_date}.</translation>
    </message>
    <message>
        <source>Only an occupational disease is reported afterwards.</source>
        <translation>لا يُبلَّغ بعد ترك العمل إلا عن مرض مهني.</translation>
    </message>
    <message>
        <source>The employer was told before it happened.</source>
        <translation>وقت علم المنشأة قبل وقت وقوع الإصابة.</translation>
    </message>
    <message>
        <source>Check both times.</source>
        <translation>راجع الوقتين.</translation>
    </message>
    <message>
        <source>Who treats the person is missing.</source>
        <translation>لم تُذكر جهة العلاج.</translation>
    </message>
    <message>
        <source>Name the provider, or say that first aid was enough.</source>
        <translation>اذكر جهة العلاج، أو بيّن أن الإسعافات الأولية كفت.</translation>
    </message>
    <message>
        <source>First aid was enough: no report is needed.</source>
        <translation>كفت الإسعافات الأولية، فلا يلزم بلاغ.</translation>
    </message>
    <message>
        <source>The record stays here, for your own files.</source>
        <translation>يبقى السجل هنا في ملفات منشأتك.</translation>
    </message>
    <message>
        <source>This lies before the injury, on {injury}.</source>
        <translation>هذا التاريخ قبل يوم الإصابة، {injury}.</translation>
    </message>
    <message>
        <source>Correct one of the two.</source>
        <translation>صحّح أحدهما.</translation>
    </message>
    <message>
        <source>The earlier injury is not accepted yet.</source>
        <translation>الإصابة السابقة لم تُقبل بعد.</translation>
    </message>
    <message>
        <source>A relapse or complication follows a case that was accepted or closed.</source>
        <translation>لا يُبلَّغ عن انتكاسة أو مضاعفة إلا لإصابة مقبولة أو مغلقة.</translation>
    </message>
    <message>
        <source>This case is over at the service.</source>
        <translation>انتهت هذه الإصابة لدى الخدمة.</translation>
    </message>
    <message>
        <source>A relapse or complication is reported as a case of its own.</source>
        <translation>يُبلَّغ عن الانتكاسة أو المضاعفة ببلاغ مستقل.</translation>
    </message>
    <message>
        <source>This case is decided already.</source>
        <translation>صدر قرار في هذه الإصابة.</translation>
    </message>
    <message>
        <source>A decision against you can be objected to within its time.</source>
        <translation>ويمكن الاعتراض على القرار السلبي خلال مهلته.</translation>
    </message>
    <message>
        <source>This question was answered, or is no longer asked.</source>
        <translation>أُجيب عن هذا الطلب، أو لم يعد مطلوبًا.</translation>
    </message>
    <message>
        <source>What you have to say can be added to the case without it.</source>
        <translation>ويمكن إضافة ما لديك إلى الإصابة دون ذلك.</translation>
    </message>
    <message>
        <source>There is neither a word nor a paper in it.</source>
        <translation>لا نص فيها ولا وثيقة.</translation>
    </message>
    <message>
        <source>Write something, or attach a paper.</source>
        <translation>اكتب نصًا أو أرفق وثيقة.</translation>
    </message>
    <message>
        <source>The death is known in this case already.</source>
        <translation>الوفاة مسجَّلة في هذه الإصابة.</translation>
    </message>
    <message>
        <source>There is no decision here that can be objected to.</source>
        <translation>لا قرار هنا يمكن الاعتراض عليه.</translation>
    </message>
    <message>
        <source>Only a decision against you is, and once.</source>
        <translation>يُعترض على القرار السلبي وحده، ومرة واحدة.</translation>
    </message>
    <message>
        <source>The time to object ended on {until}.</source>
        <translation>انتهت مهلة الاعتراض في {until}.</translation>
    </message>
    <message>
        <source>Ask the authority itself what is still possible.</source>
        <translation>راجع التأمينات لمعرفة ما بقي ممكنًا.</translation>
    </message>
    <message>
        <source>The person’s registration was not complete.</source>
        <translation>لم يكتمل تسجيل المصاب.</translation>
    </message>
    <message>
        <source>Covered only when registered, or within the time to register.</source>
        <translation>لا تشمله التغطية إلا إذا كان مسجلًا، أو وقعت الإصابة خلال مهلة التسجيل.</translation>
    </message>
    <message>
        <source>Another injury of the same person on this day is known: {case}.</source>
        <translation>توجد إصابة أخرى للشخص نفسه في هذا اليوم: {case}.</translation>
    </message>
    <message>
        <source>Report it again only when it is another one.</source>
        <translation>لا تبلّغ ثانية إلا إذا كانت إصابة أخرى.</translation>
    </message>
    <message>
        <source>The time to report ended on {until}.</source>
        <translation>انتهت مهلة البلاغ في {until}.</translation>
    </message>
    <message>
        <source>The daily allowance of the days before the report may be charged to you.</source>
        <translation>قد تُحمَّل المنشأة البدل اليومي عن الأيام السابقة للبلاغ.</translation>
    </message>
    <message>
        <source>The injured person told you after the time for it, which ended on {until}.</source>
        <translation>أبلغكم المصاب بعد مهلته التي انتهت في {until}.</translation>
    </message>
    <message>
        <source>Report it all the same.</source>
        <translation>بلّغ عنها مع ذلك.</translation>
    </message>
    <message>
        <source>The time to tell of treatment outside the list ended on {until}.</source>
        <translation>انتهت مهلة الإبلاغ عن العلاج خارج القائمة في {until}.</translation>
    </message>
    <message>
        <source>Tell of it all the same, and say why it comes late.</source>
        <translation>أبلغ عنه مع ذلك، واذكر سبب التأخر.</translation>
    </message>
</context>
<context>
    <name>MessagesPopup</name>
    <message>
        <source>Practice messages</source>
        <translation>رسائل التدريب</translation>
    </message>
    <message>
        <source>No message was sent yet.</source>
        <translation>لم تُرسل رسالة بعد.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>to {number}</source>
        <translation>إلى {number}</translation>
    </message>
    <message>
        <source>Copy the code {code}</source>
        <translation>نسخ الرمز {code}</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>The service reckons with another version of the rules.</source>
        <translation>تحتسب الخدمة بإصدار آخر من القواعد.</translation>
    </message>
    <message>
        <source>It uses {billed}; here {ours} is in force. What follows may come from that.</source>
        <translation>إصدارها {billed}، والساري هنا {ours}. قد يكون ما يلي ناتجًا عن ذلك.</translation>
    </message>
    <message>
        <source>Not all lines of the invoice are here.</source>
        <translation>سطور الفاتورة غير مكتملة هنا.</translation>
    </message>
    <message>
        <source>{here} of {count}. Fetch them before you rely on this comparison.</source>
        <translation>{here} من {count}. اجلبها قبل الاعتماد على هذه المقارنة.</translation>
    </message>
    <message>
        <source>The service bills somebody whom you excluded: {name}</source>
        <translation>احتسبت الخدمة مشتركًا استبعدتَه: {name}</translation>
    </message>
    <message>
        <source>The last day was {leave_date}; {days} of {of} days are billed on a wage of {wage}.</source>
        <translation>آخر يوم عمل {leave_date}، واحتُسب {days} من {of} يومًا على أجر {wage}.</translation>
    </message>
    <message>
        <source>The service bills somebody who had not yet joined: {name}</source>
        <translation>احتسبت الخدمة مشتركًا لم يلتحق بعد: {name}</translation>
    </message>
    <message>
        <source>The first day is {join_date}.</source>
        <translation>أول يوم عمل {join_date}.</translation>
    </message>
    <message>
        <source>The service bills a period that was cancelled: {name}</source>
        <translation>احتسبت الخدمة مدة ملغاة: {name}</translation>
    </message>
    <message>
        <source>{days} of {of} days on a wage of {wage}.</source>
        <translation>{days} من {of} يومًا على أجر {wage}.</translation>
    </message>
    <message>
        <source>The service bills somebody who has not accepted yet: {name}</source>
        <translation>احتسبت الخدمة مشتركًا لم يوافق بعد: {name}</translation>
    </message>
    <message>
        <source>The registration waits for the contributor&apos;s own acceptance.</source>
        <translation>ينتظر التسجيل موافقة المشترك نفسه.</translation>
    </message>
    <message>
        <source>The service bills somebody whose wage is not known here: {name}</source>
        <translation>احتسبت الخدمة مشتركًا لا يُعرف أجره هنا: {name}</translation>
    </message>
    <message>
        <source>It reckons with {wage}. Complete the wage.</source>
        <translation>احتسبته على أجر {wage}. أكمل الأجر.</translation>
    </message>
    <message>
        <source>The service bills somebody who is not in your list.</source>
        <translation>احتسبت الخدمة شخصًا ليس في قائمتك.</translation>
    </message>
    <message>
        <source>No rule here reaches this case: {name}</source>
        <translation>لا قاعدة هنا لهذه الحالة: {name}</translation>
    </message>
    <message>
        <source>Update the rules.</source>
        <translation>حدّث القواعد.</translation>
    </message>
    <message>
        <source>Somebody who joined is not billed: {name}</source>
        <translation>مشترك التحق ولم يُحتسب: {name}</translation>
    </message>
    <message>
        <source>Joined on {join_date}; {days} of {of} days on a wage of {wage} are missing.</source>
        <translation>التحق في {join_date}، ولم يُحتسب {days} من {of} يومًا على أجر {wage}.</translation>
    </message>
    <message>
        <source>Somebody is not billed: {name}</source>
        <translation>مشترك لم يُحتسب: {name}</translation>
    </message>
    <message>
        <source>At work here since {join_date}; {days} of {of} days on a wage of {wage} are missing.</source>
        <translation>يعمل لديك منذ {join_date}، ولم يُحتسب {days} من {of} يومًا على أجر {wage}.</translation>
    </message>
    <message>
        <source>Billed twice: {name}</source>
        <translation>احتُسب مرتين: {name}</translation>
    </message>
    <message>
        <source>The line too many is on a wage of {wage}.</source>
        <translation>السطر الزائد على أجر {wage}.</translation>
    </message>
    <message>
        <source>Billed under the other system: {name}</source>
        <translation>احتُسب على النظام الآخر: {name}</translation>
    </message>
    <message>
        <source>The service takes the {billed}; here it is the {system}.</source>
        <translation>احتسبته الخدمة على {billed}، وهو هنا على {system}.</translation>
    </message>
    <message>
        <source>The wage is not applied: {name}</source>
        <translation>لم يُطبَّق الأجر: {name}</translation>
    </message>
    <message>
        <source>{wage} holds from {from_month}; the service reckons with {billed}.</source>
        <translation>الأجر {wage} من {from_month}، واحتسبته الخدمة على {billed}.</translation>
    </message>
    <message>
        <source>Billed on another wage: {name}</source>
        <translation>احتُسب على أجر آخر: {name}</translation>
    </message>
    <message>
        <source>Here it is {wage}; the service reckons with {billed}.</source>
        <translation>الأجر هنا {wage}، واحتسبته الخدمة على {billed}.</translation>
    </message>
    <message>
        <source>The floor of the wage differs: {name}</source>
        <translation>اختلاف في الحد الأدنى للأجر: {name}</translation>
    </message>
    <message>
        <source>The wage is {raw}; {wage} counts here, {billed} at the service.</source>
        <translation>الأجر {raw}؛ يُحتسب هنا على {wage}، وفي الخدمة على {billed}.</translation>
    </message>
    <message>
        <source>The ceiling of the wage differs: {name}</source>
        <translation>اختلاف في الحد الأعلى للأجر: {name}</translation>
    </message>
    <message>
        <source>A rate of another time: {name}</source>
        <translation>نسبة من وقت آخر: {name}</translation>
    </message>
    <message>
        <source>The service takes {billed_percent}; {percent} holds for this month.</source>
        <translation>احتسبت الخدمة {billed_percent}، والسارية لهذا الشهر {percent}.</translation>
    </message>
    <message>
        <source>Another rate: {name}</source>
        <translation>نسبة أخرى: {name}</translation>
    </message>
    <message>
        <source>The service takes {billed_percent}; {percent} holds here.</source>
        <translation>احتسبت الخدمة {billed_percent}، والسارية هنا {percent}.</translation>
    </message>
    <message>
        <source>Other branches are billed: {name}</source>
        <translation>احتُسبت فروع تأمين أخرى: {name}</translation>
    </message>
    <message>
        <source>{branch}: {billed_percent} at the service, {percent} here.</source>
        <translation>{branch}: {billed_percent} في الخدمة، و{percent} هنا.</translation>
    </message>
    <message>
        <source>The pension of the home country is billed: {name}</source>
        <translation>احتُسب معاش البلد: {name}</translation>
    </message>
    <message>
        <source>Who collects it is not certain; it is in no total here.</source>
        <translation>جهة تحصيله غير مؤكدة، ولا يدخل في أي إجمالي هنا.</translation>
    </message>
    <message>
        <source>Other days of the month: {name}</source>
        <translation>أيام أخرى من الشهر: {name}</translation>
    </message>
    <message>
        <source>{days} of {of} days here, {billed_days} of {billed_of} at the service.</source>
        <translation>{days} من {of} يومًا هنا، و{billed_days} من {billed_of} في الخدمة.</translation>
    </message>
    <message>
        <source>Rounding: {name}</source>
        <translation>تقريب: {name}</translation>
    </message>
    <message>
        <source>The service&apos;s amount holds.</source>
        <translation>مبلغ الخدمة هو المعتمد.</translation>
    </message>
    <message>
        <source>Another fine for paying late.</source>
        <translation>غرامة تأخير مختلفة.</translation>
    </message>
    <message>
        <source>The service asks for {billed}; by your payments it is {ours}.</source>
        <translation>تطلب الخدمة {billed}، وهي بحسب مدفوعاتك {ours}.</translation>
    </message>
    <message>
        <source>The totals of the invoice are not the sum of its lines.</source>
        <translation>مجاميع الفاتورة لا تساوي مجموع سطورها.</translation>
    </message>
    <message>
        <source>Ask the service about it.</source>
        <translation>اسأل الخدمة عنها.</translation>
    </message>
    <message>
        <source>Not explained: {name}</source>
        <translation>فرق بلا تفسير: {name}</translation>
    </message>
    <message>
        <source>No rule known here gives this amount.</source>
        <translation>لا قاعدة معروفة هنا تعطي هذا المبلغ.</translation>
    </message>
    <message>
        <source>A balance does not follow from the one before.</source>
        <translation>رصيد لا يتبع ما قبله.</translation>
    </message>
    <message>
        <source>{ledger} stands there on {day}; {other} follows.</source>
        <translation>المدوَّن {ledger} في {day}، والناتج {other}.</translation>
    </message>
    <message>
        <source>Entered twice: {ref}</source>
        <translation>مقيّد مرتين: {ref}</translation>
    </message>
    <message>
        <source>{other} on {day}.</source>
        <translation>{other} في {day}.</translation>
    </message>
    <message>
        <source>The statement has contributions of a month without an invoice: {month}</source>
        <translation>في الكشف اشتراكات شهر بلا فاتورة: {month}</translation>
    </message>
    <message>
        <source>{ledger} in the statement.</source>
        <translation>{ledger} في الكشف.</translation>
    </message>
    <message>
        <source>An invoice is not in the statement: {ref}</source>
        <translation>فاتورة ليست في الكشف: {ref}</translation>
    </message>
    <message>
        <source>Its contributions are {other}.</source>
        <translation>اشتراكاتها {other}.</translation>
    </message>
    <message>
        <source>Statement and invoice differ: {ref}</source>
        <translation>الكشف والفاتورة مختلفان: {ref}</translation>
    </message>
    <message>
        <source>{ledger} in the statement, {other} on the invoice.</source>
        <translation>{ledger} في الكشف، و{other} في الفاتورة.</translation>
    </message>
    <message>
        <source>The invoice asks for something else than the balance of its day: {ref}</source>
        <translation>المطلوب في الفاتورة غير رصيد يومها: {ref}</translation>
    </message>
    <message>
        <source>Balance {ledger}, invoice {other}.</source>
        <translation>الرصيد {ledger}، والفاتورة {other}.</translation>
    </message>
    <message>
        <source>A payment is not in the statement.</source>
        <translation>دفعة ليست في الكشف.</translation>
    </message>
    <message>
        <source>The statement has a payment that is not known here.</source>
        <translation>في الكشف دفعة غير معروفة هنا.</translation>
    </message>
    <message>
        <source>{ledger} on {day}.</source>
        <translation>{ledger} في {day}.</translation>
    </message>
    <message>
        <source>A payment stands in the statement with another amount.</source>
        <translation>دفعة مبلغها في الكشف مختلف.</translation>
    </message>
    <message>
        <source>{ledger} in the statement, {other} paid.</source>
        <translation>{ledger} في الكشف، و{other} مدفوعة.</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>التحقوا</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>تركوا</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>الأجور</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>النسب</translation>
    </message>
    <message>
        <source>Other rates</source>
        <translation>نسب أخرى</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Part months</source>
        <translation>الأشهر الجزئية</translation>
    </message>
    <message>
        <source>Double lines</source>
        <translation>سطور مكررة</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>التقريب</translation>
    </message>
    <message>
        <source>Corrections of earlier months</source>
        <translation>تصحيحات أشهر سابقة</translation>
    </message>
    <message>
        <source>Late-payment fine</source>
        <translation>غرامة التأخير</translation>
    </message>
    <message>
        <source>Violation fine</source>
        <translation>غرامة المخالفة</translation>
    </message>
    <message>
        <source>Owed before</source>
        <translation>رصيد سابق</translation>
    </message>
    <message>
        <source>Credit balance</source>
        <translation>رصيد دائن</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>بلا تفسير</translation>
    </message>
    <message>
        <source>Pay the invoice</source>
        <translation>سداد الفاتورة</translation>
    </message>
    <message>
        <source>Pay an instalment</source>
        <translation>سداد قسط</translation>
    </message>
    <message>
        <source>Register a joiner</source>
        <translation>تسجيل ملتحق</translation>
    </message>
    <message>
        <source>Exclude a leaver</source>
        <translation>استبعاد مشترك</translation>
    </message>
    <message>
        <source>Update a wage</source>
        <translation>تحديث أجر</translation>
    </message>
    <message>
        <source>Complete a wage</source>
        <translation>استكمال أجر</translation>
    </message>
    <message>
        <source>Update the establishment&apos;s data</source>
        <translation>تحديث بيانات المنشأة</translation>
    </message>
    <message>
        <source>Report a work injury</source>
        <translation>الإبلاغ عن إصابة عمل</translation>
    </message>
    <message>
        <source>Answer about an injury</source>
        <translation>الرد بشأن إصابة</translation>
    </message>
    <message>
        <source>Object to a decision about an injury</source>
        <translation>الاعتراض على قرار إصابة</translation>
    </message>
    <message>
        <source>A certificate ends</source>
        <translation>انتهاء شهادة</translation>
    </message>
    <message>
        <source>A licence ends</source>
        <translation>انتهاء رخصة</translation>
    </message>
    <message>
        <source>An identity document ends</source>
        <translation>انتهاء هوية</translation>
    </message>
    <message>
        <source>A contract of work ends</source>
        <translation>ينتهي عقد عمل</translation>
    </message>
    <message>
        <source>A document of the establishment ends</source>
        <translation>ينتهي مستند من مستندات المنشأة</translation>
    </message>
    <message>
        <source>The bill number ends</source>
        <translation>انتهاء رقم السداد</translation>
    </message>
    <message>
        <source>Insurance expense: employer&apos;s share</source>
        <translation>مصروف التأمينات: حصة صاحب العمل</translation>
    </message>
    <message>
        <source>Contributors&apos; shares withheld from wages</source>
        <translation>حصة المشتركين المحسومة من الأجور</translation>
    </message>
    <message>
        <source>Insurance payable: employer&apos;s share</source>
        <translation>تأمينات مستحقة: حصة صاحب العمل</translation>
    </message>
    <message>
        <source>Insurance payable: contributors&apos; share</source>
        <translation>تأمينات مستحقة: حصة المشتركين</translation>
    </message>
    <message>
        <source>Fines payable</source>
        <translation>غرامات مستحقة</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>لا شيء مستحق</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>مستحقة</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Ask for a review of the invoice</source>
        <translation>طلب مراجعة الفاتورة</translation>
    </message>
    <message>
        <source>Send the request that waits</source>
        <translation>إرسال الطلب المنتظر</translation>
    </message>
    <message>
        <source>Wait for the service&apos;s decision</source>
        <translation>انتظار قرار الخدمة</translation>
    </message>
    <message>
        <source>Correct the refused request</source>
        <translation>تصحيح الطلب المرفوض</translation>
    </message>
    <message>
        <source>Update the rules</source>
        <translation>تحديث القواعد</translation>
    </message>
    <message>
        <source>Fetch the lines</source>
        <translation>جلب السطور</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>لا يلزم شيء</translation>
    </message>
    <message>
        <source>Annuities</source>
        <translation>المعاشات</translation>
    </message>
    <message>
        <source>Unemployment (SANED)</source>
        <translation>ساند</translation>
    </message>
    <message>
        <source>Occupational hazards</source>
        <translation>الأخطار المهنية</translation>
    </message>
    <message>
        <source>Home-country pension</source>
        <translation>معاش خليجي (بلده)</translation>
    </message>
    <message>
        <source>1421H system</source>
        <translation>نظام 1421هـ</translation>
    </message>
    <message>
        <source>1445H system</source>
        <translation>نظام 1445هـ</translation>
    </message>
    <message>
        <source>Complete the wage</source>
        <translation>استكمال الأجر</translation>
    </message>
</context>
<context>
    <name>MoneyPaperPanel</name>
    <message>
        <source>What the paper shows</source>
        <translation>ما يظهر في الورقة</translation>
    </message>
    <message>
        <source>The lines of the contributors</source>
        <translation>سطور المشتركين</translation>
    </message>
    <message>
        <source>Headings on every page, sums at the end</source>
        <translation>رؤوس الأعمدة في كل صفحة، والمجموع في آخرها</translation>
    </message>
    <message>
        <source>Mask the identities</source>
        <translation>حجب الهويات</translation>
    </message>
    <message>
        <source>The last four digits stay</source>
        <translation>تبقى آخر أربعة أرقام</translation>
    </message>
    <message>
        <source>Each print is noted in the audit log. The paper is ours: it says that it is not official.</source>
        <translation>تُقيَّد كل طباعة في سجل التدقيق. والورقة من هذا البرنامج، ومكتوب عليها أنها ليست وثيقة رسمية.</translation>
    </message>
</context>
<context>
    <name>MoneyPaperWindows</name>
    <message>
        <source>Invoice of {month}</source>
        <translation>فاتورة {month}</translation>
    </message>
    <message>
        <source>Invoice {month}.pdf</source>
        <translation>فاتورة {month}.pdf</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>كشف الحساب</translation>
    </message>
    <message>
        <source>Statement.pdf</source>
        <translation>كشف الحساب.pdf</translation>
    </message>
    <message>
        <source>Payment receipt</source>
        <translation>بيان سداد</translation>
    </message>
    <message>
        <source>Receipt.pdf</source>
        <translation>بيان سداد.pdf</translation>
    </message>
    <message>
        <source>Record of a check</source>
        <translation>سجل تحقق</translation>
    </message>
    <message>
        <source>Record.pdf</source>
        <translation>سجل تحقق.pdf</translation>
    </message>
    <message>
        <source>Print preview — {paper}</source>
        <translation>معاينة الطباعة — {paper}</translation>
    </message>
</context>
<context>
    <name>MonthCells</name>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Contributors’ share</source>
        <translation>حصة المشتركين</translation>
    </message>
    <message>
        <source>Contributions (SAR)</source>
        <translation>الاشتراكات (ر.س)</translation>
    </message>
    <message>
        <source>More than before</source>
        <translation>الزيادة عمّا قبله</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>MonthDifferenceView</name>
    <message>
        <source>Causes</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>من هم</translation>
    </message>
    <message>
        <source>Back to the invoice</source>
        <translation>العودة إلى الفاتورة</translation>
    </message>
    <message>
        <source>Fetch the lines</source>
        <translation>جلب البنود</translation>
    </message>
    <message>
        <source>There is no month before to compare with</source>
        <translation>لا شهر سابق للمقارنة</translation>
    </message>
    <message>
        <source>The invoice before this one is not here, was replaced, or never was.</source>
        <translation>فاتورة الشهر السابق ليست هنا، أو استُبدلت، أو لم تصدر أصلًا.</translation>
    </message>
    <message>
        <source>Copy the explanation</source>
        <translation>نسخ الشرح</translation>
    </message>
    <message>
        <source>Enter opens the contributor</source>
        <translation>Enter يفتح المشترك</translation>
    </message>
    <message>
        <source>The next months</source>
        <translation>الأشهر القادمة</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>لماذا هذا المبلغ؟</translation>
    </message>
    <message numerus="yes">
        <source>Of the newer invoice itself %n things differ from your list. Whoever is billed wrongly in both months does not show in the difference.</source>
        <translation>
            <numerusform>لا شيء في الفاتورة الأحدث نفسها يختلف عن قائمتك. من احتُسب خطأً في الشهرين لا يظهر في الفرق.</numerusform>
            <numerusform>في الفاتورة الأحدث نفسها أمر واحد يختلف عن قائمتك. من احتُسب خطأً في الشهرين لا يظهر في الفرق.</numerusform>
            <numerusform>في الفاتورة الأحدث نفسها أمران يختلفان عن قائمتك. من احتُسب خطأً في الشهرين لا يظهر في الفرق.</numerusform>
            <numerusform>في الفاتورة الأحدث نفسها %n أمور تختلف عن قائمتك. من احتُسب خطأً في الشهرين لا يظهر في الفرق.</numerusform>
            <numerusform>في الفاتورة الأحدث نفسها %n أمرًا تختلف عن قائمتك. من احتُسب خطأً في الشهرين لا يظهر في الفرق.</numerusform>
            <numerusform>في الفاتورة الأحدث نفسها %n أمر تختلف عن قائمتك. من احتُسب خطأً في الشهرين لا يظهر في الفرق.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing both months…</source>
        <translation>تجري مقارنة الشهرين…</translation>
    </message>
    <message>
        <source>The lines of both invoices are not all here, and there is no connection.</source>
        <translation>بنود الفاتورتين ليست كلها هنا، ولا اتصال.</translation>
    </message>
    <message>
        <source>They are fetched once and then stay here.</source>
        <translation>تُجلب مرة واحدة ثم تبقى هنا.</translation>
    </message>
    <message>
        <source>The lines of both invoices are not all here.</source>
        <translation>بنود الفاتورتين ليست كلها هنا.</translation>
    </message>
    <message>
        <source>They say who was billed in each month.</source>
        <translation>تبيّن من احتُسب في كل شهر.</translation>
    </message>
    <message>
        <source>{month} is higher than {before} by</source>
        <translation>{month} أعلى من {before} بـ</translation>
    </message>
    <message>
        <source>{month} is lower than {before} by</source>
        <translation>{month} أقل من {before} بـ</translation>
    </message>
    <message>
        <source>{month} is as high as {before}</source>
        <translation>{month} مثل {before}</translation>
    </message>
    <message>
        <source>{cause} {amount}</source>
        <translation>{cause} {amount}</translation>
    </message>
    <message>
        <source>What weighs most: {causes}.</source>
        <translation>الأثر الأكبر: {causes}.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Rates have not changed.</source>
        <translation>لا تغيّر في النسب.</translation>
    </message>
    <message>
        <source>From {before} to {month}</source>
        <translation>من {before} إلى {month}</translation>
    </message>
    <message>
        <source>The axis is cut: it begins at {amount}, so that differences are seen.</source>
        <translation>المحور مقطوع: يبدأ من {amount} لتظهر الفروق.</translation>
    </message>
    <message>
        <source>{cause}: {amount}</source>
        <translation>{cause}: {amount}</translation>
    </message>
    <message>
        <source>Why: {cause}</source>
        <translation>لماذا: {cause}</translation>
    </message>
    <message>
        <source>What is expected in {month}?</source>
        <translation>ما المتوقع في {month}؟</translation>
    </message>
    <message>
        <source>Contributions by your list as it is now, with what waits in the outbox: {difference} against the contributions of {before}.</source>
        <translation>الاشتراكات بحسب قائمتك كما هي الآن، مع ما ينتظر في الصادر: {difference} مقارنة باشتراكات {before}.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
</context>
<context>
    <name>MonthTable</name>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
</context>
<context>
    <name>Nationalities</name>
    <message>
        <source>Saudi</source>
        <translation>سعودي</translation>
    </message>
    <message>
        <source>Bahraini</source>
        <translation>بحريني</translation>
    </message>
    <message>
        <source>Kuwaiti</source>
        <translation>كويتي</translation>
    </message>
    <message>
        <source>Omani</source>
        <translation>عُماني</translation>
    </message>
    <message>
        <source>Qatari</source>
        <translation>قطري</translation>
    </message>
    <message>
        <source>Emirati</source>
        <translation>إماراتي</translation>
    </message>
    <message>
        <source>Yemeni</source>
        <translation>يمني</translation>
    </message>
    <message>
        <source>Egyptian</source>
        <translation>مصري</translation>
    </message>
    <message>
        <source>Sudanese</source>
        <translation>سوداني</translation>
    </message>
    <message>
        <source>Syrian</source>
        <translation>سوري</translation>
    </message>
    <message>
        <source>Jordanian</source>
        <translation>أردني</translation>
    </message>
    <message>
        <source>Palestinian</source>
        <translation>فلسطيني</translation>
    </message>
    <message>
        <source>Lebanese</source>
        <translation>لبناني</translation>
    </message>
    <message>
        <source>Iraqi</source>
        <translation>عراقي</translation>
    </message>
    <message>
        <source>Moroccan</source>
        <translation>مغربي</translation>
    </message>
    <message>
        <source>Algerian</source>
        <translation>جزائري</translation>
    </message>
    <message>
        <source>Tunisian</source>
        <translation>تونسي</translation>
    </message>
    <message>
        <source>Libyan</source>
        <translation>ليبي</translation>
    </message>
    <message>
        <source>Mauritanian</source>
        <translation>موريتاني</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>صومالي</translation>
    </message>
    <message>
        <source>Djiboutian</source>
        <translation>جيبوتي</translation>
    </message>
    <message>
        <source>Comorian</source>
        <translation>قُمُري</translation>
    </message>
    <message>
        <source>Indian</source>
        <translation>هندي</translation>
    </message>
    <message>
        <source>Pakistani</source>
        <translation>باكستاني</translation>
    </message>
    <message>
        <source>Bangladeshi</source>
        <translation>بنغلاديشي</translation>
    </message>
    <message>
        <source>Sri Lankan</source>
        <translation>سريلانكي</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>نيبالي</translation>
    </message>
    <message>
        <source>Afghan</source>
        <translation>أفغاني</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>ميانماري</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>فلبيني</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>إندونيسي</translation>
    </message>
    <message>
        <source>Malaysian</source>
        <translation>ماليزي</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>تايلاندي</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>فيتنامي</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>صيني</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>ياباني</translation>
    </message>
    <message>
        <source>South Korean</source>
        <translation>كوري جنوبي</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>تركي</translation>
    </message>
    <message>
        <source>Iranian</source>
        <translation>إيراني</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>أوزبكي</translation>
    </message>
    <message>
        <source>Ethiopian</source>
        <translation>إثيوبي</translation>
    </message>
    <message>
        <source>Eritrean</source>
        <translation>إريتري</translation>
    </message>
    <message>
        <source>Kenyan</source>
        <translation>كيني</translation>
    </message>
    <message>
        <source>Ugandan</source>
        <translation>أوغندي</translation>
    </message>
    <message>
        <source>Tanzanian</source>
        <translation>تنزاني</translation>
    </message>
    <message>
        <source>Nigerian</source>
        <translation>نيجيري</translation>
    </message>
    <message>
        <source>Ghanaian</source>
        <translation>غاني</translation>
    </message>
    <message>
        <source>Chadian</source>
        <translation>تشادي</translation>
    </message>
    <message>
        <source>Nigerien</source>
        <translation>نيجري</translation>
    </message>
    <message>
        <source>Malian</source>
        <translation>مالي</translation>
    </message>
    <message>
        <source>Senegalese</source>
        <translation>سنغالي</translation>
    </message>
    <message>
        <source>Cameroonian</source>
        <translation>كاميروني</translation>
    </message>
    <message>
        <source>South African</source>
        <translation>جنوب أفريقي</translation>
    </message>
    <message>
        <source>British</source>
        <translation>بريطاني</translation>
    </message>
    <message>
        <source>American</source>
        <translation>أمريكي</translation>
    </message>
    <message>
        <source>Canadian</source>
        <translation>كندي</translation>
    </message>
    <message>
        <source>French</source>
        <translation>فرنسي</translation>
    </message>
    <message>
        <source>German</source>
        <translation>ألماني</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>إيطالي</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>إسباني</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>برتغالي</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>هولندي</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>يوناني</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>روسي</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>أوكراني</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>بوسني</translation>
    </message>
    <message>
        <source>Australian</source>
        <translation>أسترالي</translation>
    </message>
    <message>
        <source>New Zealander</source>
        <translation>نيوزيلندي</translation>
    </message>
    <message>
        <source>Brazilian</source>
        <translation>برازيلي</translation>
    </message>
    <message>
        <source>Colombian</source>
        <translation>كولومبي</translation>
    </message>
</context>
<context>
    <name>NationalitiesOfWomen</name>
    <message>
        <source>Saudi</source>
        <translation>سعودية</translation>
    </message>
    <message>
        <source>Bahraini</source>
        <translation>بحرينية</translation>
    </message>
    <message>
        <source>Kuwaiti</source>
        <translation>كويتية</translation>
    </message>
    <message>
        <source>Omani</source>
        <translation>عُمانية</translation>
    </message>
    <message>
        <source>Qatari</source>
        <translation>قطرية</translation>
    </message>
    <message>
        <source>Emirati</source>
        <translation>إماراتية</translation>
    </message>
    <message>
        <source>Yemeni</source>
        <translation>يمنية</translation>
    </message>
    <message>
        <source>Egyptian</source>
        <translation>مصرية</translation>
    </message>
    <message>
        <source>Sudanese</source>
        <translation>سودانية</translation>
    </message>
    <message>
        <source>Syrian</source>
        <translation>سورية</translation>
    </message>
    <message>
        <source>Jordanian</source>
        <translation>أردنية</translation>
    </message>
    <message>
        <source>Palestinian</source>
        <translation>فلسطينية</translation>
    </message>
    <message>
        <source>Lebanese</source>
        <translation>لبنانية</translation>
    </message>
    <message>
        <source>Iraqi</source>
        <translation>عراقية</translation>
    </message>
    <message>
        <source>Moroccan</source>
        <translation>مغربية</translation>
    </message>
    <message>
        <source>Algerian</source>
        <translation>جزائرية</translation>
    </message>
    <message>
        <source>Tunisian</source>
        <translation>تونسية</translation>
    </message>
    <message>
        <source>Libyan</source>
        <translation>ليبية</translation>
    </message>
    <message>
        <source>Mauritanian</source>
        <translation>موريتانية</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>صومالية</translation>
    </message>
    <message>
        <source>Djiboutian</source>
        <translation>جيبوتية</translation>
    </message>
    <message>
        <source>Comorian</source>
        <translation>قُمُرية</translation>
    </message>
    <message>
        <source>Indian</source>
        <translation>هندية</translation>
    </message>
    <message>
        <source>Pakistani</source>
        <translation>باكستانية</translation>
    </message>
    <message>
        <source>Bangladeshi</source>
        <translation>بنغلاديشية</translation>
    </message>
    <message>
        <source>Sri Lankan</source>
        <translation>سريلانكية</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>نيبالية</translation>
    </message>
    <message>
        <source>Afghan</source>
        <translation>أفغانية</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>ميانمارية</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>فلبينية</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>إندونيسية</translation>
    </message>
    <message>
        <source>Malaysian</source>
        <translation>ماليزية</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>تايلاندية</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>فيتنامية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>صينية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>يابانية</translation>
    </message>
    <message>
        <source>South Korean</source>
        <translation>كورية جنوبية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>تركية</translation>
    </message>
    <message>
        <source>Iranian</source>
        <translation>إيرانية</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>أوزبكية</translation>
    </message>
    <message>
        <source>Ethiopian</source>
        <translation>إثيوبية</translation>
    </message>
    <message>
        <source>Eritrean</source>
        <translation>إريترية</translation>
    </message>
    <message>
        <source>Kenyan</source>
        <translation>كينية</translation>
    </message>
    <message>
        <source>Ugandan</source>
        <translation>أوغندية</translation>
    </message>
    <message>
        <source>Tanzanian</source>
        <translation>تنزانية</translation>
    </message>
    <message>
        <source>Nigerian</source>
        <translation>نيجيرية</translation>
    </message>
    <message>
        <source>Ghanaian</source>
        <translation>غانية</translation>
    </message>
    <message>
        <source>Chadian</source>
        <translation>تشادية</translation>
    </message>
    <message>
        <source>Nigerien</source>
        <translation>نيجرية</translation>
    </message>
    <message>
        <source>Malian</source>
        <translation>مالية</translation>
    </message>
    <message>
        <source>Senegalese</source>
        <translation>سنغالية</translation>
    </message>
    <message>
        <source>Cameroonian</source>
        <translation>كاميرونية</translation>
    </message>
    <message>
        <source>South African</source>
        <translation>جنوب أفريقية</translation>
    </message>
    <message>
        <source>British</source>
        <translation>بريطانية</translation>
    </message>
    <message>
        <source>American</source>
        <translation>أمريكية</translation>
    </message>
    <message>
        <source>Canadian</source>
        <translation>كندية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>فرنسية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>ألمانية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>إيطالية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>إسبانية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>برتغالية</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>هولندية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>يونانية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>روسية</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>أوكرانية</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>بوسنية</translation>
    </message>
    <message>
        <source>Australian</source>
        <translation>أسترالية</translation>
    </message>
    <message>
        <source>New Zealander</source>
        <translation>نيوزيلندية</translation>
    </message>
    <message>
        <source>Brazilian</source>
        <translation>برازيلية</translation>
    </message>
    <message>
        <source>Colombian</source>
        <translation>كولومبية</translation>
    </message>
</context>
<context>
    <name>NewContributor</name>
    <message>
        <source>Add, then another</source>
        <translation>إضافة ثم آخر</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Complete the wage</source>
        <translation>استكمال أجره</translation>
    </message>
    <message>
        <source>ID or iqama number</source>
        <translation>رقم الهوية أو الإقامة</translation>
    </message>
    <message>
        <source>National ID</source>
        <translation>هوية وطنية</translation>
    </message>
    <message>
        <source>Iqama</source>
        <translation>إقامة</translation>
    </message>
    <message>
        <source>Gulf ID</source>
        <translation>هوية خليجية</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>نوع الرقم</translation>
    </message>
    <message>
        <source>Take over his earlier data</source>
        <translation>إعادة تسجيله ببياناته السابقة</translation>
    </message>
    <message>
        <source>Complete wage and occupation</source>
        <translation>استكمال الأجر والمهنة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>بلد الجنسية</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Name as in the identity</source>
        <translation>الاسم كما في الهوية</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بالحروف اللاتينية</translation>
    </message>
    <message>
        <source>Date of birth, Hijri or Gregorian</source>
        <translation>تاريخ الميلاد، هجري أو ميلادي</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Joining date</source>
        <translation>تاريخ الالتحاق</translation>
    </message>
    <message>
        <source>Register back in time: annuities only, up to 24 months, with papers</source>
        <translation>تسجيل بأثر رجعي: للمعاشات وحدها، حتى 24 شهرًا، بمستندات</translation>
    </message>
    <message>
        <source>Proof of his work since then: pay slips, attendance, or the signed offer.</source>
        <translation>ما يثبت عمله منذ ذلك التاريخ: كشوف رواتب أو سجل حضور أو عرض عمل موقّع.</translation>
    </message>
    <message>
        <source>Papers for registering back in time</source>
        <translation>مرفقات التسجيل بأثر رجعي</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Earlier periods</source>
        <translation>مدد اشتراك سابقة</translation>
    </message>
    <message>
        <source>Was he insured before 3 July 2024? It decides which annuity rates apply.</source>
        <translation>له مدد اشتراك قبل 3 يوليو 2024؟ يحدّد أي نسب المعاشات تُطبَّق عليه.</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>غير محدد المدة</translation>
    </message>
    <message>
        <source>Fixed term</source>
        <translation>محدد المدة</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>العقد</translation>
    </message>
    <message>
        <source>Contract from (else joining)</source>
        <translation>بداية العقد (وإلا فالالتحاق)</translation>
    </message>
    <message>
        <source>Contract to</source>
        <translation>نهاية العقد</translation>
    </message>
    <message>
        <source>The contract is documented on Qiwa</source>
        <translation>العقد موثّق في قوى</translation>
    </message>
    <message>
        <source>Add a contributor</source>
        <translation>إضافة مشترك</translation>
    </message>
    <message>
        <source>Complete {name}</source>
        <translation>استكمال {name}</translation>
    </message>
    <message>
        <source>{name} was added. Joining date and occupation stay for the next.</source>
        <translation>أُضيف {name}. بقي تاريخ الالتحاق والمهنة للتالي.</translation>
    </message>
    <message>
        <source>Goes on where you left it.</source>
        <translation>تتابع من حيث تركت.</translation>
    </message>
    <message>
        <source>Arrived, and the wage is missing: {name}, {nationality}, {date}.</source>
        <translation>وصل وينقصه الأجر: {name}، {nationality}، {date}.</translation>
    </message>
    <message>
        <source>Not a Saudi? Begin with the list of those who wait.</source>
        <translation>غير سعودي؟ ابدأ من القائمة المعلّقة.</translation>
    </message>
    <message>
        <source>In the list of those who wait: {name}, arrived {date}; the wage is missing.</source>
        <translation>في القائمة المعلّقة: {name}، وصل {date}. ينقصه الأجر.</translation>
    </message>
    <message>
        <source>Was with you and was excluded on {date}: {name}.</source>
        <translation>كان مشتركًا لديك واستُبعد في {date}: {name}.</translation>
    </message>
    <message>
        <source>Registered with you already: {name}.</source>
        <translation>مسجّل لديك الآن: {name}.</translation>
    </message>
    <message>
        <source>not registered with you</source>
        <translation>وغير مسجّل لديك</translation>
    </message>
    <message>
        <source>looked up once all is fetched</source>
        <translation>تُفحص القائمة بعد اكتمال الجلب</translation>
    </message>
    <message>
        <source>A national ID, its check digit fits; {here}.</source>
        <translation>هوية وطنية، وخانة التحقق صحيحة، {here}.</translation>
    </message>
    <message>
        <source>An iqama, its check digit fits; {here}. It waits for the state’s record.</source>
        <translation>إقامة، وخانة التحقق صحيحة، {here}. تنتظر سجل الجهات.</translation>
    </message>
    <message>
        <source>A Gulf ID: {country}; {here}.</source>
        <translation>هوية خليجية: {country}، {here}.</translation>
    </message>
    <message>
        <source>Offline: it waits in the outbox until you send it.</source>
        <translation>دون اتصال: يُحفظ في الصادر وينتظر «إرسال الجاهز».</translation>
    </message>
    <message>
        <source>Sent after 10 seconds; until then it can be taken back. Then it waits for the worker.</source>
        <translation>يُرسل بعد 10 ثوانٍ، وتتراجع خلالها. ثم ينتظر موافقة المشترك.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Change the code</source>
        <translation>تغيير الرمز</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>كلمة مرور جديدة</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>تأكيد كلمة المرور</translation>
    </message>
    <message>
        <source>Do not enter the password of the official portal or Nafath here.</source>
        <translation>لا تُدخل هنا كلمة مرور البوابة الرسمية أو نفاذ.</translation>
    </message>
    <message>
        <source>All sessions end, on all devices.</source>
        <translation>تنتهي كل الجلسات على كل الأجهزة.</translation>
    </message>
    <message>
        <source>Then you sign in again on each device.</source>
        <translation>ثم تسجّل الدخول من جديد فيها.</translation>
    </message>
    <message>
        <source>Save the password</source>
        <translation>حفظ كلمة المرور</translation>
    </message>
    <message>
        <source>Valid until {time}</source>
        <translation>صالح حتى {time}</translation>
    </message>
    <message>
        <source>For the account {username}. The code and the password are sent together.</source>
        <translation>لحساب {username}. يُرسل الرمز وكلمة المرور معًا.</translation>
    </message>
    <message>
        <source>At least {n} characters</source>
        <translation>عدد أحرفها {n} على الأقل</translation>
    </message>
    <message>
        <source>Without your user name</source>
        <translation>لا تحوي اسم المستخدم</translation>
    </message>
    <message>
        <source>Hard to guess</source>
        <translation>صعبة التخمين</translation>
    </message>
    <message>
        <source>Not used before (checked on saving)</source>
        <translation>لم تُستخدم من قبل (عند الحفظ)</translation>
    </message>
    <message>
        <source>Both match</source>
        <translation>متطابقتان</translation>
    </message>
    <message>
        <source>Not complete yet: {typed} of {whole}</source>
        <translation>غير مكتملة بعد: {typed} من {whole}</translation>
    </message>
</context>
<context>
    <name>NextMonthsView</name>
    <message>
        <source>The next months</source>
        <translation>الأشهر القادمة</translation>
    </message>
    <message>
        <source>Worked out here, for whoever is in your list now, with what waits in the outbox and the steps of the rates that are decided. Fines and credits are not in it.</source>
        <translation>محسوبة هنا لمن في قائمتك الآن، مع ما ينتظر في الصادر وخطوات النسب المقرَّرة. ليس فيها غرامات ولا أرصدة.</translation>
    </message>
    <message>
        <source>Your list is as of {date}.</source>
        <translation>قائمتك كما في {date}.</translation>
    </message>
    <message>
        <source>Working out the months…</source>
        <translation>تُحسب الأشهر…</translation>
    </message>
    <message>
        <source>{month} is where the comparison begins.</source>
        <translation>{month} بداية المقارنة.</translation>
    </message>
    <message>
        <source>{month} is as {before}: nothing is known that changes it.</source>
        <translation>{month} مثل {before}: لا شيء معروف يغيّره.</translation>
    </message>
    <message>
        <source>Why {month} differs from {before}</source>
        <translation>لماذا يختلف {month} عن {before}</translation>
    </message>
</context>
<context>
    <name>NoMatchState</name>
    <message>
        <source>Search in all</source>
        <translation>البحث في الكل</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>No results for “{text}”</source>
        <translation>لا نتائج لـ«{text}»</translation>
    </message>
    <message>
        <source>No results for “{text}” {among}</source>
        <translation>لا نتائج لـ«{text}» {among}</translation>
    </message>
    <message>
        <source>The name may be spelled differently, or be in another group.</source>
        <translation>قد يكون الاسم مكتوبًا بصورة أخرى، أو ضمن تصنيف آخر.</translation>
    </message>
    <message>
        <source>Nobody in this group</source>
        <translation>لا أحد في هذا التصنيف</translation>
    </message>
    <message>
        <source>No contributor matches this group and filter.</source>
        <translation>لا مشترك يطابق هذا التصنيف والتصفية.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>among Saudis</source>
        <translation>بين السعوديين</translation>
    </message>
    <message>
        <source>among GCC nationals</source>
        <translation>بين الخليجيين</translation>
    </message>
    <message>
        <source>among other nationalities</source>
        <translation>بين غير السعوديين</translation>
    </message>
    <message>
        <source>among those to be completed</source>
        <translation>بين من هم قيد الاستكمال</translation>
    </message>
    <message>
        <source>among those who left but are not excluded</source>
        <translation>بين من خرجوا ولم يُستبعدوا</translation>
    </message>
    <message>
        <source>among former contributors</source>
        <translation>بين المستبعدين</translation>
    </message>
    <message>
        <source>among those whose change waits to be sent</source>
        <translation>بين من لهم تعديل بانتظار الإرسال</translation>
    </message>
    <message>
        <source>among those whose request is under review</source>
        <translation>بين من لهم طلب قيد الدراسة</translation>
    </message>
    <message>
        <source>among those with a refused request</source>
        <translation>بين من لهم طلب مرفوض</translation>
    </message>
    <message>
        <source>among those in conflict</source>
        <translation>بين من في سجلهم تعارض</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>The establishment</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>يخص</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>هجري</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>It is kept encrypted on this computer and never sent.</source>
        <translation>يُحفظ مشفّرًا على هذا الجهاز ولا يُرسل.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>إضافة مستند</translation>
    </message>
    <message>
        <source>Edit the document</source>
        <translation>تعديل المستند</translation>
    </message>
    <message>
        <source>The new version of the document</source>
        <translation>النسخة الجديدة من المستند</translation>
    </message>
    <message>
        <source>For this computer alone: a note that reminds you. It is never sent.</source>
        <translation>ملاحظة للتذكير على هذا الجهاز وحده، ولا تُرسل.</translation>
    </message>
    <message>
        <source>Empty: it does not end.</source>
        <translation>إن تُرك فارغًا فلا انتهاء له.</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Kind of beneficiary</source>
        <translation>نوع المستفيد</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب عمل</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>مشترك</translation>
    </message>
    <message>
        <source>Other beneficiary</source>
        <translation>مستفيد آخر</translation>
    </message>
    <message>
        <source>Contributors and beneficiaries have their account in Taminaty.</source>
        <translation>المشترك والمستفيد حسابهما في «تأميناتي».</translation>
    </message>
    <message>
        <source>Open the Taminaty app or the official portal; it is not registered here.</source>
        <translation>افتح تطبيق «تأميناتي» أو البوابة الرسمية؛ فلا يُسجَّل من هنا.</translation>
    </message>
    <message>
        <source>Subscription number of the establishment</source>
        <translation>رقم اشتراك المنشأة</translation>
    </message>
    <message>
        <source>Code of the invitation</source>
        <translation>رمز الدعوة</translation>
    </message>
    <message>
        <source>Identity of the owner or registered supervisor</source>
        <translation>رقم هوية صاحب العمل أو المشرف المسجّل</translation>
    </message>
    <message>
        <source>Sign in with that account</source>
        <translation>الدخول بذلك الحساب</translation>
    </message>
    <message>
        <source>Commercial registration, legal form and date of birth are not asked here: GOSI has them already.</source>
        <translation>لا يُطلب هنا السجل التجاري ولا الشكل القانوني ولا تاريخ الميلاد؛ هي عند التأمينات أصلًا.</translation>
    </message>
    <message>
        <source>Where do I find the subscription number?</source>
        <translation>أين أجد رقم الاشتراك؟</translation>
    </message>
    <message>
        <source>Registration certificate</source>
        <translation>شهادة التسجيل</translation>
    </message>
    <message>
        <source>Subscription number</source>
        <translation>رقم الاشتراك</translation>
    </message>
    <message>
        <source>GOSI gives it to the establishment when it is registered, and it stands in the registration certificate. You cannot find it? Ask GOSI by telephone.</source>
        <translation>رقم تمنحه التأمينات للمنشأة عند تسجيلها، ويُكتب في شهادة التسجيل. لم تجده؟ اسأل التأمينات عنه على الهاتف الموحّد.</translation>
    </message>
    <message>
        <source>Nobody is told who owns a number: the comparison comes after the code, and its answer is equal or not equal.</source>
        <translation>لا نقول لأحد من يملك رقمًا: المقارنة بعد إدخال الرمز، وجوابها «مطابق» أو «غير مطابق».</translation>
    </message>
    <message>
        <source>Use the subscription number instead</source>
        <translation>استعمال رقم الاشتراك بدلًا منه</translation>
    </message>
    <message>
        <source>Invited by an owner or supervisor? Use the code</source>
        <translation>دعاك صاحب العمل أو المشرف؟ استعمل رمز الدعوة</translation>
    </message>
    <message>
        <source>Valid form: iqama. Compared after the code, not now.</source>
        <translation>صيغة صحيحة: هوية مقيم. تُقارن بسجل المنشأة بعد رمز التحقق، لا الآن.</translation>
    </message>
    <message>
        <source>Valid form: national ID. Compared after the code, not now.</source>
        <translation>صيغة صحيحة: هوية وطنية. تُقارن بسجل المنشأة بعد رمز التحقق، لا الآن.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>OpeningRow</name>
    <message>
        <source>{before} before, then {after}</source>
        <translation>كان {before} ثم {after}</translation>
    </message>
    <message>
        <source>Shows how it was worked out</source>
        <translation>يعرض تفصيل الحساب</translation>
    </message>
</context>
<context>
    <name>OtherDevices</name>
    <message>
        <source>Other devices</source>
        <translation>أجهزة أخرى</translation>
    </message>
    <message>
        <source>End all their sessions…</source>
        <translation>إنهاء جلساتها كلها…</translation>
    </message>
    <message>
        <source>Ending a session cuts the device off at its next request. What waits in its outbox stays there, encrypted, until its owner signs in.</source>
        <translation>إنهاء الجلسة يقطع الجهاز عن الخدمة عند أول طلب منه. ما في صادره يبقى محفوظًا مشفّرًا فيه حتى يدخل صاحبه.</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>لا أجهزة</numerusform>
            <numerusform>جهاز واحد</numerusform>
            <numerusform>جهازان</numerusform>
            <numerusform>%n أجهزة</numerusform>
            <numerusform>%n جهازًا</numerusform>
            <numerusform>%n جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>This account is signed in nowhere else.</source>
        <translation>لم يُسجّل الدخول بهذا الحساب على جهاز آخر.</translation>
    </message>
</context>
<context>
    <name>OutboxDetails</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open the contributor</source>
        <translation>فتح المشترك</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Open the invoice</source>
        <translation>فتح الفاتورة</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>طُلب في</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل في</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب في</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>رقم الطلب</translation>
    </message>
    <message>
        <source>Answer expected by</source>
        <translation>الجواب المتوقع قبل</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>A check says</source>
        <translation>نتيجة الفحص</translation>
    </message>
</context>
<context>
    <name>OutboxList</name>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Open the contributor</source>
        <translation>فتح المشترك</translation>
    </message>
    <message>
        <source>Open the invoice</source>
        <translation>فتح الفاتورة</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>OutboxQuestion</name>
    <message>
        <source>Discard “{request}”?</source>
        <translation>ترك «{request}»؟</translation>
    </message>
    <message>
        <source>Withdraw “{request}”?</source>
        <translation>سحب «{request}»؟</translation>
    </message>
    <message>
        <source>Discard the request</source>
        <translation>ترك الطلب</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>سحب الطلب</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>The service is asked to leave it. If it has been decided meanwhile, the decision stands.</source>
        <translation>تُسأل الخدمة أن تتركه. وإن حُسم قبل وصول السحب بقي القرار.</translation>
    </message>
    <message>
        <source>The service keeps what it has. The request stays listed as discarded.</source>
        <translation>يبقى عند الخدمة ما عندها، ويبقى الطلب في القائمة متروكًا.</translation>
    </message>
    <message>
        <source>The service’s values stay. The request stays listed as discarded, and is not sent again.</source>
        <translation>تبقى قيم الخدمة، ويبقى الطلب في القائمة متروكًا ولا يُرسل من جديد.</translation>
    </message>
</context>
<context>
    <name>OutboxSide</name>
    <message>
        <source>Send what is ready</source>
        <translation>إرسال الجاهز</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>آخر مزامنة</translation>
    </message>
    <message>
        <source>Automatic fetch</source>
        <translation>الجلب التلقائي</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>أرسل</translation>
    </message>
    <message>
        <source>Send what is ready ({count})</source>
        <translation>إرسال الجاهز ({count})</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>عندما أطلب</translation>
    </message>
    <message>
        <source>Send: {when}. Open the settings</source>
        <translation>أرسل: {when}. افتح الإعدادات</translation>
    </message>
    <message>
        <source>Sign-in needed; nothing is sent</source>
        <translation>يلزم تسجيل الدخول، ولا يُرسل شيء قبله</translation>
    </message>
    <message>
        <source>Disconnected by you; nothing is sent</source>
        <translation>قطعت الاتصال، ولا يُرسل شيء</translation>
    </message>
    <message>
        <source>Offline; sent when the service is back</source>
        <translation>دون اتصال؛ يُرسل حين تعود الخدمة</translation>
    </message>
    <message>
        <source>Connected to the service</source>
        <translation>متصل بالخدمة</translation>
    </message>
    <message>
        <source>How the outbox works</source>
        <translation>كيف يعمل الصادر؟</translation>
    </message>
    <message>
        <source>“Draft”: not offered for sending until you finish it.</source>
        <translation>«مسودة»: لا تُعرض للإرسال حتى تكملها.</translation>
    </message>
    <message>
        <source>“Add to the outbox”: kept here until you send what is ready.</source>
        <translation>«إضافة إلى الصادر»: يُحفظ هنا وينتظر «إرسال الجاهز».</translation>
    </message>
    <message>
        <source>“Add and send”: ten seconds to take it back, then it goes once, with the next round.</source>
        <translation>«إضافة وإرسال»: تتراجع خلال 10 ثوانٍ، ثم يذهب مع أول جولة، مرة واحدة.</translation>
    </message>
    <message>
        <source>If the record became something else at the service, the request stops and asks.</source>
        <translation>إن تغيّر السجل عند الخدمة إلى قيمة أخرى توقّف الطلب وسألناك.</translation>
    </message>
    <message>
        <source>What was not sent can be taken back.</source>
        <translation>التراجع ممكن ما دام لم يُرسل.</translation>
    </message>
</context>
<context>
    <name>OutboxTile</name>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
    <message numerus="yes">
        <source>%n need your decision</source>
        <translation>
            <numerusform>لا شيء يحتاج قرارك</numerusform>
            <numerusform>طلب واحد يحتاج قرارك</numerusform>
            <numerusform>طلبان يحتاجان قرارك</numerusform>
            <numerusform>%n طلبات تحتاج قرارك</numerusform>
            <numerusform>%n طلبًا يحتاج قرارك</numerusform>
            <numerusform>%n طلب يحتاج قرارك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under review</source>
        <translation>
            <numerusform>لا شيء قيد الدراسة</numerusform>
            <numerusform>طلب واحد قيد الدراسة</numerusform>
            <numerusform>طلبان قيد الدراسة</numerusform>
            <numerusform>%n طلبات قيد الدراسة</numerusform>
            <numerusform>%n طلبًا قيد الدراسة</numerusform>
            <numerusform>%n طلب قيد الدراسة</numerusform>
        </translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>لا شيء بانتظارك</translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>Solve the conflict</source>
        <translation>حلّ التعارض</translation>
    </message>
    <message>
        <source>Requests and outbox</source>
        <translation>الطلبات والصادر</translation>
    </message>
    <message>
        <source>What you changed here, and what became of it</source>
        <translation>تعديلاتك المحفوظة على هذا الجهاز، وحالتها لدى الخدمة</translation>
    </message>
    <message>
        <source>Name or reference</source>
        <translation>اسم أو رقم طلب</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>فحص قبل الإرسال</translation>
    </message>
    <message>
        <source>Asks the service what it would answer; nothing is sent</source>
        <translation>يسأل الخدمة عمّا ستجيب به، ولا يُرسل شيئًا</translation>
    </message>
    <message>
        <source>Print a statement</source>
        <translation>طباعة بيان</translation>
    </message>
    <message>
        <source>Send what is ready</source>
        <translation>إرسال الجاهز</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Send what is ready ({count})</source>
        <translation>إرسال الجاهز ({count})</translation>
    </message>
    <message>
        <source>Stop ({done} of {total} checked)</source>
        <translation>إيقاف (فُحص {done} من {total})</translation>
    </message>
    <message>
        <source>No request is called so</source>
        <translation>لا طلب بهذا الاسم</translation>
    </message>
    <message>
        <source>Look among the others, or clear the search.</source>
        <translation>ابحث في تصنيف آخر، أو امسح البحث.</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>لا شيء بانتظارك</translation>
    </message>
    <message>
        <source>Everything you changed was sent and decided.</source>
        <translation>أُرسلت كل تعديلاتك وحُسمت.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>No request stands here now.</source>
        <translation>لا طلبات في هذا التصنيف الآن.</translation>
    </message>
    <message>
        <source>Statement of requests</source>
        <translation>بيان الطلبات</translation>
    </message>
    <message>
        <source>Your choice is being sent</source>
        <translation>يُرسل ما اخترته</translation>
    </message>
    <message>
        <source>The service’s values stay</source>
        <translation>تبقى قيم الخدمة</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Reference {number}</source>
        <translation>رقم الطلب {number}</translation>
    </message>
    <message>
        <source>an answer is expected by {date}</source>
        <translation>يُتوقع الجواب قبل {date}</translation>
    </message>
    <message>
        <source>joins {date}</source>
        <translation>يلتحق في {date}</translation>
    </message>
    <message>
        <source>last day {date}</source>
        <translation>آخر يوم {date}</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>من {date}</translation>
    </message>
    <message>
        <source>the first due {date}</source>
        <translation>أولها في {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>لا أقساط</numerusform>
            <numerusform>قسط واحد</numerusform>
            <numerusform>قسطان</numerusform>
            <numerusform>%n أقساط</numerusform>
            <numerusform>%n قسطًا</numerusform>
            <numerusform>%n قسط</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Answer awaited</source>
        <translation>بانتظار الجواب</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>يُرسل الآن</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>يُرسل الآن</translation>
    </message>
    <message>
        <source>Waits for another</source>
        <translation>بانتظار غيره</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Lost by the service</source>
        <translation>فقدته الخدمة</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>قُبل</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>حلّ غيره محلّه</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>What it changes is no longer there</source>
        <translation>لم يعد ما يغيّره موجودًا</translation>
    </message>
    <message>
        <source>Changed at the service too, since the last sync</source>
        <translation>تغيّر عند الخدمة أيضًا بعد آخر مزامنة</translation>
    </message>
    <message>
        <source>The service accepted it and then lost it. Send it again?</source>
        <translation>قبِلته الخدمة ثم فقدته — إرساله من جديد؟</translation>
    </message>
    <message>
        <source>A check says: {result}</source>
        <translation>نتيجة الفحص: {result}</translation>
    </message>
    <message>
        <source>{field}: {text}</source>
        <translation>{field}: {text}</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>يحتاج قرارك</translation>
    </message>
    <message>
        <source>Ready — sent when you ask</source>
        <translation>جاهز — يُرسل حين تطلب</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>مسودات</translation>
    </message>
    <message>
        <source>With the service</source>
        <translation>لدى الخدمة</translation>
    </message>
    <message>
        <source>Last completed</source>
        <translation>آخر المكتمل</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>الصادر</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Solve the conflict</source>
        <translation>حلّ التعارض</translation>
    </message>
    <message>
        <source>Edit and resend</source>
        <translation>تصحيح وإعادة</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إرسال من جديد</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>إيقاف الإرسال</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>اجعله مسودة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>سحب…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>ترك…</translation>
    </message>
    <message>
        <source>Basic wage</source>
        <translation>الأجر الأساسي</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>بدل السكن</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولات</translation>
    </message>
    <message>
        <source>Other allowances</source>
        <translation>البدلات الأخرى</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>العقد</translation>
    </message>
    <message>
        <source>Joining date</source>
        <translation>تاريخ الالتحاق</translation>
    </message>
    <message>
        <source>Leaving date</source>
        <translation>آخر يوم عمل</translation>
    </message>
    <message>
        <source>Reason of leaving</source>
        <translation>سبب ترك العمل</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>First part due</source>
        <translation>موعد القسط الأول</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأقساط</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>In kind</source>
        <translation>عيني</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>يحتاج استكمالًا</translation>
    </message>
    <message>
        <source>Awaiting acceptance</source>
        <translation>بانتظار موافقة المشترك</translation>
    </message>
</context>
<context>
    <name>OwnApproval</name>
    <message>
        <source>“{request}” goes with a code</source>
        <translation>«{request}» يتمّ برمز</translation>
    </message>
    <message>
        <source>It takes effect with the code. Without it, it waits until you or another approver enters one.</source>
        <translation>يسري بالرمز. ومن دونه ينتظر حتى تُدخله أنت أو من له الموافقة.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
</context>
<context>
    <name>OwnerLine</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>الحصة %</translation>
    </message>
    <message>
        <source>Take the owner out</source>
        <translation>حذف المالك</translation>
    </message>
</context>
<context>
    <name>OwnersPage</name>
    <message>
        <source>Add an owner</source>
        <translation>إضافة مالك</translation>
    </message>
    <message>
        <source>Bank account of the establishment (IBAN)</source>
        <translation>الحساب البنكي للمنشأة (آيبان)</translation>
    </message>
    <message>
        <source>Identity of the supervisor, if no owner is</source>
        <translation>هوية المشرف، إن لم يكن أحد المُلّاك</translation>
    </message>
    <message>
        <source>Which papers?</source>
        <translation>أيّ المرفقات؟</translation>
    </message>
    <message>
        <source>Registration or licence</source>
        <translation>السجل أو الترخيص</translation>
    </message>
    <message>
        <source>A copy, where no register knows the number yet.</source>
        <translation>صورة منه، إن لم يكن في السجلات بعد.</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>الهويات</translation>
    </message>
    <message>
        <source>of owners and first contributors</source>
        <translation>للمُلّاك وأول المشتركين</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>العقود</translation>
    </message>
    <message>
        <source>as they stand on Qiwa</source>
        <translation>كما هي في قوى</translation>
    </message>
    <message>
        <source>Bank letter</source>
        <translation>خطاب البنك</translation>
    </message>
    <message>
        <source>with name and IBAN of the establishment</source>
        <translation>فيه اسم المنشأة والآيبان</translation>
    </message>
    <message>
        <source>PDF, JPEG or PNG, 5 MB at most each. They are kept encrypted here until they are sent.</source>
        <translation>PDF أو JPEG أو PNG، حتى 5 ميغابايت للملف. تُحفظ هنا مشفّرةً حتى تُرسل.</translation>
    </message>
    <message>
        <source>Owner {n}</source>
        <translation>المالك {n}</translation>
    </message>
    <message>
        <source>Take this owner out</source>
        <translation>حذف هذا المالك</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Share in percent</source>
        <translation>الحصة بالمئة</translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message numerus="yes">
        <source>%n pages, A4</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة · بقياس A4</numerusform>
            <numerusform>صفحتان · بقياس A4</numerusform>
            <numerusform>%n صفحات · بقياس A4</numerusform>
            <numerusform>%n صفحة · بقياس A4</numerusform>
            <numerusform>%n صفحة · بقياس A4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>Nothing by these words</source>
        <translation>لا شيء بهذه الكلمات</translation>
    </message>
    <message>
        <source>Commands, pages, names and identity numbers are searched.</source>
        <translation>يشمل البحث الأوامر والصفحات والأسماء وأرقام الهويات.</translation>
    </message>
    <message>
        <source>move</source>
        <translation>تنقّل</translation>
    </message>
    <message>
        <source>run</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>change the wage</source>
        <translation>تعديل الأجر</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>المجموعة التالية</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>ابحث أو نفّذ أمرًا…</translation>
    </message>
    <message>
        <source>Begin with {command} for commands, {person} for contributors, {number} for numbers</source>
        <translation>ابدأ بـ {command} للأوامر، {person} للمشتركين، {number} للأرقام</translation>
    </message>
    <message numerus="yes">
        <source>%n more; type more of the name</source>
        <translation>
            <numerusform>لا شيء غيرهم</numerusform>
            <numerusform>وواحد غيرهم؛ اكتب مزيدًا من الاسم</numerusform>
            <numerusform>واثنان غيرهم؛ اكتب مزيدًا من الاسم</numerusform>
            <numerusform>و%n غيرهم؛ اكتب مزيدًا من الاسم</numerusform>
            <numerusform>و%n غيرهم؛ اكتب مزيدًا من الاسم</numerusform>
            <numerusform>و%n غيرهم؛ اكتب مزيدًا من الاسم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>Found</source>
        <translation>ما وُجد</translation>
    </message>
</context>
<context>
    <name>PanelData</name>
    <message>
        <source>Birth</source>
        <translation>الميلاد</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>الالتحاق</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>العقد</translation>
    </message>
    <message>
        <source>Contributor no.</source>
        <translation>رقم المشترك</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>National ID</source>
        <translation>الهوية الوطنية</translation>
    </message>
    <message>
        <source>Iqama</source>
        <translation>هوية مقيم</translation>
    </message>
    <message>
        <source>Border no.</source>
        <translation>رقم الحدود</translation>
    </message>
    <message>
        <source>GCC identity</source>
        <translation>هوية خليجية</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز السفر</translation>
    </message>
    <message>
        <source>Valid until {date}</source>
        <translation>الصلاحية حتى {date}</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>غير محدد المدة</translation>
    </message>
    <message>
        <source>Fixed term</source>
        <translation>محدد المدة</translation>
    </message>
    <message>
        <source>{kind}, not authenticated</source>
        <translation>{kind}، غير موثّق</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>حتى {date}</translation>
    </message>
    <message>
        <source>as the service says</source>
        <translation>بحسب الخدمة</translation>
    </message>
    <message>
        <source>as the employer says</source>
        <translation>بحسب صاحب العمل</translation>
    </message>
    <message>
        <source>based on the first registration</source>
        <translation>بحسب أول تسجيل</translation>
    </message>
    <message>
        <source>first registered {date}</source>
        <translation>أول تسجيل {date}</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
</context>
<context>
    <name>PanelHistory</name>
    <message>
        <source>No engagements on record.</source>
        <translation>لا مدد اشتراك مسجّلة.</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>منذ {date}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>قيد الاستكمال</translation>
    </message>
    <message>
        <source>Awaiting acceptance</source>
        <translation>بانتظار موافقة المشترك</translation>
    </message>
    <message>
        <source>state records: {kind} on {date}</source>
        <translation>سجلات الجهات: {kind} في {date}</translation>
    </message>
    <message>
        <source>final exit</source>
        <translation>خروج نهائي</translation>
    </message>
    <message>
        <source>transfer of service</source>
        <translation>نقل خدمات</translation>
    </message>
    <message>
        <source>death</source>
        <translation>وفاة</translation>
    </message>
</context>
<context>
    <name>PanelWage</name>
    <message>
        <source>State records show that the contributor left on {date}. Contributions continue here until exclusion.</source>
        <translation>تُظهر سجلات الجهات الحكومية خروجه في {date}. لم يُستبعد هنا، ويستمر احتساب اشتراكه حتى استبعاده.</translation>
    </message>
    <message>
        <source>Left, not excluded.</source>
        <translation>خرج ولم يُستبعد.</translation>
    </message>
    <message>
        <source>The service does not say which system applies, so nothing is calculated.</source>
        <translation>لم تحدد الخدمة النظام الذي يسري عليه، فلا تُحسب اشتراكاته.</translation>
    </message>
    <message>
        <source>Contributions here ended on {date}.</source>
        <translation>انتهى اشتراكه هنا في {date}.</translation>
    </message>
    <message>
        <source>wage</source>
        <translation>الأجر</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>العقد</translation>
    </message>
    <message>
        <source>Still missing: {missing}.</source>
        <translation>ينقصه: {missing}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Recorded by the state on {date}.</source>
        <translation>سجّلته الجهات الحكومية في {date}.</translation>
    </message>
    <message>
        <source>Last day to complete: {date}.</source>
        <translation>آخر موعد لاستكماله {date}.</translation>
    </message>
    <message>
        <source>To be completed.</source>
        <translation>قيد الاستكمال.</translation>
    </message>
    <message>
        <source>Contributory wage now</source>
        <translation>الأجر الخاضع الحالي</translation>
    </message>
    <message>
        <source>SAR</source>
        <translation>ر.س</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Monthly contribution</source>
        <translation>الاشتراك الشهري</translation>
    </message>
    <message>
        <source>How the wage is worked out</source>
        <translation>كيف حُسب الأجر؟</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Home-country pension</source>
        <translation>معاش بلده</translation>
    </message>
    <message>
        <source>For information only; who collects it is not certain. Not in the total.</source>
        <translation>يُحتسب للعلم؛ جهة التحصيل غير مؤكدة. لا يدخل في الإجمالي.</translation>
    </message>
    <message>
        <source>From {month} the employer’s share is {employer} and the contributor’s {employee}.</source>
        <translation>من {month} تصبح حصة صاحب العمل {employer} وحصة المشترك {employee}.</translation>
    </message>
    <message>
        <source>Next increase.</source>
        <translation>الزيادة القادمة.</translation>
    </message>
    <message>
        <source>Wage history</source>
        <translation>سجل الأجور</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>لم يُعتمد بعد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Take the change of this wage back</source>
        <translation>التراجع عن تعديل هذا الأجر</translation>
    </message>
    <message>
        <source>state records</source>
        <translation>سجلات الجهات</translation>
    </message>
    <message>
        <source>average set by the service</source>
        <translation>متوسط حددته الخدمة</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>أجر التسجيل</translation>
    </message>
    <message>
        <source>yearly update</source>
        <translation>تحديث سنوي</translation>
    </message>
    <message>
        <source>wage update</source>
        <translation>تحديث أجر</translation>
    </message>
</context>
<context>
    <name>PaperCanvas</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>صفحة {page} من {pages}</translation>
    </message>
</context>
<context>
    <name>PaperLook</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>بلا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture of it here; it is sent as it is.</source>
        <translation>لا تتوفر صورة له هنا، ويُرسل كما هو.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PaperOptionsPanel</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>The page shown</source>
        <translation>الصفحة المعروضة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>طولي</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>عرضي</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>اتجاه الصفحة</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>الالتحاق</translation>
    </message>
    <message>
        <source>Wage</source>
        <translation>الأجر</translation>
    </message>
    <message>
        <source>Employer’s share</source>
        <translation>حصة صاحب العمل</translation>
    </message>
    <message>
        <source>Contributor’s share</source>
        <translation>حصة المشترك</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>What the report shows</source>
        <translation>ما يظهر في التقرير</translation>
    </message>
    <message>
        <source>Mask the identities</source>
        <translation>حجب أرقام الهويات</translation>
    </message>
    <message>
        <source>The last four digits stay</source>
        <translation>تظهر آخر أربع خانات</translation>
    </message>
    <message>
        <source>Hijri dates</source>
        <translation>تواريخ هجرية</translation>
    </message>
    <message>
        <source>Total line</source>
        <translation>سطر المجموع</translation>
    </message>
    <message>
        <source>Lines for “prepared by” and “reviewed by”</source>
        <translation>سطرا «أعدّه» و«راجعه»</translation>
    </message>
    <message>
        <source>wage</source>
        <translation>الأجر</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>joining date</source>
        <translation>تاريخ الالتحاق</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>By {what}, descending</source>
        <translation>{what} تنازليًا</translation>
    </message>
    <message>
        <source>By {what}, ascending</source>
        <translation>{what} تصاعديًا</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Printer, copies and double-sided printing are in the system’s window after “Print…”.</source>
        <translation>الطابعة وعدد النسخ والطباعة على الوجهين في نافذة النظام بعد «طباعة…».</translation>
    </message>
    <message>
        <source>Each print is noted in the audit log: when, and how many contributors.</source>
        <translation>تُسجَّل كل طباعة في سجل التدقيق: متى، وكم مشتركًا.</translation>
    </message>
    <message>
        <source>All ({pages})</source>
        <translation>الكل ({pages})</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save as PDF (Ctrl Shift P)</source>
        <translation>حفظ PDF (Ctrl Shift P)</translation>
    </message>
</context>
<context>
    <name>PaperScroll</name>
    <message>
        <source>Pages of the report</source>
        <translation>صفحات التقرير</translation>
    </message>
</context>
<context>
    <name>PaperSide</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Copy the text of its code</source>
        <translation>نسخ نص الرمز</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>What the paper shows</source>
        <translation>نوع المرفق</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>إرفاق ملف…</translation>
    </message>
    <message>
        <source>Commercial registration</source>
        <translation>سجل تجاري</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ترخيص</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>هوية</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>عقد</translation>
    </message>
    <message>
        <source>National Address</source>
        <translation>العنوان الوطني</translation>
    </message>
    <message>
        <source>Bank letter</source>
        <translation>خطاب البنك</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>Papers and pictures (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>ملفات وصور (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>إرفاق ملف</translation>
    </message>
    <message>
        <source>{kb} KB</source>
        <translation>{kb} كيلوبايت</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>حذف {name}</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Current passphrase</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>Repeat the new passphrase</source>
        <translation>تأكيد عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>إزالة عبارة المرور</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>تعيين عبارة المرور</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Remove the passphrase?</source>
        <translation>إزالة عبارة المرور؟</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>تعيين عبارة مرور</translation>
    </message>
    <message>
        <source>There will be no lock, and anyone at this computer can read your data.</source>
        <translation>لا قفل بعدها، ومن يجلس إلى جهازك يقرأ بياناتك.</translation>
    </message>
    <message>
        <source>At least {n} characters. You need it to unlock; nobody can recover it for you.</source>
        <translation>عدد أحرفها {n} على الأقل. تُطلب لفتح القفل، ولا يستطيع أحد استعادتها لك.</translation>
    </message>
</context>
<context>
    <name>PasswordChange</name>
    <message>
        <source>Change the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>The password of your account at {service}. Do not enter the password of the official portal or Nafath here.</source>
        <translation>كلمة مرور حسابك في {service}. لا تُدخل هنا كلمة مرور البوابة الرسمية أو نفاذ.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Repeat the new password</source>
        <translation>تكرار كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>All other sessions end.</source>
        <translation>تنتهي كل الجلسات الأخرى.</translation>
    </message>
    <message>
        <source>This device stays signed in; on the others the new password is asked for.</source>
        <translation>يبقى هذا الجهاز داخلًا، وتُطلب كلمة المرور الجديدة على غيره.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>At least {n} characters</source>
        <translation>{n} خانة على الأقل</translation>
    </message>
</context>
<context>
    <name>PasswordCheck</name>
    <message>
        <source>Met: {what}</source>
        <translation>مستوفى: {what}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>إخفاء المكتوب</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار المكتوب</translation>
    </message>
</context>
<context>
    <name>PasswordReset</name>
    <message>
        <source>The password was changed</source>
        <translation>غُيّرت كلمة المرور</translation>
    </message>
    <message>
        <source>All sessions have ended, on all devices. Sign in with the new password.</source>
        <translation>انتهت كل الجلسات على كل الأجهزة. سجّل الدخول بكلمة المرور الجديدة.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>The answer is always the same</source>
        <translation>الرد واحد دائمًا</translation>
    </message>
    <message>
        <source>It does not say whether the user name exists, so nobody learns who has an account.</source>
        <translation>لا نقول إن كان الاسم موجودًا أو الهوية مطابقة، حتى لا يُعرف من الرد من يملك حسابًا.</translation>
    </message>
    <message>
        <source>A reset needs a connection</source>
        <translation>تتطلب الاستعادة اتصالًا</translation>
    </message>
    <message>
        <source>Your data on this computer are not touched. If you forgot this computer’s passphrase, use the recovery key.</source>
        <translation>بياناتك على هذا الجهاز لا تتأثر. إن نسيت عبارة المرور لهذا الجهاز فاستخدم مفتاح الاسترداد.</translation>
    </message>
    <message>
        <source>Four words are easier to remember than symbols</source>
        <translation>أربع كلمات أسهل حفظًا من الرموز</translation>
    </message>
    <message>
        <source>A long phrase of unrelated words is stronger than a short word with symbols. You can paste from a password manager.</source>
        <translation>عبارة طويلة من كلمات لا رابط بينها أقوى من كلمة قصيرة فيها رموز. ويمكنك اللصق من مدير كلمات المرور.</translation>
    </message>
</context>
<context>
    <name>PayWindow</name>
    <message>
        <source>Pay from {first} to {last}</source>
        <translation>مهلة السداد من {first} إلى {last}</translation>
    </message>
</context>
<context>
    <name>PayingLateView</name>
    <message>
        <source>Delay and instalments</source>
        <translation>التأخير والتقسيط</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>مبلغ آخر</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>عن أي مبلغ</translation>
    </message>
    <message>
        <source>Unpaid contributions</source>
        <translation>الاشتراكات غير المسدّدة</translation>
    </message>
    <message>
        <source>Last day to pay</source>
        <translation>آخر يوم للسداد</translation>
    </message>
    <message>
        <source>I pay on</source>
        <translation>سأسدّد في</translation>
    </message>
    <message>
        <source>In how many parts</source>
        <translation>عدد الأقساط</translation>
    </message>
    <message>
        <source>The first part on</source>
        <translation>القسط الأول في</translation>
    </message>
    <message>
        <source>The fine appears with amount and days.</source>
        <translation>تظهر الغرامة مع المبلغ والأيام.</translation>
    </message>
    <message>
        <source>The amount in parts</source>
        <translation>تقسيط المبلغ</translation>
    </message>
    <message>
        <source>Invoice of {month}</source>
        <translation>فاتورة {month}</translation>
    </message>
    <message>
        <source>The fine by the day of paying</source>
        <translation>الغرامة بحسب يوم السداد</translation>
    </message>
    <message>
        <source>no fine</source>
        <translation>بلا غرامة</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>حتى {date}</translation>
    </message>
    <message>
        <source>Paid in time: no fine</source>
        <translation>سداد في الموعد: بلا غرامة</translation>
    </message>
    <message numerus="yes">
        <source>Fine of %n months</source>
        <translation>
            <numerusform>بلا غرامة</numerusform>
            <numerusform>غرامة شهر</numerusform>
            <numerusform>غرامة شهرين</numerusform>
            <numerusform>غرامة %n أشهر</numerusform>
            <numerusform>غرامة %n شهرًا</numerusform>
            <numerusform>غرامة %n شهر</numerusform>
        </translation>
    </message>
    <message>
        <source>{months}, {percent} each</source>
        <translation>{months}، {percent} لكل شهر</translation>
    </message>
    <message>
        <source>May be waived at most</source>
        <translation>قد يُعفى منها حتى</translation>
    </message>
    <message>
        <source>The fine has reached its limit and does not grow any more.</source>
        <translation>بلغت الغرامة حدها ولا تزيد بعده.</translation>
    </message>
    <message>
        <source>Month {number}: {percent} of {unpaid}</source>
        <translation>الشهر {number}: {percent} من {unpaid}</translation>
    </message>
    <message>
        <source>from {first} until {last}, whole from its first day</source>
        <translation>من {first} حتى {last}، كاملة من أول يوم فيه</translation>
    </message>
    <message>
        <source>That months run from last day to last day, and that each is rounded by itself, is an assumption.</source>
        <translation>امتداد الأشهر من آخر يوم للسداد إلى مثله، وتقريب كل شهر على حدة، افتراض.</translation>
    </message>
    <message>
        <source>The service’s figure holds.</source>
        <translation>رقم الخدمة هو المعتمد.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>القسط</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>يستحق</translation>
    </message>
    <message>
        <source>Amount (SAR)</source>
        <translation>المبلغ (ر.س)</translation>
    </message>
    <message>
        <source>Left (SAR)</source>
        <translation>الباقي (ر.س)</translation>
    </message>
    <message>
        <source>Total with the fine until the decision</source>
        <translation>المجموع مع الغرامة حتى القرار</translation>
    </message>
    <message>
        <source>The parts</source>
        <translation>الأقساط</translation>
    </message>
    <message>
        <source>The fine stops with the decision; a part that is missed begins it again from its day.</source>
        <translation>تتوقف الغرامة بالقرار، والقسط الفائت يعيدها من يوم استحقاقه.</translation>
    </message>
    <message>
        <source>When parts or new invoices are not paid, the plan can be ended; then all is due in 30 working days.</source>
        <translation>إن لم تُسدَّد الأقساط أو الفواتير الجديدة جاز إلغاء الخطة، فيستحق الباقي خلال 30 يوم عمل.</translation>
    </message>
    <message>
        <source>Paying earlier costs nothing.</source>
        <translation>السداد المبكر بلا رسوم.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>بلا أقساط</numerusform>
            <numerusform>قسط واحد</numerusform>
            <numerusform>قسطان</numerusform>
            <numerusform>%n أقساط</numerusform>
            <numerusform>%n قسطًا</numerusform>
            <numerusform>%n قسط</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>You pay in your bank’s application, with this number. This program pays nothing and wants no card.</source>
        <translation>السداد في تطبيق بنكك بهذا الرقم. هذا البرنامج لا يسدّد شيئًا ولا يطلب بطاقة.</translation>
    </message>
    <message>
        <source>All that is open</source>
        <translation>كل المتبقي</translation>
    </message>
    <message>
        <source>A part of it</source>
        <translation>جزء منه</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>المقدار</translation>
    </message>
    <message>
        <source>Amount in riyals</source>
        <translation>المبلغ بالريال</translation>
    </message>
    <message>
        <source>Payments of this bill</source>
        <translation>عمليات سداد هذه الفاتورة</translation>
    </message>
    <message>
        <source>Open the payment</source>
        <translation>فتح عملية السداد</translation>
    </message>
    <message>
        <source>Copy number and amount</source>
        <translation>نسخ الرقم والمبلغ</translation>
    </message>
    <message>
        <source>Withdraw the payment</source>
        <translation>سحب عملية السداد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Biller in SADAD</source>
        <translation>رمز المفوتر في «سداد»</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>رقم الفاتورة في «سداد»</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>المتبقي للسداد</translation>
    </message>
    <message>
        <source>Last day to pay</source>
        <translation>آخر يوم للسداد</translation>
    </message>
    <message>
        <source>The bill is taken until</source>
        <translation>يُقبل السداد حتى</translation>
    </message>
    <message>
        <source>Copy the bill number</source>
        <translation>نسخ رقم الفاتورة في «سداد»</translation>
    </message>
    <message>
        <source>Practice bank</source>
        <translation>البنك التجريبي</translation>
    </message>
    <message>
        <source>Amount (empty: what is to be paid)</source>
        <translation>المبلغ (إن تُرك فالمطلوب سداده)</translation>
    </message>
    <message>
        <source>Let the practice bank pay</source>
        <translation>السداد من البنك التجريبي</translation>
    </message>
    <message>
        <source>Let it take the last one back</source>
        <translation>استرداد البنك لآخر مبلغ</translation>
    </message>
    <message>
        <source>It takes less, more, and once more, as banks do.</source>
        <translation>يقبل أقل من المطلوب وأكثر منه ومرة أخرى، كما تفعل البنوك.</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>كما في {moment}</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>Pay the invoice of {month}</source>
        <translation>سداد فاتورة {month}</translation>
    </message>
    <message>
        <source>Your role sees payments and opens none.</source>
        <translation>دورك يتيح الاطلاع على السداد، لا فتح عملية سداد.</translation>
    </message>
    <message>
        <source>The bill number is for whoever pays.</source>
        <translation>رقم الفاتورة لمن يتولى السداد.</translation>
    </message>
    <message>
        <source>A part of it was paid.</source>
        <translation>سُدّد جزء منها.</translation>
    </message>
    <message>
        <source>{amount} is still open.</source>
        <translation>بقي منها {amount}.</translation>
    </message>
    <message>
        <source>This invoice is paid.</source>
        <translation>هذه الفاتورة مسدَّدة.</translation>
    </message>
    <message>
        <source>{amount} more came than was owed. It is in credit and is taken off the next invoice.</source>
        <translation>وصل أكثر من المستحق بمقدار {amount}، وهو رصيد لك يُخصم من الفاتورة التالية.</translation>
    </message>
    <message>
        <source>Open: the bank has told of nothing yet.</source>
        <translation>مفتوحة: لم يصل من البنك شيء بعد.</translation>
    </message>
    <message>
        <source>It never came, and the bill has expired.</source>
        <translation>لم يصل المبلغ، وانتهت صلاحية رقم السداد.</translation>
    </message>
    <message>
        <source>Arrived on {day}.</source>
        <translation>وصل في {day}.</translation>
    </message>
    <message>
        <source>Arrived on {day}, less than was to be paid.</source>
        <translation>وصل في {day}، وهو أقل من المطلوب سداده.</translation>
    </message>
    <message>
        <source>Arrived on {day}, {beyond} more than was owed.</source>
        <translation>وصل في {day}، بزيادة {beyond} على المستحق.</translation>
    </message>
    <message>
        <source>Arrived on {day} although the bill was paid: it was paid twice.</source>
        <translation>وصل في {day} والفاتورة مسدَّدة: سُدّدت مرتين.</translation>
    </message>
    <message>
        <source>The bank took it back: it is owed again.</source>
        <translation>استرده البنك، فعاد مستحقًا.</translation>
    </message>
</context>
<context>
    <name>PeopleTile</name>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>Saudis by headcount {share}</source>
        <translation>السعوديون من العدد {share}</translation>
    </message>
    <message>
        <source>Saudi</source>
        <translation>سعودي</translation>
    </message>
    <message>
        <source>Gulf</source>
        <translation>خليجي</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير سعودي</translation>
    </message>
</context>
<context>
    <name>PhoneCard</name>
    <message>
        <source>Copy the number</source>
        <translation>نسخ الرقم</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>GOSI’s unified number</source>
        <translation>الرقم الموحّد للتأمينات الاجتماعية</translation>
    </message>
    <message>
        <source>Copy the number {number}</source>
        <translation>نسخ الرقم {number}</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>اتصال بالرقم {number}</translation>
    </message>
    <message>
        <source>Open now · closes {time}</source>
        <translation>مفتوح الآن · يغلق {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>مغلق الآن</translation>
    </message>
    <message>
        <source>Closed now · opens {when}</source>
        <translation>مغلق الآن · يفتح {when}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>غدًا {time}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>Riyadh time, where it is {time} now.</source>
        <translation>بتوقيت الرياض، والساعة فيها الآن {time}.</translation>
    </message>
    <message>
        <source>Opens again {when}.</source>
        <translation>يفتح بعدها {when}.</translation>
    </message>
    <message>
        <source>Hours: {source}; official holidays are taken to be closed.</source>
        <translation>مصدر الأوقات: {source}، ونفترض أنه مغلق في العطل الرسمية.</translation>
    </message>
    <message>
        <source>By the holidays that are known up to {date}.</source>
        <translation>بحسب العطل المعروفة حتى {date}.</translation>
    </message>
    <message>
        <source>No program on this computer makes calls; the number was copied.</source>
        <translation>لا برنامج اتصال على هذا الجهاز، فنُسخ الرقم.</translation>
    </message>
</context>
<context>
    <name>PlaceQuestion</name>
    <message>
        <source>Leave the place out</source>
        <translation>احذف الموقع</translation>
    </message>
    <message>
        <source>Send the place too</source>
        <translation>أرسل الموقع معها</translation>
    </message>
    <message>
        <source>Where it was taken</source>
        <translation>موقع التقاط الصورة</translation>
    </message>
    <message>
        <source>The photograph {name} says where it was taken. Should that be sent?</source>
        <translation>الصورة {name} تحمل موقع التقاطها. هل يُرسل الموقع معها؟</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Practice establishment</source>
        <translation>منشأة تدريبية</translation>
    </message>
    <message>
        <source>The practice service on this computer</source>
        <translation>الخدمة التجريبية على هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Times and places</source>
        <translation>المواعيد والأماكن</translation>
    </message>
    <message>
        <source>On exit and at the first start of a day</source>
        <translation>عند الإغلاق وأول تشغيل في اليوم</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Change the folder of the backups</source>
        <translation>تغيير مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>نسخ الآن</translation>
    </message>
    <message>
        <source>Copy the newest backup to the second place now</source>
        <translation>نسخ أحدث نسخة إلى المكان الثاني الآن</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Second place, every week</source>
        <translation>مكان ثانٍ كل أسبوع</translation>
    </message>
    <message>
        <source>The computer need not run at night</source>
        <translation>لا يلزم أن يعمل الجهاز ليلًا</translation>
    </message>
    <message>
        <source>Before each restore</source>
        <translation>قبل كل استعادة</translation>
    </message>
    <message>
        <source>Such a backup is never deleted by itself</source>
        <translation>نسخة لا تُحذف تلقائيًا</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the second place</source>
        <translation>اختيار المكان الثاني</translation>
    </message>
    <message>
        <source>None: a fire or a thief takes the computer and its backups together</source>
        <translation>لا مكان ثانيًا: حريق أو سارق يذهب بالجهاز ونسخه معًا</translation>
    </message>
    <message>
        <source>last {moment}</source>
        <translation>آخر نسخ {moment}</translation>
    </message>
    <message>
        <source>no copy there yet</source>
        <translation>لا نسخة هناك بعد</translation>
    </message>
</context>
<context>
    <name>PortalCard</name>
    <message>
        <source>The official portal</source>
        <translation>البوابة الرسمية</translation>
    </message>
    <message>
        <source>Open the official portal</source>
        <translation>فتح البوابة الرسمية</translation>
    </message>
    <message>
        <source>QR code of {address}</source>
        <translation>رمز QR يفتح {address}</translation>
    </message>
    <message>
        <source>How to tell a false site</source>
        <translation>كيف تميّز الموقع المزيّف؟</translation>
    </message>
    <message>
        <source>It opens in your browser. Its password is never entered in this program.</source>
        <translation>تُفتح في متصفحك، ولا تُكتب كلمة مرورها في هذا البرنامج.</translation>
    </message>
    <message>
        <source>No browser opened. Type the address above into one yourself.</source>
        <translation>لم يُفتح متصفح. اكتب العنوان أعلاه في متصفحك بنفسك.</translation>
    </message>
</context>
<context>
    <name>PortalWords</name>
    <message>
        <source>Choose “Social insurance customers’ portal” on the first page.</source>
        <translation>من الصفحة الأولى اختر «بوابة عملاء نظام التأمينات».</translation>
    </message>
    <message>
        <source>As the kind of beneficiary choose “Employer”.</source>
        <translation>في نوع المستفيد اختر «صاحب عمل».</translation>
    </message>
    <message>
        <source>Enter the user name and password of your account at the portal.</source>
        <translation>أدخل اسم المستخدم وكلمة المرور لحسابك في البوابة.</translation>
    </message>
    <message>
        <source>Press “Sign in”; your establishment’s page opens.</source>
        <translation>اضغط «تسجيل الدخول» فتُفتح صفحة منشأتك.</translation>
    </message>
    <message>
        <source>After https://, the name up to the next slash ends in {host}.</source>
        <translation>اسم الموقع بعد ⁦https://⁩ وحتى الشرطة المائلة التالية ينتهي بـ {host}.</translation>
    </message>
    <message>
        <source>Type the address yourself or open it from here, never from a message or an advertisement.</source>
        <translation>اكتب العنوان بنفسك أو افتحه من هنا، لا من رسالة ولا إعلان.</translation>
    </message>
    <message>
        <source>Nobody from GOSI asks for your password or a code, by telephone or in a message.</source>
        <translation>لا يطلب منك أحد من التأمينات كلمة المرور أو الرمز، لا هاتفيًا ولا في رسالة.</translation>
    </message>
</context>
<context>
    <name>PortfolioCells</name>
    <message>
        <source>Establishment</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>Subscription number</source>
        <translation>رقم الاشتراك</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>صلاحيتك</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>طلبات قيد النظر</translation>
    </message>
    <message>
        <source>Due (SAR)</source>
        <translation>المستحق (ر.س)</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>السداد</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>الالتزام</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Injuries</source>
        <translation>الإصابات</translation>
    </message>
    <message>
        <source>Injury deadline</source>
        <translation>مهلة إصابة</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>آخر مزامنة</translation>
    </message>
    <message numerus="yes">
        <source>%n open requests</source>
        <translation>
            <numerusform>لا طلبات قيد النظر</numerusform>
            <numerusform>طلب واحد قيد النظر</numerusform>
            <numerusform>طلبان قيد النظر</numerusform>
            <numerusform>%n طلبات قيد النظر</numerusform>
            <numerusform>%n طلبًا قيد النظر</numerusform>
            <numerusform>%n طلب قيد النظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open injuries</source>
        <translation>
            <numerusform>لا إصابات مفتوحة</numerusform>
            <numerusform>إصابة مفتوحة واحدة</numerusform>
            <numerusform>إصابتان مفتوحتان</numerusform>
            <numerusform>%n إصابات مفتوحة</numerusform>
            <numerusform>%n إصابة مفتوحة</numerusform>
            <numerusform>%n إصابة مفتوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>ملتزمة</translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation>غير ملتزمة</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>متأخرة</numerusform>
            <numerusform>متأخرة يومًا</numerusform>
            <numerusform>متأخرة يومين</numerusform>
            <numerusform>متأخرة %n أيام</numerusform>
            <numerusform>متأخرة %n يومًا</numerusform>
            <numerusform>متأخرة %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Certificate over</source>
        <translation>انتهت الشهادة</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>تنتهي اليوم</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>لم تُجلب بعد</translation>
    </message>
</context>
<context>
    <name>PortfolioFoot</name>
    <message>
        <source>Most urgent first</source>
        <translation>مرتّبة بالأكثر إلحاحًا</translation>
    </message>
    <message>
        <source>Sort by urgency</source>
        <translation>ترتيب بالأكثر إلحاحًا</translation>
    </message>
    <message>
        <source>Open an establishment</source>
        <translation>فتح المنشأة</translation>
    </message>
    <message>
        <source>Next establishment</source>
        <translation>المنشأة التالية</translation>
    </message>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>لا مشتركين</numerusform>
            <numerusform>مشترك واحد</numerusform>
            <numerusform>مشتركان</numerusform>
            <numerusform>%n مشتركين</numerusform>
            <numerusform>%n مشتركًا</numerusform>
            <numerusform>%n مشترك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n establishments</source>
        <translation>
            <numerusform>لا منشآت</numerusform>
            <numerusform>منشأة واحدة</numerusform>
            <numerusform>منشأتان</numerusform>
            <numerusform>%n منشآت</numerusform>
            <numerusform>%n منشأة</numerusform>
            <numerusform>%n منشأة</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} من {all}</translation>
    </message>
</context>
<context>
    <name>PortfolioHeader</name>
    <message>
        <source>Sorted descending</source>
        <translation>مرتّب تنازليًا</translation>
    </message>
    <message>
        <source>Sorted ascending</source>
        <translation>مرتّب تصاعديًا</translation>
    </message>
</context>
<context>
    <name>PortfolioTable</name>
    <message>
        <source>Establishments</source>
        <translation>المنشآت</translation>
    </message>
</context>
<context>
    <name>PortfolioView</name>
    <message>
        <source>All establishments</source>
        <translation>كل المنشآت</translation>
    </message>
    <message numerus="yes">
        <source>%n establishments</source>
        <translation>
            <numerusform>لا منشآت</numerusform>
            <numerusform>منشأة واحدة</numerusform>
            <numerusform>منشأتان</numerusform>
            <numerusform>%n منشآت</numerusform>
            <numerusform>%n منشأة</numerusform>
            <numerusform>%n منشأة</numerusform>
        </translation>
    </message>
    <message>
        <source>Name or number of an establishment</source>
        <translation>اسم المنشأة أو رقمها</translation>
    </message>
    <message>
        <source>Sync all</source>
        <translation>مزامنة الكل</translation>
    </message>
    <message>
        <source>Deadlines of all</source>
        <translation>مواعيد الكل</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>تحتاج إجراء</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>مستحقة قريبًا</translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation>غير ملتزمة</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>طلبات قيد النظر</translation>
    </message>
    <message>
        <source>Injury deadline</source>
        <translation>مهلة إصابة</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Look in all groups, or check the spelling.</source>
        <translation>ابحث في الكل، أو راجع كتابة الاسم.</translation>
    </message>
    <message>
        <source>No establishment is called “{text}”</source>
        <translation>لا منشأة باسم «{text}»</translation>
    </message>
    <message>
        <source>No establishment in this group</source>
        <translation>لا منشآت في هذه المجموعة</translation>
    </message>
</context>
<context>
    <name>PracticeAnswer</name>
    <message>
        <source>Practice: answer as the service’s people would. Nothing here is real.</source>
        <translation>تدريب: أجب كما يجيب موظفو الخدمة. لا شيء هنا حقيقي.</translation>
    </message>
    <message>
        <source>The service’s answer</source>
        <translation>جواب الخدمة</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>إجابة</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>إغلاق المحادثة</translation>
    </message>
    <message>
        <source>Thank you. Your enquiry was looked into.</source>
        <translation>شكرًا لك، اطُّلع على استفسارك.</translation>
    </message>
</context>
<context>
    <name>PracticeBar</name>
    <message>
        <source>Practice messages</source>
        <translation>رسائل التدريب</translation>
    </message>
    <message>
        <source>Cut the connection</source>
        <translation>قطع الاتصال</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Nothing here is real, and nothing leaves this computer.</source>
        <translation>لا شيء هنا حقيقي، ولا يخرج شيء من جهازك.</translation>
    </message>
    <message>
        <source>Date: {day}</source>
        <translation>التاريخ: {day}</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Start the practice establishment over?</source>
        <translation>بدء المنشأة التدريبية من جديد؟</translation>
    </message>
    <message>
        <source>Everything you did in it is deleted, and it begins as it was the first time. Real establishments are not touched.</source>
        <translation>يُحذف كل ما عملته فيها وتعود كما كانت أول مرة. منشآتك الحقيقية لا تُمسّ.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤها كما هي</translation>
    </message>
</context>
<context>
    <name>PracticeNewcomers</name>
    <message>
        <source>The comparison agrees with everything.</source>
        <translation>كل شيء مطابق، ويُفعَّل الحساب.</translation>
    </message>
    <message>
        <source>Practice: fill it in as</source>
        <translation>للتدريب: املأ باسم</translation>
    </message>
</context>
<context>
    <name>PracticeNotes</name>
    <message>
        <source>No messages yet.</source>
        <translation>لا رسائل بعد.</translation>
    </message>
    <message>
        <source>Use the code</source>
        <translation>استخدام الرمز</translation>
    </message>
</context>
<context>
    <name>PracticePeople</name>
    <message>
        <source>Practice accounts:</source>
        <translation>حسابات التدريب:</translation>
    </message>
    <message>
        <source>Others ({count})</source>
        <translation>آخرون ({count})</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Contributory wages (SAR)</source>
        <translation>إجمالي الأجور (ر.س)</translation>
    </message>
    <message>
        <source>Employer’s share (SAR)</source>
        <translation>حصة صاحب العمل (ر.س)</translation>
    </message>
    <message>
        <source>Contributors’ share (SAR)</source>
        <translation>حصة المشتركين (ر.س)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows in sheet “{sheet}”</source>
        <translation>
            <numerusform>لا صفوف في ورقة «{sheet}»</numerusform>
            <numerusform>صف واحد في ورقة «{sheet}»</numerusform>
            <numerusform>صفان في ورقة «{sheet}»</numerusform>
            <numerusform>%n صفوف في ورقة «{sheet}»</numerusform>
            <numerusform>%n صفًا في ورقة «{sheet}»</numerusform>
            <numerusform>%n صف في ورقة «{sheet}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of sums left out</source>
        <translation>
            <numerusform>لا صفوف مجاميع</numerusform>
            <numerusform>تُرك صف مجموع واحد</numerusform>
            <numerusform>تُرك صفا مجموع</numerusform>
            <numerusform>تُركت %n صفوف مجاميع</numerusform>
            <numerusform>تُرك %n صف مجاميع</numerusform>
            <numerusform>تُرك %n صف مجاميع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows without day and reason left out</source>
        <translation>
            <numerusform>لم يُترك صف</numerusform>
            <numerusform>تُرك صف بلا تاريخ ولا سبب</numerusform>
            <numerusform>تُرك صفان بلا تاريخ ولا سبب</numerusform>
            <numerusform>تُركت %n صفوف بلا تاريخ ولا سبب</numerusform>
            <numerusform>تُرك %n صفًا بلا تاريخ ولا سبب</numerusform>
            <numerusform>تُرك %n صف بلا تاريخ ولا سبب</numerusform>
        </translation>
    </message>
    <message>
        <source>The file speaks of {said}; its wages would hold from {month}.</source>
        <translation>الملف عن {said}، والأجور ستسري من {month}.</translation>
    </message>
    <message>
        <source>Choose the right file or month, or say that it is meant.</source>
        <translation>اختر الملف أو الشهر الصحيح، أو أكّد أنه مقصود.</translation>
    </message>
    <message numerus="yes">
        <source>The %n unusual jumps are meant</source>
        <translation>
            <numerusform>لا قفزات غير معتادة</numerusform>
            <numerusform>التغيّر الكبير مقصود</numerusform>
            <numerusform>التغيّران الكبيران مقصودان</numerusform>
            <numerusform>التغيّرات الكبيرة (%n) مقصودة</numerusform>
            <numerusform>التغيّرات الكبيرة (%n) مقصودة</numerusform>
            <numerusform>التغيّرات الكبيرة (%n) مقصودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n updates to the outbox</source>
        <translation>
            <numerusform>لا تحديثات للإضافة</numerusform>
            <numerusform>إضافة تحديث واحد إلى الصادر</numerusform>
            <numerusform>إضافة تحديثين إلى الصادر</numerusform>
            <numerusform>إضافة %n تحديثات إلى الصادر</numerusform>
            <numerusform>إضافة %n تحديثًا إلى الصادر</numerusform>
            <numerusform>إضافة %n تحديث إلى الصادر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add and send %n updates</source>
        <translation>
            <numerusform>إضافة وإرسال</numerusform>
            <numerusform>إضافة وإرسال تحديث واحد</numerusform>
            <numerusform>إضافة وإرسال تحديثين</numerusform>
            <numerusform>إضافة وإرسال %n تحديثات</numerusform>
            <numerusform>إضافة وإرسال %n تحديثًا</numerusform>
            <numerusform>إضافة وإرسال %n تحديث</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the outbox</source>
        <translation>إضافة إلى الصادر</translation>
    </message>
    <message numerus="yes">
        <source>%n rows go to the outbox; what is wrong stays here.</source>
        <translation>
            <numerusform>لا صفوف للصادر.</numerusform>
            <numerusform>يُحفظ صف واحد في الصادر، وتبقى صفوف الأخطاء هنا.</numerusform>
            <numerusform>يُحفظ صفان في الصادر، وتبقى صفوف الأخطاء هنا.</numerusform>
            <numerusform>تُحفظ %n صفوف في الصادر، وتبقى صفوف الأخطاء هنا.</numerusform>
            <numerusform>يُحفظ %n صفًا في الصادر، وتبقى صفوف الأخطاء هنا.</numerusform>
            <numerusform>يُحفظ %n صف في الصادر، وتبقى صفوف الأخطاء هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row can go yet.</source>
        <translation>لا صف جاهز بعد.</translation>
    </message>
    <message>
        <source>Nothing in this file is new.</source>
        <translation>لا جديد في هذا الملف.</translation>
    </message>
    <message>
        <source>They are sent when you ask for it.</source>
        <translation>تُرسل حين تطلب.</translation>
    </message>
    <message>
        <source>Sent after 10 seconds.</source>
        <translation>تُرسل بعد 10 ثوانٍ.</translation>
    </message>
    <message>
        <source>Correct a cell here, or take the errors along as a file.</source>
        <translation>صحّح الخلية هنا، أو خذ الأخطاء ملفًّا.</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>استبدال الملف</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>تعديل المطابقة</translation>
    </message>
    <message>
        <source>It is meant</source>
        <translation>مقصود</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>أخطاء</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>تنبيهات</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>Errors first</source>
        <translation>الأخطاء أولًا</translation>
    </message>
    <message>
        <source>Download the errors (Excel)</source>
        <translation>تنزيل الأخطاء Excel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Keep as drafts</source>
        <translation>حفظ كمسودة</translation>
    </message>
    <message>
        <source>Add and send</source>
        <translation>إضافة وإرسال</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print preview — contributors</source>
        <translation>معاينة الطباعة — قائمة المشتركين</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة النافذة</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>صفحتان</translation>
    </message>
    <message>
        <source>Pages beside each other</source>
        <translation>عدد الصفحات المعروضة</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save as PDF (Ctrl Shift P)</source>
        <translation>حفظ PDF (Ctrl Shift P)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>صفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>قائمة المشتركين</translation>
    </message>
    <message>
        <source>Contributors.pdf</source>
        <translation>قائمة المشتركين.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>ملف PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF was saved.</source>
        <translation>حُفظ ملف PDF</translation>
    </message>
    <message>
        <source>The pages went to the printer.</source>
        <translation>أُرسلت الصفحات إلى الطابعة</translation>
    </message>
    <message>
        <source>Nothing was printed. Choose another printer, or save the report as PDF.</source>
        <translation>لم يُطبع شيء. اختر طابعة أخرى، أو احفظ التقرير بصيغة PDF.</translation>
    </message>
    <message>
        <source>The printer could not be opened.</source>
        <translation>تعذّر فتح الطابعة.</translation>
    </message>
</context>
<context>
    <name>ProgramCard</name>
    <message>
        <source>Help with the program itself</source>
        <translation>مساعدة في البرنامج نفسه</translation>
    </message>
    <message>
        <source>This program is independent and unofficial. GOSI cannot answer for its faults, and it cannot change what GOSI has about you.</source>
        <translation>هذا برنامج مستقل غير رسمي. لا تجيب التأمينات عن أعطاله، ولا يستطيع هو تغيير ما لديها عنك إلا بطلب.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Report of a fault…</source>
        <translation>تقرير عطل…</translation>
    </message>
    <message>
        <source>Tour of the practice establishment</source>
        <translation>جولة في المنشأة التدريبية</translation>
    </message>
    <message>
        <source>The report is shown before it is saved; names, numbers and wages are not in it.</source>
        <translation>يُعرض التقرير قبل حفظه، وليس فيه أسماء ولا أرقام ولا أجور.</translation>
    </message>
    <message>
        <source>Munshaa {version} · rate tables {rules}</source>
        <translation>منشأة {version} · جداول النسب {rules}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
</context>
<context>
    <name>ProxyRow</name>
    <message>
        <source>As the system</source>
        <translation>كإعداد النظام</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا وكيل</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>عنوان أكتبه</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل (بروكسي)</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>عنوان الوكيل</translation>
    </message>
    <message>
        <source>Never for the practice service on this computer</source>
        <translation>لا يُستعمل أبدًا للخدمة التدريبية على هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Opened</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Shows the answer</source>
        <translation>يعرض الجواب</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Rules version {version}. Where the service’s amount differs from ours, the service’s counts.</source>
        <translation>إصدار القواعد {version}. مبلغ الخدمة هو المعتمد دائمًا إن اختلف عن حسابنا.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>المشترك</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Certainty and source</source>
        <translation>درجة اليقين والمصدر</translation>
    </message>
    <message>
        <source>occupational hazards only</source>
        <translation>أخطار مهنية فقط</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>النسب</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>الحد الأدنى</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>الحد الأعلى</translation>
    </message>
    <message>
        <source>Floor and ceiling of the wage</source>
        <translation>الحد الأدنى والأعلى للأجر</translation>
    </message>
    <message>
        <source>Saudi</source>
        <translation>السعوديون</translation>
    </message>
    <message>
        <source>GCC</source>
        <translation>الخليجيون</translation>
    </message>
    <message>
        <source>Other nationalities</source>
        <translation>غير السعوديين</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>1445H system</source>
        <translation>نظام 1445هـ</translation>
    </message>
    <message>
        <source>1421H system</source>
        <translation>نظام 1421هـ</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>May have SANED</source>
        <translation>قد يستحق ساند</translation>
    </message>
    <message>
        <source>No SANED</source>
        <translation>لا ساند</translation>
    </message>
    <message>
        <source>SANED not known</source>
        <translation>أثره على ساند غير معروف</translation>
    </message>
</context>
<context>
    <name>ReasonList</name>
    <message>
        <source>Other reasons: death, retirement, disability, final exit…</source>
        <translation>أسباب أخرى: وفاة، تقاعد، عجز، خروج نهائي…</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>Keep the recovery key</source>
        <translation>احفظ مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>First account outside practice — step 2 of 2</source>
        <translation>أول حساب خارج التدريب — الخطوة 2 من 2</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>It alone opens your data if the computer fails or you forget the passphrase. No copy is kept.</source>
        <translation>به وحده تُفتح بياناتك إن تعطّل الجهاز أو نسيت عبارة المرور. لا تُحفظ منه نسخة.</translation>
    </message>
    <message>
        <source>Eight groups from left to right, without 0, 1, O and I. It replaces any earlier key.</source>
        <translation>ثماني مجموعات من اليسار إلى اليمين، بلا 0 و1 وO وI. يحلّ محلّ أي مفتاح سابق.</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>طباعة الورقة</translation>
    </message>
    <message>
        <source>or copy it by hand. It is not saved as a file.</source>
        <translation>أو انسخه بخط يدك. لا يُحفظ في ملف.</translation>
    </message>
    <message>
        <source>To be sure you have it, type the third and sixth groups</source>
        <translation>للتأكد من حفظه، اكتب المجموعتين الثالثة والسادسة</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>الثالثة</translation>
    </message>
    <message>
        <source>Sixth</source>
        <translation>السادسة</translation>
    </message>
    <message>
        <source>I have stored it away from this computer</source>
        <translation>وضعته بعيدًا عن هذا الجهاز</translation>
    </message>
    <message>
        <source>Losing it together with the passphrase means losing the data.</source>
        <translation>فقدانه مع عبارة المرور يعني فقدان البيانات.</translation>
    </message>
    <message>
        <source>Continue to sign-in</source>
        <translation>متابعة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>Use this key from now on</source>
        <translation>اعتماد هذا المفتاح من الآن</translation>
    </message>
    <message>
        <source>The button turns on when both groups match.</source>
        <translation>يُفعّل الزر عند اكتمال المجموعتين.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>مطابقة</translation>
    </message>
    <message>
        <source>This does not match the sheet.</source>
        <translation>لا تطابق الورقة.</translation>
    </message>
</context>
<context>
    <name>RegisterChoice</name>
    <message>
        <source>Back to sign-in</source>
        <translation>العودة إلى الدخول</translation>
    </message>
    <message>
        <source>A new establishment</source>
        <translation>منشأة جديدة</translation>
    </message>
    <message>
        <source>Two different processes. What you type in either is kept on this computer, offline too.</source>
        <translation>إجراءان مختلفان. ما تكتبه في أيهما يُحفظ على هذا الجهاز، ولو دون اتصال.</translation>
    </message>
    <message>
        <source>Register an account</source>
        <translation>تسجيل حساب منشأة</translation>
    </message>
    <message>
        <source>The establishment has a subscription number</source>
        <translation>للمنشأة رقم اشتراك</translation>
    </message>
    <message>
        <source>For its owner or registered supervisor. Takes a few minutes and a code to the mobile.</source>
        <translation>لصاحب العمل أو المشرف المسجّل. يأخذ دقائق، ورمزًا يصل إلى الجوّال.</translation>
    </message>
    <message>
        <source>Register an establishment for the first time</source>
        <translation>تسجيل منشأة لأول مرة</translation>
    </message>
    <message>
        <source>It has no subscription number yet</source>
        <translation>ليس لها رقم اشتراك بعد</translation>
    </message>
    <message>
        <source>An application with papers. You follow it by its number, without an account.</source>
        <translation>طلب بمرفقاته، تتابعه برقمه من غير حساب دخول.</translation>
    </message>
    <message>
        <source>Looking for the steps at the official portal?</source>
        <translation>تبحث عن خطوات البوابة الرسمية؟</translation>
    </message>
    <message>
        <source>Which of the two?</source>
        <translation>أيّ الإجراءين؟</translation>
    </message>
    <message>
        <source>Look at the registration certificate from GOSI: if there is one, the establishment has a subscription number, and an account is all it needs.</source>
        <translation>إن كانت لديك شهادة تسجيل من التأمينات فللمنشأة رقم اشتراك، ولا تحتاج إلا حسابًا.</translation>
    </message>
    <message>
        <source>Go on with the account</source>
        <translation>متابعة تسجيل الحساب</translation>
    </message>
    <message>
        <source>Go on with the first registration</source>
        <translation>متابعة تسجيل المنشأة</translation>
    </message>
    <message>
        <source>Draft kept {when}</source>
        <translation>حُفظت المسودة {when}</translation>
    </message>
</context>
<context>
    <name>RegisterGuide</name>
    <message>
        <source>Back to sign-in</source>
        <translation>العودة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>Registering at the official portal</source>
        <translation>التسجيل في البوابة الرسمية</translation>
    </message>
    <message>
        <source>An account of the official portal is made there; it is another one than that of this program’s service. First, four conditions:</source>
        <translation>حساب البوابة الرسمية يُنشأ فيها، وهو غير حساب الخدمة التي يتصل بها هذا البرنامج. وقبله أربعة شروط:</translation>
    </message>
    <message>
        <source>Practice needs none of this.</source>
        <translation>التدريب لا يحتاج هذا.</translation>
    </message>
    <message>
        <source>Go back and register one of practice’s newcomers here. This page is for a real registration at the portal.</source>
        <translation>عُد وسجّل هنا أحد أشخاص التدريب. هذه الصفحة لمن يريد التسجيل فعلًا في البوابة.</translation>
    </message>
    <message>
        <source>A valid commercial registration or licence</source>
        <translation>سجل تجاري أو ترخيص ساري المفعول</translation>
    </message>
    <message>
        <source>Look at the date on the certificate. Renew it first if it ends soon.</source>
        <translation>راجع تاريخ الانتهاء على الشهادة، وجدّدها أولًا إن قرب انتهاؤها.</translation>
    </message>
    <message>
        <source>A documented contract with every worker</source>
        <translation>عقد موثّق مع كل عامل</translation>
    </message>
    <message>
        <source>Open each contract on the Qiwa platform: both sides have accepted it, and the wage is right.</source>
        <translation>افتح كل عقد في منصة قوى: قَبِله الطرفان، والأجر فيه صحيح.</translation>
    </message>
    <message>
        <source>Contributors aged {from_age} to {to_age}</source>
        <translation>أعمار المشتركين من {from_age} إلى {to_age} سنة</translation>
    </message>
    <message>
        <source>Check the date of birth on each identity. There are exceptions for some pension cases; ask GOSI.</source>
        <translation>راجع تاريخ الميلاد في كل هوية. ولبعض حالات التقاعد استثناءات، فاسأل التأمينات عنها.</translation>
    </message>
    <message>
        <source>Identities at hand</source>
        <translation>الهويات جاهزة</translation>
    </message>
    <message>
        <source>National ID or family register for citizens. For residents, a residence permit that has not expired.</source>
        <translation>للمواطنين الهوية الوطنية أو سجل الأسرة، وللمقيمين هوية مقيم سارية.</translation>
    </message>
    <message>
        <source>At the official portal, step by step</source>
        <translation>في البوابة الرسمية، خطوة خطوة</translation>
    </message>
    <message>
        <source>Open the official site in your browser and choose «Register», then «Employer».</source>
        <translation>افتح الموقع الرسمي في متصفحك واختر «تسجيل»، ثم «صاحب عمل».</translation>
    </message>
    <message>
        <source>Enter the subscription number of the establishment; it is on the registration certificate. Cannot find it? Call {telephone}.</source>
        <translation>اكتب رقم اشتراك المنشأة، وتجده في شهادة التسجيل. لم تجده؟ اتصل بالرقم {telephone}.</translation>
    </message>
    <message>
        <source>Enter the national ID of the owner or of the registered supervisor.</source>
        <translation>اكتب رقم هوية المالك أو المشرف المسجّل.</translation>
    </message>
    <message>
        <source>Enter mobile and e-mail exactly as they are in Absher, or the verification will not succeed.</source>
        <translation>اكتب الجوّال والبريد كما هما في أبشر تمامًا، وإلا لم ينجح التحقق.</translation>
    </message>
    <message>
        <source>Read the terms and conditions, then accept them.</source>
        <translation>اقرأ الشروط والأحكام ثم وافق عليها.</translation>
    </message>
    <message>
        <source>Check everything once more, then save.</source>
        <translation>راجع كل ما كتبت مرة أخرى، ثم احفظ.</translation>
    </message>
    <message>
        <source>Activate the account with the code sent to your mobile, and print the registration form for your files.</source>
        <translation>فعّل الحساب بالرمز الذي يصل إلى جوّالك، واطبع نموذج التسجيل لملفاتك.</translation>
    </message>
    <message>
        <source>Open the official portal</source>
        <translation>فتح البوابة الرسمية</translation>
    </message>
    <message>
        <source>How to tell a false site</source>
        <translation>كيف تعرف الموقع المزيّف</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>Register an establishment’s account</source>
        <translation>تسجيل حساب منشأة</translation>
    </message>
    <message>
        <source>Print the registration form</source>
        <translation>طباعة نموذج التسجيل</translation>
    </message>
    <message>
        <source>Discard the registration</source>
        <translation>إلغاء التسجيل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>four, before you begin</source>
        <translation>أربعة، قبل البدء</translation>
    </message>
    <message>
        <source>Four conditions for registering. Tick what is ready; you go on when all are.</source>
        <translation>أربعة شروط للتسجيل. أشّر ما هو جاهز؛ تتابع حين تكتمل.</translation>
    </message>
    <message>
        <source>Subscription number and identity</source>
        <translation>رقم الاشتراك والهوية</translation>
    </message>
    <message>
        <source>owner or registered supervisor</source>
        <translation>صاحب العمل أو المشرف المسجّل</translation>
    </message>
    <message>
        <source>The number as in the registration certificate, and the identity of the owner or supervisor.</source>
        <translation>رقم الاشتراك كما في شهادة التسجيل، وهوية صاحب العمل أو المشرف المسجّل لها.</translation>
    </message>
    <message>
        <source>Mobile and e-mail</source>
        <translation>الجوّال والبريد</translation>
    </message>
    <message>
        <source>as in Absher</source>
        <translation>كما في أبشر</translation>
    </message>
    <message>
        <source>They must equal those registered in Absher for the holder of identity {number}.</source>
        <translation>يجب أن يساويا المسجّلين في أبشر لصاحب الهوية {number}.</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>اسم المستخدم وكلمة المرور</translation>
    </message>
    <message>
        <source>for this account only</source>
        <translation>لهذا الحساب وحده</translation>
    </message>
    <message>
        <source>Review and terms</source>
        <translation>المراجعة والشروط والأحكام</translation>
    </message>
    <message>
        <source>check, then declare</source>
        <translation>راجع ثم أقرّ</translation>
    </message>
    <message>
        <source>Review, terms and conditions</source>
        <translation>المراجعة والشروط والأحكام</translation>
    </message>
    <message>
        <source>Check every line before the code is sent.</source>
        <translation>راجع كل سطر قبل إرسال الرمز.</translation>
    </message>
    <message>
        <source>Code and printing</source>
        <translation>رمز التحقق والطباعة</translation>
    </message>
    <message>
        <source>the account is activated and you print the form</source>
        <translation>يُفعَّل الحساب وتطبع النموذج</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>رمز التحقق</translation>
    </message>
    <message>
        <source>A 6-digit code was sent to the mobile you typed, {mobile}</source>
        <translation>أُرسل رمز من 6 أرقام إلى الجوّال الذي كتبته {mobile}</translation>
    </message>
    <message>
        <source>For your account at {service} ({host}), and for nothing else.</source>
        <translation>لحسابك في {service} ({host})، لا لغيره.</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>الخطوة {n} من {all}</translation>
    </message>
    <message>
        <source>The account is active</source>
        <translation>فُعّل الحساب</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>العودة إلى الدخول</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>حُفظت المسودة {time}</translation>
    </message>
    <message>
        <source>{kept}, without the password</source>
        <translation>{kept} دون كلمة المرور</translation>
    </message>
    <message>
        <source>Verify and activate the account</source>
        <translation>تحقّق وفعّل الحساب</translation>
    </message>
    <message>
        <source>Send a code to the new mobile</source>
        <translation>إرسال رمز إلى الرقم الجديد</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>إعادة المقارنة</translation>
    </message>
    <message>
        <source>Next: send the code</source>
        <translation>التالي: إرسال الرمز</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>التالي: {step}</translation>
    </message>
    <message>
        <source>After signing in you find the form under the kept papers, encrypted on this computer.</source>
        <translation>تجد النموذج بعد الدخول في «الأوراق المحفوظة»، مشفّرًا على هذا الجهاز.</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need correcting</source>
        <translation>
            <numerusform>لا حقول تحتاج تصحيحًا</numerusform>
            <numerusform>حقل واحد يحتاج تصحيحًا</numerusform>
            <numerusform>حقلان يحتاجان تصحيحًا</numerusform>
            <numerusform>%n حقول تحتاج تصحيحًا</numerusform>
            <numerusform>%n حقلًا تحتاج تصحيحًا</numerusform>
            <numerusform>%n حقل تحتاج تصحيحًا</numerusform>
        </translation>
    </message>
    <message>
        <source>The code goes to {mobile}</source>
        <translation>سيصل رمز إلى {mobile}</translation>
    </message>
    <message>
        <source>You go on with the draft of {when}.</source>
        <translation>تتابع مسودة {when}.</translation>
    </message>
    <message>
        <source>Look through it: mobile, e-mail or the terms may have changed since.</source>
        <translation>راجعها: قد يكون الجوّال أو البريد أو الشروط تغيّرت منذئذ.</translation>
    </message>
    <message>
        <source>What you typed on this computer is deleted.</source>
        <translation>يُحذف ما كتبته على هذا الجهاز.</translation>
    </message>
    <message>
        <source>What you typed on this computer is deleted; what the service knows of it ends by itself after a day.</source>
        <translation>يُحذف ما كتبته على هذا الجهاز، وما لدى الخدمة منه ينتهي وحده بعد يوم.</translation>
    </message>
    <message>
        <source>Discard this registration?</source>
        <translation>إلغاء هذا التسجيل؟</translation>
    </message>
</context>
<context>
    <name>RegistrationHelp</name>
    <message>
        <source>Help with registering</source>
        <translation>مساعدة في التسجيل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Steps at the official portal</source>
        <translation>خطوات البوابة الرسمية</translation>
    </message>
    <message>
        <source>Can I stop and go on later?</source>
        <translation>هل أتوقف ثم أتابع لاحقًا؟</translation>
    </message>
    <message>
        <source>Yes. What you type is kept encrypted on this computer, offline too; only the password is asked again. The sign-in screen offers to go on.</source>
        <translation>نعم. ما تكتبه محفوظ مشفّرًا على هذا الجهاز، ولو دون اتصال؛ ولا تُطلب ثانيةً إلا كلمة المرور. تجد المتابعة في شاشة الدخول.</translation>
    </message>
    <message>
        <source>No code arrives</source>
        <translation>لا يصل الرمز</translation>
    </message>
    <message>
        <source>It goes to the mobile you typed. Look at the number, then send another code when the time is over.</source>
        <translation>يُرسل إلى الجوّال الذي كتبته. راجع الرقم، ثم اطلب رمزًا آخر حين تنتهي المهلة.</translation>
    </message>
    <message>
        <source>The comparison says not equal</source>
        <translation>المقارنة تقول «غير مطابق»</translation>
    </message>
    <message>
        <source>Open Absher, read mobile and e-mail there and copy them as they stand. Nobody here sees what Absher holds.</source>
        <translation>افتح أبشر واقرأ الجوّال والبريد فيه وانقلهما كما هما. لا يرى أحد هنا ما في أبشر.</translation>
    </message>
    <message>
        <source>Does this register me at the official portal?</source>
        <translation>هل هذا تسجيل في البوابة الرسمية؟</translation>
    </message>
    <message>
        <source>No. The account is made at the service this program is connected to. The official portal has its own registration.</source>
        <translation>لا. يُنشأ الحساب في الخدمة التي يتصل بها هذا البرنامج، وللبوابة الرسمية تسجيلها.</translation>
    </message>
</context>
<context>
    <name>RemindBox</name>
    <message>
        <source>Reminder</source>
        <translation>التذكير</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Days before the end</source>
        <translation>الأيام قبل الانتهاء</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Among the deadlines until its end.</source>
        <translation>ضمن المواعيد حتى انتهائها.</translation>
    </message>
</context>
<context>
    <name>RemovePaper</name>
    <message>
        <source>Delete “{paper}”?</source>
        <translation>حذف «{paper}»؟</translation>
    </message>
    <message>
        <source>The paper leaves this computer for good and cannot be printed again from here. Nothing changes at the service.</source>
        <translation>تُحذف الورقة من هذا الجهاز نهائيًا ولا تُطبع منه ثانيةً. لا يتغيّر شيء في الخدمة.</translation>
    </message>
    <message>
        <source>Delete the paper</source>
        <translation>حذف الورقة</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤها</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>Return…</source>
        <translation>إعادة…</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Register a contributor</source>
        <translation>تسجيل مشترك</translation>
    </message>
    <message>
        <source>Complete an arriving contributor</source>
        <translation>استكمال مشترك قادم</translation>
    </message>
    <message>
        <source>Exclude a contributor</source>
        <translation>استبعاد مشترك</translation>
    </message>
    <message>
        <source>Change a wage</source>
        <translation>تعديل أجر</translation>
    </message>
    <message>
        <source>Correct a contributor’s data</source>
        <translation>تصحيح بيانات مشترك</translation>
    </message>
    <message>
        <source>Correct an engagement</source>
        <translation>تصحيح مدة اشتراك</translation>
    </message>
    <message>
        <source>Transfer to another branch</source>
        <translation>نقل إلى فرع آخر</translation>
    </message>
    <message>
        <source>Cancel an engagement</source>
        <translation>إلغاء مدة اشتراك</translation>
    </message>
    <message>
        <source>Change the establishment’s data</source>
        <translation>تعديل بيانات المنشأة</translation>
    </message>
    <message>
        <source>Change the contacts</source>
        <translation>تعديل بيانات الاتصال</translation>
    </message>
    <message>
        <source>Change the National Address</source>
        <translation>تعديل العنوان الوطني</translation>
    </message>
    <message>
        <source>Renew a licence</source>
        <translation>تجديد ترخيص</translation>
    </message>
    <message>
        <source>Open a branch</source>
        <translation>فتح فرع</translation>
    </message>
    <message>
        <source>Change a branch</source>
        <translation>تعديل فرع</translation>
    </message>
    <message>
        <source>Close a branch</source>
        <translation>إغلاق فرع</translation>
    </message>
    <message>
        <source>Change the bank account</source>
        <translation>تغيير الحساب البنكي</translation>
    </message>
    <message>
        <source>Change the owners</source>
        <translation>تغيير الملاك</translation>
    </message>
    <message>
        <source>Nominate a supervisor</source>
        <translation>ترشيح مشرف</translation>
    </message>
    <message>
        <source>Replace a supervisor</source>
        <translation>تغيير المشرف</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>إضافة عضو</translation>
    </message>
    <message>
        <source>Change a member’s role</source>
        <translation>تغيير صلاحية عضو</translation>
    </message>
    <message>
        <source>End a member’s role</source>
        <translation>إنهاء صلاحية عضو</translation>
    </message>
    <message>
        <source>Report an injury</source>
        <translation>بلاغ إصابة</translation>
    </message>
    <message>
        <source>Report a relapse</source>
        <translation>إبلاغ عن انتكاسة</translation>
    </message>
    <message>
        <source>Report a complication</source>
        <translation>إبلاغ عن مضاعفة</translation>
    </message>
    <message>
        <source>Answer or add to an injury</source>
        <translation>رد أو إضافة على إصابة</translation>
    </message>
    <message>
        <source>Report treatment outside the list</source>
        <translation>إبلاغ عن علاج خارج القائمة</translation>
    </message>
    <message>
        <source>Report a death</source>
        <translation>إبلاغ عن وفاة</translation>
    </message>
    <message>
        <source>Take back a report of an injury</source>
        <translation>سحب بلاغ إصابة</translation>
    </message>
    <message>
        <source>Object to a decision about an injury</source>
        <translation>اعتراض على قرار إصابة</translation>
    </message>
    <message>
        <source>Issue a certificate</source>
        <translation>إصدار شهادة</translation>
    </message>
    <message>
        <source>Ask for a review of an invoice</source>
        <translation>طلب مراجعة فاتورة</translation>
    </message>
    <message>
        <source>Ask for a waiver of fines</source>
        <translation>طلب إعفاء من الغرامات</translation>
    </message>
    <message>
        <source>Ask to pay in instalments</source>
        <translation>طلب تقسيط المديونية</translation>
    </message>
    <message>
        <source>Send an enquiry or complaint</source>
        <translation>إرسال استفسار أو شكوى</translation>
    </message>
    <message>
        <source>Reply to an enquiry</source>
        <translation>رد على استفسار</translation>
    </message>
    <message>
        <source>Withdraw a request</source>
        <translation>سحب طلب</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>الالتحاق</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>ترك العمل</translation>
    </message>
    <message>
        <source>First part due</source>
        <translation>موعد القسط الأول</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Labour office number</source>
        <translation>رقم المنشأة في الموارد البشرية</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>الرقم الضريبي</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>National Address</source>
        <translation>العنوان الوطني</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>الآيبان</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>الملاك</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Commercial registration</source>
        <translation>السجل التجاري</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>تاريخ الافتتاح</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>تاريخ الإصدار</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Basic wage</source>
        <translation>الأجر الأساس</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>Other allowances</source>
        <translation>البدلات الأخرى</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الصلاحية</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>قُبل</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>تغيّر السجل</translation>
    </message>
    <message>
        <source>Waits for a paper or another request</source>
        <translation>ينتظر ورقة أو طلبًا آخر</translation>
    </message>
    <message>
        <source>Waits for another approval</source>
        <translation>ينتظر موافقة أخرى</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>The record was changed after the request was prepared.</source>
        <translation>تغيّر السجل بعد إعداد الطلب.</translation>
    </message>
    <message>
        <source>The worker has to accept it first.</source>
        <translation>يلزم أن يقبله المشترك أولًا.</translation>
    </message>
    <message>
        <source>The state’s records do not show it yet.</source>
        <translation>لا يظهر بعد في سجلات الجهات.</translation>
    </message>
    <message>
        <source>The papers are being looked at.</source>
        <translation>الأوراق قيد المراجعة.</translation>
    </message>
    <message>
        <source>Papers are missing.</source>
        <translation>تنقصه أوراق.</translation>
    </message>
    <message>
        <source>Something in it is wrong.</source>
        <translation>فيه خطأ.</translation>
    </message>
    <message>
        <source>A decision is pending.</source>
        <translation>بانتظار القرار.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>استعادة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>The data come back as they were; what waited to be sent still waits. Nothing is sent twice.</source>
        <translation>تعود البيانات كما كانت، وما كان ينتظر الإرسال يبقى منتظرًا. لا يُرسل شيء مرتين.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Passphrase for this computer</source>
        <translation>عبارة المرور لهذا الجهاز</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>أعد عبارة المرور</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>جارية الاستعادة</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>The sheet with the recovery key opens it, and nothing else</source>
        <translation>تفتحها ورقة مفتاح الاسترداد وحدها</translation>
    </message>
    <message>
        <source>Eight groups, from left to right. A mistyped group is found at once.</source>
        <translation>ثماني مجموعات من اليسار إلى اليمين. الخطأ في مجموعة يُكشف فورًا.</translation>
    </message>
    <message>
        <source>This computer signs in as a new device</source>
        <translation>يسجّل هذا الجهاز الدخول جهازًا جديدًا</translation>
    </message>
    <message>
        <source>No session and no device travels in a backup. User name, password and code are asked for.</source>
        <translation>لا جلسة في النسخة ولا هوية جهاز. يُطلب اسم المستخدم وكلمة المرور والرمز.</translation>
    </message>
    <message>
        <source>The sheet that begins with {group}</source>
        <translation>الورقة التي أولها {group}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>ملف آخر…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>اختيار الملف…</translation>
    </message>
    <message>
        <source>No file is chosen yet</source>
        <translation>لم يُختر ملف بعد</translation>
    </message>
    <message>
        <source>Its name ends in .munshaa</source>
        <translation>ينتهي اسمه بـ‎.munshaa</translation>
    </message>
    <message>
        <source>Backup of {moment}</source>
        <translation>نسخة {moment}</translation>
    </message>
    <message>
        <source>The account comes to this computer</source>
        <translation>ينتقل الحساب إلى هذا الجهاز</translation>
    </message>
    <message>
        <source>Then you sign in. What the service has had since is fetched.</source>
        <translation>ثم تسجّل الدخول، ويُجلب ما استجدّ لدى الخدمة.</translation>
    </message>
    <message>
        <source>It takes the place of what is here now</source>
        <translation>تحلّ محلّ ما هنا الآن</translation>
    </message>
    <message>
        <source>A backup of today’s data is made first, and they are set aside; nothing is deleted.</source>
        <translation>تُنسخ بيانات اليوم أولًا ثم تُحفظ جانبًا، ولا يُحذف شيء.</translation>
    </message>
    <message>
        <source>This account is on this computer already</source>
        <translation>هذا الحساب موجود على هذا الجهاز</translation>
    </message>
    <message>
        <source>Its data here are set aside, not deleted, and the backup takes their place.</source>
        <translation>تُحفظ بياناته هنا جانبًا دون حذف، وتحلّ النسخة محلّها.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>اختيار نسخة احتياطية</translation>
    </message>
    <message>
        <source>Backups (*.munshaa);;All files (*)</source>
        <translation>نسخ احتياطية (‎*.munshaa);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>ResultsCard</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Reference {number}</source>
        <translation>رقم الطلب {number}</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return “{request}”?</source>
        <translation>إعادة «{request}»؟</translation>
    </message>
    <message>
        <source>It is not sent. Whoever prepared it reads the reason, corrects it and sends anew.</source>
        <translation>لا يُرسل. يقرأ من أعدّه السبب ويصححه ويعيد إرساله.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Return the request</source>
        <translation>إعادة الطلب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>مقدّم الطلب</translation>
    </message>
    <message>
        <source>Establishment</source>
        <translation>بيانات المنشأة</translation>
    </message>
    <message>
        <source>Owners, bank account and papers</source>
        <translation>المُلّاك والحساب البنكي والمرفقات</translation>
    </message>
    <message>
        <source>First contributors</source>
        <translation>أول المشتركين</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>ماذا بعد؟</translation>
    </message>
    <message>
        <source>A code to the applicant’s mobile</source>
        <translation>رمز إلى جوّال مقدّم الطلب</translation>
    </message>
    <message>
        <source>six digits, entered here</source>
        <translation>ستة أرقام تُدخل هنا</translation>
    </message>
    <message>
        <source>The application is sent</source>
        <translation>يُرسل الطلب</translation>
    </message>
    <message>
        <source>with its papers; nothing is sent before</source>
        <translation>مع مرفقاته؛ ولا يُرسل شيء قبله</translation>
    </message>
    <message>
        <source>It is under review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>and you follow it by its number</source>
        <translation>وتتابعه برقمه</translation>
    </message>
    <message>
        <source>Sending the papers…</source>
        <translation>تُرسل المرفقات…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Registration or licence</source>
        <translation>السجل أو الترخيص</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>ينتهي في</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>الآيبان</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>Subscription number and identity</source>
        <translation>رقم الاشتراك والهوية</translation>
    </message>
    <message>
        <source>Mobile and e-mail</source>
        <translation>الجوّال والبريد</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>اسم المستخدم وكلمة المرور</translation>
    </message>
    <message>
        <source>The code goes to the mobile you typed; then the data are compared with the registers.</source>
        <translation>يصل الرمز إلى الجوّال الذي كتبته، ثم تُقارن البيانات بأبشر وبسجل المنشأة.</translation>
    </message>
    <message>
        <source>The terms have changed meanwhile.</source>
        <translation>تغيّرت الشروط في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Read the new version to its end and accept it. Everything else stays.</source>
        <translation>اقرأ النسخة الجديدة إلى آخرها ثم اقبلها. وما عداها باقٍ.</translation>
    </message>
    <message>
        <source>The terms could not be fetched.</source>
        <translation>لم تُجلب الشروط.</translation>
    </message>
    <message>
        <source>They are read from the service. Try again when there is a connection.</source>
        <translation>تُقرأ من الخدمة. أعد المحاولة حين يتوفر الاتصال.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Terms and conditions</source>
        <translation>الشروط والأحكام</translation>
    </message>
    <message>
        <source>I have read the terms to their end and accept them.</source>
        <translation>قرأت الشروط إلى آخرها وقبلتُها.</translation>
    </message>
    <message>
        <source>I declare that the data are right, as the owner or registered supervisor.</source>
        <translation>أقرّ بصحة البيانات، وبصفتي صاحب العمل أو مشرفه المسجّل.</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} من {all}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>Kind of beneficiary</source>
        <translation>نوع المستفيد</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب عمل</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>الدعوة</translation>
    </message>
    <message>
        <source>Subscription number</source>
        <translation>رقم الاشتراك</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>Kind of identity</source>
        <translation>نوع الهوية</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوّال</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>At the service</source>
        <translation>عند الخدمة</translation>
    </message>
    <message>
        <source>Not in the draft</source>
        <translation>ليست في المسودة</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Tick both boxes to go on.</source>
        <translation>أشّر المربّعين لتتابع.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>نسخة {version}</translation>
    </message>
    <message>
        <source>Iqama</source>
        <translation>هوية مقيم</translation>
    </message>
    <message>
        <source>National ID</source>
        <translation>هوية وطنية</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>Branches manager</source>
        <translation>مدير حساب الفروع</translation>
    </message>
    <message>
        <source>Registration clerk</source>
        <translation>مسؤول التسجيل</translation>
    </message>
    <message>
        <source>Occupational hazards clerk</source>
        <translation>مسؤول الأخطار المهنية</translation>
    </message>
    <message>
        <source>Finance clerk</source>
        <translation>المسؤول المالي</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>اطّلاع فقط</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف المسجّل</translation>
    </message>
    <message>
        <source>Delegated accountant</source>
        <translation>محاسب مفوّض</translation>
    </message>
</context>
<context>
    <name>RosterBar</name>
    <message>
        <source>Name, ID or occupation</source>
        <translation>اسم أو هوية أو مهنة</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>From Excel</source>
        <translation>من Excel</translation>
    </message>
    <message>
        <source>Add a contributor</source>
        <translation>إضافة مشترك</translation>
    </message>
    <message>
        <source>Filter ({count})</source>
        <translation>تصفية ({count})</translation>
    </message>
</context>
<context>
    <name>RosterCells</name>
    <message>
        <source>Select</source>
        <translation>تحديد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>ID / Iqama</source>
        <translation>رقم الهوية / الإقامة</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>الالتحاق</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Wage (SAR)</source>
        <translation>الأجر الخاضع (ر.س)</translation>
    </message>
    <message>
        <source>Employer’s share</source>
        <translation>حصة صاحب العمل</translation>
    </message>
    <message>
        <source>Contributor’s share</source>
        <translation>حصة المشترك</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>محدّد</translation>
    </message>
    <message>
        <source>Not selected</source>
        <translation>غير محدّد</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Left, not excluded</source>
        <translation>خرج ولم يُستبعد</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>قيد الاستكمال</translation>
    </message>
    <message>
        <source>Awaiting acceptance</source>
        <translation>بانتظار موافقة المشترك</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>wage</source>
        <translation>الأجر</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>الاستبعاد</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Conflict: {kind}</source>
        <translation>تعارض في {kind}</translation>
    </message>
    <message>
        <source>Refused: {kind}</source>
        <translation>رُفض {kind}</translation>
    </message>
    <message>
        <source>Returned: {kind}</source>
        <translation>أُعيد {kind}</translation>
    </message>
    <message>
        <source>Lost: {kind}</source>
        <translation>فُقد {kind}</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Changed from two sides. Nothing was sent; the choice is yours, in the outbox.</source>
        <translation>عُدّل من جهتين، ولم يُرسل شيء. الاختيار لك في الصادر.</translation>
    </message>
    <message>
        <source>The service refused it. The reason is in the outbox: correct it and send it anew.</source>
        <translation>رفضته الخدمة، والسبب في الصادر: صحّحه ثم أعد إرساله.</translation>
    </message>
    <message>
        <source>The service returned it. The reason is in the outbox: correct it and send it anew.</source>
        <translation>أعادته الخدمة، والسبب في الصادر: صحّحه ثم أعد إرساله.</translation>
    </message>
    <message>
        <source>The service had accepted it and lost it. Send it again from the outbox.</source>
        <translation>قبلته الخدمة ثم فقدته. أعد إرساله من الصادر.</translation>
    </message>
    <message>
        <source>The service has it and has not decided.</source>
        <translation>هو لدى الخدمة ولم تبتّ فيه.</translation>
    </message>
    <message>
        <source>The service has it; it waits for an approval.</source>
        <translation>هو لدى الخدمة وينتظر موافقة.</translation>
    </message>
    <message>
        <source>Saved here and not sent yet.</source>
        <translation>محفوظ هنا ولم يُرسل بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n open requests in all</source>
        <translation>
            <numerusform>لا طلبات مفتوحة</numerusform>
            <numerusform>طلب مفتوح واحد</numerusform>
            <numerusform>طلبان مفتوحان</numerusform>
            <numerusform>%n طلبات مفتوحة</numerusform>
            <numerusform>%n طلبًا مفتوحًا</numerusform>
            <numerusform>%n طلب مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>1421H system</source>
        <translation>نظام 1421هـ</translation>
    </message>
    <message>
        <source>1445H system</source>
        <translation>نظام 1445هـ</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>محجوب</translation>
    </message>
</context>
<context>
    <name>RosterChips</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Saudi</source>
        <translation>سعوديون</translation>
    </message>
    <message>
        <source>GCC</source>
        <translation>خليجيون</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير سعوديين</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>قيد الاستكمال</translation>
    </message>
    <message>
        <source>Left, not excluded</source>
        <translation>خرج ولم يُستبعد</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>قيد الدراسة</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>مستبعدون</translation>
    </message>
    <message>
        <source>The state’s records say that they left; here they are still listed</source>
        <translation>سجلات الجهات تقول إنهم غادروا، وما زالوا هنا في القائمة</translation>
    </message>
    <message>
        <source>A change is saved here and not sent yet</source>
        <translation>تعديل محفوظ هنا ولم يُرسل بعد</translation>
    </message>
    <message>
        <source>The service has the request and has not decided, or waits for an approval</source>
        <translation>الطلب لدى الخدمة ولم تبتّ فيه، أو ينتظر موافقة</translation>
    </message>
    <message>
        <source>The service refused or returned a request, or lost it; correct it and send it anew</source>
        <translation>رفضت الخدمة طلبًا أو أعادته أو فقدته؛ صحّحه ثم أعد إرساله</translation>
    </message>
    <message>
        <source>Changed from two sides; nothing was sent, and the choice is yours</source>
        <translation>عُدّل من جهتين؛ لم يُرسل شيء، والاختيار لك</translation>
    </message>
</context>
<context>
    <name>RosterFoot</name>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Change the wage</source>
        <translation>تعديل الأجر</translation>
    </message>
    <message>
        <source>Exclude…</source>
        <translation>استبعاد…</translation>
    </message>
    <message>
        <source>Export selected</source>
        <translation>تصدير المحدّد</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>لا مشتركين</numerusform>
            <numerusform>مشترك واحد</numerusform>
            <numerusform>مشتركان</numerusform>
            <numerusform>%n مشتركين</numerusform>
            <numerusform>%n مشتركًا</numerusform>
            <numerusform>%n مشترك</numerusform>
        </translation>
    </message>
    <message>
        <source>Total wages</source>
        <translation>إجمالي الأجور</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>لا أحد محدّد</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked of {total}</source>
        <translation>
            <numerusform>لا أحد محدّد من {total}</numerusform>
            <numerusform>واحد محدّد من {total}</numerusform>
            <numerusform>اثنان محدّدان من {total}</numerusform>
            <numerusform>%n محدّدون من {total}</numerusform>
            <numerusform>%n محدّدًا من {total}</numerusform>
            <numerusform>%n محدّد من {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>{ticked}, {elsewhere} of them outside this list</source>
        <translation>{ticked}، منهم {elsewhere} خارج هذه القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>لا أحد محدّد</numerusform>
            <numerusform>واحد محدّد</numerusform>
            <numerusform>اثنان محدّدان</numerusform>
            <numerusform>%n محدّدون</numerusform>
            <numerusform>%n محدّدًا</numerusform>
            <numerusform>%n محدّد</numerusform>
        </translation>
    </message>
    <message>
        <source>Employer’s share</source>
        <translation>حصة صاحب العمل</translation>
    </message>
</context>
<context>
    <name>RosterHeader</name>
    <message>
        <source>Sorted descending</source>
        <translation>مرتّب تنازليًا</translation>
    </message>
    <message>
        <source>Sorted ascending</source>
        <translation>مرتّب تصاعديًا</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>RosterTable</name>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message numerus="yes">
        <source>%n Saudis</source>
        <translation>
            <numerusform>لا سعوديين</numerusform>
            <numerusform>سعودي واحد</numerusform>
            <numerusform>سعوديان</numerusform>
            <numerusform>%n سعوديين</numerusform>
            <numerusform>%n سعوديًا</numerusform>
            <numerusform>%n سعودي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Gulf nationals</source>
        <translation>
            <numerusform>لا خليجيين</numerusform>
            <numerusform>خليجي واحد</numerusform>
            <numerusform>خليجيان</numerusform>
            <numerusform>%n خليجيين</numerusform>
            <numerusform>%n خليجيًا</numerusform>
            <numerusform>%n خليجي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other nationals</source>
        <translation>
            <numerusform>لا أحد من غير السعوديين</numerusform>
            <numerusform>غير سعودي واحد</numerusform>
            <numerusform>اثنان غير سعوديين</numerusform>
            <numerusform>%n غير سعوديين</numerusform>
            <numerusform>%n غير سعودي</numerusform>
            <numerusform>%n غير سعودي</numerusform>
        </translation>
    </message>
    <message>
        <source>Contributors.xlsx</source>
        <translation>المشتركون.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>مصنف Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>قيم مفصولة بفواصل (*.csv)</translation>
    </message>
    <message>
        <source>Export the contributors</source>
        <translation>تصدير المشتركين</translation>
    </message>
    <message>
        <source>Branch: {branch}</source>
        <translation>الفرع: {branch}</translation>
    </message>
    <message>
        <source>Nationality: {name}</source>
        <translation>الجنسية: {name}</translation>
    </message>
    <message>
        <source>Search: “{text}”</source>
        <translation>بحث: «{text}»</translation>
    </message>
    <message>
        <source>No contributors yet</source>
        <translation>لا مشتركين بعد</translation>
    </message>
    <message>
        <source>Fetch your list from the service.</source>
        <translation>اجلب قائمتك من الخدمة.</translation>
    </message>
    <message>
        <source>Fetch the list</source>
        <translation>جلب القائمة</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Open the contributor</source>
        <translation>فتح المشترك</translation>
    </message>
    <message>
        <source>Unselect the row</source>
        <translation>إزالة التحديد</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>تحديد الصف</translation>
    </message>
    <message>
        <source>Report an injury…</source>
        <translation>إبلاغ عن إصابة…</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>نسخ الاسم</translation>
    </message>
    <message>
        <source>Copy the identity</source>
        <translation>نسخ رقم الهوية</translation>
    </message>
    <message>
        <source>Copy the wage</source>
        <translation>نسخ الأجر</translation>
    </message>
    <message>
        <source>Change the wage…</source>
        <translation>تعديل الأجر…</translation>
    </message>
    <message>
        <source>Exclude…</source>
        <translation>استبعاد…</translation>
    </message>
    <message>
        <source>Complete the wage…</source>
        <translation>استكمال الأجر…</translation>
    </message>
    <message>
        <source>Correct his data…</source>
        <translation>تعديل بياناته…</translation>
    </message>
    <message>
        <source>Correct the period…</source>
        <translation>تعديل مدة الاشتراك…</translation>
    </message>
    <message>
        <source>Transfer to another branch…</source>
        <translation>نقل إلى فرع آخر…</translation>
    </message>
    <message>
        <source>Cancel the period…</source>
        <translation>إلغاء المدة…</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>rule {rule} since {date}, {certainty}</source>
        <translation>القاعدة {rule} منذ {date}، {certainty}</translation>
    </message>
    <message>
        <source>{branch}: employer {employer}, contributor {own}</source>
        <translation>{branch}: صاحب العمل {employer}، المشترك {own}</translation>
    </message>
    <message>
        <source>The wage counts from {floor} to {ceiling}</source>
        <translation>يُحتسب الأجر من {floor} إلى {ceiling}</translation>
    </message>
    <message>
        <source>The months of joining and leaving count by days of service, first and last day included</source>
        <translation>يُحتسب شهر الالتحاق وشهر الترك بأيام الخدمة، واليومان الأول والأخير داخلان</translation>
    </message>
    <message>
        <source>The month of joining counts in full, the month of leaving not at all</source>
        <translation>يُحتسب شهر الالتحاق كاملًا، ولا يُحتسب شهر الترك</translation>
    </message>
    <message>
        <source>Each share of each branch is rounded to the halala</source>
        <translation>تُقرَّب كل حصة في كل فرع إلى الهللة</translation>
    </message>
    <message>
        <source>Each branch is rounded to the halala; the contributor bears the rest</source>
        <translation>يُقرَّب كل فرع إلى الهللة، ويتحمّل المشترك الباقي</translation>
    </message>
    <message>
        <source>Whoever is first registered from this day on falls under the system</source>
        <translation>من سُجّل أول مرة من هذا اليوم فصاعدًا يخضع لهذا النظام</translation>
    </message>
    <message>
        <source>{percent} of what is unpaid for each month of delay or part of one</source>
        <translation>{percent} من غير المسدّد عن كل شهر تأخير أو جزء منه</translation>
    </message>
    <message>
        <source>Number of parts: {counts}</source>
        <translation>عدد الأقساط: {counts}</translation>
    </message>
    <message>
        <source>Last day to register</source>
        <translation>آخر يوم للتسجيل</translation>
    </message>
    <message>
        <source>Up to {percent} of the fine may be waived</source>
        <translation>قد يُعفى من الغرامة حتى {percent}</translation>
    </message>
    <message numerus="yes">
        <source>when it is paid at most %n days late</source>
        <translation>
            <numerusform>إن سُدّد بلا تأخير</numerusform>
            <numerusform>إن تأخّر السداد يومًا واحدًا على الأكثر</numerusform>
            <numerusform>إن تأخّر السداد يومين على الأكثر</numerusform>
            <numerusform>إن تأخّر السداد %n أيام على الأكثر</numerusform>
            <numerusform>إن تأخّر السداد %n يومًا على الأكثر</numerusform>
            <numerusform>إن تأخّر السداد %n يوم على الأكثر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Rules of a session</source>
        <translation>قواعد الجلسة</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>لا أيام</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>A session ends without use after</source>
        <translation>تنتهي الجلسة دون استعمال بعد</translation>
    </message>
    <message>
        <source>then you sign in again</source>
        <translation>ثم يُطلب الدخول من جديد</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>at each sign-in, on each device</source>
        <translation>لكل دخول، على كل جهاز</translation>
    </message>
    <message>
        <source>always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Lock without activity</source>
        <translation>القفل عند الخمول</translation>
    </message>
    <message>
        <source>on this device</source>
        <translation>على هذا الجهاز</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>بلا</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <translation>لا قفل</translation>
    </message>
</context>
<context>
    <name>SafetyAdvice</name>
    <message>
        <source>Signing in safely</source>
        <translation>دخول آمن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Not over a public network</source>
        <translation>ليس على شبكة عامة</translation>
    </message>
    <message>
        <source>In a café, hotel or airport others share the Wi-Fi. Wait, or use your telephone’s own data; the saved data open without any network.</source>
        <translation>في المقهى والفندق والمطار يشاركك غيرك شبكة الواي-فاي. أجّل الدخول أو استخدم بيانات جوّالك، والبيانات المحفوظة تُفتح دون أي شبكة.</translation>
    </message>
    <message>
        <source>Over a connection you trust</source>
        <translation>اتصال تثق به</translation>
    </message>
    <message>
        <source>Your own network with a password of its own, on a computer that is kept up to date.</source>
        <translation>شبكتك الخاصة المحمية بكلمة مرور، على جهاز محدَّث.</translation>
    </message>
    <message>
        <source>Look at the address first</source>
        <translation>انظر إلى العنوان أولًا</translation>
    </message>
    <message>
        <source>This screen names its service and its address. The official portal is another place, and its name ends in {host}.</source>
        <translation>تذكر هذه الشاشة خدمتها وعنوانها. أما البوابة الرسمية فمكان آخر ينتهي اسمه بـ {host}.</translation>
    </message>
    <message>
        <source>Password and code are yours alone</source>
        <translation>كلمة المرور والرمز لك وحدك</translation>
    </message>
    <message>
        <source>Nobody may ask for them: no colleague, no caller, no message. Each person has an own account.</source>
        <translation>لا يحق لأحد طلبهما: لا زميل ولا متصل ولا رسالة. ولكل شخص حسابه.</translation>
    </message>
    <message>
        <source>Lock when you leave</source>
        <translation>أقفل حين تغادر</translation>
    </message>
    <message>
        <source>Set a passphrase; then the program locks by itself, or at once with Ctrl L.</source>
        <translation>عيّن عبارة مرور، فيُقفل البرنامج تلقائيًا، أو فورًا بالضغط على Ctrl L.</translation>
    </message>
    <message>
        <source>On somebody else’s computer</source>
        <translation>على جهاز غيرك</translation>
    </message>
    <message>
        <source>Better not at all. If you must, sign out at the end and let your data be erased from it.</source>
        <translation>الأفضل ألا تدخل. وإن اضطررت فسجّل الخروج في النهاية واحذف بياناتك من الجهاز.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>Sync and service</source>
        <translation>المزامنة والخدمة</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Test environment</source>
        <translation>تجريبية</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Change the address of the service</source>
        <translation>تغيير عنوان الخدمة</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>لم يُختبر بعد</translation>
    </message>
    <message>
        <source>Automatic fetch</source>
        <translation>الجلب التلقائي</translation>
    </message>
    <message>
        <source>Send changes</source>
        <translation>إرسال التعديلات</translation>
    </message>
    <message>
        <source>Send exclusions</source>
        <translation>إرسال الاستبعاد</translation>
    </message>
    <message>
        <source>Send what comes from a file</source>
        <translation>إرسال ما يأتي من ملف</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <translation>إشعار على سطح المكتب</translation>
    </message>
    <message>
        <source>What ends within 3 days, once; without names or amounts</source>
        <translation>ما ينتهي خلال 3 أيام، مرة واحدة؛ بلا أسماء ولا مبالغ</translation>
    </message>
    <message>
        <source>The open establishment more often than the others</source>
        <translation>المنشأة المفتوحة أكثر من البقية</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>عندما أطلب</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>أرسل</translation>
    </message>
    <message>
        <source>Registrations, wages, corrections, transfers</source>
        <translation>التسجيل والأجور والتصحيح والنقل</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>الاستبعاد</translation>
    </message>
    <message>
        <source>And cancellations of a period</source>
        <translation>وإلغاء مدة اشتراك</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>ما يأتي من ملف</translation>
    </message>
    <message>
        <source>Wages from Excel and the like</source>
        <translation>الأجور من Excel وما شابهه</translation>
    </message>
    <message>
        <source>from the next opening on: {address}</source>
        <translation>من الفتح التالي: {address}</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} مللي ثانية</translation>
    </message>
    <message>
        <source>responds</source>
        <translation>تستجيب</translation>
    </message>
    <message>
        <source>its date was changed</source>
        <translation>غُيّر تاريخها</translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message>
        <source>Search the settings</source>
        <translation>ابحث في الإعدادات</translation>
    </message>
    <message numerus="yes">
        <source>%n settings; Enter goes to the next</source>
        <translation>
            <numerusform>لا إعدادات</numerusform>
            <numerusform>إعداد واحد</numerusform>
            <numerusform>إعدادان؛ مفتاح الإدخال للتالي</numerusform>
            <numerusform>%n إعدادات؛ مفتاح الإدخال للتالي</numerusform>
            <numerusform>%n إعدادًا؛ مفتاح الإدخال للتالي</numerusform>
            <numerusform>%n إعداد؛ مفتاح الإدخال للتالي</numerusform>
        </translation>
    </message>
    <message>
        <source>No setting is called so</source>
        <translation>لا إعداد بهذا الاسم</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Saved at once on this computer; no usage data are sent</source>
        <translation>تُحفظ فورًا على هذا الجهاز، ولا تُرسل أي بيانات استخدام</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Security and lock</source>
        <translation>الأمان والقفل</translation>
    </message>
    <message>
        <source>Sync and service</source>
        <translation>المزامنة والخدمة</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Rate tables</source>
        <translation>جداول النسب</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>عن البرنامج</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Recovery key sheet</source>
        <translation>ورقة مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>{service} — computer {device}</source>
        <translation>{service} — جهاز {device}</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>أول مجموعة</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>طريقة الاستخدام</translation>
    </message>
    <message>
        <source>1. On this computer: on the lock screen press “Forgot it? Recovery key”.</source>
        <translation>1. على هذا الجهاز: اضغط في شاشة القفل «نسيتها؟ مفتاح الاسترداد».</translation>
    </message>
    <message>
        <source>2. On another: at the first start press “Restore from a backup…” and choose its file.</source>
        <translation>2. على جهاز آخر: ثبّت البرنامج، واختر «استعادة من نسخة احتياطية…» ثم ملفها.</translation>
    </message>
    <message>
        <source>Keep this sheet in a safe or a locked drawer. Whoever has it and a backup can read everything. If it is lost, make a new key from the page of backups; older backups still open with this one.</source>
        <translation>احفظ هذه الورقة في خزنة أو درج مقفل. من يملكها ويملك نسخة احتياطية يقرأ كل شيء. إن فُقدت فأنشئ مفتاحًا جديدًا من صفحة النسخ الاحتياطي؛ والنسخ الأقدم تُفتح بهذه.</translation>
    </message>
    <message>
        <source>3. Type the eight groups in order; a mistyped group is found at once.</source>
        <translation>3. اكتب المجموعات الثماني بالترتيب؛ يُكشف الخطأ في أي مجموعة فورًا.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>مكان الحفظ</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>عند من</translation>
    </message>
    <message>
        <source>Munshaa — unofficial program</source>
        <translation>منشأة — تطبيق غير رسمي</translation>
    </message>
    <message>
        <source>Made {date} · do not photograph it</source>
        <translation>أُنشئ {date} · لا تُصوَّر بالهاتف</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Check the key sheet</source>
        <translation>فحص ورقة المفتاح</translation>
    </message>
    <message>
        <source>Type the eight groups as they stand on the sheet. Nothing is changed, and nothing is kept.</source>
        <translation>اكتب المجموعات الثماني كما في الورقة. لا يتغير شيء ولا يُحفظ ما تكتبه.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This sheet opens your data and every backup from now on. Put it back in its place.</source>
        <translation>هذه الورقة تفتح بياناتك وكل نسخة من الآن. أعدها إلى مكانها.</translation>
    </message>
</context>
<context>
    <name>SheetImportCells</name>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Name and identity</source>
        <translation>الاسم والهوية</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>الميلاد</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>الالتحاق</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Authenticated</source>
        <translation>موثق</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>بداية العقد</translation>
    </message>
    <message>
        <source>Contract to</source>
        <translation>نهاية العقد</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Earlier periods</source>
        <translation>مدد سابقة</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>الأساسي</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>السكن</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولات</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>بدلات أخرى</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Contributory</source>
        <translation>الخاضع الجديد</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>آخر شهر</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الحالي</translation>
    </message>
    <message>
        <source>Whole month</source>
        <translation>شهر كامل</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
</context>
<context>
    <name>SheetImportTable</name>
    <message>
        <source>Rows of the file</source>
        <translation>صفوف الملف</translation>
    </message>
</context>
<context>
    <name>SheetImportTemplates</name>
    <message>
        <source>Wages</source>
        <translation>الأجور</translation>
    </message>
    <message>
        <source>New contributors</source>
        <translation>مشتركون جدد</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>استبعاد مشتركين</translation>
    </message>
    <message>
        <source>Wages.xlsx</source>
        <translation>الأجور.xlsx</translation>
    </message>
    <message>
        <source>New contributors.xlsx</source>
        <translation>مشتركون جدد.xlsx</translation>
    </message>
    <message>
        <source>Exclusions.xlsx</source>
        <translation>استبعاد مشتركين.xlsx</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Joining date</source>
        <translation>تاريخ الالتحاق</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Contract authenticated</source>
        <translation>العقد موثق</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Basic wage</source>
        <translation>الأجر الأساسي</translation>
    </message>
    <message>
        <source>Housing allowance</source>
        <translation>بدل السكن</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>Last day of work</source>
        <translation>آخر يوم عمل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>سبب الاستبعاد</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>تفاصيل السبب</translation>
    </message>
</context>
<context>
    <name>SheetImportView</name>
    <message>
        <source>Choose the file</source>
        <translation>اختيار الملف</translation>
    </message>
    <message>
        <source>Match the columns</source>
        <translation>مطابقة الأعمدة</translation>
    </message>
    <message>
        <source>Check and correct</source>
        <translation>المعاينة والتصحيح</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Wages of {month}</source>
        <translation>تحديث أجور {month}</translation>
    </message>
    <message>
        <source>In force from {first} · to be sent by {last}</source>
        <translation>تسري من {first} · آخر موعد للإرسال {last}</translation>
    </message>
    <message>
        <source>Excel, LibreOffice or CSV, with any columns in any order. Nothing is sent before you have seen it. It can also be dropped here.</source>
        <translation>Excel أو LibreOffice أو CSV، بأي أعمدة وبأي ترتيب. لا يُرسل شيء قبل أن تراه. ويمكن إفلات الملف هنا.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>تسري من</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next: check and correct</source>
        <translation>التالي: المعاينة والتصحيح</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>ملف آخر</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>فتح الصادر</translation>
    </message>
    <message>
        <source>Correct the rest</source>
        <translation>تصحيح الباقي</translation>
    </message>
    <message>
        <source>Take it all back</source>
        <translation>التراجع عن الكل</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تمّت</translation>
    </message>
    <message>
        <source>current</source>
        <translation>الحالية</translation>
    </message>
    <message>
        <source>later</source>
        <translation>لاحقة</translation>
    </message>
    <message>
        <source>Changes from a file</source>
        <translation>تغييرات من ملف</translation>
    </message>
    <message>
        <source>New contributors from a file</source>
        <translation>مشتركون جدد من ملف</translation>
    </message>
    <message>
        <source>Exclusions from a file</source>
        <translation>استبعاد من ملف</translation>
    </message>
    <message>
        <source>Wages, new contributors or exclusions, from Excel or CSV</source>
        <translation>أجور أو مشتركون جدد أو استبعاد، من Excel أو CSV</translation>
    </message>
    <message>
        <source>Choose a file with wages, new contributors or exclusions</source>
        <translation>اختر ملفًا فيه أجور أو مشتركون جدد أو استبعاد</translation>
    </message>
    <message>
        <source>What the template is for</source>
        <translation>محتوى النموذج</translation>
    </message>
    <message>
        <source>Download a template</source>
        <translation>تنزيل نموذج</translation>
    </message>
    <message>
        <source>Your role here does not let you change the roster.</source>
        <translation>دورك هنا لا يسمح بتغيير قائمة المشتركين.</translation>
    </message>
    <message>
        <source>Whoever manages the establishment can.</source>
        <translation>يستطيعه من يدير المنشأة.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>يُقرأ الملف…</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>تُفحص الصفوف…</translation>
    </message>
    <message>
        <source>Adding to the outbox…</source>
        <translation>تُضاف إلى الصادر…</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>يُكتب الملف…</translation>
    </message>
    <message>
        <source>Choose the column of the identity number and that of the basic wage or the total.</source>
        <translation>اختر عمود رقم الهوية، وعمود الأجر الأساسي أو الإجمالي.</translation>
    </message>
    <message>
        <source>Choose the columns of identity, name, joining date, occupation and basic wage.</source>
        <translation>اختر أعمدة رقم الهوية والاسم وتاريخ الالتحاق والمهنة والأجر الأساسي.</translation>
    </message>
    <message>
        <source>Choose the columns of identity, last day and reason.</source>
        <translation>اختر أعمدة رقم الهوية وآخر يوم عمل والسبب.</translation>
    </message>
    <message>
        <source>The required columns are matched.</source>
        <translation>الحقلان المطلوبان مطابقان.</translation>
    </message>
    <message>
        <source>Choose how the total is divided.</source>
        <translation>اختر كيف يُقسم الإجمالي.</translation>
    </message>
    <message numerus="yes">
        <source>%n updates are in the outbox</source>
        <translation>
            <numerusform>لا تحديثات في الصادر</numerusform>
            <numerusform>أُضيف تحديث واحد إلى الصادر</numerusform>
            <numerusform>أُضيف تحديثان إلى الصادر</numerusform>
            <numerusform>أُضيفت %n تحديثات إلى الصادر</numerusform>
            <numerusform>أُضيف %n تحديثًا إلى الصادر</numerusform>
            <numerusform>أُضيف %n تحديث إلى الصادر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updates are kept as drafts</source>
        <translation>
            <numerusform>لا تحديثات في المسودات</numerusform>
            <numerusform>حُفظ تحديث واحد مسودةً</numerusform>
            <numerusform>حُفظ تحديثان مسودتين</numerusform>
            <numerusform>حُفظت %n تحديثات مسوداتٍ</numerusform>
            <numerusform>حُفظ %n تحديثًا مسوداتٍ</numerusform>
            <numerusform>حُفظ %n تحديث مسوداتٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not added and are still here.</source>
        <translation>
            <numerusform>لم يبقَ صف.</numerusform>
            <numerusform>بقي صف واحد لم يُضف.</numerusform>
            <numerusform>بقي صفان لم يُضافا.</numerusform>
            <numerusform>بقيت %n صفوف لم تُضف.</numerusform>
            <numerusform>بقي %n صفًا لم تُضف.</numerusform>
            <numerusform>بقي %n صف لم تُضف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row was added, or says what holds already.</source>
        <translation>أُضيفت كل الصفوف، عدا ما لم يتغيّر.</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.tsv *.txt)</source>
        <translation>جداول (*.xlsx *.xls *.xlsm *.xlsb *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختر ملفًا</translation>
    </message>
    <message>
        <source>{file} errors.xlsx</source>
        <translation>أخطاء {file}.xlsx</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>مصنف Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>حفظ الملف</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>No establishment yet</source>
        <translation>لا توجد منشأة بعد</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>لم تسجّل الدخول</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>تجريبية</translation>
    </message>
    <message numerus="yes">
        <source>%n establishments</source>
        <translation>
            <numerusform>لا منشآت</numerusform>
            <numerusform>منشأة واحدة</numerusform>
            <numerusform>منشأتان</numerusform>
            <numerusform>%n منشآت</numerusform>
            <numerusform>%n منشأة</numerusform>
            <numerusform>%n منشأة</numerusform>
        </translation>
    </message>
    <message>
        <source>All establishments</source>
        <translation>كل المنشآت</translation>
    </message>
</context>
<context>
    <name>ShellToasts</name>
    <message>
        <source>Copied; the clipboard is cleared after a minute.</source>
        <translation>نُسخ، وتُمسح الحافظة بعد دقيقة.</translation>
    </message>
    <message>
        <source>The table was exported.</source>
        <translation>صُدّر الجدول</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>The paper was saved.</source>
        <translation>حُفظت الورقة في ملف PDF.</translation>
    </message>
    <message>
        <source>The backup of {moment} was restored.</source>
        <translation>استُعيدت نسخة {moment}.</translation>
    </message>
    <message>
        <source>What waited still waits, and nothing is sent twice.</source>
        <translation>ما كان ينتظر ما زال منتظرًا، ولا يُرسل شيء مرتين.</translation>
    </message>
    <message>
        <source>The passphrase is set.</source>
        <translation>عُيّنت عبارة المرور</translation>
    </message>
    <message>
        <source>The passphrase was removed.</source>
        <translation>أُزيلت عبارة المرور</translation>
    </message>
    <message>
        <source>The password was changed; all other sessions have ended.</source>
        <translation>غُيّرت كلمة المرور، وانتهت كل الجلسات الأخرى.</translation>
    </message>
    <message>
        <source>The account was changed.</source>
        <translation>عُدّل الحساب.</translation>
    </message>
    <message>
        <source>The terms are accepted.</source>
        <translation>قُبلت الشروط.</translation>
    </message>
    <message>
        <source>The session was ended.</source>
        <translation>أُنهيت الجلسة.</translation>
    </message>
    <message>
        <source>The role is yours; the establishment is being fetched.</source>
        <translation>قُبلت الدعوة، وتُجلب المنشأة الآن.</translation>
    </message>
    <message>
        <source>The role was declined.</source>
        <translation>رُفضت الدعوة.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes were added.</source>
        <translation>
            <numerusform>لم يُضف شيء.</numerusform>
            <numerusform>أُضيف تعديل واحد.</numerusform>
            <numerusform>أُضيف تعديلان.</numerusform>
            <numerusform>أُضيفت %n تعديلات.</numerusform>
            <numerusform>أُضيف %n تعديلًا.</numerusform>
            <numerusform>أُضيف %n تعديل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {request}</source>
        <translation>أُضيف: {request}</translation>
    </message>
    <message>
        <source>Sent when you ask</source>
        <translation>يُرسل حين تطلب</translation>
    </message>
    <message>
        <source>Kept as a draft</source>
        <translation>حُفظ مسودة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n seconds</source>
        <translation>
            <numerusform>يُرسل الآن</numerusform>
            <numerusform>يُرسل خلال ثانية</numerusform>
            <numerusform>يُرسل خلال ثانيتين</numerusform>
            <numerusform>يُرسل خلال %n ثوانٍ</numerusform>
            <numerusform>يُرسل خلال %n ثانية</numerusform>
            <numerusform>يُرسل خلال %n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were taken back.</source>
        <translation>
            <numerusform>لم يُتراجع عن شيء.</numerusform>
            <numerusform>تراجعت عن تعديل واحد.</numerusform>
            <numerusform>تراجعت عن تعديلين.</numerusform>
            <numerusform>تراجعت عن %n تعديلات.</numerusform>
            <numerusform>تراجعت عن %n تعديلًا.</numerusform>
            <numerusform>تراجعت عن %n تعديل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing unsent is left to be taken back.</source>
        <translation>لا تعديل لم يُرسل فتتراجع عنه.</translation>
    </message>
    <message>
        <source>The request was returned.</source>
        <translation>أُعيد الطلب.</translation>
    </message>
    <message>
        <source>Your role at {establishment} has ended.</source>
        <translation>انتهت صلاحيتك في {establishment}.</translation>
    </message>
    <message>
        <source>It is closed here and its data are erased. What was never sent, if anything, is listed in the kept papers.</source>
        <translation>أُغلقت هنا ومُحيت بياناتها. وما لم يُرسل منها، إن كان، مذكور في الأوراق المحفوظة.</translation>
    </message>
    <message>
        <source>You are now {role} at {establishment}.</source>
        <translation>صلاحيتك الآن في {establishment}: {role}.</translation>
    </message>
    <message>
        <source>Your role at {establishment} is now {role}.</source>
        <translation>صارت صلاحيتك في {establishment}: {role}.</translation>
    </message>
    <message>
        <source>Its data are fetched again, as far as this role sees them.</source>
        <translation>تُجلب بياناتها من جديد بقدر ما تسمح به.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n seconds without activity</source>
        <translation>
            <numerusform>يُقفل البرنامج الآن</numerusform>
            <numerusform>يُقفل البرنامج خلال ثانية</numerusform>
            <numerusform>يُقفل البرنامج خلال ثانيتين</numerusform>
            <numerusform>يُقفل البرنامج خلال %n ثوانٍ</numerusform>
            <numerusform>يُقفل البرنامج خلال %n ثانية</numerusform>
            <numerusform>يُقفل البرنامج خلال %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the mouse or press a key to keep it open.</source>
        <translation>حرّك الفأرة أو اضغط أي مفتاح ليبقى مفتوحًا.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>في القائمة</translation>
    </message>
    <message>
        <source>Open the contributor</source>
        <translation>فتح المشترك</translation>
    </message>
    <message>
        <source>Close the panel, clear or cancel</source>
        <translation>إغلاق اللوحة أو المسح أو الإلغاء</translation>
    </message>
    <message>
        <source>Change the wage</source>
        <translation>تعديل الأجر</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>تحديد الصف</translation>
    </message>
    <message>
        <source>Extend the selection up or down</source>
        <translation>مدّ التحديد إلى أعلى أو أسفل</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Copy the current value</source>
        <translation>نسخ القيمة الحالية</translation>
    </message>
    <message>
        <source>Row menu</source>
        <translation>قائمة أوامر الصف</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation>إغلاق اللوحة</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Establishments</source>
        <translation>المنشآت</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>Changes from a file</source>
        <translation>تغييرات من ملف</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>الفواتير</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>كشف الحساب</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Work injuries</source>
        <translation>إصابات العمل</translation>
    </message>
    <message>
        <source>Requests and outbox</source>
        <translation>الطلبات والصادر</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>The establishment</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>Kept papers</source>
        <translation>الأوراق المحفوظة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>SignInAttempts</name>
    <message>
        <source>Sign-in attempts</source>
        <translation>محاولات الدخول</translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>آخر الأيام</numerusform>
            <numerusform>آخر يوم</numerusform>
            <numerusform>آخر يومين</numerusform>
            <numerusform>آخر %n أيام</numerusform>
            <numerusform>آخر %n يومًا</numerusform>
            <numerusform>آخر %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Show older attempts</source>
        <translation>عرض محاولات أقدم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة مرور</translation>
    </message>
    <message>
        <source>Password and code</source>
        <translation>كلمة مرور ورمز</translation>
    </message>
    <message>
        <source>Renewed session</source>
        <translation>تجديد الجلسة</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة مرور جديدة</translation>
    </message>
    <message>
        <source>Succeeded: look at it</source>
        <translation>نجحت — راجعها</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>نجحت</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>Locked after wrong tries</source>
        <translation>قُفلت بعد محاولات خاطئة</translation>
    </message>
</context>
<context>
    <name>SignOut</name>
    <message>
        <source>Sign out?</source>
        <translation>تسجيل الخروج؟</translation>
    </message>
    <message>
        <source>The session of this device ends at the service.</source>
        <translation>تنتهي جلسة هذا الجهاز عند الخدمة.</translation>
    </message>
    <message>
        <source>Keep the data on this computer, encrypted</source>
        <translation>إبقاء البيانات على هذا الجهاز مشفّرة</translation>
    </message>
    <message>
        <source>Erase the data from this computer</source>
        <translation>محو البيانات من هذا الجهاز</translation>
    </message>
    <message>
        <source>You can go on working with them offline.</source>
        <translation>يمكنك مواصلة العمل بها دون اتصال.</translation>
    </message>
    <message>
        <source>Save the list as PDF…</source>
        <translation>حفظ القائمة PDF…</translation>
    </message>
    <message>
        <source>Nothing is lost: everything here can be fetched again.</source>
        <translation>لا يُفقد شيء: كل ما هنا يمكن جلبه من جديد.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Erase and sign out</source>
        <translation>المحو وتسجيل الخروج</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>This is on no service and goes with them:</source>
        <translation>هذا ليس عند أي خدمة، ويُمحى معها:</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>حُفظت: {file}</translation>
    </message>
    <message>
        <source>{what}, saved {moment}</source>
        <translation>{what}، حُفظ {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n requests that were never sent</source>
        <translation>
            <numerusform>لا طلبات لم تُرسل</numerusform>
            <numerusform>طلب واحد لم يُرسل</numerusform>
            <numerusform>طلبان لم يُرسلا</numerusform>
            <numerusform>%n طلبات لم تُرسل</numerusform>
            <numerusform>%n طلبًا لم يُرسل</numerusform>
            <numerusform>%n طلب لم يُرسل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers in the archive</source>
        <translation>
            <numerusform>لا أوراق محفوظة</numerusform>
            <numerusform>ورقة محفوظة واحدة</numerusform>
            <numerusform>ورقتان محفوظتان</numerusform>
            <numerusform>%n أوراق محفوظة</numerusform>
            <numerusform>%n ورقة محفوظة</numerusform>
            <numerusform>%n ورقة محفوظة</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration of an account, not finished</source>
        <translation>تسجيل حساب لم يكتمل</translation>
    </message>
    <message>
        <source>First registration of an establishment, not finished</source>
        <translation>تسجيل منشأة لأول مرة لم يكتمل</translation>
    </message>
    <message>
        <source>The practice establishment goes too, with all that was changed in it.</source>
        <translation>تُمحى المنشأة التدريبية أيضًا بكل ما تغيّر فيها.</translation>
    </message>
    <message>
        <source>Establishments, drafts, papers and choices of this account; the service keeps its own.</source>
        <translation>المنشآت والمسودات والأوراق وخيارات هذا الحساب؛ وما عند الخدمة يبقى عندها.</translation>
    </message>
    <message>
        <source>Unsent.pdf</source>
        <translation>ما لم يُرسل.pdf</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
</context>
<context>
    <name>StatementCells</name>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Debit (SAR)</source>
        <translation>مدين (ر.س)</translation>
    </message>
    <message>
        <source>Credit (SAR)</source>
        <translation>دائن (ر.س)</translation>
    </message>
    <message>
        <source>Balance (SAR)</source>
        <translation>الرصيد (ر.س)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Contributions invoice</source>
        <translation>فاتورة اشتراكات</translation>
    </message>
    <message>
        <source>Late-payment fine</source>
        <translation>غرامة تأخير</translation>
    </message>
    <message>
        <source>Violation fine</source>
        <translation>غرامة مخالفة</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>سداد</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Fine waived</source>
        <translation>إعفاء من غرامة</translation>
    </message>
    <message>
        <source>Instalment paid</source>
        <translation>سداد قسط</translation>
    </message>
    <message>
        <source>Payment returned</source>
        <translation>سداد مردود</translation>
    </message>
    <message>
        <source>{entry} — {month}</source>
        <translation>{entry} — {month}</translation>
    </message>
</context>
<context>
    <name>StatementView</name>
    <message>
        <source>Entries of the statement</source>
        <translation>قيود كشف الحساب</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>كشف الحساب</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>حتى {last}</translation>
    </message>
    <message>
        <source>from {first} until {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Statement.xlsx</source>
        <translation>كشف الحساب.xlsx</translation>
    </message>
    <message>
        <source>Export the statement</source>
        <translation>تصدير كشف الحساب</translation>
    </message>
    <message>
        <source>with “{text}”</source>
        <translation>فيها «{text}»</translation>
    </message>
    <message>
        <source>Reference, month or amount</source>
        <translation>مرجع أو شهر أو مبلغ</translation>
    </message>
    <message>
        <source>The last 6 months</source>
        <translation>آخر 6 أشهر</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>السنة الماضية</translation>
    </message>
    <message>
        <source>The whole account</source>
        <translation>الحساب كله</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>كل القيود</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>فواتير</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>سداد</translation>
    </message>
    <message>
        <source>Fines</source>
        <translation>غرامات</translation>
    </message>
    <message>
        <source>Export as Excel or CSV (Ctrl E)</source>
        <translation>تصدير إلى Excel أو CSV (Ctrl E)</translation>
    </message>
    <message>
        <source>The statement on paper, or as PDF (Ctrl P)</source>
        <translation>الكشف على ورق أو PDF (Ctrl P)</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>لا قيد يطابق</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>لا قيود بعد</translation>
    </message>
    <message>
        <source>The first one is the first invoice.</source>
        <translation>أولها الفاتورة الأولى.</translation>
    </message>
    <message>
        <source>The statement has not come yet</source>
        <translation>لم يصل كشف الحساب بعد</translation>
    </message>
    <message>
        <source>It comes with the first sync of this establishment and stays here, also offline.</source>
        <translation>يصل مع أول مزامنة لهذه المنشأة ويبقى هنا، ولو بلا اتصال.</translation>
    </message>
    <message>
        <source>Closing balance {amount}</source>
        <translation>الرصيد الختامي {amount}</translation>
    </message>
    <message>
        <source>The statement agrees with your invoices and payments.</source>
        <translation>الكشف مطابق لفواتيرك ودفعاتك المسجّلة.</translation>
    </message>
    <message numerus="yes">
        <source>%n disagreements</source>
        <translation>
            <numerusform>لا اختلاف</numerusform>
            <numerusform>اختلاف واحد</numerusform>
            <numerusform>اختلافان</numerusform>
            <numerusform>%n اختلافات</numerusform>
            <numerusform>%n اختلافًا</numerusform>
            <numerusform>%n اختلاف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>The statement does not agree with invoices and payments.</source>
        <translation>الكشف لا يطابق الفواتير والدفعات.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>done</source>
        <translation>أُنجزت</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>أنت هنا</translation>
    </message>
    <message>
        <source>later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Step {n} of {all}: {title}, {state}</source>
        <translation>الخطوة {n} من {all}: {title}، {state}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>{number}. {step}</source>
        <translation>{number}. {step}</translation>
    </message>
</context>
<context>
    <name>StrangerCard</name>
    <message>
        <source>You do not know a device?</source>
        <translation>إن لم تعرف جهازًا</translation>
    </message>
    <message>
        <source>Sign it out in the list.</source>
        <translation>أخرِجه من القائمة.</translation>
    </message>
    <message>
        <source>Change the password; all other sessions end with it.</source>
        <translation>غيّر كلمة المرور؛ تنتهي معها كل الجلسات الأخرى.</translation>
    </message>
    <message>
        <source>Ask the owner to look at what was sent meanwhile and withdraw what you did not do.</source>
        <translation>اطلب من المالك مراجعة ما أُرسل منذ دخوله، وسحب ما لم تقم به.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>The service knows of a device: its name, the program’s version, when it was last seen, and how many requests wait in it. No place and no network address.</source>
        <translation>ما تعرفه الخدمة عن الجهاز: اسمه، وإصدار البرنامج، وآخر اتصال، وعدد ما في صادره. لا موقع ولا عنوان شبكة.</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength</source>
        <translation>القوة</translation>
    </message>
    <message>
        <source>shown as you type</source>
        <translation>تظهر أثناء الكتابة</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>ضعيفة</translation>
    </message>
    <message>
        <source>quick to guess</source>
        <translation>تُخمَّن سريعًا</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>can be guessed with many tries</source>
        <translation>يمكن تخمينها بمحاولات كثيرة</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>قوية</translation>
    </message>
    <message>
        <source>hard to guess</source>
        <translation>يصعب تخمينها</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>قوية جدًا</translation>
    </message>
    <message>
        <source>very hard to guess</source>
        <translation>يصعب تخمينها جدًا</translation>
    </message>
</context>
<context>
    <name>SumCard</name>
    <message>
        <source>{difference} a month</source>
        <translation>{difference} شهريًا</translation>
    </message>
    <message>
        <source>{difference} in the first month</source>
        <translation>{difference} في أول شهر</translation>
    </message>
    <message>
        <source>{difference} in the last month</source>
        <translation>{difference} في آخر شهر</translation>
    </message>
    <message>
        <source>Late-payment fines</source>
        <translation>غرامات التأخير</translation>
    </message>
    <message>
        <source>Violation fines</source>
        <translation>غرامات المخالفات</translation>
    </message>
    <message>
        <source>Owed before</source>
        <translation>رصيد سابق</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>تصحيحات</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>رصيد دائن</translation>
    </message>
    <message>
        <source>Contributions of {month}</source>
        <translation>اشتراكات {month}</translation>
    </message>
    <message>
        <source>Not owed (SAR)</source>
        <translation>غير مستحق (ر.س)</translation>
    </message>
    <message>
        <source>To be paid (SAR)</source>
        <translation>المطلوب سداده (ر.س)</translation>
    </message>
</context>
<context>
    <name>SumsCard</name>
    <message>
        <source>Balance at the beginning</source>
        <translation>رصيد أول المدة</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>إجمالي المدين</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>إجمالي الدائن</translation>
    </message>
    <message>
        <source>Balance at the end</source>
        <translation>رصيد آخر المدة</translation>
    </message>
</context>
<context>
    <name>SupportDialog</name>
    <message>
        <source>Report of a fault</source>
        <translation>تقرير عطل</translation>
    </message>
    <message>
        <source>Look through it before you save it. It is sent to nobody: you give the file to whoever helps you.</source>
        <translation>راجعه قبل حفظه. لا يُرسل إلى أحد، بل تعطي الملف بنفسك لمن يساعدك.</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>ملف من التقرير</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>نص الملف</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>حفظ التقرير…</translation>
    </message>
    <message>
        <source>Being gathered…</source>
        <translation>يُجمع الآن…</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>لا أسطر</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%n أسطر</numerusform>
            <numerusform>%n سطرًا</numerusform>
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>لا إعدادات</numerusform>
            <numerusform>إعداد واحد</numerusform>
            <numerusform>إعدادان</numerusform>
            <numerusform>%n إعدادات</numerusform>
            <numerusform>%n إعدادًا</numerusform>
            <numerusform>%n إعداد</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Left out: {what}</source>
        <translation>ما حُجب: {what}</translation>
    </message>
    <message>
        <source>About this report</source>
        <translation>عن هذا التقرير</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>How much is kept</source>
        <translation>مقدار المحفوظ</translation>
    </message>
    <message>
        <source>Last errors, by their codes</source>
        <translation>آخر الأخطاء برموزها</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>أرشيف (*.zip)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>حُفظ: {file}</translation>
    </message>
</context>
<context>
    <name>SyncBanner</name>
    <message>
        <source>You are working offline.</source>
        <translation>تعمل دون اتصال.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>You have cut the connection.</source>
        <translation>قطعتَ الاتصال.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Sign in to fetch what is new.</source>
        <translation>سجّل الدخول لجلب الجديد.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Read the terms</source>
        <translation>قراءة الشروط</translation>
    </message>
    <message>
        <source>What you see is saved on this computer; last sync {moment}.</source>
        <translation>ما تراه محفوظ على جهازك، وآخر مزامنة {moment}.</translation>
    </message>
    <message>
        <source>The next try is at {time}.</source>
        <translation>المحاولة التالية {time}.</translation>
    </message>
</context>
<context>
    <name>SyncPillView</name>
    <message>
        <source>Sign-in needed</source>
        <translation>يلزم تسجيل الدخول</translation>
    </message>
    <message>
        <source>Disconnected by you</source>
        <translation>قطعتَ الاتصال</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>لم تُجلب البيانات بعد</translation>
    </message>
    <message>
        <source>Synced {time}</source>
        <translation>متزامن {time}</translation>
    </message>
    <message>
        <source>last sync {time}</source>
        <translation>آخر مزامنة {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>لا شيء في الصادر</numerusform>
            <numerusform>1 في الصادر</numerusform>
            <numerusform>2 في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>جارٍ الجلب…</translation>
    </message>
    <message>
        <source>Preparing the list {done} of {total}</source>
        <translation>تجهيز القائمة {done} من {total}</translation>
    </message>
    <message>
        <source>Fetching {done} of {total}</source>
        <translation>جارٍ الجلب {done} من {total}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Requests and outbox; sync now: F5</source>
        <translation>الطلبات والصادر؛ المزامنة الآن: F5</translation>
    </message>
</context>
<context>
    <name>SyncVerb</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>إيقاف الجلب</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Stop fetching; what has arrived stays</source>
        <translation>إيقاف الجلب؛ ما وصل يبقى</translation>
    </message>
</context>
<context>
    <name>TermsGate</name>
    <message>
        <source>The service has new terms</source>
        <translation>للخدمة شروط جديدة</translation>
    </message>
    <message>
        <source>It answers nothing else until you accept them. The saved data stay available.</source>
        <translation>لا تجيب الخدمة عن غيرها حتى تقبلها. البيانات المحفوظة متاحة.</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>الشروط والأحكام</translation>
    </message>
    <message>
        <source>I have read the terms and accept them</source>
        <translation>قرأت الشروط وأقبلها</translation>
    </message>
    <message>
        <source>The box opens at the end of the text.</source>
        <translation>يُفتح المربّع عند آخر النص.</translation>
    </message>
    <message>
        <source>Accept the terms</source>
        <translation>قبول الشروط</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
</context>
<context>
    <name>TermsReader</name>
    <message>
        <source>Language of the terms</source>
        <translation>لغة الشروط</translation>
    </message>
    <message>
        <source>The boxes open at the end of the text.</source>
        <translation>يُفتح المربّعان عند آخر النص.</translation>
    </message>
</context>
<context>
    <name>ThisDevice</name>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Program {version}</source>
        <translation>البرنامج {version}</translation>
    </message>
    <message>
        <source>signed in {moment}</source>
        <translation>دخل {moment}</translation>
    </message>
    <message>
        <source>Locks with the passphrase</source>
        <translation>يُقفل بعبارة المرور</translation>
    </message>
    <message>
        <source>No lock</source>
        <translation>بلا قفل</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء في الصادر</numerusform>
            <numerusform>واحد في الصادر</numerusform>
            <numerusform>اثنان في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Last backup</source>
        <translation>آخر نسخة</translation>
    </message>
    <message>
        <source>Last restore trial</source>
        <translation>آخر تجربة استعادة</translation>
    </message>
    <message>
        <source>Outside this computer</source>
        <translation>خارج هذا الجهاز</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لا نسخة بعد</translation>
    </message>
    <message>
        <source>A recovery key is needed first</source>
        <translation>يلزم مفتاح الاسترداد أولًا</translation>
    </message>
    <message>
        <source>Failed {moment}</source>
        <translation>لم تنجح {moment}</translation>
    </message>
    <message>
        <source>The first is made when you close the program</source>
        <translation>تُنشأ الأولى عند إغلاق البرنامج</translation>
    </message>
    <message>
        <source>Succeeded · {size}</source>
        <translation>نجحت · {size}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>لم تُجرَّب بعد</translation>
    </message>
    <message>
        <source>Once a month, by itself</source>
        <translation>تلقائيًا مرة كل شهر</translation>
    </message>
    <message>
        <source>Succeeded in {n} s</source>
        <translation>نجحت في {n} ث</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>لا مكان ثانيًا</translation>
    </message>
    <message>
        <source>A drive of your own, or another disk</source>
        <translation>قرص خارجي لك، أو قرص آخر</translation>
    </message>
    <message>
        <source>It is connected</source>
        <translation>المكان موصول</translation>
    </message>
    <message>
        <source>It is not connected</source>
        <translation>المكان غير موصول</translation>
    </message>
    <message>
        <source>No copy there yet</source>
        <translation>لا نسخة هناك بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>قبل يوم</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %n أيام</numerusform>
            <numerusform>قبل %n يومًا</numerusform>
            <numerusform>قبل %n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق الإشعار</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>New here?</source>
        <translation>أول مرة هنا؟</translation>
    </message>
    <message>
        <source>A short tour shows what is where. It is under “Help” later as well.</source>
        <translation>جولة قصيرة تعرّفك بمواضع الأشياء. وتجدها لاحقًا في «المساعدة».</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>ابدأ الجولة</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>TourView</name>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>إنهاء الجولة</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>جولة</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} من {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Your contributors</source>
        <translation>مشتركوك</translation>
    </message>
    <message>
        <source>Everybody who is or was registered, with wage and cost. The list is kept on this computer, so it is here without a connection too.</source>
        <translation>كل من سُجّل لديك الآن أو سابقًا، مع أجره وكلفته. القائمة محفوظة على هذا الجهاز، فتجدها دون اتصال أيضًا.</translation>
    </message>
    <message>
        <source>Find somebody at once</source>
        <translation>ابحث تجد فورًا</translation>
    </message>
    <message>
        <source>Type a part of a name, an identity number or an occupation, however it is spelled. Ctrl K finds people and commands from every page.</source>
        <translation>اكتب جزءًا من اسم أو رقم هوية أو مهنة، بأي كتابة للهمزة والتاء. وCtrl K يجد الأشخاص والأوامر من أي صفحة.</translation>
    </message>
    <message>
        <source>One person in full</source>
        <translation>كل شيء عن مشترك</translation>
    </message>
    <message>
        <source>Enter opens a row: the wage, what it costs and why, the history. Every figure can be opened down to its rule.</source>
        <translation>يفتح Enter الصف: الأجر وكلفته وسببها والسجل. وكل رقم يُفتح حتى قاعدته.</translation>
    </message>
    <message>
        <source>Add a contributor</source>
        <translation>إضافة مشترك</translation>
    </message>
    <message>
        <source>The form says what the identity is, what the person will cost, and by when to register. In practice nothing is real: try it.</source>
        <translation>يبيّن النموذج نوع الهوية وكلفة المشترك وآخر موعد لتسجيله. لا شيء حقيقي في التدريب، فجرّبه.</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>ما ينتظر الإرسال</translation>
    </message>
    <message>
        <source>Each change stands here until the service has answered. What is not sent can be taken back; what was refused says why.</source>
        <translation>يبقى كل تعديل هنا حتى ترد الخدمة. ما لم يُرسل يمكن التراجع عنه، وما رُفض يُذكر سببه.</translation>
    </message>
    <message>
        <source>What is owed, and why</source>
        <translation>المطلوب وسببه</translation>
    </message>
    <message>
        <source>The service’s invoice beside our own figure. “Why this amount?” opens it down to each person, and shows a difference by its name.</source>
        <translation>فاتورة الخدمة وبجانبها حسابنا. «لماذا هذا المبلغ؟» يفتحها حتى كل مشترك، ويسمّي كل فرق باسمه.</translation>
    </message>
    <message>
        <source>You play the authority</source>
        <translation>أنت الجهة هنا</translation>
    </message>
    <message>
        <source>Messages with codes, another date, a cut connection, a fresh start: the practice bar does what otherwise happens to you.</source>
        <translation>رسائل الرموز، وتغيير التاريخ، وقطع الاتصال، والبدء من جديد: شريط التدريب يفعل ما يقع لك عادةً من غيرك.</translation>
    </message>
    <message>
        <source>Help is here</source>
        <translation>المساعدة هنا</translation>
    </message>
    <message>
        <source>The official number and when it is answered, the way to the official portal, answers, and this tour again. F1 leads here from everywhere.</source>
        <translation>الرقم الرسمي وأوقات الرد عليه، والطريق إلى البوابة الرسمية، والأجوبة، وهذه الجولة من جديد. وF1 يوصلك إليها من أي مكان.</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Restore trial</source>
        <translation>تجربة استعادة</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>تجربة الآن</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>طباعة المحضر</translation>
    </message>
    <message>
        <source>Once a month the newest backup is opened in a scratch folder and compared with your data.</source>
        <translation>تُفتح أحدث نسخة مرة كل شهر في مكان مؤقت، وتُقارن ببياناتك، ثم تُمحى.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>نجحت</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>لم تنجح</translation>
    </message>
    <message>
        <source>The backup of {moment} was opened elsewhere, compared with your data, and erased there.</source>
        <translation>فُتحت نسخة {moment} في مكان مؤقت، وقورنت ببياناتك، ثم مُحيت.</translation>
    </message>
    <message>
        <source>Your present data were not touched.</source>
        <translation>بياناتك الحالية لم تُمسّ.</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>{n} s</source>
        <translation>{n} ث</translation>
    </message>
    <message>
        <source>Opened with the key in use</source>
        <translation>فُتحت بالمفتاح الجاري</translation>
    </message>
    <message>
        <source>The file is sound, and so is the audit log</source>
        <translation>سلامة الملف وسجل التدقيق</translation>
    </message>
    <message>
        <source>Made by an older version: its lists are fetched anew</source>
        <translation>من إصدار أقدم: تُجلب قوائمها من جديد</translation>
    </message>
    <message>
        <source>Contributors {n}, wages {amount}</source>
        <translation>المشتركون {n}، والأجور {amount}</translation>
    </message>
    <message>
        <source>Invoices {n}, together {amount}</source>
        <translation>الفواتير {n}، ومجموعها {amount}</translation>
    </message>
    <message>
        <source>Attachments and papers {n}</source>
        <translation>المرفقات والأوراق {n}</translation>
    </message>
    <message>
        <source>Outbox: {then} then, {now} now</source>
        <translation>الصادر: {then} حينها، {now} الآن</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>مطابق</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>تغيّر بعدها</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Copy the result</source>
        <translation>نسخ النتيجة</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>طباعة السجل</translation>
    </message>
    <message>
        <source>Issuer and environment</source>
        <translation>جهة الإصدار والبيئة</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Subscription number</source>
        <translation>رقم الاشتراك</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>ما فُحص</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>مصدر الفحص</translation>
    </message>
</context>
<context>
    <name>VerificationView</name>
    <message>
        <source>Verify a certificate</source>
        <translation>التحقق من شهادة</translation>
    </message>
    <message>
        <source>One that a supplier or contractor gave you, or your own</source>
        <translation>لشهادة وصلتك من مورّد أو مقاول، أو لشهادتك</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Take the new keys</source>
        <translation>اعتماد المفاتيح الجديدة</translation>
    </message>
    <message>
        <source>Text of the code</source>
        <translation>نص الرمز</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>رقم الشهادة</translation>
    </message>
    <message>
        <source>Subscription number on it</source>
        <translation>رقم الاشتراك المكتوب فيها</translation>
    </message>
    <message>
        <source>Ask its issuer</source>
        <translation>سؤال مُصدرها</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح النتائج</translation>
    </message>
    <message>
        <source>Paste what a code reader shows.</source>
        <translation>الصق ما يظهره قارئ الرموز.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates checked</source>
        <translation>
            <numerusform>لم تُفحص شهادات</numerusform>
            <numerusform>فُحصت شهادة واحدة</numerusform>
            <numerusform>فُحصت شهادتان</numerusform>
            <numerusform>فُحصت %n شهادات</numerusform>
            <numerusform>فُحصت %n شهادة</numerusform>
            <numerusform>فُحصت %n شهادة</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys of {name} have changed</source>
        <translation>تغيّرت مفاتيح {name}</translation>
    </message>
    <message>
        <source>The new key is not signed by the one known here. Papers signed with it cannot be verified until you take it. Ask the issuer first: {keys}</source>
        <translation>المفتاح الجديد لم يوقّعه المفتاح المعروف هنا، ولا يمكن التحقق مما وُقّع به حتى تعتمده. اسأل جهة الإصدار أولًا: {keys}</translation>
    </message>
    <message>
        <source>No line to the service</source>
        <translation>لا اتصال بالخدمة</translation>
    </message>
    <message>
        <source>Signatures are checked with the keys kept here; withdrawals are those of the last contact.</source>
        <translation>تُفحص التواقيع بالمفاتيح المحفوظة هنا، وحالات الإلغاء كما في آخر اتصال.</translation>
    </message>
    <message>
        <source>No keys are kept here yet, so nothing can be verified.</source>
        <translation>لا مفاتيح محفوظة هنا بعد، فلا يمكن التحقق من شيء.</translation>
    </message>
    <message>
        <source>Enter the number of the certificate.</source>
        <translation>اكتب رقم الشهادة.</translation>
    </message>
    <message>
        <source>Enter the subscription number.</source>
        <translation>اكتب رقم الاشتراك.</translation>
    </message>
</context>
<context>
    <name>WageChart</name>
    <message>
        <source>Wage history</source>
        <translation>سجل الأجور</translation>
    </message>
</context>
<context>
    <name>WageEditor</name>
    <message numerus="yes">
        <source>Change the wage of %n contributors</source>
        <translation>
            <numerusform>تعديل أجر المشتركين</numerusform>
            <numerusform>تعديل أجر مشترك واحد</numerusform>
            <numerusform>تعديل أجر مشتركين اثنين</numerusform>
            <numerusform>تعديل أجر %n مشتركين</numerusform>
            <numerusform>تعديل أجر %n مشتركًا</numerusform>
            <numerusform>تعديل أجر %n مشترك</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the wage of {name}</source>
        <translation>تعديل أجر {name}</translation>
    </message>
    <message>
        <source>From the month</source>
        <translation>من شهر</translation>
    </message>
    <message>
        <source>Raise by percent</source>
        <translation>زيادة بنسبة</translation>
    </message>
    <message>
        <source>Raise by an amount</source>
        <translation>زيادة بمبلغ</translation>
    </message>
    <message>
        <source>Set parts</source>
        <translation>تحديد عناصر</translation>
    </message>
    <message>
        <source>How the wages change</source>
        <translation>كيف تتغير الأجور</translation>
    </message>
    <message>
        <source>Raise of the basic wage</source>
        <translation>زيادة الأجر الأساسي</translation>
    </message>
    <message>
        <source>Percent of the basic wage</source>
        <translation>النسبة من الأجر الأساسي</translation>
    </message>
    <message>
        <source>Amount on the basic wage</source>
        <translation>المبلغ المضاف إلى الأجر الأساسي</translation>
    </message>
    <message>
        <source>Basic + housing + commission = {amount}</source>
        <translation>الأساسي + السكن + العمولات = {amount}</translation>
    </message>
    <message numerus="yes">
        <source>An unusual jump for %n contributors: I have checked it.</source>
        <translation>
            <numerusform>قفزة غير معتادة: راجعتها.</numerusform>
            <numerusform>قفزة غير معتادة لمشترك واحد: راجعتها.</numerusform>
            <numerusform>قفزة غير معتادة لمشتركين اثنين: راجعتها.</numerusform>
            <numerusform>قفزة غير معتادة لـ %n مشتركين: راجعتها.</numerusform>
            <numerusform>قفزة غير معتادة لـ %n مشتركًا: راجعتها.</numerusform>
            <numerusform>قفزة غير معتادة لـ %n مشترك: راجعتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rise above the limit after 50 for %n contributors: I know.</source>
        <translation>
            <numerusform>زيادة فوق الحد بعد سن الخمسين: أعلم ذلك.</numerusform>
            <numerusform>زيادة فوق الحد بعد سن الخمسين لمشترك واحد: أعلم ذلك.</numerusform>
            <numerusform>زيادة فوق الحد بعد سن الخمسين لمشتركين اثنين: أعلم ذلك.</numerusform>
            <numerusform>زيادة فوق الحد بعد سن الخمسين لـ %n مشتركين: أعلم ذلك.</numerusform>
            <numerusform>زيادة فوق الحد بعد سن الخمسين لـ %n مشتركًا: أعلم ذلك.</numerusform>
            <numerusform>زيادة فوق الحد بعد سن الخمسين لـ %n مشترك: أعلم ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new wage is right: I have checked it.</source>
        <translation>الأجر الجديد صحيح: راجعته.</translation>
    </message>
    <message>
        <source>I know that not all of the rise may count.</source>
        <translation>أعلم أن الزيادة قد لا تُحتسب كلها.</translation>
    </message>
    <message>
        <source>Monthly contribution</source>
        <translation>الاشتراك الشهري</translation>
    </message>
    <message>
        <source>The wage is what it was; there is nothing to ask for.</source>
        <translation>الأجر كما كان؛ لا شيء يُطلب.</translation>
    </message>
    <message>
        <source>Contributory wages</source>
        <translation>الأجور الخاضعة</translation>
    </message>
    <message>
        <source>Employer’s share</source>
        <translation>حصة صاحب العمل</translation>
    </message>
    <message>
        <source>Contributors’ share</source>
        <translation>حصة المشتركين</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Monthly, from {month}</source>
        <translation>شهريًا من {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n contributors keep the wage they have</source>
        <translation>
            <numerusform>لا يبقى أحد على أجره</numerusform>
            <numerusform>يبقى مشترك واحد على أجره</numerusform>
            <numerusform>يبقى مشتركان على أجرهما</numerusform>
            <numerusform>يبقى %n مشتركين على أجورهم</numerusform>
            <numerusform>يبقى %n مشتركًا على أجورهم</numerusform>
            <numerusform>يبقى %n مشترك على أجورهم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contributors are left out.</source>
        <translation>
            <numerusform>لم يُترك أحد.</numerusform>
            <numerusform>تُرك مشترك واحد.</numerusform>
            <numerusform>تُرك مشتركان.</numerusform>
            <numerusform>تُرك %n مشتركين.</numerusform>
            <numerusform>تُرك %n مشتركًا.</numerusform>
            <numerusform>تُرك %n مشترك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add and send %n updates</source>
        <translation>
            <numerusform>إضافة وإرسال</numerusform>
            <numerusform>إضافة وإرسال تحديث واحد</numerusform>
            <numerusform>إضافة وإرسال تحديثين</numerusform>
            <numerusform>إضافة وإرسال %n تحديثات</numerusform>
            <numerusform>إضافة وإرسال %n تحديثًا</numerusform>
            <numerusform>إضافة وإرسال %n تحديث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n updates to the outbox</source>
        <translation>
            <numerusform>إضافة إلى الصادر</numerusform>
            <numerusform>إضافة تحديث واحد إلى الصادر</numerusform>
            <numerusform>إضافة تحديثين إلى الصادر</numerusform>
            <numerusform>إضافة %n تحديثات إلى الصادر</numerusform>
            <numerusform>إضافة %n تحديثًا إلى الصادر</numerusform>
            <numerusform>إضافة %n تحديث إلى الصادر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WageFields</name>
    <message>
        <source>Basic wage</source>
        <translation>الأجر الأساسي</translation>
    </message>
    <message>
        <source>Housing a month</source>
        <translation>بدل السكن الشهري</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولات</translation>
    </message>
    <message>
        <source>Other, not counted</source>
        <translation>أخرى لا تُحتسب</translation>
    </message>
    <message>
        <source>No housing</source>
        <translation>بلا سكن</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>In kind</source>
        <translation>عينًا</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>السكن</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Asked for, not done yet</source>
        <translation>طُلب ولم يتمّ بعد</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>فتح الصادر</translation>
    </message>
</context>
<context>
    <name>WaitingLine</name>
    <message>
        <source>Enter the code…</source>
        <translation>أدخل الرمز…</translation>
    </message>
    <message>
        <source>Ask again…</source>
        <translation>اطلبه من جديد…</translation>
    </message>
    <message>
        <source>Solve it in the outbox</source>
        <translation>حلّه في الصادر</translation>
    </message>
    <message>
        <source>Practice: grant it</source>
        <translation>تدريب: قبول الطلب</translation>
    </message>
    <message>
        <source>Practice: refuse it</source>
        <translation>تدريب: رفض الطلب</translation>
    </message>
    <message>
        <source>Print: {request}</source>
        <translation>طباعة: {request}</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>From month to month</source>
        <translation>من شهر إلى شهر</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Practice environment</source>
        <translation>بيئة تجريبية</translation>
    </message>
    <message>
        <source>Munshaa</source>
        <translation>منشأة</translation>
    </message>
    <message>
        <source>Establishment insurance</source>
        <translation>تأمينات المنشأة</translation>
    </message>
    <message>
        <source>An independent, unofficial program; not part of the General Organization for Social Insurance. Your data are kept encrypted on this computer.</source>
        <translation>تطبيق مستقل غير رسمي، لا يتبع المؤسسة العامة للتأمينات الاجتماعية. بياناتك محفوظة مشفّرةً على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>WhatIfView</name>
    <message>
        <source>All invoices</source>
        <translation>كل الفواتير</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>ماذا لو؟</translation>
    </message>
    <message>
        <source>Simulators: nothing is sent, nothing of yours is changed</source>
        <translation>حاسبات لا ترسل شيئًا ولا تغيّر سجلاتك</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>The draft is kept on this computer by itself</source>
        <translation>تُحفظ المسودة تلقائيًا على جهازك</translation>
    </message>
    <message>
        <source>Practice environment</source>
        <translation>بيئة تجريبية</translation>
    </message>
    <message>
        <source>Help in this program</source>
        <translation>مساعدة في هذا البرنامج</translation>
    </message>
    <message>
        <source>Your subscription number at GOSI? Telephone {number}</source>
        <translation>لا تعرف رقم اشتراكك عند التأمينات؟ الهاتف الموحّد {number}</translation>
    </message>
    <message>
        <source>An independent, unofficial program</source>
        <translation>تطبيق مستقل غير رسمي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message>
        <source>New enquiry or complaint</source>
        <translation>استفسار أو شكوى</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>استفسار</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>What you want to say</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Papers that belong to it.</source>
        <translation>مرفقات تخص الرسالة.</translation>
    </message>
    <message>
        <source>Offline it waits in the outbox and is sent with the next sync. Never write a password or a code.</source>
        <translation>دون اتصال تنتظر في الصادر وتُرسل مع المزامنة التالية. لا تكتب كلمة مرور ولا رمزًا.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%n letters left</source>
        <translation>
            <numerusform>لم يبقَ شيء</numerusform>
            <numerusform>بقي حرف واحد</numerusform>
            <numerusform>بقي حرفان</numerusform>
            <numerusform>بقيت %n أحرف</numerusform>
            <numerusform>بقي %n حرفًا</numerusform>
            <numerusform>بقي %n حرف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>Average month</source>
        <translation>متوسط الشهر</translation>
    </message>
    <message>
        <source>Paid in time</source>
        <translation>سُدّدت في الموعد</translation>
    </message>
    <message>
        <source>Highest month</source>
        <translation>أعلى شهر</translation>
    </message>
    <message>
        <source>Fines</source>
        <translation>غرامات</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>سنة {year}</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>كل السنوات</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} من {all}</translation>
    </message>
</context>
<context>
    <name>_Cost</name>
    <message>
        <source>The cost appears with number and wage.</source>
        <translation>تظهر التكلفة مع الرقم والأجر.</translation>
    </message>
    <message>
        <source>Contributory wage</source>
        <translation>الأجر الخاضع للاشتراك</translation>
    </message>
    <message>
        <source>A whole month</source>
        <translation>شهر كامل</translation>
    </message>
    <message numerus="yes">
        <source>%n months before, annuities alone</source>
        <translation>
            <numerusform>أشهر سابقة، معاشات فقط</numerusform>
            <numerusform>شهر سابق واحد، معاشات فقط</numerusform>
            <numerusform>شهران سابقان، معاشات فقط</numerusform>
            <numerusform>%n أشهر سابقة، معاشات فقط</numerusform>
            <numerusform>%n شهرًا سابقًا، معاشات فقط</numerusform>
            <numerusform>%n شهر سابق، معاشات فقط</numerusform>
        </translation>
    </message>
    <message>
        <source>{month}: {days} of {of} days</source>
        <translation>{month}: {days} من {of} يومًا</translation>
    </message>
    <message>
        <source>His net pay after deduction</source>
        <translation>صافي أجره بعد الاستقطاع</translation>
    </message>
    <message>
        <source>Cost of wage and insurance</source>
        <translation>تكلفة المنشأة (أجر واشتراك)</translation>
    </message>
    <message>
        <source>On the monthly invoice</source>
        <translation>الأثر على الفاتورة الشهرية</translation>
    </message>
    <message>
        <source>Pension of his country: {employer} and {own}, worked out for information; who collects it is not certain, and it is in no total.</source>
        <translation>معاش بلده: {employer} و{own}، يُحتسب للعلم؛ جهة التحصيل غير مؤكدة، ولا يدخل الإجمالي.</translation>
    </message>
    <message>
        <source>From {month}: employer {employer}, contributor {own}.</source>
        <translation>من {month}: حصة صاحب العمل {employer}، وحصة المشترك {own}.</translation>
    </message>
    <message>
        <source>After sending the papers are looked at.</source>
        <translation>بعد الإرسال تُراجَع المرفقات.</translation>
    </message>
    <message>
        <source>Only annuities count for the months before, with fines for paying late.</source>
        <translation>لا يُحتسب عن الأشهر السابقة إلا فرع المعاشات، مع غرامات تأخير السداد.</translation>
    </message>
    <message>
        <source>After sending it waits for the worker to accept.</source>
        <translation>بعد الإرسال: بانتظار موافقة المشترك.</translation>
    </message>
    <message>
        <source>No record of him is here: the request waits for the state’s record.</source>
        <translation>لا سجل له هنا: الطلب ينتظر سجل الجهات.</translation>
    </message>
    <message>
        <source>In time until {date}</source>
        <translation>آخر موعد للتسجيل {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>آخر يوم اليوم</numerusform>
            <numerusform>باقٍ يوم واحد</numerusform>
            <numerusform>باقٍ يومان</numerusform>
            <numerusform>باقٍ %n أيام</numerusform>
            <numerusform>باقٍ %n يومًا</numerusform>
            <numerusform>باقٍ %n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>متأخر</numerusform>
            <numerusform>متأخر يومًا</numerusform>
            <numerusform>متأخر يومين</numerusform>
            <numerusform>متأخر %n أيام</numerusform>
            <numerusform>متأخر %n يومًا</numerusform>
            <numerusform>متأخر %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadlines are near</source>
        <translation>
            <numerusform>لا مواعيد قريبة</numerusform>
            <numerusform>موعد قريب</numerusform>
            <numerusform>موعدان قريبان</numerusform>
            <numerusform>%n مواعيد قريبة</numerusform>
            <numerusform>%n موعدًا قريبًا</numerusform>
            <numerusform>%n موعد قريب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>لا شيء في الصادر</numerusform>
            <numerusform>1 في الصادر</numerusform>
            <numerusform>2 في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
            <numerusform>%n في الصادر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadlines tomorrow</source>
        <translation>
            <numerusform>لا مواعيد غدًا</numerusform>
            <numerusform>موعد واحد غدًا</numerusform>
            <numerusform>موعدان غدًا</numerusform>
            <numerusform>%n مواعيد غدًا</numerusform>
            <numerusform>%n موعدًا غدًا</numerusform>
            <numerusform>%n موعد غدًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Facts</name>
    <message>
        <source>Copy {what}</source>
        <translation>نسخ {what}</translation>
    </message>
</context>
<context>
    <name>_Ground</name>
    <message>
        <source>Drop them here. PDF, JPEG or PNG, 5 MB at most each.</source>
        <translation>اسحبها إلى هنا. ملفات PDF أو JPEG أو PNG، كلٌّ منها 5 ميغابايت على الأكثر.</translation>
    </message>
    <message>
        <source>Photographs are turned upright; what the camera wrote into them is left out.</source>
        <translation>تُعدَّل الصور لتقف مستقيمة، ويُحذف ما كتبته الكاميرا فيها.</translation>
    </message>
</context>
<context>
    <name>_Making</name>
    <message>
        <source>Preparing the report…</source>
        <translation>جارٍ إعداد التقرير…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>جارٍ الإرسال إلى الطابعة…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
</context>
<context>
    <name>_Texts</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
</TS>
