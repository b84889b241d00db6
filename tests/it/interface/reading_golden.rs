//! The reading pane as it stands on screens of 40, 80 and 120 columns: Arabic, Persian, Urdu, Hebrew,
//! and Arabic mixed with English. Frames are in the order of the screen.

use std::path::Path;

use super::screen::Screen;
use warraq::i18n::InterfaceLanguage;
use warraq::model::Findings;

#[test]
fn reading_panes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .expect("the bundled articles are in the tree")
        .map(|entry| {
            entry
                .expect("a readable entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| {
            ["ar-kazakhstan-putin", "fa-", "ur-", "he-", "mixed-"]
                .iter()
                .any(|start| name.starts_with(start))
        })
        .collect();
    names.sort();
    assert!(names.len() >= 5, "one article of each language: {names:?}");
    for name in names {
        for columns in [40, 80, 120] {
            let article = super::screen::read(&folder.join(&name), &name);
            let mut screen = Screen::of(
                [(article, Findings::default())],
                (columns, 40),
                InterfaceLanguage::English,
            );
            screen.keys("2 2");
            let label = format!("{}-{columns}", name.split('.').next().unwrap_or_default());
            insta::assert_snapshot!(label, screen.frame());
        }
    }
}
