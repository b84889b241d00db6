//! Breaking a paragraph into lines (UAX #14), in logical order.
//!
//! Greedy: a line takes what fits. White space at its end hangs and is not counted; a soft hyphen at its end
//! is a hyphen, and is. A word wider than the line is cut between graphemes, a grapheme wider than the line
//! between clusters, never inside a lam-alef.

use super::cluster::Cluster;
use super::paragraph::Paragraph;

/// One line: a range of the clusters of its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// First cluster.
    pub start: u32,
    /// The cluster after the last one.
    pub end: u32,
    /// The cluster after the last one that is drawn; only hidden ones and hanging white space follow. When
    /// the last one is a soft hyphen, it is drawn as a hyphen.
    pub drawn_end: u32,
    /// Columns of what is drawn.
    pub width: u32,
}

/// Breaks a paragraph into lines of at most `columns` columns, at least one line.
pub fn wrap(paragraph: &Paragraph, columns: u16) -> Vec<Line> {
    let clusters = paragraph.clusters();
    let mut lines = Vec::new();
    let mut start = 0;
    while start < clusters.len() {
        let line = next_line(clusters, start, u32::from(columns.max(1)));
        start = line.end as usize;
        lines.push(line);
    }
    // A line end at the end of the text opens no line, so only an empty text needs one.
    if lines.is_empty() {
        lines.push(Line {
            start: 0,
            end: 0,
            drawn_end: 0,
            width: 0,
        });
    }
    lines
}

/// A place where a line can end, with what is drawn up to there.
#[derive(Clone, Copy)]
struct Reach {
    end: usize,
    drawn_end: usize,
    width: u32,
}

impl Reach {
    /// The same with the white space after it and a hyphen, if they have room.
    fn hyphenated(self, hanging: u32, columns: u32) -> Option<Self> {
        let width = self.width + hanging + 1;
        let drawn_end = self.end;
        (width <= columns).then_some(Self {
            drawn_end,
            width,
            ..self
        })
    }

    fn line(self, start: usize) -> Line {
        let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Line {
            start: index(start),
            end: index(self.end),
            drawn_end: index(self.drawn_end),
            width: self.width,
        }
    }
}

fn next_line(clusters: &[Cluster], start: usize, columns: u32) -> Line {
    let mut reach = Reach {
        end: start,
        drawn_end: start,
        width: 0,
    };
    let mut hanging = 0;
    let mut opportunity: Option<Reach> = None;
    for (at, cluster) in clusters.iter().enumerate().skip(start) {
        if cluster.is_blank() {
            hanging += u32::from(cluster.width);
        } else if cluster.is_visible() {
            let rides = cluster.rides() && at > start;
            let own = if rides { 0 } else { u32::from(cluster.width) };
            let width = reach.width + hanging + own;
            if width > columns && reach.width + hanging > 0 {
                let place = opportunity.map(|place| place.line(start));
                return place.unwrap_or_else(|| cut_word(clusters, reach.line(start), columns));
            }
            reach.width = width;
            reach.drawn_end = at + 1;
            hanging = 0;
        }
        reach.end = at + 1;
        if cluster.ends_line() {
            return reach.line(start);
        }
        if cluster.breaks() {
            let place = if cluster.hyphenates() {
                reach.hyphenated(hanging, columns)
            } else {
                Some(reach)
            };
            opportunity = place.or(opportunity);
        }
    }
    reach.line(start)
}

/// A line that ends inside a word wider than it: before the grapheme that it would cut, if it holds another.
fn cut_word(clusters: &[Cluster], widest: Line, columns: u32) -> Line {
    let (start, end) = (widest.start as usize, widest.end as usize);
    let begins = |at: &usize| clusters.get(*at).is_some_and(|c| !c.continues_grapheme());
    let grapheme = (start + 1..=end).rev().find(begins);
    let before = grapheme.and_then(|grapheme| clusters.get(..grapheme));
    // What comes before it has room, so that this goes no further.
    before
        .map(|before| next_line(before, start, columns))
        .filter(|line| line.width > 0)
        .unwrap_or(widest)
}
