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
    let given = |text: &str| (!text.is_empty()).then(|| text.to_string());
    Answers {
        bdsm,
        version: given(version),
        kind: given(kind),
        complete: true,
        ..Answers::default()
    }
}

#[test]
fn terminals_are_told_apart() {
    let rows = include_str!("../../../tests/data/terminals.tsv");
    for row in rows.lines().filter(|row| !row.starts_with('#')) {
        let [bdsm, version, kind, variables, name, profile, marks] =
            row.split('\t').collect::<Vec<_>>()[..]
        else {
            panic!("seven columns: {row}");
        };
        let given = |text: &str| if text == "-" { "" } else { text }.to_string();
        let answers = answers(bdsm.parse().ok(), &given(version), &given(kind));
        let found = Detected::new(&answers, ColorChoice::Auto, |name| {
            let mut pairs = variables.split(' ').filter_map(|pair| pair.split_once('='));
            let found = pairs.find(|(key, _)| *key == name);
            found.map(|(_, value)| value.to_string())
        });
        let shown = (found.kind.name(), found.profile.name());
        assert_eq!(shown, (name, profile), "{row}");
        assert_eq!(found.shows_marks(found.profile), marks == "yes", "{row}");
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
