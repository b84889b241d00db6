//! The generated line breaking table is what the properties of Unicode say.

use std::path::Path;

#[expect(dead_code, reason = "its main function writes the table")]
#[path = "../examples/generate_line_breaking.rs"]
mod generate_line_breaking;

#[test]
fn line_breaking_table_is_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let written = std::fs::read_to_string(root.join("src/text/line_breaking/table.rs")).unwrap();
    assert!(
        written == generate_line_breaking::table(),
        "run `cargo run --example generate_line_breaking`"
    );
}
