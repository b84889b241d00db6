//! The source of `src/text/line_breaking/table.rs`, from the Unicode 17.0 properties of the `icu_properties`
//! crate.
//!
//! `cargo xtask gen line-breaking` writes it after that crate was updated. A test fails while the table is not
//! what this gives.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use icu_properties::props::{EastAsianWidth, ExtendedPictographic, GeneralCategory, LineBreak};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Characters of a page.
const PAGE: u32 = 128;

/// The source of the table.
///
/// # Panics
/// When the crate has a class that the rules of Unicode 17.0 do not know.
pub fn table() -> String {
    let mut pages: Vec<Vec<Run>> = Vec::new();
    let mut index = Vec::new();
    for first in (0..0x11_0000).step_by(PAGE as usize) {
        let page = runs(first);
        let known = pages.iter().position(|other| *other == page);
        index.push(known.unwrap_or(pages.len()));
        if known.is_none() {
            pages.push(page);
        }
    }
    let mut source = String::from(
        "//! Line breaking classes, generated from the Unicode 17.0 properties of the `icu_properties` crate by\n\
         //! `cargo xtask gen line-breaking`. Do not edit.\n\n\
         #[rustfmt::skip]\n",
    );
    let names: BTreeSet<&str> = pages.iter().flatten().map(|run| run.1).collect();
    let names = Vec::from_iter(names).join(", ");
    writeln!(source, "use super::class::Class::{{{names}}};").expect("a String takes it");
    source.push_str("use super::class::{PAGE, Run, run, wide};\n\n");
    write_index(&mut source, &index);
    write_pages(&mut source, &pages);
    source
}

/// How many characters, of what class, and whether they are East Asian.
type Run = (u32, &'static str, bool);

fn runs(first: u32) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for code in first..first + PAGE {
        let class = class(code);
        // LB10: a mark that nothing holds is as U+0041, which is not East Asian.
        let is_wide = is_east_asian(code) && !matches!(class, "CM" | "Zwj");
        match runs.last_mut() {
            Some(run) if run.1 == class && run.2 == is_wide => run.0 += 1,
            _ => runs.push((1, class, is_wide)),
        }
    }
    runs
}

/// The class after LB1, in the parts that the rules tell apart.
fn class(code: u32) -> &'static str {
    let category = CodePointMapData::<GeneralCategory>::new().get32(code);
    let class = CodePointMapData::<LineBreak>::new().get32(code);
    // LB30b: \p{Extended_Pictographic} & \p{Cn}.
    let is_unassigned_picture = category == GeneralCategory::Unassigned
        && CodePointSetData::new::<ExtendedPictographic>().contains32(code);
    match (class, category) {
        // LB1.
        (
            LineBreak::ComplexContext,
            GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark,
        ) => "CM",
        (LineBreak::ConditionalJapaneseStarter, _) => "NS",
        (LineBreak::Ideographic, _) if is_unassigned_picture => "IdPict",
        (_, _) if code == 0x25CC => "Circle",
        (LineBreak::Quotation, GeneralCategory::InitialPunctuation) => "QuPi",
        (LineBreak::Quotation, GeneralCategory::FinalPunctuation) => "QuPf",
        (LineBreak::OpenPunctuation, _) if is_east_asian(code) => "OpWide",
        (LineBreak::CloseParenthesis, _) => {
            assert!(!is_east_asian(code), "LB30 would tell it apart");
            "CP"
        }
        _ => match plain(class) {
            "AL" if is_unassigned_picture => "AlPict",
            name => name,
        },
    }
}

fn is_east_asian(code: u32) -> bool {
    matches!(
        CodePointMapData::<EastAsianWidth>::new().get32(code),
        EastAsianWidth::Fullwidth | EastAsianWidth::Wide | EastAsianWidth::Halfwidth
    )
}

/// The name of a class; LB1 makes AL of those that it resolves and no other rule names.
fn plain(class: LineBreak) -> &'static str {
    let names = [
        (LineBreak::MandatoryBreak, "BK"),
        (LineBreak::CarriageReturn, "CR"),
        (LineBreak::LineFeed, "LF"),
        (LineBreak::NextLine, "NL"),
        (LineBreak::Space, "SP"),
        (LineBreak::ZWSpace, "ZW"),
        (LineBreak::WordJoiner, "WJ"),
        (LineBreak::Glue, "GL"),
        (LineBreak::CombiningMark, "CM"),
        (LineBreak::ZWJ, "Zwj"),
        (LineBreak::ClosePunctuation, "CL"),
        (LineBreak::Exclamation, "EX"),
        (LineBreak::BreakSymbols, "SY"),
        (LineBreak::InfixNumeric, "IS"),
        (LineBreak::OpenPunctuation, "OP"),
        (LineBreak::Quotation, "QU"),
        (LineBreak::Nonstarter, "NS"),
        (LineBreak::BreakBoth, "B2"),
        (LineBreak::ContingentBreak, "CB"),
        (LineBreak::BreakAfter, "BA"),
        (LineBreak::BreakBefore, "BB"),
        (LineBreak::UnambiguousHyphen, "HH"),
        (LineBreak::Hyphen, "HY"),
        (LineBreak::HebrewLetter, "HL"),
        (LineBreak::Numeric, "NU"),
        (LineBreak::PrefixNumeric, "PR"),
        (LineBreak::PostfixNumeric, "PO"),
        (LineBreak::Inseparable, "IN"),
        (LineBreak::Ideographic, "ID"),
        (LineBreak::EBase, "EB"),
        (LineBreak::EModifier, "EM"),
        (LineBreak::JL, "JL"),
        (LineBreak::JV, "JV"),
        (LineBreak::JT, "JT"),
        (LineBreak::H2, "H2"),
        (LineBreak::H3, "H3"),
        (LineBreak::AksaraPrebase, "AP"),
        (LineBreak::Aksara, "AK"),
        (LineBreak::AksaraStart, "AS"),
        (LineBreak::ViramaFinal, "VF"),
        (LineBreak::Virama, "VI"),
        (LineBreak::RegionalIndicator, "RI"),
        (LineBreak::Alphabetic, "AL"),
        (LineBreak::Ambiguous, "AL"),
        (LineBreak::Surrogate, "AL"),
        (LineBreak::Unknown, "AL"),
        (LineBreak::ComplexContext, "AL"),
    ];
    let found = names.iter().find(|(other, _)| *other == class);
    found.expect("the rules of Unicode 17.0 know the class").1
}

fn write_index(source: &mut String, index: &[usize]) {
    source.push_str("/// The page of runs for each page of characters.\n#[rustfmt::skip]\n");
    source.push_str("pub(super) static INDEX: [u8; 0x11_0000 / PAGE] = [\n");
    for row in index.chunks(32) {
        source.push_str("   ");
        for page in row {
            let page = u8::try_from(*page).expect("a byte numbers the pages");
            write!(source, " {page},").expect("a String takes it");
        }
        source.push('\n');
    }
    source.push_str("];\n\n");
}

fn write_pages(source: &mut String, pages: &[Vec<Run>]) {
    source.push_str("/// The characters of a page, run by run.\n#[rustfmt::skip]\n");
    writeln!(
        source,
        "pub(super) const RUNS: [&[Run]; {}] = [",
        pages.len()
    )
    .expect("a String takes it");
    for page in pages {
        source.push_str("    &[");
        for (at, (length, class, is_wide)) in page.iter().enumerate() {
            let between = match at {
                0 => "",
                _ if at % 8 == 0 => ",\n      ",
                _ => ", ",
            };
            let name = if *is_wide { "wide" } else { "run" };
            write!(source, "{between}{name}({length}, {class})").expect("a String takes it");
        }
        source.push_str("],\n");
    }
    source.push_str("];\n");
}
