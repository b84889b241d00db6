//! Where an article uses its short forms: by themselves, behind clitics, respelled by one letter, and
//! as initials in brackets.
//!
//! Tokens that no candidate covers are looked at; new mentions come out, and initials become forms.

use super::aliases::{Alias, Aliases};
use super::respelled::Respelled;
use crate::analysis::actors::candidate::{CandidateMention, Tier};
use crate::analysis::actors::confidence;
use crate::analysis::actors::coverage::Coverage;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::clitics::{behind_conjunction, behind_preposition};
use crate::analysis::view::Extent;
use crate::model::{ActorKind, Evidence, Link, MentionKind, Why};

impl Aliases {
    /// The mentions by short form in tokens that no candidate covers, initials in brackets included.
    pub(crate) fn find(
        &mut self,
        candidates: &[CandidateMention],
        marked: &MarkedText,
    ) -> Vec<CandidateMention> {
        let mut covered = Coverage::of(candidates, marked.view.len());
        let mut found = self.initials(candidates, marked, &covered);
        covered.add_all(&found);
        let respelled = Respelled::of(self.last_names());
        for at in 0..marked.view.len() {
            if !covered.covers(at)
                && let Some(candidate) = self.match_at(marked, at, &respelled)
            {
                found.push(candidate);
            }
        }
        found
    }

    /// A name followed by one or two words in brackets: منظمة … (…).
    fn initials(
        &mut self,
        candidates: &[CandidateMention],
        marked: &MarkedText,
        covered: &Coverage,
    ) -> Vec<CandidateMention> {
        let view = marked.view;
        let mut found = Vec::new();
        for candidate in candidates {
            let first = candidate.last + 2;
            let named = matches!(
                candidate.used_as,
                ActorKind::Organisation | ActorKind::Media
            );
            let opened = view.folded(candidate.last + 1) == "(";
            let closed = view.folded(first + 1) == ")";
            if !(named && opened && closed) || covered.covers(first) {
                continue;
            }
            let word = view.folded(first);
            let initials = view.text(first).chars().all(char::is_uppercase);
            if !initials && (!view.is_word(first) || marked.is_ordinary(first)) {
                continue;
            }
            self.add(word.to_owned(), candidate, MentionKind::Acronym);
            found.push(CandidateMention {
                first,
                last: first,
                span: view.span(Extent::whole(first, first)),
                kind: MentionKind::Acronym,
                confidence: confidence::BRACKETS,
                why: Why::new(Evidence::Brackets, Link::Acronym),
                ..candidate.clone()
            });
        }
        found
    }

    /// The short names that mean one person.
    fn last_names(&self) -> impl Iterator<Item = &str> {
        let is_one = |alias: &Option<Alias>| {
            let alias = alias.as_ref();
            alias.is_some_and(|alias| alias.kind == MentionKind::ShortName)
        };
        let short = self.forms.iter().filter(move |(_, alias)| is_one(alias));
        short.map(|(form, _)| form.as_str())
    }

    fn match_at(
        &self,
        marked: &MarkedText,
        at: usize,
        respelled: &Respelled,
    ) -> Option<CandidateMention> {
        let word = marked.view.folded(at);
        if word.is_empty() || self.forms.is_empty() {
            return None;
        }
        let rest = behind_conjunction(word).unwrap_or(word);
        let bare = behind_preposition(rest).unwrap_or(rest);
        let stripped = [rest, bare]
            .into_iter()
            .filter(|head| head.len() < word.len());
        std::iter::once(word)
            .chain(stripped)
            .find_map(|head| self.longest_form(marked, at, head))
            .or_else(|| self.similar(marked, at, respelled))
    }

    /// The mention by the longest form that begins with `head`, the word at `at` or its end.
    fn longest_form(&self, marked: &MarkedText, at: usize, head: &str) -> Option<CandidateMention> {
        let mut phrase = head.to_owned();
        let mut best = None;
        for last in at..at + self.longest.max(1) {
            if last > at {
                phrase.push(' ');
                phrase.push_str(marked.view.folded(last));
            }
            if let Some(Some(alias)) = self.forms.get(&phrase) {
                best = Some((last, alias));
            }
        }
        let (last, alias) = best?;
        let clitic = marked.view.folded(at).len() - head.len();
        let extent = Extent {
            first: at,
            last,
            clitic: u32::try_from(clitic).unwrap_or_default(),
        };
        Some(mention(marked, extent, alias, confidence::SHORT_FORM))
    }

    /// A last name in another spelling, where the word at `at` is not known as another word.
    fn similar(
        &self,
        marked: &MarkedText,
        at: usize,
        respelled: &Respelled,
    ) -> Option<CandidateMention> {
        let form = respelled.one_like(marked.view.folded(at))?;
        let unknown = marked.view.is_word(at)
            && !marked.view.is_definite(at)
            && marked.known(at).is_none()
            && !marked.is_ordinary(at);
        let alias = self.forms.get(form)?.as_ref().filter(|_| unknown)?;
        let extent = Extent::whole(at, at);
        Some(mention(marked, extent, alias, confidence::RESPELLED).linked_by(Link::Respelled))
    }
}

fn mention(
    marked: &MarkedText,
    extent: Extent,
    alias: &Alias,
    confidence: f32,
) -> CandidateMention {
    let link = match alias.kind {
        MentionKind::ShortName => Link::ShortForm,
        MentionKind::Acronym => Link::Acronym,
        _ => Link::Itself,
    };
    CandidateMention {
        first: extent.first,
        last: extent.last,
        span: marked.view.span(extent),
        who: alias.who.clone(),
        used_as: alias.used_as,
        kind: alias.kind,
        confidence,
        tier: Tier::Trigger,
        why: Why::new(Evidence::Repeat, link),
    }
}
