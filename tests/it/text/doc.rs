//! The table of `docs/TEXT.md` is what the engine does.

use std::fmt::Write as _;
use std::path::Path;

use warraq::text::{Cluster, Joined, Layout, Paragraph, ParagraphSpec, TextOptions};

/// The sentence: John said (no), 15 percent.
const SENTENCE: &str = "\u{642}\u{627}\u{644}\u{64E} John (\u{644}\u{627})\u{60C} 15%.";

const COLUMNS: u16 = 13;

#[test]
fn text_page_is_fresh() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/TEXT.md"))
        .unwrap();
    let table = table();
    assert!(page.contains(SENTENCE), "docs/TEXT.md shows the sentence");
    assert!(
        page.contains(&table),
        "docs/TEXT.md lacks this table:\n{table}"
    );
}

fn table() -> String {
    let options = TextOptions::default();
    let paragraph = Paragraph::resolve(SENTENCE, options);
    let spec = ParagraphSpec {
        span: 0..SENTENCE.len(),
        rows_before: 0,
    };
    let layout = Layout::new(SENTENCE, &[spec], COLUMNS, options);
    let mut table = String::from(
        "| bytes | text | level | joined | line may end after | row | column | symbol |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    for cluster in paragraph.clusters() {
        let text = code_points(paragraph.cluster_text(cluster));
        let (row, column, symbol) = place(&layout, cluster);
        let end = if cluster.breaks() { "yes" } else { "" };
        let Cluster { start, level, .. } = cluster;
        let (stop, joined) = (cluster.end(), joined(cluster.joined()));
        writeln!(
            table,
            "| {start}–{stop} | {text} | {level} | {joined} | {end} | {row} | {column} | {symbol} |"
        )
        .expect("a string takes everything");
    }
    table
}

fn place(layout: &Layout, cluster: &Cluster) -> (usize, String, String) {
    let row = layout.row_of(cluster.start);
    let mut cells = Vec::new();
    layout.cells(row, &mut cells);
    match cells.iter().find(|cell| cell.start == cluster.start) {
        Some(cell) => (
            row,
            cell.column.to_string(),
            code_points(&cell.symbol.to_string()),
        ),
        None => (row, String::from("hangs"), String::new()),
    }
}

fn joined(joined: Joined) -> String {
    let form = match (joined.before, joined.after && !joined.lam_alef) {
        (false, false) => "",
        (false, true) => "initial",
        (true, false) => "final",
        (true, true) => "medial",
    };
    let ligature = if joined.lam_alef { "lam-alef" } else { "" };
    format!("{form} {ligature}").trim().to_owned()
}

fn code_points(text: &str) -> String {
    let show = |c: char| match c {
        '!'..='~' => format!("`{c}`"),
        ' ' => String::from("space"),
        _ => format!("U+{:04X}", u32::from(c)),
    };
    text.chars().map(show).collect::<Vec<_>>().join(" ")
}
