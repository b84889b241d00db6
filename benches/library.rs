//! What the library costs with many documents: adding, filtering, counting, searching.
//!
//! `cargo bench --bench library [DOCUMENTS]` prints the median and the slowest of 21 runs of each
//! question. The documents are made up: 5 KB of pseudo-words, 40 mentions of 6,700 actors with a
//! heavy head, 8 dates.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use warraq::library::{Certainty, Library, Query, actor_counts, actor_counts_of, date_rows};
use warraq::model::{
    ActorKind, Article, DateMention, DocId, Findings, FoundActor, FoundMention, MentionKind, Span,
    TimexKind, TimexValue, Why,
};

const RUNS: usize = 21;
const ACTORS: u64 = 6_700;
const WORDS: usize = 500;
const MENTIONS: usize = 40;
const DATES: usize = 8;

fn main() {
    let documents = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok());
    let documents: usize = documents.unwrap_or(100_000);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut library = Library::new();
    let mut adding = Duration::ZERO;
    for _ in 0..documents {
        let (article, findings) = article(&mut random);
        let start = Instant::now();
        library.add(article, findings);
        adding += start.elapsed();
    }
    let bytes: usize = library.documents().map(|doc| library.text(doc).len()).sum();
    println!(
        "{documents} documents, {} MB, {} mentions",
        bytes >> 20,
        library.mention_count()
    );
    println!("{:44} {:9.2} ms in all", "add", milliseconds(adding));
    let all: Vec<DocId> = library.documents().collect();
    let queries = [
        "actor:actor-0",
        "actor:actor-0 actor:actor-1 -actor:actor-2",
        "actor:actor-0|actor-1 | actor:actor-5000",
        "nested:actor-3",
        "actor:actor-0 kind:metonym",
        "type:media",
        "confidence:>0.5",
        "actor:actor-0 confidence:<0.5",
        "date:2022-01-06",
        "before:2000",
        "text:شزذث",
        "text:الكتاب",
        "actor:actor-1 text:كتاب",
    ];
    for written in queries {
        let start = Instant::now();
        let query = Query::parse(written, &library).expect("the queries are well formed");
        let parse = milliseconds(start.elapsed());
        let found = query.run(&library).len();
        measure(&format!("{written} ({found}, parse {parse:.2})"), || {
            query.run(&library)
        });
    }
    measure("an actor's name that nobody bears", || {
        library.find_actors("zzzz")
    });
    measure("actor_counts of all", || actor_counts(&library, &all));
    measure("actor_counts of all, sure ones", || {
        actor_counts_of(&library, &all, Certainty::Sure)
    });
    measure("date_rows of all", || date_rows(&library, &all));
    measure("actor_counts of 1,000", || {
        actor_counts(&library, &all[..1_000.min(all.len())])
    });
    measure("date_rows of 1,000", || {
        date_rows(&library, &all[..1_000.min(all.len())])
    });
}

fn measure<T>(what: &str, mut run: impl FnMut() -> T) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let (median, slowest) = (times[RUNS / 2], times[RUNS - 1]);
    println!(
        "{what:44} {:9.2} ms, slowest {:9.2} ms",
        milliseconds(median),
        milliseconds(slowest)
    );
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn article(random: &mut Random) -> (Article, Findings) {
    let actors: [u64; MENTIONS] = std::array::from_fn(|_| random.heavy(ACTORS));
    let mut text = String::new();
    for actor in actors {
        write!(text, "{actor:08}").expect("a string takes everything");
    }
    for _ in 0..WORDS {
        for _ in 0..=random.below(6) + 1 {
            let letter = random.below(26).min(random.below(26));
            text.extend("اليمنرتوهبدعسفكقحجشصخطزذثغ".chars().nth(letter));
        }
        text.push(' ');
    }
    let mut findings = Findings::default();
    let mut keys: Vec<u64> = Vec::new();
    for (number, actor) in actors.into_iter().enumerate() {
        let at = keys
            .iter()
            .position(|key| *key == actor)
            .unwrap_or_else(|| {
                keys.push(actor);
                keys.len() - 1
            });
        findings.mentions.push(FoundMention {
            actor: u32::try_from(at).expect("at most 40"),
            span: span(number),
            used_as: if actor % 50 == 0 {
                ActorKind::Media
            } else {
                ActorKind::Person
            },
            kind: if number % 9 == 0 {
                MentionKind::Metonym
            } else {
                MentionKind::Name
            },
            confidence: if number % 7 == 0 { 0.4 } else { 0.9 },
            nested: number % 10 == 0,
            why: Why::default(),
        });
    }
    findings.actors = keys.iter().map(|key| found_actor(*key)).collect();
    findings.dates = (0..DATES).map(|number| date(random, number)).collect();
    let article = Article {
        title: Span::new(0, 60),
        text: text.into(),
        ..Article::default()
    };
    (article, findings)
}

fn span(number: usize) -> Span {
    Span::new(number * 8, number * 8 + 8)
}

fn found_actor(number: u64) -> FoundActor {
    FoundActor {
        key: format!("actor-{number}"),
        name: format!("Actor number {number}"),
        kind: ActorKind::Person,
        stands_for: None,
        stands_for_name: None,
    }
}

fn date(random: &mut Random, number: usize) -> DateMention {
    let (year, month, day) = (
        1960 + random.below(65),
        1 + random.below(12),
        1 + random.below(28),
    );
    let value = match number % 3 {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    };
    DateMention {
        span: span(number),
        kind: TimexKind::Date,
        value: TimexValue::new(value),
        resolved: None,
        modifier: None,
        hijri: None,
        confidence: 1.0,
    }
}

/// A small generator (xorshift64*), so that every run sees the same documents.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        usize::try_from((self.next() >> 33) % limit.max(1)).unwrap_or_default()
    }

    /// A number below the limit; half of all are below a tenth of it, and so on.
    fn heavy(&mut self, limit: u64) -> u64 {
        let share = [1, 10, 100, 1000][self.below(4)];
        (self.next() >> 33) % (limit / share)
    }
}
