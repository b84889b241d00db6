use super::*;

type Variables = &'static [(&'static str, &'static str)];

fn detect(answers: &Answers, environment: Variables) -> Detected {
    Detected::new(answers, ColorChoice::Auto, |name| {
        let found = environment.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| (*value).to_string())
    })
}

/// Answers as a terminal gives them: BDSM, XTVERSION and DA2 (empty for none).
fn answers(bdsm: Option<u16>, version: &str, kind: &str) -> Answers {
    let told = |text: &str| (!text.is_empty()).then(|| text.to_string());
    Answers {
        bdsm,
        version: told(version),
        kind: told(kind),
        complete: true,
        ..Answers::default()
    }
}

#[test]
fn terminals_are_told_apart() {
    use Profile::{Altfg, Bdsm, Kitty, Konsole, Lro, Mlterm, Raw};
    // Answers and variables as measured; whether marks are shown.
    let rows: Vec<(Answers, Variables, &str, Profile, bool)> = vec![
        (
            answers(Some(1), "", "65;7006;1"),
            &[("VTE_VERSION", "7006"), ("TERM", "xterm-256color")],
            "VTE",
            Bdsm,
            true,
        ),
        (
            answers(None, "Konsole 22.12.3", "1;115;0"),
            &[("KONSOLE_VERSION", "221203"), ("TERM", "xterm-256color")],
            "Konsole",
            Konsole,
            true,
        ),
        (
            answers(None, "", "0;115;0"),
            &[("COLORFGBG", "15;0"), ("TERM", "xterm-256color")],
            "QTerminal",
            Altfg,
            false,
        ),
        (
            answers(Some(0), "", "24;279;0"),
            &[("MLTERM", "3.9.0"), ("TERM", "mlterm")],
            "mlterm",
            Mlterm,
            true,
        ),
        (
            answers(Some(0), "kitty(0.26.5)", "1;4000;26"),
            &[("TERM", "xterm-kitty")],
            "kitty",
            Kitty,
            false,
        ),
        (
            answers(Some(0), "XTerm(379)", "41;379;0"),
            &[("TERM", "xterm"), ("VTE_VERSION", "7006"), ("MLTERM", "1")],
            "xterm",
            Raw,
            true,
        ),
        (
            answers(None, "foot(1.13.1)", "1;011301;0"),
            &[("TERM", "foot")],
            "foot",
            Raw,
            false,
        ),
        (
            answers(None, "", "0;1700;1"),
            &[("TERM", "alacritty")],
            "Alacritty",
            Raw,
            false,
        ),
        (
            answers(None, "", ""),
            &[("TERM", "st-256color")],
            "st",
            Raw,
            false,
        ),
        (
            answers(None, "", "85;95;0"),
            &[("TERM", "rxvt-unicode-256color")],
            "rxvt-unicode",
            Raw,
            true,
        ),
        (
            answers(None, "", "64;0;0"),
            &[("TERM", "xterm-256color")],
            "zutty",
            Raw,
            false,
        ),
        (
            answers(Some(2), "WezTerm 20240203", "1;277;0"),
            &[],
            "WezTerm",
            Bdsm,
            false,
        ),
        // An unknown terminal that follows the draft.
        (answers(Some(1), "new 1", ""), &[], "unknown", Bdsm, false),
        (answers(Some(3), "new 1", ""), &[], "unknown", Raw, false),
        // Inside multiplexers the answers are theirs.
        (
            answers(None, "tmux 3.3a", "84;0;0"),
            &[("TMUX", "/t"), ("VTE_VERSION", "7006")],
            "VTE",
            Lro,
            true,
        ),
        (
            answers(None, "", "83;40900;0"),
            &[("STY", "1"), ("TERM", "screen"), ("VTE_VERSION", "7006")],
            "VTE",
            Lro,
            true,
        ),
        (
            answers(None, "tmux 3.3a", "84;0;0"),
            &[("TMUX", "/t"), ("KONSOLE_VERSION", "221203")],
            "Konsole",
            Konsole,
            true,
        ),
        (
            answers(None, "tmux 3.3a", "84;0;0"),
            &[("TMUX", "/t"), ("XTERM_VERSION", "XTerm(379)")],
            "xterm",
            Raw,
            true,
        ),
        (
            answers(None, "tmux 3.3a", "84;0;0"),
            &[("TMUX", "/t")],
            "unknown",
            Raw,
            false,
        ),
        // Silence.
        (
            Answers::default(),
            &[("VTE_VERSION", "7006")],
            "VTE",
            Bdsm,
            true,
        ),
        (Answers::default(), &[], "unknown", Raw, false),
    ];
    for (answers, environment, name, profile, marks) in rows {
        let found = detect(&answers, environment);
        let shown = (found.kind.name(), found.profile);
        assert_eq!(shown, (name, profile), "{answers:?} {environment:?}");
        assert_eq!(found.shows_marks(found.profile), marks, "{name}");
    }
}

#[test]
fn the_ground_is_asked_before_it_is_guessed() {
    let rows: [(Option<[u8; 3]>, Variables, Ground); 7] = [
        (Some([0, 0, 0]), &[], Ground::Dark),
        (Some([255, 255, 255]), &[], Ground::Light),
        (
            Some([0, 0x2b, 0x36]),
            &[("COLORFGBG", "0;15")],
            Ground::Dark,
        ),
        (Some([0xfd, 0xf6, 0xe3]), &[], Ground::Light),
        (None, &[("COLORFGBG", "15;default;0")], Ground::Dark),
        (None, &[("COLORFGBG", "0;15")], Ground::Light),
        (None, &[], Ground::Unknown),
    ];
    for (background, environment, ground) in rows {
        let answers = Answers {
            background,
            ..Answers::default()
        };
        assert_eq!(
            detect(&answers, environment).ground,
            ground,
            "{background:?}"
        );
    }
}

#[test]
fn depth_is_raised_by_what_the_terminal_is() {
    let xterm = answers(Some(0), "XTerm(379)", "41;379;0");
    let kitty = answers(Some(0), "kitty(0.26.5)", "1;4000;26");
    let silent = Answers::default();
    let rows: [(&Answers, Variables, ColorDepth); 6] = [
        (&xterm, &[("TERM", "xterm")], ColorDepth::Indexed256),
        (
            &silent,
            &[("TERM", "xterm"), ("XTERM_VERSION", "XTerm(379)")],
            ColorDepth::Indexed256,
        ),
        (&kitty, &[("TERM", "xterm-256color")], ColorDepth::TrueColor),
        (
            &kitty,
            &[("TERM", "xterm-kitty"), ("NO_COLOR", "1")],
            ColorDepth::None,
        ),
        (
            &silent,
            &[("TERM", "screen"), ("STY", "1"), ("VTE_VERSION", "1")],
            ColorDepth::Ansi16,
        ),
        (&silent, &[("TERM", "linux")], ColorDepth::Ansi16),
    ];
    for (answers, environment, depth) in rows {
        assert_eq!(detect(answers, environment).depth, depth, "{environment:?}");
    }
}
