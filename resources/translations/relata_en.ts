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
