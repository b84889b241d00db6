//! The card that shows whether this terminal draws text as it is meant.

use ratatui::buffer::Buffer;
use ratatui::layout::Size;

use super::boxes::{BoxContent, BoxRow, BoxStyle, Words, draw_box};
use super::paint::Pen;
use super::scene::Scene;
use super::theme::Theme;
use crate::i18n::Messages;
use crate::ui::settings::Settings;
use crate::ui::state::TerminalNote;

/// What is to be seen, and the sample in which it is.
const SAMPLES: [(&str, &str); 7] = [
    ("test-letters", "sample-letters"),
    ("test-pair", "sample-pair"),
    ("test-brackets", "sample-brackets"),
    ("test-digits", "sample-digits"),
    ("test-mixed", "sample-mixed"),
    ("test-marks", "sample-marks"),
    ("test-frame", "sample-frame"),
];

/// Columns of the widest sample: it must not be cut, for it is what is judged.
const WIDEST_SAMPLE: u16 = 22;

/// What is to be seen and the samples, as plain text in logical order.
pub fn test_samples(messages: &Messages) -> Vec<(String, String)> {
    SAMPLES
        .map(|(label, sample)| (messages.text(label), messages.text(sample)))
        .into()
}

/// Rows of a box that are not inside it.
const AROUND: u16 = 2;

/// The card as it lies over the panes, with the keys that change it; on a low screen without the rows that
/// nothing is to be judged by.
pub(super) fn content(scene: &Scene<'_>, pen: &Pen<'_>, room: Size) -> BoxContent {
    let mut content = plain(scene.messages, scene.theme, &scene.state.host);
    content.rows.push(BoxRow::default());
    let keys = keys_in_rows(&scene.messages.text("test-keys"), |words| {
        pen.width(words) <= room.width
    });
    content.rows.extend(keys.into_iter().map(|keys| BoxRow {
        first: (keys, scene.theme.muted()),
        then: Words::default(),
    }));
    let rows = usize::from(room.height.saturating_sub(AROUND));
    if content.rows.len() > rows {
        content.rows.retain(|row| !row.first.0.is_empty());
    }
    if content.rows.len() > rows {
        content.rows.remove(0);
    }
    content
}

/// Keys with dots between them, on as many rows as they need to fit.
fn keys_in_rows(keys: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for key in keys.split(DOT) {
        let longer = rows.last().map(|row| format!("{row}{DOT}{key}"));
        match (rows.last_mut(), longer.filter(|row| fits(row))) {
            (Some(row), Some(longer)) => *row = longer,
            _ => rows.push(key.to_owned()),
        }
    }
    rows
}

/// What stands between keys.
const DOT: &str = " · ";

/// The card without the keys that change it.
pub(super) fn plain(messages: &Messages, theme: Theme, host: &TerminalNote) -> BoxContent {
    let row = |label: &str, value: String, style| BoxRow {
        first: (messages.text(label), theme.muted()),
        then: (value, style),
    };
    let mut rows = vec![
        row("test-terminal", host.terminal.clone(), theme.text()),
        row("test-profile", host.profile.clone(), theme.accent()),
        BoxRow::default(),
    ];
    for (label, sample) in SAMPLES {
        rows.push(row(label, messages.text(sample), theme.title()));
    }
    BoxContent {
        title: messages.text("test-title"),
        rows,
        first_width: 34,
        then_width: WIDEST_SAMPLE,
        first_is_keys: false,
        top: 0,
    }
}

/// Draws the test card alone, with vowel marks or without.
pub fn test_card(buffer: &mut Buffer, messages: &Messages, host: &TerminalNote, marks: bool) {
    let theme = Theme::default();
    let content = plain(messages, theme, host);
    let screen = buffer.area;
    let style = BoxStyle {
        theme,
        direction: messages.direction(),
    };
    let settings = Settings {
        marks,
        ..Settings::default()
    };
    let pen = &mut Pen::new(buffer, settings.look());
    draw_box(style, pen, screen, &content);
}
