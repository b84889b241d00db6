//! State → cells. Reads everything, changes nothing, and draws only what is seen.

mod actors;
mod chrome;
mod dates;
mod documents;
mod footer;
mod list;
mod overlay;
mod reader;
mod test_card;
mod why;

pub use test_card::test_samples;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::action::Action;
use super::geometry::Mode;
use super::keymap::Keymap;
use super::layouts::Layouts;
use super::paint::{Pen, Place};
use super::state::{Host, Settings, State};
use super::theme::Theme;
use crate::i18n::Messages;
use crate::library::Library;
use crate::model::{Article, Unreadable};
use crate::script::Direction;

/// Everything a frame is drawn from.
pub struct Scene<'a> {
    /// What the interface remembers.
    pub state: &'a State,
    /// What is loaded.
    pub library: &'a Library,
    /// The laid-out articles.
    pub layouts: &'a Layouts,
    /// The styles.
    pub theme: Theme,
    /// The words.
    pub messages: &'a Messages,
    /// The keys, for hints and help.
    pub keymap: &'a Keymap,
    /// The name of what was opened.
    pub corpus: &'a str,
}

impl Scene<'_> {
    /// The direction in which the panes and their rows are laid out.
    fn direction(&self) -> Direction {
        if self.state.geometry.mirrored {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// How boxes over the panes look.
    fn box_style(&self) -> overlay::BoxStyle {
        (self.theme, self.messages.direction())
    }

    /// The edge where the rows of the panes start.
    fn start(&self) -> Place {
        Place::start(self.direction())
    }

    /// The edge where the rows of the panes end.
    fn end(&self) -> Place {
        Place::end(self.direction())
    }
}

/// Draws one frame.
pub fn view(scene: &Scene<'_>, buffer: &mut Buffer) {
    let screen = buffer.area;
    let pen = &mut Pen::new(buffer, scene.state.settings.look());
    if scene.state.geometry.mode == Mode::TooSmall {
        too_small(scene, pen, screen);
        return;
    }
    chrome::draw(scene, pen);
    if let Some(area) = scene.state.geometry.documents {
        documents::draw(scene, pen, area);
    }
    if let Some(area) = scene.state.geometry.reader {
        reader::draw(scene, pen, area);
    }
    if let Some(area) = scene.state.geometry.actors {
        actors::draw(scene, pen, area);
    }
    if let Some(area) = scene.state.geometry.dates {
        dates::draw(scene, pen, area);
    }
    footer::draw(scene, pen);
    overlay::draw(scene, pen, screen);
}

/// Draws the test card alone, with vowel marks or without.
pub fn test_card(buffer: &mut Buffer, messages: &Messages, host: &Host, marks: bool) {
    let theme = Theme::default();
    let content = test_card::plain(messages, theme, host);
    let screen = buffer.area;
    let style = (theme, messages.direction());
    let settings = Settings {
        marks,
        ..Settings::default()
    };
    let pen = &mut Pen::new(buffer, settings.look());
    overlay::draw_box(style, pen, screen, &content);
}

fn too_small(scene: &Scene<'_>, pen: &mut Pen<'_>, screen: Rect) {
    let (width, height) = scene.state.geometry.size;
    let text = scene
        .messages
        .with("too-small", [("size", format!("{width}x{height}").into())]);
    let row = Rect {
        y: screen.y + screen.height / 2,
        height: screen.height.min(1),
        ..screen
    };
    pen.sentence(row, &text, Place::Middle, scene.theme.text());
}

/// How many hidden characters of an article may deceive its reader; nothing when there are none.
fn hidden_badge(article: &Article) -> Option<String> {
    let hidden = article.hidden.total();
    (hidden > 0).then(|| format!("⚠{hidden}"))
}

/// A sentence in an empty pane, on as many rows as it needs.
fn empty(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, text: &str) {
    let above = area.height / 3;
    let rows = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        y: area.y + above,
        height: area.height - above,
    };
    pen.wrapped(rows, text, Place::Middle, scene.theme.muted());
}

/// Why there is no article to list or to read, and which key changes that.
fn no_documents(scene: &Scene<'_>) -> String {
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
fn reason(scene: &Scene<'_>, why: &Unreadable) -> String {
    let arguments = why.arguments().into_iter();
    let arguments = arguments.map(|(name, value)| (name, value.into()));
    scene.messages.with(why.id(), arguments)
}
