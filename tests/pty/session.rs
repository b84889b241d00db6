//! The real program in a real (pseudo) terminal: what it shows, and that whatever ends or stops it,
//! the terminal is given back.
use std::path::Path;
use std::time::Duration;

use crate::pseudo_terminal::{Program, Start, count};
use rustix::process::Signal;

/// Starts the reader on the bundled articles and waits until they are loaded.
fn reader(start: &Start) -> Program {
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), start);
    program.wait_for("the first frame", |program| program.drew_since(0));
    program.wait_for("the articles", Program::is_loaded);
    program
}

/// What the middle one of three panes shows.
fn middle_pane(program: &Program) -> Vec<String> {
    let text = program.text();
    let rows = text.lines().map(|line| line.split('│').collect::<Vec<_>>());
    rows.filter(|panes| panes.len() == 3)
        .map(|panes| panes[1].trim().to_string())
        .collect()
}

/// Waits until the screen rests.
fn settle(program: &mut Program) {
    program.wait_for_silence(Duration::from_millis(300));
}

#[test]
fn a_frame_appears_and_q_leaves() {
    let mut program = reader(&Start::default());
    assert!(program.screen().alternate_screen());
    assert!(program.screen().bracketed_paste());
    assert_ne!(
        program.screen().mouse_protocol_mode(),
        vt100::MouseProtocolMode::None
    );
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    program.wait_until_given_back();
}

#[test]
fn a_filter_given_at_the_start_takes_in_findings_as_they_come() {
    let filtered = |query: &str| Start::default().argument("--where").argument(query);
    let program = reader(&filtered("actor:nato"));
    let text = program.text();
    let header = text.lines().next().unwrap_or_default();
    assert!(
        header.contains("/9 ") && !header.contains(" 0/9"),
        "{header}"
    );
    let start = filtered("actor:nobody-of-this-name");
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
    program.wait_for("the end of loading", |program| {
        program.text().contains("0 of 9 match —")
    });
}

#[test]
fn every_byte_between_entry_and_exit_is_within_an_update() {
    let mut program = reader(&Start::default());
    settle(&mut program);
    program.send(b"jk\t?\x1b");
    settle(&mut program);
    let written = program.written();
    let first = written
        .windows(8)
        .position(|at| at == b"\x1b[?2026h")
        .expect("an update");
    let mut rest = &written[first..];
    while !rest.is_empty() {
        rest = rest
            .strip_prefix(b"\x1b[?2026h")
            .unwrap_or_else(|| panic!("outside of an update: {}", rest.escape_ascii()));
        let end = rest
            .windows(8)
            .position(|at| at == b"\x1b[?2026l")
            .expect("an update's end");
        assert!(end > 0, "an empty update");
        rest = &rest[end + 8..];
    }
}

#[test]
fn implicit_bidi_is_switched_off_and_put_back_as_it_was() {
    // What DECRQM says, and whether the mode is to be set at exit.
    let rows = [
        (Some(1), true),
        (Some(2), false),
        (Some(0), false),
        (None, false),
    ];
    for (bdsm, due) in rows {
        let mut program = reader(&Start {
            bdsm,
            ..Start::default()
        });
        assert_eq!(count(program.written(), b"\x1b[8l"), 1);
        assert_eq!(count(program.written(), b"\x1b[1 k"), 1);
        settle(&mut program);
        program.send(b"q");
        assert_eq!(program.wait_for_exit(), 0);
        let put_back = count(program.written(), b"\x1b[8h") > 0;
        assert_eq!(put_back, due, "{bdsm:?}");
        assert_eq!(count(program.written(), b"\x1b[0 k"), 1);
    }
}

#[test]
fn a_key_changes_the_screen_and_escape_brings_it_back() {
    let mut program = reader(&Start::default());
    settle(&mut program);
    let before = program.text();
    program.send(b"?");
    program.wait_for("the help", |program| program.text() != before);
    settle(&mut program);
    program.send(b"\x1b");
    program.wait_for("the screen before", |program| program.text() == before);
}

#[test]
fn a_key_works_in_an_arabic_layout() {
    let mut screens = Vec::new();
    // The key j, and the same key with an Arabic layout: teh.
    for key in ["j", "\u{62a}"] {
        let mut program = reader(&Start::default());
        settle(&mut program);
        let before = program.text();
        program.send(key.as_bytes());
        program.wait_for("another article", |program| program.text() != before);
        settle(&mut program);
        screens.push(program.text());
    }
    assert_eq!(screens[0], screens[1]);
}

#[test]
fn a_key_typed_before_the_first_frame_counts() {
    let start = Start {
        bdsm: Some(1),
        ..Start::default()
    };
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    program.wait_until_given_back();
}

#[test]
fn control_c_leaves_as_interrupted() {
    let mut program = reader(&Start::default());
    program.send(b"\x03");
    assert_eq!(program.wait_for_exit(), 130);
    program.wait_until_given_back();
}

#[test]
fn an_answer_is_no_key() {
    let mut program = reader(&Start {
        bdsm: Some(1),
        ..Start::default()
    });
    settle(&mut program);
    let before = program.text();
    program.send(b"\x1b[8;1$y\x1b[?65;1;9c\x1bP>|name\x1b\\\x1b]11;rgb:0000/0000/0000\x07");
    settle(&mut program);
    assert_eq!(program.text(), before);
}

#[test]
fn signals_end_it_with_their_status() {
    let rows = [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)];
    for (signal, status) in rows {
        let mut program = reader(&Start::default());
        program.signal(signal);
        assert_eq!(program.wait_for_exit(), status, "{signal:?}");
        program.wait_until_given_back();
    }
}

#[test]
fn it_ends_with_its_terminal() {
    let mut program = reader(&Start::default());
    settle(&mut program);
    assert_eq!(program.hang_up(), 129);
}

#[cfg(debug_assertions)]
#[test]
fn a_panic_gives_the_terminal_back_before_its_message() {
    for place in ["draw", "input"] {
        let start = Start::default().variable("WARRAQ_PANIC_AT", place);
        let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
        program.wait_for("the first frame", |program| program.drew_since(0));
        if place == "input" {
            program.send(b"j");
        }
        assert_eq!(program.wait_for_exit(), 101, "{place}");
        program.wait_until_given_back();
        let text = program.text();
        assert!(text.contains("asked for by WARRAQ_PANIC_AT"), "{text}");
    }
}

#[test]
fn every_size_is_drawn() {
    let mut program = reader(&Start::default());
    settle(&mut program);
    let before = middle_pane(&program);
    assert!(before.len() > 10, "{}", program.text());
    for (columns, rows) in [(80, 24), (20, 5), (1, 1), (200, 50), (120, 40)] {
        let mark = program.mark();
        program.resize(columns, rows);
        program.wait_for("a frame of the new size", |program| {
            program.drew_since(mark)
        });
        settle(&mut program);
    }
    assert_eq!(
        middle_pane(&program),
        before,
        "the reader's place was not kept"
    );
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    program.wait_until_given_back();
}

#[test]
fn it_stops_and_continues_with_the_same_screen() {
    // What is typed before, and whether the stop is a key or a signal. The help lies over the
    // panes, and the search is a line to type in.
    let rows: [(&[u8], bool); 4] = [(b"", true), (b"", false), (b"?", true), (b"/abc", true)];
    for (typed, by_key) in rows {
        let mut program = reader(&Start::default());
        program.send(typed);
        settle(&mut program);
        let before = program.text();
        if by_key {
            program.send(b"\x1a");
        } else {
            program.signal(Signal::TSTP);
        }
        program.wait_for_stop();
        program.wait_until_given_back();
        let mark = program.mark();
        program.signal(Signal::CONT);
        program.wait_for("the screen again", |program| {
            program.drew_since(mark) && program.text() == before
        });
        assert!(program.screen().alternate_screen());
        program.signal(Signal::TERM);
        assert_eq!(program.wait_for_exit(), 143);
        program.wait_until_given_back();
    }
}

#[test]
fn a_stop_from_outside_is_survived() {
    let mut program = reader(&Start::default());
    settle(&mut program);
    let before = program.text();
    program.signal(Signal::STOP);
    program.wait_for_stop();
    let mark = program.mark();
    program.signal(Signal::CONT);
    program.wait_for("the screen again", |program| {
        program.drew_since(mark) && program.text() == before
    });
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    program.wait_until_given_back();
}

#[test]
fn nothing_is_written_while_idle() {
    let mut program = reader(&Start::default());
    settle(&mut program);
    let (mark, ticks) = (program.mark(), program.ticks());
    program.wait_for_silence(Duration::from_secs(1));
    assert_eq!(program.mark(), mark);
    if let (Some(before), Some(after)) = (ticks, program.ticks()) {
        assert!(after - before <= 1, "{} ticks while idle", after - before);
    }
}

#[test]
fn keys_come_from_the_terminal_when_standard_input_is_none() {
    let line = format!("exec '{}' </dev/null", env!("CARGO_BIN_EXE_warraq"));
    let start = Start::default().argument("-c").argument(&line);
    let mut program = Program::start(Path::new("/bin/sh"), &start);
    program.wait_for("the first frame", |program| program.drew_since(0));
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
    program.wait_until_given_back();
}

#[test]
fn an_article_may_come_through_a_pipe() {
    let line = format!(
        "printf 'THE TITLE OF IT\\n\\nWords that go on for a while.\\n' | '{}'",
        env!("CARGO_BIN_EXE_warraq")
    );
    let start = Start::default().argument("-c").argument(&line);
    let mut program = Program::start(Path::new("/bin/sh"), &start);
    program.wait_for("the article", |program| {
        let text = program.text();
        text.contains("THE TITLE") && text.contains("1 article") && !text.contains("bundled")
    });
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
}

#[test]
fn what_cannot_be_read_is_counted_apart_and_told_by_the_status() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("a.txt");
    std::fs::write(&article, "THE TITLE OF IT\n\nWords that go on.\n").unwrap();
    let start = Start::default()
        .argument("/nonexistent/one.txt")
        .argument(&article.to_string_lossy())
        .argument("/nonexistent/two.txt");
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
    program.wait_for("the counts", |program| {
        let text = program.text();
        text.contains("1 article") && text.contains("2 unreadable files")
    });
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 1);
    program.wait_until_given_back();
}

#[test]
fn damage_is_told_where_the_article_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("a.txt");
    std::fs::write(&article, b"THE TITLE OF IT\n\n\xff Words that go on.\n").unwrap();
    let start = Start::default().argument(&article.to_string_lossy());
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
    program.wait_for("the remark", |program| {
        program
            .text()
            .contains("a sequence that is not UTF-8, at byte 17")
    });
    program.send(b"q");
    assert_eq!(program.wait_for_exit(), 0);
}

#[test]
fn a_dumb_terminal_is_told_what_to_do() {
    let start = Start::default().variable("TERM", "dumb");
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
    assert_ne!(program.wait_for_exit(), 0);
    let text = program.text();
    assert!(text.contains("TERM=dumb"), "{text}");
    assert_eq!(count(program.written(), b"\x1b"), 0);
}

#[test]
fn hostile_text_and_names_do_not_reach_the_terminal() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let hostile = "\u{1b}]52;c;cHduZWQ=\u{7}\u{1b}[2J\u{1b}[?1049l\u{1b}P1$q\u{1b}\\\u{9b}31m\u{90}x\u{9c}\
                   \u{202e}\u{2066}\u{200f}\u{feff}\u{7f}\u{8}\u{c}\0";
    let names = [
        "a\u{1b}]0;t\u{7}.txt",
        "b\n\u{1b}[2J.txt",
        "\u{202e}c\u{9b}2J.txt",
    ];
    for name in names {
        let text = format!(
            "\u{628}\u{627}\u{628} {hostile} one\n\n\u{643}\u{62a}\u{628} {hostile} two.\n"
        );
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    let path = folder.path().to_str().expect("a UTF-8 path").to_string();
    let mut program = reader(&Start::default().argument(&path));
    settle(&mut program);
    assert!(program.text().contains("two."), "{}", program.text());
    // The reader, its bottom, the next article, the help and out again.
    program.send(b"\rGj?\x1b");
    settle(&mut program);
    assert!(program.screen().alternate_screen());
    let written = String::from_utf8(program.written().to_vec()).expect("UTF-8 alone is written");
    let mut rest = written.chars();
    while let Some(c) = rest.next() {
        if c != '\u{1b}' {
            assert!(!c.is_control(), "{c:?} in {}", written.escape_debug());
            let bidi = matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}'
                | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!bidi, "{c:?}");
            continue;
        }
        if rest.as_str().starts_with(']') {
            // The questions for the colours.
            let question: String = rest.by_ref().take_while(|c| *c != '\u{1b}').collect();
            assert!(
                ["]10;?", "]11;?"].contains(&question.as_str()),
                "{question}"
            );
            assert_eq!(rest.next(), Some('\\'));
            continue;
        }
        assert_eq!(rest.next(), Some('['), "only control sequences");
        let last = rest
            .find(char::is_ascii_alphabetic)
            .expect("a final letter");
        // Modes, colours, places, clearing; the questions for a mode and the terminal's kind.
        assert!("hlmHJkpqc".contains(last), "CSI … {last}");
    }
    program.send(b"\x03");
    program.wait_for_exit();
    program.wait_until_given_back();
    assert_eq!(count(program.written(), b"\x1b[?1049l"), 1);
}

#[test]
fn no_color_writes_no_colour() {
    let mut program = reader(&Start::default().variable("NO_COLOR", "1"));
    settle(&mut program);
    program.send(b"\t?");
    settle(&mut program);
    for part in program.written().split(|byte| *byte == 0x1b) {
        let Some(end) = part.iter().position(u8::is_ascii_alphabetic) else {
            continue;
        };
        if part[end] != b'm' {
            continue;
        }
        for number in part[1..end].split(|byte| *byte == b';') {
            let colour = matches!(number, [b'3' | b'4' | b'9', b'0'..=b'8'] | [b'1', b'0', _]);
            assert!(!colour, "a colour: {}", part.escape_ascii());
        }
    }
}
