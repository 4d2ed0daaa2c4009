<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Licences of what it is made of</source>
        <translation>رخص مكوّناته</translation>
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
        <translation>لم تصنعه المؤسسة العامة للتأمينات الاجتماعية ولم تعتمده ولم تراجعه. أوراقه سجلات لملفاتك وليست نماذج رسمية. رخصته MIT.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Page {number}</source>
        <translation>الصفحة {number}</translation>
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
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>عن البرنامج</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Language of the screens</source>
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
        <translation>النظام</translation>
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
        <source>Leading calendar</source>
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
        <source>Roomy</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Density of tables</source>
        <translation>كثافة الجداول</translation>
    </message>
    <message>
        <source>The direction follows it</source>
        <translation>الاتجاه يتبع اللغة</translation>
    </message>
    <message>
        <source>In tables and on paper</source>
        <translation>تشمل الجداول والطباعة</translation>
    </message>
    <message>
        <source>The other one stands beside it</source>
        <translation>يظهر الآخر بجانبه</translation>
    </message>
    <message>
        <source>Such as: 15 January · 26 Rajab</source>
        <translation>مثل: 15 يناير · 26 رجب</translation>
    </message>
    <message>
        <source>32, 36 or 44 points a row</source>
        <translation>32 أو 36 أو 44 نقطة للصف</translation>
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
    <name>Code</name>
    <message>
        <source>Back to signing in</source>
        <translation>العودة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>رمز التحقق</translation>
    </message>
    <message>
        <source>The code is yours alone</source>
        <translation>الرمز لك وحدك</translation>
    </message>
    <message>
        <source>Verification code, six digits</source>
        <translation>رمز التحقق، ستة أرقام</translation>
    </message>
    <message>
        <source>The whole code can be pasted</source>
        <translation>يمكنك لصق الرمز كاملًا</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>The button wakes with the sixth digit.</source>
        <translation>يُفعّل الزر عند الرقم السادس.</translation>
    </message>
    <message>
        <source>In practice the code is in</source>
        <translation>يُفعّل الزر عند الرقم السادس. في البيئة التجريبية: الرمز في</translation>
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
        <source>Is the mobile another one now? Change it in Absher first, then try again.</source>
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
        <source>No longer good</source>
        <translation>انتهت صلاحيته</translation>
    </message>
    <message>
        <source>Good for {time} more</source>
        <translation>تنتهي صلاحيته خلال {time}</translation>
    </message>
    <message>
        <source>No more codes can be sent for this sign-in.</source>
        <translation>لا يمكن إرسال رمز آخر لمحاولة الدخول هذه.</translation>
    </message>
    <message>
        <source>Did the code not come? Another can be sent in {time}</source>
        <translation>لم يصلك الرمز؟ إعادة الإرسال متاحة بعد {time}</translation>
    </message>
    <message>
        <source>Did the code not come?</source>
        <translation>لم يصلك الرمز؟</translation>
    </message>
    <message>
        <source>Nobody working for anybody asks you for it, and it is never read out in a call.</source>
        <translation>لا يطلبه منك موظف، ولا يُقرأ في مكالمة.</translation>
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
    <name>ColumnsPopup</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
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
        <source>This contributor is no longer in the list.</source>
        <translation>لم يعد هذا المشترك في القائمة.</translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Date of the service</source>
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
    <name>EstablishmentPopup</name>
    <message>
        <source>Establishments</source>
        <translation>المنشآت</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>اسم المنشأة أو رقمها</translation>
    </message>
    <message>
        <source>No establishment by this name or number</source>
        <translation>لا منشأة بهذا الاسم أو الرقم</translation>
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
        <source>Pension of his country</source>
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
        <translation>تُقرّب كل حصة في كل فرع إلى الهللة.</translation>
    </message>
    <message>
        <source>Each branch is rounded to the halala; the contributor bears the rest.</source>
        <translation>يُقرّب كل فرع إلى الهللة، ويتحمل المشترك الباقي.</translation>
    </message>
    <message>
        <source>System of 1421H, as the service says</source>
        <translation>نظام 1421هـ، كما تقول الخدمة</translation>
    </message>
    <message>
        <source>System of 1445H, as the service says</source>
        <translation>نظام 1445هـ، كما تقول الخدمة</translation>
    </message>
    <message>
        <source>System taken from the first registration; the service has not said it</source>
        <translation>النظام مأخوذ من أول تسجيل؛ لم تذكره الخدمة</translation>
    </message>
    <message>
        <source>Insured against hazards only, because of age</source>
        <translation>مؤمَّن ضد الأخطار المهنية فقط، بسبب العمر</translation>
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
        <source>Housing in kind, two months of basic wage a year</source>
        <translation>سكن عيني، بأجر شهرين في السنة</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>Wage before floor and ceiling</source>
        <translation>الأجر قبل الحدّين</translation>
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
        <source>His part of the ceiling, shared with another employer</source>
        <translation>نصيبه من الحد الأعلى، مع صاحب عمل آخر</translation>
    </message>
    <message>
        <source>Contributory wage</source>
        <translation>الأجر الخاضع للاشتراك</translation>
    </message>
    <message>
        <source>The month of joining counts whole</source>
        <translation>شهر الالتحاق يُحتسب كاملًا</translation>
    </message>
    <message>
        <source>The month of leaving is free</source>
        <translation>شهر ترك العمل لا يُحتسب</translation>
    </message>
    <message>
        <source>No day of this month is insured</source>
        <translation>لا يوم مؤمَّنًا في هذا الشهر</translation>
    </message>
    <message>
        <source>No hazards insurance abroad</source>
        <translation>لا أخطار مهنية خارج المملكة</translation>
    </message>
    <message>
        <source>Hazards rate raised by decision {number}</source>
        <translation>نسبة الأخطار مرفوعة بالقرار {number}</translation>
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
        <source>Keep it aside and fetch anew</source>
        <translation>احفظ التالف جانبًا واجلب من جديد</translation>
    </message>
</context>
<context>
    <name>FetchingState</name>
    <message>
        <source>Fetching the contributors</source>
        <translation>جارٍ جلب المشتركين</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
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
    <name>FirstStart</name>
    <message>
        <source>Back to the account on this computer</source>
        <translation>العودة إلى الحساب على هذا الجهاز</translation>
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
        <source>Invented contributors with a year behind them, and a service that answers like a real one. Nothing leaves your computer, and you delete it whenever you like.</source>
        <translation>مشتركون خياليون بسجل عام كامل، مع خدمة تحاكي الردود. لا يخرج من جهازك شيء، وتُحذف متى شئت.</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>الأنسب للبداية</translation>
    </message>
    <message>
        <source>A service that has an address</source>
        <translation>خدمة لها عنوان</translation>
    </message>
    <message>
        <source>For those whose office or authority gave them the address of a compatible service. The program brings no address of its own.</source>
        <translation>لمن زوّده مكتبه أو جهته بعنوان خدمة متوافقة. لا يأتي البرنامج بعنوان مضبوط مسبقًا.</translation>
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
        <source>Passphrase again</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Works fully without the internet</source>
        <translation>يعمل كاملًا دون إنترنت</translation>
    </message>
    <message>
        <source>Reviewing, searching and printing happen on your computer. The network only fetches news.</source>
        <translation>المراجعة والبحث والطباعة على جهازك. الاتصال مطلوب لجلب الجديد فقط.</translation>
    </message>
    <message>
        <source>Never enter the password of the official portal or Nafath here</source>
        <translation>لا تُدخل هنا كلمة مرور البوابة الرسمية أو نفاذ</translation>
    </message>
    <message>
        <source>Passwords in this program are its own. The official portal opens in your browser.</source>
        <translation>كلمات المرور في هذا البرنامج تخصّه وحده. البوابة الرسمية تُفتح في متصفحك.</translation>
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
        <source>We will ask {host} for its name first.</source>
        <translation>سنسأل {host} عن اسم الخدمة أولًا.</translation>
    </message>
    <message>
        <source>Its name and address are shown before you sign in. The official portal opens in the browser.</source>
        <translation>نعرض اسم الخدمة وعنوانها قبل أول دخول. عنوان البوابة الرسمية يُفتح في المتصفح لا هنا.</translation>
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
        <source>This system has no keychain: your data open with the passphrase alone, so it cannot be declined.</source>
        <translation>لا مخزن مفاتيح في هذا النظام: تُفتح بياناتك بعبارة المرور وحدها، فلا غنى عنها.</translation>
    </message>
    <message>
        <source>It locks the program and opens your data. A recovery key on paper comes in the next step.</source>
        <translation>تقفل البرنامج وتفتح بياناتك. ويأتي معها مفتاح استرداد على ورقة في الخطوة التالية.</translation>
    </message>
    <message>
        <source>It is asked for with the first account outside practice. Without it nothing locks by itself, and whoever sits at your computer reads your data.</source>
        <translation>تُطلب عند أول حساب خارج التدريب. من دونها لا قفل تلقائي، ومن يجلس إلى جهازك يقرأ بياناتك.</translation>
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
</context>
<context>
    <name>FrontDoor</name>
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
        <source>Passphrase again</source>
        <translation>عبارة المرور مرة أخرى</translation>
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
        <translation>فتح مفتاح الاسترداد الحساب. ضع عبارة مرور للمرة القادمة.</translation>
    </message>
    <message>
        <source>No passphrase is set, so anybody at this computer can open it.</source>
        <translation>لا عبارة مرور، فمن يجلس إلى هذا الجهاز يفتحه.</translation>
    </message>
    <message>
        <source>After each mistake the wait doubles. Nothing is ever erased.</source>
        <translation>بعد كل خطأ انتظار يتضاعف. لا يُمحى شيء.</translation>
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
        <source>Lock by itself</source>
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
        <source>By one key; they show as dots</source>
        <translation>بمفتاح واحد، وتظهر نقاطًا</translation>
    </message>
    <message>
        <source>Key of the saved data</source>
        <translation>مفتاح البيانات المحفوظة</translation>
    </message>
    <message>
        <source>Asks for the passphrase when you return</source>
        <translation>تُطلب عبارة المرور عند العودة</translation>
    </message>
    <message>
        <source>Off: without a passphrase nothing could be asked for</source>
        <translation>متوقف: من دون عبارة مرور لا قفل تلقائي</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>ضبط</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>ضبط عبارة مرور</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>إزالة عبارة المرور</translation>
    </message>
    <message>
        <source>Set; it opens the lock and the saved data</source>
        <translation>مضبوطة، وبها يُفتح القفل والبيانات المحفوظة</translation>
    </message>
    <message>
        <source>Not set; whoever sits at this computer reads your data</source>
        <translation>غير مضبوطة؛ من يجلس إلى جهازك يقرأ بياناتك</translation>
    </message>
    <message>
        <source>Kept in the key store of the system: {name}</source>
        <translation>محفوظ في مخزن مفاتيح النظام: {name}</translation>
    </message>
    <message>
        <source>No key store was found; the passphrase alone opens the data</source>
        <translation>لا مخزن مفاتيح هنا؛ عبارة المرور وحدها تفتح البيانات</translation>
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
        <source>Practice accounts:</source>
        <translation>حسابات التدريب:</translation>
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
        <source>A new establishment? Register an account</source>
        <translation>منشأة جديدة؟ تسجيل حساب منشأة</translation>
    </message>
    <message>
        <source>Meant the official portal? It opens in your browser</source>
        <translation>تقصد البوابة الرسمية؟ تُفتح في متصفحك</translation>
    </message>
    <message>
        <source>Open the official portal</source>
        <translation>فتح البوابة الرسمية</translation>
    </message>
    <message>
        <source>Read the whole address before you type: it ends in {host}, and never comes in a message.</source>
        <translation>اقرأ العنوان كاملًا قبل أن تكتب: ينتهي بـ {host} وحده، ولا يصلك في رسالة.</translation>
    </message>
    <message>
        <source>The code is typed in this window only</source>
        <translation>رمز التحقق يُكتب في هذه النافذة وحدها</translation>
    </message>
    <message>
        <source>Tell nobody the password or the code, whoever calls or writes.</source>
        <translation>لا تُفصح عن كلمة المرور أو الرمز لأي متصل أو رسالة، مهما ادّعى.</translation>
    </message>
    <message>
        <source>Social insurance customers’ portal</source>
        <translation>بوابة عملاء نظام التأمينات</translation>
    </message>
    <message>
        <source>Last fetched: {when}</source>
        <translation>آخر حفظ: {when}</translation>
    </message>
    <message>
        <source>On a public Wi-Fi network?</source>
        <translation>على شبكة واي-فاي عامة؟</translation>
    </message>
    <message>
        <source>On public Wi-Fi, use your mobile&apos;s data for the password.</source>
        <translation>على شبكة واي-فاي عامة استخدم بيانات جوّالك لكلمة المرور.</translation>
    </message>
    <message>
        <source>Avoid entering the password there. Use your mobile&apos;s data, or work offline now and fetch later.</source>
        <translation>تجنّب إدخال كلمة المرور فيها. استخدم بيانات جوّالك، أو اعمل دون اتصال الآن واجلب لاحقًا.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The saved data cannot be used.</source>
        <translation>تعذّر استخدام البيانات المحفوظة.</translation>
    </message>
    <message>
        <source>Try again; if it stays, start the program anew.</source>
        <translation>أعد المحاولة، وإن تكرر فأعد تشغيل البرنامج.</translation>
    </message>
    <message>
        <source>The key does not open the saved data.</source>
        <translation>المفتاح لا يفتح البيانات المحفوظة.</translation>
    </message>
    <message>
        <source>The file comes from another profile or computer. Choose another account or restore a backup.</source>
        <translation>الملف من حساب أو جهاز آخر. اختر حسابًا آخر أو استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>لا مساحة كافية على القرص.</translation>
    </message>
    <message>
        <source>Nothing was damaged. Make room, then try again.</source>
        <translation>لم يتلف شيء. أفرغ مساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder of the program cannot be written.</source>
        <translation>لا يمكن الكتابة في مجلد البرنامج.</translation>
    </message>
    <message>
        <source>Nothing was damaged. Give this user the right to write there, then try again.</source>
        <translation>لم يتلف شيء. امنح هذا المستخدم حق الكتابة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder of the program cannot be opened.</source>
        <translation>تعذّر فتح مجلد البرنامج.</translation>
    </message>
    <message>
        <source>Look at its rights and whether the disk is connected.</source>
        <translation>راجع صلاحياته، وتأكد أن القرص موصول.</translation>
    </message>
    <message>
        <source>The saved data are damaged.</source>
        <translation>البيانات المحفوظة تالفة.</translation>
    </message>
    <message>
        <source>They are left as they are. Restore a backup, or fetch everything again from the service.</source>
        <translation>تُركت كما هي. استعد نسخة احتياطية، أو اجلب كل شيء من الخدمة من جديد.</translation>
    </message>
    <message>
        <source>The page cannot be shown.</source>
        <translation>تعذّر عرض الصفحة.</translation>
    </message>
    <message>
        <source>Try again; the saved data are untouched.</source>
        <translation>أعد المحاولة؛ البيانات المحفوظة لم تُمسّ.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote these data.</source>
        <translation>كتب هذه البيانات إصدار أحدث من البرنامج.</translation>
    </message>
    <message>
        <source>Update the program; nothing was changed.</source>
        <translation>حدّث البرنامج؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The saved data wait to be brought up to date.</source>
        <translation>البيانات المحفوظة تنتظر التحديث.</translation>
    </message>
    <message>
        <source>Start the program anew; the update is made on a copy.</source>
        <translation>أعد تشغيل البرنامج؛ يُجرى التحديث على نسخة.</translation>
    </message>
    <message>
        <source>Another copy of the program has this account open.</source>
        <translation>نسخة أخرى من البرنامج تفتح هذا الحساب.</translation>
    </message>
    <message>
        <source>Go on there, or close it first.</source>
        <translation>تابع هناك، أو أغلقها أولًا.</translation>
    </message>
    <message>
        <source>The saved data are busy.</source>
        <translation>البيانات المحفوظة مشغولة.</translation>
    </message>
    <message>
        <source>Another program holds the file, a virus scanner perhaps. Try again.</source>
        <translation>برنامج آخر يمسك الملف، ربما فاحص الفيروسات. أعد المحاولة.</translation>
    </message>
    <message>
        <source>The account is locked.</source>
        <translation>الحساب مقفل.</translation>
    </message>
    <message>
        <source>Unlock it to go on.</source>
        <translation>افتحه للمتابعة.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should.</source>
        <translation>لم يستجب القرص كما ينبغي.</translation>
    </message>
    <message>
        <source>Nothing half-done was kept. Look at the disk, then try again.</source>
        <translation>لم يُحفظ شيء ناقص. افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This installation cannot encrypt.</source>
        <translation>هذا التثبيت لا يستطيع التشفير.</translation>
    </message>
    <message>
        <source>Install the program again; data are never kept open.</source>
        <translation>أعد تثبيت البرنامج؛ لا تُحفظ البيانات دون تشفير.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>لا يوجد مخزن مفاتيح في هذا النظام.</translation>
    </message>
    <message>
        <source>A passphrase is needed, so that your data are not left open.</source>
        <translation>تلزم عبارة مرور حتى لا تبقى بياناتك مكشوفة.</translation>
    </message>
    <message>
        <source>The keychain of the system is locked.</source>
        <translation>مخزن مفاتيح النظام مقفل.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>افتحه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The keychain of the system does not answer.</source>
        <translation>مخزن مفاتيح النظام لا يجيب.</translation>
    </message>
    <message>
        <source>It may show a question behind this window. Answer it, then try again.</source>
        <translation>قد يعرض سؤالًا خلف هذه النافذة. أجب عنه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The keychain of the system refused.</source>
        <translation>رفض مخزن مفاتيح النظام.</translation>
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
        <translation>لم يُنشأ شيء. أعد المحاولة، أو ضع عبارة مرور.</translation>
    </message>
    <message>
        <source>The key could not be removed from the keychain.</source>
        <translation>تعذّر حذف المفتاح من مخزن المفاتيح.</translation>
    </message>
    <message>
        <source>The data are gone; remove the entry in the keychain by hand.</source>
        <translation>حُذفت البيانات؛ احذف السجل من مخزن المفاتيح يدويًا.</translation>
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
        <source>The keychain holds another key than this account&apos;s.</source>
        <translation>في مخزن المفاتيح مفتاح غير مفتاح هذا الحساب.</translation>
    </message>
    <message>
        <source>This account is no longer on this computer.</source>
        <translation>لم يعد هذا الحساب على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Choose another one or start anew.</source>
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
        <source>{typed} characters are too few; take {shortest} or more.</source>
        <translation>العبارة قصيرة: {typed} من {shortest} على الأقل.</translation>
    </message>
    <message>
        <source>No passphrase is set for this account.</source>
        <translation>لا عبارة مرور لهذا الحساب.</translation>
    </message>
    <message>
        <source>It opens without one.</source>
        <translation>يُفتح دونها.</translation>
    </message>
    <message>
        <source>The two entries are not the same.</source>
        <translation>العبارتان غير متطابقتين.</translation>
    </message>
    <message>
        <source>This recovery key does not open this account.</source>
        <translation>مفتاح الاسترداد هذا لا يفتح هذا الحساب.</translation>
    </message>
    <message>
        <source>{wait}A newer key may have voided it; nothing is ever erased.</source>
        <translation>{wait}ربما أبطله مفتاح أحدث؛ لا يُمحى شيء.</translation>
    </message>
    <message>
        <source>A group of the recovery key is mistyped.</source>
        <translation>في مفتاح الاسترداد مجموعة خاطئة.</translation>
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
        <source>It was made in practice or has none yet.</source>
        <translation>أُنشئ في التدريب أو لم يُنشأ له مفتاح بعد.</translation>
    </message>
    <message>
        <source>Enter the address of the service.</source>
        <translation>اكتب عنوان الخدمة.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://service.example.</source>
        <translation>هذا ليس عنوانًا. صيغته مثل https://service.example.</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// are used.</source>
        <translation>لا تُستخدم إلا العناوين التي تبدأ بـ https://.</translation>
    </message>
    <message>
        <source>This is the address of the official portal.</source>
        <translation>هذا عنوان البوابة الرسمية.</translation>
    </message>
    <message>
        <source>We open it in the browser; its password is never typed here.</source>
        <translation>نفتحه في المتصفح، ولا تُكتب كلمة مروره هنا.</translation>
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
        <source>This profile belongs to another account.</source>
        <translation>هذا الملف لحساب آخر.</translation>
    </message>
    <message>
        <source>Each account has a profile of its own. Add this one as another account.</source>
        <translation>لكل حساب ملف مستقل. أضف هذا حسابًا آخر.</translation>
    </message>
    <message>
        <source>Nobody matches, so there is nothing to print.</source>
        <translation>لا أحد يطابق، فلا شيء يُطبع.</translation>
    </message>
    <message>
        <source>Choose other filters.</source>
        <translation>اختر تصفية أخرى.</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>اكتب العدد.</translation>
    </message>
    <message>
        <source>{found} digits were entered; it has {expected}.</source>
        <translation>أدخلت {found} أرقام، والصحيح {expected}.</translation>
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
        <source>Two digits are often swapped; look at the last four.</source>
        <translation>غالبًا تبدّل رقمان؛ راجع آخر أربع خانات.</translation>
    </message>
    <message>
        <source>This is a number of another kind.</source>
        <translation>هذا رقم من نوع آخر.</translation>
    </message>
    <message>
        <source>Look at the kind of document.</source>
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
        <source>Only digits belong here.</source>
        <translation>أرقام فقط.</translation>
    </message>
    <message>
        <source>The number does not have the form of its kind.</source>
        <translation>الرقم ليس بصيغة نوعه.</translation>
    </message>
    <message>
        <source>A number of zeros only is none.</source>
        <translation>رقم كله أصفار ليس رقمًا.</translation>
    </message>
    <message>
        <source>The leaving date is before the joining date.</source>
        <translation>تاريخ الخروج قبل تاريخ الالتحاق.</translation>
    </message>
    <message>
        <source>The date of birth is after this event.</source>
        <translation>تاريخ الميلاد بعد هذا الحدث.</translation>
    </message>
    <message>
        <source>The rules cannot be read.</source>
        <translation>تعذّرت قراءة القواعد.</translation>
    </message>
    <message>
        <source>Amounts are not computed until they can. Update the program.</source>
        <translation>لا تُحسب المبالغ حتى تُقرأ. حدّث البرنامج.</translation>
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
        <translation>لا يوجد شهر كهذا.</translation>
    </message>
    <message>
        <source>This is not a month. It looks like 2026-01.</source>
        <translation>هذا ليس شهرًا. صيغته مثل 2026-01.</translation>
    </message>
    <message>
        <source>Enter the amount.</source>
        <translation>اكتب المبلغ.</translation>
    </message>
    <message>
        <source>This is not a number. Write it like 6000.</source>
        <translation>هذا ليس رقمًا. اكتبه مثل 6000.</translation>
    </message>
    <message>
        <source>An amount has two decimals at most.</source>
        <translation>المبلغ بخانتين عشريتين على الأكثر.</translation>
    </message>
    <message>
        <source>An amount cannot be below zero.</source>
        <translation>لا يقل المبلغ عن صفر.</translation>
    </message>
    <message>
        <source>The separators do not stand between thousands.</source>
        <translation>فواصل الآلاف ليست في مواضعها.</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>المبلغ أكبر من الممكن.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>هذا ليس عددًا.</translation>
    </message>
    <message>
        <source>Only whole numbers belong here.</source>
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
        <source>A wage cannot be below zero.</source>
        <translation>لا يقل الأجر عن صفر.</translation>
    </message>
    <message>
        <source>Enter the date.</source>
        <translation>اكتب التاريخ.</translation>
    </message>
    <message>
        <source>This is not a date. It looks like 2026/01/15 or 1447/07/26.</source>
        <translation>هذا ليس تاريخًا. صيغته مثل 2026/01/15 أو 1447/07/26.</translation>
    </message>
    <message>
        <source>There is no such day in this month.</source>
        <translation>لا يوجد هذا اليوم في هذا الشهر.</translation>
    </message>
    <message>
        <source>There are twelve months only.</source>
        <translation>الأشهر اثنا عشر فقط.</translation>
    </message>
    <message>
        <source>This Hijri month has 29 days.</source>
        <translation>هذا الشهر الهجري 29 يومًا.</translation>
    </message>
    <message>
        <source>The official Hijri table goes from {first} to {last}.</source>
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
        <source>Something did not work; the service says:</source>
        <translation>لم يتم، وتقول الخدمة:</translation>
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
        <source>Until about {time}. </source>
        <translation>حتى {time} تقريبًا. </translation>
    </message>
    <message>
        <source>Stopped since {time}. </source>
        <translation>متوقفة منذ {time}. </translation>
    </message>
    <message>
        <source>Look at group {number}. </source>
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
        <source>There were too many wrong tries. What you typed stays here; saved data can be used meanwhile.</source>
        <translation>تكررت محاولات خاطئة. ما كتبته باقٍ هنا، ويمكنك العمل بالبيانات المحفوظة في أثناء ذلك.</translation>
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
        <source>The code is no longer good.</source>
        <translation>انتهت صلاحية الرمز.</translation>
    </message>
    <message>
        <source>Ask for a new one and enter the last that arrived.</source>
        <translation>اطلب رمزًا جديدًا واكتب آخر ما وصلك.</translation>
    </message>
    <message>
        <source>This sign-in has ended.</source>
        <translation>انتهت محاولة الدخول هذه.</translation>
    </message>
    <message>
        <source>The tries are used up or the time is over. Enter user name and password again.</source>
        <translation>نفدت المحاولات أو انقضى الوقت. أدخل اسم المستخدم وكلمة المرور من جديد.</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>انتهت الجلسة.</translation>
    </message>
    <message>
        <source>Sign in again to send and fetch. Saved data stay in use.</source>
        <translation>سجّل الدخول من جديد للإرسال والجلب. البيانات المحفوظة متاحة.</translation>
    </message>
    <message>
        <source>The session of this device was ended.</source>
        <translation>أُنهيت جلسة هذا الجهاز.</translation>
    </message>
    <message>
        <source>It was ended from another device or for safety. Sign in again; was it not you, change the password.</source>
        <translation>أُنهيت من جهاز آخر أو حمايةً للحساب. سجّل الدخول من جديد، وإن لم تكن أنت فغيّر كلمة المرور لدى الخدمة.</translation>
    </message>
    <message>
        <source>The service has new terms.</source>
        <translation>لدى الخدمة شروط جديدة.</translation>
    </message>
    <message>
        <source>They have to be accepted before the work goes on.</source>
        <translation>يلزم قبولها قبل متابعة العمل.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>كلمة المرور ضعيفة.</translation>
    </message>
    <message>
        <source>Make it longer, with words that do not appear in your name.</source>
        <translation>أطِلها، واجعل كلماتها بعيدة عن اسمك.</translation>
    </message>
    <message>
        <source>This service is older than the program can use.</source>
        <translation>هذه الخدمة أقدم مما يستخدمه البرنامج.</translation>
    </message>
    <message>
        <source>Ask whoever runs it to update it; saved data stay in use.</source>
        <translation>اطلب من مشغّلها تحديثها؛ البيانات المحفوظة متاحة.</translation>
    </message>
    <message>
        <source>The practice service did not start.</source>
        <translation>لم تبدأ الخدمة التجريبية.</translation>
    </message>
    <message>
        <source>Close the program and open it again; if it stays, restart the computer.</source>
        <translation>أغلق البرنامج وافتحه من جديد، وإن تكرر فأعد تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>The service is stopped for maintenance.</source>
        <translation>الخدمة متوقفة للصيانة.</translation>
    </message>
    <message>
        <source>{since}What is saved here stays in use; we try again by ourselves.</source>
        <translation>{since}المحفوظ هنا متاح، ونعيد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The service asks us to slow down.</source>
        <translation>طلبت الخدمة التمهّل.</translation>
    </message>
    <message>
        <source>{wait}Nothing is lost.</source>
        <translation>{wait}لم يضع شيء.</translation>
    </message>
    <message>
        <source>A fresh copy has to be fetched.</source>
        <translation>يلزم جلب نسخة جديدة.</translation>
    </message>
    <message>
        <source>The service&apos;s history has changed. What is shown stays until the new copy is complete.</source>
        <translation>تغيّر سجل الخدمة. يبقى المعروض حتى تكتمل النسخة الجديدة.</translation>
    </message>
    <message>
        <source>This version of the program is too old for the service.</source>
        <translation>إصدار البرنامج أقدم مما تقبله الخدمة.</translation>
    </message>
    <message>
        <source>Update it to go on. Saved data stay in use and can be printed.</source>
        <translation>حدّثه للمتابعة. البيانات المحفوظة متاحة للعرض والطباعة.</translation>
    </message>
    <message>
        <source>The service has already answered this request in another form.</source>
        <translation>سبق أن أجابت الخدمة عن هذا الطلب بصيغة أخرى.</translation>
    </message>
    <message>
        <source>Try again; if it stays, tell the support.</source>
        <translation>أعد المحاولة، وإن تكرر فأبلغ الدعم.</translation>
    </message>
    <message>
        <source>The service did not understand the request.</source>
        <translation>لم تفهم الخدمة الطلب.</translation>
    </message>
    <message>
        <source>This version and the service do not fit together. Update the program.</source>
        <translation>هذا الإصدار لا يوافق الخدمة. حدّث البرنامج.</translation>
    </message>
    <message>
        <source>The service did not accept the request.</source>
        <translation>لم تقبل الخدمة الطلب.</translation>
    </message>
    <message>
        <source>What was entered does not have the form it asks for. Look it through and try again.</source>
        <translation>المُدخل ليس بالصيغة المطلوبة. راجعه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The request is larger than the service takes.</source>
        <translation>الطلب أكبر مما تقبله الخدمة.</translation>
    </message>
    <message>
        <source>Send less at once.</source>
        <translation>أرسل قدرًا أقل في المرة.</translation>
    </message>
    <message>
        <source>The service does not have this any more.</source>
        <translation>لم يعد هذا موجودًا لدى الخدمة.</translation>
    </message>
    <message>
        <source>Fetch again to see how things stand.</source>
        <translation>أعد الجلب لترى الوضع الحالي.</translation>
    </message>
    <message>
        <source>The service does not offer this.</source>
        <translation>لا تتيح الخدمة هذا الإجراء.</translation>
    </message>
    <message>
        <source>This version and the service do not fit together.</source>
        <translation>هذا الإصدار لا يوافق الخدمة.</translation>
    </message>
    <message>
        <source>The service does not take this kind of content.</source>
        <translation>لا تقبل الخدمة هذا النوع من المحتوى.</translation>
    </message>
    <message>
        <source>Something is missing in what the service sent.</source>
        <translation>في ما أرسلته الخدمة نقص.</translation>
    </message>
    <message>
        <source>Nothing of it was taken; a fresh copy is fetched.</source>
        <translation>لم يؤخذ منه شيء، وتُجلب نسخة جديدة.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>صلاحيتك لا تسمح بهذا.</translation>
    </message>
    <message>
        <source>The owner or the registered supervisor can give it to you.</source>
        <translation>يمنحها المالك أو المشرف المسجّل.</translation>
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
        <source>The practice service belongs to another start of the program.</source>
        <translation>الخدمة التجريبية تعود لتشغيل آخر للبرنامج.</translation>
    </message>
    <message>
        <source>Close the program and open it again.</source>
        <translation>أغلق البرنامج وافتحه من جديد.</translation>
    </message>
    <message>
        <source>Something failed at the service.</source>
        <translation>حدث خلل في الخدمة.</translation>
    </message>
    <message>
        <source>Nothing is lost; try again in a while.</source>
        <translation>لم يضع شيء؛ أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The service did not answer as expected.</source>
        <translation>لم تُجب الخدمة كما ينبغي.</translation>
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
        <source>Look at the network, or go on with the saved data.</source>
        <translation>تحقق من الشبكة، أو تابع بالبيانات المحفوظة.</translation>
    </message>
    <message>
        <source>The service does not answer in time.</source>
        <translation>تأخر رد الخدمة.</translation>
    </message>
    <message>
        <source>The network or the service is slow. Try again in a while.</source>
        <translation>الشبكة أو الخدمة بطيئة. أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The answer broke off on its way.</source>
        <translation>انقطع الرد في الطريق.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Try again.</source>
        <translation>لم يؤخذ منه شيء. أعد المحاولة.</translation>
    </message>
    <message>
        <source>Something else answered in place of the service.</source>
        <translation>أجاب شيء آخر مكان الخدمة.</translation>
    </message>
    <message>
        <source>Public networks often ask for a sign-in page first. Open one in the browser, or use another network.</source>
        <translation>كثير من الشبكات العامة تطلب صفحة دخول أولًا. افتحها في المتصفح، أو استخدم شبكة أخرى.</translation>
    </message>
    <message>
        <source>The proxy does not let us through.</source>
        <translation>لم يسمح الوكيل بالمرور.</translation>
    </message>
    <message>
        <source>Look at the proxy of the system; automatic proxy files are not read.</source>
        <translation>راجع إعداد الوكيل في النظام؛ ملفات الوكيل الآلية لا تُقرأ.</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>الخدمة مشغولة.</translation>
    </message>
    <message>
        <source>We try again by ourselves; saved data stay in use.</source>
        <translation>نعيد المحاولة تلقائيًا، والبيانات المحفوظة متاحة.</translation>
    </message>
    <message>
        <source>The other side is not one we may talk to.</source>
        <translation>الطرف الآخر لا يصح أن نخاطبه.</translation>
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
        <source>That is not followed, and nothing was sent there. Ask whoever gave you the address.</source>
        <translation>لا نتبع الإحالة ولم يُرسل شيء. اسأل من زوّدك بالعنوان.</translation>
    </message>
    <message>
        <source>The certificate of the service is not good.</source>
        <translation>شهادة الاتصال لدى الخدمة غير صالحة.</translation>
    </message>
    <message>
        <source>It has expired or has another name; nothing was sent. Look at the date of this computer, then ask.</source>
        <translation>انتهت أو هي باسم آخر، ولم يُرسل شيء. راجع تاريخ هذا الجهاز ثم اسأل الجهة المشغّلة.</translation>
    </message>
    <message>
        <source>No safe connection came about.</source>
        <translation>لم يكتمل اتصال آمن.</translation>
    </message>
    <message>
        <source>Nothing was sent. Another network may help.</source>
        <translation>لم يُرسل شيء. قد تنفع شبكة أخرى.</translation>
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
        <source>The service answered something we do not know.</source>
        <translation>أجابت الخدمة بما لا نعرفه.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Update the program; if it stays, tell the support.</source>
        <translation>لم يؤخذ منه شيء. حدّث البرنامج، وإن تكرر فأبلغ الدعم.</translation>
    </message>
    <message>
        <source>The answer is larger than it may be.</source>
        <translation>الرد أكبر من المسموح.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. If it stays, tell the support.</source>
        <translation>لم يؤخذ منه شيء. إن تكرر فأبلغ الدعم.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>Nothing half-done was kept.</source>
        <translation>لم يُحفظ شيء ناقص.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>لم يتم.</translation>
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
        <source>Reading …</source>
        <translation>تُقرأ…</translation>
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
        <translation>عماني</translation>
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
        <translation>قمري</translation>
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
        <translation>عمانية</translation>
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
        <translation>قمرية</translation>
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
        <source>The name may be spelled otherwise, or be in another group.</source>
        <translation>قد يكون الاسم مكتوبًا بصورة أخرى، أو ضمن تصنيف آخر.</translation>
    </message>
    <message>
        <source>Nobody in this group</source>
        <translation>لا أحد في هذا التصنيف</translation>
    </message>
    <message>
        <source>No contributor fits the chip and the filter.</source>
        <translation>لا مشترك يوافق التصنيف والتصفية.</translation>
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
        <source>among Gulf nationals</source>
        <translation>بين الخليجيين</translation>
    </message>
    <message>
        <source>among non-Saudis</source>
        <translation>بين غير السعوديين</translation>
    </message>
    <message>
        <source>among those to be completed</source>
        <translation>بين من ينتظرون الاستكمال</translation>
    </message>
    <message>
        <source>among those who left unexcluded</source>
        <translation>بين من خرجوا ولم يُستبعدوا</translation>
    </message>
    <message>
        <source>among former contributors</source>
        <translation>بين المنتهين</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening …</source>
        <translation>جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>OpeningRow</name>
    <message>
        <source>Opens into why</source>
        <translation>يُفتح ليُبيّن السبب</translation>
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
        <source>Gulf identity</source>
        <translation>هوية خليجية</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز السفر</translation>
    </message>
    <message>
        <source>Valid until {date}</source>
        <translation>سارية إلى {date}</translation>
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
        <translation>إلى {date}</translation>
    </message>
    <message>
        <source>as the service says</source>
        <translation>كما تقول الخدمة</translation>
    </message>
    <message>
        <source>as the employer says</source>
        <translation>كما قال صاحب العمل</translation>
    </message>
    <message>
        <source>by the first registration</source>
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
        <source>No engagement is known.</source>
        <translation>لا مدد اشتراك معروفة.</translation>
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
        <translation>منتهٍ</translation>
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
        <source>Awaiting his acceptance</source>
        <translation>بانتظار موافقة المشترك</translation>
    </message>
    <message>
        <source>state’s records: {kind} on {date}</source>
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
        <source>The state’s records show that he left on {date}. He is not excluded here, and contributions go on until he is.</source>
        <translation>تُظهر سجلات الجهات خروجه في {date}. لم يُستبعد هنا، ويستمر احتساب اشتراكه حتى استبعاده.</translation>
    </message>
    <message>
        <source>Left, not excluded.</source>
        <translation>خرج ولم يُستبعد.</translation>
    </message>
    <message>
        <source>The service does not say which system he falls under, so nothing is calculated.</source>
        <translation>لا تذكر الخدمة أي نظام يسري عليه، فلا يُحسب شيء.</translation>
    </message>
    <message>
        <source>His contributions here ended on {date}.</source>
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
        <source>The state recorded him on {date}.</source>
        <translation>سجّلته الجهات في {date}.</translation>
    </message>
    <message>
        <source>Last day to complete him: {date}.</source>
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
        <source>How the wage came about</source>
        <translation>كيف حُسب الأجر؟</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Pension of his country</source>
        <translation>معاش بلده</translation>
    </message>
    <message>
        <source>Calculated for information; who collects it is not certain. Not in the total.</source>
        <translation>يُحتسب للعلم؛ جهة التحصيل غير مؤكدة. لا يدخل في الإجمالي.</translation>
    </message>
    <message>
        <source>From {month} the employer’s share is {employer} and the contributor’s {employee}.</source>
        <translation>من {month} تصبح حصة صاحب العمل {employer} وحصة المشترك {employee}.</translation>
    </message>
    <message>
        <source>Next step.</source>
        <translation>الزيادة القادمة.</translation>
    </message>
    <message>
        <source>Wage history</source>
        <translation>سجل الأجور</translation>
    </message>
    <message>
        <source>state’s records</source>
        <translation>سجلات الجهات</translation>
    </message>
    <message>
        <source>average set by the authority</source>
        <translation>متوسط حددته التأمينات</translation>
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
        <source>Upright</source>
        <translation>طولي</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>عرضي</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>الاتجاه</translation>
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
        <source>A line with the total</source>
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
        <source>By {what}, downwards</source>
        <translation>{what} تنازليًا</translation>
    </message>
    <message>
        <source>By {what}, upwards</source>
        <translation>{what} تصاعديًا</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Printer, copies and both sides are in the system’s window after “Print …”.</source>
        <translation>الطابعة والنسخ والوجهان في نافذة النظام بعد «طباعة…».</translation>
    </message>
    <message>
        <source>Printing is noted in the audit log: who, when, how many contributors.</source>
        <translation>الطباعة تُقيَّد في سجل التدقيق: من، ومتى، وكم مشتركًا.</translation>
    </message>
    <message>
        <source>Print …</source>
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
        <source>All ({pages})</source>
        <translation>الكل ({pages})</translation>
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
        <source>New passphrase again</source>
        <translation>عبارة المرور الجديدة ثانيةً</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>إزالة عبارة المرور</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>ضبط عبارة المرور</translation>
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
        <translation>ضبط عبارة مرور</translation>
    </message>
    <message>
        <source>There will be no lock, and whoever sits at this computer reads your data.</source>
        <translation>لا قفل بعدها، ومن يجلس إلى جهازك يقرأ بياناتك.</translation>
    </message>
    <message>
        <source>{n} characters or more. It is asked for at the lock; nobody can tell it to you.</source>
        <translation>{n} أحرف أو أكثر. تُطلب عند القفل، ولا أحد يستطيع أن يخبرك بها.</translation>
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
        <source>Start anew</source>
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
        <source>Join the connection</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Start the practice establishment anew?</source>
        <translation>بدء المنشأة التدريبية من جديد؟</translation>
    </message>
    <message>
        <source>Everything done in it is dropped, and the story begins again. Real establishments are untouched.</source>
        <translation>يُحذف كل ما عملته فيها وتبدأ القصة من أولها. منشآتك الحقيقية لا تُمسّ.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤها كما هي</translation>
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
        <translation>عرض الصفحة</translation>
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
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Version {version} of the rules. Amounts of the service always win over ours.</source>
        <translation>إصدار القواعد {version}. مبلغ الخدمة هو المعتمد دائمًا إن اختلف عن حسابنا.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>على من</translation>
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
        <source>hazards only</source>
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
        <source>Saudis</source>
        <translation>السعوديون</translation>
    </message>
    <message>
        <source>Gulf nationals</source>
        <translation>الخليجيون</translation>
    </message>
    <message>
        <source>Others</source>
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
        <source>It alone opens your data when the computer fails or the passphrase is forgotten. No copy is kept.</source>
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
        <translation>أو انسخه بخط يدك. لا يُحفظ ملفًا.</translation>
    </message>
    <message>
        <source>To be sure that you have it, type the third and the sixth group</source>
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
        <source>I have put it away from this computer</source>
        <translation>وضعته بعيدًا عن هذا الجهاز</translation>
    </message>
    <message>
        <source>Losing it together with the passphrase means losing the data.</source>
        <translation>فقدانه مع عبارة المرور يعني فقدان البيانات.</translation>
    </message>
    <message>
        <source>Continue to signing in</source>
        <translation>متابعة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>The button wakes when both groups are right.</source>
        <translation>يُفعّل الزر عند اكتمال المجموعتين.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>مطابقة</translation>
    </message>
    <message>
        <source>This is not what stands on the sheet.</source>
        <translation>ليست كما في الورقة.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Owner</source>
        <translation>مالك</translation>
    </message>
    <message>
        <source>Branches manager</source>
        <translation>إدارة الفروع</translation>
    </message>
    <message>
        <source>Registration clerk</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Hazards clerk</source>
        <translation>الأخطار المهنية</translation>
    </message>
    <message>
        <source>Finance clerk</source>
        <translation>المالية</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>اطّلاع</translation>
    </message>
    <message>
        <source>Registered supervisor</source>
        <translation>المشرف المسجّل</translation>
    </message>
    <message>
        <source>Authorised accountant</source>
        <translation>محاسب مفوّض</translation>
    </message>
</context>
<context>
    <name>RosterCells</name>
    <message>
        <source>Tick</source>
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
        <source>Left, not excluded</source>
        <translation>خرج ولم يُستبعد</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>قيد الاستكمال</translation>
    </message>
    <message>
        <source>Awaiting his acceptance</source>
        <translation>بانتظار موافقة المشترك</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>منتهٍ</translation>
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
        <source>1421H system</source>
        <translation>نظام 1421هـ</translation>
    </message>
    <message>
        <source>1445H system</source>
        <translation>نظام 1445هـ</translation>
    </message>
</context>
<context>
    <name>RosterFoot</name>
    <message>
        <source>Tick all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Export ticked</source>
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
    <message numerus="yes">
        <source>%n ticked of {total}</source>
        <translation>
            <numerusform>لا أحد محدّد</numerusform>
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
            <numerusform>لا غير سعوديين</numerusform>
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
        <source>Ended</source>
        <translation>منتهون</translation>
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
    <message>
        <source>Filter ({count})</source>
        <translation>تصفية ({count})</translation>
    </message>
    <message>
        <source>Open the contributor</source>
        <translation>فتح المشترك</translation>
    </message>
    <message>
        <source>Take the tick away</source>
        <translation>إزالة التحديد</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>تحديد الصف</translation>
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
        <source>Fetch by itself</source>
        <translation>الجلب التلقائي</translation>
    </message>
    <message>
        <source>The open establishment more often than the others</source>
        <translation>المنشأة المفتوحة أكثر من البقية</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>على هذا الجهاز</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} م.ث</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>تجيب</translation>
    </message>
    <message>
        <source>its clock was moved</source>
        <translation>ساعتها مُحرَّكة</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Kept at once on this computer; no usage data are sent</source>
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
        <source>Tables of rates</source>
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
        <translation>كيف تستعمله</translation>
    </message>
    <message>
        <source>1. Start the program and choose the account.</source>
        <translation>1. شغّل البرنامج واختر الحساب.</translation>
    </message>
    <message>
        <source>2. On the lock screen press “Forgot it? Recovery key”.</source>
        <translation>2. في شاشة القفل اضغط «نسيتها؟ مفتاح الاسترداد».</translation>
    </message>
    <message>
        <source>3. Type the eight groups in order; a wrong letter is found at once.</source>
        <translation>3. اكتب المجموعات الثماني بالترتيب؛ الخطأ في حرف يُكشف فورًا.</translation>
    </message>
    <message>
        <source>Keep this sheet in a safe or a locked drawer. Whoever has it and a copy of your data reads all of them. If it is lost, make a new key in the settings, and this one is void.</source>
        <translation>احفظ هذه الورقة في خزنة أو درج مقفل. من يملكها ويملك نسخة من بياناتك يقرأ بيانات المشتركين كلها. إن فُقدت فأنشئ مفتاحًا جديدًا من الإعدادات، ويبطل هذا.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>مكان الحفظ</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>عند من</translation>
    </message>
    <message>
        <source>Munshaa — unofficial program</source>
        <translation>منشأة — تطبيق غير رسمي</translation>
    </message>
    <message>
        <source>Made {date} · do not photograph</source>
        <translation>أُنشئ {date} · لا تُصوَّر بهاتف</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>No establishment yet</source>
        <translation>لا منشأة بعد</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>لم تسجّل الدخول</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>تجريبية</translation>
    </message>
    <message>
        <source>What you see is kept on this computer, as of {moment}.</source>
        <translation>ما تراه محفوظ على جهازك كما في {moment}.</translation>
    </message>
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
        <translation>قطعتَ الاتصال بنفسك.</translation>
    </message>
    <message>
        <source>Join the connection</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Sign in to take what is new.</source>
        <translation>سجّل الدخول لجلب الجديد.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>The next try is at {time}.</source>
        <translation>المحاولة التالية {time}.</translation>
    </message>
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
        <source>The passphrase is set.</source>
        <translation>ضُبطت عبارة المرور</translation>
    </message>
    <message>
        <source>The passphrase was removed.</source>
        <translation>أُزيلت عبارة المرور</translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n seconds without activity</source>
        <translation>
            <numerusform>يُقفل الآن</numerusform>
            <numerusform>يُقفل بعد ثانية دون نشاط</numerusform>
            <numerusform>يُقفل بعد ثانيتين دون نشاط</numerusform>
            <numerusform>يُقفل بعد %n ثوانٍ دون نشاط</numerusform>
            <numerusform>يُقفل بعد %n ثانية دون نشاط</numerusform>
            <numerusform>يُقفل بعد %n ثانية دون نشاط</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the mouse or press a key to stay.</source>
        <translation>حرّك الفأرة أو اضغط مفتاحًا لتبقى.</translation>
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
        <source>Close the panel, clear, cancel</source>
        <translation>إغلاق اللوحة، مسح، إلغاء</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>تحديد الصف</translation>
    </message>
    <message>
        <source>Tick on, upwards or downwards</source>
        <translation>مدّ التحديد أعلى أو أسفل</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Copy the focused value</source>
        <translation>نسخ القيمة الحالية</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>قائمة الصف</translation>
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
        <source>Contributors</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>Contributors (Ctrl 1)</source>
        <translation>المشتركون (Ctrl 1)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Settings (Ctrl ,)</source>
        <translation>الإعدادات (Ctrl ,)</translation>
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
        <translation>لم تُجلب بعد</translation>
    </message>
    <message>
        <source>Synced {time}</source>
        <translation>متزامن {time}</translation>
    </message>
    <message>
        <source>last sync {time}</source>
        <translation>آخر مزامنة {time}</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>جارٍ الجلب…</translation>
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
        <source>Join the connection again</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Take what is new now (F5)</source>
        <translation>جلب الجديد الآن (F5)</translation>
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
    <name>WageChart</name>
    <message>
        <source>Wage history</source>
        <translation>سجل الأجور</translation>
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
    <name>_Making</name>
    <message>
        <source>The report is being made …</source>
        <translation>يُعدّ التقرير…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sending to the printer …</source>
        <translation>تُرسل الصفحات إلى الطابعة…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
</context>
</TS>
