//! Embedding levels of a paragraph (UAX #9, rules P2 to I2).
//!
//! In: one paragraph. Out: its direction and one level per character, before the rules for lines.
//! Time and memory are linear in the text, whatever it nests. Character data is that of the
//! `unicode-bidi` crate; the algorithm is here because the released crate gives wrong levels to some
//! nested isolates.

use unicode_bidi::{BidiClass, BidiDataSource, HardcodedBidiData};

use super::bidi_class::{ClassSet, demoted, is_removed};
use super::facts::Facts;
use super::options::{Base, TextOptions};
use crate::script::{Direction, first_strong_of, words_by_direction};
use bracket::Bracket;
use sequence::Bounds;

mod bracket;
mod explicit;
mod neutral;
mod sequence;
mod weak;

/// The levels of the latest paragraph, and room for the next one.
#[derive(Debug, Default)]
pub(super) struct Levels {
    /// One level per character. What rule X9 removes has the level of what precedes it.
    pub resolved: Vec<u8>,
    /// The facts of every character.
    pub facts: Vec<Facts>,
    classes: Vec<BidiClass>,
    brackets: Vec<Bracket>,
    sequence: Gathered,
}

/// A sequence whose characters do not touch each other, taken out of its paragraph.
#[derive(Debug, Default)]
struct Gathered {
    members: Vec<u32>,
    types: Vec<BidiClass>,
    classes: Vec<BidiClass>,
    brackets: Vec<Bracket>,
    levels: Vec<u8>,
}

/// The level of a paragraph of this direction.
pub(super) fn paragraph_level(direction: Direction) -> u8 {
    match direction {
        Direction::Ltr => 0,
        Direction::Rtl => 1,
    }
}

/// The embedding level of every character of a paragraph, before the rules for lines.
pub fn embedding_levels(text: &str, options: TextOptions) -> Vec<u8> {
    let mut levels = Levels::default();
    levels.resolve(text, options);
    levels.resolved
}

impl Levels {
    /// Resolves the levels of one paragraph; returns its direction.
    pub(super) fn resolve(&mut self, text: &str, options: TextOptions) -> Direction {
        let present = self.look_up(text);
        let direction = self.direction(options.base);
        let base = paragraph_level(direction);
        self.resolved.clear();
        self.resolved.resize(self.facts.len(), base);
        if !present.meets(ClassSet::departing(base)) {
            // Nothing is at another level than the paragraph.
            return direction;
        }
        self.classes.clear();
        let classes = self.facts.iter().map(|facts| facts.class);
        self.classes
            .extend(classes.map(|class| demoted(class, options.overrides)));
        if present.meets(ClassSet::EXPLICIT) {
            self.resolve_sequences(base);
        } else if present.meets(ClassSet::BOUNDARY_NEUTRAL) {
            self.sequence.members.clear();
            self.sequence.members.extend(kept(&self.classes));
            let bounds = Bounds::of_paragraph(base);
            let (classes, brackets) = (&self.classes, &self.brackets);
            let paragraph = Resolving {
                classes,
                types: classes,
                brackets,
            };
            self.sequence
                .resolve(bounds, &paragraph, &mut self.resolved);
            fill_removed(classes, &mut self.resolved, base);
        } else {
            // Without explicit levels the paragraph is one sequence.
            let before = &mut self.sequence.classes;
            if !self.brackets.is_empty() {
                before.clone_from(&self.classes);
            }
            resolve_run(&mut Run {
                bounds: Bounds::of_paragraph(base),
                brackets: &self.brackets,
                classes: before,
                types: &mut self.classes,
                levels: &mut self.resolved,
            });
        }
        direction
    }

    /// P2, P3, and HL1 where the options ask for it.
    fn direction(&self, base: Base) -> Direction {
        let classes = self.facts.iter().map(|facts| facts.class);
        match base {
            Base::Fixed(direction) => direction,
            Base::Auto { fallback } => first_strong_of(classes).unwrap_or(fallback),
            Base::Article(direction) => match first_strong_of(classes.clone()) {
                Some(first) if first != direction => {
                    let (ltr, rtl) = words_by_direction(classes);
                    let (with, against) = match direction {
                        Direction::Ltr => (ltr, rtl),
                        Direction::Rtl => (rtl, ltr),
                    };
                    if with >= against { direction } else { first }
                }
                _ => direction,
            },
        }
    }

    /// Looks up the facts of all characters, and brackets; returns which classes there are.
    fn look_up(&mut self, text: &str) -> ClassSet {
        let mut present = ClassSet::default();
        self.facts.clear();
        self.facts.reserve(text.len());
        self.brackets.clear();
        for character in text.chars() {
            let facts = Facts::of(character);
            if facts.is(Facts::BRACKET) {
                self.brackets.extend(bracket(self.facts.len(), character));
            }
            present = present.with(facts.class);
            self.facts.push(facts);
        }
        present
    }

    /// X1 to I2, with explicit levels.
    fn resolve_sequences(&mut self, base: u8) {
        let mut types = self.classes.clone();
        let kept: Vec<u32> = kept(&self.classes).collect();
        self.resolved = explicit::levels(&self.classes, base, &mut types);
        for sequence in sequence::sequences(&self.classes, &self.resolved, &kept, base) {
            let gathered = &mut self.sequence;
            sequence.collect_members(&kept, &mut gathered.members);
            let paragraph = Resolving {
                classes: &self.classes,
                types: &types,
                brackets: &self.brackets,
            };
            gathered.resolve(sequence.bounds, &paragraph, &mut self.resolved);
        }
        fill_removed(&self.classes, &mut self.resolved, base);
    }
}

impl Gathered {
    /// Resolves the sequence of `members`.
    fn resolve(&mut self, bounds: Bounds, paragraph: &Resolving<'_>, levels: &mut [u8]) {
        let of_members =
            |types: &'_ [BidiClass], gathered: &mut Vec<BidiClass>, members: &[u32]| {
                gathered.clear();
                gathered.extend(members.iter().filter_map(|&at| types.get(at as usize)));
            };
        of_members(paragraph.types, &mut self.types, &self.members);
        self.find_brackets(paragraph.brackets);
        if !self.brackets.is_empty() {
            of_members(paragraph.classes, &mut self.classes, &self.members);
        }
        self.levels.clear();
        self.levels.resize(self.members.len(), bounds.level);
        resolve_run(&mut Run {
            bounds,
            brackets: &self.brackets,
            classes: &self.classes,
            types: &mut self.types,
            levels: &mut self.levels,
        });
        for (&at, &resolved) in self.members.iter().zip(&self.levels) {
            if let Some(level) = levels.get_mut(at as usize) {
                *level = resolved;
            }
        }
    }

    fn find_brackets(&mut self, brackets: &[Bracket]) {
        self.brackets.clear();
        if brackets.is_empty() {
            return;
        }
        for (position, (&at, &class)) in (0..).zip(self.members.iter().zip(&self.types)) {
            if class == BidiClass::ON
                && let Ok(found) = brackets.binary_search_by_key(&at, |bracket| bracket.at)
                && let Some(&bracket) = brackets.get(found)
            {
                self.brackets.push(Bracket {
                    at: position,
                    ..bracket
                });
            }
        }
    }
}

/// A paragraph after X1 to X8, before its sequences are resolved.
struct Resolving<'a> {
    /// The class of each character.
    classes: &'a [BidiClass],
    /// The same, changed by overrides.
    types: &'a [BidiClass],
    brackets: &'a [Bracket],
}

/// A sequence whose characters are next to each other.
struct Run<'a> {
    bounds: Bounds,
    brackets: &'a [Bracket],
    /// The types before they are resolved; empty where there are no brackets.
    classes: &'a [BidiClass],
    types: &'a mut [BidiClass],
    levels: &'a mut [u8],
}

/// W1 to I2.
fn resolve_run(run: &mut Run) {
    weak::resolve(run.types, run.bounds.start);
    if !run.brackets.is_empty() {
        neutral::resolve_brackets(run.brackets, run.bounds, run.classes, run.types);
    }
    neutral::resolve(run.types, run.bounds, run.levels);
}

/// X9: the indices of the characters that are not removed.
fn kept(classes: &[BidiClass]) -> impl Iterator<Item = u32> {
    let all = (0..).zip(classes);
    all.filter(|(_, class)| !is_removed(**class))
        .map(|(at, _)| at)
}

/// UAX #9, 5.2: what is removed takes the level of what precedes it.
fn fill_removed(classes: &[BidiClass], levels: &mut [u8], base: u8) {
    let mut previous = base;
    for (level, &class) in levels.iter_mut().zip(classes) {
        if is_removed(class) {
            *level = previous;
        }
        previous = *level;
    }
}

fn bracket(at: usize, character: char) -> Option<Bracket> {
    let matched = HardcodedBidiData.bidi_matched_opening_bracket(character)?;
    Some(Bracket {
        at: u32::try_from(at).unwrap_or(u32::MAX),
        opening: matched.opening,
        is_open: matched.is_open,
    })
}
