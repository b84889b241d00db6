//! The card that shows whether this terminal draws text as it is meant.

use super::Scene;
use super::overlay::{Content, Row, Words};
use crate::i18n::Messages;
use crate::ui::state::Host;
use crate::ui::theme::Theme;

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

/// What is to be seen and the samples, as plain text in logical order.
pub fn test_samples(messages: &Messages) -> Vec<(String, String)> {
    SAMPLES
        .map(|(label, sample)| (messages.text(label), messages.text(sample)))
        .into()
}

/// The card as it lies over the panes.
pub(super) fn content(scene: &Scene<'_>) -> Content {
    let mut content = plain(scene.messages, scene.theme, &scene.state.host);
    content.rows.push(Row::default());
    content.rows.push(Row {
        first: (scene.messages.text("test-keys"), scene.theme.muted()),
        then: Words::default(),
    });
    content
}

/// The card without the keys that change it.
pub(super) fn plain(messages: &Messages, theme: Theme, host: &Host) -> Content {
    let row = |label: &str, value: String, style| Row {
        first: (messages.text(label), theme.muted()),
        then: (value, style),
    };
    let mut rows = vec![
        row("test-terminal", host.terminal.clone(), theme.text()),
        row("test-profile", host.profile.clone(), theme.accent()),
        Row::default(),
    ];
    for (label, sample) in SAMPLES {
        rows.push(row(label, messages.text(sample), theme.title()));
    }
    Content {
        title: messages.text("test-title"),
        rows,
        first_width: 34,
        first_is_keys: false,
        top: 0,
    }
}
