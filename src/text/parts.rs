//! Clusters in parts: a line may end inside some graphemes (UAX #14 knows no graphemes).
//!
//! A space with a mark on it is the common case. On one line the parts are drawn in one cell, as if they
//! were one cluster; a part that begins a line is drawn by itself, a mark on its dotted circle.
//! A lam-alef is never taken apart.

use super::cluster::Cluster;
use super::facts::Facts;
use super::flags::Flags;
use super::look::Look;
use super::options::TextOptions;
use super::segment::measure;
use super::shown::takes_columns_behind;

/// Cuts clusters at bytes inside them, in ascending order, where a line may end.
pub(super) fn cut(
    text: &str,
    clusters: Vec<Cluster>,
    places: &[u32],
    options: TextOptions,
) -> Vec<Cluster> {
    let mut places = places.iter().copied().peekable();
    let mut parts = Parts {
        text,
        options,
        clusters: Vec::with_capacity(clusters.len() + places.len()),
    };
    for cluster in clusters {
        let first = parts.clusters.len();
        let mut start = cluster.start;
        while let Some(place) = places.next_if(|&place| place < cluster.end()) {
            if !cluster.joined().lam_alef {
                parts.add(&cluster, start, place);
                start = place;
            }
        }
        if start == cluster.start {
            parts.clusters.push(cluster);
        } else {
            parts.add(&cluster, start, cluster.end());
            parts.join(first, &cluster);
        }
    }
    parts.clusters
}

struct Parts<'a> {
    text: &'a str,
    options: TextOptions,
    clusters: Vec<Cluster>,
}

impl Parts<'_> {
    /// Adds the part of a cluster between two bytes.
    fn add(&mut self, whole: &Cluster, start: u32, end: u32) {
        let text = self.text.get(start as usize..end as usize);
        let text = text.unwrap_or_default();
        let mut characters = text.chars().map(Facts::of);
        let Some(first) = characters.next() else {
            return;
        };
        let mut part = Cluster::new(start, whole.level, first);
        for facts in characters {
            part.extend(part.end() + u32::from(facts.bytes), facts);
        }
        if !part.has(Flags::HIDDEN) {
            part.width = measure(text, Look::of(&part, self.options));
        }
        part.set(Flags::BREAKS, true);
        if start == whole.start {
            part.sign = whole.sign;
        } else {
            part.set(Flags::LONE, false);
            part.set(Flags::MARKED, false);
        }
        self.clusters.push(part);
    }

    /// Makes the parts from `first` on one grapheme that is drawn as the whole cluster was.
    fn join(&mut self, first: usize, whole: &Cluster) {
        let parts = self.clusters.get_mut(first..).unwrap_or_default();
        for at in 1..parts.len() {
            let Some([before, part]) = parts.get_mut(at - 1..=at) else {
                return;
            };
            part.set(Flags::CONTINUES, true);
            let text = self.text.get(part.start as usize..part.end() as usize);
            let is_room_needed = text.is_none_or(takes_columns_behind);
            if before.is_visible() && part.is_visible() && !is_room_needed {
                part.set(Flags::RIDES, true);
                before.set(Flags::CARRIES, true);
                before.set(Flags::LONE, false);
                before.set(Flags::MARKED, false);
            }
        }
        // The letter is in the first part, and the line end after the whole is one after the last.
        if let Some(part) = parts.first_mut() {
            for flag in [Flags::CONTINUES, Flags::JOINED_BEFORE, Flags::JOINED_AFTER] {
                part.set(flag, whole.has(flag));
            }
        }
        if let Some(part) = parts.last_mut() {
            for flag in [Flags::BREAKS, Flags::ENDS_LINE] {
                part.set(flag, whole.has(flag));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::script::Direction;
    use crate::text::levels::Levels;
    use crate::text::{Base, Paragraph, TextOptions, visual_line, wrap};
    use proptest::prelude::*;

    /// Letters and spaces, and what extends graphemes without columns of its own.
    const SIGNS: &str = "ab\u{627}\u{628}\u{5D0}\u{4E00}   \u{301}\u{64B}\u{200D}\u{E31}\u{16FE4}\u{1F3FD}\u{1F468}(!";

    proptest! {
        #[test]
        fn parts_on_one_line_are_drawn_as_one(text in prop::collection::vec(prop::sample::select(SIGNS.chars().collect::<Vec<_>>()), 0..30), rtl: bool) {
            let text = String::from_iter(text);
            let base = Base::Fixed(if rtl { Direction::Rtl } else { Direction::Ltr });
            let options = TextOptions { base, ..TextOptions::default() };
            let drawn = |paragraph: &Paragraph| {
                let lines = wrap(paragraph, 200);
                let cells = lines.iter().flat_map(|line| visual_line(paragraph, line, 200));
                // What is hidden behind a space belongs to its cell only in one cluster.
                cells.map(|cell| (cell.column, cell.width, cell.start, cell.symbol)).collect::<Vec<_>>()
            };
            let whole = Paragraph::resolve_unbroken(&text, options, &mut Levels::default());
            prop_assert_eq!(drawn(&Paragraph::resolve(&text, options)), drawn(&whole));
        }
    }
}
