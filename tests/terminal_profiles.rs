//! The real program in pseudo-terminals that answer as real ones do: what each profile sends at the
//! start, for a frame and at the end, byte for byte.
#![cfg(unix)]

#[expect(dead_code, reason = "other tests use the rest")]
mod support;

use std::path::Path;
use std::time::{Duration, Instant};

use support::pty::{Program, Start, count};

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
    program.wait_for("the articles", |program| {
        let text = program.text();
        text.contains(" 1/") && !text.contains("reading ")
    });
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
        program.assert_given_back();
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
        assert_eq!(&written[end..], expected, "{}", terminal.name);
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
        program.assert_given_back();
        assert_eq!(count(program.written(), b"BidiRenderingEnabled=true"), 1);
    }
    // Stopped and continued: given back, and taken again.
    let mut program = open(&start(konsole));
    program.send(b"\x1a");
    program.wait_for_stop();
    program.assert_given_back();
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
    program.assert_given_back();
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
    program.assert_given_back();
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

#[test]
fn no_stage_moves_a_border() {
    let borders = |program: &Program| -> Vec<Vec<usize>> {
        let rows = program.text();
        let row = |row: &str| {
            let shown = row
                .chars()
                .filter(|c| !matches!(c, '\u{200e}' | '\u{202a}'..='\u{202e}'));
            let at = shown.enumerate().filter(|(_, c)| *c == '│');
            at.map(|(at, _)| at).collect()
        };
        rows.lines().map(row).collect()
    };
    let marks = ["--bidi", "raw"];
    let raw = open(
        &marks
            .iter()
            .fold(Start::default(), |start, word| start.argument(word)),
    );
    let expected = borders(&raw);
    assert!(expected.iter().any(|row| row.len() == 2));
    for profile in ["bdsm", "kitty", "altfg", "lro"] {
        let start = Start::default().argument("--bidi").argument(profile);
        // Marks are characters without a column, which this count of characters would miss.
        let program = open(&start);
        assert_eq!(borders(&program), expected, "{profile}");
    }
}
