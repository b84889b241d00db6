//! The text that is measured: the paragraphs of real articles, shuffled and repeated.

use std::ops::Range;
use std::path::{Path, PathBuf};

use warraq::text::{Paragraph, TextOptions, wrap};

/// Columns of a line.
pub(crate) const COLUMNS: u16 = 80;

/// Bytes of an article that is laid out at once.
const ARTICLE: usize = 8_000;

/// Paragraphs, one per line.
pub(crate) struct Corpus {
    /// Where its paragraphs come from.
    pub source: PathBuf,
    /// Every paragraph ends in a line feed.
    pub text: String,
    /// Without their line feeds.
    pub paragraphs: Vec<Range<usize>>,
}

impl Corpus {
    /// At least `bytes` of text; the same at every call.
    pub(crate) fn build(bytes: usize) -> Self {
        let source = folder();
        let mut found = paragraphs_of(&source);
        assert!(!found.is_empty(), "no text in {}", source.display());
        let mut random = 0x9E37_79B9_7F4A_7C15_u64;
        let (mut text, mut paragraphs) = (String::with_capacity(bytes + 20_000), Vec::new());
        while text.len() < bytes {
            shuffle(&mut found, &mut random);
            for paragraph in &found {
                paragraphs.push(text.len()..text.len() + paragraph.len());
                text.push_str(paragraph);
                text.push('\n');
            }
        }
        Self {
            source,
            text,
            paragraphs,
        }
    }

    /// The text of a paragraph.
    pub(crate) fn paragraph(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Consecutive paragraphs, about as many as an article has.
    pub(crate) fn articles(&self) -> impl Iterator<Item = &[Range<usize>]> {
        let start_of = |range: &Range<usize>| range.start / ARTICLE;
        self.paragraphs
            .chunk_by(move |a, b| start_of(a) == start_of(b))
    }

    /// Per paragraph, where its lines end, counted in units of `unit`.
    pub(crate) fn line_ends(&self, unit: fn(&str) -> usize) -> Vec<Vec<u32>> {
        let ends = |range: &Range<usize>| {
            let paragraph = Paragraph::resolve(self.paragraph(range), TextOptions::default());
            let (mut units, mut byte) = (0, 0);
            let lines = wrap(&paragraph, COLUMNS).into_iter().map(|line| {
                let end = paragraph.clusters()[..line.end as usize].last();
                let end = end.map_or(0, |cluster| cluster.end() as usize);
                units += unit(paragraph.text().get(byte..end).unwrap_or_default());
                byte = end;
                u32::try_from(units).expect("paragraphs are short")
            });
            lines.collect()
        };
        self.paragraphs.iter().map(ends).collect()
    }
}

/// The articles beside the checkout, else those of the package.
fn folder() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = std::env::var_os("WARRAQ_SHARED").map_or(root.join("../shared"), PathBuf::from);
    let beside = shared.join("seeds");
    if beside.is_dir() {
        beside
    } else {
        eprintln!("{} is absent: seeds/ is measured instead", beside.display());
        root.join("seeds")
    }
}

fn paragraphs_of(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let texts = files
        .iter()
        .map(|file| std::fs::read_to_string(file).expect("articles are UTF-8"));
    texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.trim().is_empty())
        .collect()
}

/// Fisher and Yates, with the xorshift generator.
fn shuffle<T>(items: &mut [T], random: &mut u64) {
    for last in (1..items.len()).rev() {
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        let other = *random % (last as u64 + 1);
        items.swap(last, usize::try_from(other).expect("an index"));
    }
}
