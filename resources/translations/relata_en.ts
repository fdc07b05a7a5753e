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
    <name>relata::AccountBars</name>
    <message numerus="yes">
        <source>It is not known whether HubSpot carried out %Ln link(s). Checking changes nothing.</source>
        <translation>
            <numerusform>It is not known whether HubSpot carried out %Ln link. Checking changes nothing.</numerusform>
            <numerusform>It is not known whether HubSpot carried out %Ln links. Checking changes nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::Accounts</name>
    <message numerus="yes">
        <source>%Ln account(s) in %1 cannot be understood by this version of Relata. They stay there and are not shown.</source>
        <translation>
            <numerusform>%Ln account in %1 cannot be understood by this version of Relata. It stays there and is not shown.</numerusform>
            <numerusform>%Ln accounts in %1 cannot be understood by this version of Relata. They stay there and are not shown.</numerusform>
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
    <name>relata::Changes</name>
    <message numerus="yes">
        <source>%Ln link(s) settled by reading from HubSpot</source>
        <translation>
            <numerusform>%Ln link settled by reading from HubSpot</numerusform>
            <numerusform>%Ln links settled by reading from HubSpot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::DraftEnd</name>
    <message numerus="yes">
        <source>%Ln line(s) or cell(s) were pasted; only the first is used.</source>
        <translation>
            <numerusform>%Ln line or cell was pasted; only the first is used.</numerusform>
            <numerusform>%Ln lines or cells were pasted; only the first is used.</numerusform>
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
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HubSpot did not answer within %n second(s).</source>
        <translation>
            <numerusform>HubSpot did not answer within %n second.</numerusform>
            <numerusform>HubSpot did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::HistoryTasks</name>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <translation>
            <numerusform>%Ln row exported to %1</numerusform>
            <numerusform>%Ln rows exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported; they are marked as from another computer.</source>
        <translation>
            <numerusform>%Ln row imported; it is marked as from another computer.</numerusform>
            <numerusform>%Ln rows imported; they are marked as from another computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln row(s) from the history?</source>
        <translation>
            <numerusform>Delete %Ln row from the history?</numerusform>
            <numerusform>Delete %Ln rows from the history?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) deleted from the history</source>
        <translation>
            <numerusform>%Ln row deleted from the history</numerusform>
            <numerusform>%Ln rows deleted from the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too old and are deleted.</source>
        <translation>
            <numerusform>%Ln row is too old and is deleted.</numerusform>
            <numerusform>%Ln rows are too old and are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request and answer of %Ln row(s) are deleted.</source>
        <translation>
            <numerusform>The request and answer of %Ln row are deleted.</numerusform>
            <numerusform>The request and answer of %Ln rows are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) lose the names of their records.</source>
        <translation>
            <numerusform>%Ln row loses the names of its records.</numerusform>
            <numerusform>%Ln rows lose the names of their records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) deleted or shortened; the rule applies from now on.</source>
        <translation>
            <numerusform>%Ln row deleted or shortened; the rule applies from now on.</numerusform>
            <numerusform>%Ln rows deleted or shortened; the rule applies from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln row(s) of the history, of all accounts?</source>
        <translation>
            <numerusform>Delete the %Ln row of the history, of all accounts?</numerusform>
            <numerusform>Delete all %Ln rows of the history, of all accounts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::HistoryText</name>
    <message numerus="yes">
        <source>%Ln row(s) of the damaged history could be read and are kept.</source>
        <translation>
            <numerusform>%Ln row of the damaged history could be read and is kept.</numerusform>
            <numerusform>%Ln rows of the damaged history could be read and are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln preset(s)</source>
        <translation>
            <numerusform>Import %Ln preset</numerusform>
            <numerusform>Import %Ln presets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 contains %Ln preset(s). Nothing is imported until you press Import. Presets are ticked if their labels mean the same here and they are not here yet.</source>
        <translation>
            <numerusform>%1 contains %Ln preset. Nothing is imported until you press Import. The preset is ticked if its labels mean the same here and it is not here yet.</numerusform>
            <numerusform>%1 contains %Ln presets. Nothing is imported until you press Import. Presets are ticked if their labels mean the same here and they are not here yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::LinksPane</name>
    <message numerus="yes">
        <source>%Ln name(s) have not been read; the filter finds those records by ID only.</source>
        <translation>
            <numerusform>%Ln name has not been read; the filter finds that record by ID only.</numerusform>
            <numerusform>%Ln names have not been read; the filter finds those records by ID only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::MainWindow</name>
    <message numerus="yes">
        <source>%Ln link(s) today</source>
        <translation>
            <numerusform>%Ln link today</numerusform>
            <numerusform>%Ln links today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::PresetModel</name>
    <message numerus="yes">
        <source>Folder %1, %Ln preset(s)</source>
        <translation>
            <numerusform>Folder %1, %Ln preset</numerusform>
            <numerusform>Folder %1, %Ln presets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::PresetTransfer</name>
    <message numerus="yes">
        <source>Export %Ln preset(s)?</source>
        <translation>
            <numerusform>Export %Ln preset?</numerusform>
            <numerusform>Export %Ln presets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln preset(s) exported to %1</source>
        <translation>
            <numerusform>%Ln preset exported to %1</numerusform>
            <numerusform>%Ln presets exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln preset(s) imported</source>
        <translation>
            <numerusform>%Ln preset imported</numerusform>
            <numerusform>%Ln presets imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::PresetsPane</name>
    <message numerus="yes">
        <source>%Ln preset(s) are deleted.</source>
        <translation>
            <numerusform>%Ln preset is deleted.</numerusform>
            <numerusform>%Ln presets are deleted.</numerusform>
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
        <source>%Ln association type(s)</source>
        <translation>
            <numerusform>%Ln association type</numerusform>
            <numerusform>%Ln association types</numerusform>
        </translation>
    </message>
</context>
</TS>
