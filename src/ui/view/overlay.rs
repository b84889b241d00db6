//! What lies over the panes: the help, made from the table of actions, and the card of an actor.

use ratatui::layout::{Rect, Size};
use ratatui::style::Style;

use super::boxes::{BoxContent, BoxRow, BoxStyle, Words, draw_box, inner_width};
use super::legend::signs;
use super::paint::Pen;
use super::scene::Scene;
use super::{test_card, why};
use crate::model::ActorId;
use crate::ui::lists::help::{self, HelpRow};
use crate::ui::state::Overlay;

/// Draws the overlay, if one is open.
pub(crate) fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>, screen: Rect) {
    let content = match scene.state.overlay {
        Some(Overlay::Help(top)) => BoxContent {
            title: scene.messages.text("help-title"),
            rows: help_rows(scene),
            first_width: 20,
            then_width: 0,
            first_is_keys: true,
            top,
        },
        Some(Overlay::Card(actor, top)) => BoxContent {
            title: scene.library.actor(actor).name.clone(),
            rows: card_rows(scene, actor),
            first_width: 16,
            then_width: 0,
            first_is_keys: false,
            top,
        },
        Some(Overlay::TestCard) => {
            test_card::content(scene, pen, Size::new(inner_width(screen), screen.height))
        }
        Some(Overlay::Prompt(_)) | None => return,
    };
    let style = BoxStyle {
        theme: scene.theme,
        direction: scene.messages.direction(),
    };
    draw_box(style, pen, screen, &content);
}

fn help_rows(scene: &Scene<'_>) -> Vec<BoxRow> {
    let (theme, messages) = (scene.theme, scene.messages);
    let signs = signs(messages, theme);
    let alone = |id: &str, style: Style| BoxRow {
        first: (messages.text(id), style),
        then: Words::default(),
    };
    let row = |row| match row {
        HelpRow::Heading(id) => alone(id, theme.accent()),
        HelpRow::Close => alone("help-close", theme.muted()),
        HelpRow::Blank => BoxRow::default(),
        HelpRow::Action(action) => BoxRow {
            first: (scene.keymap.keys_of(action.action).join(" "), theme.title()),
            then: (
                messages.text(&format!("action-{}", action.name)),
                theme.text(),
            ),
        },
        HelpRow::Sign(number) => signs
            .get(number)
            .map_or_else(BoxRow::default, |sign| BoxRow {
                first: (sign.sign.clone(), sign.style),
                then: (sign.meaning.clone(), theme.text()),
            }),
    };
    help::rows().into_iter().map(row).collect()
}

fn card_rows(scene: &Scene<'_>, id: ActorId) -> Vec<BoxRow> {
    let (theme, messages, library) = (scene.theme, scene.messages, scene.library);
    let actor = library.actor(id);
    let row = |label: &str, value: String, style: Style| BoxRow {
        first: (messages.text(label), theme.muted()),
        then: (value, style),
    };
    let kind = messages.text(&format!("kind-{}", actor.kind.name()));
    let mut rows = vec![BoxRow {
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
