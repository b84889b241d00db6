#!/usr/bin/env python3
"""Writes what HarfBuzz makes of words, as the golden files beside this script: words.tsv (words of every language, letter by letter),
random.txt (a hash per thousand random words) and articles.txt (a hash of the word types of the articles of the shared folder).

usage: golden.py SHARED    needs: pip install uharfbuzz fonttools; SHARED/oracles/hb_forms.py, SHARED/seeds

The tests lay the same words out; a word goes in letter by letter, ZWJ and ZWNJ are dropped from both results, and marks on one letter are
compared as a set, for HarfBuzz puts them into another order. Letters without a presentation form stay nominal, save FALLBACKS."""
import glob, re, sys, unicodedata
shared = sys.argv[1]; sys.path.insert(0, shared + "/oracles")
import uharfbuzz as hb, hb_forms
here = __file__.rsplit("/", 1)[0]
# The letter's other shape of the same skeleton, where Unicode has one: Uyghur AE as heh, noon ghunna as rnoon.
FALLBACKS = {"n06D5.isolated": 0xFEE9, "n06D5.final": 0xFEEA, "n06BA.initial": 0xFBE8, "n06BA.medial": 0xFBE9}
MARK = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]{2,}")

def shape(word):
    buffer = hb.Buffer(); buffer.add_str(word); buffer.direction = "rtl"; buffer.script = "Arab"; buffer.language = "ar"
    buffer.flags = hb.BufferFlags.PRESERVE_DEFAULT_IGNORABLES
    hb.shape(hb_forms.font, buffer)
    names = [hb_forms.order[info.codepoint] for info in reversed(buffer.glyph_infos)]
    forms = "".join(chr(FALLBACKS.get(name, int(name[1:5], 16))) for name in names)
    return sets(forms.replace("\u200c", "").replace("\u200d", ""))

def sets(forms):
    return MARK.sub(lambda marks: "".join(sorted(marks[0])), forms)

def fnv(lines):
    value = 0xCBF29CE484222325
    for byte in ("\n".join(lines)).encode():
        value = ((value ^ byte) * 0x100000001B3) % 2**64
    return f"{value:016x}"

def alphabets():
    for line in open(here + "/alphabets.tsv", encoding="utf8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")

def words():
    rows = ["# Language, word, the presentation forms HarfBuzz takes. Written by golden.py."]
    for language, letters, some in alphabets():
        every = some.split()
        for letter in sorted(set(letters)):
            every += [letter, letter + "ب", "ب" + letter + "ب", "ب" + letter]
        rows += [f"{language}\t{word}\t{shape(word)}" for word in every]
    open(here + "/words.tsv", "w", encoding="utf8").write("\n".join(rows) + "\n")

def random_words():
    letters = sorted({c for _, letters, _ in alphabets() for c in letters})
    signs = letters + ["\u0644", "\u0627"] * 8 + list("\u064b\u064e\u0650\u0651\u0652\u0670\u0653\u0654\u0655\u0640\u200c\u200d") * 2
    state = 1
    def below(limit):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % limit
    rows = ["# A hash of what HarfBuzz makes of each thousand of the random words. Written by golden.py."]
    for _ in range(60):
        block = []
        for _ in range(1000):
            length = 1 + below(11)
            word = letters[below(len(letters))] + "".join(signs[below(len(signs))] for _ in range(length))
            block.append(shape(word))
        rows.append(fnv(block))
    open(here + "/random.txt", "w").write("\n".join(rows) + "\n")

def articles():
    text = "\n".join(open(path, encoding="utf8").read() for path in sorted(glob.glob(shared + "/seeds/*.txt")))
    types = sorted(set(re.findall("[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u200c\u200d]+", text)))
    rows = ["# How many word types the articles have, and a hash of what HarfBuzz makes of them. Written by golden.py.", str(len(types)), fnv(map(shape, types))]
    open(here + "/articles.txt", "w").write("\n".join(rows) + "\n")

words(); random_words(); articles()
