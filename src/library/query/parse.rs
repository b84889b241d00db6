//! Written form → query. Total: any text gives a query or an error that names place and remedy.

use jiff::civil::Date;

use super::clauses::Query;
use super::fault::{Fault, QueryError};
use super::field::{Class, Field};
use super::term::{ActorTest, ConfidenceRange, DateRange, Term, Test, WordTest};
use super::words;
use crate::library::TextSearch;
use crate::model::{ActorKind, MentionKind, TimexValue};
use crate::script::{Language, fold_str};

/// Reads a query without knowing any actor.
pub(super) fn parse(written: &str) -> Result<Query, QueryError> {
    let mut reader = QueryReader {
        written,
        at: 0,
        field: None,
    };
    let mut query = Query::default();
    let mut joined = None;
    loop {
        reader.skip_space();
        let start = reader.at;
        match reader.peek() {
            None => break,
            Some('|') if joined.is_some() || query.clauses.is_empty() => {
                return Err(reader.error(start, Fault::BarBefore));
            }
            Some('|') => {
                reader.advance();
                joined = Some(start);
            }
            Some(_) => {
                let term = reader.term(joined.is_some())?;
                match query.clauses.last_mut().filter(|_| joined.is_some()) {
                    Some(clause) => clause.push(term),
                    None => query.clauses.push(vec![term]),
                }
                joined = None;
            }
        }
    }
    match joined {
        Some(place) => Err(reader.error(place, Fault::BarAfter)),
        None => Ok(query),
    }
}

struct QueryReader<'a> {
    written: &'a str,
    /// Byte offset of the next character.
    at: usize,
    /// The field of the last term, taken over by a bare word after `|`.
    field: Option<Field>,
}

/// A value and whether it was quoted.
struct Value {
    text: String,
    quoted: bool,
}

impl QueryReader<'_> {
    fn term(&mut self, alternative: bool) -> Result<Term, QueryError> {
        let start = self.at;
        let negated = self.peek() == Some('-');
        if negated {
            self.advance();
            if self
                .peek()
                .is_none_or(|next| next.is_whitespace() || next == '|')
            {
                return Err(self.error(start, Fault::Minus));
            }
        }
        let inherited = self.field.filter(|_| alternative);
        let field = self.field_name()?;
        let place = self.at;
        let value = self.value()?;
        let default = if value.quoted {
            Field::Text
        } else {
            Field::Word
        };
        let test = self.test(field.or(inherited).unwrap_or(default), &value.text, place)?;
        self.field = field.or(inherited);
        Ok(Term { negated, test })
    }

    /// Reads `name:` if the next word holds a colon outside quotes.
    fn field_name(&mut self) -> Result<Option<Field>, QueryError> {
        let rest = self.rest();
        let end = rest
            .find(|next: char| next.is_whitespace() || next == '|' || next == ':' || is_quote(next))
            .unwrap_or(rest.len());
        let (Some(name), Some(':')) = (rest.get(..end), rest.get(end..).and_then(first)) else {
            return Ok(None);
        };
        let Some(field) = words::meaning(Class::Field, name).and_then(Field::from_name) else {
            return Err(self.error(self.at, Fault::Field(name.to_owned())));
        };
        self.at += end + 1;
        Ok(Some(field))
    }

    /// Reads a quoted text, or everything up to a blank or `|`.
    fn value(&mut self) -> Result<Value, QueryError> {
        let start = self.at;
        let Some(close) = self.peek().and_then(closing_quote) else {
            let rest = self.rest();
            let end = rest
                .find(|next: char| next.is_whitespace() || next == '|')
                .unwrap_or(rest.len());
            let text = rest.get(..end).unwrap_or_default().to_owned();
            self.at += end;
            return Ok(Value {
                text,
                quoted: false,
            });
        };
        self.advance();
        let mut text = String::new();
        while let Some(next) = self.advance() {
            match next {
                '\\' if matches!(self.peek(), Some('\\' | '"')) => text.extend(self.advance()),
                _ if next == close => return Ok(Value { text, quoted: true }),
                _ => text.push(next),
            }
        }
        Err(self.error(start, Fault::Quotation(close)))
    }

    fn test(&self, field: Field, value: &str, place: usize) -> Result<Test, QueryError> {
        if fold_str(value).trim().is_empty() {
            return Err(self.error(place, Fault::Empty));
        }
        let unknown = |class| self.error(place, Fault::Choice(class, value.to_owned()));
        let choice =
            |class: Class| words::meaning(class, value.trim()).ok_or_else(|| unknown(class));
        let dates = || {
            let fault = || self.error(place, Fault::Date(value.to_owned()));
            date_range(field, value).ok_or_else(fault)
        };
        Ok(match field {
            Field::Actor | Field::Nested => Test::Actor(ActorTest {
                written: value.trim().to_owned(),
                ids: Vec::new(),
                nested: field == Field::Nested,
            }),
            Field::Type => Test::Type(
                ActorKind::from_name(choice(Class::Type)?).ok_or_else(|| unknown(Class::Type))?,
            ),
            Field::Kind => {
                Test::Kind(mention_kind(choice(Class::Kind)?).ok_or_else(|| unknown(Class::Kind))?)
            }
            Field::Confidence => Test::Confidence(
                ConfidenceRange::read(value)
                    .ok_or_else(|| self.error(place, Fault::Confidence(value.to_owned())))?,
            ),
            Field::Language => Test::Language(
                language(choice(Class::Language)?).ok_or_else(|| unknown(Class::Language))?,
            ),
            Field::Date | Field::Before | Field::After => Test::Date(dates()?),
            Field::Published => Test::Published(dates()?),
            Field::Outlet => Test::Outlet(TextSearch::new(value)),
            Field::Title => Test::Title(TextSearch::new(value)),
            Field::File => Test::File(TextSearch::new(value)),
            Field::Word => word(value),
            Field::Text => Test::Text(TextSearch::new(value)),
        })
    }

    fn error(&self, position: usize, fault: Fault) -> QueryError {
        let before = self.written.get(..position).unwrap_or(self.written);
        QueryError {
            position,
            column: before.chars().count() + 1,
            fault,
        }
    }

    fn rest(&self) -> &str {
        self.written.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        first(self.rest())
    }

    fn advance(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.advance();
        }
    }
}

fn word(value: &str) -> Test {
    let actor = ActorTest {
        written: value.to_owned(),
        ids: Vec::new(),
        nested: false,
    };
    Test::Word(WordTest {
        actor,
        search: TextSearch::new(value),
    })
}

fn first(text: &str) -> Option<char> {
    text.chars().next()
}

fn is_quote(character: char) -> bool {
    closing_quote(character).is_some()
}

fn closing_quote(open: char) -> Option<char> {
    match open {
        '"' => Some('"'),
        '“' => Some('”'),
        '«' => Some('»'),
        _ => None,
    }
}

fn mention_kind(name: &str) -> Option<MentionKind> {
    use MentionKind::{Acronym, Demonym, Metonym, Name, ShortName};
    [Name, ShortName, Acronym, Demonym, Metonym]
        .into_iter()
        .find(|kind| kind.name() == name)
}

fn language(code: &str) -> Option<Language> {
    use Language::{Arabic, English, Hebrew, Persian, Urdu};
    [Arabic, Persian, Urdu, Hebrew, English]
        .into_iter()
        .find(|language| language.code() == code)
}

/// `A`, `A..B`, `..B` or `A..`; a short `B` takes its beginning from `A`.
fn date_range(field: Field, value: &str) -> Option<DateRange> {
    let written: String = fold_str(value.trim()).to_uppercase();
    let days = |value: &str| TimexValue::new(value).days();
    let range = |first: Option<Date>, last: Option<Date>| DateRange {
        first,
        last,
        written: written.clone(),
        field,
    };
    match field {
        Field::Before => {
            let (first, _) = days(&written)?;
            return Some(range(None, Some(first.yesterday().ok()?)));
        }
        Field::After => {
            let (_, last) = days(&written)?;
            return Some(range(Some(last.tomorrow().ok()?), None));
        }
        _ => {}
    }
    let Some((from, to)) = written.split_once("..") else {
        let (first, last) = days(&written)?;
        return Some(range(Some(first), Some(last)));
    };
    let kept = from.len().checked_sub(to.len()).filter(|_| !to.is_empty());
    let to = match kept {
        Some(kept) if to.len() < 4 => format!("{}{to}", from.get(..kept)?),
        _ => to.to_owned(),
    };
    let end = |value: &str| match value {
        "" => Some(None),
        value => days(value).map(Some),
    };
    let first = end(from)?.map(|(first, _)| first);
    let last = end(&to)?.map(|(_, last)| last);
    let backwards = first.zip(last).is_some_and(|(first, last)| first > last);
    let open = first.is_none() && last.is_none();
    (!backwards && !open).then(|| range(first, last))
}
