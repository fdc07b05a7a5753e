<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>relata::Account</name>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::BusyLine</name>
    <message numerus="yes">
        <source>%1 %n second(s) so far.</source>
        <translation>
            <numerusform>%1 %n second so far.</numerusform>
            <numerusform>%1 %n seconds so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::Desk</name>
    <message numerus="yes">
        <source>%n link(s) settled by reading from HubSpot</source>
        <translation>
            <numerusform>%n link settled by reading from HubSpot</numerusform>
            <numerusform>%n links settled by reading from HubSpot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::DraftEnd</name>
    <message numerus="yes">
        <source>%n line(s) were pasted; only the first counts.</source>
        <translation>
            <numerusform>%n line was pasted; only the first counts.</numerusform>
            <numerusform>%n lines were pasted; only the first counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::Error</name>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::HistoryTasks</name>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n row exported to %1</numerusform>
            <numerusform>%n rows exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported; they are marked as from another computer.</source>
        <translation>
            <numerusform>%n row imported; it is marked as from another computer.</numerusform>
            <numerusform>%n rows imported; they are marked as from another computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s) from the history?</source>
        <translation>
            <numerusform>Delete %n row from the history?</numerusform>
            <numerusform>Delete %n rows from the history?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted from the history</source>
        <translation>
            <numerusform>%n row deleted from the history</numerusform>
            <numerusform>%n rows deleted from the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are too old and are deleted.</source>
        <translation>
            <numerusform>%n row is too old and is deleted.</numerusform>
            <numerusform>%n rows are too old and are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lose request and answer.</source>
        <translation>
            <numerusform>%n row loses request and answer.</numerusform>
            <numerusform>%n rows lose request and answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lose the names of their records.</source>
        <translation>
            <numerusform>%n row loses the names of its records.</numerusform>
            <numerusform>%n rows lose the names of their records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) deleted or shortened; the rule holds from now on.</source>
        <translation>
            <numerusform>%n row deleted or shortened; the rule holds from now on.</numerusform>
            <numerusform>%n rows deleted or shortened; the rule holds from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n row(s) of the history, of all accounts?</source>
        <translation>
            <numerusform>Delete the %n row of the history, of all accounts?</numerusform>
            <numerusform>Delete all %n rows of the history, of all accounts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n preset(s)</source>
        <translation>
            <numerusform>Import %n preset</numerusform>
            <numerusform>Import %n presets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n preset(s). Nothing is taken until you press Import. Ticked are those whose labels mean the same here and that are not here yet.</source>
        <translation>
            <numerusform>%1 holds %n preset. Nothing is taken until you press Import. It is ticked when its labels mean the same here and it is not here yet.</numerusform>
            <numerusform>%1 holds %n presets. Nothing is taken until you press Import. Ticked are those whose labels mean the same here and that are not here yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::LinksPane</name>
    <message numerus="yes">
        <source>%n name(s) have not been read; the filter finds those records by ID only.</source>
        <translation>
            <numerusform>%n name has not been read; the filter finds that record by ID only.</numerusform>
            <numerusform>%n names have not been read; the filter finds those records by ID only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::MainWindow</name>
    <message numerus="yes">
        <source>%n link(s) today</source>
        <translation>
            <numerusform>%n link today</numerusform>
            <numerusform>%n links today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n link(s) it is not known whether HubSpot has carried them out. Checking only reads.</source>
        <translation>
            <numerusform>Of %n link it is not known whether HubSpot has carried it out. Checking only reads.</numerusform>
            <numerusform>Of %n links it is not known whether HubSpot has carried them out. Checking only reads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the damaged history could be read and are kept.</source>
        <translation>
            <numerusform>%n row of the damaged history could be read and is kept.</numerusform>
            <numerusform>%n rows of the damaged history could be read and are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::PresetModel</name>
    <message numerus="yes">
        <source>Folder %1, %n preset(s)</source>
        <translation>
            <numerusform>Folder %1, %n preset</numerusform>
            <numerusform>Folder %1, %n presets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::PresetTransfer</name>
    <message numerus="yes">
        <source>Export %n preset(s)?</source>
        <translation>
            <numerusform>Export %n preset?</numerusform>
            <numerusform>Export %n presets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) exported to %1</source>
        <translation>
            <numerusform>%n preset exported to %1</numerusform>
            <numerusform>%n presets exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) imported</source>
        <translation>
            <numerusform>%n preset imported</numerusform>
            <numerusform>%n presets imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::PresetsPane</name>
    <message numerus="yes">
        <source>%n preset(s) are deleted.</source>
        <translation>
            <numerusform>%n preset is deleted.</numerusform>
            <numerusform>%n presets are deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::RetentionDialog</name>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::TypeFinder</name>
    <message numerus="yes">
        <source>%n association type(s)</source>
        <translation>
            <numerusform>%n association type</numerusform>
            <numerusform>%n association types</numerusform>
        </translation>
    </message>
</context>
</TS>
