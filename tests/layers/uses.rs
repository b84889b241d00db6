//! The uses in one Rust source, read from its tokens.

/// One path in a source that leads to another module or crate.
#[derive(Debug, PartialEq, Eq)]
pub struct Use {
    /// The line, from 1.
    pub line: usize,
    /// The top-level module, or the foreign path that is guarded.
    pub target: String,
}

/// Every use of a top-level module in `source`, which is the module `module`, and of a foreign path
/// that `guarded` names (`krate` or `std::part`).
pub fn uses(source: &str, module: &[String], guarded: &[&str]) -> Vec<Use> {
    let tokens = tokens(source);
    let mut inline = InlineModules::default();
    let mut found = Vec::new();
    for (at, (line, token)) in tokens.iter().enumerate() {
        inline.pass(&tokens, at);
        let begins = word(&tokens, at.wrapping_sub(1)) != "::" && word(&tokens, at + 1) == "::";
        if !begins {
            continue;
        }
        let mut targets = match token.as_str() {
            "crate" | "warraq" => heads(&tokens, at + 2),
            "super" => climb(&tokens, at, module, inline.open.len()),
            "std" => prefixed("std", heads(&tokens, at + 2)),
            name => vec![name.to_owned()],
        };
        if !matches!(token.as_str(), "crate" | "warraq" | "super") {
            targets.retain(|target| guarded.contains(&target.as_str()));
        }
        let line = *line;
        found.extend(targets.into_iter().map(|target| Use { line, target }));
    }
    found
}

/// The inline modules (`mod tests { … }`) that are open at a token.
#[derive(Default)]
struct InlineModules {
    depth: usize,
    /// The brace depth of each.
    open: Vec<usize>,
}

impl InlineModules {
    fn pass(&mut self, tokens: &[(usize, String)], at: usize) {
        match word(tokens, at) {
            "{" => {
                self.depth += 1;
                if word(tokens, at.wrapping_sub(2)) == "mod" {
                    self.open.push(self.depth);
                }
            }
            "}" => {
                self.open.pop_if(|depth| *depth == self.depth);
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
    }
}

/// Where a path of one or more `super` leads from `module` with `inline` modules open inside it.
fn climb(
    tokens: &[(usize, String)],
    mut at: usize,
    module: &[String],
    inline: usize,
) -> Vec<String> {
    let mut up = 1;
    while word(tokens, at + 2) == "super" && word(tokens, at + 3) == "::" {
        up += 1;
        at += 2;
    }
    match module.first() {
        Some(top) if module.len() + inline > up => vec![top.clone()],
        _ => heads(tokens, at + 2),
    }
}

fn prefixed(krate: &str, parts: Vec<String>) -> Vec<String> {
    let path = |part| format!("{krate}::{part}");
    parts.into_iter().map(path).collect()
}

fn word(tokens: &[(usize, String)], at: usize) -> &str {
    tokens.get(at).map_or("", |(_, token)| token.as_str())
}

/// The first names after `::`: one, or those of the group `{a::{b, c}, d}`: `a` and `d`.
fn heads(tokens: &[(usize, String)], from: usize) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0_usize;
    let mut fresh = true;
    for (_, token) in tokens.iter().skip(from) {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            "," => fresh = depth == 1,
            name if fresh => {
                names.push(name.to_owned());
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// Names and marks of a Rust source with their lines; comments, strings and characters left out.
fn tokens(source: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = source.chars().collect();
    let next_is = |at: usize, text: &str| {
        text.chars()
            .enumerate()
            .all(|(i, c)| chars.get(at + i) == Some(&c))
    };
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(&c) = chars.get(at) {
        let start = at;
        if next_is(at, "//") {
            at += chars[at..].iter().take_while(|c| **c != '\n').count();
        } else if next_is(at, "/*") {
            at = after_block_comment(&chars, at);
        } else if c.is_alphabetic() || c == '_' {
            let word: String = chars[at..]
                .iter()
                .take_while(|c| c.is_alphanumeric() || **c == '_')
                .collect();
            at += word.chars().count();
            let hashes = chars[at..].iter().take_while(|c| **c == '#').count();
            let is_raw = matches!(word.as_str(), "r" | "br" | "cr");
            if is_raw && chars.get(at + hashes) == Some(&'"') {
                let end: String = std::iter::once('"')
                    .chain(std::iter::repeat_n('#', hashes))
                    .collect();
                at += hashes + 1;
                while at < chars.len() && !next_is(at, &end) {
                    at += 1;
                }
                at += end.len();
            } else {
                tokens.push((line, word));
            }
        } else if c == '"' {
            at = after_quoted(&chars, at, '"');
        } else if c == '\''
            && (chars.get(at + 1) == Some(&'\\') || chars.get(at + 2) == Some(&'\''))
        {
            at = after_quoted(&chars, at, '\'');
        } else if next_is(at, "::") {
            tokens.push((line, "::".to_owned()));
            at += 2;
        } else {
            if !c.is_whitespace() {
                tokens.push((line, c.to_string()));
            }
            at += 1;
        }
        let passed = chars.iter().take(at).skip(start);
        line += passed.filter(|c| **c == '\n').count();
    }
    tokens
}

fn after_quoted(chars: &[char], open: usize, quote: char) -> usize {
    let mut at = open + 1;
    while let Some(&c) = chars.get(at) {
        at += if c == '\\' { 2 } else { 1 };
        if c == quote {
            break;
        }
    }
    at
}

/// Block comments nest in Rust.
fn after_block_comment(chars: &[char], open: usize) -> usize {
    let (mut at, mut depth) = (open + 2, 1);
    while depth > 0 && at < chars.len() {
        match (chars.get(at), chars.get(at + 1)) {
            (Some('*'), Some('/')) => (at, depth) = (at + 2, depth - 1),
            (Some('/'), Some('*')) => (at, depth) = (at + 2, depth + 1),
            _ => at += 1,
        }
    }
    at
}
