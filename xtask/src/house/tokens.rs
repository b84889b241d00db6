//! Rust source → names and marks with their lines. Comments, strings and characters are left out.

/// A name, `::`, or one other character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The line, from 1.
    pub line: usize,
    /// The token as it is written.
    pub text: String,
}

/// The tokens of a source.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut scanner = Scanner {
        chars: source.chars().collect(),
        at: 0,
    };
    let mut tokens = Vec::new();
    let mut line = 1;
    while scanner.at < scanner.chars.len() {
        let start = scanner.at;
        if let Some(text) = scanner.next() {
            tokens.push(Token { line, text });
        }
        let passed = &scanner.chars[start..scanner.at.min(scanner.chars.len())];
        line += passed.iter().filter(|c| **c == '\n').count();
    }
    tokens
}

/// The text of a token, empty beyond the last.
pub fn text(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.text.as_str())
}

struct Scanner {
    chars: Vec<char>,
    at: usize,
}

impl Scanner {
    /// Passes one thing: gives it if it is a token, nothing if it is space, a comment or a literal.
    fn next(&mut self) -> Option<String> {
        let first = self.chars[self.at];
        if self.is("//") {
            self.pass_while(|c| c != '\n');
        } else if self.is("/*") {
            self.pass_block_comment();
        } else if first.is_alphabetic() || first == '_' {
            return self.word();
        } else if first == '"' {
            self.pass_quoted('"');
        } else if first == '\'' && self.begins_character() {
            self.pass_quoted('\'');
        } else if self.is("::") {
            self.at += 2;
            return Some("::".to_owned());
        } else {
            self.at += 1;
            return (!first.is_whitespace()).then(|| first.to_string());
        }
        None
    }

    fn is(&self, text: &str) -> bool {
        let mut chars = text.chars().enumerate();
        chars.all(|(offset, c)| self.peek(offset) == Some(c))
    }

    fn peek(&self, offset: usize) -> Option<char> {
        self.chars.get(self.at + offset).copied()
    }

    /// Whether a quotation mark opens a character and not a lifetime.
    fn begins_character(&self) -> bool {
        self.peek(1) == Some('\\') || self.peek(2) == Some('\'')
    }

    fn pass_while(&mut self, holds: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&holds) {
            self.at += 1;
        }
    }

    /// A name; a raw string is passed.
    fn word(&mut self) -> Option<String> {
        let start = self.at;
        self.pass_while(|c| c.is_alphanumeric() || c == '_');
        let word: String = self.chars[start..self.at].iter().collect();
        let hashes = self.chars[self.at..].iter().take_while(|c| **c == '#');
        let hashes = hashes.count();
        let is_raw = matches!(word.as_str(), "r" | "br" | "cr") && self.peek(hashes) == Some('"');
        if !is_raw {
            return Some(word);
        }
        let end = format!("\"{}", "#".repeat(hashes));
        self.at += hashes + 1;
        while self.at < self.chars.len() && !self.is(&end) {
            self.at += 1;
        }
        self.at += end.len();
        None
    }

    fn pass_quoted(&mut self, quote: char) {
        self.at += 1;
        while let Some(c) = self.peek(0) {
            self.at += if c == '\\' { 2 } else { 1 };
            if c == quote {
                break;
            }
        }
    }

    /// Block comments nest in Rust.
    fn pass_block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.chars.len() {
            if self.is("/*") {
                depth += 1;
                self.at += 2;
            } else if self.is("*/") {
                depth -= 1;
                self.at += 2;
            } else {
                self.at += 1;
            }
            if depth == 0 {
                break;
            }
        }
    }
}
