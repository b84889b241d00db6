//! Properties of the text engine that hold for every text, width and option.

use proptest::prelude::*;
use ratatui::buffer::CellWidth;
use unicode_normalization::UnicodeNormalization;
use warraq::script::Direction;
use warraq::text::{
    Base, Cluster, Hidden, Layout, Line, MARKS_PER_CELL, Marks, Overrides, Paragraph,
    ParagraphSpec, Shaping, TextOptions, VisualCell, single_line, visual_line, wrap,
};

/// Characters that have broken text engines: controls, joiners, marks, brackets, wide and joined ones.
const HARD: &str = "\0\t\n\r\u{B}\u{C}\u{1B}\u{1C}\u{1F}\u{7F}\u{85}\u{9B}\u{A0}\u{AD}\u{300}\u{301}\u{34F}\u{488}\
    \u{5D0}\u{5D1}\u{5B8}\u{600}\u{605}\u{61C}\u{640}\u{64B}\u{64E}\u{651}\u{653}\u{654}\u{655}\u{660}\u{670}\u{6BA}\
    \u{6D5}\u{6DD}\u{70F}\u{710}\u{8E2}\u{915}\u{93F}\u{94D}\u{937}\u{E33}\u{1100}\u{1160}\u{1161}\u{11A8}\u{115F}\
    \u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2060}\
    \u{2064}\u{2066}\u{2067}\u{2068}\u{2069}\u{20E3}\u{2329}\u{262A}\u{2764}\u{3000}\u{3042}\u{3099}\u{3164}\u{AC00}\
    \u{FDFD}\u{FE0F}\u{FE70}\u{FEFB}\u{FEFF}\u{FF71}\u{FF9E}\u{FFA0}\u{FFF9}\u{FFFD}\u{FFFF}\u{10D00}\u{1D173}\
    \u{1B05}\u{1B44}\u{1BF2}\u{E31}\u{16FE4}\u{1F1F0}\u{1F1FF}\u{1F3FD}\u{1F44D}\u{1F468}\u{1F469}\u{E0041}\u{E0100}\u{10FFFF}aZ19 ()[]{}<>«»‹›.,:;-+#%…";

/// Letters, marks and signs of ordinary Arabic text.
const ORDINARY: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئلالاپچژگکی\u{64B}\u{64C}\u{64E}\u{64F}\u{650}\u{651}\
    \u{652}\u{670}\u{640}\u{200C}0123٠١٢٣ .،؛؟!«»()[]abcXYZ";

fn characters(set: &'static str) -> impl Strategy<Value = char> {
    prop::sample::select(set.chars().collect::<Vec<_>>())
}

fn hostile_text() -> impl Strategy<Value = String> {
    let character =
        prop_oneof![6 => characters(HARD), 4 => characters(ORDINARY), 1 => any::<char>()];
    prop::collection::vec(character, 0..80).prop_map(String::from_iter)
}

fn ordinary_text() -> impl Strategy<Value = String> {
    prop::collection::vec(characters(ORDINARY), 0..120).prop_map(String::from_iter)
}

fn columns() -> impl Strategy<Value = u16> {
    prop_oneof![
        Just(0),
        Just(1),
        Just(2),
        Just(3),
        Just(20),
        4..120_u16,
        Just(u16::MAX)
    ]
}

fn options() -> impl Strategy<Value = TextOptions> {
    let base = prop::sample::select(vec![
        Base::Auto {
            fallback: Direction::Rtl,
        },
        Base::Auto {
            fallback: Direction::Ltr,
        },
        Base::Fixed(Direction::Rtl),
        Base::Fixed(Direction::Ltr),
    ]);
    let choices = [any::<bool>(); 4];
    (base, choices).prop_map(|(base, [forms, keep, obey, reveal])| TextOptions {
        base,
        shaping: if forms { Shaping::Forms } else { Shaping::None },
        marks: if keep { Marks::Keep } else { Marks::Strip },
        overrides: if obey {
            Overrides::Obey
        } else {
            Overrides::Demote
        },
        hidden: if reveal { Hidden::Reveal } else { Hidden::Drop },
    })
}

/// Characters that must never reach a terminal.
fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{E0000}'..='\u{E0FFF}')
}

fn check_cells(cells: &[VisualCell], text: &str) -> Result<(), TestCaseError> {
    let mut column = cells.first().map_or(0, |cell| cell.column);
    for cell in cells {
        prop_assert_eq!(cell.column, column, "cells touch");
        prop_assert_eq!(
            u16::from(cell.width),
            cell.symbol.to_string().as_str().cell_width(),
            "width of {:?}",
            cell.symbol
        );
        prop_assert!(
            !cell.symbol.to_string().chars().any(is_unsafe),
            "{:?}",
            cell.symbol
        );
        prop_assert!(cell.symbol.to_string().chars().count() <= 1 + MARKS_PER_CELL);
        prop_assert!(text.get(cell.start as usize..cell.end as usize).is_some());
        column += u16::from(cell.width);
    }
    Ok(())
}

/// What a cluster takes of a line that begins with the cluster `start`.
fn columns_of(clusters: &[Cluster], at: usize, start: usize) -> u32 {
    let cluster = &clusters[at];
    let rides = cluster.rides() && at > start;
    if rides { 0 } else { u32::from(cluster.width) }
}

/// Whether the line ends with a hyphen that is drawn.
fn is_hyphenated(clusters: &[Cluster], line: &Line) -> bool {
    let drawn = line.start as usize..line.drawn_end as usize;
    clusters[drawn].last().is_some_and(Cluster::hyphenates)
}

/// P1: the cells of a line are its visible clusters, each once; one that rides on another is in its cell.
fn check_permutation(
    paragraph: &Paragraph,
    line: &Line,
    cells: &[VisualCell],
) -> Result<(), TestCaseError> {
    let clusters = paragraph.clusters();
    let (start, end) = (line.start as usize, line.drawn_end as usize);
    let is_drawn = |at: usize| {
        columns_of(clusters, at, start) > 0 || at + 1 == end && is_hyphenated(clusters, line)
    };
    let expected: Vec<u32> = (start..end)
        .filter(|&at| is_drawn(at))
        .map(|at| clusters[at].start)
        .collect();
    let mut found: Vec<u32> = cells.iter().map(|cell| cell.start).collect();
    found.sort_unstable();
    found.dedup();
    prop_assert_eq!(found, expected);
    for at in (start + 1)..end {
        let (carrier, rider) = (&clusters[at - 1], &clusters[at]);
        prop_assert!(!rider.rides() || carrier.is_visible());
        let in_one = |cell: &VisualCell| (cell.start..cell.end).contains(&rider.start);
        prop_assert!(!rider.is_visible() || cells.iter().any(in_one));
    }
    Ok(())
}

/// P2: clusters cover the text, lines cover the clusters.
fn check_partition(paragraph: &Paragraph, lines: &[Line]) -> Result<(), TestCaseError> {
    let mut byte = 0;
    for cluster in paragraph.clusters() {
        prop_assert_eq!(cluster.start, byte);
        prop_assert!(cluster.len > 0);
        byte = cluster.end();
    }
    prop_assert_eq!(byte as usize, paragraph.text().len());
    let mut next = 0;
    for line in lines {
        prop_assert_eq!(line.start, next);
        prop_assert!(line.drawn_end <= line.end);
        next = line.end;
    }
    prop_assert_eq!(next as usize, paragraph.clusters().len());
    Ok(())
}

/// P3: a line is no wider than asked for, unless a single cluster is.
fn check_width(paragraph: &Paragraph, line: &Line, columns: u16) -> Result<(), TestCaseError> {
    let clusters = paragraph.clusters();
    let (start, end) = (line.start as usize, line.drawn_end as usize);
    let widths: Vec<u32> = (start..end)
        .map(|at| columns_of(clusters, at, start))
        .collect();
    let width = widths.iter().sum::<u32>() + u32::from(is_hyphenated(clusters, line));
    prop_assert_eq!(width, line.width);
    let visible = widths.iter().filter(|&&width| width > 0).count();
    prop_assert!(
        width <= u32::from(columns.max(1)) || visible == 1 && !is_hyphenated(clusters, line),
        "{width} of {columns}"
    );
    Ok(())
}

/// What a symbol and its source have in common: canonical letters and marks without regard to order,
/// shape and mirroring.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text
        .chars()
        .filter(|&c| !matches!(c, '\u{200C}' | '◌'))
        .flat_map(|c| match c {
            '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => c.nfkd().collect::<Vec<_>>(),
            ')' => vec!['('],
            ']' => vec!['['],
            '»' => vec!['«'],
            _ => c.nfd().collect(),
        })
        .collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 768, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_hold_for_hostile_text(text in hostile_text(), columns in columns(), options in options()) {
        let paragraph = Paragraph::resolve(&text, options);
        let lines = wrap(&paragraph, columns);
        check_partition(&paragraph, &lines)?;
        for line in &lines {
            check_width(&paragraph, line, columns)?;
            let cells = visual_line(&paragraph, line, columns);
            check_permutation(&paragraph, line, &cells)?;
            check_cells(&cells, &text)?;
        }
    }

    #[test]
    fn single_lines_hold_for_hostile_text(text in hostile_text(), columns in columns(), options in options()) {
        let line = single_line(&text, columns, options);
        check_cells(&line.cells, &text)?;
        prop_assert!(line.width <= columns);
        prop_assert_eq!(line.cells.first().map_or(0, |cell| cell.column), 0);
        prop_assert_eq!(u32::from(line.width), line.cells.iter().map(|cell| u32::from(cell.width)).sum::<u32>());
    }

    /// P4: undoing shape and order gives the text back.
    #[test]
    fn nothing_is_lost_or_invented(text in ordinary_text(), columns in columns()) {
        let paragraph = Paragraph::resolve(&text, TextOptions::default());
        for line in wrap(&paragraph, columns) {
            for cell in visual_line(&paragraph, &line, columns) {
                let source = text.get(cell.start as usize..cell.end as usize).expect("cells stand on characters");
                let followers = source.chars().filter(|&c| c != '\u{200C}').count() - 1;
                if followers <= MARKS_PER_CELL {
                    prop_assert_eq!(letters(&cell.symbol.to_string()), letters(source), "{:?}", cell);
                }
            }
        }
    }

    /// P5: from byte to cell and back, over several paragraphs.
    #[test]
    fn bytes_and_cells_agree(text in hostile_text(), cut in any::<prop::sample::Index>(), columns in columns(), options in options()) {
        let cut = (0..=cut.index(text.len() + 1)).rev().find(|&at| text.is_char_boundary(at)).unwrap();
        let specs = [
            ParagraphSpec { span: 0..cut, rows_before: 0 },
            ParagraphSpec { span: cut..text.len(), rows_before: 2 },
        ];
        let mut layout = Layout::new(&text, &specs, 40, options);
        layout.rewrap(columns);
        let mut cells = Vec::new();
        for row in 0..layout.rows() {
            layout.cells(row, &mut cells);
            check_cells(&cells, &text)?;
            prop_assert_eq!(layout.is_blank(row), layout.paragraph_of(row).is_none());
            prop_assert!(!layout.is_blank(row) || cells.is_empty());
            for cell in &cells {
                prop_assert_eq!(layout.row_of(cell.start), row);
                prop_assert_eq!(layout.byte_at(row, cell.column), Some(cell.start));
                let (found, column) = layout.position_of(cell.start).unwrap();
                prop_assert_eq!(found, row);
                prop_assert_eq!(layout.byte_at(row, column), Some(cell.start));
            }
        }
        for byte in 0..=text.len() + 1 {
            prop_assert!(layout.row_of(u32::try_from(byte).unwrap()) < layout.rows());
        }
    }

    /// P11: the same text, options and width give the same rows, whatever the layout was before.
    #[test]
    fn layouts_depend_on_nothing_else(text in hostile_text(), columns in columns(), before in columns(), options in options()) {
        let specs = [ParagraphSpec { span: 0..text.len(), rows_before: 0 }];
        let fresh = Layout::new(&text, &specs, columns, options);
        let mut again = Layout::new(&text, &specs, before, options);
        again.rewrap(columns);
        prop_assert_eq!(fresh.rows(), again.rows());
        let (mut cells, mut other) = (Vec::new(), Vec::new());
        for row in 0..fresh.rows() {
            fresh.cells(row, &mut cells);
            again.cells(row, &mut other);
            prop_assert_eq!(&cells, &other);
            prop_assert_eq!(fresh.bytes_of(row), again.bytes_of(row));
        }
    }

    /// Vowel signs come and go without any line or column being found anew.
    #[test]
    fn marks_change_no_line(text in hostile_text(), columns in columns(), options in options()) {
        let specs = [ParagraphSpec { span: 0..text.len(), rows_before: 0 }];
        let other = if options.marks == Marks::Keep { Marks::Strip } else { Marks::Keep };
        let fresh = Layout::new(&text, &specs, columns, TextOptions { marks: other, ..options });
        let mut changed = Layout::new(&text, &specs, columns, options);
        changed.set_marks(other);
        prop_assert_eq!(fresh.rows(), changed.rows());
        let (mut cells, mut same) = (Vec::new(), Vec::new());
        for row in 0..fresh.rows() {
            fresh.cells(row, &mut cells);
            changed.cells(row, &mut same);
            prop_assert_eq!(&cells, &same);
        }
    }

    /// Lines are greedy: one ends where UAX #14 lets it or makes it, inside a word only when the word
    /// fills the whole line, and never where the next word would have had room.
    #[test]
    fn lines_end_where_they_may(text in hostile_text(), columns in columns(), options in options()) {
        let paragraph = Paragraph::resolve(&text, options);
        let clusters = paragraph.clusters();
        for line in wrap(&paragraph, columns) {
            let (start, end) = (line.start as usize, line.end as usize);
            let inside = clusters.get(start..end.saturating_sub(1)).unwrap_or_default();
            prop_assert!(!inside.iter().any(Cluster::ends_line));
            let Some(last) = end.checked_sub(1).and_then(|at| clusters.get(at)) else { continue };
            if end == clusters.len() || last.ends_line() {
                continue;
            }
            let columns = u32::from(columns.max(1));
            // The columns of a line from here up to a cluster, white space at its end left out.
            let width = |end: usize| {
                let drawn = (start..end).rev().find(|&at| {
                    let cluster = &clusters[at];
                    cluster.is_visible() && !cluster.is_blank() || at + 1 == end && cluster.hyphenates()
                });
                let drawn = drawn.map_or(start, |last| last + 1);
                let hyphen = drawn == end && end > start && clusters[end - 1].hyphenates();
                (start..drawn).map(|at| columns_of(clusters, at, start)).sum::<u32>() + u32::from(hyphen)
            };
            let is_place = |at: &usize| clusters[*at].breaks() || clusters[*at].ends_line();
            let fits = |at: &usize| width(at + 1) <= columns;
            let places = (end..clusters.len()).filter(is_place);
            let next = places.map(|at| at + 1).chain([clusters.len()]).next().unwrap_or_default();
            prop_assert!(width(next) > columns, "the next word has room");
            let is_cut = !last.breaks() || line.drawn_end < line.end && last.hyphenates();
            let has_place = (start..end - 1).any(|at| clusters[at].breaks() && fits(&at));
            prop_assert!(!is_cut || !has_place, "a word is cut and need not be");
            // A grapheme is cut only when it fills the line.
            if is_cut && clusters[end].continues_grapheme() {
                let inner = (start + 1..end).filter(|&at| !clusters[at].continues_grapheme());
                let is_begun = |at: usize| (start..at).any(|at| columns_of(clusters, at, start) > 0);
                prop_assert!(!inner.into_iter().any(is_begun), "a grapheme is cut and need not be");
            }
        }
    }
}
