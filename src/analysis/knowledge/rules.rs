//! What a user may say about actors: plain data, as read from the user's files.

use crate::model::ActorKind;

/// All rules, in the order they were given; of two that disagree the later one holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Actors of the user's own, and additions to known ones.
    pub actors: Vec<OwnActor>,
    /// Words that name an actor.
    pub(crate) aliases: Vec<OwnAlias>,
    /// Actors that are of another kind.
    pub(crate) retypes: Vec<Retype>,
    /// Words that do not name the actor they are taken for.
    pub(crate) splits: Vec<Split>,
    /// What is left out of the findings.
    pub(crate) ignores: Vec<Ignore>,
}

/// An actor the user adds; a known identifier gets the name and kind given here, and more aliases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnActor {
    /// The stable identifier.
    pub(crate) id: String,
    /// The canonical name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Other words for it.
    pub(crate) aliases: Vec<String>,
    /// The identifier of the state it stands for.
    pub(crate) stands_for: Option<String>,
}

/// Words that name an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAlias {
    /// The words, without clitics.
    pub(crate) surface: String,
    /// The identifier of the actor, one of the lexicon or of [`Rules::actors`].
    pub actor: String,
}

/// An actor of another kind than found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retype {
    /// Its identifier.
    pub actor: String,
    /// What it is.
    pub kind: ActorKind,
}

/// Words that are taken for an actor and mean another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The words, without clitics.
    pub(crate) surface: String,
    /// The identifier of the actor they are taken for.
    pub actor: String,
    /// The identifier of the actor they mean; `None` for an actor of its own with that name.
    pub(crate) to: Option<String>,
}

/// Something that is left out of the findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// What it is.
    pub(crate) what: Ignored,
    /// In which documents, by name; `None` for all.
    pub documents: Option<Glob>,
}

/// What an [`Ignore`] is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// Every mention of the actor with that identifier.
    Actor(String),
    /// Every mention with those words.
    Surface(String),
}

impl Rules {
    /// Whether there is no rule at all.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// These rules and then others.
    pub(crate) fn extend(&mut self, later: Self) {
        self.actors.extend(later.actors);
        self.aliases.extend(later.aliases);
        self.retypes.extend(later.retypes);
        self.splits.extend(later.splits);
        self.ignores.extend(later.ignores);
    }
}

/// A pattern of document names: `*` is any characters, `?` one character. It may leave out leading
/// folders: `a*.txt` fits `news/a1.txt`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glob(Vec<char>);

impl Glob {
    /// The pattern as written.
    pub(crate) fn new(pattern: &str) -> Self {
        Self(pattern.chars().collect())
    }

    /// Whether a document of that name is meant. Costs at most the product of the lengths.
    pub(crate) fn fits(&self, name: &str) -> bool {
        let name: Vec<char> = name.chars().collect();
        let after_slash =
            (0..name.len()).filter(|at| at.checked_sub(1).map(|before| name[before]) == Some('/'));
        let mut starts = std::iter::once(0).chain(after_slash);
        starts.any(|start| wildcard(&self.0, &name[start..]))
    }
}

/// Takes characters one by one; after a mismatch the last `*` swallows one more.
fn wildcard(pattern: &[char], name: &[char]) -> bool {
    let (mut at, mut next) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while next < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, next));
                at += 1;
            }
            Some(&wanted) if wanted == '?' || wanted == name[next] => {
                at += 1;
                next += 1;
            }
            _ => {
                let Some((back, swallowed)) = star else {
                    return false;
                };
                star = Some((back, swallowed + 1));
                (at, next) = (back + 1, swallowed + 1);
            }
        }
    }
    pattern.iter().skip(at).all(|rest| *rest == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_fit_names_of_documents() {
        let rows = [
            ("*", "a/b.txt", true),
            ("a.txt", "a.txt", true),
            ("a.txt", "news/a.txt", true),
            ("a.txt", "news/ba.txt", false),
            ("news/*", "news/2022/a.txt", true),
            ("2022/?.txt", "news/2022/a.txt", true),
            ("2022/?.txt", "news/2022/ab.txt", false),
            ("*.md", "news/a.txt", false),
            ("a*b*c", "a-b-b-c", true),
            ("a*b*c", "a-b-b-", false),
            ("", "a", false),
        ];
        for (pattern, name, expect) in rows {
            assert_eq!(Glob::new(pattern).fits(name), expect, "{pattern} {name}");
        }
    }
}
