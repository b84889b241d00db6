//! Annotated corpora: words with labels, made into text as the product would meet it.

use std::fs;
use std::path::Path;

use warraq::analysis::tagger::Sheet;
use warraq::analysis::token::Tokens;

/// One word of a corpus and its label.
pub struct Word {
    /// The word as it is written.
    pub text: String,
    /// 0 outside of names; 2 c + 1 where a name of class c begins, 2 c + 2 inside it.
    pub label: u8,
}

/// A corpus: sentences of labelled words.
pub type Sentences = Vec<Vec<Word>>;

/// Classes of a corpus in the order of the labels.
pub struct Scheme {
    /// Their names.
    pub classes: &'static [&'static str],
    /// From a class name of the corpus to an index into `classes`; `None` leaves the class out.
    pub class: fn(&str) -> Option<u8>,
}

/// Classes of `NewsFANE` that are people.
pub const NEWSFANE_PEOPLE: [&str; 10] = [
    "Politician",
    "Athlete",
    "Artist",
    "Other_PER",
    "Religious_PER",
    "Scientist",
    "Businessperson",
    "Lawyer",
    "Engineer",
    "Police",
];

/// Classes of `NewsFANE` that are organisations, without media.
pub const NEWSFANE_ORGANISATIONS: [&str; 8] = [
    "Non-Governmental",
    "Sports",
    "Government",
    "Commercial",
    "Educational",
    "Medical-Science",
    "Entertainment",
    "Religious_ORG",
];

/// Classes of `NewsFANE` that are places.
pub const NEWSFANE_PLACES: [&str; 8] = [
    "Nation",
    "Population-Center",
    "State-or-Province",
    "GPE-Cluster",
    "Continent",
    "Water-Body",
    "County-or-District",
    "Land-Region-Natural",
];

/// The corpus' fifty classes in the five that the product tells apart.
pub const NEWSFANE: Scheme = Scheme {
    classes: &["PER", "ORG", "GPE", "NORP", "MEDIA"],
    class: |name| {
        Some(match name {
            name if NEWSFANE_PEOPLE.contains(&name) => 0,
            name if NEWSFANE_ORGANISATIONS.contains(&name) => 1,
            name if NEWSFANE_PLACES.contains(&name) => 2,
            "Group" => 3,
            "Media" => 4,
            _ => return None,
        })
    },
};

/// The three common classes of AQMAR, as [`NEWSFANE`] has them; the rest of its classes differ by article.
pub const AQMAR: Scheme = Scheme {
    classes: NEWSFANE.classes,
    class: |name| {
        Some(match name {
            "PER" => 0,
            "ORG" => 1,
            "LOC" => 2,
            _ => return None,
        })
    },
};

/// `ANERcorp`'s four classes.
pub const ANERCORP: Scheme = Scheme {
    classes: &["LOC", "PER", "ORG", "MISC"],
    class: |name| {
        Some(match name {
            "LOC" => 0,
            "PERS" | "PER" => 1,
            "ORG" => 2,
            "MISC" => 3,
            _ => return None,
        })
    },
};

/// Reads `NewsFANE` from its file, written as articles are: clitics belong to their words there.
///
/// # Errors
/// When the file cannot be read.
pub fn read_newsfane(path: &Path, scheme: &Scheme) -> std::io::Result<Sentences> {
    let mut sentences = read(path, &['\t'], scheme)?;
    repair_lams(&mut sentences);
    join_clitics(&mut sentences);
    Ok(sentences)
}

/// Reads lines of a word, one of `separators`, and a BIO label; an empty word ends a sentence.
///
/// # Errors
/// When the file cannot be read.
pub fn read(path: &Path, separators: &[char], scheme: &Scheme) -> std::io::Result<Sentences> {
    let text = fs::read_to_string(path)?;
    let mut sentences = vec![Vec::new()];
    for line in text.trim_start_matches('\u{FEFF}').lines() {
        let (word, label) = line.rsplit_once(separators).unwrap_or((line, "O"));
        let word: String = word.split_whitespace().collect();
        if word.is_empty() {
            sentences.push(Vec::new());
            continue;
        }
        let label = match label.trim().split_once('-') {
            Some((prefix, name)) => (scheme.class)(name)
                .map_or(0, |class| 2 * class + if prefix == "B" { 1 } else { 2 }),
            None => 0,
        };
        if let Some(sentence) = sentences.last_mut() {
            sentence.push(Word { text: word, label });
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    Ok(sentences)
}

/// `NewsFANE` has a second alef between two lams in some words: for the article after "for", and in
/// a few adjectives.
const MANGLED: [(&str, &str); 3] = [
    ("\u{644}\u{627}\u{644}", "\u{644}\u{644}"),
    (
        "\u{627}\u{644}\u{627}\u{644}\u{628}\u{646}\u{627}\u{646}",
        "\u{627}\u{644}\u{644}\u{628}\u{646}\u{627}\u{646}",
    ),
    (
        "\u{627}\u{644}\u{627}\u{644}\u{627}",
        "\u{627}\u{644}\u{644}\u{627}",
    ),
];

/// Takes the wrong alef out.
pub fn repair_lams(sentences: &mut Sentences) {
    for word in sentences.iter_mut().flatten() {
        let repaired = MANGLED.iter().find_map(|(wrong, right)| {
            let rest = word.text.strip_prefix(wrong)?;
            (rest.chars().count() > 2).then(|| format!("{right}{rest}"))
        });
        if let Some(text) = repaired {
            word.text = text;
        }
    }
}

/// Proclitics that `NewsFANE` writes apart: and, so, with, for.
const PROCLITICS: [&str; 4] = ["\u{648}", "\u{641}", "\u{628}", "\u{644}"];
/// Pronouns that it writes apart.
const PRONOUNS: [&str; 8] = [
    "\u{647}",
    "\u{647}\u{627}",
    "\u{647}\u{645}",
    "\u{647}\u{646}",
    "\u{647}\u{645}\u{627}",
    "\u{646}\u{627}",
    "\u{64A}",
    "\u{646}\u{64A}",
];

/// Writes the clitics that `NewsFANE` splits off back to the words they belong to, as articles have
/// them. A name keeps its label when a clitic joins it.
pub fn join_clitics(sentences: &mut Sentences) {
    for sentence in sentences {
        let mut joined: Vec<Word> = Vec::with_capacity(sentence.len());
        let mut proclitics = String::new();
        let mut inside = 0;
        for mut word in sentence.drain(..) {
            let is_proclitic = PROCLITICS.contains(&word.text.as_str());
            let conjunction = word.text == PROCLITICS[0];
            if is_proclitic && (word.label == 0 || conjunction) {
                proclitics.push_str(&word.text);
                inside = word.label;
                continue;
            }
            let before = joined.last_mut().filter(|_| proclitics.is_empty());
            if let Some(before) = before
                && word.label == 0
                && PRONOUNS.contains(&word.text.as_str())
                && before.text.chars().all(char::is_alphabetic)
            {
                if before.text.ends_with('\u{629}') {
                    before.text.pop();
                    before.text.push('\u{62A}');
                }
                before.text.push_str(&word.text);
                continue;
            }
            if !proclitics.is_empty() {
                word.text = attach(&proclitics, &word.text);
                if inside % 2 == 1 && word.label == inside + 1 {
                    word.label = inside;
                }
                proclitics.clear();
                inside = 0;
            }
            joined.push(word);
        }
        *sentence = joined;
    }
}

/// A word with proclitics: the alef of the article falls after lam.
fn attach(proclitics: &str, word: &str) -> String {
    let lam = proclitics.ends_with('\u{644}');
    let article = word.strip_prefix("\u{627}\u{644}").filter(|_| lam);
    article.map_or_else(
        || format!("{proclitics}{word}"),
        |noun| format!("{proclitics}\u{644}{noun}"),
    )
}

/// A corpus as the tagger sees it, with the label of each entry.
pub struct Labelled {
    /// The entries.
    pub sheet: Sheet,
    /// Their labels.
    pub labels: Vec<u8>,
    /// For each word of the corpus, in order, its label and the entry that speaks for it.
    pub words: Vec<(u8, usize)>,
    /// Words per sentence of the corpus.
    pub lengths: Vec<usize>,
}

/// Makes text of the words, tokenises it as articles are, and carries the labels over: marks at
/// the edges of a labelled word are outside, further tokens inside it.
pub fn label(sentences: &[Vec<Word>]) -> Labelled {
    let mut text = String::new();
    let mut starts = Vec::new();
    for sentence in sentences {
        for word in sentence {
            starts.push((text.len(), word.label));
            text.push_str(&word.text);
            text.push(' ');
        }
        text.push('\n');
    }
    let tokens = Tokens::of(&text);
    let sheet = Sheet::of_text(&text, &tokens);
    let mut labels = vec![0; sheet.facts.len()];
    let mut words: Vec<(u8, usize)> = Vec::with_capacity(starts.len());
    let mut word_of = Vec::with_capacity(sheet.facts.len());
    for (entry, token) in sheet.tokens.iter().enumerate() {
        let token = tokens.list[*token as usize];
        let word = starts.partition_point(|(start, _)| *start <= token.span.start as usize) - 1;
        word_of.push(word);
        let letters = !matches!(token.kind, warraq::analysis::token::TokenKind::Mark);
        if letters {
            let label = starts[word].1;
            let first = !word_of[..entry]
                .iter()
                .zip(&labels[..entry])
                .rev()
                .take_while(|(other, _)| **other == word)
                .any(|(_, label)| *label != 0);
            labels[entry] = if label % 2 == 1 && !first {
                label + 1
            } else {
                label
            };
        }
    }
    for (word, (_, label)) in starts.iter().enumerate() {
        let from = word_of.partition_point(|other| *other < word);
        let to = word_of.partition_point(|other| *other <= word);
        let speaker = (from..to).find(|entry| labels[*entry] != 0);
        let letters = (from..to).find(|entry| sheet.facts[*entry].shape < 9);
        words.push((*label, speaker.or(letters).unwrap_or(from)));
    }
    let lengths = sentences.iter().map(Vec::len).collect();
    Labelled {
        sheet,
        labels,
        words,
        lengths,
    }
}
