"""What looks like time and is not."""

from __future__ import annotations

from ...grammar import Not

THINGS = r"(?:Menschen|Personen|Euro|Dollar|Franken|Meter|Metern|Kilometern?|Kilogramm|Tonnen|Mitarbeitern?|Beschäftigten?|Teilnehmern?|Zuschauern?|Besuchern?|Demonstranten|Polizisten|Soldaten|Seiten|Stück|Fälle|Fällen|Tote|Toten|Verletzte|Verletzten|Einwohnern?|Arbeitsplätzen?|Stellen|Mark|Schilling|Prozent|Mal|Mitgliedern?|Häusern?|Wohnungen|Gästen?|Fans|Flüchtlingen?|Schülern?|Schülerinnen|Studenten|Kindern?|Familien|Unternehmen|Firmen|Punkte|Punkten|Stimmen|Quadratmetern?|Quadratkilometern?|Hektar|Liter|Litern|Watt|Kubikmetern?|Exemplaren?|Autos|Fahrzeugen?|Tieren?|Helfern?|Feuerwehrleute|Einsatzkräften?|Bürgern?|Anhängern?|Gläubigen?|Läufern?|Starter|Startern|Rubel|Yen|Pfund|Kalorien|Grad|Gramm|Bücher|Bäumen?|Fußball-Fans|Journalisten|Kämpfern?|Arbeiter|Arbeitern|Jobs|Betten|Plätzen?|Kilowattstunden|Megawatt|PS|km|m|kg|Grad)"

NOTS = (
    Not(r"(?:https?://|www\.)\S+", "Siehe https://beispiel.invalid/2010/bericht.pdf dort."),
    Not(r"\(?(?:Zusammenfassung|Überblick|Meldung|Eil|Korrektur|Berichtigung|Ausblick|Update) [0-2][0-9][0-5][0-9]\)?", "(Zusammenfassung 1630) Tor gebrochen"),
    Not(r"(?:Jahr|Jahre) [1-9][0-9]{2} (?-i:[A-Z])\S{2,25}(?:en|er|e|n|s)", "Das sind im vergangen Jahr 513 Berichte."),
    Not(r"{oddyear} (?-i:[A-Z])\S{2,25}(?:en|er|e|n|s)", "Betroffen sind 1300 Gemeinden."),
    Not(r"{year}(?:,-|,[0-9]{1,2}| ?€| ?qm| ?km/h| ?kg| ?\*|\*[0-9]|\.[0-9]{3}| (?:US-)?Dollar| Mark| %)", "Das kostet 1535,90 Euro."),
    Not(r"[0-9]{3,4} ?[-–*x] ?[0-9]{3,4} (?:qm|Pixel|Euro|Meter|Menschen|Personen)", "Es sind 600 - 1000 qm."),
    Not(r"{anyyear} (?:v\. ?Chr\.|vor Christus|v\. u\. Z\.)", "Um 1500 v. Chr. wurde gebaut."),
    Not(r"(?:UN-Resolution|Resolution|Richtlinie|Verordnung|Modell|Typ|Baureihe|Linie|Hausnummer|Postleitzahl|Nummer) {anyyear}", "Es gilt die Resolution 1612."),
    Not(r"(?-i:Chiang Mai|May Day|Mai Tai)", "Sie lebt in Chiang Mai."),
    Not(r"(?:1899|1904|1909|1846|1848) (?:Hoffenheim|Gelsenkirchen|Dortmund|Bochum|Bochum)", "Die TSG 1899 Hoffenheim siegt."),
    Not(r"{year} [A-Z]{1,2}[0-9]{1,3}", "Der Asteroid 2003 EL61 ist klein."),
    Not(r"(?:rund|etwa|knapp|fast|über|mehr als|gut|circa|ca\.|bis zu|mindestens|höchstens|jeweils|insgesamt|weitere|nahezu|ungefähr|weniger als) {year}", "Es kamen etwa 1200 Absolventen."),
    Not(r"{year}(?: bis | oder |-|–)[3-9][0-9]{3}", "Es sind 2000 bis 3000 Grad."),
    Not(r"früher oder später|so früh wie|zu früh|nicht früher|frühestens", "Das kommt früher oder später."),
    Not(r"(?:ab|mit|Altersgrenze von) (?:[1-9][0-9]|[a-zäöüß]+) Jahren", "Wählen darf man ab 16 Jahren."),
    Not(r"spätere[nrsm]?|späterhin|frühere[nrsm]?", "Der frühere Chef kam."),
    Not(rf"(?:rund |etwa |fast |über |mehr als |knapp |gut |bis zu |mindestens |jeweils |insgesamt |weitere |von |mit |für |auf |um |die |der |den )?{{year}} {THINGS}", "Es kamen rund 2000 Menschen zum Fest."),
    Not(r"Agenda {year}|Agenda [12][0-9]", "Er verteidigte die Agenda 2010."),
    Not(r"Vision {year}|Expo {year}|Mission {year}|Strategie {year}|Programm {year}|Horizont {year}|Horizon {year}|Plan {year}", "Die Stadt hat eine Vision 2030."),
    Not(r"Stuttgart 21|Schalke 04|Hannover 96|Mainz 05|Bayer 04|Darmstadt 98|Formel 1|G20|Windows {year}", "Das Projekt Stuttgart 21 ist teuer."),
    Not(r"{year}(?:er)? München|TSV {year}|TSG {year}|VfL {year}|SV {year}|FC {year}|FSV {year}|SC {year}|VfB {year}|Hoffenheim {year}", "Der TSV 1860 München steigt ab."),
    Not(r"Straße des {day}\. {month}|Platz des {day}\. {month}|{det?}Straße der {number}", "Auf der Straße des 17. Juni wird gefeiert."),
    Not(r"(?:«|»|„|\")?(?:Bild|Welt|Zeitung|Zeit|Kurier|Krone|FAZ|Presse|Tagesspiegel) am (?:Sonntag|Wochenende|Samstag|Abend|Mittag|Morgen)", "Das sagte er der «Bild am Sonntag»."),
    Not(r"(?:von )heute auf morgen", "Das geht nicht von heute auf morgen."),
    Not(r"Schnee von gestern|Welt von gestern|Welt von morgen|Leute von gestern", "Das ist Schnee von gestern."),
    Not(r"(?:fünf|kurz|zehn) vor zwölf", "Es ist fünf vor zwölf."),
    Not(r"Stunde (?:null|Null)|Stunde der Wahrheit|Tag X", "Es war die Stunde null."),
    Not(r"(?:Az\.|Aktenzeichen:?|AZ:?) [0-9]{1,4}(?: [A-Za-z]{1,5}){0,3} [0-9]{1,5}[./][0-9]{2,4}", "Das entschied das Gericht (Aktenzeichen: 7 C 24.15)."),
    Not(r"[0-9]{1,3} [A-Z][A-Za-z]{0,4} [0-9]{1,5}[./][0-9]{2,4}", "Das entschied das Gericht (7 C 24.15)."),
    Not(r"(?:§|Paragraf|Paragraph|Artikel|Absatz|Art\.|Abs\.|Nr\.|Nummer|Seite|Kapitel|Zimmer|Postfach|Tel\.:?|Telefon:?) {anyyear}", "Es gilt § 1168 des Gesetzbuchs."),
    Not(r"(?:Anfang|Mitte|Ende) (?:[1-9]0|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)", "Er ist Anfang 30."),
    Not(r"(?:im Alter von|Alter von|mit|bis einschließlich|unter|ab|über|von|zwischen) {number} Jahren(?: (?:alt|jung))", "Er ist mit 80 Jahren alt."),
    Not(r"(?:im Alter von|im Alter ab|im Alter bis|Alter von|bis einschließlich|unter) (?:{number}|{number2:number} (?:bis|und) {number3:number}) Jahren?", "Er starb im Alter von 80 Jahren."),
    Not(r"{approx?}{number} Jahre(?:n)? (?:alt|jung|alte[nrsm]?)|{a} (?:Jahr|Monat|Tag) alt|{number2:number} (?:Monate|Wochen|Tage) alt", "Er ist 21 Jahre alt."),
    Not(r"{number}(?:-)?(?:Jährige[nrs]?)", "Die 17-Jährige kam."),
    Not(r"{nth} (?:Spieltag(?:s|es)?|Bundestag(?:s|es)?|Minute|Deutschen Bundestag|Tagesordnungspunkt|Sekunde|Runde|Etappe|Auflage|Geburtstag(?:s|es)?|Todestag(?:s|es)?|Jahrestag(?:s|es)?|Hochzeitstag|Platz|Bezirk|Mal|Staffel|Folge|Kapitel|Stock|Rang)", "Müller traf in der 56. Minute."),
    Not(r"[0-9]{1,2}:[0-9]{1,2}(?: \([0-9]{1,2}:[0-9]{1,2}\))?", "Das Spiel endete 2:1 (1:0)."),
    Not(r"guten (?:Morgen|Tag|Abend)|Guten (?:Morgen|Tag|Abend)", "Guten Morgen, sagte er."),
    Not(r"(?:Jan|Robert|Martin|Theo|Robin|Hans|Peter|Anna|Karl|Donna|Jörg|Klaus|Michael|Thomas|Erich|Oliver|Heinz|Juli|Julius|Robert-Martin) (?:Freitag|Montag|Sommer|Winter|Herbst|Sonntag|Zeh|März|May|Mai|August|Morgen)", "Jan Freitag und Theo Sommer erhielten den Preis."),
    Not(r"(?:Herrn?|Frau|Dr\.|Prof\.|Minister|Ministerin|Richter|Trainer|Sprecher) (?:Freitag|Montag|Sommer|Winter|Herbst|Sonntag|März|Mai|August|Morgen)", "Das sagte Frau Sommer."),
    Not(r"Juli Zeh|August (?:der|von|Macke|Strindberg|Bebel|Diehl|Wilhelm|Oetker|Horch)|Kaiser Augustus", "Es las Juli Zeh."),
    Not(r"(?:Nine Eleven|9/11)", "Es war wie 9/11."),
    Not(r"nach und nach|ab und zu|hin und wieder|Tag und Nacht|Tag für Tag|Jahr für Jahr", "Es wurde nach und nach besser."),
    Not(r"(?:Prager|Arabischen?r?|Arabische|zweiter|zweiten) Frühlings?|Deutschen? Herbst(?:es)?", "Der Arabische Frühling endete."),
)
