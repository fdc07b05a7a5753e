<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>relata::AccessKeyDialog</name>
    <message>
        <source>Use an access key</source>
        <translation>Zugriffsschlüssel verwenden</translation>
    </message>
    <message>
        <source>A super admin finds service keys in HubSpot under Development → Keys → Service keys, and tokens of private apps under Development → Legacy apps.</source>
        <translation>Ein Super-Admin findet Service-Schlüssel in HubSpot unter Entwicklung → Schlüssel → Service-Schlüssel und Token privater Apps unter Entwicklung → Legacy-Apps.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Paste a new key for %1. Its history and presets stay.</source>
        <translation>Einen neuen Schlüssel für %1 einfügen. Verlauf und Vorlagen bleiben.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Use key</source>
        <translation>Schlüssel verwenden</translation>
    </message>
    <message>
        <source>HubSpot did not say which scopes this key has.</source>
        <translation>HubSpot hat nicht mitgeteilt, welche Scopes dieser Schlüssel hat.</translation>
    </message>
    <message>
        <source>This key lacks scopes, so not everything will work: %1. Add them to the key in HubSpot.</source>
        <translation>Diesem Schlüssel fehlen Scopes, darum lässt sich nicht alles nutzen: %1. Bitte in HubSpot dem Schlüssel hinzufügen.</translation>
    </message>
    <message>
        <source>Asking HubSpot whose key this is…</source>
        <translation>HubSpot wird gefragt, zu wem der Schlüssel gehört…</translation>
    </message>
</context>
<context>
    <name>relata::Account</name>
    <message>
        <source>Practice portal</source>
        <translation>Übungsportal</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Developer test</source>
        <translation>Entwickler-Test</translation>
    </message>
    <message>
        <source>App developer</source>
        <translation>App-Entwickler</translation>
    </message>
    <message>
        <source>Kind unknown</source>
        <translation>Art unbekannt</translation>
    </message>
    <message>
        <source>no sign-in needed</source>
        <translation>keine Anmeldung nötig</translation>
    </message>
    <message>
        <source>token from the environment</source>
        <translation>Token aus der Umgebung</translation>
    </message>
    <message>
        <source>sign-in kept in the keychain</source>
        <translation>Anmeldung im Schlüsselbund</translation>
    </message>
    <message>
        <source>signed in until Relata quits</source>
        <translation>angemeldet, bis Relata endet</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n Scope</numerusform>
            <numerusform>%n Scopes</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice data – nothing leaves this computer</source>
        <translation>Übungsdaten – nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>HubSpot account %1</source>
        <translation>HubSpot-Account %1</translation>
    </message>
</context>
<context>
    <name>relata::AccountActions</name>
    <message>
        <source>Sign out of %1?</source>
        <translation>Von %1 abmelden?</translation>
    </message>
    <message>
        <source>HubSpot ends this sign-in, and its secrets are deleted from this computer.</source>
        <translation>HubSpot beendet diese Anmeldung, und die zugehörigen Zugangsdaten werden von diesem Rechner gelöscht.</translation>
    </message>
    <message>
        <source>The key is deleted from this computer. In HubSpot it stays valid until somebody deletes it there.</source>
        <translation>Der Schlüssel wird von diesem Rechner gelöscht. In HubSpot bleibt er gültig, bis ihn dort jemand löscht.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Delete the history of this account, too</source>
        <translation>Auch den Verlauf dieses HubSpot-Accounts löschen</translation>
    </message>
    <message>
        <source>The history could not be deleted. %1</source>
        <translation>Der Verlauf konnte nicht gelöscht werden. %1</translation>
    </message>
    <message>
        <source>Relata could not tell HubSpot that the sign-in to %1 has ended. Remove the app in HubSpot under Settings → Connected apps.</source>
        <translation>Relata konnte HubSpot nicht mitteilen, dass die Anmeldung bei %1 beendet ist. Bitte die App in HubSpot unter Einstellungen → Verbundene Apps entfernen.</translation>
    </message>
    <message>
        <source>The keychain could not be opened: the secrets of %1 may still be in it. Delete the entry “Relata” there.</source>
        <translation>Der Schlüsselbund ließ sich nicht öffnen: Die Zugangsdaten von %1 können noch darin sein. Bitte dort den Eintrag „Relata“ löschen.</translation>
    </message>
</context>
<context>
    <name>relata::AccountBars</name>
    <message>
        <source>The sign-in to %1 has ended. Nothing is lost; sign in again to continue.</source>
        <translation>Die Anmeldung bei %1 ist beendet. Nichts ist verloren; zum Weiterarbeiten bitte neu anmelden.</translation>
    </message>
    <message>
        <source>The sign-in to %1 has ended: “%2”. Nothing is lost; sign in again to continue.</source>
        <translation>Die Anmeldung bei %1 ist beendet: „%2“. Nichts ist verloren; zum Weiterarbeiten bitte neu anmelden.</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 is in another HubSpot data centre. Relata now uses %2. Requests that were refused had no effect; you can try them again.</source>
        <translation>%1 liegt in einem anderen HubSpot-Rechenzentrum. Relata verwendet jetzt %2. Abgelehnte Anfragen blieben ohne Wirkung; Sie können sie wiederholen.</translation>
    </message>
    <message>
        <source>You are signed in to %1 until Relata quits. %2 To stay signed in, unlock a keychain such as GNOME Keyring.</source>
        <translation>Sie sind bei %1 angemeldet, bis Relata endet. %2 Um angemeldet zu bleiben, entsperren Sie einen Schlüsselbund, etwa GNOME-Schlüsselbund.</translation>
    </message>
    <message numerus="yes">
        <source>It is not known whether HubSpot carried out %Ln link(s). Checking changes nothing.</source>
        <translation>
            <numerusform>Bei %Ln Zuordnung ist nicht bekannt, ob HubSpot sie ausgeführt hat. Das Prüfen liest nur.</numerusform>
            <numerusform>Bei %Ln Zuordnungen ist nicht bekannt, ob HubSpot sie ausgeführt hat. Das Prüfen liest nur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
</context>
<context>
    <name>relata::AccountButton</name>
    <message>
        <source>Account</source>
        <translation>HubSpot-Account</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein HubSpot-Account</translation>
    </message>
</context>
<context>
    <name>relata::AccountDialog</name>
    <message>
        <source>Account</source>
        <translation>HubSpot-Account</translation>
    </message>
    <message>
        <source>HubSpot account</source>
        <translation>HubSpot-Account</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>What the scopes allow</source>
        <translation>Was die Scopes erlauben</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Custom objects</source>
        <translation>Benutzerdefinierte Objekte</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>HubSpot ends its support for v4 on 30 March 2027; choose 2026-09 before then.</source>
        <translation>HubSpot unterstützt v4 nur bis zum 30. März 2027; bis dahin auf 2026-09 umstellen.</translation>
    </message>
    <message>
        <source>“Check connection” asks HubSpot for the account and its scopes.</source>
        <translation>„Verbindung prüfen“ liest den HubSpot-Account und seine Scopes noch einmal.</translation>
    </message>
    <message>
        <source>Object type</source>
        <translation>Objekttyp</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ ja</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ nein</translation>
    </message>
    <message>
        <source>Asking HubSpot…</source>
        <translation>HubSpot wird gefragt…</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung steht.</translation>
    </message>
    <message>
        <source>The connection works. These scopes are missing: %1.</source>
        <translation>Die Verbindung steht. Diese Scopes fehlen: %1.</translation>
    </message>
    <message>
        <source>With 2026-09 HubSpot also checks the person who signed in: without the user permission “Edit associations” it refuses links.</source>
        <translation>Mit 2026-09 prüft HubSpot auch die angemeldete Person: Ohne die Benutzerberechtigung „Zuordnungen bearbeiten“ lehnt es Zuordnungen ab.</translation>
    </message>
    <message>
        <source>This sign-in is tied to a person.</source>
        <translation>Diese Anmeldung gehört zu einer Person.</translation>
    </message>
    <message>
        <source>This sign-in is not tied to a person, so nothing changes for it.</source>
        <translation>Diese Anmeldung gehört zu keiner Person, für sie ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>relata::AccountMenu</name>
    <message>
        <source>Sign in with HubSpot…</source>
        <translation>Bei HubSpot anmelden…</translation>
    </message>
    <message>
        <source>Use an access key…</source>
        <translation>Zugriffsschlüssel verwenden…</translation>
    </message>
    <message>
        <source>Account details…</source>
        <translation>Account-Details…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>Reset practice data…</source>
        <translation>Übungsdaten zurücksetzen…</translation>
    </message>
    <message>
        <source>Scopes:</source>
        <translation>Scopes:</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
</context>
<context>
    <name>relata::AccountPanes</name>
    <message>
        <source>No browser could be opened for %1</source>
        <translation>Für %1 ließ sich kein Browser öffnen</translation>
    </message>
</context>
<context>
    <name>relata::AccountReader</name>
    <message>
        <source>Paste the access key first.</source>
        <translation>Bitte zuerst den Zugriffsschlüssel einfügen.</translation>
    </message>
    <message>
        <source>There are blanks or line breaks inside the key; copy it again as one piece.</source>
        <translation>Im Schlüssel stehen Leerzeichen oder Zeilenumbrüche; bitte noch einmal in einem Stück kopieren.</translation>
    </message>
    <message>
        <source>The key has characters that no HubSpot key has; copy it again.</source>
        <translation>Der Schlüssel enthält Zeichen, die kein HubSpot-Schlüssel hat; bitte noch einmal kopieren.</translation>
    </message>
</context>
<context>
    <name>relata::Accounts</name>
    <message>
        <source>This account is no longer known.</source>
        <translation>Dieser HubSpot-Account ist nicht mehr bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) in %1 cannot be understood by this version of Relata. They stay there and are not shown.</source>
        <translation>
            <numerusform>%Ln Account in %1 versteht diese Version von Relata nicht. Er bleibt dort und wird nicht gezeigt.</numerusform>
            <numerusform>%Ln Accounts in %1 versteht diese Version von Relata nicht. Sie bleiben dort und werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The practice portal is not installed on this computer.</source>
        <translation>Das Übungsportal ist auf diesem Rechner nicht installiert.</translation>
    </message>
</context>
<context>
    <name>relata::AssociationType</name>
    <message>
        <source>Type the label&apos;s type ID.</source>
        <translation>Typ-ID des Labels eingeben.</translation>
    </message>
    <message>
        <source>A type ID is a whole number from 1 to 2147483647.</source>
        <translation>Eine Typ-ID ist eine ganze Zahl von 1 bis 2147483647.</translation>
    </message>
</context>
<context>
    <name>relata::BusyLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n second(s) so far.</source>
        <translation>
            <numerusform>%1 Bisher %n Sekunde.</numerusform>
            <numerusform>%1 Bisher %n Sekunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::CallbackConnection</name>
    <message>
        <source>Nothing to see here</source>
        <translation>Hier gibt es nichts zu sehen</translation>
    </message>
    <message>
        <source>Relata waits here for the answer to a sign-in.</source>
        <translation>Relata wartet hier auf die Antwort auf eine Anmeldung.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of the page in the browser, as HTML names it.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>relata::CallbackServer</name>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>The sign-in has ended. Start it again in Relata.</source>
        <translation>Die Anmeldung ist beendet. Bitte in Relata neu beginnen.</translation>
    </message>
</context>
<context>
    <name>relata::Catalogue</name>
    <message>
        <source>The account&apos;s object types could not be read: %1 Custom objects can be typed by ID, such as 2-3465404.</source>
        <translation>Die Objekttypen des Accounts ließen sich nicht lesen: %1 Benutzerdefinierte Objekte lassen sich mit ihrer ID eingeben, etwa 2-3465404.</translation>
    </message>
</context>
<context>
    <name>relata::Category</name>
    <message>
        <source>“%1” is not a category; choose HUBSPOT_DEFINED, USER_DEFINED, INTEGRATOR_DEFINED or WORK.</source>
        <translation>„%1“ ist keine Kategorie; möglich sind HUBSPOT_DEFINED, USER_DEFINED, INTEGRATOR_DEFINED und WORK.</translation>
    </message>
</context>
<context>
    <name>relata::ChangeText</name>
    <message>
        <source>came: %1</source>
        <translation>hinzugekommen: %1</translation>
    </message>
    <message>
        <source>went: %1</source>
        <translation>weggefallen: %1</translation>
    </message>
    <message>
        <source>Take this undo back?</source>
        <translation>Diese Rücknahme rückgängig machen?</translation>
    </message>
    <message>
        <source>Undo this removal?</source>
        <translation>Dieses Entfernen rückgängig machen?</translation>
    </message>
    <message>
        <source>Undo this link?</source>
        <translation>Diese Zuordnung rückgängig machen?</translation>
    </message>
    <message>
        <source>Remove the whole association?</source>
        <translation>Die ganze Zuordnung entfernen?</translation>
    </message>
    <message>
        <source>Remove labels?</source>
        <translation>Labels entfernen?</translation>
    </message>
    <message>
        <source>Replace the labels of this pair?</source>
        <translation>Die Labels dieses Paares ersetzen?</translation>
    </message>
    <message>
        <source>It is not fully known which labels this pair has.</source>
        <translation>Es ist nicht ganz bekannt, welche Labels dieses Paar hat.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Link anyway</source>
        <translation>Trotzdem zuordnen</translation>
    </message>
    <message>
        <source>Going on may remove labels that a colleague has set.</source>
        <translation>Dabei können Labels verloren gehen, die jemand anderes gesetzt hat.</translation>
    </message>
    <message>
        <source>The two records will no longer be linked at all.</source>
        <translation>Die beiden Datensätze sind danach einander gar nicht mehr zugeordnet.</translation>
    </message>
    <message>
        <source>Stays: %1.</source>
        <translation>Bleibt: %1.</translation>
    </message>
    <message>
        <source>Comes: %1.</source>
        <translation>Kommt hinzu: %1.</translation>
    </message>
    <message>
        <source>Goes: %1.</source>
        <translation>Fällt weg: %1.</translation>
    </message>
    <message>
        <source>The pair has changed while this question was open; this is the new state.</source>
        <translation>Das Paar hat sich geändert, während diese Frage offen war; dies ist der neue Stand.</translation>
    </message>
    <message>
        <source>%1 is primary now and will no longer be.</source>
        <translation>Primär ist jetzt %1, danach nicht mehr.</translation>
    </message>
    <message>
        <source>%1 was primary before. HubSpot does not make it primary again; link it with Primary yourself.</source>
        <translation>Vorher war %1 primär. HubSpot macht das nicht rückgängig; ordnen Sie es selbst wieder mit „Primary“ zu.</translation>
    </message>
    <message>
        <source>Primary is removed, and HubSpot does not choose another on its own.</source>
        <translation>„Primary“ fällt weg, und HubSpot wählt nicht von selbst ein anderes.</translation>
    </message>
    <message>
        <source>If there is no other company, HubSpot makes this one primary on its own.</source>
        <translation>Gibt es kein anderes Unternehmen, macht HubSpot dieses von selbst primär.</translation>
    </message>
    <message>
        <source>The two records have been unlinked since; undoing links them again.</source>
        <translation>Die Zuordnung der beiden Datensätze wurde seither entfernt; das Rückgängigmachen ordnet sie wieder zu.</translation>
    </message>
    <message>
        <source>This pair has been changed since (%1). That stays as it is.</source>
        <translation>Dieses Paar wurde seither geändert (%1). Das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>HubSpot may keep its own labels, such as Primary; the result shows what is left.</source>
        <translation>HubSpot behält seine eigenen Labels, etwa „Primary“, womöglich bei; das Ergebnis zeigt, was bleibt.</translation>
    </message>
    <message>
        <source>%1 no longer exists in the account and cannot be restored.</source>
        <translation>%1 gibt es im HubSpot-Account nicht mehr und kann nicht zurückkommen.</translation>
    </message>
    <message>
        <source>The two records stay linked without a label; remove the association if it is not wanted.</source>
        <translation>Die beiden Datensätze bleiben ohne Label zugeordnet; entfernen Sie die Zuordnung, wenn sie nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>Workflows that HubSpot has run already are not reversed.</source>
        <translation>Workflows, die HubSpot schon ausgeführt hat, werden nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>Link again?</source>
        <translation>Erneut zuordnen?</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>It could not be read which record is primary now; if there is one, it will no longer be.</source>
        <translation>Welcher Datensatz jetzt primär ist, konnte nicht gelesen werden; gibt es einen, ist er danach nicht mehr primär.</translation>
    </message>
</context>
<context>
    <name>relata::Changes</name>
    <message>
        <source>Linking…</source>
        <translation>Wird zugeordnet…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Wird rückgängig gemacht…</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Reading from HubSpot…</source>
        <translation>Wird in HubSpot nachgelesen…</translation>
    </message>
    <message>
        <source>It could not be checked: %1 %2</source>
        <translation>Die Prüfung gelang nicht: %1 %2</translation>
    </message>
    <message>
        <source>A link is under way; check again when it is done.</source>
        <translation>Eine Zuordnung läuft gerade; bitte danach noch einmal prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) settled by reading from HubSpot</source>
        <translation>
            <numerusform>%Ln Zuordnung durch Lesen aus HubSpot geklärt</numerusform>
            <numerusform>%Ln Zuordnungen durch Lesen aus HubSpot geklärt</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be checked: %1</source>
        <translation>Die Prüfung gelang nicht: %1</translation>
    </message>
    <message>
        <source>Nothing was sent, because the change could not be written into the history. %1 %2</source>
        <translation>Es wurde nichts gesendet, weil sich die Änderung nicht in den Verlauf schreiben ließ. %1 %2</translation>
    </message>
</context>
<context>
    <name>relata::DraftEnd</name>
    <message>
        <source>This account has no object type %1.</source>
        <translation>Dieser HubSpot-Account hat keinen Objekttyp %1.</translation>
    </message>
    <message>
        <source>This is the address of a record in portal %1, but this account is portal %2. The same ID is another record here.</source>
        <translation>Das ist die Adresse eines Datensatzes im Portal %1, dieser Account ist aber das Portal %2. Dieselbe ID ist hier ein anderer Datensatz.</translation>
    </message>
    <message>
        <source>This number was shortened or formatted by a spreadsheet and is no longer a record ID. Format the column as text there, or copy the record&apos;s address from HubSpot.</source>
        <translation>Diese Zahl hat eine Tabellenkalkulation gekürzt oder formatiert; sie ist keine Datensatz-ID mehr. Formatieren Sie die Spalte dort als Text oder kopieren Sie die Adresse des Datensatzes aus HubSpot.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or cell(s) were pasted; only the first is used.</source>
        <translation>
            <numerusform>%Ln Zeile oder Zelle wurde eingefügt; nur die erste zählt.</numerusform>
            <numerusform>%Ln Zeilen oder Zellen wurden eingefügt; nur die erste zählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::EndPane</name>
    <message>
        <source>From object type</source>
        <translation>Von-Objekttyp</translation>
    </message>
    <message>
        <source>To object type</source>
        <translation>Zu-Objekttyp</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>From record</source>
        <translation>Von-Datensatz</translation>
    </message>
    <message>
        <source>To record</source>
        <translation>Zu-Datensatz</translation>
    </message>
    <message>
        <source>The record&apos;s name appears here.</source>
        <translation>Hier erscheint der Name des Datensatzes.</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>Name, ID or address</source>
        <translation>Name, ID oder Adresse</translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation>In HubSpot öffnen</translation>
    </message>
    <message>
        <source>Records found</source>
        <translation>Gefundene Datensätze</translation>
    </message>
    <message>
        <source>Open From record in HubSpot</source>
        <translation>Datensatz unter „Von“ in HubSpot öffnen</translation>
    </message>
    <message>
        <source>Open To record in HubSpot</source>
        <translation>Datensatz unter „Zu“ in HubSpot öffnen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
</context>
<context>
    <name>relata::Error</name>
    <message>
        <source> HubSpot says: “%1”.</source>
        <translation> HubSpot meldet: „%1“.</translation>
    </message>
    <message>
        <source>The account has used up its calls for today.</source>
        <translation>Der HubSpot-Account hat seine Aufrufe für heute aufgebraucht.</translation>
    </message>
    <message>
        <source>HubSpot is moving this account to another data centre.</source>
        <translation>HubSpot zieht diesen Account gerade in ein anderes Rechenzentrum um.</translation>
    </message>
    <message>
        <source>HubSpot received too many calls in a short time.</source>
        <translation>HubSpot hat in kurzer Zeit zu viele Aufrufe erhalten.</translation>
    </message>
    <message>
        <source>HubSpot did not accept the access token: it is wrong or has expired.</source>
        <translation>HubSpot hat das Zugriffstoken nicht angenommen: Es ist falsch oder abgelaufen.</translation>
    </message>
    <message>
        <source>This sign-in is not allowed to do that: a scope (permission) is missing.</source>
        <translation>Diese Anmeldung darf das nicht: Ein Scope (eine Berechtigung) fehlt.</translation>
    </message>
    <message>
        <source>HubSpot does not know this label for this pair of records.</source>
        <translation>HubSpot kennt dieses Label für dieses Paar von Datensätzen nicht.</translation>
    </message>
    <message>
        <source>HubSpot cannot find one of the records; it may have been deleted.</source>
        <translation>HubSpot findet einen der Datensätze nicht; vielleicht wurde er gelöscht.</translation>
    </message>
    <message>
        <source>The record is locked by another change right now.</source>
        <translation>Der Datensatz ist gerade durch eine andere Änderung gesperrt.</translation>
    </message>
    <message>
        <source>The connection to HubSpot was lost.</source>
        <translation>Die Verbindung zu HubSpot ist abgebrochen.</translation>
    </message>
    <message>
        <source>HubSpot cannot be reached; nothing was sent.</source>
        <translation>HubSpot ist nicht erreichbar; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The request was sent, but its answer did not arrive.</source>
        <translation>Die Anfrage wurde gesendet, aber die Antwort kam nicht an.</translation>
    </message>
    <message>
        <source>The server answered with a redirect (status %1), which Relata never follows.</source>
        <translation>Der Server antwortete mit einer Umleitung (Status %1), der Relata nie folgt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not one that HubSpot would give (status %1).</source>
        <translation>So antwortet HubSpot nicht (Status %1).</translation>
    </message>
    <message>
        <source>HubSpot refused the request (status %1).</source>
        <translation>HubSpot hat die Anfrage abgelehnt (Status %1).</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Angehalten, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>Correct the field and try again.</source>
        <translation>Das Feld berichtigen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the data folder&apos;s free space and permissions, then try again.</source>
        <translation>Freien Platz und Rechte des Datenordners prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Ask the owner of the HubSpot app or key to add the scope for both object types.</source>
        <translation>Wer die HubSpot-App oder den Schlüssel verwaltet, muss den Scope für beide Objekttypen ergänzen.</translation>
    </message>
    <message>
        <source>Choose a label that is offered for this direction, or swap From and To.</source>
        <translation>Ein Label wählen, das für diese Richtung angeboten wird, oder Von und Zu tauschen.</translation>
    </message>
    <message>
        <source>Check both record IDs and their object types.</source>
        <translation>Beide Datensatz-IDs und ihre Objekttypen prüfen.</translation>
    </message>
    <message>
        <source>Try again after midnight in the account&apos;s time zone.</source>
        <translation>Nach Mitternacht in der Zeitzone des Accounts noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>%n Sekunde warten, dann erneut versuchen.</numerusform>
            <numerusform>%n Sekunden warten, dann erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Kurz warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Use “Check now” to read from HubSpot whether the link exists; nothing is sent again.</source>
        <translation>„Jetzt prüfen“ liest in HubSpot nach, ob die Zuordnung besteht; es wird nichts noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Check the API address and any proxy in between; the answer is under Response.</source>
        <translation>Die API-Adresse und etwaige Proxys prüfen; die Antwort steht unter Antwort.</translation>
    </message>
    <message>
        <source>Relata does not send a token to “%1”; use https://api.hubapi.com or an address of this computer such as http://127.0.0.1:8080.</source>
        <translation>An „%1“ sendet Relata kein Token; möglich sind https://api.hubapi.com oder eine Adresse dieses Rechners wie http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>“%1” is not an API version Relata knows; use v4, 2026-03 or 2026-09.</source>
        <translation>„%1“ ist keine API-Version, die Relata kennt; möglich sind v4, 2026-03 und 2026-09.</translation>
    </message>
    <message>
        <source>The answer is larger than Relata accepts.</source>
        <translation>Die Antwort ist größer, als Relata annimmt.</translation>
    </message>
    <message>
        <source>The answer is not JSON.</source>
        <translation>Die Antwort ist kein JSON.</translation>
    </message>
    <message>
        <source>The answer is JSON, but not an object.</source>
        <translation>Die Antwort ist JSON, aber kein Objekt.</translation>
    </message>
    <message>
        <source>The answer lacks the field “%1”.</source>
        <translation>Der Antwort fehlt das Feld „%1“.</translation>
    </message>
    <message>
        <source>The practice portal cannot listen on this computer.</source>
        <translation>Das Übungsportal kann auf diesem Rechner keinen Port öffnen.</translation>
    </message>
    <message>
        <source> See relata --help.</source>
        <translation> Siehe relata --help.</translation>
    </message>
    <message>
        <source>--practice and --api-base exclude each other; use one of them.</source>
        <translation>--practice und --api-base schließen einander aus; nur eines davon verwenden.</translation>
    </message>
    <message>
        <source>--api-base needs an access token in the environment variable %1.</source>
        <translation>--api-base braucht ein Zugriffstoken in der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>The access token in %1 has blanks, line breaks or other characters that no token has.</source>
        <translation>Das Zugriffstoken in %1 enthält Leerzeichen, Zeilenumbrüche oder andere Zeichen, die kein Token hat.</translation>
    </message>
    <message>
        <source>There is no argument “%1”.</source>
        <translation>Ein Argument „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>A label lacks category or type ID.</source>
        <translation>Einem Label fehlt Kategorie oder Typ-ID.</translation>
    </message>
    <message>
        <source>There is no label.</source>
        <translation>Es ist kein Label da.</translation>
    </message>
    <message>
        <source>A preset has no name.</source>
        <translation>Eine Vorlage hat keinen Namen.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be created.</source>
        <translation>Der Datenordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The request was sent, but its answer (status %1) does not say what became of it.</source>
        <translation>Die Anfrage wurde gesendet, aber die Antwort (Status %1) sagt nicht, was daraus wurde.</translation>
    </message>
    <message>
        <source>Nothing can be linked while the history cannot be written.</source>
        <translation>Solange der Verlauf nicht geschrieben werden kann, lässt sich nichts zuordnen.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Bitte neu anmelden.</translation>
    </message>
    <message>
        <source>Check date and time of this computer: HubSpot&apos;s certificate is not valid at that time.</source>
        <translation>Datum und Uhrzeit dieses Rechners prüfen: Zu dieser Zeit gilt das Zertifikat von HubSpot nicht.</translation>
    </message>
    <message>
        <source>Ask a super admin to give your HubSpot user this permission, or link with an access key.</source>
        <translation>Einen Super-Admin bitten, Ihrem HubSpot-Benutzer diese Berechtigung zu geben, oder mit einem Zugriffsschlüssel zuordnen.</translation>
    </message>
    <message>
        <source>The keychain cannot be used (%1).</source>
        <translation>Der Schlüsselbund ist nicht nutzbar (%1).</translation>
    </message>
    <message>
        <source>The pair is already as requested; nothing was sent.</source>
        <translation>Das Paar ist bereits in diesem Zustand; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Sign in again or use a valid key, then try again.</source>
        <translation>Neu anmelden oder einen gültigen Schlüssel verwenden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Wait ten seconds, then try again.</source>
        <translation>Zehn Sekunden warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Wait a few seconds, then try again.</source>
        <translation>Einige Sekunden warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Die Netzverbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Read HubSpot&apos;s reason under Response, change what it names and try again.</source>
        <translation>Unter „Antwort“ den Grund von HubSpot lesen, ändern, was er nennt, und erneut versuchen.</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>The history file %1 was written by a newer version of Relata. It is shown as far as this version understands it, and nothing can be written.</source>
        <translation>Die Verlaufsdatei %1 stammt von einer neueren Version von Relata. Sie wird gezeigt, soweit diese Version sie versteht; geschrieben werden kann nichts.</translation>
    </message>
    <message>
        <source>The history file %1 can be read, but not written.</source>
        <translation>Die Verlaufsdatei %1 lässt sich lesen, aber nicht schreiben.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>This is not a JSON object (%1).</source>
        <translation>Das ist kein JSON-Objekt (%1).</translation>
    </message>
    <message>
        <source>This is not a row of a Relata history that this version understands.</source>
        <translation>Das ist keine Zeile eines Relata-Verlaufs, die diese Version versteht.</translation>
    </message>
    <message>
        <source>“%1” is missing or makes no sense.</source>
        <translation>„%1“ fehlt oder ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>“%1” is not a text.</source>
        <translation>„%1“ ist kein Text.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>„%1“ ist zu lang.</translation>
    </message>
    <message>
        <source>“%1” is not an object type.</source>
        <translation>„%1“ ist kein Objekttyp.</translation>
    </message>
    <message>
        <source>“mode” is neither add nor replace.</source>
        <translation>„mode“ ist weder add noch replace.</translation>
    </message>
    <message>
        <source>“%1” has no record ID.</source>
        <translation>„%1“ hat keine Datensatz-ID.</translation>
    </message>
    <message>
        <source>There are too many labels.</source>
        <translation>Es sind zu viele Labels.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The file is too large to hold presets.</source>
        <translation>Die Datei ist zu groß für Vorlagen.</translation>
    </message>
    <message>
        <source>This is nested too deeply for presets.</source>
        <translation>Das ist für Vorlagen zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This is not JSON (%1).</source>
        <translation>Das ist kein JSON (%1).</translation>
    </message>
    <message>
        <source>This is not a file of Relata presets.</source>
        <translation>Das ist keine Datei mit Relata-Vorlagen.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of Relata.</source>
        <translation>Die Datei stammt von einer neueren Version von Relata.</translation>
    </message>
    <message>
        <source>The file has no list of presets.</source>
        <translation>Die Datei enthält keine Liste von Vorlagen.</translation>
    </message>
    <message>
        <source>The file has more than %1 presets.</source>
        <translation>Die Datei enthält mehr als %1 Vorlagen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be deleted.</source>
        <translation>Die Datei %1 lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Die Datei enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>The rows are deleted, but another program still has the history file open: their contents are wiped when Relata next starts.</source>
        <translation>Die Zeilen sind gelöscht, aber ein anderes Programm hat die Verlaufsdatei geöffnet: Was sie enthielten, wird beim nächsten Start von Relata aus der Datei entfernt.</translation>
    </message>
    <message>
        <source>It cannot be read (%1).</source>
        <translation>Sie lässt sich nicht lesen (%1).</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The %1 rows before it were imported.</source>
        <translation>Die %1 Zeilen davor wurden importiert.</translation>
    </message>
    <message>
        <source>“shortcut” is not a number from 0 to 9.</source>
        <translation>„shortcut“ ist keine Zahl von 0 bis 9.</translation>
    </message>
    <message>
        <source>“labelUnknown” is neither true nor false.</source>
        <translation>„labelUnknown“ ist weder true noch false.</translation>
    </message>
    <message>
        <source>The label %1 is there twice.</source>
        <translation>Das Label %1 steht zweimal da.</translation>
    </message>
    <message>
        <source>This refusal (status %1) is not HubSpot&apos;s: something between this computer and HubSpot wrote it, such as a web filter or a gateway.</source>
        <translation>Diese Ablehnung (Status %1) kommt nicht von HubSpot, sondern von etwas dazwischen, etwa einem Webfilter oder einem Gateway.</translation>
    </message>
    <message>
        <source>Ask whoever runs your network to let Relata reach api.hubapi.com. What was answered is under Response.</source>
        <translation>Bitten Sie die Betreuung Ihres Netzes, Relata den Zugriff auf api.hubapi.com zu erlauben. Die Antwort steht unter „Antwort“.</translation>
    </message>
    <message>
        <source>The history file %1 cannot be used and cannot be moved away.</source>
        <translation>Die Verlaufsdatei %1 ist nicht zu gebrauchen und lässt sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let Relata through to %1; nothing was sent.</source>
        <translation>Der Proxy dieses Netzes lässt Relata nicht zu %1 durch; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings of this computer, or ask whoever runs your network to allow this address.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen dieses Computers oder bitten Sie die Betreuung Ihres Netzes, diese Adresse zu erlauben.</translation>
    </message>
    <message>
        <source>The name %1 could not be found on the network; nothing was sent.</source>
        <translation>Der Name %1 war im Netz nicht zu finden; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and its VPN or DNS settings, then try again.</source>
        <translation>Prüfen Sie, ob dieser Computer online ist, und seine VPN- oder DNS-Einstellungen; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>What answered as %1 could not prove that it is HubSpot: its certificate is not one that this computer trusts. Nothing was sent.</source>
        <translation>Was sich als %1 gemeldet hat, konnte nicht beweisen, dass es HubSpot ist: Diesem Zertifikat vertraut dieser Computer nicht. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>If your company inspects encrypted connections, ask it to install its certificate on this computer. Otherwise use another network.</source>
        <translation>Wenn Ihre Firma verschlüsselte Verbindungen prüft, lassen Sie deren Zertifikat auf diesem Computer installieren. Verwenden Sie sonst ein anderes Netz.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weiteres</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>This account lives in another HubSpot data centre (%1).</source>
        <translation>Dieser Account liegt in einem anderen HubSpot-Rechenzentrum (%1).</translation>
    </message>
    <message>
        <source>Try again; if that does not help, sign in again or replace the key.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, melden Sie sich neu an oder ersetzen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>This account lives in another HubSpot data centre.</source>
        <translation>Dieser Account liegt in einem anderen HubSpot-Rechenzentrum.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer version of Relata.</source>
        <translation>Die Datei %1 wurde von einer neueren Version von Relata geschrieben.</translation>
    </message>
    <message>
        <source>Relata does not write to it, so nothing in it is lost.</source>
        <translation>Dort wird nichts gespeichert, damit nichts daraus verloren geht.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: it is a folder, a pipe or a device.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: Sie ist ein Ordner, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be read.</source>
        <translation>Der Datenordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>HubSpot did not answer within %n second(s).</source>
        <translation>
            <numerusform>HubSpot hat %n Sekunde lang nicht geantwortet.</numerusform>
            <numerusform>HubSpot hat %n Sekunden lang nicht geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>Check the network connection, and whether HubSpot reports trouble at status.hubspot.com.</source>
        <translation>Prüfen Sie die Netzverbindung und ob HubSpot unter status.hubspot.com eine Störung meldet.</translation>
    </message>
    <message>
        <source>The file %1 cannot be understood and cannot be renamed.</source>
        <translation>Die Datei %1 lässt sich weder verstehen noch umbenennen.</translation>
    </message>
    <message>
        <source>HubSpot, or something in between, has a temporary problem (status %1).</source>
        <translation>HubSpot oder etwas dazwischen hat ein vorübergehendes Problem (Status %1).</translation>
    </message>
    <message>
        <source>Another program has changed the file %1. Start Relata again to load it.</source>
        <translation>Die Datei %1 hat etwas anderes geändert. Starten Sie Relata neu, um zu sehen, was darin steht.</translation>
    </message>
    <message>
        <source>The file %1 is in use by another program.</source>
        <translation>Die Datei %1 wird gerade von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The file %1 can be read, but not written.</source>
        <translation>Die Datei %1 lässt sich lesen, aber nicht schreiben.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: the disk is full.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2</source>
        <translation>Die Datei %1 lässt sich nicht verwenden: %2</translation>
    </message>
    <message>
        <source>The file %1 cannot be used: it is a folder, a pipe or a device.</source>
        <translation>Die Datei %1 kann nicht benutzt werden: Sie ist ein Ordner, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>The file %1 was removed or replaced. Relata now uses what is there; try again.</source>
        <translation>Die Datei %1 hat jemand entfernt oder ersetzt. Was jetzt dort liegt, ist ab sofort in Gebrauch; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This history file was damaged or removed, and another one is in use now. Try again.</source>
        <translation>Inzwischen ist eine andere Verlaufsdatei in Gebrauch, weil diese beschädigt war oder entfernt wurde. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The practice portal cannot be started: %1</source>
        <translation>Das Übungsportal lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>--data-dir needs a folder.</source>
        <translation>--data-dir braucht einen Ordner.</translation>
    </message>
    <message>
        <source>A file could not be understood and was set aside; a new one is in use. The old one is %1.</source>
        <translation>Eine Datei war nicht lesbar und wurde beiseitegelegt; jetzt gilt eine neue. Die alte liegt hier: %1.</translation>
    </message>
    <message>
        <source>--lang takes %1, not “%2”.</source>
        <translation>--lang nimmt %1, nicht „%2“.</translation>
    </message>
</context>
<context>
    <name>relata::ExportDialog</name>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>The selected rows</source>
        <translation>Die ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>All rows that match the search and the filter</source>
        <translation>Alle Zeilen, die zu Suche und Filter passen</translation>
    </message>
    <message>
        <source>CSV for Excel in English (commas)</source>
        <translation>CSV für englisches Excel (Kommas)</translation>
    </message>
    <message>
        <source>CSV for Excel in German (semicolons)</source>
        <translation>CSV für deutsches Excel (Semikolons)</translation>
    </message>
    <message>
        <source>JSON lines, which Relata can import on another computer</source>
        <translation>JSON-Zeilen, die Relata auf einem anderen Rechner importieren kann</translation>
    </message>
    <message>
        <source>Make cells harmless that a spreadsheet would run as formulas</source>
        <translation>Zellen entschärfen, die eine Tabellenkalkulation als Formel ausführen würde</translation>
    </message>
    <message>
        <source>A cell that begins with = + - @, a tab or a line end gets an apostrophe in front.</source>
        <translation>Eine Zelle, die mit = + - @, einem Tabulator oder Zeilenende beginnt, bekommt einen Apostroph vorangestellt.</translation>
    </message>
    <message>
        <source>The selected rows (%1)</source>
        <translation>Die ausgewählten Zeilen (%1)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>relata::Fate</name>
    <message>
        <source>Link</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unknown whether linked</source>
        <translation>Unbekannt, ob zugeordnet</translation>
    </message>
    <message>
        <source>Unknown whether removed</source>
        <translation>Unbekannt, ob entfernt</translation>
    </message>
    <message>
        <source>Unknown whether undone</source>
        <translation>Unbekannt, ob rückgängig gemacht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Linked, not read back</source>
        <translation>Zugeordnet, nicht nachgelesen</translation>
    </message>
    <message>
        <source>Done, not read back</source>
        <translation>Ausgeführt, nicht nachgelesen</translation>
    </message>
    <message>
        <source>Not linked, label missing</source>
        <translation>Nicht zugeordnet, Label fehlt</translation>
    </message>
    <message>
        <source>Not done as asked</source>
        <translation>Nicht wie gewünscht ausgeführt</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Intended</source>
        <translation>Beabsichtigt</translation>
    </message>
    <message>
        <source>Proven by reading back</source>
        <translation>Durch Nachlesen belegt</translation>
    </message>
    <message>
        <source>confirmed by reading back</source>
        <translation>durch Nachlesen bestätigt</translation>
    </message>
    <message>
        <source>Linked, says HubSpot</source>
        <translation>Zugeordnet, meldet HubSpot</translation>
    </message>
    <message>
        <source>Removed, says HubSpot</source>
        <translation>Laut HubSpot entfernt</translation>
    </message>
    <message>
        <source>Undone, says HubSpot</source>
        <translation>Laut HubSpot rückgängig gemacht</translation>
    </message>
    <message>
        <source>Not read back</source>
        <translation>Nicht nachgelesen</translation>
    </message>
    <message>
        <source>answered only, reading back failed</source>
        <translation>nur beantwortet, Nachlesen misslang</translation>
    </message>
    <message>
        <source>Not linked as asked</source>
        <translation>Nicht wie gewünscht zugeordnet</translation>
    </message>
    <message>
        <source>Not removed as asked</source>
        <translation>Nicht wie gewünscht entfernt</translation>
    </message>
    <message>
        <source>Not undone as asked</source>
        <translation>Nicht wie gewünscht rückgängig gemacht</translation>
    </message>
    <message>
        <source>Read back: not as asked</source>
        <translation>Nachgelesen: nicht wie verlangt</translation>
    </message>
    <message>
        <source>reading back does not show it</source>
        <translation>beim Nachlesen nicht zu sehen</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>Nicht entfernt</translation>
    </message>
    <message>
        <source>Not undone</source>
        <translation>Nicht rückgängig gemacht</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Linked, nothing changed</source>
        <translation>Zugeordnet, nichts geändert</translation>
    </message>
    <message>
        <source>Not linked, nothing was sent</source>
        <translation>Nicht zugeordnet, nichts gesendet</translation>
    </message>
    <message>
        <source>Not removed, nothing was sent</source>
        <translation>Nicht entfernt, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Not undone, nothing was sent</source>
        <translation>Nicht rückgängig gemacht, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>HubSpot answered</source>
        <translation>HubSpot hat geantwortet</translation>
    </message>
    <message>
        <source>Valid again: its undo no longer counts</source>
        <translation>Gilt wieder: Die Rücknahme gilt nicht mehr</translation>
    </message>
    <message>
        <source>Request and answer deleted</source>
        <translation>Anfrage und Antwort gelöscht</translation>
    </message>
    <message>
        <source>Names deleted</source>
        <translation>Namen gelöscht</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
</context>
<context>
    <name>relata::ForecastText</name>
    <message>
        <source>%1 is “%2” at %3</source>
        <translation>%1 ist „%2“ bei %3</translation>
    </message>
    <message>
        <source>%1 is “%2” of %3</source>
        <translation>%1 ist „%2“ von %3</translation>
    </message>
    <message>
        <source>%1 is the primary %2 of %3.</source>
        <translation>%1 ist für %3 primär (%2).</translation>
    </message>
    <message>
        <source>%1 and %2 are linked.</source>
        <translation>%1 und %2 sind einander zugeordnet.</translation>
    </message>
    <message>
        <source>%1; from there: “%2”.</source>
        <translation>%1; von dort aus: „%2“.</translation>
    </message>
    <message>
        <source>%1; from there probably: “%2”.</source>
        <translation>%1; von dort aus vermutlich: „%2“.</translation>
    </message>
    <message>
        <source>What links the two now cannot be fully read: there are too many links.</source>
        <translation>Was die beiden jetzt verbindet, lässt sich nicht ganz lesen: Es sind zu viele Zuordnungen.</translation>
    </message>
    <message>
        <source>Not linked yet.</source>
        <translation>Noch nicht zugeordnet.</translation>
    </message>
    <message>
        <source>Linked now: %1.</source>
        <translation>Jetzt zugeordnet: %1.</translation>
    </message>
    <message>
        <source>Stays: %1.</source>
        <translation>Bleibt: %1.</translation>
    </message>
    <message>
        <source>Comes: %1.</source>
        <translation>Kommt hinzu: %1.</translation>
    </message>
    <message>
        <source>Goes: %1.</source>
        <translation>Fällt weg: %1.</translation>
    </message>
    <message>
        <source>%1 is primary now and will no longer be.</source>
        <translation>Primär ist jetzt %1, danach nicht mehr.</translation>
    </message>
    <message>
        <source>%1 is the primary company of %2.</source>
        <translation>%1 ist das primäre Unternehmen von %2.</translation>
    </message>
    <message>
        <source>What links the two now could not be read: %1</source>
        <translation>Was die beiden jetzt verbindet, ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Es ändert sich nichts.</translation>
    </message>
    <message>
        <source>Limits could not be read and are not checked: %1</source>
        <translation>Limits ließen sich nicht lesen und werden nicht geprüft: %1</translation>
    </message>
</context>
<context>
    <name>relata::HistoryCsv</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>HubSpot-Account</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From object type</source>
        <translation>Von-Objekttyp</translation>
    </message>
    <message>
        <source>From ID</source>
        <translation>Von-ID</translation>
    </message>
    <message>
        <source>From name</source>
        <translation>Von-Name</translation>
    </message>
    <message>
        <source>To object type</source>
        <translation>Zu-Objekttyp</translation>
    </message>
    <message>
        <source>To ID</source>
        <translation>Zu-ID</translation>
    </message>
    <message>
        <source>To name</source>
        <translation>Zu-Name</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Labels before</source>
        <translation>Labels vorher</translation>
    </message>
    <message>
        <source>Labels asked</source>
        <translation>Labels verlangt</translation>
    </message>
    <message>
        <source>Labels removed</source>
        <translation>Labels entfernt</translation>
    </message>
    <message>
        <source>Labels answered</source>
        <translation>Labels in der Antwort</translation>
    </message>
    <message>
        <source>Labels proven</source>
        <translation>Labels nachgelesen</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Duration in ms</source>
        <translation>Dauer in ms</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>Importiert aus</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Undone by row</source>
        <translation>Rückgängig gemacht durch Zeile</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Label</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1, undone later</source>
        <translation>%1, später rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>relata::HistoryDetails</name>
    <message>
        <source>History details</source>
        <translation>Einzelheiten zum Verlauf</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>Undoes the change made at %1</source>
        <translation>Macht die Änderung von %1 rückgängig</translation>
    </message>
    <message>
        <source>by the change made at %1</source>
        <translation>durch die Änderung von %1</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Correlation ID</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer is longer; “Copy as JSON” has all of it.</source>
        <translation>Die Antwort ist länger; „Als JSON kopieren“ nimmt sie ganz.</translation>
    </message>
</context>
<context>
    <name>relata::HistoryFilter</name>
    <message>
        <source>Object type</source>
        <translation>Objekttyp</translation>
    </message>
    <message>
        <source>History object type</source>
        <translation>Objekttyp im Verlauf</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>History label</source>
        <translation>Label im Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>History time</source>
        <translation>Zeit im Verlauf</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>History account</source>
        <translation>HubSpot-Account im Verlauf</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Accounts</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Dieser Account</translation>
    </message>
</context>
<context>
    <name>relata::HistoryModel</name>
    <message>
        <source>Link</source>
        <translation>Zuordnen</translation>
    </message>
</context>
<context>
    <name>relata::HistoryPane</name>
    <message>
        <source>Search history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>History state</source>
        <translation>Status im Verlauf</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Nothing in the history matches. Change the search or the filter.</source>
        <translation>Im Verlauf passt nichts. Suche oder Filter ändern.</translation>
    </message>
    <message>
        <source>Every link you make is kept here, including refused ones. Return or a double click brings it back into the form.</source>
        <translation>Jede Zuordnung bleibt hier erhalten, auch abgelehnte. Eingabetaste oder Doppelklick holt sie ins Formular zurück.</translation>
    </message>
    <message>
        <source>Bring back into the form</source>
        <translation>Ins Formular zurückholen</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Open %1 in HubSpot</source>
        <translation>%1 in HubSpot öffnen</translation>
    </message>
    <message>
        <source>Undo this change…</source>
        <translation>Diese Änderung rückgängig machen…</translation>
    </message>
    <message>
        <source>Open the entry&apos;s From record in HubSpot</source>
        <translation>„Von“-Datensatz des Eintrags in HubSpot öffnen</translation>
    </message>
    <message>
        <source>Open the entry&apos;s To record in HubSpot</source>
        <translation>„Zu“-Datensatz des Eintrags in HubSpot öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Name, ID, label, error…</source>
        <translation>Name, ID, Label, Fehler…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Object type, label, time, account</source>
        <translation>Objekttyp, Label, Zeit, HubSpot-Account</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Delete selected rows…</source>
        <translation>Ausgewählte Zeilen löschen…</translation>
    </message>
    <message>
        <source>Delete the whole history…</source>
        <translation>Den ganzen Verlauf löschen…</translation>
    </message>
    <message>
        <source>What the history keeps…</source>
        <translation>Was der Verlauf aufbewahrt…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Done, not read back</source>
        <translation>Ausgeführt, nicht nachgelesen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not as asked</source>
        <translation>Nicht wie verlangt</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>Link again…</source>
        <translation>Erneut zuordnen…</translation>
    </message>
    <message>
        <source>Remove again…</source>
        <translation>Erneut entfernen…</translation>
    </message>
</context>
<context>
    <name>relata::HistoryTasks</name>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Relata history %1</source>
        <translation>Relata-Verlauf %1</translation>
    </message>
    <message>
        <source>Exporting the history</source>
        <translation>Verlauf wird exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 exportiert</numerusform>
            <numerusform>%Ln Zeilen nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Verlauf importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing history</source>
        <translation>Verlauf wird importiert</translation>
    </message>
    <message>
        <source>All rows of the file are here already.</source>
        <translation>Alle Zeilen der Datei sind schon da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported; they are marked as from another computer.</source>
        <translation>
            <numerusform>%Ln Zeile importiert; sie ist als von einem anderen Rechner gekennzeichnet.</numerusform>
            <numerusform>%Ln Zeilen importiert; sie sind als von einem anderen Rechner gekennzeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row of the history is selected.</source>
        <translation>Im Verlauf ist keine Zeile ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln row(s) from the history?</source>
        <translation>
            <numerusform>%Ln Zeile aus dem Verlauf löschen?</numerusform>
            <numerusform>%Ln Zeilen aus dem Verlauf löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The links stay in HubSpot, but Relata can no longer show or undo how they were made. The rows are deleted from the file as well and cannot be restored.</source>
        <translation>Die Zuordnungen bleiben in HubSpot, aber Relata kann nicht mehr zeigen, wie sie entstanden, und sie nicht mehr rückgängig machen. Die Zeilen werden auch aus der Datei gelöscht; nichts bringt sie zurück.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleting from the history</source>
        <translation>Wird aus dem Verlauf gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) deleted from the history</source>
        <translation>
            <numerusform>%Ln Zeile aus dem Verlauf gelöscht</numerusform>
            <numerusform>%Ln Zeilen aus dem Verlauf gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Deleting the history</source>
        <translation>Verlauf wird gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too old and are deleted.</source>
        <translation>
            <numerusform>%Ln Zeile ist zu alt und wird gelöscht.</numerusform>
            <numerusform>%Ln Zeilen sind zu alt und werden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request and answer of %Ln row(s) are deleted.</source>
        <translation>
            <numerusform>Anfrage und Antwort von %Ln Zeile werden gelöscht.</numerusform>
            <numerusform>Anfrage und Antwort von %Ln Zeilen werden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) lose the names of their records.</source>
        <translation>
            <numerusform>%Ln Zeile verliert die Namen ihrer Datensätze.</numerusform>
            <numerusform>%Ln Zeilen verlieren die Namen ihrer Datensätze.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. The rule also applies to future rows.</source>
        <translation>Das lässt sich nicht rückgängig machen. Die Regel gilt auch für künftige Zeilen.</translation>
    </message>
    <message>
        <source>The rule applies from now on.</source>
        <translation>Die Regel gilt ab jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) deleted or shortened; the rule applies from now on.</source>
        <translation>
            <numerusform>%Ln Zeile gelöscht oder gekürzt; die Regel gilt ab jetzt.</numerusform>
            <numerusform>%Ln Zeilen gelöscht oder gekürzt; die Regel gilt ab jetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Stopped; the rows imported until then stay.</source>
        <translation>Angehalten; die bis dahin importierten Zeilen bleiben.</translation>
    </message>
    <message>
        <source>Stopped; the rows deleted until then are gone.</source>
        <translation>Angehalten; die bis dahin gelöschten Zeilen sind weg.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Delete this from the history now?</source>
        <translation>Jetzt aus dem Verlauf löschen?</translation>
    </message>
    <message>
        <source>Stopped; the rule applies, and the other rows follow when Relata next starts.</source>
        <translation>Angehalten; die Regel gilt, und die übrigen Zeilen folgen beim nächsten Start von Relata.</translation>
    </message>
    <message>
        <source>The history is busy; try again when that is done.</source>
        <translation>Der Verlauf wird gerade bearbeitet; versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be imported.</source>
        <translation>%1 lässt sich nicht importieren.</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln row(s) of the history, of all accounts?</source>
        <translation>
            <numerusform>%Ln Zeile des Verlaufs löschen, aus allen HubSpot-Accounts?</numerusform>
            <numerusform>Alle %Ln Zeilen des Verlaufs löschen, aus allen HubSpot-Accounts?</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is empty.</source>
        <translation>Der Verlauf ist leer.</translation>
    </message>
    <message>
        <source>The history is empty. Delete the damaged history files that were set aside?</source>
        <translation>Der Verlauf ist leer. Die beschädigten Verlaufsdateien löschen, die beiseitegelegt wurden?</translation>
    </message>
</context>
<context>
    <name>relata::HistoryText</name>
    <message>
        <source>undo</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>association removed</source>
        <translation>Zuordnung entfernt</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>restored: %1</source>
        <translation>wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>The history file was written by another program and is now %1. A new one is in use.</source>
        <translation>Die Verlaufsdatei hat ein anderes Programm geschrieben; sie heißt jetzt %1. Eine neue ist in Gebrauch.</translation>
    </message>
    <message>
        <source>The history file was written by a version of Relata from before its first release, which this one cannot read. It is now %1, and a new one is in use.</source>
        <translation>Die Verlaufsdatei stammt von einem Relata aus der Zeit vor der ersten Veröffentlichung, und wird nicht mehr gelesen. Sie ist jetzt %1, und eine neue ist in Gebrauch.</translation>
    </message>
    <message>
        <source>The history file could not be used and is now %1. A new one is in use; whatever can be read of the old one is copied into it.</source>
        <translation>Die Verlaufsdatei war nicht zu gebrauchen und heißt jetzt %1. Eine neue ist in Gebrauch; sie erhält alles, was sich aus der alten lesen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the damaged history could be read and are kept.</source>
        <translation>
            <numerusform>%Ln Zeile des beschädigten Verlaufs war lesbar und ist erhalten.</numerusform>
            <numerusform>%Ln Zeilen des beschädigten Verlaufs waren lesbar und sind erhalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::HitModel</name>
    <message>
        <source>used recently</source>
        <translation>zuletzt verwendet</translation>
    </message>
</context>
<context>
    <name>relata::ImportDialog</name>
    <message>
        <source>Import presets</source>
        <translation>Vorlagen importieren</translation>
    </message>
    <message>
        <source>Presets in the file</source>
        <translation>Vorlagen in der Datei</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Object types</source>
        <translation>Objekttypen</translation>
    </message>
    <message>
        <source>In this account</source>
        <translation>In diesem HubSpot-Account</translation>
    </message>
    <message>
        <source>The labels could not be compared: %1</source>
        <translation>Die Labels ließen sich nicht vergleichen: %1</translation>
    </message>
    <message>
        <source>Filter the file</source>
        <translation>Datei filtern</translation>
    </message>
    <message>
        <source>All labels match.</source>
        <translation>Alle Labels passen.</translation>
    </message>
    <message>
        <source>Already here.</source>
        <translation>Ist schon da.</translation>
    </message>
    <message>
        <source>The name is in use; a number will be added.</source>
        <translation>Der Name ist vergeben, er bekommt eine Nummer.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln preset(s)</source>
        <translation>
            <numerusform>%Ln Vorlage importieren</numerusform>
            <numerusform>%Ln Vorlagen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>All shown</source>
        <translation>Alle gezeigten</translation>
    </message>
    <message>
        <source>Labels that do not exist here are left out.</source>
        <translation>Labels, die es hier nicht gibt, entfallen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 contains %Ln preset(s). Nothing is imported until you press Import. Presets are ticked if their labels mean the same here and they are not here yet.</source>
        <translation>
            <numerusform>%1 enthält %Ln Vorlage. Übernommen wird erst etwas, wenn Sie „Importieren“ drücken. Angekreuzt ist sie, wenn ihre Labels hier dasselbe bedeuten und sie noch nicht da ist.</numerusform>
            <numerusform>%1 enthält %Ln Vorlagen. Übernommen wird erst etwas, wenn Sie „Importieren“ drücken. Angekreuzt sind die, deren Labels hier dasselbe bedeuten und die noch nicht da sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::ImportedPreset</name>
    <message>
        <source>too many object types</source>
        <translation>zu viele Objekttypen</translation>
    </message>
</context>
<context>
    <name>relata::LabelModel</name>
    <message>
        <source>HubSpot</source>
        <translation>HubSpot</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Dieser HubSpot-Account</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>LINKED</source>
        <translation>ZUGEORDNET</translation>
    </message>
    <message>
        <source>from there %1</source>
        <translation>von dort aus %1</translation>
    </message>
    <message>
        <source>linked now</source>
        <translation>jetzt zugeordnet</translation>
    </message>
</context>
<context>
    <name>relata::LabelText</name>
    <message>
        <source>Label by ID</source>
        <translation>Label nach ID</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Label</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>relata::LastChange</name>
    <message>
        <source>It is not known yet whether %1 was done: check it first.</source>
        <translation>Es ist noch nicht bekannt, ob %1 ausgeführt wurde: bitte erst prüfen.</translation>
    </message>
    <message>
        <source>%1 cannot be undone: it did nothing, was undone already, or what was there before is not known.</source>
        <translation>%1 lässt sich nicht rückgängig machen: Es hat nichts geändert, ist schon rückgängig gemacht, oder der Stand davor ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>relata::LifeText</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Labels before: %1</source>
        <translation>Labels vorher: %1</translation>
    </message>
    <message>
        <source>Labels before: not known</source>
        <translation>Labels vorher: nicht bekannt</translation>
    </message>
    <message>
        <source>Requested, instead of the others: %1</source>
        <translation>Verlangt, anstelle der anderen: %1</translation>
    </message>
    <message>
        <source>Requested: %1</source>
        <translation>Verlangt: %1</translation>
    </message>
    <message>
        <source>To remove: the whole association</source>
        <translation>Zu entfernen: die ganze Zuordnung</translation>
    </message>
    <message>
        <source>To remove: %1</source>
        <translation>Zu entfernen: %1</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Labels answered: %1</source>
        <translation>Labels in der Antwort: %1</translation>
    </message>
    <message>
        <source>Labels now: %1</source>
        <translation>Labels jetzt: %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>time not kept</source>
        <translation>Zeit nicht aufbewahrt</translation>
    </message>
</context>
<context>
    <name>relata::LinkDraft</name>
    <message>
        <source>From and To are the same record; a record cannot be linked to itself.</source>
        <translation>Von und Zu sind derselbe Datensatz; er lässt sich nicht sich selbst zuordnen.</translation>
    </message>
    <message>
        <source>%1 is not in the account&apos;s list for this direction. You can link anyway.</source>
        <translation>%1 steht für diese Richtung nicht in der Liste des Accounts. Zuordnen geht trotzdem.</translation>
    </message>
    <message>
        <source>HubSpot offers no labels for this pair of object types.</source>
        <translation>HubSpot bietet für dieses Paar von Objekttypen keine Labels an.</translation>
    </message>
    <message>
        <source>%1 belongs to %2 → %3, not to this direction.</source>
        <translation>%1 gehört zu %2 → %3, nicht zu dieser Richtung.</translation>
    </message>
    <message>
        <source> Here it is %1.</source>
        <translation> Hier ist es %1.</translation>
    </message>
    <message>
        <source>HubSpot names no counterpart of “%1”; choose a label for this direction.</source>
        <translation>Zu „%1“ nennt HubSpot kein Gegenstück; wählen Sie ein Label für diese Richtung.</translation>
    </message>
    <message>
        <source>“%1” is probably the other side of “%2”; check it.</source>
        <translation>„%1“ ist vermutlich die andere Seite von „%2“; bitte prüfen.</translation>
    </message>
    <message>
        <source>Type the From record: a name, an ID, or its address in HubSpot.</source>
        <translation>Geben Sie den Datensatz unter „Von“ ein: einen Namen, eine ID oder seine Adresse in HubSpot.</translation>
    </message>
    <message>
        <source>Choose the From record from the list that appears while you type.</source>
        <translation>Wählen Sie den Datensatz unter „Von“ aus der Liste, die beim Tippen erscheint.</translation>
    </message>
    <message>
        <source>Type the To record: a name, an ID, or its address in HubSpot.</source>
        <translation>Geben Sie den Datensatz unter „Zu“ ein: einen Namen, eine ID oder seine Adresse in HubSpot.</translation>
    </message>
    <message>
        <source>Choose the To record from the list that appears while you type.</source>
        <translation>Wählen Sie den Datensatz unter „Zu“ aus der Liste, die beim Tippen erscheint.</translation>
    </message>
    <message>
        <source>The labels could not be read: %1 You can type a label by its ID; whether it fits this direction could not be checked.</source>
        <translation>Die Labels ließen sich nicht lesen: %1 Sie können ein Label über seine ID eingeben; ob es zu dieser Richtung passt, ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>Relata is still reading which portal this account is, to see whether the address belongs to it.</source>
        <translation>Welches Portal dieser Account ist, wird noch gelesen, um zu erkennen, ob die Adresse dazugehört.</translation>
    </message>
    <message>
        <source>Whether the address belongs to this account could not be read: %1 Type the record&apos;s ID instead.</source>
        <translation>Ob die Adresse zu diesem Account gehört, ließ sich nicht lesen: %1 Geben Sie stattdessen die ID des Datensatzes ein.</translation>
    </message>
    <message>
        <source>Relata lists the first %1 labels here. Type others by their ID.</source>
        <translation>Relata listet hier die ersten %1 Labels auf. Geben Sie andere über ihre ID ein.</translation>
    </message>
    <message>
        <source>This %1 is archived (in HubSpot&apos;s recycle bin). Restore it in HubSpot before linking.</source>
        <translation>Dieser Datensatz (%1) ist archiviert (im Papierkorb von HubSpot). Stellen Sie ihn vor dem Zuordnen in HubSpot wieder her.</translation>
    </message>
    <message>
        <source>This %1 was merged into %2 (%3).</source>
        <translation>Dieser Datensatz (%1) wurde mit %2 (%3) zusammengeführt.</translation>
    </message>
    <message>
        <source>HubSpot has no %1 with this ID and would refuse the link. Check it, or search by name.</source>
        <translation>HubSpot hat keinen Datensatz (%1) mit dieser ID und würde die Zuordnung ablehnen. Prüfen Sie sie, oder suchen Sie nach dem Namen.</translation>
    </message>
    <message>
        <source>The record could not be read: %1 You can link anyway.</source>
        <translation>Der Datensatz ließ sich nicht lesen: %1 Sie können trotzdem zuordnen.</translation>
    </message>
</context>
<context>
    <name>relata::LinkError</name>
    <message>
        <source>HubSpot knows no unlabelled link from %1 to %2.</source>
        <translation>HubSpot kennt keine Zuordnung ohne Label von %1 zu %2.</translation>
    </message>
    <message>
        <source>Choose a label, or other object types.</source>
        <translation>Wählen Sie ein Label oder andere Objekttypen.</translation>
    </message>
    <message>
        <source>This account has no object type %1 or %2.</source>
        <translation>Dieser HubSpot-Account hat keinen Objekttyp %1 oder %2.</translation>
    </message>
    <message>
        <source>Choose the object types from their lists.</source>
        <translation>Wählen Sie die Objekttypen aus ihren Listen.</translation>
    </message>
    <message>
        <source>A limit of the account is reached: “%1”.</source>
        <translation>Ein Limit des Accounts ist erreicht: „%1“.</translation>
    </message>
    <message>
        <source>HubSpot did not understand the request. This is a fault of Relata, not of what you typed.</source>
        <translation>HubSpot hat die Anfrage nicht verstanden. Das ist ein Fehler von Relata, nicht Ihrer Eingabe.</translation>
    </message>
    <message>
        <source>Please report it with the correlation ID and what is under Request.</source>
        <translation>Bitte melden Sie ihn mit der Korrelations-ID und dem, was unter „Anfrage“ steht.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>HubSpot has no %1 %2, or it is archived (%3).</source>
        <translation>HubSpot hat keinen Datensatz %1 %2, oder er ist archiviert (%3).</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Check the record in HubSpot, or choose it again by its name.</source>
        <translation>Prüfen Sie den Datensatz in HubSpot, oder wählen Sie ihn neu über seinen Namen.</translation>
    </message>
    <message>
        <source>The label %1 belongs to %2 → %3. HubSpot therefore took %4 for a %5 and called it invalid; the record itself may be fine.</source>
        <translation>Das Label %1 gehört zu %2 → %3. HubSpot hat deshalb %4 als %5 gesucht und nennt die ID ungültig; der Datensatz selbst kann in Ordnung sein.</translation>
    </message>
    <message>
        <source>Swap the direction, or choose a label of %1 → %2.</source>
        <translation>Tauschen Sie die Richtung, oder wählen Sie ein Label von %1 → %2.</translation>
    </message>
    <message>
        <source>Choose a label of %1 → %2.</source>
        <translation>Wählen Sie ein Label von %1 → %2.</translation>
    </message>
    <message>
        <source>HubSpot checked %1 as a %2, which is not in the form: one of the labels belongs to other object types.</source>
        <translation>HubSpot hat %1 als %2 gesucht, was nicht im Formular steht: Eines der Labels gehört zu anderen Objekttypen.</translation>
    </message>
    <message>
        <source>Choose labels that are offered for %1 → %2.</source>
        <translation>Wählen Sie Labels, die für %1 → %2 angeboten werden.</translation>
    </message>
    <message>
        <source>The label %1 does not exist in this account; it may have been deleted.</source>
        <translation>Das Label %1 gibt es in diesem HubSpot-Account nicht; vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>The labels have been read again: choose another one for %1 → %2.</source>
        <translation>Die Labels wurden neu gelesen: Wählen Sie ein anderes für %1 → %2.</translation>
    </message>
    <message>
        <source>The label %1 starts at %2, not at %3.</source>
        <translation>Das Label %1 geht von %2 aus, nicht von %3.</translation>
    </message>
    <message>
        <source>Swap the direction, or choose another label.</source>
        <translation>Tauschen Sie die Richtung, oder wählen Sie ein anderes Label.</translation>
    </message>
    <message>
        <source>This sign-in may not change links of %1 and %2: the permission %3 is missing.</source>
        <translation>Diese Anmeldung darf Zuordnungen von %1 und %2 nicht ändern: Die Berechtigung %3 fehlt.</translation>
    </message>
    <message>
        <source>Add the scope to the HubSpot app or key, then sign in again.</source>
        <translation>Ergänzen Sie den Scope in der HubSpot-App oder beim Schlüssel, und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Remove another link in the list of links first, or ask a super admin to raise the limit.</source>
        <translation>Entfernen Sie zuerst eine andere Zuordnung in der Liste der Zuordnungen, oder bitten Sie einen Super-Admin, das Limit zu erhöhen.</translation>
    </message>
    <message>
        <source>HubSpot cannot find %1; it may have been deleted.</source>
        <translation>HubSpot findet %1 nicht; vielleicht wurde der Datensatz gelöscht.</translation>
    </message>
    <message>
        <source>Restore the record in HubSpot (recycle bin), then undo again.</source>
        <translation>Stellen Sie den Datensatz in HubSpot wieder her (Papierkorb), und machen Sie dann noch einmal rückgängig.</translation>
    </message>
    <message>
        <source>Restore the record in HubSpot (recycle bin), or choose another one.</source>
        <translation>Stellen Sie den Datensatz in HubSpot wieder her (Papierkorb), oder wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>relata::LinkForecast</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 is linked with as many records as the account allows (%2: %3); HubSpot will refuse the link.</source>
        <translation>%1 ist schon so vielen Datensätzen zugeordnet, wie der Account erlaubt (%2: %3); HubSpot wird die Zuordnung ablehnen.</translation>
    </message>
    <message>
        <source>The label “%1” is used up for %2 (%3: %4); HubSpot will refuse the link.</source>
        <translation>Das Label „%1“ ist für %2 aufgebraucht (%3: %4); HubSpot wird die Zuordnung ablehnen.</translation>
    </message>
    <message>
        <source>%1 is linked with as many records as HubSpot allows (%2: %3); HubSpot will refuse the link.</source>
        <translation>%1 ist schon so vielen Datensätzen zugeordnet, wie HubSpot erlaubt (%2: %3); HubSpot wird die Zuordnung ablehnen.</translation>
    </message>
</context>
<context>
    <name>relata::LinkForm</name>
    <message>
        <source>Swap direction</source>
        <translation>Richtung tauschen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>Label category</source>
        <translation>Kategorie des Labels</translation>
    </message>
    <message>
        <source>Label type ID</source>
        <translation>Typ-ID des Labels</translation>
    </message>
    <message>
        <source>Type ID</source>
        <translation>Typ-ID</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>Label hinzufügen</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>Anfrage zeigen</translation>
    </message>
    <message>
        <source>Show the exact request</source>
        <translation>Die genaue Anfrage zeigen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Vorlage sichern…</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorlage sichern</translation>
    </message>
    <message>
        <source>Link  Ctrl+↵</source>
        <translation>Zuordnen  Strg+↵</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Request preview</source>
        <translation>Vorschau der Anfrage</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Labels · %1 → %2</source>
        <translation>Labels · %1 → %2</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Labels that the pair already has are sent too, so that they are kept.</source>
        <translation>Labels, die das Paar schon hat, werden mitgesendet, damit sie bleiben.</translation>
    </message>
    <message>
        <source>Labels of the pair that are not listed here will be removed.</source>
        <translation>Labels des Paars, die hier nicht stehen, entfallen.</translation>
    </message>
</context>
<context>
    <name>relata::LinkPage</name>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 von %2 (%3)</translation>
    </message>
    <message>
        <source>A link is under way; try again when it is done.</source>
        <translation>Eine Zuordnung läuft gerade; bitte danach noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Preset “%1” is in the form</source>
        <translation>Vorlage „%1“ steht im Formular</translation>
    </message>
    <message>
        <source>There is no record yet.</source>
        <translation>Es ist noch kein Datensatz gewählt.</translation>
    </message>
</context>
<context>
    <name>relata::LinkRequest</name>
    <message>
        <source>A link needs two records.</source>
        <translation>Eine Zuordnung braucht zwei Datensätze.</translation>
    </message>
    <message>
        <source>From and To are the same record; a record cannot be linked to itself.</source>
        <translation>Von und Zu sind derselbe Datensatz; er lässt sich nicht sich selbst zuordnen.</translation>
    </message>
    <message>
        <source>Choose at least one label.</source>
        <translation>Mindestens ein Label wählen.</translation>
    </message>
    <message>
        <source>The label %1 is chosen twice.</source>
        <translation>Das Label %1 ist doppelt gewählt.</translation>
    </message>
</context>
<context>
    <name>relata::LinksModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>relata::LinksPane</name>
    <message>
        <source>Filter links</source>
        <translation>Zuordnungen filtern</translation>
    </message>
    <message>
        <source>Filter by name, label or ID</source>
        <translation>Nach Name, Label oder ID filtern</translation>
    </message>
    <message>
        <source>Use as To record</source>
        <translation>Als „Zu“ verwenden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation>In HubSpot öffnen</translation>
    </message>
    <message>
        <source>Links of the From record</source>
        <translation>Zuordnungen des Datensatzes unter „Von“</translation>
    </message>
    <message>
        <source>The links could not be read: %1</source>
        <translation>Die Zuordnungen ließen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>%1 links read so far…</source>
        <translation>%1 Zuordnungen bisher gelesen…</translation>
    </message>
    <message>
        <source>%1 links read, there are more.</source>
        <translation>%1 Zuordnungen gelesen, es gibt mehr.</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>Noch keine Zuordnungen.</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Nicht weiterlesen</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Label “%1”…</source>
        <translation>Label „%1“…</translation>
    </message>
    <message>
        <source>The whole association…</source>
        <translation>Die ganze Zuordnung…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) have not been read; the filter finds those records by ID only.</source>
        <translation>
            <numerusform>%Ln Name ist nicht gelesen; der Filter findet diesen Datensatz nur nach ID.</numerusform>
            <numerusform>%Ln Namen sind nicht gelesen; der Filter findet diese Datensätze nur nach ID.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::MainMenu</name>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neue Zuordnung</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Zuordnen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Swap direction</source>
        <translation>Richtung tauschen</translation>
    </message>
    <message>
        <source>Open From record in HubSpot</source>
        <translation>Datensatz unter „Von“ in HubSpot öffnen</translation>
    </message>
    <message>
        <source>Open To record in HubSpot</source>
        <translation>Datensatz unter „Zu“ in HubSpot öffnen</translation>
    </message>
    <message>
        <source>Undo the last link…</source>
        <translation>Letzte Zuordnung rückgängig machen…</translation>
    </message>
    <message>
        <source>Find a label…</source>
        <translation>Label suchen…</translation>
    </message>
    <message>
        <source>Read labels and names again</source>
        <translation>Labels und Namen neu lesen</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>Ve&amp;rlauf</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Relata</source>
        <translation>Über Relata</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Vorlage sichern…</translation>
    </message>
    <message>
        <source>Use a preset…</source>
        <translation>Vorlage verwenden…</translation>
    </message>
    <message>
        <source>Filter presets</source>
        <translation>Vorlagen filtern</translation>
    </message>
    <message>
        <source>Export all presets…</source>
        <translation>Alle Vorlagen exportieren…</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>Vorlagen importieren…</translation>
    </message>
    <message>
        <source>Relata %1</source>
        <translation>Relata %1</translation>
    </message>
    <message>
        <source>Links HubSpot records by hand, with labels, and shows what HubSpot answered.
Neither made by nor affiliated with HubSpot, Inc.</source>
        <translation>Ordnet HubSpot-Datensätze von Hand einander zu, mit Labels, und zeigt, was HubSpot geantwortet hat.
Nicht von HubSpot, Inc. und nicht mit HubSpot, Inc. verbunden.</translation>
    </message>
    <message>
        <source>Presets: Ctrl+1 to Ctrl+9</source>
        <translation>Vorlagen: Strg+1 bis Strg+9</translation>
    </message>
</context>
<context>
    <name>relata::MainWindow</name>
    <message>
        <source>%1 – Relata</source>
        <translation>%1 – Relata</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reset the practice data?</source>
        <translation>Übungsdaten zurücksetzen?</translation>
    </message>
    <message>
        <source>All links made in the practice portal are removed; your history and presets stay.</source>
        <translation>Alle Zuordnungen im Übungsportal entfallen; Verlauf und Vorlagen bleiben.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The practice data has been reset</source>
        <translation>Die Übungsdaten wurden zurückgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) today</source>
        <translation>
            <numerusform>%Ln Zuordnung heute</numerusform>
            <numerusform>%Ln Zuordnungen heute</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in to %1</source>
        <translation>Bei %1 angemeldet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Open an account first; the presets will be shown then.</source>
        <translation>Zuerst einen HubSpot-Account öffnen; dann werden die Vorlagen gezeigt.</translation>
    </message>
    <message>
        <source>A link is under way; Relata closes when it is done. Close again to quit now.</source>
        <translation>Eine Zuordnung ist unterwegs; Relata schließt, wenn sie fertig ist. Schließen Sie noch einmal, um sofort zu beenden.</translation>
    </message>
    <message>
        <source>The practice data could not be reset: %1</source>
        <translation>Die Übungsdaten ließen sich nicht zurücksetzen: %1</translation>
    </message>
</context>
<context>
    <name>relata::MatchText</name>
    <message>
        <source>%1 is called %2 in this account.</source>
        <translation>%1 heißt in diesem HubSpot-Account %2.</translation>
    </message>
    <message>
        <source>%1 has the type ID %2 in this account, not %3.</source>
        <translation>%1 hat in diesem HubSpot-Account die Typ-ID %2, nicht %3.</translation>
    </message>
    <message>
        <source>%1 does not exist in this account.</source>
        <translation>%1 gibt es in diesem HubSpot-Account nicht.</translation>
    </message>
</context>
<context>
    <name>relata::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>relata::Note</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close note</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>relata::ObjectTypeId</name>
    <message>
        <source>“%1” is not an object type ID; these look like 0-1 or 2-3465404.</source>
        <translation>„%1“ ist keine Objekttyp-ID; solche sehen aus wie 0-1 oder 2-3465404.</translation>
    </message>
</context>
<context>
    <name>relata::ObjectTypes</name>
    <message>
        <source>Choose an object type.</source>
        <translation>Einen Objekttyp wählen.</translation>
    </message>
    <message>
        <source>There is no object type “%1”. Choose one from the list or type its ID, such as 0-1.</source>
        <translation>Einen Objekttyp „%1“ gibt es nicht. Einen aus der Liste wählen oder seine ID eingeben, etwa 0-1.</translation>
    </message>
</context>
<context>
    <name>relata::OpenAccount</name>
    <message>
        <source>A link is under way; change the account when it is done.</source>
        <translation>Eine Zuordnung läuft; den HubSpot-Account bitte danach wechseln.</translation>
    </message>
</context>
<context>
    <name>relata::PracticeProcess</name>
    <message>
        <source>The practice portal had ended and was started again. Its links are as they were.</source>
        <translation>Das Übungsportal war beendet und wurde neu gestartet. Seine Zuordnungen sind unverändert.</translation>
    </message>
    <message>
        <source>The practice portal keeps ending and is not started again.</source>
        <translation>Das Übungsportal bricht immer wieder ab und wird nicht mehr gestartet.</translation>
    </message>
</context>
<context>
    <name>relata::PresetApplier</name>
    <message>
        <source>The preset “%1” no longer fits this account; its labels are not ticked:</source>
        <translation>Die Vorlage „%1“ passt nicht mehr zu diesem HubSpot-Account; ihre Labels sind nicht gewählt:</translation>
    </message>
    <message>
        <source>Choose labels in the form and edit the preset, or delete it.</source>
        <translation>Wählen Sie Labels im Formular und bearbeiten Sie die Vorlage, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>Mending it leaves out what does not exist.</source>
        <translation>Beim Anpassen fällt weg, was es nicht gibt.</translation>
    </message>
</context>
<context>
    <name>relata::PresetDialog</name>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorlage sichern</translation>
    </message>
    <message>
        <source>Edit preset</source>
        <translation>Vorlage bearbeiten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein</translation>
    </message>
    <message>
        <source>Take object types, labels and mode from the form: %1</source>
        <translation>Objekttypen, Labels und Modus aus dem Formular übernehmen: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>%1 (used by “%2”)</source>
        <translation>%1, bisher von „%2“</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Always from %1</source>
        <translation>Immer von %1</translation>
    </message>
    <message>
        <source>Always to %1</source>
        <translation>Immer zu %1</translation>
    </message>
    <message>
        <source>%1 → %2 · %3: %4</source>
        <translation>%1 → %2 · %3: %4</translation>
    </message>
</context>
<context>
    <name>relata::PresetModel</name>
    <message numerus="yes">
        <source>Folder %1, %Ln preset(s)</source>
        <translation>
            <numerusform>Ordner %1, %Ln Vorlage</numerusform>
            <numerusform>Ordner %1, %Ln Vorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>relata::PresetStore</name>
    <message>
        <source>Give the preset a name.</source>
        <translation>Der Vorlage einen Namen geben.</translation>
    </message>
    <message>
        <source>A new file is begun.</source>
        <translation>Eine neue Datei wird begonnen.</translation>
    </message>
    <message>
        <source>The version before it is in use.</source>
        <translation>Der Stand davor wird benutzt.</translation>
    </message>
    <message>
        <source>This preset no longer exists.</source>
        <translation>Diese Vorlage gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Name, folder and note have at most %1 characters each.</source>
        <translation>Name, Ordner und Notiz haben je höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The file of presets is missing.</source>
        <translation>Die Datei der Vorlagen fehlt.</translation>
    </message>
    <message>
        <source>The presets could not be understood and were set aside. %1 The file is now %2.</source>
        <translation>Die Vorlagen ließen sich nicht verstehen und wurden beiseitegelegt. %1 Die Datei heißt jetzt %2.</translation>
    </message>
    <message>
        <source>%1 Nor can the version before it be used: %2</source>
        <translation>%1 Auch die Fassung davor ist nicht zu gebrauchen: %2</translation>
    </message>
</context>
<context>
    <name>relata::PresetTransfer</name>
    <message numerus="yes">
        <source>Export %Ln preset(s)?</source>
        <translation>
            <numerusform>%Ln Vorlage exportieren?</numerusform>
            <numerusform>%Ln Vorlagen exportieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of them have fixed records. Names and IDs of records are left out unless you tick them.</source>
        <translation>Einige haben feste Datensätze. Namen und IDs von Datensätzen bleiben weg, wenn Sie es nicht ankreuzen.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the fixed records, too</source>
        <translation>Auch die festen Datensätze exportieren</translation>
    </message>
    <message>
        <source>Export presets</source>
        <translation>Vorlagen exportieren</translation>
    </message>
    <message>
        <source>Relata presets (*.relata)</source>
        <translation>Relata-Vorlagen (*.relata)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln preset(s) exported to %1</source>
        <translation>
            <numerusform>%Ln Vorlage nach %1 exportiert</numerusform>
            <numerusform>%Ln Vorlagen nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Vorlagen importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be imported. %2</source>
        <translation>%1 lässt sich nicht importieren. %2</translation>
    </message>
    <message>
        <source>%1 contains no presets.</source>
        <translation>%1 enthält keine Vorlagen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln preset(s) imported</source>
        <translation>
            <numerusform>%Ln Vorlage importiert</numerusform>
            <numerusform>%Ln Vorlagen importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the presets to export.</source>
        <translation>Die Vorlagen auswählen, die exportiert werden sollen.</translation>
    </message>
    <message>
        <source>Comparing the labels of %1 with the account’s</source>
        <translation>Die Labels von %1 werden mit denen des HubSpot-Accounts verglichen</translation>
    </message>
</context>
<context>
    <name>relata::PresetsPane</name>
    <message>
        <source>Filter presets</source>
        <translation>Vorlagen filtern</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Use preset</source>
        <translation>Vorlage verwenden</translation>
    </message>
    <message>
        <source>Associations you make often can be saved here with “Save as preset…”.</source>
        <translation>Häufige Zuordnungen lassen sich hier mit „Als Vorlage sichern…“ ablegen.</translation>
    </message>
    <message>
        <source>Edit preset…</source>
        <translation>Vorlage bearbeiten…</translation>
    </message>
    <message>
        <source>Copy preset</source>
        <translation>Vorlage kopieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In Ordner verschieben…</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>No presets match.</source>
        <translation>Keine Vorlage passt.</translation>
    </message>
    <message>
        <source>Choose at least one label, then save the preset.</source>
        <translation>Mindestens ein Label wählen, dann die Vorlage sichern.</translation>
    </message>
    <message>
        <source>Saved as preset “%1”</source>
        <translation>Als Vorlage „%1“ gesichert</translation>
    </message>
    <message>
        <source>Overwrite the preset “%1”?</source>
        <translation>Die Vorlage „%1“ überschreiben?</translation>
    </message>
    <message>
        <source>A preset with this name already exists. Its labels, records and note will be replaced.</source>
        <translation>Eine Vorlage mit diesem Namen gibt es schon. Ihre Labels, Datensätze und Notiz werden ersetzt.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Folder (leave empty for none)</source>
        <translation>Ordner (leer lassen für keinen)</translation>
    </message>
    <message>
        <source>The preset “%1” is deleted.</source>
        <translation>Die Vorlage „%1“ ist gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln preset(s) are deleted.</source>
        <translation>
            <numerusform>%Ln Vorlage ist gelöscht.</numerusform>
            <numerusform>%Ln Vorlagen sind gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo deletion</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>The presets were not changed: %1</source>
        <translation>Die Vorlagen wurden nicht geändert: %1</translation>
    </message>
    <message>
        <source>Open or close folder</source>
        <translation>Ordner öffnen oder schließen</translation>
    </message>
    <message>
        <source>Rename folder…</source>
        <translation>Ordner umbenennen…</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Ordner umbenennen</translation>
    </message>
    <message>
        <source>Move the presets to the folder “%1”?</source>
        <translation>Die Vorlagen in den Ordner „%1“ verschieben?</translation>
    </message>
    <message>
        <source>A folder with this name already exists. Names that are used there already get a number.</source>
        <translation>Einen Ordner dieses Namens gibt es schon. Namen, die dort vergeben sind, bekommen eine Nummer.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Export chosen presets…</source>
        <translation>Ausgewählte Vorlagen exportieren…</translation>
    </message>
    <message>
        <source>Update preset</source>
        <translation>Vorlage aktualisieren</translation>
    </message>
    <message>
        <source>Preset “%1” does not fit this account</source>
        <translation>Vorlage „%1“ passt nicht zu diesem HubSpot-Account</translation>
    </message>
    <message>
        <source>Preset “%1” is updated</source>
        <translation>Vorlage „%1“ ist aktualisiert</translation>
    </message>
</context>
<context>
    <name>relata::PreviewDialog</name>
    <message>
        <source>COMES</source>
        <translation>KOMMT HINZU</translation>
    </message>
    <message>
        <source>STAYS</source>
        <translation>BLEIBT</translation>
    </message>
    <message>
        <source>GOES</source>
        <translation>FÄLLT WEG</translation>
    </message>
</context>
<context>
    <name>relata::ProductionGuard</name>
    <message>
        <source>Link in the production account %1?</source>
        <translation>Im Produktions-Account %1 zuordnen?</translation>
    </message>
    <message>
        <source>From now on links change your company&apos;s own data. Relata asks this once for each account until it quits.</source>
        <translation>Ab jetzt ändern Zuordnungen die echten Daten Ihres Unternehmens. Relata fragt das bis zum Beenden einmal je HubSpot-Account.</translation>
    </message>
    <message>
        <source>Link in this account</source>
        <translation>In diesem HubSpot-Account zuordnen</translation>
    </message>
</context>
<context>
    <name>relata::QuickSwitcher</name>
    <message>
        <source>Use a preset</source>
        <translation>Vorlage verwenden</translation>
    </message>
    <message>
        <source>Find a preset</source>
        <translation>Vorlage finden</translation>
    </message>
    <message>
        <source>A few letters of a preset</source>
        <translation>Ein paar Buchstaben einer Vorlage</translation>
    </message>
    <message>
        <source>Presets found</source>
        <translation>Gefundene Vorlagen</translation>
    </message>
</context>
<context>
    <name>relata::RecordAddress</name>
    <message>
        <source>This is not a HubSpot address; those begin with https://app.hubspot.com or a data centre&apos;s address, such as https://app-eu1.hubspot.com.</source>
        <translation>Das ist keine Adresse von HubSpot; die beginnen mit https://app.hubspot.com oder der eines Rechenzentrums, etwa https://app-eu1.hubspot.com.</translation>
    </message>
    <message>
        <source>This HubSpot address does not point to a single record. Open the record in HubSpot and copy its address.</source>
        <translation>Diese Adresse von HubSpot ist nicht die eines Datensatzes. Öffnen Sie den Datensatz in HubSpot und kopieren Sie seine Adresse.</translation>
    </message>
    <message>
        <source>These are the addresses of several records. Paste one of them.</source>
        <translation>Das sind Adressen mehrerer Datensätze. Fügen Sie eine davon ein.</translation>
    </message>
    <message>
        <source>This address was cut off or broken. Open the record in HubSpot and copy its whole address.</source>
        <translation>Diese Adresse ist abgeschnitten oder zerteilt. Öffnen Sie den Datensatz in HubSpot und kopieren Sie die ganze Adresse.</translation>
    </message>
</context>
<context>
    <name>relata::RecordId</name>
    <message>
        <source>Type the record&apos;s ID.</source>
        <translation>Die ID des Datensatzes eingeben.</translation>
    </message>
    <message>
        <source>A record ID has digits only, such as 101.</source>
        <translation>Eine Datensatz-ID besteht nur aus Ziffern, etwa 101.</translation>
    </message>
    <message>
        <source>This number is too long for a record ID.</source>
        <translation>Diese Zahl ist zu lang für eine Datensatz-ID.</translation>
    </message>
</context>
<context>
    <name>relata::RecordLinks</name>
    <message>
        <source>HubSpot&apos;s list breaks off; the missing links could not be read.</source>
        <translation>HubSpots Liste geht nicht weiter; die fehlenden Zuordnungen ließen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>relata::RecordSearch</name>
    <message>
        <source>This is too long to search for. Type a part of the name, or paste the record&apos;s address.</source>
        <translation>Das ist zu lang für eine Suche. Geben Sie einen Teil des Namens ein, oder fügen Sie die Adresse des Datensatzes ein.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>No records were used recently. Type a name, an email or a domain.</source>
        <translation>Zuletzt wurde kein Datensatz verwendet. Geben Sie einen Namen, eine E-Mail-Adresse oder eine Domain ein.</translation>
    </message>
    <message>
        <source>The search failed: %1 You can type the record&apos;s ID or paste its address.</source>
        <translation>Die Suche schlug fehl: %1 Sie können die ID des Datensatzes eingeben oder seine Adresse einfügen.</translation>
    </message>
    <message>
        <source>%1 or more records match. Type more letters.</source>
        <translation>%1 Datensätze oder mehr passen. Geben Sie mehr Buchstaben ein.</translation>
    </message>
    <message>
        <source>%1 of %2 matches are shown. Type more letters.</source>
        <translation>%1 von %2 passenden werden gezeigt. Geben Sie mehr Buchstaben ein.</translation>
    </message>
    <message>
        <source>No record matches “%1”. Check the spelling, or paste the record&apos;s address from HubSpot.</source>
        <translation>Kein Datensatz passt zu „%1“. Prüfen Sie die Schreibweise, oder fügen Sie die Adresse des Datensatzes aus HubSpot ein.</translation>
    </message>
    <message>
        <source>No %1 matches “%2”, but these do: %3.</source>
        <translation>Kein Datensatz vom Typ %1 passt zu „%2“, wohl aber unter: %3.</translation>
    </message>
</context>
<context>
    <name>relata::ResultText</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>HubSpot answered with success, but the pair does not have %1. Check the label&apos;s limits in HubSpot, then link again.</source>
        <translation>HubSpot meldete Erfolg, aber dem Paar fehlt %1. Die Limits des Labels in HubSpot prüfen, dann noch einmal zuordnen.</translation>
    </message>
    <message>
        <source>The request was not carried out: the pair does not have %1. You can link again.</source>
        <translation>Die Anfrage wurde nicht ausgeführt: Dem Paar fehlt %1. Es kann noch einmal zugeordnet werden.</translation>
    </message>
    <message>
        <source>HubSpot answered about other records than requested: %1 %2 → %3 %4. A record may have been merged into another.</source>
        <translation>HubSpot antwortete für andere Datensätze als gefragt: %1 %2 → %3 %4. Vielleicht wurde ein Datensatz mit einem anderen zusammengeführt.</translation>
    </message>
    <message>
        <source>What linked the pair before is not fully known, so nothing is marked as new.</source>
        <translation>Was das Paar vorher verband, ist nicht vollständig bekannt; deshalb ist nichts als neu markiert.</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>KEPT</source>
        <translation>BLEIBT</translation>
    </message>
    <message>
        <source>REMOVED</source>
        <translation>ENTFERNT</translation>
    </message>
    <message>
        <source>SET BY HUBSPOT</source>
        <translation>VON HUBSPOT GESETZT</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>FEHLT</translation>
    </message>
    <message>
        <source>The answer was lost, but reading back shows that it was done.</source>
        <translation>Die Antwort ging verloren, aber das Nachlesen zeigt, dass es ausgeführt wurde.</translation>
    </message>
    <message>
        <source>The pair still has %1.</source>
        <translation>Das Paar hat noch %1.</translation>
    </message>
    <message>
        <source>This was undone later.</source>
        <translation>Das wurde später rückgängig gemacht.</translation>
    </message>
    <message>
        <source>SET SINCE</source>
        <translation>SEITHER GESETZT</translation>
    </message>
    <message>
        <source>HubSpot refused a part of it, but reading back shows that it was done.</source>
        <translation>HubSpot hat einen Teil abgelehnt, aber das Nachlesen zeigt, dass alles ausgeführt ist.</translation>
    </message>
    <message>
        <source>HubSpot has kept %1, though it should have been replaced. You can remove it in the list of links.</source>
        <translation>HubSpot hat %1 behalten, obwohl es ersetzt werden sollte. Sie können es in der Liste der Zuordnungen entfernen.</translation>
    </message>
</context>
<context>
    <name>relata::ResultView</name>
    <message>
        <source>Fill in two records and choose a label, then press Link. What HubSpot answered appears here.</source>
        <translation>Zwei Datensätze eintragen, ein Label wählen und Zuordnen drücken. Hier erscheint, was HubSpot geantwortet hat.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy correlation ID</source>
        <translation>Korrelations-ID kopieren</translation>
    </message>
    <message>
        <source>Labels returned</source>
        <translation>Zurückgegebene Labels</translation>
    </message>
    <message>
        <source>Result labels</source>
        <translation>Labels des Ergebnisses</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Correlation ID: %1</source>
        <translation>Korrelations-ID: %1</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Open in HubSpot</source>
        <translation>In HubSpot öffnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Davor: %1</translation>
    </message>
</context>
<context>
    <name>relata::RetentionDialog</name>
    <message>
        <source>What the history keeps</source>
        <translation>Was der Verlauf aufbewahrt</translation>
    </message>
    <message>
        <source>This rule applies to all accounts, and to existing rows as well as new ones. Anything it does not keep is also deleted from the file.</source>
        <translation>Die Regel gilt für alle HubSpot-Accounts, ab jetzt und für die Zeilen, die schon da sind. Was sie nicht aufbewahrt, wird auch aus der Datei gelöscht.</translation>
    </message>
    <message>
        <source>Keep all rows</source>
        <translation>Alle Zeilen aufbewahren</translation>
    </message>
    <message>
        <source>Delete rows that are older than</source>
        <translation>Zeilen löschen, die älter sind als</translation>
    </message>
    <message>
        <source>Age in days</source>
        <translation>Alter in Tagen</translation>
    </message>
    <message>
        <source>Keep requests and answers word for word</source>
        <translation>Anfragen und Antworten im Wortlaut aufbewahren</translation>
    </message>
    <message>
        <source>Keep the names of records</source>
        <translation>Namen der Datensätze aufbewahren</translation>
    </message>
    <message>
        <source>Their IDs are always kept.</source>
        <translation>Ihre IDs werden immer aufbewahrt.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> Tag</numerusform>
            <numerusform> Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relata::Session</name>
    <message>
        <source>The keychain does not hand out the sign-in: it is locked, or the entry is gone.</source>
        <translation>Der Schlüsselbund gibt die Anmeldung nicht heraus: Er ist gesperrt, oder der Eintrag ist weg.</translation>
    </message>
    <message>
        <source>The sign-in was not kept</source>
        <translation>Die Anmeldung wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>HubSpot no longer accepts this access key</source>
        <translation>HubSpot nimmt diesen Zugriffsschlüssel nicht mehr an</translation>
    </message>
    <message>
        <source>HubSpot could not renew the sign-in at this moment; nothing was sent.</source>
        <translation>HubSpot konnte die Anmeldung gerade nicht erneuern; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Einen Moment warten, dann erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>relata::SignIn</name>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>The sign-in has ended. Start it again in Relata.</source>
        <translation>Die Anmeldung ist beendet. Bitte in Relata neu beginnen.</translation>
    </message>
    <message>
        <source>This address belongs to another sign-in. Open the link again and paste the address on which it ends.</source>
        <translation>Diese Adresse gehört zu einer anderen Anmeldung. Den Link noch einmal öffnen und die Adresse einfügen, bei der er landet.</translation>
    </message>
    <message>
        <source>Already answered</source>
        <translation>Schon beantwortet</translation>
    </message>
    <message>
        <source>This sign-in has already been answered.</source>
        <translation>Diese Anmeldung hat ihre Antwort schon.</translation>
    </message>
    <message>
        <source>This answer does not belong to the sign-in that Relata is waiting for.</source>
        <translation>Diese Antwort gehört nicht zu der Anmeldung, auf die Relata wartet.</translation>
    </message>
    <message>
        <source>The browser brought an error (%1) without proof that it belongs to this sign-in. If you refused, cancel here, too.</source>
        <translation>Der Browser brachte einen Fehler (%1) ohne Nachweis, dass er zu dieser Anmeldung gehört. Wenn Sie abgelehnt haben, bitte auch hier abbrechen.</translation>
    </message>
    <message>
        <source>An answer that does not belong to this sign-in was refused.</source>
        <translation>Eine Antwort, die nicht zu dieser Anmeldung gehört, wurde abgewiesen.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Relata is signed in to %1. You can close this page.</source>
        <translation>Relata ist bei %1 angemeldet. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation>Die Anmeldung neu beginnen.</translation>
    </message>
    <message>
        <source>The browser cannot come back to Relata: the ports %1 of this computer are all in use by other programs.</source>
        <translation>Der Browser kann nicht zu Relata zurückkehren: Die Ports %1 dieses Rechners sind alle von anderen Programmen belegt.</translation>
    </message>
    <message>
        <source>End the program that uses one of them, or use an access key.</source>
        <translation>Das Programm beenden, das einen davon belegt, oder einen Zugriffsschlüssel verwenden.</translation>
    </message>
    <message>
        <source>Nothing came back from the browser within five minutes.</source>
        <translation>Binnen fünf Minuten kam nichts vom Browser zurück.</translation>
    </message>
    <message>
        <source>Start again and agree in the browser. If HubSpot shows an error there, compare client ID, redirect addresses and scopes with those of your HubSpot app.</source>
        <translation>Neu beginnen und im Browser zustimmen. Zeigt HubSpot dort einen Fehler, dann Client-ID, Redirect-Adressen und Scopes mit denen Ihrer HubSpot-App vergleichen.</translation>
    </message>
    <message>
        <source>HubSpot&apos;s answer has no code.</source>
        <translation>In der Antwort von HubSpot fehlt der Code.</translation>
    </message>
    <message>
        <source>The access was refused in the browser.</source>
        <translation>Der Zugriff wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>Start again and choose “Connect app”. Only a super admin, or a user who may install apps, can agree.</source>
        <translation>Neu beginnen und „App verbinden“ wählen. Zustimmen kann nur ein Super-Admin oder wer Apps installieren darf.</translation>
    </message>
    <message>
        <source>HubSpot did not agree: “%1”.</source>
        <translation>HubSpot hat nicht zugestimmt: „%1“.</translation>
    </message>
    <message>
        <source>Compare client ID, redirect addresses and scopes with those of your HubSpot app.</source>
        <translation>Client-ID, Redirect-Adressen und Scopes mit denen Ihrer HubSpot-App vergleichen.</translation>
    </message>
    <message>
        <source>HubSpot does not know this client ID.</source>
        <translation>HubSpot kennt diese Client-ID nicht.</translation>
    </message>
    <message>
        <source>Copy the client ID again from the page of your HubSpot app.</source>
        <translation>Die Client-ID noch einmal von der Seite Ihrer HubSpot-App kopieren.</translation>
    </message>
    <message>
        <source>The client secret does not belong to this client ID.</source>
        <translation>Das Client-Secret gehört nicht zu dieser Client-ID.</translation>
    </message>
    <message>
        <source>Copy the client secret again from the page of your HubSpot app.</source>
        <translation>Das Client-Secret noch einmal von der Seite Ihrer HubSpot-App kopieren.</translation>
    </message>
    <message>
        <source>HubSpot does not accept the redirect address.</source>
        <translation>HubSpot nimmt die Redirect-Adresse nicht an.</translation>
    </message>
    <message>
        <source>Register all redirect addresses that Relata shows in your HubSpot app.</source>
        <translation>Alle Redirect-Adressen, die Relata zeigt, in Ihrer HubSpot-App eintragen.</translation>
    </message>
    <message>
        <source>The code from the browser was already used or has expired.</source>
        <translation>Der Code aus dem Browser wurde schon verwendet oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>HubSpot refused the sign-in: “%1”.</source>
        <translation>HubSpot hat die Anmeldung abgelehnt: „%1“.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Die Netzverbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This is not the address the browser ends on; it begins with %1.</source>
        <translation>Das ist nicht die Adresse, bei der der Browser landet; sie beginnt mit %1.</translation>
    </message>
    <message>
        <source>HubSpot does not know this access key.</source>
        <translation>HubSpot kennt diesen Zugriffsschlüssel nicht.</translation>
    </message>
    <message>
        <source>Copy the key again from HubSpot, whole; a key that was rotated or deleted there is void.</source>
        <translation>Den Schlüssel noch einmal vollständig aus HubSpot kopieren; ein dort erneuerter oder gelöschter Schlüssel gilt nicht mehr.</translation>
    </message>
    <message>
        <source>This is for the HubSpot account %1, not for %2.</source>
        <translation>Das gehört zum HubSpot-Account %1, nicht zu %2.</translation>
    </message>
    <message>
        <source>Choose the account %1 in HubSpot, or add %2 as an account of its own.</source>
        <translation>In HubSpot den HubSpot-Account %1 wählen oder %2 als eigenen HubSpot-Account hinzufügen.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or sign in again.</source>
        <translation>Den Schlüsselbund entsperren und es erneut versuchen, oder neu anmelden.</translation>
    </message>
    <message>
        <source>The browser came back with https, which no program on this computer can answer. Allow http for localhost in the browser, or copy the address it shows and paste it here; it begins with %1.</source>
        <translation>Der Browser kam mit https zurück, was kein Programm auf diesem Computer beantworten kann. Erlauben Sie im Browser http für localhost, oder kopieren Sie die Adresse, die er zeigt, und fügen Sie sie hier ein; sie beginnt mit %1.</translation>
    </message>
    <message>
        <source>HubSpot&apos;s answer lacks the token that keeps a sign-in alive.</source>
        <translation>In HubSpots Antwort fehlt, was eine Anmeldung am Leben hält.</translation>
    </message>
</context>
<context>
    <name>relata::SignInDialog</name>
    <message>
        <source>Sign in with HubSpot</source>
        <translation>Bei HubSpot anmelden</translation>
    </message>
    <message>
        <source>Relata signs in through a HubSpot app of your own. Its client ID and client secret are needed once; the README explains how to make one.</source>
        <translation>Relata meldet sich über Ihre eigene HubSpot-App an. Deren Client-ID und Client-Secret werden einmal gebraucht; das README erklärt, wie man die App anlegt.</translation>
    </message>
    <message>
        <source>Sign in at</source>
        <translation>Anmelden bei</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Redirect addresses to register in the app</source>
        <translation>Redirect-Adressen für die App</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>Adressen kopieren</translation>
    </message>
    <message>
        <source>Scopes the app must require</source>
        <translation>Pflicht-Scopes der App</translation>
    </message>
    <message>
        <source>Copy scopes</source>
        <translation>Scopes kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open browser…</source>
        <translation>Browser öffnen…</translation>
    </message>
    <message>
        <source>The page did not open? Open this link in a browser on this computer:</source>
        <translation>Die Seite ging nicht auf? Diesen Link in einem Browser dieses Rechners öffnen:</translation>
    </message>
    <message>
        <source>Sign-in link</source>
        <translation>Anmeldelink</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>The browser cannot reach Relata? Paste the address it ended up on:</source>
        <translation>Der Browser erreicht Relata nicht? Die Adresse einfügen, bei der er gelandet ist:</translation>
    </message>
    <message>
        <source>Address the browser ended on</source>
        <translation>Adresse, bei der der Browser gelandet ist</translation>
    </message>
    <message>
        <source>Use address</source>
        <translation>Adresse verwenden</translation>
    </message>
    <message>
        <source>Sign in again to %1. Its history and presets stay.</source>
        <translation>Neu bei %1 anmelden. Verlauf und Vorlagen bleiben.</translation>
    </message>
    <message>
        <source>HubSpot (app.hubspot.com)</source>
        <translation>HubSpot (app.hubspot.com)</translation>
    </message>
    <message>
        <source>HubSpot, EU data centre (app-eu1.hubspot.com)</source>
        <translation>HubSpot, EU-Rechenzentrum (app-eu1.hubspot.com)</translation>
    </message>
    <message>
        <source>Practice portal on this computer</source>
        <translation>Übungsportal auf diesem Rechner</translation>
    </message>
    <message>
        <source>Enter the client ID and client secret of your HubSpot app first.</source>
        <translation>Bitte zuerst Client-ID und Client-Secret Ihrer HubSpot-App eingeben.</translation>
    </message>
    <message>
        <source>The browser has answered. Asking HubSpot for the account…</source>
        <translation>Der Browser hat geantwortet. Relata liest den HubSpot-Account…</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the link below in a browser on this computer and approve access there.</source>
        <translation>Es ließ sich kein Browser öffnen. Bitte den Link unten in einem Browser dieses Rechners öffnen und dort zustimmen.</translation>
    </message>
    <message>
        <source>HubSpot is open in your browser: choose the account and approve access there. This window continues by itself; it waits five minutes at most.</source>
        <translation>Ihr Browser zeigt die Seite von HubSpot: dort den HubSpot-Account wählen und zustimmen. Danach geht es hier von selbst weiter; Relata wartet höchstens fünf Minuten.</translation>
    </message>
    <message>
        <source>Copy settings for app-hsmeta.json</source>
        <translation>Einstellungen für app-hsmeta.json kopieren</translation>
    </message>
</context>
<context>
    <name>relata::SingleInstance</name>
    <message>
        <source>Relata is already running and does not answer.</source>
        <translation>Relata läuft bereits und antwortet nicht.</translation>
    </message>
    <message>
        <source>It may be busy or frozen. You can wait until it responds or quits; Relata then continues by itself.</source>
        <translation>Es kann beschäftigt sein oder hängen. Sie können warten, bis es nach vorne kommt oder endet; dieser Start geht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Relata cannot tell whether it is already running.</source>
        <translation>Relata kann nicht feststellen, ob es schon läuft.</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Trotzdem starten</translation>
    </message>
    <message>
        <source>Relata cannot start.</source>
        <translation>Relata kann nicht starten.</translation>
    </message>
    <message>
        <source>Two instances that use the same folder could overwrite each other&apos;s changes.</source>
        <translation>Zwei, die denselben Ordner benutzen, könnten einander Änderungen überschreiben.</translation>
    </message>
    <message>
        <source>The lock file %1 is not an ordinary file.</source>
        <translation>Die Sperrdatei %1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The lock file %1 cannot be used: %2.</source>
        <translation>Die Sperrdatei %1 kann nicht benutzt werden: %2.</translation>
    </message>
</context>
<context>
    <name>relata::TaskProgress</name>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1: %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>relata::TopBar</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>%1 of %2 calls / 10 s</source>
        <translation>%1 von %2 Aufrufen / 10 s</translation>
    </message>
</context>
<context>
    <name>relata::Tour</name>
    <message>
        <source>Decision maker + primary</source>
        <translation>Entscheider + primär</translation>
    </message>
</context>
<context>
    <name>relata::TypeFinder</name>
    <message>
        <source>Find a label</source>
        <translation>Label suchen</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>Labels durchsuchen</translation>
    </message>
    <message>
        <source>Label, type ID, category…</source>
        <translation>Label, Typ-ID, Kategorie…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Object type searched from</source>
        <translation>Objekttyp „Von“ in der Suche</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Object type searched to</source>
        <translation>Objekttyp „Zu“ in der Suche</translation>
    </message>
    <message>
        <source>Reading from the account</source>
        <translation>Liest aus dem Account</translation>
    </message>
    <message>
        <source>Association types</source>
        <translation>Zuordnungstypen</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Put into the form</source>
        <translation>Ins Formular übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln association type(s)</source>
        <translation>
            <numerusform>%Ln Zuordnungstyp</numerusform>
            <numerusform>%Ln Zuordnungstypen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pairs read from the account…</source>
        <translation>%1 von %2 Paaren aus dem Account gelesen…</translation>
    </message>
    <message>
        <source>Some could not be read: %1</source>
        <translation>Einige ließen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read from the account</source>
        <translation>Aus dem Account lesen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>There is no object type “%1”; an empty field stands for all.</source>
        <translation>Es gibt keinen Objekttyp „%1“; ein leeres Feld steht für alle.</translation>
    </message>
</context>
<context>
    <name>relata::TypeModel</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>HubSpot&apos;s list</source>
        <translation>Liste von HubSpot</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>From there</source>
        <translation>Von dort aus</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Type ID</source>
        <translation>Typ-ID</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>relata::WelcomePage</name>
    <message>
        <source>Which HubSpot account do you want to link records in?</source>
        <translation>In welchem HubSpot-Account möchten Sie Datensätze zuordnen?</translation>
    </message>
    <message>
        <source>Sign in with HubSpot…</source>
        <translation>Bei HubSpot anmelden…</translation>
    </message>
    <message>
        <source>Use an access key…</source>
        <translation>Zugriffsschlüssel verwenden…</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>Erst üben</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Approve access in your browser with your own HubSpot user. This needs a HubSpot app that an admin has set up once.</source>
        <translation>Im Browser zustimmen, mit Ihrem eigenen HubSpot-Benutzer. Dafür muss ein Admin einmal eine HubSpot-App angelegt haben.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Paste a service key or private app token that a super admin gave you. The quickest way for one account.</source>
        <translation>Einen Service-Schlüssel oder das Token einer privaten App von einem Super-Admin einfügen. Der schnellste Weg für einen HubSpot-Account.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Try everything on sample data. Nothing leaves this computer, and no HubSpot account is needed.</source>
        <translation>Alles an Beispieldaten ausprobieren. Nichts verlässt diesen Rechner, und es braucht keinen HubSpot-Account.</translation>
    </message>
</context>
<context>
    <name>relata::Workspace</name>
    <message>
        <source>The records of the practice portal have no pages in HubSpot.</source>
        <translation>Die Datensätze des Übungsportals haben keine Seiten in HubSpot.</translation>
    </message>
    <message>
        <source>This record has no page in HubSpot that is known.</source>
        <translation>Für diesen Datensatz ist keine Seite in HubSpot bekannt.</translation>
    </message>
</context>
<context>
    <name>relata::copyText</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
</TS>
