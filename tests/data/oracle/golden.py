#!/usr/bin/env python3
"""Writes, as hashes, what two independent engines, fribidi and ICU, make of four bodies of text: the golden files articles.tsv.gz,
seeds.tsv.gz, salads.tsv.gz, random.tsv.gz and disputed.tsv.gz, and the text of the third, salads.txt.gz.

usage: golden.py WARRAQ SHARED    needs what the head of SHARED/oracles/run_diff.sh says

articles  articles of this project, articles.txt.gz
seeds     the articles of SHARED/seeds
salads    words of nine languages with digits, brackets, quotation marks and Latin words, put together here
random    the paragraphs of SHARED/oracles/adversarial.txt.gz

A golden file opens with its runs, a base and a width each. Then every paragraph has a row: a hash, and for each run the code points at
which its lines start (those of `warraq render`; none but 0 where the field is empty). The hash is FNV-1a, 64 bits, of the lines of all
runs, first with letters as they are, then with presentation forms, each followed by a line feed. A line on which the engines disagree
goes in as a question mark, and disputed.tsv.gz has the hashes of both."""
import glob, gzip, json, os, subprocess, sys, tempfile
warraq, shared = sys.argv[1:3]; sys.path.insert(0, shared + "/oracles")
import forms, oracle
here = os.path.dirname(os.path.abspath(__file__))
FRIBIDI, ICU = oracle.Fri(), oracle.Icu()
SHAPES = {"none": "", "forms": "ucd"}
# The fallbacks of docs/TEXT.md, which the oracle's table of forms does not have.
forms.forms[0x6D5] = {"isolated": 0xFEE9, "final": 0xFEEA}
forms.forms[0x6BA].update({"initial": 0xFBE8, "medial": 0xFBE9})

def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"

def starts(path, base, width):
    """The code points at which our lines start, a list per paragraph."""
    with tempfile.NamedTemporaryFile() as breaks:
        command = [warraq, "render", path, "--base", base, "--width", width, "--shape", "forms", "--breaks-out", breaks.name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return [json.loads(row) for row in open(breaks.name)]

def without_joiners(lines):
    return [line.replace("\u200c", "").replace("\u200d", "") for line in lines]

def golden(name, paragraphs, bases, widths):
    runs = [(base, width) for base in bases for width in widths]
    with tempfile.NamedTemporaryFile("w", encoding="utf8") as text:
        text.write("".join(paragraph + "\n" for paragraph in paragraphs)); text.flush()
        all_starts = [starts(text.name, base, width) for base, width in runs]
    rows, disputed, lines = ["# " + " ".join(base + "/" + width for base, width in runs)], [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        agreed, fields = [], []
        for (base, width), run_starts in zip(runs, all_starts):
            begin = run_starts[number - 1]
            fields.append(",".join(map(str, begin[1:])))
            for shape, oracle_shape in SHAPES.items():
                pair = [without_joiners(engine.lines(paragraph, begin, base, oracle_shape)) for engine in (FRIBIDI, ICU)]
                for at, (fribidi, icu) in enumerate(zip(*pair)):
                    agreed.append(fribidi if fribidi == icu else "?")
                    if fribidi != icu:
                        disputed.append(f"{name}\t{number}\t{base}/{width}\t{shape}\t{at}\t{fnv(fribidi)}\t{fnv(icu)}")
        lines += len(agreed)
        rows.append("\t".join([fnv("".join(line + "\n" for line in agreed))] + fields))
    write_gzip(name + ".tsv.gz", rows)
    print(f"{name}: {len(paragraphs)} paragraphs, {lines} lines, {len(disputed)} of them disputed")
    return disputed

def write_gzip(name, rows):
    with open(f"{here}/{name}", "wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed:
        packed.write("".join(row + "\n" for row in rows).encode())

def articles():
    return gzip.open(here + "/articles.txt.gz", "rt", encoding="utf8", newline="\n").read().splitlines()

def seeds():
    return [line for path in sorted(glob.glob(shared + "/seeds/*.txt")) for line in open(path, encoding="utf8").read().splitlines()]

def adversarial():
    return gzip.open(shared + "/oracles/adversarial.txt.gz", "rt", encoding="utf8", newline="\n").read().split("\n")[:-1]

HEBREW = "שלום ספר עיתון ירושלים צה״ל ז׳בוטינסקי מַלְכָּה שָׁלוֹם תל־אביב כ״ץ ממשלה 3־ב אוּנִיבֶרְסִיטָה"
LATIN = "NATO COVID-19 the e-mail x² café C++ RT St. of 5G (EU) warraq.example/a?b=1 I/O"
NUMBERS = "15 2022 1,234.5 50% -3 +7 $9 €10 3/4 10:30 05/01/2022 ١٥ ٢٠٢٢ ١٬٢٣٤٫٥ ٪50 ٥٠٪ ۱۴۰۰ ۵۰٪ ۱۲/۳ #1 №2 1-2 ٣-٤"
SIGNS = "- – — … / . ، ؛ ؟ ! : & + = • ﴿ ﴾"
PAIRS = "() [] {} <> «» ‹› “” \"\" ''"
ENDS = ["", "", "", "", "", ".", "،", ",", ":", "؛", "؟", "!", "…"]
# Directional marks, and isolates round a word, as text from the web has them.
AROUND = [("", "")] * 12 + [("\u200e", ""), ("", "\u200e"), ("\u200f", ""), ("", "\u200f"), ("\u2066", "\u2069"), ("\u2067", "\u2069"), ("\u2068", "\u2069"), ("\u202a", "\u202c"), ("\u202b", "\u202c")]

def salads():
    """Sixty paragraphs in each language; the generator is that of ../joining/golden.py."""
    state = 1
    def one_of(things):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return things[(state >> 33) % len(things)]
    alphabets = [row.rstrip("\n").split("\t") for row in open(here + "/../joining/alphabets.tsv", encoding="utf8") if not row.startswith("#")]
    rows = [row.rstrip("\n").split("\t") for row in open(here + "/../joining/words.tsv", encoding="utf8") if not row.startswith("#")]
    languages = [[word for language, word, _ in rows if language == name] for name, _, _ in alphabets] + [HEBREW.split()]
    def token(words):
        kind = one_of(["word"] * 10 + ["latin", "latin", "number", "number", "sign", "pair", "marked"])
        if kind == "pair":
            pair = one_of(PAIRS.split())
            return pair[0] + " ".join(one_of(words + LATIN.split() + NUMBERS.split()) for _ in range(one_of([1, 1, 2, 3]))) + pair[1]
        if kind == "marked":
            return one_of(words) + one_of("\u064e\u0650\u0651\u0652\u0670\u05b8\u05bc\u0301") + one_of(["", "\u0640"])
        return one_of({"word": words, "latin": LATIN.split(), "number": NUMBERS.split(), "sign": SIGNS.split()}[kind])
    def paragraph(words):
        tokens = []
        for _ in range(one_of(range(3, 30))):
            before, after = one_of(AROUND)
            tokens.append(before + token(words) + after + one_of(ENDS))
        return " ".join(tokens)
    return [paragraph(words) for words in languages for _ in range(60)]

def main():
    mixed = salads()
    write_gzip("salads.txt.gz", mixed)
    disputed = golden("articles", articles(), ["auto"], ["20", "60"])
    disputed += golden("seeds", seeds(), ["auto"], ["20", "33", "40", "60", "80", "100"])
    disputed += golden("salads", mixed, ["auto", "rtl", "ltr"], ["20", "60"])
    disputed += golden("random", adversarial(), ["auto", "rtl", "ltr"], ["20", "60"])
    write_gzip("disputed.tsv.gz", disputed)

main()
