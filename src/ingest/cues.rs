//! What one line's own words say about its role, whatever stands around it.

use super::junk::junk;
use super::lexicon::lexicon;
use super::line_cue::LineCue;
use super::lines::{Ending, Line};
use super::parts::{Part, PartKind, Worded, is_date, separates};
use super::phrases::Phrases;
use super::words::floor_boundary;

use crate::model::{BlockKind, Span};
use crate::script::fold_str;

/// Bytes of a sentence in which a label would stand.
const HEAD: usize = 80;

/// What `line` says of itself. `masthead`: whether it stands before the first paragraph.
pub(super) fn cue_of(text: &str, line: &Line, masthead: bool) -> LineCue {
    if line.words > 40 || line.span.len() > 800 {
        return LineCue::default();
    }
    if line.words > 12 && line.ending == Ending::Stop {
        return sentence_cue(text, line);
    }
    let line_words = Worded::of(text, line.span);
    junk(&line_words, line, masthead)
        .or_else(|| byline(&line_words, line))
        .or_else(|| dateline(&line_words, line, masthead))
        .or_else(|| source(&line_words, line))
        .or_else(|| section(&line_words, line, masthead))
        .or_else(|| caption(&line_words, line))
        .unwrap_or_default()
}

/// A full sentence is the article's own unless a label with a colon leads it.
fn sentence_cue(text: &str, line: &Line) -> LineCue {
    let end = floor_boundary(text, line.span.range().start + HEAD.min(line.span.len()));
    let head = Worded::of(text, Span::new(line.span.range().start, end));
    let labelled = |label: &Phrases| {
        label
            .start(&head.words)
            .is_some_and(|taken| taken < head.words.len() && head.gap(taken).contains(':'))
    };
    if labelled(&lexicon().caption.label) || lexicon().caption.start.start(&head.words).is_some() {
        LineCue::role(BlockKind::Caption)
    } else if labelled(&lexicon().boilerplate.label) {
        LineCue::role(BlockKind::Boilerplate)
    } else {
        LineCue::default()
    }
}

fn byline(line: &Worded, facts: &Line) -> Option<LineCue> {
    let lists = &lexicon().byline;
    if facts.words > 12 {
        return None;
    }
    // An agency's closing credits: `(إعداد … - تحرير …)`.
    let source = line.span.of(line.text);
    if source.starts_with(['(', '['])
        && source.ends_with([')', ']'])
        && lists.label.start(&line.words).is_some()
    {
        return Some(LineCue::role(BlockKind::Byline));
    }
    let by_word = lists
        .word
        .start(&line.words)
        .filter(|_| facts.ending != Ending::Stop);
    let by_label = lists.label.start(&line.words).filter(|&taken| {
        taken < line.words.len() && line.gap(taken).contains([':', '–', '—', '-', '|', '/'])
    });
    let taken = by_word.max(by_label)?;
    let part = line
        .parts(line.words.len())
        .into_iter()
        .map(|part| Part {
            from: part.from.max(taken),
            ..part
        })
        .find(|part| part.from < part.to)?;
    let name = line.span_of(part.from, part.to);
    let rest = line.parts(line.words.len());
    let place = rest
        .iter()
        .find(|other| other.from >= part.to && other.kind == PartKind::Place);
    let outlet = rest
        .iter()
        .find(|other| other.from >= part.to && other.kind == PartKind::Agency);
    (part.to - part.from <= 6 && facts.ending != Ending::Stop).then_some(LineCue {
        kind: Some(BlockKind::Byline),
        byline: Some(name),
        dateline: place.map(|place| place.span),
        outlet: outlet.map(|outlet| outlet.span),
        ..LineCue::default()
    })
}

/// A line of place, outlet and date: `دبي - الشرق`, `القاهرة (رويترز)`, `12 مارس 2021`.
fn dateline(line: &Worded, facts: &Line, masthead: bool) -> Option<LineCue> {
    if facts.words > 14 || (facts.ending == Ending::Stop && facts.words > 6) {
        return None;
    }
    let parts = line.parts(line.words.len());
    let first_of = |kind| {
        parts
            .iter()
            .find(|part| part.kind == kind)
            .map(|part| part.span)
    };
    let (place, agency) = (first_of(PartKind::Place), first_of(PartKind::Agency));
    let dated = is_date(&line.words) || first_of(PartKind::Date).is_some();
    let unknown: Vec<&Part> = parts
        .iter()
        .filter(|part| part.kind == PartKind::Unknown)
        .collect();
    let known = parts.len() - unknown.len();
    let told = match (known, unknown.as_slice()) {
        // Between paragraphs a date alone heads a part of a chronicle.
        (_, []) if masthead => dated || (parts.len() >= 2 && place.is_some()),
        (_, []) => parts.len() >= 2 && place.is_some() && agency.is_some(),
        // `دبي - NAME OF AN OUTLET`: the place leads.
        (1.., [other]) => {
            masthead
                && parts
                    .first()
                    .is_some_and(|first| first.kind == PartKind::Place)
                && other.to - other.from <= 3
        }
        _ => false,
    };
    if told {
        let names_outlet = agency.or_else(|| unknown.first().map(|part| part.span));
        return Some(LineCue {
            kind: Some(BlockKind::Dateline),
            dateline: place,
            outlet: names_outlet,
            ..LineCue::default()
        });
    }
    // `NAME - القاهرة`: an author and where they wrote.
    let [name] = unknown.as_slice() else {
        return None;
    };
    let led = masthead && name.from == 0 && parts.len() >= 2 && line.is_name(name.from, name.to);
    led.then_some(LineCue {
        kind: Some(BlockKind::Byline),
        byline: Some(name.span),
        dateline: place,
        outlet: agency,
        ..LineCue::default()
    })
}

fn source(line: &Worded, facts: &Line) -> Option<LineCue> {
    let taken = lexicon().outlet.label.start(&line.words)?;
    let named = line.words.len() - taken;
    let told = (1..=6).contains(&named)
        && facts.ending != Ending::Stop
        && line.gap(taken).contains([':', '–', '—', '-', '|']);
    told.then(|| LineCue {
        kind: Some(BlockKind::Outlet),
        outlet: Some(line.span_of(taken, line.words.len())),
        ..LineCue::default()
    })
}

/// A section's or outlet's name alone on a line, or glued to the author's name.
fn section(line: &Worded, facts: &Line, masthead: bool) -> Option<LineCue> {
    let lists = lexicon();
    if !masthead {
        return None;
    }
    let is_label = facts.ending == Ending::Colon && facts.words <= 3;
    if is_label
        || lists.outlet.sections.whole(&line.words)
        || lists.byline.sections.whole(&line.words)
    {
        return Some(LineCue::role(BlockKind::Outlet));
    }
    if lists.outlet.agencies.whole(&line.words) {
        return Some(LineCue {
            kind: Some(BlockKind::Outlet),
            outlet: Some(line.span_of(0, line.words.len())),
            ..LineCue::default()
        });
    }
    glued(line).map(|name| LineCue {
        kind: Some(BlockKind::Byline),
        byline: Some(name),
        ..LineCue::default()
    })
}

/// The author's name in `NAMEمقالات رأي`, `NAME مقالات رأي` or `مقالات رأي | NAME`.
fn glued(line: &Worded) -> Option<Span> {
    let sections = &lexicon().byline.sections;
    let count = line.words.len();
    // The longer label first: a part of it may be a label too.
    if let Some(name) = unglued(line) {
        return Some(name);
    }
    if let Some(taken) = sections.end(&line.words)
        && line.is_name(0, count - taken)
    {
        return Some(line.span_of(0, count - taken));
    }
    if let Some(taken) = sections.start(&line.words)
        && separates(line.gap(taken))
        && line.is_name(taken, count)
    {
        return Some(line.span_of(taken, count));
    }
    None
}

/// The author's name where the section's label follows it without a space.
fn unglued(line: &Worded) -> Option<Span> {
    let count = line.words.len();
    if !(2..=6).contains(&count) {
        return None;
    }
    let letters = |first: &str, rest: &[String]| {
        first.chars().count() + rest.iter().map(|word| word.chars().count()).sum::<usize>()
    };
    lexicon()
        .byline
        .sections
        .iter()
        // A short label may be the end of a name by chance.
        .filter(|(first, rest)| letters(first, rest) >= 5)
        .filter_map(|(first, rest)| {
            let at = count.checked_sub(rest.len() + 1)?;
            let tail = line.slice(at + 1, count);
            let same = tail.iter().map(|word| &word.folded).eq(rest);
            let word = line.words.get(at).filter(|_| same)?;
            let cut = cut_before(word.span.of(line.text), first)?;
            let end = word.span.range().start + cut;
            Some(Span::new(line.span.range().start, end))
        })
        .min_by_key(|name| name.end)
        .and_then(|name| {
            let name = Worded::of(line.text, name);
            name.is_name(0, name.words.len())
                .then(|| name.span_of(0, name.words.len()))
        })
}

/// Where the folded `ending` begins in `word`, if it is a true part of its end.
fn cut_before(word: &str, ending: &str) -> Option<usize> {
    word.char_indices()
        .skip(1)
        .map(|(at, _)| at)
        .find(|&at| word.get(at..).is_some_and(|tail| fold_str(tail) == ending))
}

fn caption(line: &Worded, facts: &Line) -> Option<LineCue> {
    let lists = lexicon();
    let words = &line.words;
    let open = facts.ending != Ending::Stop;
    let label = lists.caption.label.start(words).is_some_and(|taken| {
        taken == words.len()
            || line.gap(taken).contains([':', '–', '—', '|'])
            || line.gap(taken).contains(" -")
    });
    let started = lists.caption.start.start(words).is_some();
    let signed = open && is_signed(line);
    let keywords = open && words.len() >= 2 && are_places(line);
    let told = label || started || signed || keywords;
    told.then(|| LineCue::role(BlockKind::Caption))
}

/// Words, then an agency, an archive note or a date after a dash or in brackets.
fn is_signed(line: &Worded) -> bool {
    let parts = line.parts(line.words.len());
    let [before @ .., last] = parts.as_slice() else {
        return false;
    };
    let words = line.slice(last.from, last.to);
    let gap = line.gap(last.from);
    let comma = gap.contains(['،', ',', ':', '؛', ';', '.']);
    let told = last.kind == PartKind::Agency
        || lexicon().caption.end.whole(words)
        || (is_date(words) && words.len() >= 2);
    told && !comma && last.from >= 3 && !before.is_empty() && separates(gap)
}

/// Names of places and nothing else: keywords of a picture.
fn are_places(line: &Worded) -> bool {
    let mut at = 0;
    let mut found = 0;
    while at < line.words.len() {
        let Some(taken) = lexicon().places.start(line.slice(at, line.words.len())) else {
            return false;
        };
        at += taken;
        found += 1;
    }
    found >= 2
}
