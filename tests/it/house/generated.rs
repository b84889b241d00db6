//! Generated sources are what their generators write.

use xtask::{generate, root};

#[test]
fn generated_tables_are_fresh() {
    let joining = generate::joining::table(&root().join("tests/data/ucd"));
    let line_breaking = generate::line_breaking::table();
    for (file, generated, command) in [
        (generate::JOINING_TABLE, joining, "joining"),
        (
            generate::LINE_BREAKING_TABLE,
            line_breaking,
            "line-breaking",
        ),
    ] {
        let written = std::fs::read_to_string(root().join(file)).expect("the table is there");
        // Not `assert_eq!`: the difference of two tables is no reading.
        assert!(
            written == generated,
            "{file}: run `cargo xtask gen {command}`"
        );
    }
}
