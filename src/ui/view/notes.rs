//! What is said in place of an article or a list: why there is none, and what would change that.

use ratatui::layout::Rect;

use super::paint::{Edge, Pen};
use super::scene::Scene;
use crate::model::{Article, Unreadable};
use crate::ui::input::action::Action;

/// How many hidden characters of an article may deceive its reader; nothing when there are none.
pub(super) fn hidden_badge(article: &Article) -> Option<String> {
    let hidden = article.hidden.total();
    (hidden > 0).then(|| format!("⚠{hidden}"))
}

/// A sentence in an empty pane, on as many rows as it needs.
pub(super) fn empty(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, text: &str) {
    let above = area.height / 3;
    let rows = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        y: area.y + above,
        height: area.height - above,
    };
    pen.wrapped(rows, text, Edge::Middle, scene.theme.muted());
}

/// Why there is no article to list or to read, and which key changes that.
pub(super) fn no_documents(scene: &Scene<'_>) -> String {
    let finished = scene.state.progress.finished;
    if scene.state.query.is_empty() {
        let text = finished.then(|| scene.messages.text("no-documents"));
        return text.unwrap_or_default();
    }
    let total = scene.library.len().to_string();
    let keys = scene.keymap.keys_of(Action::DropFilter);
    let key = keys.into_iter().next().unwrap_or_default();
    let words = [("total", total.into()), ("key", key.into())];
    let id = if finished { "no-match" } else { "no-match-yet" };
    scene.messages.with(id, words)
}

/// Why a document could not be read, in the words of the interface.
pub(super) fn reason(scene: &Scene<'_>, why: &Unreadable) -> String {
    let arguments = why.arguments().into_iter();
    let arguments = arguments.map(|(name, value)| (name, value.into()));
    scene.messages.with(why.id(), arguments)
}
