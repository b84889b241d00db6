//! What the help says, row by row: the table of actions, then the letters and signs.

use super::signs;
use crate::ui::input::action::{ACTIONS, ActionRow, Context};

/// One row of the help.
#[derive(Clone, Copy, Debug)]
pub(crate) enum HelpRow {
    /// A heading, by the id of its message.
    Heading(&'static str),
    /// An action and its keys.
    Action(&'static ActionRow),
    /// A letter or sign, by its number.
    Sign(usize),
    /// Nothing.
    Blank,
    /// How to leave.
    Close,
}

/// All rows, in order.
pub(crate) fn rows() -> Vec<HelpRow> {
    let mut rows = Vec::new();
    for context in Context::ALL {
        let actions = ACTIONS.iter().filter(|row| row.context == context);
        let actions: Vec<HelpRow> = actions.map(HelpRow::Action).collect();
        if !actions.is_empty() {
            rows.push(HelpRow::Heading(context.heading()));
            rows.extend(actions);
            rows.push(HelpRow::Blank);
        }
    }
    rows.push(HelpRow::Heading("help-signs"));
    rows.extend((0..signs::COUNT).map(HelpRow::Sign));
    rows.extend([HelpRow::Blank, HelpRow::Close]);
    rows
}
