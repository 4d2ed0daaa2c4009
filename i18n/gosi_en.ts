<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AllowanceBox</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message numerus="yes">
        <source>%n more; search for them by a word</source>
        <translation>
            <numerusform>%n more; search for it by a word</numerusform>
            <numerusform>%n more; search for them by a word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers found</source>
        <translation>
            <numerusform>%n answer found</numerusform>
            <numerusform>%n answers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsFoot</name>
    <message numerus="yes">
        <source>%n ticked of {total}</source>
        <translation>
            <numerusform>%n selected of {total}</numerusform>
            <numerusform>%n selected of {total}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsView</name>
    <message numerus="yes">
        <source>%n requests wait for you</source>
        <translation>
            <numerusform>%n request waits for you</numerusform>
            <numerusform>%n requests wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n requests?</source>
        <translation>
            <numerusform>Approve %n request?</numerusform>
            <numerusform>Approve %n requests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n</source>
        <translation>
            <numerusform>Approve %n</numerusform>
            <numerusform>Approve %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveView</name>
    <message numerus="yes">
        <source>%n papers kept on this computer</source>
        <translation>
            <numerusform>%n paper kept on this computer</numerusform>
            <numerusform>%n papers kept on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditCells</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message numerus="yes">
        <source>%n deeds written so far</source>
        <translation>
            <numerusform>%n deed written so far</numerusform>
            <numerusform>%n deeds written so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deeds</source>
        <translation>
            <numerusform>%n deed</numerusform>
            <numerusform>%n deeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each line carries the digest of the one before; %n lines were checked at {time}. The last digest is printed on every statement, so that a rewrite shows; the chain does not show what was never noted.</source>
        <translation>
            <numerusform>Each line carries the digest of the one before; %n line was checked at {time}. The last digest is printed on every statement, so that a rewrite shows; the chain does not show what was never noted.</numerusform>
            <numerusform>Each line carries the digest of the one before; %n lines were checked at {time}. The last digest is printed on every statement, so that a rewrite shows; the chain does not show what was never noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupTexts</name>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>%n contributor</numerusform>
            <numerusform>%n contributors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchesCard</name>
    <message numerus="yes">
        <source>%n branches</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>%n contributor</numerusform>
            <numerusform>%n contributors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CauseCells</name>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>%n contributor</numerusform>
            <numerusform>%n contributors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message numerus="yes">
        <source>After %n wrong tries, user name and password are asked again.</source>
        <translation>
            <numerusform>After %n wrong try, user name and password are asked again.</numerusform>
            <numerusform>After %n wrong tries, user name and password are asked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message numerus="yes">
        <source>%n comparisons left in 24 hours</source>
        <translation>
            <numerusform>%n comparison left in 24 hours</numerusform>
            <numerusform>%n comparisons left in 24 hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message numerus="yes">
        <source>Add %n characters, or another word.</source>
        <translation>
            <numerusform>Add %n character, or another word.</numerusform>
            <numerusform>Add %n characters, or another word.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayCell</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>%n contributor</numerusform>
            <numerusform>%n contributors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineStrip</name>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>%n more after these</numerusform>
            <numerusform>%n more after these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message numerus="yes">
        <source>%n in its outbox</source>
        <translation>
            <numerusform>%n in its outbox</numerusform>
            <numerusform>%n in its outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentPicture</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message numerus="yes">
        <source>ended %n days ago</source>
        <translation>
            <numerusform>ended %n day ago</numerusform>
            <numerusform>ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n over</numerusform>
            <numerusform>%n over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n within 30 days</source>
        <translation>
            <numerusform>%n within 30 days</numerusform>
            <numerusform>%n within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents end</source>
        <translation>
            <numerusform>%n document ends</numerusform>
            <numerusform>%n documents end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndSessions</name>
    <message numerus="yes">
        <source>End the sessions of %n devices?</source>
        <translation>
            <numerusform>End the session of %n device?</numerusform>
            <numerusform>End the sessions of %n devices?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait there unsent; they are not lost.</source>
        <translation>
            <numerusform>%n request waits there unsent; it is not lost.</numerusform>
            <numerusform>%n requests wait there unsent; they are not lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EstablishmentApplication</name>
    <message numerus="yes">
        <source>%n fields need correcting</source>
        <translation>
            <numerusform>%n field needs correcting</numerusform>
            <numerusform>%n fields need correcting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EstablishmentChange</name>
    <message numerus="yes">
        <source>%n contributors work there; they go to the other branch the day after.</source>
        <translation>
            <numerusform>%n contributor works there, who goes to the other branch the day after.</numerusform>
            <numerusform>%n contributors work there; they go to the other branch the day after.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EstablishmentPopup</name>
    <message numerus="yes">
        <source>%n roles offered to you…</source>
        <translation>
            <numerusform>%n role offered to you…</numerusform>
            <numerusform>%n roles offered to you…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EstablishmentWords</name>
    <message numerus="yes">
        <source>%n days over: it was to be told until {date}. It is taken all the same.</source>
        <translation>
            <numerusform>%n day over: it was to be told until {date}. It is taken all the same.</numerusform>
            <numerusform>%n days over: it was to be told until {date}. It is taken all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left to tell it, until {date}.</source>
        <translation>
            <numerusform>%n day left to tell it, until {date}.</numerusform>
            <numerusform>%n days left to tell it, until {date}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exclusion</name>
    <message numerus="yes">
        <source>Exclude %n contributors</source>
        <translation>
            <numerusform>Exclude %n contributor</numerusform>
            <numerusform>Exclude %n contributors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n contributors?</source>
        <translation>
            <numerusform>Exclude %n contributor?</numerusform>
            <numerusform>Exclude %n contributors?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contributors are left out.</source>
        <translation>
            <numerusform>%n contributor is left out.</numerusform>
            <numerusform>%n contributors are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n exclusions to the outbox</source>
        <translation>
            <numerusform>Add %n exclusion to the outbox</numerusform>
            <numerusform>Add %n exclusions to the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileBar</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstHourWords</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeDueCard</name>
    <message numerus="yes">
        <source>%n open invoices</source>
        <translation>
            <numerusform>%n open invoice</numerusform>
            <numerusform>%n open invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months of delay</source>
        <translation>
            <numerusform>%n month of delay</numerusform>
            <numerusform>%n months of delay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InjuriesView</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InjuryMoments</name>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InjuryWords</name>
    <message numerus="yes">
        <source>The time ended %n days ago</source>
        <translation>
            <numerusform>The time ended %n day ago</numerusform>
            <numerusform>The time ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceAuditView</name>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceCells</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceFindings</name>
    <message numerus="yes">
        <source>%n more findings</source>
        <translation>
            <numerusform>Show %n more finding</numerusform>
            <numerusform>Show %n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceRequest</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>one part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoicesView</name>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>The program closes by itself, in %n seconds at the latest.</source>
        <translation>
            <numerusform>The program closes by itself, in %n second at the latest.</numerusform>
            <numerusform>The program closes by itself, in %n seconds at the latest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message numerus="yes">
        <source>Locked at {time} after %n minutes without a key. Your work is as you left it.</source>
        <translation>
            <numerusform>Locked at {time} after %n minute of inactivity. Your work is as you left it.</numerusform>
            <numerusform>Locked at {time} after %n minutes of inactivity. Your work is as you left it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message numerus="yes">
        <source>%n right values</source>
        <translation>
            <numerusform>%n right value</numerusform>
            <numerusform>%n right values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n empty</numerusform>
            <numerusform>%n empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n to be looked at</numerusform>
            <numerusform>%n to be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them Hijri</source>
        <translation>
            <numerusform>%n of them Hijri</numerusform>
            <numerusform>%n of them Hijri</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message numerus="yes">
        <source>Show %n whose role has ended</source>
        <translation>
            <numerusform>Show %n whose role has ended</numerusform>
            <numerusform>Show %n whose role has ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n tries are left</source>
        <translation>
            <numerusform>%n try left</numerusform>
            <numerusform>%n tries left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries are left before signing in is locked</source>
        <translation>
            <numerusform>%n try left before sign-in locks</numerusform>
            <numerusform>%n tries left before sign-in locks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthDifferenceView</name>
    <message numerus="yes">
        <source>Of the newer invoice itself %n things differ from your list. Whoever is billed wrongly in both months does not show in the difference.</source>
        <translation>
            <numerusform>Of the newer invoice itself %n thing differs from your list. Whoever is billed wrongly in both months does not show in the difference.</numerusform>
            <numerusform>Of the newer invoice itself %n things differ from your list. Whoever is billed wrongly in both months does not show in the difference.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherDevices</name>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxTile</name>
    <message numerus="yes">
        <source>%n need your decision</source>
        <translation>
            <numerusform>%n needs your decision</numerusform>
            <numerusform>%n need your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under review</source>
        <translation>
            <numerusform>%n under review</numerusform>
            <numerusform>%n under review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>one part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message numerus="yes">
        <source>%n pages, A4</source>
        <translation>
            <numerusform>%n page, A4</numerusform>
            <numerusform>%n pages, A4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n more; type more of the name</source>
        <translation>
            <numerusform>%n more; type more of the name</numerusform>
            <numerusform>%n more; type more of the name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperLook</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayingLateView</name>
    <message numerus="yes">
        <source>Fine of %n months</source>
        <translation>
            <numerusform>Fine of %n month</numerusform>
            <numerusform>Fine of %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortfolioCells</name>
    <message numerus="yes">
        <source>%n open requests</source>
        <translation>
            <numerusform>%n open request</numerusform>
            <numerusform>%n open requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open injuries</source>
        <translation>
            <numerusform>%n open injury</numerusform>
            <numerusform>%n open injuries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortfolioFoot</name>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>%n contributor</numerusform>
            <numerusform>%n contributors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n establishments</source>
        <translation>
            <numerusform>%n establishment</numerusform>
            <numerusform>%n establishments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortfolioView</name>
    <message numerus="yes">
        <source>%n establishments</source>
        <translation>
            <numerusform>%n establishment</numerusform>
            <numerusform>%n establishments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>%n rows in sheet “{sheet}”</source>
        <translation>
            <numerusform>%n row in sheet “{sheet}”</numerusform>
            <numerusform>%n rows in sheet “{sheet}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of sums left out</source>
        <translation>
            <numerusform>%n row of sums left out</numerusform>
            <numerusform>%n rows of sums left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows without day and reason left out</source>
        <translation>
            <numerusform>%n row without day and reason left out</numerusform>
            <numerusform>%n rows without day and reason left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n unusual jumps are meant</source>
        <translation>
            <numerusform>The unusual jump is meant</numerusform>
            <numerusform>The %n unusual jumps are meant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n updates to the outbox</source>
        <translation>
            <numerusform>Add %n update to the outbox</numerusform>
            <numerusform>Add %n updates to the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add and send %n updates</source>
        <translation>
            <numerusform>Add and send %n update</numerusform>
            <numerusform>Add and send %n updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows go to the outbox; what is wrong stays here.</source>
        <translation>
            <numerusform>%n row goes to the outbox; what is wrong stays here.</numerusform>
            <numerusform>%n rows go to the outbox; what is wrong stays here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message numerus="yes">
        <source>%n fields need correcting</source>
        <translation>
            <numerusform>%n field needs correcting</numerusform>
            <numerusform>%n fields need correcting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterCells</name>
    <message numerus="yes">
        <source>%n open requests in all</source>
        <translation>
            <numerusform>%n open request in all</numerusform>
            <numerusform>%n open requests in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterFoot</name>
    <message numerus="yes">
        <source>%n contributors</source>
        <translation>
            <numerusform>%n contributor</numerusform>
            <numerusform>%n contributors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked of {total}</source>
        <translation>
            <numerusform>%n selected of {total}</numerusform>
            <numerusform>%n selected of {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message numerus="yes">
        <source>%n Saudis</source>
        <translation>
            <numerusform>%n Saudi</numerusform>
            <numerusform>%n Saudi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Gulf nationals</source>
        <translation>
            <numerusform>%n GCC</numerusform>
            <numerusform>%n GCC</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other nationals</source>
        <translation>
            <numerusform>%n other nationality</numerusform>
            <numerusform>%n other nationalities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>when it is paid at most %n days late</source>
        <translation>
            <numerusform>when it is paid at most %n day late</numerusform>
            <numerusform>when it is paid at most %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message numerus="yes">
        <source>%n settings; Enter goes to the next</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings; Enter goes to the next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetImportView</name>
    <message numerus="yes">
        <source>%n updates are in the outbox</source>
        <translation>
            <numerusform>%n update is in the outbox</numerusform>
            <numerusform>%n updates are in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updates are kept as drafts</source>
        <translation>
            <numerusform>%n update is kept as a draft</numerusform>
            <numerusform>%n updates are kept as drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not added and are still here.</source>
        <translation>
            <numerusform>%n row was not added and is still here.</numerusform>
            <numerusform>%n rows were not added and are still here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n establishments</source>
        <translation>
            <numerusform>%n establishment</numerusform>
            <numerusform>%n establishments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellToasts</name>
    <message numerus="yes">
        <source>%n changes were added.</source>
        <translation>
            <numerusform>%n change was added.</numerusform>
            <numerusform>%n changes were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n seconds</source>
        <translation>
            <numerusform>Sent in %n second</numerusform>
            <numerusform>Sent in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were taken back.</source>
        <translation>
            <numerusform>%n change was taken back.</numerusform>
            <numerusform>%n changes were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n seconds without activity</source>
        <translation>
            <numerusform>Locks in %n second</numerusform>
            <numerusform>Locks in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInAttempts</name>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>last %n day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOut</name>
    <message numerus="yes">
        <source>%n requests that were never sent</source>
        <translation>
            <numerusform>%n request that was never sent</numerusform>
            <numerusform>%n requests that were never sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers in the archive</source>
        <translation>
            <numerusform>%n paper in the archive</numerusform>
            <numerusform>%n papers in the archive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementView</name>
    <message numerus="yes">
        <source>%n disagreements</source>
        <translation>
            <numerusform>%n disagreement</numerusform>
            <numerusform>%n disagreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportDialog</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPillView</name>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThisDevice</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerificationView</name>
    <message numerus="yes">
        <source>%n certificates checked</source>
        <translation>
            <numerusform>%n certificate checked</numerusform>
            <numerusform>%n certificates checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WageEditor</name>
    <message numerus="yes">
        <source>Change the wage of %n contributors</source>
        <translation>
            <numerusform>Change the wage of %n contributor</numerusform>
            <numerusform>Change the wage of %n contributors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An unusual jump for %n contributors: I have checked it.</source>
        <translation>
            <numerusform>An unusual jump for %n contributor: I have checked it.</numerusform>
            <numerusform>An unusual jump for %n contributors: I have checked it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rise above the limit after 50 for %n contributors: I know.</source>
        <translation>
            <numerusform>A rise above the limit after 50 for %n contributor: I know.</numerusform>
            <numerusform>A rise above the limit after 50 for %n contributors: I know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contributors keep the wage they have</source>
        <translation>
            <numerusform>%n contributor keeps his wage</numerusform>
            <numerusform>%n contributors keep the wage they have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contributors are left out.</source>
        <translation>
            <numerusform>%n contributor is left out.</numerusform>
            <numerusform>%n contributors are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add and send %n updates</source>
        <translation>
            <numerusform>Add and send %n update</numerusform>
            <numerusform>Add and send %n updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n updates to the outbox</source>
        <translation>
            <numerusform>Add %n update to the outbox</numerusform>
            <numerusform>Add %n updates to the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message numerus="yes">
        <source>%n letters left</source>
        <translation>
            <numerusform>%n letter left</numerusform>
            <numerusform>%n letters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Cost</name>
    <message numerus="yes">
        <source>%n months before, annuities alone</source>
        <translation>
            <numerusform>%n month before, annuities alone</numerusform>
            <numerusform>%n months before, annuities alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadlines are near</source>
        <translation>
            <numerusform>%n deadline is near</numerusform>
            <numerusform>%n deadlines are near</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadlines tomorrow</source>
        <translation>
            <numerusform>%n deadline tomorrow</numerusform>
            <numerusform>%n deadlines tomorrow</numerusform>
        </translation>
    </message>
</context>
</TS>
