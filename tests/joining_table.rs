//! The generated joining table is what the Unicode Character Database says.

use std::path::Path;

#[expect(dead_code, reason = "its main function writes the table")]
#[path = "../examples/generate_joining.rs"]
mod generate_joining;

#[test]
fn joining_table_is_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let written = std::fs::read_to_string(root.join("src/text/joining_table.rs")).unwrap();
    let generated = generate_joining::table(&root.join("tests/data/ucd"));
    assert!(
        written == generated,
        "run `cargo run --example generate_joining`"
    );
}
