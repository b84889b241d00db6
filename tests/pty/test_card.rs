//! The test card, what is kept of it, `doctor`, and the clipboard, in the real program.
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::pseudo_terminal::{Program, Start, count};

/// Where the choices are kept, in a folder of the test's own.
fn start(folder: &Path) -> Start {
    Start {
        answers: b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c".to_vec(),
        ..Start::default()
    }
    .variable("XDG_STATE_HOME", folder.to_str().expect("a UTF-8 path"))
}

fn open(start: &Start) -> Program {
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), start);
    program.wait_for("the articles", Program::is_loaded);
    program.wait_for_silence(Duration::from_millis(200));
    program
}

/// Types keys and waits until the screen rests.
fn keys(program: &mut Program, keys: &[u8]) {
    program.send(keys);
    program.wait_for_silence(Duration::from_millis(200));
}

fn leave(program: &mut Program) {
    program.send(b"Q");
    assert_eq!(program.wait_for_exit(), 0);
    program.wait_until_given_back();
}

#[test]
fn a_profile_is_cycled_kept_and_found_again() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let start = start(folder.path());
    let mut program = open(&start);
    keys(&mut program, b"\\b");
    assert!(program.text().contains("Konsole"), "{}", program.text());
    // From Konsole's own to mlterm's, back over it to bdsm, and raw.
    keys(&mut program, b"b");
    let written = program.written();
    assert_eq!(count(written, b"BidiRenderingEnabled=true"), 1);
    assert_eq!(count(written, b"use_ctl=false"), 1);
    keys(&mut program, b"kkk");
    assert!(program.text().contains("raw"), "{}", program.text());
    keys(&mut program, b"\r");
    assert!(program.text().contains("kept"), "{}", program.text());
    leave(&mut program);
    assert_eq!(count(program.written(), b"use_ctl=true"), 1);

    let mut again = open(&start);
    assert_eq!(count(again.written(), b"BidiRendering"), 0, "raw was kept");
    // The option goes before what was kept, and `a` forgets it.
    keys(&mut again, b"\\ba\r");
    assert!(again.text().contains("was found"), "{}", again.text());
    leave(&mut again);
    let mut anew = open(&start);
    assert_eq!(count(anew.written(), b"BidiRenderingEnabled=false"), 1);
    leave(&mut anew);
}

#[test]
fn escape_leaves_all_as_it_was() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut program = open(&start(folder.path()));
    let before = program.text();
    keys(&mut program, b"\\bbb\x1b");
    assert_eq!(program.text(), before);
    leave(&mut program);
    let written = program.written();
    assert_eq!(count(written, b"BidiRenderingEnabled=false"), 2);
    assert_eq!(count(written, b"BidiRenderingEnabled=true"), 2);
    assert!(!folder.path().join("warraq").exists(), "nothing was chosen");
}

#[test]
fn doctor_reports_and_gives_back() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let start = start(folder.path()).argument("doctor");
    let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
    assert_eq!(program.wait_for_exit(), 0);
    program.wait_until_given_back();
    let text = program.text();
    for part in [
        "XTVERSION    Konsole 22.12.3",
        "profile        konsole (found)",
        "1;115;0",
    ] {
        let part = part.trim_start_matches(' ');
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(count(program.written(), b"BidiRenderingEnabled=true"), 1);
}

#[test]
fn the_card_of_doctor_is_no_wider_than_the_terminal() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for columns in [100, 60, 50] {
        let start = Start {
            size: (columns, 50),
            ..start(folder.path()).argument("doctor")
        };
        let mut program = Program::start(Path::new(env!("CARGO_BIN_EXE_warraq")), &start);
        assert_eq!(program.wait_for_exit(), 0);
        let text = program.text();
        let width = usize::from(columns.min(74));
        let edges: Vec<&str> = text.lines().filter(|line| line.starts_with('┌')).collect();
        assert_eq!(edges.len(), 1, "{text}");
        assert_eq!(edges[0].chars().count(), width, "{text}");
        assert_eq!(
            text.lines().filter(|line| line.starts_with('│')).count(),
            10
        );
    }
}

#[test]
fn doctor_works_without_a_terminal() {
    let output = Command::new(env!("CARGO_BIN_EXE_warraq"))
        .arg("doctor")
        .output()
        .expect("it runs");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("there is no terminal"), "{text}");
    assert!(!text.contains('\u{1b}'), "an escape sequence in a file");
}

/// Base64 → bytes.
fn decode(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::new();
    for group in text.trim_end_matches('=').as_bytes().chunks(4) {
        let bits = group
            .iter()
            .fold(0_u32, |bits, &c| bits << 6 | u32::from(value(c)));
        let bits = bits << (6 * (4 - group.len()));
        bytes.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    bytes
}

/// What the program has put on the clipboard.
fn copied(program: &Program) -> Vec<String> {
    let written = String::from_utf8(program.written().to_vec()).expect("UTF-8");
    let parts = written.split("\u{1b}]52;c;").skip(1);
    let encoded = parts.map(|part| part.split('\u{7}').next().unwrap_or_default());
    encoded
        .map(|encoded| String::from_utf8(decode(encoded)).expect("UTF-8"))
        .collect()
}

#[test]
fn logical_text_is_copied_byte_for_byte() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // "The book's title", then a paragraph with lam-alef, a vowel mark and a control character.
    let paragraph = "\u{642}\u{627}\u{644} \u{643}\u{650}\u{62a}\u{627}\u{628} \u{644}\u{627} (NATO) 2022\u{1b}[2J.";
    let file = folder.path().join("one.txt");
    std::fs::write(&file, format!("{paragraph}\n")).expect("written");
    let path = file.to_str().expect("a UTF-8 path").to_string();
    let mut program = open(&start(folder.path()).argument(&path));
    keys(&mut program, b"yy");
    keys(&mut program, b"yp");
    keys(&mut program, b"yo");
    keys(&mut program, b"yq");
    let harmless = paragraph.replace('\u{1b}', "");
    let expected = [
        harmless.clone(),
        path.clone(),
        format!("{path}:0-{}", paragraph.len()),
        format!("«{harmless}» — {path}"),
    ];
    assert_eq!(copied(&program), expected);
    assert!(program.text().contains("copied"), "{}", program.text());
    leave(&mut program);
}

#[test]
fn tmux_gets_the_sequence_for_itself_and_to_pass_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut program = open(&start(folder.path()).variable("TMUX", "/t,1,0"));
    keys(&mut program, b"yp");
    let written = program.written();
    assert_eq!(count(written, b"\x1bPtmux;\x1b\x1b]52;c;"), 1);
    assert_eq!(count(written, b"\x1b]52;c;"), 2);
    leave(&mut program);
}

#[test]
fn what_no_terminal_takes_is_not_sent() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("long.txt");
    std::fs::write(&file, "\u{628} ".repeat(30_000)).expect("written");
    let path = file.to_str().expect("a UTF-8 path").to_string();
    let mut program = open(&start(folder.path()).argument(&path));
    keys(&mut program, b"yy");
    assert_eq!(count(program.written(), b"\x1b]52;"), 0);
    assert!(program.text().contains("too long"), "{}", program.text());
    leave(&mut program);
}
