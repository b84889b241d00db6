//! What the text engine costs, next to fribidi and ICU on the same text and the same line ends.
//!
//! `cargo bench --bench layout [MEGABYTES]` prints the median CPU time of rounds in which everything
//! is measured in turn, so ratios hold on a machine that is busy. The peers are built from
//! `../shared/oracles/bidi_bench.c` (or that of the folder in `WARRAQ_SHARED`); they need `cc`,
//! `pkg-config`, and the development files of fribidi and ICU.

mod corpus;
mod peers;

use std::hint::black_box;
use std::ops::Range;

use corpus::{COLUMNS, Corpus};
use peers::{Peer, Peers};
use rustix::time::{ClockId, clock_gettime};
use warraq::text::{
    Layout, Paragraph, ParagraphSpec, Shaping, TextOptions, VisualCell, embedding_levels,
};

const ROUNDS: usize = 5;
const ROWS_OF_A_PAGE: usize = 50;
const LONG_ARTICLE: usize = 15_000;

fn main() {
    let megabytes: Option<usize> = std::env::args().skip(1).find_map(|word| word.parse().ok());
    let corpus = Corpus::build(megabytes.unwrap_or(20) * 1_000_000);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let peers = built_peers(folder.path(), &corpus);
    println!(
        "{:.2} MB, {} paragraphs of {}; CPU time, median of {ROUNDS} rounds",
        megabytes_of(corpus.text.len()),
        corpus.paragraphs.len(),
        corpus.source.display()
    );
    let without_joining = TextOptions {
        shaping: Shaping::None,
        ..TextOptions::default()
    };
    compare(
        "whole layout",
        &corpus,
        peers.as_ref().map(|built| (built, &peers::WHOLE[..])),
        &mut [
            ("warraq, with joining", &mut || {
                lay_out_all(&corpus, TextOptions::default());
            }),
            ("warraq", &mut || lay_out_all(&corpus, without_joining)),
        ],
    );
    compare(
        "levels alone",
        &corpus,
        peers.as_ref().map(|built| (built, &peers::LEVELS[..])),
        &mut [("warraq", &mut || levels_of_all(&corpus))],
    );
    stages(&corpus);
    pages(&corpus);
}

/// The peers, or a loud reason why there are none.
fn built_peers(folder: &std::path::Path, corpus: &Corpus) -> Option<Peers> {
    let prepare = || {
        let peers = Peers::build(folder, &corpus.text)?;
        peers.write_ends(
            peers::CODE_POINTS,
            &corpus.line_ends(|text| text.chars().count()),
        )?;
        peers.write_ends(
            peers::UTF_16,
            &corpus.line_ends(|text| text.encode_utf16().count()),
        )?;
        let none = vec![Vec::new(); corpus.paragraphs.len()];
        peers.write_ends(peers::NO_LINES, &none)?;
        Ok(peers)
    };
    let peers: Result<Peers, String> = prepare();
    peers
        .inspect_err(|reason| eprintln!("WARNING: fribidi and ICU are NOT measured: {reason}"))
        .ok()
}

type Run<'a> = (&'static str, &'a mut dyn FnMut());

/// Measures all in turn, and prints a table with the ratio of the first one to each peer.
fn compare(what: &str, corpus: &Corpus, peers: Option<(&Peers, &[Peer])>, own: &mut [Run]) {
    let mut rows: Vec<(String, Vec<f64>)> = Vec::new();
    let mut add = |name: String, seconds: f64| match rows.iter_mut().find(|row| row.0 == name) {
        Some(row) => row.1.push(seconds),
        None => rows.push((name, vec![seconds])),
    };
    for _ in 0..ROUNDS {
        for (name, run) in own.iter_mut() {
            add((*name).to_owned(), seconds(run));
        }
        for peer in peers.map_or(&[][..], |(_, list)| list) {
            let measured = peers.map(|(built, _)| built.seconds(*peer));
            match measured {
                Some(Ok(seconds)) => add(format!("  {}", peer.name), seconds),
                Some(Err(reason)) => eprintln!("WARNING: {} failed: {reason}", peer.name),
                None => {}
            }
        }
    }
    println!("\n{what:34} {:>9} {:>7}", "MB/s", "ratio");
    let first = rows.first().map_or(f64::NAN, |row| median(&row.1));
    for (name, times) in &rows {
        let time = median(times);
        let speed = megabytes_of(corpus.text.len()) / time;
        println!("{name:34} {speed:9.1} {:7.2}", time / first);
    }
    println!("ratio: the speed of the first line, as a multiple of this one");
}

/// The engine's own stages, one by one.
fn stages(corpus: &Corpus) {
    let resolve =
        |range: &Range<usize>| Paragraph::resolve(corpus.paragraph(range), TextOptions::default());
    let mut layouts: Vec<Layout> = corpus
        .articles()
        .map(|article| layout(corpus, article, TextOptions::default()))
        .collect();
    let mut columns = COLUMNS;
    let report = |name: &str, run: &mut dyn FnMut()| {
        let times: Vec<f64> = (0..ROUNDS).map(|_| seconds(run)).collect();
        let speed = megabytes_of(corpus.text.len()) / median(&times);
        println!("{name:34} {speed:9.1}");
    };
    println!("\n{:34} {:>9}", "stages", "MB/s");
    report("paragraphs: levels to line breaks", &mut || {
        for range in &corpus.paragraphs {
            black_box(resolve(range));
        }
    });
    report("new width: lines alone", &mut || {
        columns = if columns == COLUMNS { 60 } else { COLUMNS };
        for layout in &mut layouts {
            layout.rewrap(columns);
        }
    });
    let mut cells = Vec::new();
    report("cells of all lines", &mut || {
        for layout in &layouts {
            draw(layout, layout.rows(), &mut cells);
        }
    });
}

/// What a reader waits for: a page of a long article, and of a single paragraph of a megabyte or more.
fn pages(corpus: &Corpus) {
    let start = |bytes: usize| {
        let start = corpus
            .text
            .split_at_checked(first_boundary(&corpus.text, bytes));
        start.map_or("", |(start, _)| start)
    };
    let one_line = |bytes: usize| start(bytes).replace('\n', " ");
    let article = start(LONG_ARTICLE);
    println!("\n{:34} {:>9}", "first page: layout and 50 rows", "ms");
    for (name, text) in [
        ("an article of 15 KB", article.to_owned()),
        ("one paragraph of 1 MB", one_line(1_000_000)),
        ("one paragraph of 5 MB", one_line(5_000_000)),
    ] {
        let times: Vec<f64> = (0..21)
            .map(|_| seconds(&mut || first_page(&text)))
            .collect();
        println!("{name:34} {:9.2}", median(&times) * 1e3);
    }
    let laid_out = Layout::new(article, &whole(article), COLUMNS, TextOptions::default());
    let mut cells = Vec::new();
    let times: Vec<f64> = (0..21)
        .map(|_| seconds(&mut || draw(&laid_out, ROWS_OF_A_PAGE, &mut cells)))
        .collect();
    println!(
        "{:34} {:9.3}",
        "a page of the article again",
        median(&times) * 1e3
    );
}

/// The first place from `bytes` on where a character begins, else the end.
fn first_boundary(text: &str, bytes: usize) -> usize {
    (bytes..text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len())
}

fn first_page(text: &str) {
    let layout = Layout::new(text, &whole(text), COLUMNS, TextOptions::default());
    draw(&layout, ROWS_OF_A_PAGE, &mut Vec::new());
}

fn whole(text: &str) -> [ParagraphSpec; 1] {
    [ParagraphSpec {
        span: 0..text.len(),
        rows_before: 0,
    }]
}

fn lay_out_all(corpus: &Corpus, options: TextOptions) {
    let mut cells = Vec::new();
    for article in corpus.articles() {
        let layout = layout(corpus, article, options);
        draw(&layout, layout.rows(), &mut cells);
    }
}

fn layout(corpus: &Corpus, article: &[Range<usize>], options: TextOptions) -> Layout {
    let specs: Vec<ParagraphSpec> = article
        .iter()
        .map(|range| ParagraphSpec {
            span: range.clone(),
            rows_before: 1,
        })
        .collect();
    Layout::new(&corpus.text, &specs, COLUMNS, options)
}

fn draw(layout: &Layout, rows: usize, cells: &mut Vec<VisualCell>) {
    for row in 0..rows {
        layout.cells(row, cells);
        black_box(&cells);
    }
}

fn levels_of_all(corpus: &Corpus) {
    for range in &corpus.paragraphs {
        black_box(embedding_levels(
            corpus.paragraph(range),
            TextOptions::default(),
        ));
    }
}

/// CPU time of the process, in seconds.
fn seconds(run: &mut dyn FnMut()) -> f64 {
    let now = || {
        let time = clock_gettime(ClockId::ProcessCPUTime);
        (time.tv_sec, time.tv_nsec)
    };
    let start = now();
    run();
    let end = now();
    #[expect(
        clippy::cast_precision_loss,
        reason = "seconds and nanoseconds are small"
    )]
    let seconds = (end.0 - start.0) as f64 + (end.1 - start.1) as f64 * 1e-9;
    seconds
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the text is smaller than 2^52 bytes"
)]
fn megabytes_of(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
