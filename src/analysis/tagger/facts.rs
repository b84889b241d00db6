//! What is known of one token before its neighbours are looked at: hashes of its forms and affixes,
//! its shape, and what the lexicon says of it. Plain numbers, computed once per token; the
//! weights are trained on them, so none may change without new weights.

use std::ops::Range;

use super::hash;
use crate::analysis::clitics::{ARTICLE, TO_THE, behind_conjunction, behind_preposition};
use crate::analysis::lexicon::{ActorLexicon, AffixSet, Classes, NameForm};
use crate::analysis::token::TokenKind;
use crate::analysis::view::View;
use crate::model::ActorKind;

/// One token in numbers. A hash of 0 stands for a form the token does not have.
#[derive(Clone, Copy, Debug, Default)]
pub struct TokenFacts {
    /// The folded word.
    pub(crate) full: u32,
    /// Without a conjunction.
    pub(crate) conjoined: u32,
    /// Without conjunction and preposition, the article restored after ل.
    pub(crate) governed: u32,
    /// Without any proclitic.
    pub(crate) bare: u32,
    /// Without proclitics and the commonest endings.
    pub(crate) stem: u32,
    /// The first one to four letters.
    pub(crate) prefixes: [u32; 4],
    /// The last one to four letters.
    pub(crate) suffixes: [u32; 4],
    /// The first two and three letters after the proclitics.
    pub(crate) bare_prefixes: [u32; 2],
    /// Letters, at most nine.
    pub(crate) length: u8,
    /// What it is made of; see [`shape`].
    pub shape: u8,
    /// What the lexicon says of the surface it belongs to; 0 for nothing.
    pub(crate) mark: u8,
    /// Classes of the word, or of the word without clitics when it has none itself.
    pub classes: u32,
}

/// Word classes that are worth a feature. Not `COMMON`: that list was drawn from the text the tagger
/// learns from, and would be more reliable there than on any other text.
const USEFUL: Classes = Classes::SAY
    .or(Classes::VERB)
    .or(Classes::FUNCTION)
    .or(Classes::TITLE)
    .or(Classes::TITLE_PART)
    .or(Classes::ORGANISATION)
    .or(Classes::WEAK_ORGANISATION)
    .or(Classes::MEDIA)
    .or(Classes::PLACE)
    .or(Classes::LOCATIVE)
    .or(Classes::GIVEN)
    .or(Classes::NAME);

impl TokenFacts {
    /// The facts of the token at `index`, its lexicon mark left empty.
    pub(crate) fn of(view: &View, index: usize) -> Self {
        let word = view.folded(index);
        let mut facts = Self {
            full: hash::of(word),
            shape: shape(view, index),
            classes: view.word(index).classes.and(USEFUL).bits(),
            ..Self::default()
        };
        facts.affixes(word);
        if view.is_word(index) {
            facts.clitics(word);
        } else {
            facts.bare = facts.full;
            facts.stem = facts.full;
        }
        facts
    }

    fn affixes(&mut self, word: &str) {
        let mut letters = 0_u8;
        let mut state = hash::EMPTY;
        let mut buffer = [0; 4];
        for letter in word.chars() {
            state = hash::extend(state, letter.encode_utf8(&mut buffer).as_bytes());
            if let Some(slot) = self.prefixes.get_mut(usize::from(letters)) {
                *slot = state;
            }
            letters = (letters + 1).min(9);
        }
        self.length = letters;
        for (slot, (at, _)) in self.suffixes.iter_mut().zip(word.char_indices().rev()) {
            *slot = hash::of(word.get(at..).unwrap_or_default());
        }
    }

    fn clitics(&mut self, word: &str) {
        let long = |rest: &&str| rest.chars().nth(2).is_some();
        let bare = behind_conjunction(word).filter(long);
        self.conjoined = bare.map_or(0, hash::of);
        let bare = bare.unwrap_or(word);
        let governed = behind_preposition(bare).filter(long);
        let mut rest = governed.unwrap_or(bare);
        if let Some(noun) = bare.strip_prefix(TO_THE).filter(long) {
            self.governed = hash::extend(hash::of(ARTICLE), noun.as_bytes());
            rest = noun;
        } else if let Some(governed) = governed {
            self.governed = hash::of(governed);
        }
        if self.classes == 0 && (self.conjoined != 0 || self.governed != 0) {
            let classes = |word: &str| ActorLexicon::arabic().word(word).classes.and(USEFUL).bits();
            self.classes = classes(bare);
            if self.classes == 0 {
                self.classes = classes(rest);
            }
        }
        let noun = rest.strip_prefix(ARTICLE).filter(long).unwrap_or(rest);
        self.bare = hash::of(noun);
        for (slot, letters) in self.bare_prefixes.iter_mut().zip([2, 3]) {
            let end = noun.char_indices().nth(letters).map(|(at, _)| at);
            *slot = hash::of(end.and_then(|end| noun.get(..end)).unwrap_or(noun));
        }
        let mut endings = AffixSet::StemSuffix.letters().iter();
        let stem = endings.find_map(|ending| noun.strip_suffix(ending).filter(long));
        self.stem = hash::of(stem.unwrap_or(noun));
    }

    /// Whether one of `classes` was found.
    pub(crate) fn has(&self, classes: Classes) -> bool {
        Classes::from_bits(self.classes).any(classes)
    }
}

/// Writes the lexicon marks of the tokens in `section`: the longest surface at each place, without context.
pub(crate) fn mark_surfaces(
    view: &View,
    section: Range<usize>,
    facts: &mut [TokenFacts],
    position: impl Fn(usize) -> Option<usize>,
) {
    let mut at = section.start;
    while at < section.end {
        let Some(hit) = view.longest(at) else {
            at += 1;
            continue;
        };
        let lexicon = ActorLexicon::arabic();
        let mark = lexicon.readings(hit.node).first().map_or(0, |reading| {
            let kind = match (reading.form, lexicon.entry(reading.entry).kind) {
                (NameForm::Adjective(_), _) => 7,
                (_, ActorKind::Person) => 1,
                (_, ActorKind::Organisation) => 2,
                (_, ActorKind::State) => 3,
                (_, ActorKind::Place) => 4,
                (_, ActorKind::Group) => 5,
                (_, ActorKind::Media) => 6,
            };
            kind | u8::from(reading.is_ambiguous()) << 4 | u8::from(hit.stem.clitic > 0) << 5
        });
        for token in at..=hit.last {
            if let Some(facts) = position(token).and_then(|position| facts.get_mut(position)) {
                facts.mark = mark | u8::from(token > at) << 3;
            }
        }
        at = hit.last + 1;
    }
}

/// What a token is made of, as a small number.
fn shape(view: &View, index: usize) -> u8 {
    let Some(token) = view.token(index) else {
        return 0;
    };
    match token.kind {
        TokenKind::Word if view.is_definite(index) => 1,
        TokenKind::Word => 2,
        TokenKind::Latin => {
            let mut letters = view.text(index).chars();
            let first = letters.next().is_some_and(char::is_uppercase);
            let rest = letters.any(char::is_lowercase);
            3 + u8::from(first) * 2 + u8::from(rest)
        }
        TokenKind::Number if token.folded.len() == 4 => 7,
        TokenKind::Number => 8,
        TokenKind::Mark | TokenKind::LineEnd => 9,
    }
}
