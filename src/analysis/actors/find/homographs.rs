//! Two actors with one name, from `assets/patterns/homographs.tsv`: عمان is Oman or Amman.
//!
//! Marks decide, then the words before the name, then the company it keeps in the article.

use std::sync::LazyLock;

use super::occurrence::Occurrence;
use crate::model::{ActorKind, MentionKind};

const FILE: &str = include_str!("../../../../assets/patterns/homographs.tsv");

static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let lines = FILE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(Pair::parse).collect()
});

/// Two actors with one name.
struct Pair {
    one: Side,
    other: Side,
    /// Actors whose name in the article speaks for the one.
    company: Vec<&'static str>,
    /// Actors whose name in the article speaks against it.
    against: Vec<&'static str>,
}

/// What makes the name that of one side.
struct Side {
    id: &'static str,
    /// A mark that only this side's spelling has.
    mark: char,
    /// Words before it, folded.
    before: Vec<&'static str>,
}

/// Which actor the ambiguous name of the actor `id` means here; `None` if only one has that name.
pub(crate) fn meant(occurrence: &Occurrence, id: &str) -> Option<&'static str> {
    let mut pairs = PAIRS.iter();
    let pair = pairs.find(|pair| pair.one.id == id || pair.other.id == id)?;
    if pair.is_the_one(occurrence) {
        Some(pair.one.id)
    } else {
        Some(pair.other.id)
    }
}

impl Pair {
    fn parse(line: &'static str) -> Option<Self> {
        let columns: Vec<&str> = line.split('\t').collect();
        let [
            one,
            other,
            one_mark,
            other_mark,
            before_one,
            before_other,
            company,
            against,
        ] = columns.as_slice()
        else {
            return None;
        };
        let mark = |code: &str| char::from_u32(u32::from_str_radix(code, 16).ok()?);
        let words = |list: &'static str| list.split(' ').collect();
        Some(Self {
            one: Side {
                id: one,
                mark: mark(one_mark)?,
                before: words(before_one),
            },
            other: Side {
                id: other,
                mark: mark(other_mark)?,
                before: words(before_other),
            },
            company: words(company),
            against: words(against),
        })
    }

    fn is_the_one(&self, occurrence: &Occurrence) -> bool {
        let text = occurrence.view.text(occurrence.first);
        if text.contains(self.one.mark) {
            return true;
        }
        if text.contains(self.other.mark) {
            return false;
        }
        let before = occurrence.word_before();
        if self.one.before.contains(&before) {
            return true;
        }
        if self.other.before.contains(&before) {
            return false;
        }
        let named = |id: &&str| {
            let entry = occurrence.lexicon.by_id(id);
            entry.is_some_and(|entry| occurrence.is_named_elsewhere(entry))
        };
        let beside_state = occurrence.adjacent().is_some_and(|before| {
            before.used_as == ActorKind::State && before.kind == MentionKind::Name
        });
        (beside_state || self.company.iter().any(named)) && !self.against.iter().any(named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::lexicon::ActorLexicon;
    use crate::script::fold_str;

    #[test]
    fn every_line_is_a_pair_of_known_actors() {
        let lines = FILE.lines().filter(|line| !line.starts_with('#'));
        let mut seen = Vec::new();
        for line in lines {
            let pair = Pair::parse(line).expect("a row of eight columns");
            let ids = pair.company.iter().chain(&pair.against);
            for id in ids.chain([&pair.one.id, &pair.other.id]) {
                assert!(ActorLexicon::arabic().by_id(id).is_some(), "{id}");
            }
            for words in [&pair.one.before, &pair.other.before] {
                assert!(words.is_sorted_by(|left, right| left < right), "{words:?}");
                assert!(words.iter().all(|word| fold_str(word) == *word));
            }
            seen.extend([pair.one.id, pair.other.id]);
        }
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count, "an actor stands in two pairs");
    }
}
