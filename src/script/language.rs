//! Which language a text is in, as far as its letters tell.

use super::direction::Direction;

/// Languages the program has rules for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Arabic, the default for Arabic script without tell-tale letters.
    #[default]
    Arabic,
    /// Persian.
    Persian,
    /// Urdu.
    Urdu,
    /// Hebrew.
    Hebrew,
    /// English, standing for any text in Latin letters.
    English,
}

impl Language {
    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Persian => "fa",
            Self::Urdu => "ur",
            Self::Hebrew => "he",
            Self::English => "en",
        }
    }

    /// In which direction the language is written.
    pub(crate) fn direction(self) -> Direction {
        if self == Self::English {
            Direction::Ltr
        } else {
            Direction::Rtl
        }
    }
}

/// The language of most of the letters of `text`, judged on its first 20,000 characters.
/// Letters that Arabic does not use and Urdu or Persian do decide between the three.
pub fn detect_language(text: &str) -> Language {
    let (mut arabic, mut persian, mut urdu, mut hebrew, mut latin) =
        (0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
    for character in text.chars().take(20_000) {
        match character {
            'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ھ' | 'ہ' | 'ے' | 'ۓ' | 'ۃ' => urdu += 1,
            'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' => persian += 1,
            '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' => arabic += 1,
            '\u{5D0}'..='\u{5EA}' => hebrew += 1,
            'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => latin += 1,
            _ => {}
        }
    }
    let arabic_script = arabic + persian + urdu;
    if latin > arabic_script && latin > hebrew {
        Language::English
    } else if hebrew > arabic_script {
        Language::Hebrew
    } else if urdu * 20 > arabic_script {
        Language::Urdu
    } else if persian * 20 > arabic_script {
        Language::Persian
    } else {
        Language::Arabic
    }
}
