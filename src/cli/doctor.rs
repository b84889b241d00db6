//! `warraq doctor`: what was found out about the terminal and why, and the test card.

use std::env;
use std::fmt::Write as _;
use std::io::{self, Write as _};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::args::{CommonArgs, DoctorArgs};
use super::escape::file_name;
use super::status::{self, Status};
use crate::config;
use crate::i18n::{InterfaceLanguage, Messages};
use crate::store::{Choices, choices_file};
use crate::terminal::{
    self, BidiChoice, Detected, Examination, Ground, Kind, Multiplexer, Profile,
};
use crate::ui::{self, state};

/// The variables that tell of a terminal, its language or its colours.
const VARIABLES: [&str; 22] = [
    "TERM",
    "COLORTERM",
    "COLORFGBG",
    "NO_COLOR",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "KITTY_WINDOW_ID",
    "MLTERM",
    "XTERM_VERSION",
    "ALACRITTY_WINDOW_ID",
    "WEZTERM_PANE",
    "WT_SESSION",
    "GHOSTTY_RESOURCES_DIR",
    "LC_TERMINAL",
    "TMUX",
    "STY",
    "SSH_TTY",
    "LC_ALL",
    "LC_CTYPE",
    "LANG",
];

/// The card's columns and rows.
const CARD: (u16, u16) = (74, 12);

/// Prints the report and the card.
pub(super) fn run(args: &DoctorArgs, common: &CommonArgs) -> io::Result<Status> {
    let examination = terminal::examine()?;
    let variable = |name: &str| env::var(name).ok();
    let detected = Detected::new(&examination.answers, common.color.into(), variable);
    let config = config::load(None);
    let (profile, why) = chosen(args.bidi, config.as_ref().ok(), &detected);
    let mut report = format!(
        "warraq         {} for {} on {}\n",
        env!("CARGO_PKG_VERSION"),
        env::consts::OS,
        env::consts::ARCH
    );
    let mut row = |name: &str, value: &str| {
        // A string takes everything.
        let _ = writeln!(report, "{name:<14} {}", file_name(value));
    };
    row(
        "terminal",
        &format!("{} ({})", detected.kind.name(), detected.because),
    );
    row(
        "inside",
        detected.multiplexer.map_or("–", Multiplexer::name),
    );
    row("profile", &format!("{} ({why})", profile.name()));
    row(
        "marks",
        if detected.shows_marks(profile) {
            "shown"
        } else {
            "left out"
        },
    );
    row("colours", &format!("{:?}", detected.depth));
    row("background", &background(&examination, detected.ground));
    row("asked", &asked(&examination));
    for (name, answer) in answers(&examination) {
        row(name, &answer);
    }
    let set = VARIABLES
        .into_iter()
        .filter_map(|name| Some(format!("{name}={}", env::var_os(name)?.to_string_lossy())));
    row("environment", &set.collect::<Vec<_>>().join(" "));
    let file = |file: Option<std::path::PathBuf>| match file {
        Some(file) if file.exists() => file.display().to_string(),
        Some(file) => format!("{} (absent)", file.display()),
        None => "–".to_string(),
    };
    row("configuration", &file(config::default_file()));
    if let Err(error) = &config {
        row("", &error.to_string());
    }
    row("choices", &file(choices_file()));
    for hint in hints(&detected, profile) {
        row("note", &hint);
    }
    let mut output = io::stdout().lock();
    output.write_all(report.as_bytes())?;
    let messages = Messages::new(language());
    if examination.took.is_some() {
        output.write_all(&card(&messages, profile, &detected))?;
    } else {
        for (label, sample) in ui::test_samples(&messages) {
            writeln!(output, "{label}: {sample}")?;
        }
    }
    output.flush()?;
    Ok(match config {
        Ok(_) => Status::Done,
        Err(error) => {
            status::say(&error.to_string());
            Status::Usage
        }
    })
}

/// The profile that the browser would take, and why.
fn chosen(
    asked: Option<BidiChoice>,
    config: Option<&config::Config>,
    detected: &Detected,
) -> (Profile, &'static str) {
    match asked {
        Some(BidiChoice::Fixed(profile)) => return (profile, "asked for by --bidi"),
        Some(BidiChoice::Auto) => return (detected.profile, "found"),
        None => {}
    }
    if let Some(BidiChoice::Fixed(profile)) = config.map(|config| config.bidi) {
        return (profile, "configured");
    }
    let choices = Choices::load();
    let kept = choices.bidi(&detected.key()).and_then(Profile::from_name);
    kept.map_or((detected.profile, "found"), |profile| (profile, "kept"))
}

fn background(examination: &Examination, ground: Ground) -> String {
    let ground = match ground {
        Ground::Unknown => "not known",
        Ground::Dark => "dark",
        Ground::Light => "light",
    };
    let told = examination.answers.background.is_some();
    format!("{ground} ({})", if told { "asked" } else { "guessed" })
}

fn asked(examination: &Examination) -> String {
    match examination.took {
        None => "no: there is no terminal".to_string(),
        Some(took) if examination.answers.complete => {
            format!("answered within {} ms", took.as_millis())
        }
        Some(took) => format!("no end of answers within {} ms", took.as_millis()),
    }
}

fn answers(examination: &Examination) -> Vec<(&'static str, String)> {
    let answers = &examination.answers;
    let colour = |colour: Option<[u8; 3]>| {
        colour.map(|[red, green, blue]| format!("#{red:02x}{green:02x}{blue:02x}"))
    };
    let told = [
        ("  DECRQM 8", answers.bdsm.map(|value| value.to_string())),
        ("  XTVERSION", answers.version.clone()),
        ("  DA2", answers.kind.clone()),
        ("  OSC 10", colour(answers.foreground)),
        ("  OSC 11", colour(answers.background)),
    ];
    if examination.took.is_none() {
        return Vec::new();
    }
    told.map(|(name, told)| (name, told.unwrap_or_else(|| "–".to_string())))
        .into()
}

fn hints(detected: &Detected, profile: Profile) -> Vec<String> {
    let mut hints = Vec::new();
    let own_setting = matches!(profile, Profile::Konsole | Profile::Mlterm);
    if own_setting && detected.multiplexer == Some(Multiplexer::Tmux) {
        hints.push("tmux passes nothing on unless told: tmux set -g allow-passthrough on".into());
    }
    if own_setting {
        hints.push(format!(
            "the card inside of warraq (\\ b) counts: {} orders this one again",
            detected.kind.name()
        ));
    }
    if detected.kind == Kind::Kitty && profile == Profile::Kitty {
        hints.push(
            "with `force_ltr yes` in kitty.conf choose the profile raw, which shows marks".into(),
        );
    }
    if detected.kind.may_reorder() {
        hints
            .push("this terminal may order text by itself; switch that off in its settings".into());
    }
    hints.push(
        "if the card reads wrong: open warraq, press \\ b, then b until it reads right".into(),
    );
    hints
}

fn language() -> InterfaceLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    locale
        .and_then(|code| InterfaceLanguage::from_code(&code))
        .unwrap_or_default()
}

/// The card as lines.
fn card(messages: &Messages, profile: Profile, detected: &Detected) -> Vec<u8> {
    let host = state::Host {
        terminal: detected.key(),
        profile: profile.name().to_owned(),
    };
    // The box keeps a row free above and below it.
    let mut frame = Buffer::empty(Rect::new(0, 0, CARD.0, CARD.1 + 2));
    ui::test_card(&mut frame, messages, &host, detected.shows_marks(profile));
    terminal::lines(frame, profile, detected)
}
