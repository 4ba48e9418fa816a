"""How German text divides: abbreviations, what may follow an ordinal, and where clauses begin."""

from __future__ import annotations

from ...prose import Division

ABBREVIATIONS = frozenset(
    """z.B u.a d.h v.a o.ä u.ä usw etc bzw ca Dr Prof Nr Tel Mio Mrd St Str Abs Art Az Hr Fr Jan Feb Febr Apr Aug Sept Sep
    Okt Nov Dez inkl exkl vgl evtl ggf sog geb gest Chr Jh Jhd bzgl dt engl franz ital Ing Dipl jun sen Co Inc Ltd Kap
    Mr Mrs Ms vs max min Std Min Sek usf i.d.R u.U a.D i.V m.E e.V S Bd Hrsg Ltd Gen Lt Sgt Pol Mag Bgm Abg Min""".split()
)
AFTER_ORDINAL_ENDS = frozenset(
    """Der Die Das Ein Eine Er Sie Es Wir Ich Am Im In Nach Vor Zu Auch Mit Bei Doch Aber Dabei Damit Danach Dann Dort Für
    Als Wenn Wie Was Wer Zum Zur Zudem Seit Bis Um An Auf Aus Von Vom Unter Über Durch Gegen Dies Diese Dieser Dieses
    Mehrere Viele Einige Alle Beide Laut Rund Etwa Mehr Weitere Zwei Drei Ihre Seine Nun So Da Denn Und Oder Nur Noch Schon Bereits Ob Weil Während Trotz Laut Insgesamt Allerdings Zuvor""".split()
)

DIVISION = Division(abbreviations=ABBREVIATIONS, after_ordinal_ends=AFTER_ORDINAL_ENDS)
