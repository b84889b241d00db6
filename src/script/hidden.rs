//! Characters that are never drawn, and the count of those that have no ordinary reason to be there.
//!
//! In: any text. Out: three figures for a badge. Joiners inside words, marks of direction, soft
//! hyphens, balanced embeddings and isolates, emoji sequences and old Hangul are ordinary and not
//! counted. It does not judge spelling: letters that look alike are not its matter.

use std::iter::Sum;
use std::ops::Add;

/// This many zero-width characters in a row, or in one word, are a flood.
const FLOOD: u32 = 4;

/// Hidden characters of a text that may deceive its reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenCount {
    /// LRO and RLO: they can make a word read backwards.
    pub overrides: u32,
    /// Embeddings, overrides and isolates without an end in their paragraph, and ends without a beginning.
    pub unbalanced: u32,
    /// Tags, invisible operators, byte order marks inside the text, floods of zero-width characters, and
    /// other characters that nobody sees.
    pub invisible: u32,
}

impl HiddenCount {
    /// All together.
    pub fn total(self) -> u32 {
        self.overrides
            .saturating_add(self.unbalanced)
            .saturating_add(self.invisible)
    }
}

impl Add for HiddenCount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            overrides: self.overrides.saturating_add(other.overrides),
            unbalanced: self.unbalanced.saturating_add(other.unbalanced),
            invisible: self.invisible.saturating_add(other.invisible),
        }
    }
}

impl Sum for HiddenCount {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

/// Counts the hidden characters of a text that may deceive its reader, in one pass.
pub fn hidden_characters(text: &str) -> HiddenCount {
    let mut counter = Counter::default();
    let mut previous = '\n';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        // What is seen can only end a run, a word or a paragraph.
        if is_invisible(character) {
            counter.hidden(previous, character, characters.peek().copied());
        } else {
            counter.seen(character);
        }
        previous = character;
    }
    counter.seen('\n');
    counter.count
}

/// Whether the character formats and is never drawn by itself: joiners, directional controls,
/// variation selectors, tags, fillers and the other default-ignorable ones.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{13430}'..='\u{1343F}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// What an explicit directional control opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    Embedding,
    Isolate,
}

#[derive(Default)]
struct Counter {
    count: HiddenCount,
    open: Vec<Opened>,
    isolates: usize,
    /// Zero-width characters in a row, and those of them that are counted already.
    run: (u32, u32),
    /// Single zero-width spaces and joiners in the word.
    word: u32,
    /// Tags after a black flag; counted unless the sequence is whole.
    flag: Option<u32>,
}

impl Counter {
    fn seen(&mut self, character: char) {
        self.end_run();
        self.end_flag();
        if character.is_whitespace() || character.is_control() {
            if self.word >= FLOOD {
                self.add(self.word);
            }
            self.word = 0;
        }
        if ends_paragraph(character) {
            let open = u32::try_from(self.open.len()).unwrap_or(u32::MAX);
            self.unbalanced(open);
            self.open.clear();
            self.isolates = 0;
        }
        if character == '\u{1F3F4}' {
            self.flag = Some(0);
        }
    }

    fn hidden(&mut self, previous: char, character: char, next: Option<char>) {
        match character {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => self.direction(character),
            '\u{E0000}'..='\u{E007F}' => self.tag(character),
            _ => {
                let counted = is_out_of_place(previous, character, next);
                self.add(u32::from(counted));
                self.run.0 += 1;
                self.run.1 += u32::from(counted);
                if matches!(character, '\u{200B}' | '\u{2060}')
                    && splits_a_word(previous)
                    && next.is_some_and(|next| !is_invisible(next))
                {
                    self.word += 1;
                }
            }
        }
    }

    /// The matching of UAX #9, BD9 to BD11.
    fn direction(&mut self, control: char) {
        match control {
            '\u{202A}' | '\u{202B}' => self.open.push(Opened::Embedding),
            '\u{202D}' | '\u{202E}' => {
                self.count.overrides = self.count.overrides.saturating_add(1);
                self.open.push(Opened::Embedding);
            }
            '\u{202C}' => match self.open.last() {
                Some(Opened::Embedding) => {
                    self.open.pop();
                }
                _ => self.unbalanced(1),
            },
            '\u{2069}' if self.isolates == 0 => self.unbalanced(1),
            '\u{2069}' => {
                self.isolates -= 1;
                while self.open.pop() == Some(Opened::Embedding) {
                    self.unbalanced(1);
                }
            }
            _ => {
                self.isolates += 1;
                self.open.push(Opened::Isolate);
            }
        }
    }

    /// Tags are ordinary in the flags of England, Scotland and Wales only (UTS #51, ED-14a).
    fn tag(&mut self, tag: char) {
        match (self.flag, tag) {
            (Some(tags), '\u{E007F}') if tags > 0 => self.flag = None,
            (Some(tags), _) => self.flag = Some(tags + 1),
            (None, _) => self.add(1),
        }
    }

    fn end_flag(&mut self) {
        let tags = self.flag.take().unwrap_or(0);
        self.add(tags);
    }

    fn end_run(&mut self) {
        let (length, counted) = std::mem::take(&mut self.run);
        if length >= FLOOD {
            self.add(length - counted);
        }
    }

    fn add(&mut self, characters: u32) {
        self.count.invisible = self.count.invisible.saturating_add(characters);
    }

    fn unbalanced(&mut self, controls: u32) {
        self.count.unbalanced = self.count.unbalanced.saturating_add(controls);
    }
}

/// Whether one such character at such a place has no ordinary reason.
fn is_out_of_place(previous: char, character: char, next: Option<char>) -> bool {
    match character {
        '\u{2061}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{E0080}'..='\u{E00FF}'
        | '\u{E01F0}'..='\u{E0FFF}' => true,
        // Old Hangul syllables are written with fillers.
        '\u{115F}' => !matches!(next, Some('\u{1160}'..='\u{11A7}')),
        '\u{1160}' => !matches!(previous, '\u{1100}'..='\u{115F}'),
        // Ideographic variation sequences.
        '\u{E0100}'..='\u{E01EF}' => !matches!(
            previous,
            '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
        ),
        _ => false,
    }
}

/// Letters of scripts whose words have spaces between them and need no zero-width ones.
fn splits_a_word(previous: char) -> bool {
    previous < '\u{900}' && previous.is_alphabetic()
}

fn ends_paragraph(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}'
    )
}
