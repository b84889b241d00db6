//! `warraq doctor`: what was found out about the terminal and why, and the test card.

use std::env;
use std::io::{self, Write as _};
use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::args::{CommonArgs, DoctorArgs};
use super::escape::file_name;
use super::status::Status;
use super::voice::Voice;
use crate::config::{self, Config, ConfigError};
use crate::i18n::Messages;
use crate::state_folder::{Choices, choices_file};
use crate::terminal::{
    self, BidiChoice, Detected, Examination, Ground, Kind, Multiplexer, Profile,
};
use crate::ui::{self, state};

/// The variables that tell of a terminal, its language or its colours.
pub(super) const VARIABLES: [&str; 22] = [
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

/// The card's columns, where the terminal has as many, and its rows.
const CARD: (u16, u16) = (74, 12);

/// Prints the report and the card.
pub(super) fn run(args: &DoctorArgs, common: &CommonArgs, voice: &Voice) -> io::Result<Status> {
    let examination = terminal::examine()?;
    let variable = |name: &str| env::var(name).ok();
    let detected = Detected::new(&examination.answers, common.color.into(), variable);
    let config = config::load(None);
    let (profile, why) = chosen(args.bidi, config.as_ref().ok(), &detected);
    let mut output = io::stdout().lock();
    let [version, os, arch] = [
        env!("CARGO_PKG_VERSION"),
        env::consts::OS,
        env::consts::ARCH,
    ];
    let program = ("warraq", format!("{version} for {os} on {arch}"));
    let rows = std::iter::once(program)
        .chain(of_terminal(&detected, (profile, why)))
        .chain(of_examination(&examination, detected.ground))
        .chain(of_user(config.as_ref().err(), voice))
        .chain(
            hints(&detected, profile)
                .into_iter()
                .map(|hint| ("note", hint)),
        );
    for (name, value) in rows {
        writeln!(output, "{name:<14} {}", file_name(&value))?;
    }
    let messages = voice.messages();
    if examination.took.is_some() {
        output.write_all(&card(messages, profile, &detected))?;
    } else {
        for (label, sample) in ui::test_samples(messages) {
            writeln!(output, "{label}: {sample}")?;
        }
    }
    output.flush()?;
    Ok(match config {
        Ok(_) => Status::Done,
        Err(error) => {
            voice.say_config_error(&error);
            Status::Usage
        }
    })
}

/// A row of the report: what, and how it is.
type Row = (&'static str, String);

fn of_terminal(detected: &Detected, (profile, why): (Profile, &str)) -> [Row; 5] {
    let kind = format!("{} ({})", detected.kind.name(), detected.because);
    let inside = detected.multiplexer.map_or("–", Multiplexer::name);
    let marks = if detected.shows_marks(profile) {
        "shown"
    } else {
        "left out"
    };
    [
        ("terminal", kind),
        ("inside", inside.to_owned()),
        ("profile", format!("{} ({why})", profile.name())),
        ("marks", marks.to_owned()),
        ("colours", format!("{:?}", detected.depth)),
    ]
}

fn of_examination(examination: &Examination, ground: Ground) -> Vec<Row> {
    let mut rows = vec![
        ("background", background(examination, ground)),
        ("asked", asked(examination)),
    ];
    rows.extend(answers(examination));
    rows
}

/// What the user's environment and files say.
fn of_user(fault: Option<&ConfigError>, voice: &Voice) -> Vec<Row> {
    let set = VARIABLES
        .into_iter()
        .filter_map(|name| Some(format!("{name}={}", env::var_os(name)?.to_string_lossy())));
    let file = |file: Option<PathBuf>| match file {
        Some(file) if file.exists() => file.display().to_string(),
        Some(file) => format!("{} (absent)", file.display()),
        None => "–".to_string(),
    };
    let mut rows = vec![
        ("environment", set.collect::<Vec<_>>().join(" ")),
        ("configuration", file(config::default_file())),
    ];
    rows.extend(fault.map(|fault| ("", voice.config_error(fault))));
    rows.push(("choices", file(choices_file())));
    rows
}

/// The profile that the browser would take, and why.
fn chosen(
    asked: Option<BidiChoice>,
    config: Option<&Config>,
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

fn answers(examination: &Examination) -> Vec<Row> {
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

/// The card as lines.
fn card(messages: &Messages, profile: Profile, detected: &Detected) -> Vec<u8> {
    let host = state::TerminalNote {
        terminal: detected.key(),
        profile: profile.name().to_owned(),
    };
    // The box keeps a row free above and below it.
    let columns = terminal::output_columns().map_or(CARD.0, |columns| columns.min(CARD.0));
    let mut frame = Buffer::empty(Rect::new(0, 0, columns, CARD.1 + 2));
    ui::test_card(&mut frame, messages, &host, detected.shows_marks(profile));
    terminal::lines(frame, profile, detected)
}
