//! The source of `src/text/joining/table.rs`, from the Unicode Character Database files of `tests/data/ucd`.
//!
//! `cargo xtask gen joining` writes it after those files were updated. A test fails while the table is not what
//! this gives.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;

/// The source of the table.
///
/// # Panics
/// When a file is missing or not what the Unicode Consortium publishes.
pub fn table(ucd: &Path) -> String {
    let unicode_data = read_gzip(&ucd.join("UnicodeData-16.0.txt.gz"));
    let shaping =
        std::fs::read_to_string(ucd.join("ArabicShaping-16.0.txt")).expect("the file is there");
    let mut source = String::from(
        "//! Joining types and presentation forms, generated from the Unicode Character Database 16.0 by\n\
         //! `cargo xtask gen joining`. Do not edit.\n\n\
         use super::kind::JoiningType::{self, Causing, Dual, Left, Right, Transparent};\n\n",
    );
    let types = joining_types(&unicode_data, &shaping);
    let (mut forms, lam_alef) = presentation_forms(&unicode_data);
    forms.retain(|letter, _| types.contains_key(letter));
    write_types(&mut source, &types);
    write_forms(&mut source, &forms);
    write_lam_alef(&mut source, &lam_alef);
    source
}

fn read_gzip(path: &Path) -> String {
    let file = std::fs::File::open(path).expect("the file is there");
    let mut text = String::new();
    GzDecoder::new(file)
        .read_to_string(&mut text)
        .expect("the file is UTF-8");
    text
}

/// `ArabicShaping.txt`, and its rule for the characters it does not list: Mn, Me and Cf are transparent.
fn joining_types(unicode_data: &str, shaping: &str) -> BTreeMap<u32, &'static str> {
    let mut types = BTreeMap::new();
    for line in unicode_data.lines() {
        let fields: Vec<&str> = line.split(';').collect();
        if matches!(fields[2], "Mn" | "Me" | "Cf") {
            types.insert(code(fields[0]), "Transparent");
        }
    }
    for line in shaping
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    {
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        let name = match fields[2] {
            "D" => "Dual",
            "R" => "Right",
            "L" => "Left",
            "C" => "Causing",
            "T" => "Transparent",
            _ => "",
        };
        types.insert(code(fields[0]), name);
    }
    types.retain(|_, name| !name.is_empty());
    types
}

type Forms = BTreeMap<u32, [u32; 4]>;

/// Isolated, final, initial and medial form of letters, and the lam-alef ligatures.
fn presentation_forms(unicode_data: &str) -> (Forms, Forms) {
    let (mut forms, mut lam_alef) = (Forms::new(), Forms::new());
    for line in unicode_data.lines() {
        let fields: Vec<&str> = line.split(';').collect();
        let mut decomposition = fields[5].split_whitespace();
        let place = match decomposition.next() {
            Some("<isolated>") => 0,
            Some("<final>") => 1,
            Some("<initial>") => 2,
            Some("<medial>") => 3,
            _ => continue,
        };
        let letters: Vec<u32> = decomposition.map(code).collect();
        let row = match letters.as_slice() {
            [letter] if *letter != 0x20 => forms.entry(*letter).or_default(),
            [0x644, alef @ (0x622 | 0x623 | 0x625 | 0x627)] => lam_alef.entry(*alef).or_default(),
            _ => continue,
        };
        if row[place] == 0 {
            row[place] = code(fields[0]);
        }
    }
    // Drawn alike: Uyghur and Kurdish AE as the joined heh, joined noon ghunna as the rnoon.
    forms.insert(0x6D5, [0xFEE9, 0xFEEA, 0, 0]);
    if let Some(noon_ghunna) = forms.get_mut(&0x6BA) {
        noon_ghunna[2] = 0xFBE8;
        noon_ghunna[3] = 0xFBE9;
    }
    (forms, lam_alef)
}

fn code(hexadecimal: &str) -> u32 {
    u32::from_str_radix(hexadecimal, 16).expect("code points are hexadecimal")
}

fn write_types(source: &mut String, types: &BTreeMap<u32, &str>) {
    let mut ranges: Vec<(u32, u32, &str)> = Vec::new();
    for (&code, &name) in types {
        match ranges.last_mut() {
            Some((_, last, previous)) if *last + 1 == code && *previous == name => *last = code,
            _ => ranges.push((code, code, name)),
        }
    }
    source.push_str(
        "/// First and last code point of a range and its joining type; others do not join.\n",
    );
    source.push_str("#[rustfmt::skip]\npub(super) static TYPES: &[(u32, u32, JoiningType)] = &[\n");
    for (first, last, name) in ranges {
        writeln!(source, "    (0x{first:X}, 0x{last:X}, {name}),").expect("a String takes it");
    }
    source.push_str("];\n\n");
}

fn write_forms(source: &mut String, forms: &Forms) {
    source.push_str("/// A letter and its isolated, final, initial and medial form; `'\\0'` where there is none.\n");
    source.push_str("#[rustfmt::skip]\npub(super) static FORMS: &[(char, [char; 4])] = &[\n");
    for (letter, row) in forms {
        let [isolated, last, first, medial] = row.map(literal);
        writeln!(
            source,
            "    ('\\u{{{letter:X}}}', [{isolated}, {last}, {first}, {medial}]),"
        )
        .expect("a String takes it");
    }
    source.push_str("];\n\n");
}

fn write_lam_alef(source: &mut String, lam_alef: &Forms) {
    source.push_str("/// An alef, and the isolated and final form of its ligature with a lam.\n");
    source.push_str("#[rustfmt::skip]\npub(super) static LAM_ALEF: &[(char, char, char)] = &[\n");
    for (alef, row) in lam_alef {
        let [isolated, last, ..] = row.map(literal);
        writeln!(source, "    ('\\u{{{alef:X}}}', {isolated}, {last}),")
            .expect("a String takes it");
    }
    source.push_str("];\n");
}

fn literal(code: u32) -> String {
    if code == 0 {
        "'\\0'".to_owned()
    } else {
        format!("'\\u{{{code:X}}}'")
    }
}
