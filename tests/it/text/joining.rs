//! Joining is that of `HarfBuzz`, word by word: the golden files of `tests/data/joining`, written by its
//! `golden.py`, against the cells of our own lines.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::support::shared::shared;
use warraq::text::{TextOptions, single_line};

#[test]
fn every_letter_of_eight_languages() {
    let mut rows = 0;
    for (language, word, expected) in words() {
        assert_eq!(shape(&word), expected, "{language}: {word}");
        rows += 1;
    }
    assert!(rows > 1_000);
}

/// The words hold every letter of each alphabet alone, first, in the middle and last.
#[test]
fn words_cover_the_alphabets() {
    for line in data_lines("alphabets.tsv") {
        let fields: Vec<&str> = line.split('\t').collect();
        let &[language, letters, _] = fields.as_slice() else {
            panic!("{line}")
        };
        let words: Vec<Vec<char>> = words()
            .filter(|row| row.0 == language)
            .map(|row| row.1.chars().collect())
            .collect();
        for letter in letters.chars() {
            let any = |is: fn(&[char], char) -> bool| words.iter().any(|word| is(word, letter));
            assert!(
                any(|word, letter| word == [letter]),
                "{language} {letter} alone"
            );
            assert!(
                any(|word, letter| word.len() > 1 && word[0] == letter),
                "{language} {letter} first"
            );
            let middle =
                |word: &[char], letter| word.len() > 2 && word[1..word.len() - 1].contains(&letter);
            assert!(any(middle), "{language} {letter} in the middle");
            assert!(
                any(|word, letter| word.len() > 1 && word.ends_with(&[letter])),
                "{language} {letter} last"
            );
        }
    }
}

#[test]
fn sixty_thousand_random_words() {
    let mut letters = BTreeSet::new();
    for line in data_lines("alphabets.tsv") {
        letters.extend(
            line.split('\t')
                .nth(1)
                .expect("the data is well formed")
                .chars(),
        );
    }
    let letters: Vec<char> = letters.into_iter().collect();
    let marks =
        "\u{64B}\u{64E}\u{650}\u{651}\u{652}\u{670}\u{653}\u{654}\u{655}\u{640}\u{200C}\u{200D}";
    let mut signs = letters.clone();
    signs.extend("\u{644}\u{627}".repeat(8).chars());
    signs.extend(marks.repeat(2).chars());
    let mut random = Random(1);
    let mut blocks = 0;
    for (block, expected) in data_lines("random.txt").into_iter().enumerate() {
        let words: Vec<String> = (0..1_000)
            .map(|_| {
                let length = 1 + random.below(11);
                let first = letters[random.below(letters.len())];
                let rest = (0..length).map(|_| signs[random.below(signs.len())]);
                std::iter::once(first).chain(rest).collect()
            })
            .collect();
        let shaped: Vec<String> = words.iter().map(|word| shape(word)).collect();
        assert_eq!(hash(&shaped), expected, "block {block}");
        blocks += 1;
    }
    assert_eq!(blocks, 60);
}

#[test]
fn every_word_of_the_shared_articles() {
    let Some(text) = articles() else { return };
    let is_letter = |c: char| matches!(c, '\u{610}'..='\u{61A}' | '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}'..='\u{6DC}' | '\u{200C}' | '\u{200D}');
    let types: BTreeSet<&str> = text
        .split(|c| !is_letter(c))
        .filter(|word| !word.is_empty())
        .collect();
    let golden = data_lines("articles.txt");
    assert_eq!(types.len().to_string(), golden[0], "word types");
    let shaped: Vec<String> = types.into_iter().map(shape).collect();
    assert_eq!(hash(&shaped), golden[1]);
}

/// The symbols of a word in logical order, without joiners, the marks of a letter sorted.
fn shape(word: &str) -> String {
    let mut cells = single_line(word, 80, TextOptions::default()).cells;
    cells.sort_by_key(|cell| cell.start);
    let mut shaped = String::new();
    for cell in cells {
        let mut marks = Vec::new();
        for character in cell.symbol.to_string().chars() {
            if is_mark(character) {
                marks.push(character);
            } else {
                shaped.push(character);
            }
        }
        marks.sort_unstable();
        shaped.extend(marks);
    }
    shaped
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}')
}

/// The generator of `golden.py`.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("the data is well formed") % limit
    }
}

/// FNV-1a of lines.
fn hash(lines: &[String]) -> String {
    let bytes = lines.join("\n").into_bytes();
    let value = bytes
        .into_iter()
        .fold(0xCBF2_9CE4_8422_2325_u64, |value, byte| {
            (value ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
        });
    format!("{value:016x}")
}

fn words() -> impl Iterator<Item = (String, String, String)> {
    data_lines("words.tsv").into_iter().map(|line| {
        let fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
        let [language, word, forms] = <[String; 3]>::try_from(fields).expect("three fields");
        (language, word, forms)
    })
}

fn data_lines(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/joining")
        .join(name);
    let text = std::fs::read_to_string(path).expect("the data is well formed");
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

/// The articles of the shared folder, or `None` where there is no such folder.
fn articles() -> Option<String> {
    let folder = shared(&["seeds"])?.join("seeds");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the data is well formed")
        .map(|entry| entry.expect("the data is well formed").path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let texts: Vec<String> = paths
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("the data is well formed"))
        .collect();
    Some(texts.join("\n"))
}
