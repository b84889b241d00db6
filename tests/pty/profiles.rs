//! The real program in pseudo-terminals that answer as real ones do: what each profile sends at the
//! start, for a frame and at the end, byte for byte.
use std::path::Path;
use std::time::{Duration, Instant};

use crate::pseudo_terminal::{Program, Start, count};

/// What is asked before the first clear.
const QUESTIONS: &str = "^[8$p^[>q^[>c^]10;?^\\^]11;?^\\^[c";
const BEGIN: &str = "^[?2026h";

/// A terminal by what it answers and sets.
struct Terminal {
    name: &'static str,
    bdsm: Option<u16>,
    answers: &'static str,
    variables: &'static [(&'static str, &'static str)],
    /// What its profile sends with the first frame and before the last bytes, and whether BDSM is
    /// given back as set.
    first: &'static str,
    last: &'static str,
    given_back: &'static str,
    /// A symbol that its last stage alone makes.
    trace: Option<&'static str>,
}

const PLAIN: Terminal = Terminal {
    name: "",
    bdsm: None,
    answers: "",
    variables: &[],
    first: "",
    last: "",
    given_back: "",
    trace: None,
};

/// The terminals of `docs/TERMINALS.md`, with the answers they were seen to give.
const TERMINALS: [Terminal; 11] = [
    Terminal {
        name: "xterm",
        bdsm: Some(0),
        answers: "^P>|XTerm(379)^\\^[>41;379;0c",
        ..PLAIN
    },
    Terminal {
        name: "foot",
        answers: "^P>|foot(1.13.1)^\\^[>1;011301;0c",
        ..PLAIN
    },
    Terminal {
        name: "VTE",
        bdsm: Some(1),
        answers: "^[>65;7006;1c",
        given_back: "^[8h",
        ..PLAIN
    },
    Terminal {
        name: "VTE, with BDSM reset before",
        bdsm: Some(2),
        answers: "^[>65;7006;1c",
        ..PLAIN
    },
    Terminal {
        name: "Konsole",
        answers: "^P>|Konsole 22.12.3^\\^[>1;115;0c",
        first: "^]50;BidiRenderingEnabled=false\u{7}",
        last: "^]50;BidiRenderingEnabled=true\u{7}",
        ..PLAIN
    },
    Terminal {
        name: "Konsole in tmux",
        answers: "^P>|tmux 3.3a^\\^[>84;0;0c",
        variables: &[("TMUX", "/t,1,0"), ("KONSOLE_VERSION", "221203")],
        first: "^Ptmux;^^]50;BidiRenderingEnabled=false\u{7}^\\",
        last: "^Ptmux;^^]50;BidiRenderingEnabled=true\u{7}^\\",
        ..PLAIN
    },
    Terminal {
        name: "mlterm in screen",
        answers: "^[>83;40900;0c",
        variables: &[("STY", "1.a"), ("TERM", "screen"), ("MLTERM", "3.9.0")],
        first: "^P^]5379;use_ctl=false\u{7}^\\",
        last: "^P^]5379;use_ctl=true\u{7}^\\",
        ..PLAIN
    },
    Terminal {
        name: "mlterm",
        bdsm: Some(0),
        answers: "^[>24;279;0c",
        first: "^]5379;use_ctl=false\u{7}",
        last: "^]5379;use_ctl=true\u{7}",
        ..PLAIN
    },
    Terminal {
        name: "QTerminal",
        answers: "^[>0;115;0c",
        trace: Some("38;2;118;118;119"),
        ..PLAIN
    },
    Terminal {
        name: "VTE in tmux",
        answers: "^P>|tmux 3.3a^\\^[>84;0;0c",
        variables: &[("TMUX", "/t,1,0"), ("VTE_VERSION", "7006")],
        trace: Some("\u{202d}"),
        ..PLAIN
    },
    Terminal {
        name: "kitty",
        bdsm: Some(0),
        answers: "^P>|kitty(0.26.5)^\\^[>1;4000;26c",
        ..PLAIN
    },
];

fn start(terminal: &Terminal) -> Start {
    let mut start = Start {
        bdsm: terminal.bdsm,
        answers: terminal.answers.replace('^', "\u{1b}").into_bytes(),
        ..Start::default()
    };
    for (name, value) in terminal.variables {
        start = start.variable(name, value);
    }
    start
}

/// Starts the reader and waits until the articles are loaded and the screen rests.
fn open(start: &Start) -> Program {
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), start);
    program.wait_for("the articles", Program::is_loaded);
    program.wait_for_silence(Duration::from_millis(300));
    program
}

fn written(program: &Program) -> String {
    String::from_utf8(program.written().to_vec())
        .expect("UTF-8 alone is written")
        .replace('\u{1b}', "^")
}

#[test]
fn each_terminal_is_entered_and_left_as_its_profile_says() {
    for terminal in &TERMINALS {
        let mut program = open(&start(terminal));
        program.send(b"q");
        assert_eq!(program.wait_for_exit(), 0);
        program.wait_until_given_back();
        let written = written(&program);
        let expected = format!(
            "^[?1049h{QUESTIONS}^[8l^[1 k^[?25l^[?2004h^[?1000h^[?1006h^[2J{BEGIN}{}^[1;",
            terminal.first
        );
        let begun = written.get(..expected.len()).unwrap_or(&written);
        assert_eq!(begun, expected, "{}", terminal.name);
        let expected = format!(
            "^[?2026l^[0m^[?1006l^[?1000l^[?2004l^[?25h{}^[0 k{}^[?1049l",
            terminal.last, terminal.given_back
        );
        let end = written.rfind("^[?2026l^[0m").expect("the last bytes");
        assert_eq!(
            written.get(end..).expect("a character starts there"),
            expected,
            "{}",
            terminal.name
        );
        if let Some(trace) = terminal.trace {
            assert!(written.contains(trace), "{}: no {trace}", terminal.name);
        }
        let foreign = TERMINALS
            .iter()
            .filter(|other| !terminal.first.contains(other.first))
            .find(|other| written.contains(other.first));
        assert!(
            foreign.is_none(),
            "{} was sent another's bytes",
            terminal.name
        );
    }
}

#[test]
fn what_a_profile_switched_is_put_back_however_it_ends() {
    use rustix::process::Signal;
    let konsole = &TERMINALS[4];
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let mut program = open(&start(konsole));
        program.signal(signal);
        program.wait_for_exit();
        program.wait_until_given_back();
        assert_eq!(count(program.written(), b"BidiRenderingEnabled=true"), 1);
    }
    // Stopped and continued: given back, and taken again.
    let mut program = open(&start(konsole));
    program.send(b"\x1a");
    program.wait_for_stop();
    program.wait_until_given_back();
    assert_eq!(count(program.written(), b"BidiRenderingEnabled=true"), 1);
    let mark = program.mark();
    program.signal(Signal::CONT);
    program.wait_for("the screen again", |program| program.drew_since(mark));
    assert_eq!(count(program.written(), b"BidiRenderingEnabled=false"), 2);
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    assert_eq!(count(program.written(), b"BidiRenderingEnabled=true"), 2);
}

#[cfg(debug_assertions)]
#[test]
fn a_panic_puts_back_what_a_profile_switched() {
    let start = start(&TERMINALS[4]).variable("WARRAQ_PANIC_AT", "draw");
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
    assert_eq!(program.wait_for_exit(), 101);
    program.wait_until_given_back();
    assert_eq!(count(program.written(), b"BidiRenderingEnabled=true"), 1);
}

#[test]
fn the_user_chooses_before_the_terminal_does() {
    let mut program = open(&start(&TERMINALS[4]).argument("--bidi").argument("raw"));
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    assert_eq!(count(program.written(), b"BidiRendering"), 0);
}

#[test]
fn a_silent_terminal_does_not_keep_the_first_frame() {
    let start = Start {
        silent: true,
        ..Start::default()
    };
    let begun = Instant::now();
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
    program.wait_for("the first frame", |program| program.drew_since(0));
    // Generous, for machines that are busy; the program itself waits a tenth of a second.
    assert!(begun.elapsed() < Duration::from_secs(5));
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    program.wait_until_given_back();
}

#[test]
fn late_answers_count() {
    let start = Start {
        silent: true,
        ..Start::default()
    };
    let mut program = open(&start);
    assert_eq!(count(program.written(), b"BidiRendering"), 0);
    program.send(b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62c");
    program.wait_for("Konsole's own bytes", |program| {
        count(program.written(), b"BidiRenderingEnabled=false") == 1
    });
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    assert_eq!(count(program.written(), b"BidiRenderingEnabled=true"), 1);
}

#[test]
fn nothing_is_written_while_nothing_changes() {
    for terminal in &TERMINALS {
        let mut program = open(&start(terminal));
        let mark = program.mark();
        // A key that is bound to nothing changes nothing.
        program.send(b"\x1b[24~");
        program.wait_for_silence(Duration::from_millis(200));
        let came = &program.written()[mark..];
        assert_eq!(came.escape_ascii().to_string(), "", "{}", terminal.name);
    }
}

/// One cell of the emulated screen: what stands in it without formatting characters, its colour, and
/// whether it is bold or italic.
type Cell = (String, vt100::Color, [bool; 2]);

fn cells(program: &Program) -> Vec<Vec<Cell>> {
    let screen = program.screen();
    let (rows, columns) = screen.size();
    let cell = |row, column| {
        let cell = screen.cell(row, column).expect("within the screen");
        let formatting = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
        let text: String = cell.contents().chars().filter(|c| !formatting(c)).collect();
        let text = if text.is_empty() { " ".into() } else { text };
        (text, cell.fgcolor(), [cell.bold(), cell.italic()])
    };
    let row = |row| (0..columns.get()).map(|column| cell(row, column)).collect();
    (0..rows.get()).map(row).collect()
}

/// The bundled articles as a profile sends them, without marks: the terminal is not known.
fn sent(profile: &str) -> Vec<Vec<Cell>> {
    let start = Start::default()
        .variable("TERM", "xterm-direct")
        .argument("--bidi")
        .argument(profile);
    cells(&open(&start))
}

#[test]
fn overrides_and_traces_of_colour_leave_every_cell_in_its_place() {
    let raw = sent("raw");
    assert!(raw.iter().filter(|row| row[29].0 == "│").count() > 15);
    let text = |cells: &[Vec<Cell>]| -> Vec<String> {
        let row = |row: &Vec<Cell>| row.iter().map(|cell| cell.0.as_str()).collect();
        cells.iter().map(row).collect()
    };
    for profile in ["lro", "altfg", "bdsm"] {
        assert_eq!(text(&sent(profile)), text(&raw), "{profile}");
    }
    let arabic = |cell: &Cell| cell.0.starts_with(|c| matches!(c, '\u{fe70}'..='\u{fefc}'));
    let coloured = sent("altfg");
    let mut pairs = 0;
    for row in &coloured {
        for pair in row.windows(2).filter(|pair| pair.iter().all(arabic)) {
            assert_ne!(pair[0].1, pair[1].1, "{pair:?}");
            pairs += 1;
        }
    }
    assert!(pairs > 500, "{pairs} pairs of letters");
}

#[test]
fn kitty_draws_what_was_meant() {
    let meant = sent("raw");
    let mut drawn = sent("kitty");
    for row in &mut drawn {
        // kitty's model: runs of one face and font without blanks; one whose first letter is Arabic
        // or Hebrew is drawn reversed, its brackets mirrored, the colours staying where they are.
        for run in
            row.chunk_by_mut(|one, other| shaped(one) && shaped(other) && face(one) == face(other))
        {
            let letter = run.iter().find_map(|cell| is_rtl(&cell.0));
            if letter == Some(true) {
                let texts: Vec<String> = run.iter().rev().map(|cell| mirrored(&cell.0)).collect();
                for (cell, text) in run.iter_mut().zip(texts) {
                    cell.0 = text;
                }
            }
        }
    }
    for (at, (drawn, meant)) in drawn.iter().zip(&meant).enumerate() {
        // Marks, a hamza over its letter among them, are not sent to kitty.
        let first = |cell: &Cell| cell.0.chars().next();
        let row = |cells: &[Cell]| cells.iter().filter_map(first).collect::<String>();
        assert_eq!(row(drawn), row(meant), "row {at}");
        let colours = |cells: &[Cell]| cells.iter().map(|cell| cell.1).collect::<Vec<_>>();
        assert_eq!(colours(drawn), colours(meant), "row {at}");
    }
}

fn shaped(cell: &Cell) -> bool {
    !cell.0.trim().is_empty() && !cell.0.starts_with(|c| matches!(c, '\u{2500}'..='\u{259f}'))
}

/// What decides the font: weight and slant, and whether `DejaVu` Sans Mono has the letter.
fn face(cell: &Cell) -> ([bool; 2], bool) {
    let lacking = |c| {
        matches!(c, '\u{590}'..='\u{5ff}' | '\u{fb50}' | '\u{fb51}' | '\u{fb82}'..='\u{fb89}'
            | '\u{fb96}'..='\u{fb9d}' | '\u{fba0}'..='\u{fba9}' | '\u{fbae}'..='\u{fbe7}')
    };
    (cell.2, cell.0.starts_with(lacking))
}

/// Whether a cell's letter is one from right to left; `None` for what is common to scripts.
fn is_rtl(text: &str) -> Option<bool> {
    match text.chars().next()? {
        '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{640}' => None,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}' => Some(true),
        c => c.is_alphabetic().then_some(false),
    }
}

fn mirrored(text: &str) -> String {
    let mirror = |c| unicode_bidi_mirroring::get_mirrored(c).unwrap_or(c);
    text.chars().map(mirror).collect()
}

#[test]
fn the_raw_profile_shows_the_reader_cell_for_cell() {
    let start = Start {
        size: (60, 20),
        ..Start::default()
    };
    let mut program = open(&start.argument("tests/data/reader/1-port.txt"));
    // The reader alone, on the whole screen.
    program.send(b"2z");
    program.wait_for_silence(Duration::from_millis(200));
    let text = program.text();
    let rows: Vec<&str> = text.lines().skip(2).take(14).collect();
    insta::assert_snapshot!("reader", rows.join("\n"));
}
