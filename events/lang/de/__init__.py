"""German. To add an expression, add a line to the file of its family; its example is its test.

Examples are read on Wednesday, 20 January 2016.
"""

from ...grammar import Language
from . import clock, dates, days, durations, feasts, periods, sets, vague, weeks
from .nots import NOTS
from .signals import JOINS, SIGNALS
from .tense import AROUND, TENSE
from .text import DIVISION
from .words import LEXICONS

FAMILIES = (dates, clock, days, weeks, periods, feasts, sets, durations, vague)

GERMAN = Language(
    code="de",
    lexicons=LEXICONS,
    rules=[rule for family in FAMILIES for rule in family.RULES],
    tense=TENSE,
    division=DIVISION,
    around=AROUND,
    nots=NOTS,
    signals=SIGNALS,
    joins=JOINS,
)
