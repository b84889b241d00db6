//! Golden files of hashes: what fribidi and ICU make of the lines of a body of text, as
//! `tests/data/oracle/golden.py` has written them.
//!
//! A line must be that of both engines where they agree, and that of one of them where they do not. Line
//! starts are given, so order, mirroring, marks and joining are compared, not the choice of line ends.

use std::collections::{BTreeSet, HashMap};
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;
use warraq::script::Direction;
use warraq::text::{
    Base, Cluster, Line, Overrides, Paragraph, Shaping, TextOptions, to_plain, visual_line, wrap,
};

/// What the comparison of a body of text found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// Lines compared, each counted once for letters as they are and once for presentation forms.
    pub lines: usize,
    /// Lines on which the engines disagree and ours is fribidi's.
    pub only_fribidi: usize,
    /// Lines on which the engines disagree and ours is ICU's.
    pub only_icu: usize,
    /// Paragraphs, counted from 1, with a line that is that of neither.
    pub neither: BTreeSet<usize>,
}

struct Golden {
    /// Bases and widths in columns, as `auto/20`.
    runs: Vec<String>,
    rows: Vec<String>,
    /// The lines on which the engines disagree, with the hashes of fribidi's and of ICU's.
    disputed: HashMap<Place, [u64; 2]>,
}

/// Paragraph, run (by its index), whether in presentation forms, line.
type Place = (usize, usize, bool, usize);

/// Compares our lines of a text, one paragraph per line, with the golden file of that name.
pub(crate) fn compare(name: &str, text: &str) -> Comparison {
    let golden = Golden::read(name);
    let paragraphs: Vec<(usize, &str)> = (1..).zip(text.lines()).collect();
    assert_eq!(paragraphs.len(), golden.rows.len(), "paragraphs of {name}");
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = paragraphs.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let parts: Vec<_> = paragraphs
            .chunks(share)
            .map(|part| scope.spawn(|| golden.compare(part)))
            .collect();
        parts.into_iter().fold(Comparison::default(), |sum, part| {
            sum.and(part.join().expect("no paragraph panics"))
        })
    })
}

/// The text of a gzipped file.
///
/// # Panics
/// When it cannot be read.
pub(crate) fn gunzip(path: &Path) -> String {
    let file = std::fs::File::open(path).expect("the file can be opened");
    let mut text = String::new();
    let read = GzDecoder::new(file).read_to_string(&mut text);
    read.expect("the file is UTF-8");
    text
}

impl Comparison {
    fn and(mut self, other: Self) -> Self {
        self.lines += other.lines;
        self.only_fribidi += other.only_fribidi;
        self.only_icu += other.only_icu;
        self.neither.extend(other.neither);
        self
    }
}

impl Golden {
    fn read(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracle");
        let file = gunzip(&folder.join(format!("{name}.tsv.gz")));
        let (runs, rows) = file.split_once('\n').expect("it opens with its runs");
        let disputed = gunzip(&folder.join("disputed.tsv.gz"));
        let of_this = disputed
            .lines()
            .filter_map(|row| row.strip_prefix(name)?.strip_prefix('\t'));
        let runs: Vec<String> = runs.split(' ').skip(1).map(str::to_owned).collect();
        Self {
            rows: rows.lines().map(str::to_owned).collect(),
            disputed: of_this.map(|row| disputed_line(row, &runs)).collect(),
            runs,
        }
    }

    fn compare(&self, paragraphs: &[(usize, &str)]) -> Comparison {
        let mut found = Comparison::default();
        for &(number, source) in paragraphs {
            let mut fields = self.rows[number - 1].split('\t');
            let expected = hash_of(fields.next().expect("a row opens with a hash"));
            let mut resolved = Resolved::default();
            let mut agreed = String::new();
            for ((index, run), starts) in self.runs.iter().enumerate().zip(fields) {
                let starts = line_starts(starts);
                for forms in [false, true] {
                    let paragraph = resolved.paragraph(source, run, forms);
                    let lines = visual_lines(paragraph, &starts);
                    for (at, line) in lines.iter().enumerate() {
                        let place = (number, index, forms, at);
                        agreed += self.agreed_line(place, line, &mut found);
                        agreed.push('\n');
                    }
                    found.lines += lines.len();
                }
            }
            if fnv(&agreed) != expected {
                found.neither.insert(number);
            }
        }
        found
    }

    /// What stands for a line in the hash of its paragraph.
    fn agreed_line<'a>(&self, place: Place, line: &'a str, found: &mut Comparison) -> &'a str {
        let Some(&[fribidi, icu]) = self.disputed.get(&place) else {
            return line;
        };
        match fnv(line) {
            hash if hash == fribidi => found.only_fribidi += 1,
            hash if hash == icu => found.only_icu += 1,
            _ => _ = found.neither.insert(place.0),
        }
        "?"
    }
}

/// A paragraph with letters as they are and with forms, kept from one width to the next.
#[derive(Default)]
struct Resolved {
    base: String,
    looks: Vec<Paragraph>,
}

impl Resolved {
    fn paragraph(&mut self, source: &str, run: &str, forms: bool) -> &Paragraph {
        let (base, _) = run.split_once('/').expect("a base and a width");
        if self.base != base {
            base.clone_into(&mut self.base);
            let look = |forms| Paragraph::resolve(source, options(base, forms));
            self.looks = vec![look(false), look(true)];
        }
        &self.looks[usize::from(forms)]
    }
}

fn disputed_line(row: &str, runs: &[String]) -> (Place, [u64; 2]) {
    let fields: Vec<&str> = row.split('\t').collect();
    let fields = <[&str; 6]>::try_from(fields).expect("six fields");
    let [number, run, shape, at, fribidi, icu] = fields;
    let count = |field: &str| field.parse().expect("it is a number");
    let run = runs.iter().position(|known| known == run);
    let run = run.expect("the golden file has that run");
    let place = (count(number), run, shape == "forms", count(at));
    (place, [hash_of(fribidi), hash_of(icu)])
}

/// The code points at which lines start; the first one is not written.
fn line_starts(field: &str) -> Vec<usize> {
    let written = field.split(',').filter(|start| !start.is_empty());
    std::iter::once(0)
        .chain(written.map(|start| start.parse().expect("it is a number")))
        .collect()
}

/// The cells of lines that start at these code points, hanging white space included, as text.
pub(crate) fn visual_lines(paragraph: &Paragraph, starts: &[usize]) -> Vec<String> {
    let mut starts = cluster_starts(paragraph, starts);
    starts.push(u32::try_from(paragraph.clusters().len()).expect("paragraphs are short"));
    let any_line = wrap(paragraph, u16::MAX)[0];
    starts
        .windows(2)
        .map(|ends| {
            let mut line = any_line;
            (line.start, line.end) = (ends[0], ends[1]);
            line.drawn_end = line.end;
            let whole = plain(paragraph, line);
            line.drawn_end = drawn_end(paragraph, line);
            if line.drawn_end < line.end {
                let drawn = plain(paragraph, line);
                assert!(signs(&drawn).eq(signs(&whole)), "{drawn} {whole}");
            }
            whole
        })
        .collect()
}

/// The options of `warraq render`.
pub(crate) fn options(base: &str, forms: bool) -> TextOptions {
    let base = match base {
        "rtl" => Base::Fixed(Direction::Rtl),
        "ltr" => Base::Fixed(Direction::Ltr),
        _ => Base::Auto {
            fallback: Direction::Ltr,
        },
    };
    TextOptions {
        base,
        shaping: if forms { Shaping::Forms } else { Shaping::None },
        overrides: Overrides::Obey,
        ..TextOptions::default()
    }
}

fn cluster_starts(paragraph: &Paragraph, code_points: &[usize]) -> Vec<u32> {
    let stale = "a line starts inside a cluster: write the golden files anew (golden.py)";
    let mut clusters = (0..).zip(paragraph.clusters());
    let (mut at, mut next) = (0, 0);
    let mut starts = Vec::with_capacity(code_points.len() + 1);
    for &start in code_points {
        while at < start {
            let (index, cluster) = clusters.next().expect(stale);
            at += paragraph.cluster_text(cluster).chars().count();
            next = index + 1;
        }
        assert_eq!(at, start, "{stale}");
        starts.push(next);
    }
    starts
}

/// The cluster after the last one that is drawn when white space hangs.
fn drawn_end(paragraph: &Paragraph, line: Line) -> u32 {
    let clusters = &paragraph.clusters()[line.start as usize..line.end as usize];
    let is_drawn = |cluster: &Cluster| cluster.is_visible() && !cluster.is_blank();
    let drawn = clusters.iter().rposition(is_drawn).map_or(0, |at| at + 1);
    line.start + u32::try_from(drawn).expect("paragraphs are short")
}

/// The symbols of a line from left to right. The dotted circle under marks without a letter is ours.
fn plain(paragraph: &Paragraph, line: Line) -> String {
    to_plain(&visual_line(paragraph, &line, 0)).replace('\u{25CC}', "")
}

/// What is not white space.
fn signs(line: &str) -> impl Iterator<Item = char> {
    line.chars().filter(|&character| character != ' ')
}

/// FNV-1a, 64 bits.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |value, byte| {
        (value ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
    })
}

fn hash_of(field: &str) -> u64 {
    u64::from_str_radix(field, 16).expect("it is a hash")
}
