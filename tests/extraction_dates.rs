//! Dates against the hand-made annotation of five articles, which lie outside the project.
//!
//! Scored as the annotation's own scorer does: a found date counts when it overlaps an annotated one
//! and its value (what the words say) or its resolved value is the annotated one; optional ones count
//! for nothing. A figure on five articles says that nothing broke, no more.

use std::path::{Path, PathBuf};

use serde_json::Value;
use warraq::analysis::{Options, dates, token::Tokens};
use warraq::ingest::parse_article;
use warraq::model::{DateMention, Source, TimexValue};

#[path = "support/shared.rs"]
mod shared;

use shared::shared;

/// Right, false and missed dates.
#[derive(Debug, Default)]
struct Score {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Score {
    fn f1(&self) -> f64 {
        2.0 * self.right / (2.0 * self.right + self.wrong + self.missed)
    }
}

struct Annotated {
    spans: Vec<(usize, usize)>,
    values: Vec<String>,
    resolved: Option<String>,
    optional: bool,
}

fn annotated(entry: &Value) -> Annotated {
    let place = |entry: &Value| {
        let at = |key| usize::try_from(entry[key].as_u64().expect(key)).expect("small");
        (at("start"), at("end"))
    };
    let mut spans = vec![place(entry)];
    spans.extend(entry["alt"].as_array().into_iter().flatten().map(place));
    let text = |key: &str| entry[key].as_str().map(str::to_owned);
    Annotated {
        spans,
        values: [text("value"), text("resolved")]
            .into_iter()
            .flatten()
            .collect(),
        resolved: text("resolved"),
        optional: entry["tier"] == "optional",
    }
}

fn overlap(a: (usize, usize), b: (usize, usize)) -> usize {
    a.1.min(b.1).saturating_sub(a.0.max(b.0))
}

/// The scores of one or more articles, and a line for whatever is not as annotated.
#[derive(Debug, Default)]
struct Report {
    exact: Score,
    valued: Score,
    remarks: Vec<String>,
}

impl Report {
    fn add(&mut self, text: &str, wanted: &[Annotated], found: &[DateMention]) {
        let place = |date: &DateMention| {
            let chars = |byte: u32| {
                text.get(..byte as usize)
                    .map_or(0, |head| head.chars().count())
            };
            (chars(date.span.start), chars(date.span.end))
        };
        let mut used = vec![false; found.len()];
        for wanted in wanted.iter().filter(|entry| !entry.optional) {
            let shared = |index: &usize| overlap(wanted.spans[0], place(&found[*index]));
            let free = (0..found.len()).filter(|&index| !used[index]);
            let Some(best) = free.max_by_key(shared).filter(|index| shared(index) > 0) else {
                self.exact.missed += 1.0;
                self.valued.missed += 1.0;
                self.remarks.push(format!("missed {:?}", wanted.values));
                continue;
            };
            used[best] = true;
            let exact = wanted.spans.contains(&place(&found[best]));
            self.matched(text, wanted, &found[best], exact);
        }
        for (date, _) in found.iter().zip(used).filter(|(_, used)| !used) {
            let touches = |span: &(usize, usize)| overlap(*span, place(date)) > 0;
            let optional = wanted.iter().filter(|entry| entry.optional);
            if !optional.flat_map(|entry| &entry.spans).any(touches) {
                self.exact.wrong += 1.0;
                self.valued.wrong += 1.0;
                self.remarks.push(format!("false {:?}", date.span.of(text)));
            }
        }
    }

    fn matched(&mut self, text: &str, wanted: &Annotated, date: &DateMention, exact: bool) {
        let resolved = date.resolved.as_ref().map(TimexValue::as_str);
        let resolved_right = resolved == wanted.resolved.as_deref();
        let said = wanted
            .values
            .iter()
            .any(|value| value == date.value.as_str());
        let valued = said || (resolved.is_some() && resolved_right);
        for (score, right) in [(&mut self.exact, exact), (&mut self.valued, valued)] {
            score.right += f64::from(u8::from(right));
            score.missed += f64::from(u8::from(!right));
            score.wrong += f64::from(u8::from(!right));
        }
        if !(exact && valued && resolved_right) {
            let shown = date.span.of(text);
            self.remarks.push(format!(
                "{shown}: {} {resolved:?}, annotated {:?}",
                date.value.as_str(),
                wanted.values
            ));
        }
    }
}

fn annotated_files(shared: &Path) -> Vec<Value> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(shared.join("gold"))
        .expect("gold")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.to_string_lossy().ends_with(".gold.json"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| serde_json::from_slice(&std::fs::read(path).expect("gold")).expect("JSON"))
        .collect()
}

#[test]
fn the_annotated_articles() {
    let Some(shared) = shared(&["seeds", "gold"]) else {
        return;
    };
    let mut report = Report::default();
    let files = annotated_files(&shared);
    assert_eq!(files.len(), 5);
    for gold in files {
        let name = gold["file"].as_str().expect("a name");
        let bytes = std::fs::read(shared.join("seeds").join(name)).expect("a seed");
        let article = parse_article(Source::default(), &bytes);
        let tokens = Tokens::of(&article.text);
        // The articles lie there without the dates of their files; this is a day after all of them.
        let options = Options {
            today: Some(jiff::civil::date(2026, 1, 1)),
            ..Options::default()
        };
        let (found, anchor) = dates::find(&article, &tokens, options);
        let wanted: Vec<Annotated> = gold["dates"]
            .as_array()
            .expect("dates")
            .iter()
            .map(annotated)
            .collect();
        report.remarks.push(format!("{name}: {anchor:?}"));
        report.add(&article.text, &wanted, &found);
    }
    let (exact, valued) = (report.exact.f1(), report.valued.f1());
    let remarks = report.remarks.join("\n");
    eprintln!("{remarks}\nexact span F1 {exact:.3}, overlap and value F1 {valued:.3}");
    assert!(exact >= 0.95, "exact {exact}");
    assert!(valued >= 0.97, "valued {valued}");
}
