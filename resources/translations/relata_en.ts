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
    <name>relata::Error</name>
    <message numerus="yes">
        <source>Wait %n second(s), then link again.</source>
        <translation>
            <numerusform>Wait %n second, then link again.</numerusform>
            <numerusform>Wait %n seconds, then link again.</numerusform>
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
</context>
</TS>
