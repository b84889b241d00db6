//! One line of a lexicon file, its columns and marks read. The header of each file says what they mean.

use std::borrow::Cow;

use super::Form;
use crate::analysis::clitics::ARTICLE;
use crate::model::ActorKind;

/// The ending of the sound plural.
const PLURAL: &str = "ون";

/// One row of a lexicon file.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) id: &'static str,
    pub(super) kind: ActorKind,
    names: &'static str,
    nisba: &'static str,
    pub(super) people: Option<(&'static str, &'static str)>,
    pub(super) stands_for: Option<&'static str>,
}

/// A surface with its marks read.
pub(super) struct Marked {
    pub(super) text: &'static str,
    pub(super) form: Form,
    pub(super) weak: bool,
    pub(super) club: bool,
}

impl Row {
    pub(super) fn all(file: &'static str) -> impl Iterator<Item = Self> {
        file.lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(Self::parse)
    }

    pub(super) fn parse(line: &'static str) -> Option<Self> {
        let mut columns = line.split('\t');
        let mut next = || {
            columns
                .next()
                .map(|text| if text == "-" { "" } else { text })
        };
        let (id, kind, names, nisba) = (next()?, next()?, next()?, next()?);
        let (people, stands_for) = (next()?, next()?);
        Some(Self {
            id,
            kind: ActorKind::from_name(kind)?,
            names,
            nisba,
            people: (!people.is_empty()).then(|| people.split_once(':').unwrap_or((people, ""))),
            stands_for: (!stands_for.is_empty()).then_some(stands_for),
        })
    }

    pub(super) fn canonical(&self) -> &'static str {
        self.names().next().map_or(self.id, |name| name.text)
    }

    /// الروس, الأردنيون: the definite plural noun.
    pub(super) fn people_name(&self) -> Cow<'static, str> {
        let broken = self.people.map_or("", |(_, plurals)| plurals);
        match broken.split('|').next().filter(|plural| !plural.is_empty()) {
            Some(plural) => Cow::Owned(format!("{ARTICLE}{plural}")),
            None => self
                .nisba()
                .next()
                .map_or(Cow::Borrowed(self.canonical()), |nisba| {
                    Cow::Owned(format!("{ARTICLE}{}{PLURAL}", nisba.text))
                }),
        }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = Marked> + use<> {
        self.names.split('|').map(Marked::read)
    }

    pub(super) fn nisba(&self) -> impl Iterator<Item = Marked> + use<> {
        let forms = self.nisba.split('|').filter(|form| !form.is_empty());
        forms.map(Marked::read)
    }
}

impl Marked {
    fn read(mut text: &'static str) -> Self {
        let (mut form, mut weak, mut club) = (Form::Name, false, false);
        loop {
            let mut characters = text.chars();
            match characters.next() {
                Some('~') => weak = true,
                Some('*') => (weak, club) = (true, true),
                Some('=') => form = Form::Short,
                Some('^') => form = Form::Acronym,
                _ => {
                    return Self {
                        text,
                        form,
                        weak,
                        club,
                    };
                }
            }
            text = characters.as_str();
        }
    }
}
