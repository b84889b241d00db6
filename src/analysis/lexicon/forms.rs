//! The inflected forms of an adjective of nationality.
//!
//! From the masculine singular indefinite (روسي) come gender, number and the article. Broken
//! plurals (أتراك) cannot be derived and are listed in the data.

use super::affix_set::AffixSet;
use crate::analysis::clitics::ARTICLE;

/// Number and gender, as far as it decides between a state and its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    /// Masculine singular, the form that may collide with a noun or a family name.
    Masculine,
    /// Feminine singular, which also agrees with plurals of things.
    Feminine,
    /// Sound plural or dual: of the people, or agreeing with people.
    Plural,
}

const ENDINGS: [(AffixSet, Number); 3] = [
    (AffixSet::NisbaMasculine, Number::Masculine),
    (AffixSet::NisbaFeminine, Number::Feminine),
    (AffixSet::NisbaPlural, Number::Plural),
];

/// Calls `emit` with every folded form of the folded adjective `nisba`, indefinite and definite.
pub(crate) fn adjective_forms(nisba: &str, mut emit: impl FnMut(&str, Number)) {
    let mut form = String::new();
    let compound = AffixSet::UninflectedPrefix.begins(nisba);
    let endings = ENDINGS.iter().flat_map(|(set, number)| {
        let letters = set.letters().iter();
        letters.map(move |ending| (*ending, *number))
    });
    for (ending, number) in endings {
        for article in ["", ARTICLE] {
            form.clear();
            for (at, word) in nisba.split(' ').enumerate() {
                if at > 0 {
                    form.push(' ');
                }
                let fixed = AffixSet::UninflectedPrefix.letters().contains(&word);
                if at == 0 || !compound {
                    form.push_str(article);
                }
                form.push_str(word);
                if !fixed {
                    form.push_str(ending);
                }
            }
            emit(&form, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflects_simple_and_compound_adjectives() {
        let forms = |nisba| {
            let mut all = Vec::new();
            adjective_forms(nisba, |form, _| all.push(form.to_owned()));
            all
        };
        let rows = [
            ("روسي", "الروسيه"),
            ("روسي", "روسيون"),
            ("كوري شمالي", "الكوريه الشماليه"),
            ("جنوب افريقي", "الجنوب افريقيه"),
        ];
        for (nisba, expect) in rows {
            assert!(forms(nisba).iter().any(|form| form == expect), "{expect}");
        }
    }
}
