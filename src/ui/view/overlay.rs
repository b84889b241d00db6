//! What lies over the panes: the help, made from the table of actions, and the card of an actor.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::chrome::pad;
use super::{Scene, test_card, why};
use crate::model::ActorId;
use crate::script::Direction;
use crate::ui::help::{self, HelpRow};
use crate::ui::legend::signs;
use crate::ui::paint::{Pen, Place, split};
use crate::ui::popup::box_height;
use crate::ui::state::Overlay;
use crate::ui::theme::Theme;

/// One row of an overlay: words at the start edge, words after them.
#[derive(Default)]
pub(super) struct Row {
    pub(super) first: Words,
    pub(super) then: Words,
}

/// Words and how they look.
pub(super) type Words = (String, Style);

/// Draws the overlay, if one is open.
pub fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>, screen: Rect) {
    let content = match scene.state.overlay {
        Some(Overlay::Help(top)) => Content {
            title: scene.messages.text("help-title"),
            rows: help_rows(scene),
            first_width: 20,
            then_width: 0,
            first_is_keys: true,
            top,
        },
        Some(Overlay::Card(actor, top)) => Content {
            title: scene.library.actor(actor).name.clone(),
            rows: card_rows(scene, actor),
            first_width: 16,
            then_width: 0,
            first_is_keys: false,
            top,
        },
        Some(Overlay::TestCard) => {
            test_card::content(scene, pen, (inner_width(screen), screen.height))
        }
        Some(Overlay::Prompt(_)) | None => return,
    };
    draw_box(scene.box_style(), pen, screen, &content);
}

/// What stands in a box.
pub(super) struct Content {
    pub(super) title: String,
    pub(super) rows: Vec<Row>,
    /// Columns of the first words, less where those after them need the room.
    pub(super) first_width: u16,
    /// Columns that the words after them keep.
    pub(super) then_width: u16,
    pub(super) first_is_keys: bool,
    pub(super) top: usize,
}

/// How boxes look: the styles, and the direction their rows start from.
pub(super) type BoxStyle = (Theme, Direction);

/// The widest box, in columns.
const WIDEST: u16 = 74;

/// Draws a box with rows in the middle of the screen.
pub(super) fn draw_box(
    (theme, direction): BoxStyle,
    pen: &mut Pen<'_>,
    screen: Rect,
    content: &Content,
) {
    let place = Place::start(direction);
    let area = middle(screen, content.rows.len());
    pen.fill(area, " ", Style::new());
    frame(theme, pen, area);
    let inner = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    let title_row = Rect {
        y: area.y,
        height: 1,
        ..inner
    };
    let title = pen.line(title_row, &content.title, place, theme.accent());
    pad(pen, title);
    let (visible, count) = (usize::from(inner.height), content.rows.len());
    let top = content.top.min(count.saturating_sub(visible));
    if count > visible {
        let rest = split(title_row, title.width + 2, place).1;
        let position = format!("{}–{}/{count}", top + 1, top + visible);
        let taken = pen.figures(rest, &position, Place::end(direction), theme.muted());
        pad(pen, taken);
    }
    for (y, row) in (inner.top()..inner.bottom()).zip(content.rows.iter().skip(top)) {
        let line = Rect {
            y,
            height: 1,
            ..inner
        };
        draw_row(pen, line, direction, (content, row));
    }
}

/// The columns inside a box.
fn inner_width(screen: Rect) -> u16 {
    screen.width.min(WIDEST).saturating_sub(4)
}

/// Where a box with that many rows stands.
fn middle(screen: Rect, rows: usize) -> Rect {
    let width = screen.width.min(WIDEST);
    let height = box_height(screen.height, rows);
    let area = Rect {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + screen.height.saturating_sub(height) / 2,
        width,
        height,
    };
    area.intersection(screen)
}

fn draw_row(pen: &mut Pen<'_>, line: Rect, direction: Direction, (content, row): (&Content, &Row)) {
    let place = Place::start(direction);
    if row.then.0.is_empty() {
        pen.sentence(line, &row.first.0, place, row.first.1);
        return;
    }
    let room = line.width.saturating_sub(content.then_width);
    let (first, then) = split(line, content.first_width.min(room), place);
    let (_, first) = split(first, 1, Place::end(direction));
    if content.first_is_keys {
        pen.figures(first, &row.first.0, place, row.first.1);
    } else {
        pen.sentence(first, &row.first.0, place, row.first.1);
    }
    pen.sentence(then, &row.then.0, place, row.then.1);
}

fn frame(theme: Theme, pen: &mut Pen<'_>, area: Rect) {
    if area.width < 2 || area.height < 2 {
        return;
    }
    let style = theme.frame();
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    for y in [area.y, bottom] {
        pen.fill(
            Rect {
                y,
                height: 1,
                ..area
            },
            "─",
            style,
        );
    }
    for x in [area.x, right] {
        pen.fill(
            Rect {
                x,
                width: 1,
                ..area
            },
            "│",
            style,
        );
    }
    for (x, y, corner) in [
        (area.x, area.y, "┌"),
        (right, area.y, "┐"),
        (area.x, bottom, "└"),
        (right, bottom, "┘"),
    ] {
        pen.fill(
            Rect {
                x,
                y,
                width: 1,
                height: 1,
            },
            corner,
            style,
        );
    }
}

fn help_rows(scene: &Scene<'_>) -> Vec<Row> {
    let (theme, messages) = (scene.theme, scene.messages);
    let signs = signs(messages, theme);
    let alone = |id: &str, style: Style| Row {
        first: (messages.text(id), style),
        then: Words::default(),
    };
    let row = |row| match row {
        HelpRow::Heading(id) => alone(id, theme.accent()),
        HelpRow::Close => alone("help-close", theme.muted()),
        HelpRow::Blank => Row::default(),
        HelpRow::Action(action) => Row {
            first: (scene.keymap.keys_of(action.action).join(" "), theme.title()),
            then: (
                messages.text(&format!("action-{}", action.name)),
                theme.text(),
            ),
        },
        HelpRow::Sign(number) => signs.get(number).map_or_else(Row::default, |sign| Row {
            first: (sign.sign.clone(), sign.style),
            then: (sign.meaning.clone(), theme.text()),
        }),
    };
    help::rows().into_iter().map(row).collect()
}

fn card_rows(scene: &Scene<'_>, id: ActorId) -> Vec<Row> {
    let (theme, messages, library) = (scene.theme, scene.messages, scene.library);
    let actor = library.actor(id);
    let row = |label: &str, value: String, style: Style| Row {
        first: (messages.text(label), theme.muted()),
        then: (value, style),
    };
    let kind = messages.text(&format!("kind-{}", actor.kind.name()));
    let mut rows = vec![Row {
        first: (kind, theme.kind(actor.kind)),
        then: Words::default(),
    }];
    let postings = library.postings(id);
    let mentions = postings.iter().map(|posting| posting.count as usize).sum();
    let counts = messages.with(
        "card-in",
        [
            (
                "mentions",
                messages.counted("count-mentions", mentions).into(),
            ),
            (
                "documents",
                messages.counted("in-documents", postings.len()).into(),
            ),
        ],
    );
    rows.push(row("card-counts", counts, theme.text()));
    if let Some(state) = actor.stands_for {
        rows.push(row(
            "card-stands-for",
            library.actor(state).name.clone(),
            theme.text(),
        ));
    }
    let mut label = "card-names";
    for alias in actor
        .aliases
        .iter()
        .filter(|alias| **alias != actor.name)
        .take(12)
    {
        rows.push(row(label, alias.clone(), theme.text()));
        label = "";
    }
    let mut label = "card-parts";
    for &part in library.parts(id).iter().take(6) {
        rows.push(row(label, library.actor(part).name.clone(), theme.text()));
        label = "";
    }
    let mut label = "card-why";
    for reason in why::reasons(scene, id) {
        rows.push(row(label, reason, theme.text()));
        label = "";
    }
    rows.push(row("card-key", actor.key.clone(), theme.muted()));
    rows
}
