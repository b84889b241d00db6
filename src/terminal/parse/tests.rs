use proptest::prelude::*;

use super::*;

/// Feeds the bytes at once, then silence.
fn parse(bytes: &[u8]) -> Vec<Typed> {
    let mut parser = Parser::default();
    let mut typed = parser.feed(bytes);
    if parser.is_undecided() {
        typed.extend(parser.decide());
    }
    typed
}

fn name(typed: &Typed) -> String {
    match typed {
        Typed::Key(key) => {
            let held: String = [
                (KeyModifiers::CONTROL, "C-"),
                (KeyModifiers::ALT, "A-"),
                (KeyModifiers::SHIFT, "S-"),
            ]
            .iter()
            .filter(|(modifier, _)| key.modifiers.contains(*modifier))
            .map(|(_, name)| *name)
            .collect();
            format!("{held}{}", key.code)
        }
        Typed::Mouse(mouse) => format!("{:?}@{},{}", mouse.kind, mouse.column, mouse.row),
        Typed::Paste(text) => format!("paste {text:?}"),
        Typed::Answer(answer) => format!("{answer:?}"),
    }
}

#[test]
fn sequences_become_what_was_typed() {
    let rows: &[(&[u8], &str)] = &[
        (b"aZ?", "a S-Z ?"),
        (b"\r\t\x7f\n", "Enter Tab Backspace C-j"),
        (b"\x03\x1a\x0c\x00\x1c", "C-c C-z C-l C-Space C-4"),
        (b"\x1b", "Esc"),
        (b"\x1b\x1b", "Esc Esc"),
        (b"\x1bo\x1bO", "A-o A-S-O"),
        (b"\x1b[", "A-["),
        (b"\x1b]", "A-]"),
        (b"\x1b[A\x1bOB\x1b[1;5C\x1b[1;2D", "Up Down C-Right S-Left"),
        (
            b"\x1b[H\x1b[4~\x1b[5~\x1b[6;3~\x1b[3~",
            "Home End Page Up A-Page Down Del",
        ),
        (
            b"\x1bOP\x1b[[B\x1b[15~\x1b[24~\x1b[1;2R",
            "F1 F2 F5 F12 S-F3",
        ),
        (b"\x1b[Z", "S-Back Tab"),
        (b"\x1b[97;5u\x1b[97;1:3u\x1b[27;5;46~", "C-a C-."),
        (
            "\u{644}\u{627}\u{fefb}".as_bytes(),
            "\u{644} \u{627} \u{fefb}",
        ),
        ("\x1b\u{628}".as_bytes(), "A-\u{628}"),
        (b"\xffa\xd9a\x80b", "a a b"),
        (
            b"\x1b[<0;5;3M\x1b[<0;5;3m\x1b[<65;1;1M",
            "Down(Left)@4,2 ScrollDown@0,0",
        ),
        (b"\x1b[<35;5;3M\x1b[<0;0;0M", ""),
        (b"\x1b[M !!\x1b[M#!!", "Down(Left)@0,0"),
        (b"\x1b[200~a\x1b[b\r\x1b[201~x", "paste \"a\\u{1b}[b\\r\" x"),
        (b"\x1b[8;1$y\x1b[?65;1;9c", "Bdsm(1) End"),
        (b"\x1b[?2026;2$yq", "q"),
        (
            b"\x1bP>|XTerm(379)\x1b\\q\x1b]11;rgb:0/8/f\x07q",
            "Version(\"XTerm(379)\") q Background(0, 136, 255) q",
        ),
        (
            b"\x1b]10;rgba:ffff/8080/00/ffff\x1b\\q",
            "Foreground(255, 128, 0) q",
        ),
        (b"\x1b]11;rgb:/1/2\x07\x1b]11;?\x07\x1b]52;c;YQ==\x07q", "q"),
        (b"\x1bP1$r0m\x1b\\\x1b_G\x1b\\q", "q"),
        (b"\x1b[12;40R\x1b[I\x1b[>41;379;0cq", "Kind(\"41;379;0\") q"),
        (b"\x1b[\x1b[A", "Up"),
    ];
    for (bytes, expected) in rows {
        let typed: Vec<String> = parse(bytes).iter().map(name).collect();
        assert_eq!(&typed.join(" "), expected, "{}", bytes.escape_ascii());
    }
}

#[test]
fn lam_and_alef_in_one_read_are_one_key() {
    let rows = [
        ("\u{644}\u{627}", "\u{fefb}"),
        ("\u{644}\u{623}", "\u{fef7}"),
        ("\u{644}\u{625}", "\u{fef9}"),
        ("\u{644}\u{622}", "\u{fef5}"),
        ("\u{644}", "\u{644}"),
        ("\u{627}\u{644}", "\u{627} \u{644}"),
        ("\u{644}\u{627}\u{627}", "\u{644} \u{627} \u{627}"),
    ];
    for (text, expected) in rows {
        let typed = Parser::default().read(text.as_bytes());
        let typed: Vec<String> = typed.iter().map(name).collect();
        assert_eq!(typed.join(" "), expected);
    }
}

#[test]
fn a_paste_is_bounded_and_its_end_is_found() {
    let mut bytes = b"\x1b[200~".to_vec();
    bytes.extend(std::iter::repeat_n(b'a', LONGEST_PASTE + 1000));
    bytes.extend(b"\x1b[201~q");
    let typed = parse(&bytes);
    assert!(matches!(&typed[0], Typed::Paste(text) if text.len() == LONGEST_PASTE));
    assert_eq!(name(&typed[1]), "q");
    assert_eq!(typed.len(), 2);
}

proptest! {
    /// Where a read ends changes nothing, and no bytes panic.
    #[test]
    fn reads_may_end_anywhere(bytes in proptest::collection::vec(
        prop_oneof![Just(0x1b_u8), Just(b'['), Just(b';'), Just(b'~'), Just(b'M'), any::<u8>()],
        0..200,
    )) {
        let mut parser = Parser::default();
        let mut typed: Vec<Typed> = bytes.iter().flat_map(|byte| parser.feed(&[*byte])).collect();
        if parser.is_undecided() {
            typed.extend(parser.decide());
        }
        prop_assert_eq!(typed, parse(&bytes));
    }
}
