//! `docs/KEYS.md` is written from the table of actions; this test holds it to that.
//! `WARRAQ_WRITE_DOCS=1 cargo test --test it docs_fresh` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use warraq::i18n::{InterfaceLanguage, Messages};
use warraq::ui::input::action::{ACTIONS, Context};
use warraq::ui::input::keymap::Keymap;
use warraq::ui::view::legend::signs;
use warraq::ui::view::theme::Theme;

#[test]
fn keys_are_documented() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/KEYS.md");
    let fresh = keys_page();
    if std::env::var_os("WARRAQ_WRITE_DOCS").is_some() {
        std::fs::write(&path, &fresh).expect("docs/ is writable");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == fresh,
        "docs/KEYS.md is stale; the head of tests/it/house/docs_fresh.rs says how to write it anew"
    );
}

fn keys_page() -> String {
    let messages = Messages::new(InterfaceLanguage::English);
    let keymap = Keymap::default();
    let mut page = String::from(
        "# Keys\n\nWritten from the table of actions (`src/ui/action.rs`). `C-` is Control, `A-` Alt, `S-` Shift. The name is \
         what the `[keys]` table of the configuration file takes.\n\n\
         There keys are written as they stand here or in words, in any case: `C-o`, `Ctrl-o` and `ctrl+o` are one key, \
         `A-o` and `alt+o`, `S-Tab` and `shift+tab`, `Bksp` and `backspace`, `PgDn` and `pagedown`; the arrows are `left`, \
         `right`, `up`, `down`. Keys pressed one after the other have a blank between them; two characters need none \
         (`g g`, `gg`). A pane's own keys win over those that work everywhere; otherwise a key that does two things, or \
         begins what another key does, is told with its line when the program starts.\n",
    );
    // What works everywhere comes first on a page.
    let mut contexts = Context::ALL;
    contexts.rotate_right(1);
    for context in contexts {
        let heading = messages.text(context.heading());
        let rows: Vec<_> = ACTIONS
            .iter()
            .filter(|row| row.context == context)
            .collect();
        if rows.is_empty() {
            continue;
        }
        write!(
            page,
            "\n## {heading}\n\n| keys | what | name |\n|---|---|---|\n"
        )
        .expect("a string takes everything");
        for row in rows {
            let keys: Vec<String> = keymap
                .keys_of(row.action)
                .iter()
                .map(|keys| format!("`{}`", keys.replace('|', "\\|")))
                .collect();
            let what = messages.text(&format!("action-{}", row.name));
            writeln!(page, "| {} | {what} | `{}` |", keys.join(" "), row.name)
                .expect("a string takes everything");
        }
    }
    write!(
        page,
        "\n## {}\n\n| sign | what |\n|---|---|\n",
        messages.text("help-signs")
    )
    .expect("a string takes everything");
    for sign in signs(&messages, Theme::default()) {
        writeln!(page, "| `{}` | {} |", sign.sign, sign.meaning)
            .expect("a string takes everything");
    }
    page
}
