//! The terminals that are known by name, and how each gives itself away.

use super::super::color::ColorDepth;
use super::super::profile::Profile;
use super::answers::Answers;

/// A terminal program, or a library that several are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Alacritty,
    AppleTerminal,
    Contour,
    Foot,
    Ghostty,
    Iterm2,
    Kitty,
    Konsole,
    Mintty,
    Mlterm,
    Qtermwidget,
    St,
    Urxvt,
    Vte,
    Wezterm,
    WindowsTerminal,
    Xterm,
    XtermJs,
    Zutty,
    Unknown,
}

impl Kind {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Alacritty => "Alacritty",
            Kind::AppleTerminal => "Apple Terminal",
            Kind::Contour => "Contour",
            Kind::Foot => "foot",
            Kind::Ghostty => "Ghostty",
            Kind::Iterm2 => "iTerm2",
            Kind::Kitty => "kitty",
            Kind::Konsole => "Konsole",
            Kind::Mintty => "mintty",
            Kind::Mlterm => "mlterm",
            Kind::Qtermwidget => "QTerminal",
            Kind::St => "st",
            Kind::Urxvt => "rxvt-unicode",
            Kind::Vte => "VTE",
            Kind::Wezterm => "WezTerm",
            Kind::WindowsTerminal => "Windows Terminal",
            Kind::Xterm => "xterm",
            Kind::XtermJs => "xterm.js",
            Kind::Zutty => "zutty",
            Kind::Unknown => "unknown",
        }
    }

    /// Whether it orders text in a way that is not known to be stoppable from here.
    pub(crate) fn may_reorder(self) -> bool {
        matches!(self, Kind::Iterm2 | Kind::AppleTerminal)
    }

    pub(super) fn profile(self) -> Profile {
        match self {
            Kind::Konsole => Profile::Konsole,
            Kind::Mlterm => Profile::Mlterm,
            Kind::Kitty => Profile::Kitty,
            Kind::Qtermwidget => Profile::Altfg,
            Kind::Vte | Kind::Mintty | Kind::Wezterm => Profile::Bdsm,
            _ => Profile::Raw,
        }
    }

    pub(super) fn draws_marks(self) -> bool {
        matches!(
            self,
            Kind::Xterm | Kind::Urxvt | Kind::Vte | Kind::Konsole | Kind::Mlterm | Kind::Kitty
        )
    }

    /// Whether letters reach out of their cells and leave ink on neighbours that are not drawn again.
    pub(in super::super) fn leaves_ink(self) -> bool {
        matches!(self, Kind::Xterm | Kind::Urxvt | Kind::St)
    }

    pub(super) fn depth(self) -> ColorDepth {
        match self {
            Kind::Vte
            | Kind::Konsole
            | Kind::Kitty
            | Kind::Foot
            | Kind::Ghostty
            | Kind::Contour
            | Kind::Mintty
            | Kind::Iterm2
            | Kind::Wezterm
            | Kind::WindowsTerminal => ColorDepth::TrueColor,
            Kind::Unknown => ColorDepth::Ansi16,
            // Some of their TERMs name sixteen colours alone.
            _ => ColorDepth::Indexed256,
        }
    }
}

/// How XTVERSION begins.
const VERSIONS: [(&str, Kind); 14] = [
    ("XTerm(", Kind::Xterm),
    ("Konsole", Kind::Konsole),
    ("kitty", Kind::Kitty),
    ("foot", Kind::Foot),
    ("mlterm", Kind::Mlterm),
    ("mintty", Kind::Mintty),
    ("WezTerm", Kind::Wezterm),
    ("ghostty", Kind::Ghostty),
    ("contour", Kind::Contour),
    ("iTerm2", Kind::Iterm2),
    ("VTE", Kind::Vte),
    ("xterm.js", Kind::XtermJs),
    ("rxvt-unicode", Kind::Urxvt),
    ("Zutty", Kind::Zutty),
];

/// The terminal by its answers; `None` when they do not tell.
pub(super) fn from_answers(answers: &Answers) -> Option<(Kind, String)> {
    if let Some(version) = &answers.version {
        let known = VERSIONS.iter().find(|(name, _)| version.starts_with(name));
        let kind = known.map_or(Kind::Unknown, |known| known.1);
        return Some((kind, format!("XTVERSION {version}")));
    }
    let written = answers.kind.as_deref()?;
    let mut numbers = written.split(';').map(|number| number.parse::<u32>().ok());
    let [first, second, third] = [(); 3].map(|()| numbers.next().flatten());
    let kind = match (first?, second?, third) {
        // VTE has said 1 and 61 before; its version number has always had four digits.
        (1 | 61 | 65, 2000.., _) if answers.bdsm.is_some() => Kind::Vte,
        (1, 4000.., _) => Kind::Kitty,
        (1, 115, _) => Kind::Konsole,
        (0, 115, _) => Kind::Qtermwidget,
        (24, 270.., _) => Kind::Mlterm,
        (85, ..) => Kind::Urxvt,
        (41, 200.., _) => Kind::Xterm,
        (0, 1000.., Some(1)) => Kind::Alacritty,
        (64, 0, _) => Kind::Zutty,
        (0, 10, Some(1)) => Kind::WindowsTerminal,
        _ => return None,
    };
    Some((kind, format!("DA2 {written}")))
}

/// Variables that terminals set, the most telling first.
const VARIABLES: [(&str, Option<&str>, Kind); 14] = [
    ("KITTY_WINDOW_ID", None, Kind::Kitty),
    ("KONSOLE_VERSION", None, Kind::Konsole),
    ("MLTERM", None, Kind::Mlterm),
    ("XTERM_VERSION", None, Kind::Xterm),
    ("VTE_VERSION", None, Kind::Vte),
    ("ALACRITTY_WINDOW_ID", None, Kind::Alacritty),
    ("WEZTERM_PANE", None, Kind::Wezterm),
    ("WT_SESSION", None, Kind::WindowsTerminal),
    ("GHOSTTY_RESOURCES_DIR", None, Kind::Ghostty),
    ("TERM_PROGRAM", Some("iTerm.app"), Kind::Iterm2),
    ("TERM_PROGRAM", Some("Apple_Terminal"), Kind::AppleTerminal),
    ("TERM_PROGRAM", Some("vscode"), Kind::XtermJs),
    ("TERM_PROGRAM", Some("mintty"), Kind::Mintty),
    ("LC_TERMINAL", Some("iTerm2"), Kind::Iterm2),
];

/// What `TERM` begins with.
const TERMS: [(&str, Kind); 7] = [
    ("mlterm", Kind::Mlterm),
    ("xterm-kitty", Kind::Kitty),
    ("xterm-ghostty", Kind::Ghostty),
    ("foot", Kind::Foot),
    ("alacritty", Kind::Alacritty),
    ("st-", Kind::St),
    ("rxvt-unicode", Kind::Urxvt),
];

/// The terminal by its environment: `TERM` first, which each terminal sets anew.
pub(super) fn from_environment(variable: &impl Fn(&str) -> Option<String>) -> (Kind, String) {
    let term = variable("TERM").unwrap_or_default();
    if let Some((_, kind)) = TERMS.iter().find(|(name, _)| term.starts_with(name)) {
        return (*kind, format!("TERM {term}"));
    }
    for (name, expected, kind) in VARIABLES {
        let value = variable(name).filter(|value| !value.is_empty());
        if let Some(value) = value
            && expected.is_none_or(|expected| expected == value)
        {
            return (kind, format!("{name} {value}"));
        }
    }
    (Kind::Unknown, "no answer and no variable tells".to_string())
}
