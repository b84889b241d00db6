#!/usr/bin/env python3
"""Pictures of the program in real terminals, looked at by machine. README.md tells how."""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = ["--cols", "120", "--rows", "30"]
TERMINALS = ["xterm", "urxvt", "st", "zutty", "alacritty", "foot", "kitty", "vte", "xfce4-terminal", "konsole",
             "qterminal", "mlterm"]
# Konsole and mlterm in tmux need `allow-passthrough`, which is off by default.
INSIDE = [("xterm", "tmux"), ("xterm", "screen"), ("vte", "tmux"), ("vte", "screen"), ("konsole", "screen"),
          ("mlterm", "screen")]

# Terminals that can be told by their own configuration to leave text alone: the option, and the
# profile whose cells are then to be seen as they are. QTerminal has one too, but then draws all text
# at another height, so its picture is looked at by eye alone.
BIDI_OFF = {
    "kitty": (["force_ltr=yes"], "raw"),
    "konsole": (["BidiRenderingEnabled=false"], "raw"),
    "mlterm": (["--ctl=false"], "raw"),
    # No option; an override in each row is another way to the same picture.
    "vte": ([], "lro"),
    "xfce4-terminal": ([], "lro"),
}

# How many pixels may differ and why; by default none.
KNOWN = {
    ("xterm", "ink"): (150, "glyphs overlap their neighbours by a pixel, depending on which is drawn last"),
    ("st", "ink"): (150, "glyphs overlap their neighbours by a pixel, depending on which is drawn last"),
    ("urxvt", "ink"): (150, "glyphs overlap their neighbours by a pixel, depending on which is drawn last"),
    ("mlterm", "ink"): (500, "the tail of a letter loses its lowest pixels to what is drawn below it later"),
    ("mlterm", "order"): (150, "the tail of a letter loses its lowest pixels to what is drawn below it later"),
    ("mlterm in screen", "restored"): (10, "glyphs overlap their neighbours by a pixel, depending on which is drawn last"),
    ("mlterm", "restored"): (10, "glyphs overlap their neighbours by a pixel, depending on which is drawn last"),
    ("kitty", "order"): (30, "a hamza over its letter is left out with the marks"),
}

# Logical Arabic, printed by the shell.
SAMPLE = r"\033[H\033[2J\330\247\331\204\331\203\330\252\330\247\330\250 (book) 2022 \331\204\330\247\n"


class Shooter:
    """Takes pictures into a folder."""

    def __init__(self, termshot, program, folder):
        self.termshot, self.program, self.folder = termshot, program, folder
        self.home = Path(tempfile.mkdtemp(prefix="pictures."))
        (self.home / "warraq").mkdir()
        # Marks would differ where a profile leaves them out.
        (self.home / "warraq" / "config.toml").write_text("marks = false\n")

    def command(self, *arguments, plain=True):
        """The program with settings of its own; `plain` leaves marks out."""
        environment = [f"XDG_STATE_HOME={self.home}/state"]
        environment.append(f"XDG_CONFIG_HOME={self.home if plain else self.home / 'none'}")
        return ["env", *environment, str(self.program), *arguments]

    def shoot(self, name, term, command, keys="", mux=None, options=(), wait="2"):
        """One picture; its path."""
        out = self.folder / f"{name}.png"
        call = [self.termshot, "--term", term, *SIZE, "--wait", wait, "--quiet", "--out", str(out)]
        call += ["--keys", keys] if keys else []
        call += ["--mux", mux] if mux else []
        for option in options:
            call.append(f"--termopt={option}")
        subprocess.run([*call, "--", *command], check=True, timeout=120)
        return out


def pixels(path):
    """Width, height and the bytes of red, green and blue."""
    data = subprocess.run(["convert", str(path), "-depth", "8", "ppm:-"], check=True, capture_output=True).stdout
    magic, size, most, rest = data.split(b"\n", 3)
    assert (magic, most) == (b"P6", b"255"), "ImageMagick writes another form"
    width, height = map(int, size.split())
    return width, height, rest


def differing(one, other):
    """How many pixels differ by more than a trace."""
    (width, height, first), (width2, height2, second) = pixels(one), pixels(other)
    if (width, height) != (width2, height2):
        return width * height
    if first == second:
        return 0
    different = bytearray(width * height)
    for at, (a, b) in enumerate(zip(first, second)):
        if abs(a - b) > 2:
            different[at // 3] = 1
    return sum(different)


def long_lines(path):
    """Where vertical lines run through nearly all of the picture: one column of each."""
    width, height, data = pixels(path)
    # The background is the commonest colour of a coarse grid.
    grid = [data[at:at + 3] for at in range(0, len(data) - 3, 3 * 997)]
    background = max(set(grid), key=grid.count)
    found = []
    for x in range(6, width - 6):
        longest = run = gap = 0
        for y in range(height):
            at = 3 * (y * width + x)
            if any(abs(data[at + channel] - background[channel]) > 40 for channel in range(3)):
                run, gap = run + gap + 1, 0
                longest = max(longest, run)
            else:
                gap += 1
                # The glyph of a line may leave a few pixels between rows.
                if gap > 6:
                    run = gap = 0
        if longest > 0.72 * height:
            found.append(x)
    return [x for x in found if x - 1 not in found]


def check_borders(picture):
    lines = long_lines(picture)
    return abs(len(lines) - 2), f"lines at {lines}"


def check_order(shooter, term):
    options, profile = BIDI_OFF[term]
    seen = shooter.shoot(f"{term}-order", term, shooter.command())
    meant = shooter.shoot(f"{term}-meant", term, shooter.command("--bidi", profile), options=options)
    wrong = shooter.shoot(f"{term}-without", term, shooter.command("--bidi", "raw"))
    if term in ("vte", "xfce4-terminal"):
        # The profile raw resets BDSM as well; text as it comes shows what is avoided.
        wrong = shooter.shoot(f"{term}-without", term, shooter.command("--bidi", "logical"))
    off, without = differing(seen, meant), differing(seen, wrong)
    return off if without > 1000 else without, f"{off} pixels differ, {without} without a profile"


def check_ink(shooter, term):
    after = shooter.folder / f"{term}-scrolled.png"
    keys = f"J,J,J,],[,K,J,sleep:0.5,shot:{after},ctrl+l,sleep:0.5"
    fresh = shooter.shoot(f"{term}-drawn-again", term, shooter.command(plain=False), keys=keys)
    off = differing(after, fresh)
    return off, f"{off} pixels differ"


def check_restored(shooter, name, term, mux=None):
    print_it = f"printf '{SAMPLE}'; sleep 6"
    run = " ".join(shlex.quote(word) for word in shooter.command())
    after = shooter.shoot(f"{name}-after", term, ["sh", "-c", f"{run}; {print_it}"], keys="q,sleep:0.5", mux=mux)
    never = shooter.shoot(f"{name}-never", term, ["sh", "-c", print_it], mux=mux)
    off = differing(after, never)
    return off, f"{off} pixels differ"


def contact_sheet(pictures, out):
    """The upper part of all pictures, with their names."""
    font = subprocess.run(["fc-match", "-f", "%{file}", "DejaVu Sans"], capture_output=True, text=True).stdout
    labelled = []
    for name, picture in pictures:
        labelled += ["-label", name, "(", str(picture), "-gravity", "North", "-crop", "100%x58%+0+0", "+repage", ")"]
    out.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["montage", "-font", font, "-pointsize", "15", *labelled, "-tile", "3x", "-geometry", "600x208+8+6",
                    "+dither", "-colors", "48", f"png8:{out}"], check=True)
    print(f"{out}: {out.stat().st_size // 1000} kB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="the folder for the pictures")
    parser.add_argument("--only", action="append", help="a terminal; may be given again")
    parser.add_argument("--program", type=Path, default=ROOT / "target" / "debug" / "warraq")
    parser.add_argument("--sheet", type=Path, default=ROOT / "docs" / "pictures" / "terminals.png")
    parser.add_argument("--sheet-only", action="store_true", help="no checks")
    arguments = parser.parse_args()
    termshot = os.environ.get("TERMSHOT") or shutil.which("termshot")
    if not termshot:
        sys.exit("set TERMSHOT; xtask/pictures/README.md tells what it is")
    folder = arguments.out or Path(tempfile.mkdtemp(prefix="warraq-pictures."))
    folder.mkdir(parents=True, exist_ok=True)
    shooter = Shooter(termshot, arguments.program, folder)
    failed = 0

    def report(name, check, outcome):
        nonlocal failed
        off, detail = outcome
        most, reason = KNOWN.get((name, check), (0, ""))
        word = "ok" if off == 0 else f"ok: {reason}" if off <= most else "FAILED"
        failed += word == "FAILED"
        print(f"{name:<18} {check:<9} {word} ({detail})", flush=True)

    pictures = []
    chosen = [term for term in TERMINALS if not arguments.only or term in arguments.only]
    for term in chosen:
        picture = shooter.shoot(term, term, shooter.command(plain=False))
        pictures.append((term, picture))
        report(term, "borders", check_borders(picture))
        if arguments.sheet_only:
            continue
        if term in BIDI_OFF:
            report(term, "order", check_order(shooter, term))
        report(term, "ink", check_ink(shooter, term))
        report(term, "restored", check_restored(shooter, term, term))
    for term, mux in INSIDE:
        if term in chosen:
            name = f"{term} in {mux}"
            picture = shooter.shoot(f"{term}-{mux}", term, shooter.command(plain=False), mux=mux)
            pictures.append((name, picture))
            report(name, "borders", check_borders(picture))
            if not arguments.sheet_only:
                report(name, "restored", check_restored(shooter, f"{term}-{mux}", term, mux))
    if not arguments.only:
        contact_sheet(pictures, arguments.sheet)
    print(f"pictures in {folder}; look at them")
    shutil.rmtree(shooter.home, ignore_errors=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
