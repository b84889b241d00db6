//! The words of the interface, in English and Arabic, from `assets/i18n`.
//!
//! A message that the chosen language lacks comes from the English file; one that is nowhere shows its id.

mod sentence;

pub use sentence::{Argument, Sentence};

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::script::{Direction, Language};

const ENGLISH: &str = include_str!("../assets/i18n/en.ftl");
const ARABIC: &str = include_str!("../assets/i18n/ar.ftl");

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InterfaceLanguage {
    /// English.
    #[default]
    English,
    /// Arabic.
    Arabic,
}

impl InterfaceLanguage {
    /// From a code such as `ar`, `ar_EG.UTF-8` or `en`; `None` for languages without a file.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        match code.split(['_', '-', '.']).next()? {
            "ar" => Some(Self::Arabic),
            "en" | "C" | "POSIX" => Some(Self::English),
            _ => None,
        }
    }

    /// The language as texts have it.
    pub fn language(self) -> Language {
        match self {
            Self::English => Language::English,
            Self::Arabic => Language::Arabic,
        }
    }

    /// The direction its lines start from.
    pub(crate) fn direction(self) -> Direction {
        match self {
            Self::English => Direction::Ltr,
            Self::Arabic => Direction::Rtl,
        }
    }
}

/// The words of the interface in one language.
pub struct Messages {
    language: InterfaceLanguage,
    chosen: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
}

impl Messages {
    /// The words in that language.
    pub fn new(language: InterfaceLanguage) -> Self {
        let chosen = match language {
            InterfaceLanguage::English => bundle("en", ENGLISH),
            InterfaceLanguage::Arabic => bundle("ar", ARABIC),
        };
        Self {
            language,
            chosen,
            english: bundle("en", ENGLISH),
        }
    }

    /// The language they are in.
    pub(crate) fn language(&self) -> Language {
        self.language.language()
    }

    /// The direction its lines start from.
    pub(crate) fn direction(&self) -> Direction {
        self.language.direction()
    }

    /// A message without arguments.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// A message with a number in it, `$count`; Arabic chooses its form by `$last`.
    pub(crate) fn counted(&self, id: &str, count: usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        arguments.set("last", last_two(count));
        self.format(id, Some(&arguments))
    }

    /// A message with words in it, each set off by isolates so that it keeps its own direction.
    pub fn with<'a>(
        &self,
        id: &str,
        words: impl IntoIterator<Item = (&'a str, Cow<'a, str>)>,
    ) -> String {
        let arguments: FluentArgs = words
            .into_iter()
            .map(|(name, word)| (name, FluentValue::String(word)))
            .collect();
        self.format(id, Some(&arguments))
    }

    /// The words of a sentence; what it names is set off by isolates, each word as `clean` makes it.
    pub(crate) fn say(&self, sentence: &Sentence, clean: &dyn Fn(&str) -> String) -> String {
        let words = sentence.arguments.iter().map(|(name, argument)| {
            let word = match argument {
                Argument::Word(word) => clean(word),
                Argument::Clause(clause) => self.say(clause, clean),
            };
            (*name, Cow::Owned(word))
        });
        self.with(sentence.id, words)
    }

    /// The same as plain text, without the isolates that only what orders text can read.
    pub fn plain(&self, sentence: &Sentence, clean: &dyn Fn(&str) -> String) -> String {
        let isolates = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
        self.say(sentence, clean).replace(isolates, "")
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs>) -> String {
        for bundle in [&self.chosen, &self.english] {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            return bundle
                .format_pattern(pattern, arguments, &mut errors)
                .into_owned();
        }
        id.to_owned()
    }
}

/// The last two digits of a count, which decide the form in Arabic; 100 where they would be taken for a
/// count of their own. CLDR has the same rule, but the plural rules of this crate look at all digits.
fn last_two(count: usize) -> usize {
    match count % 100 {
        0..=2 if count >= 100 => 100,
        last => last,
    }
}

fn bundle(code: &str, source: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    // A syntax error costs the message it stands in, nothing else; a test keeps the files free of them.
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn ids(source: &str) -> Vec<&str> {
        let first_word = |line: &'static str| line.split_once(" =").map(|(id, _)| id);
        let lines: Vec<&'static str> = Box::leak(source.to_owned().into_boxed_str())
            .lines()
            .collect();
        lines
            .into_iter()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(first_word)
            .collect()
    }

    #[test]
    fn both_files_parse_and_say_the_same_things() {
        for source in [ENGLISH, ARABIC] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok());
        }
        let (mut english, mut arabic) = (ids(ENGLISH), ids(ARABIC));
        // The samples of the test card are the same in every language.
        english.retain(|id| !id.starts_with("sample-"));
        english.sort_unstable();
        arabic.sort_unstable();
        assert_eq!(english, arabic);
    }

    /// The arguments that a message names, by id.
    fn arguments(source: &str) -> BTreeMap<String, Vec<String>> {
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut id = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =")
                && line.starts_with(|c: char| c.is_ascii_lowercase())
            {
                name.clone_into(&mut id);
            }
            for rest in line.split('$').skip(1) {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric());
                let name = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
                found.entry(id.clone()).or_default().push(name.to_owned());
            }
        }
        for names in found.values_mut() {
            names.sort_unstable();
            names.dedup();
        }
        found
    }

    #[test]
    fn both_languages_name_the_same_things() {
        let (english, arabic) = (arguments(ENGLISH), arguments(ARABIC));
        assert!(english.len() > 50);
        for (id, mut names) in english {
            let mut other = arabic.get(&id).cloned().unwrap_or_default();
            // Arabic chooses the form of a counted noun by the last two digits.
            other.retain(|name| name != "last");
            names.retain(|name| name != "last");
            other.retain(|name| name != "count");
            names.retain(|name| name != "count");
            assert_eq!(names, other, "{id}");
        }
    }

    #[test]
    fn arabic_counts_take_the_case_they_stand_in() {
        let messages = Messages::new(InterfaceLanguage::Arabic);
        for row in include_str!("../tests/data/arabic_counts.tsv")
            .lines()
            .skip(1)
        {
            let cells: Vec<&str> = row.split('\t').collect();
            let [id, count, expect] = cells.as_slice() else {
                panic!("{row}");
            };
            let count = count.parse().unwrap();
            let said = messages.counted(id, count);
            assert_eq!(said.replace(['\u{2068}', '\u{2069}'], ""), *expect, "{row}");
        }
    }

    #[test]
    fn codes() {
        let rows = [
            ("ar", Some(InterfaceLanguage::Arabic)),
            ("ar_EG.UTF-8", Some(InterfaceLanguage::Arabic)),
            ("en_US.UTF-8", Some(InterfaceLanguage::English)),
            ("C.UTF-8", Some(InterfaceLanguage::English)),
            ("de", None),
        ];
        for (code, expect) in rows {
            assert_eq!(InterfaceLanguage::from_code(code), expect, "{code}");
        }
    }
}
