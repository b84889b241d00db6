//! Found spans against annotated ones: who belongs to whom, and the figures that follow.
//!
//! Follows the annotation's own scorer: one to one, best overlap first; an optional entry is neither
//! a miss nor a false alarm; other spans, types and values that the annotation accepts count as
//! right. Knows neither articles nor corpora: those who call it bring the spans.

use std::collections::BTreeMap;

/// First place and one past the last, in any unit that both sides share.
pub type Range = (usize, usize);

/// An annotated mention or date.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The annotated span, then others that are accepted.
    pub spans: Vec<Range>,
    /// The annotated type, then others that are accepted.
    pub kinds: Vec<String>,
    /// Whether it counts neither as missed nor as a false alarm.
    pub optional: bool,
    /// Whom it names.
    pub actor: Option<String>,
    /// Accepted values of a date, as said or resolved; empty where the value is not scored.
    pub values: Vec<String>,
    /// Accepted resolved values of a date.
    pub resolved: Vec<String>,
}

/// A found mention or date.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Where it stands.
    pub span: Range,
    /// Its type.
    pub kind: String,
    /// Whom it names.
    pub actor: Option<String>,
    /// From 0 to 1.
    pub confidence: f32,
    /// The value of a date as said.
    pub value: Option<String>,
    /// The value of a date against the anchor.
    pub resolved: Option<String>,
}

/// One text with what is annotated and what was found in it.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The text, where spans are to be shown.
    pub text: String,
    /// Annotated mentions.
    pub mentions: Vec<Wanted>,
    /// Annotated dates.
    pub dates: Vec<Wanted>,
    /// Found mentions.
    pub found_mentions: Vec<Found>,
    /// Found dates.
    pub found_dates: Vec<Found>,
}

impl Document {
    /// A line for each mention that is missed, false, or of another type or actor than annotated.
    pub fn faults(&self) -> Vec<String> {
        let (wanted, found) = (&self.mentions, &self.found_mentions);
        let pairing = pair(wanted, found, Fit::Exact, Types::Any);
        let other = pairing.pairs.iter().filter_map(|&(index, at)| {
            let (wanted, found) = (&wanted[index], &found[at]);
            let actor = wanted.actor.is_none() || wanted.actor == found.actor;
            let fault = !actor || !agree(wanted, found, Types::Same);
            fault.then(|| {
                let (kinds, shown) = (wanted.kinds.join("|"), self.shown(found.span));
                let actors =
                    [&wanted.actor, &found.actor].map(|actor| actor.as_deref().unwrap_or("-"));
                format!(
                    "{shown}: {kinds} {} but {} {}",
                    actors[0], found.kind, actors[1]
                )
            })
        });
        let missed = pairing.missed.iter().map(|&index| {
            let wanted = &wanted[index];
            format!(
                "missed {} {}",
                self.shown(wanted.spans[0]),
                wanted.kinds.join("|")
            )
        });
        let wrong = pairing.wrong.iter().map(|&at| {
            let found = &found[at];
            format!("false {} {}", self.shown(found.span), found.kind)
        });
        other.chain(missed).chain(wrong).collect()
    }

    /// The words of a span in code points.
    fn shown(&self, span: Range) -> String {
        let length = span.1.saturating_sub(span.0);
        self.text.chars().skip(span.0).take(length).collect()
    }
}

/// When a found span fits an annotated one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Same start and end as one of its spans.
    Exact,
    /// At least one place in common with its first span.
    Overlap,
}

/// What the types have to say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Types {
    /// Nothing.
    Any,
    /// Equal, or accepted.
    Same,
    /// As `Same`, places and states being one.
    StateIsPlace,
}

/// Who belongs to whom; indices into the two lists that were paired.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    /// Annotated and found.
    pub pairs: Vec<(usize, usize)>,
    /// Found without partner and counted as wrong.
    pub wrong: Vec<usize>,
    /// Annotated, not optional, without partner.
    pub missed: Vec<usize>,
}

/// Pairs found with annotated spans, one to one.
pub fn pair(wanted: &[Wanted], found: &[Found], fit: Fit, types: Types) -> Pairing {
    let mut candidates = Vec::new();
    for (index, entry) in wanted.iter().enumerate().filter(|(_, one)| !one.optional) {
        for (at, other) in found.iter().enumerate() {
            if let Some(rank) = rank(entry, other, fit).filter(|_| agree(entry, other, types)) {
                candidates.push((rank, index, at));
            }
        }
    }
    candidates.sort_unstable();
    let (mut taken, mut used) = (vec![false; wanted.len()], vec![false; found.len()]);
    let mut pairs = Vec::new();
    for (_, index, at) in candidates {
        if !taken[index] && !used[at] {
            (taken[index], used[at]) = (true, true);
            pairs.push((index, at));
        }
    }
    let counts = |at: &usize| !used[*at] && !excused(*at, wanted, found, &pairs);
    let wrong = (0..found.len()).filter(counts).collect();
    let missed = (0..wanted.len())
        .filter(|&index| !taken[index] && !wanted[index].optional)
        .collect();
    Pairing {
        pairs,
        wrong,
        missed,
    }
}

/// The better the fit, the lower.
fn rank(wanted: &Wanted, found: &Found, fit: Fit) -> Option<(usize, usize)> {
    match fit {
        Fit::Exact => {
            let mut spans = wanted.spans.iter();
            Some((spans.position(|span| *span == found.span)?, 0))
        }
        Fit::Overlap => {
            let common = overlap(wanted.spans[0], found.span);
            let length = found.span.1 - found.span.0;
            (common > 0).then_some((usize::MAX - common, length))
        }
    }
}

fn agree(wanted: &Wanted, found: &Found, types: Types) -> bool {
    let merged = |kind: &str| match (types, kind) {
        (Types::StateIsPlace, "place") => "state".to_owned(),
        _ => kind.to_owned(),
    };
    let found = merged(&found.kind);
    types == Types::Any || wanted.kinds.iter().any(|kind| merged(kind) == found)
}

/// Whether a found span without partner is nobody's fault: the other half of a phrase that may be
/// split, or a span on an optional entry alone.
fn excused(at: usize, wanted: &[Wanted], found: &[Found], pairs: &[(usize, usize)]) -> bool {
    let span = found[at].span;
    let half = pairs.iter().any(|&(index, partner)| {
        let others = wanted[index].spans.get(1..).unwrap_or_default();
        others.contains(&span) && overlap(span, found[partner].span) == 0
    });
    let on = |other: &Range| overlap(*other, span) > 0;
    let (optional, required): (Vec<_>, Vec<_>) = wanted.iter().partition(|one| one.optional);
    half || optional.iter().any(|one| one.spans.iter().any(on))
        && !required.iter().any(|one| on(&one.spans[0]))
}

fn overlap(one: Range, other: Range) -> usize {
    one.1.min(other.1).saturating_sub(one.0.max(other.0))
}

/// Right, false and missed ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Found and annotated.
    pub right: usize,
    /// Found alone.
    pub wrong: usize,
    /// Annotated alone.
    pub missed: usize,
}

impl Counts {
    /// Adds so many of each.
    pub fn add(&mut self, right: usize, wrong: usize, missed: usize) {
        self.right += right;
        self.wrong += wrong;
        self.missed += missed;
    }

    /// Share of the found ones that are right, 0 to 1.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// Share of the annotated ones that were found, 0 to 1.
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// Harmonic mean of both, 0 to 1.
    pub fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

/// `part` of `whole`, 0 if there is nothing.
#[expect(clippy::cast_precision_loss, reason = "counts of a few thousand")]
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    part as f64 / whole as f64
}

/// Span rules in the order of the report, with their names.
pub const MENTION_RULES: [(&str, Fit, Types); 5] = [
    ("mention span+type exact", Fit::Exact, Types::Same),
    ("mention span exact", Fit::Exact, Types::Any),
    ("mention span+type overlap", Fit::Overlap, Types::Same),
    ("mention span overlap", Fit::Overlap, Types::Any),
    (
        "mention span+type exact, state=place",
        Fit::Exact,
        Types::StateIsPlace,
    ),
];

const DATE_RULES: [(&str, Fit); 2] = [
    ("date span exact", Fit::Exact),
    ("date span overlap", Fit::Overlap),
];

/// The figures of a set of documents.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Counts by the name of the rule.
    pub rows: BTreeMap<&'static str, Counts>,
    /// Exact span and type: hits and misses by annotated type, false alarms by found type.
    pub by_type: BTreeMap<String, Counts>,
    /// How often an annotated type was found as which, by overlap; `-` is nothing.
    pub confusion: BTreeMap<(String, String), usize>,
    /// Right ones and all, of overlapping dates: value as said or resolved.
    pub values: (usize, usize),
    /// The same of the resolved value alone.
    pub resolved: (usize, usize),
    /// The same of the type.
    pub kinds: (usize, usize),
    /// B-cubed F1 of the actors of exactly found mentions: mean over documents.
    pub actors: f64,
}

/// All figures of some documents.
pub fn score(documents: &[Document]) -> Report {
    let mut report = Report::default();
    let mut b_cubed = Vec::new();
    for document in documents {
        let (wanted, found) = (&document.mentions, &document.found_mentions);
        for (name, fit, types) in MENTION_RULES {
            report.count(name, &pair(wanted, found, fit, types));
        }
        report.add_types(wanted, found);
        let pairing = pair(wanted, found, Fit::Exact, Types::Any);
        b_cubed.extend(actors_f1(wanted, found, &pairing));
        let (wanted, found) = (&document.dates, &document.found_dates);
        for (name, fit) in DATE_RULES {
            report.count(name, &pair(wanted, found, fit, Types::Any));
        }
        report.add_values(wanted, found);
    }
    let documents = b_cubed.len();
    report.actors = b_cubed.iter().sum::<f64>() / share(documents, 1).max(1.0);
    report
}

impl Report {
    fn count(&mut self, name: &'static str, pairing: &Pairing) {
        let (right, wrong) = (pairing.pairs.len(), pairing.wrong.len());
        let row = self.rows.entry(name).or_default();
        row.add(right, wrong, pairing.missed.len());
    }

    fn add_types(&mut self, wanted: &[Wanted], found: &[Found]) {
        let kind = |index: usize| wanted[index].kinds[0].clone();
        let pairing = pair(wanted, found, Fit::Exact, Types::Same);
        for &(index, _) in &pairing.pairs {
            self.by_type.entry(kind(index)).or_default().add(1, 0, 0);
        }
        for &at in &pairing.wrong {
            let row = self.by_type.entry(found[at].kind.clone()).or_default();
            row.add(0, 1, 0);
        }
        for &index in &pairing.missed {
            self.by_type.entry(kind(index)).or_default().add(0, 0, 1);
        }
        let pairing = pair(wanted, found, Fit::Overlap, Types::Any);
        let met = pairing.pairs.iter().map(|&(index, at)| {
            let accepted = agree(&wanted[index], &found[at], Types::Same);
            let shown = if accepted {
                kind(index)
            } else {
                found[at].kind.clone()
            };
            (kind(index), shown)
        });
        let nothing = || "-".to_owned();
        let missed = pairing.missed.iter().map(|&index| (kind(index), nothing()));
        let wrong = pairing
            .wrong
            .iter()
            .map(|&at| (nothing(), found[at].kind.clone()));
        for cell in met.chain(missed).chain(wrong) {
            *self.confusion.entry(cell).or_default() += 1;
        }
    }

    fn add_values(&mut self, wanted: &[Wanted], found: &[Found]) {
        let pairing = pair(wanted, found, Fit::Overlap, Types::Any);
        let (mut right, mut resolved_right) = (0, 0);
        for &(index, at) in &pairing.pairs {
            let (wanted, found) = (&wanted[index], &found[at]);
            self.kinds.0 += usize::from(wanted.kinds.contains(&found.kind));
            self.kinds.1 += 1;
            if wanted.values.is_empty() {
                right += 1;
                resolved_right += 1;
                continue;
            }
            let (said, resolved) = value_is_right(wanted, found);
            right += usize::from(said);
            resolved_right += usize::from(resolved);
            self.values.0 += usize::from(said);
            self.resolved.0 += usize::from(resolved);
            self.values.1 += 1;
            self.resolved.1 += 1;
        }
        let matched = pairing.pairs.len();
        let (wrong, missed) = (pairing.wrong.len(), pairing.missed.len());
        for (name, right) in [
            ("date overlap+value", right),
            ("date overlap+resolved value", resolved_right),
        ] {
            let row = self.rows.entry(name).or_default();
            row.add(right, wrong + matched - right, missed + matched - right);
        }
    }
}

/// Whether the value is right as said or resolved, and whether the resolved one is.
fn value_is_right(wanted: &Wanted, found: &Found) -> (bool, bool) {
    let among = |list: &[String], value: Option<&String>| {
        let value = value.map(|value| normal(value));
        value.is_some_and(|value| list.iter().any(|one| normal(one) == value))
    };
    let said = among(&wanted.values, found.value.as_ref());
    let resolved = among(&wanted.resolved, found.resolved.as_ref());
    let best = found.resolved.as_ref().or(found.value.as_ref());
    (said || resolved, among(&wanted.resolved, best))
}

/// A TIMEX value in one spelling: capitals, no zone, hours and minutes.
fn normal(value: &str) -> String {
    let mut value = value.trim().to_ascii_uppercase();
    value.truncate(value.trim_end_matches('Z').len());
    if let Some((_, time)) = value.split_once('T')
        && time
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b':')
    {
        match time.len() {
            8 => value.truncate(value.len() - 3),
            2 => value.push_str(":00"),
            _ => {}
        }
    }
    value
}

/// B-cubed F1 over the pairs that carry an actor on both sides; `None` without any.
fn actors_f1(wanted: &[Wanted], found: &[Found], pairing: &Pairing) -> Option<f64> {
    let actors: Vec<(&str, &str)> = pairing
        .pairs
        .iter()
        .filter_map(|&(index, at)| {
            Some((wanted[index].actor.as_deref()?, found[at].actor.as_deref()?))
        })
        .collect();
    let (mut precision, mut recall) = (0.0, 0.0);
    for one in &actors {
        let count = |holds: &dyn Fn(&(&str, &str)) -> bool| {
            actors.iter().filter(|other| holds(other)).count()
        };
        let both = count(&|other| other == one);
        precision += share(both, count(&|other| other.1 == one.1));
        recall += share(both, count(&|other| other.0 == one.0));
    }
    (!actors.is_empty())
        .then(|| 2.0 * precision * recall / (precision + recall) / share(actors.len(), 1))
}
