//! Actors whose name is also another word, from `assets/patterns/exceptions.tsv`.
//!
//! A surface in its place goes in; whether it is the other word there comes out. It knows conditions,
//! not actors: which actor has which condition is data.

use std::sync::LazyLock;

use super::occurrence::Occurrence;
use super::the_west::is_direction;
use crate::analysis::clitics::Proclitics;
use crate::analysis::lexicon::{Map, NameForm};
use crate::analysis::token::TokenKind;

const FILE: &str = include_str!("../../../../assets/patterns/exceptions.tsv");

static EXCEPTIONS: LazyLock<Map<&str, Exception>> = LazyLock::new(|| {
    let lines = FILE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(Exception::parse).collect()
});

/// Where the name of one actor is another word.
struct Exception {
    forms: Forms,
    condition: Condition,
    words: Vec<&'static str>,
}

/// Which readings of a name an exception is about.
#[derive(Clone, Copy)]
enum Forms {
    /// All.
    Any,
    /// Full names.
    Name,
}

/// What makes a name another word.
#[derive(Clone, Copy)]
enum Condition {
    /// One of the words stands before it.
    After,
    /// It is one word, and one of the words stands behind it.
    AloneBefore,
    /// The next word begins with one of the words.
    BeforeBeginning,
    /// A number stands behind it.
    BeforeNumber,
    /// It begins with one of the letters, a conjunction و aside.
    Clitic,
    /// It names a direction.
    Direction,
}

/// Whether the surface does not name the actor `id` here, in whatever else it may.
pub(crate) fn is_other_word(occurrence: &Occurrence, id: &str, form: NameForm) -> bool {
    EXCEPTIONS.get(id).is_some_and(|exception| {
        let meant = match exception.forms {
            Forms::Any => true,
            Forms::Name => form == NameForm::Name,
        };
        meant && exception.holds(occurrence, form)
    })
}

impl Exception {
    /// The actor and its exception.
    fn parse(line: &'static str) -> Option<(&'static str, Self)> {
        let mut columns = line.split('\t');
        let (id, forms) = (columns.next()?, columns.next()?);
        let exception = Self {
            forms: match forms {
                "any" => Forms::Any,
                "name" => Forms::Name,
                _ => return None,
            },
            condition: Condition::named(columns.next()?)?,
            words: match columns.next()? {
                "-" => Vec::new(),
                words => words.split(' ').collect(),
            },
        };
        columns.next().is_none().then_some((id, exception))
    }

    fn holds(&self, occurrence: &Occurrence, form: NameForm) -> bool {
        let (first, last) = (occurrence.first, occurrence.hit.last);
        let is_one = |word: &str| self.words.contains(&word);
        let begins = |word: &str| self.words.iter().any(|letters| word.starts_with(letters));
        match self.condition {
            Condition::After => is_one(occurrence.word_before()),
            Condition::AloneBefore => first == last && is_one(occurrence.word_behind()),
            Condition::BeforeBeginning => begins(occurrence.word_behind()),
            Condition::BeforeNumber => occurrence.view.is(last + 1, TokenKind::Number),
            Condition::Clitic => begins(occurrence.view.bare(first, Proclitics::AND)),
            Condition::Direction => is_direction(occurrence, form),
        }
    }
}

impl Condition {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "after" => Self::After,
            "alone-before" => Self::AloneBefore,
            "before-beginning" => Self::BeforeBeginning,
            "before-number" => Self::BeforeNumber,
            "clitic" => Self::Clitic,
            "direction" => Self::Direction,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::lexicon::ActorLexicon;
    use crate::script::fold_str;

    #[test]
    fn every_line_is_an_exception_of_a_known_actor() {
        let lines = FILE.lines().filter(|line| !line.starts_with('#'));
        let ids: Vec<&str> = lines
            .map(|line| {
                let (id, exception) = Exception::parse(line).expect("a row of four known columns");
                assert!(ActorLexicon::arabic().by_id(id).is_some(), "{id}");
                let bare = matches!(
                    exception.condition,
                    Condition::BeforeNumber | Condition::Direction
                );
                assert_eq!(exception.words.is_empty(), bare, "{id}");
                assert!(exception.words.is_sorted_by(|left, right| left < right));
                for word in exception.words {
                    assert_eq!(fold_str(word), word, "{id}");
                }
                id
            })
            .collect();
        assert!(ids.is_sorted_by(|left, right| left < right), "{ids:?}");
    }
}
