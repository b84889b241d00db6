//! One line of a lexicon file, its columns and marks read. The header of each file says what they mean.

use std::borrow::Cow;

use super::entry::{NameForm, Standing};
use crate::analysis::clitics::ARTICLE;
use crate::model::ActorKind;

/// The ending of the sound plural.
const PLURAL: &str = "ون";

/// One row of a lexicon file.
#[derive(Clone, Copy)]
pub(super) struct ActorRow {
    pub(super) id: &'static str,
    pub(super) kind: ActorKind,
    names: &'static str,
    nisba: &'static str,
    pub(super) people: Option<PeopleColumn>,
    pub(super) stands_for: Option<&'static str>,
}

/// What a row says of a state's people.
#[derive(Clone, Copy)]
pub(super) struct PeopleColumn {
    pub(super) id: &'static str,
    /// Plural nouns that cannot be derived, apart by `|`.
    pub(super) plurals: &'static str,
}

/// A surface with its marks read.
pub(super) struct MarkedSurface {
    pub(super) text: &'static str,
    pub(super) form: NameForm,
    pub(super) standing: Standing,
}

impl ActorRow {
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
            people: PeopleColumn::read(people),
            stands_for: (!stands_for.is_empty()).then_some(stands_for),
        })
    }

    pub(super) fn canonical(&self) -> &'static str {
        self.names().next().map_or(self.id, |name| name.text)
    }

    /// الروس, الأردنيون: the definite plural noun.
    pub(super) fn people_name(&self) -> Cow<'static, str> {
        let broken = self.people.map_or("", |people| people.plurals);
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

    pub(super) fn names(&self) -> impl Iterator<Item = MarkedSurface> + use<> {
        self.names.split('|').map(MarkedSurface::read)
    }

    pub(super) fn nisba(&self) -> impl Iterator<Item = MarkedSurface> + use<> {
        let forms = self.nisba.split('|').filter(|form| !form.is_empty());
        forms.map(MarkedSurface::read)
    }
}

impl PeopleColumn {
    fn read(column: &'static str) -> Option<Self> {
        if column.is_empty() {
            return None;
        }
        let (id, plurals) = column.split_once(':').unwrap_or((column, ""));
        Some(Self { id, plurals })
    }
}

impl MarkedSurface {
    fn read(mut text: &'static str) -> Self {
        let (mut form, mut standing) = (NameForm::Name, Standing::Clear);
        loop {
            let mut characters = text.chars();
            match characters.next() {
                Some('~') if standing == Standing::Clear => standing = Standing::Ambiguous,
                Some('~') => {}
                Some('*') => standing = Standing::AmbiguousClub,
                Some('=') => form = NameForm::Short,
                Some('^') => form = NameForm::Acronym,
                _ => {
                    return Self {
                        text,
                        form,
                        standing,
                    };
                }
            }
            text = characters.as_str();
        }
    }
}
