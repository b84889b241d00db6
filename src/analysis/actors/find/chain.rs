//! The words that belong to the class word of an organisation, read one by one.
//!
//! A head goes in, its chain comes out. Whether a chain is enough for a name is decided in `chains`.

use super::names::{Expectation, person_at};
use crate::analysis::actors::candidate::CandidateMention;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::clitics::{AND_THE, ARTICLE, Proclitics, TO, TO_THE};
use crate::analysis::lexicon::{AffixSet, Classes, WordSet};
use crate::analysis::view::Extent;
use crate::model::{ActorKind, MentionKind};

/// Longest chain after the head, in tokens.
const LONGEST: usize = 7;
/// Longest proper name inside a chain, in tokens from the head.
const LONGEST_NAME: usize = 4;

/// What the words after a head amount to.
#[derive(Default)]
pub(crate) struct Chain {
    /// The last token.
    pub last: usize,
    /// Words behind the head.
    pub(crate) words: usize,
    /// Whether a proper name is among them.
    pub(crate) proper: bool,
    /// Whether they say what the body is for.
    pub(crate) purpose: bool,
}

/// The class word a chain begins with.
#[derive(Clone, Copy)]
pub(crate) struct Head {
    /// Its token.
    pub(crate) at: usize,
    /// Bytes of proclitics on it.
    pub(crate) clitic: u32,
    /// Whether it has the article.
    pub(crate) definite: bool,
}

impl Head {
    /// The class word at `at`.
    pub(crate) fn new(marked: &MarkedText, at: usize) -> Self {
        let view = marked.view;
        let clitic = head_clitic(marked, at);
        let word = Extent {
            first: at,
            last: at,
            clitic,
        };
        let written = view.span(word).of(view.source);
        Self {
            at,
            clitic,
            definite: written.starts_with(ARTICLE) || view.folded(at).contains(TO_THE),
        }
    }
}

/// Bytes of proclitics on the head; 0 when the whole word is the head.
fn head_clitic(marked: &MarkedText, head: usize) -> u32 {
    if marked.view.has(head, Classes::ORGANISATION) {
        return 0;
    }
    marked
        .view
        .stems(head)
        .iter()
        .find(|stem| stem.word.classes.any(Classes::ORGANISATION))
        .map_or(0, |stem| stem.clitic)
}

/// A chain being read after its head.
struct ChainReader<'a> {
    marked: &'a MarkedText<'a>,
    head: Head,
    chain: Chain,
}

/// The chain behind `head`.
pub(crate) fn read_chain(marked: &MarkedText, head: Head) -> Chain {
    let mut reader = ChainReader {
        marked,
        head,
        chain: Chain {
            last: head.at,
            ..Chain::default()
        },
    };
    let mut at = head.at + 1;
    while at <= head.at + LONGEST {
        let Some(last) = reader.link(at) else {
            break;
        };
        reader.chain.words += last + 1 - at;
        reader.chain.last = last;
        at = last + 1;
    }
    reader.chain
}

impl ChainReader<'_> {
    /// The last token of the part that continues the chain at `at`.
    fn link(&mut self, at: usize) -> Option<usize> {
        let (marked, view) = (self.marked, self.marked.view);
        let stops = Classes::CHAIN_STOP.or(Classes::SAY).or(Classes::VERB);
        if !view.is_word(at) || view.has(at, stops) {
            return None;
        }
        if let Some(known) = marked.known(at) {
            return self.link_known(known, at);
        }
        let word = view.folded(at);
        if view.is_in(at, WordSet::In) && self.chain.proper && self.has_branches() {
            return self.location(at + 1);
        }
        if view.has(at, Classes::FUNCTION) {
            return None;
        }
        if let Some(last) = self.namesake(at) {
            self.chain.proper = true;
            return Some(last);
        }
        if view.is_definite(at) {
            return self.takes_definite(at).then_some(at);
        }
        if self.chain.words > 0 && word.starts_with(AND_THE) && has_article(marked, at - 1) {
            return joins(marked, at).then_some(at);
        }
        if self.chain.words > 0 && word.starts_with(TO_THE) {
            self.chain.purpose = true;
            return Some(at);
        }
        if self.chain.words > 0 && word.starts_with(TO) && view.is_definite(at + 1) {
            let purpose =
                is_purpose(marked, at, self.head.definite) && marked.known(at + 1).is_none();
            self.chain.purpose |= purpose;
            return purpose.then_some(at + 1);
        }
        self.link_bare(at)
    }

    /// A noun or adjective with the article: الأمن in مجلس الأمن, الدولي after it.
    fn takes_definite(&self, at: usize) -> bool {
        let view = self.marked.view;
        let titled = view.has(at, Classes::TITLE)
            && !view.has(at, Classes::TITLE_PART)
            && !(at == self.head.at + 1 && is_parliament(self.marked, self.head.at));
        let second_noun = self.chain.words > 0
            && has_article(self.marked, at - 1)
            && !is_adjective(view.folded(at));
        !titled && !second_noun
    }

    /// A word without article: a proper name after the head, or the head of an inner iḍāfa.
    fn link_bare(&mut self, at: usize) -> Option<usize> {
        let (marked, view) = (self.marked, self.marked.view);
        if self.chain.words == 0 && !self.head.definite {
            if !marked.is_ordinary(at) {
                self.chain.proper = true;
                return Some(at);
            }
            let idafa = view.is_definite(at + 1)
                && marked.known(at + 1).is_none()
                && !view.has(at + 1, Classes::CHAIN_STOP);
            return idafa.then_some(at + 1);
        }
        let person = person_at(marked, at, Expectation::None).is_some();
        let proper = self.chain.proper && !person && !marked.is_ordinary(at);
        (proper && at < self.head.at + LONGEST_NAME).then_some(at)
    }

    /// Bodies named with the place of their branch.
    fn has_branches(&self) -> bool {
        let head = self
            .marked
            .view
            .bare(self.head.at, Proclitics::AND_SO_BY_TO);
        WordSet::WithBranches.has(head)
    }

    /// A body named after a king: جامعة الملك سعود.
    fn namesake(&self, at: usize) -> Option<usize> {
        let (marked, view) = (self.marked, self.marked.view);
        let titled = view.is_in(at, WordSet::Honoured);
        if !titled || self.chain.words > 0 || self.head.definite {
            return None;
        }
        if let Some(known) = marked.known(at + 1).filter(|known| known.first == at + 1) {
            return (known.used_as == ActorKind::Person).then_some(known.last);
        }
        person_at(marked, at + 1, Expectation::Strong).map(|extent| extent.last)
    }

    /// The end of a place after في: مركز كارنيغي في موسكو.
    fn location(&self, at: usize) -> Option<usize> {
        let place = self.marked.known(at)?;
        let located = matches!(place.used_as, ActorKind::Place | ActorKind::State);
        let plain = place.kind != MentionKind::Demonym && place.first == at;
        (located && plain).then_some(place.last)
    }

    /// A place right after the head names the body (معهد واشنطن); a nationality only between a
    /// definite head and a purpose (المجلس النرويجي للاجئين), or agreeing with the purpose.
    fn link_known(&mut self, known: &CandidateMention, at: usize) -> Option<usize> {
        if known.first != at {
            return None;
        }
        let view = self.marked.view;
        let first = at == self.head.at + 1;
        if known.kind == MentionKind::Demonym {
            let purpose =
                view.folded(at + 1).starts_with(TO) && self.marked.known(at + 1).is_none();
            let agrees = self.chain.purpose && view.folded(at).ends_with("ين");
            return (self.head.definite && (first && purpose || agrees)).then_some(at);
        }
        let clitic = known.span != view.span(Extent::whole(known.first, known.last));
        let named = matches!(
            known.used_as,
            ActorKind::Place | ActorKind::Person | ActorKind::State
        );
        if first && !self.head.definite && !clitic && named {
            self.chain.proper = true;
            return Some(known.last);
        }
        None
    }
}

/// Whether the word has the article, also behind ل.
fn has_article(marked: &MarkedText, at: usize) -> bool {
    marked.view.is_definite(at) || marked.view.folded(at).starts_with(TO_THE)
}

/// After a definite noun only an adjective belongs to the same name: nisba endings, participles
/// with م, and a few others.
pub(crate) fn is_adjective(word: &str) -> bool {
    AffixSet::AdjectiveSuffix.ends(word)
        || AffixSet::ParticiplePrefix.begins(word)
        || WordSet::PlainAdjective.has(word)
}

/// Whether the word behind ل opens what the body is for (لمكافحة الفساد) and no new phrase.
fn is_purpose(marked: &MarkedText, at: usize, definite: bool) -> bool {
    let view = marked.view;
    let new_subject = Classes::TITLE
        .or(Classes::ORGANISATION)
        .or(Classes::MEDIA)
        .or(Classes::FUNCTION);
    if marked.known(at).is_some()
        || view
            .stems(at)
            .iter()
            .any(|stem| stem.word.classes.any(new_subject))
    {
        return false;
    }
    definite || view.has_after_clitic(at, Classes::PURPOSE)
}

/// Whether a second noun behind و belongs to the name: الأمن والتعاون, not a new subject.
fn joins(marked: &MarkedText, at: usize) -> bool {
    let view = marked.view;
    marked.known(at).is_none()
        && !view.stems(at).iter().any(|stem| {
            stem.word
                .classes
                .any(Classes::TITLE.or(Classes::ORGANISATION).or(Classes::PLACE))
        })
}

/// مجلس النواب and its like are names of bodies though their parts are common.
pub(crate) fn is_parliament(marked: &MarkedText, head: usize) -> bool {
    marked.view.is_in(head + 1, WordSet::Parliament)
}
