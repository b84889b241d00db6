//! The functions of a source: their lengths and what they are given.

use super::tokens::{Token, text, tokens};

/// One function with a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of `fn`, from 1.
    pub line: usize,
    /// Lines from there to the end of the body.
    pub lines: usize,
    /// How many parameters it has, `self` included.
    pub parameters: usize,
    /// How many of them are tuples.
    pub packed: usize,
    /// How many parts the tuple has that it returns, alone or in an `Option` or `Result`; 0 for other types.
    pub returned: usize,
}

/// The functions of a source in order, modules for tests left out.
pub fn functions(source: &str) -> Vec<Function> {
    let tokens = tokens(source);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if text(&tokens, at) == "mod"
            && text(&tokens, at + 1) == "tests"
            && text(&tokens, at + 2) == "{"
        {
            at = after_brackets(&tokens, at + 2);
            continue;
        }
        // `fn(A) -> B` is a type and has no name.
        if text(&tokens, at) == "fn" && text(&tokens, at + 1) != "(" {
            found.extend(function(&tokens, at));
        }
        at += 1;
    }
    found
}

fn function(tokens: &[Token], start: usize) -> Option<Function> {
    let open = (start..tokens.len()).find(|at| text(tokens, *at) == "(")?;
    let close = after_brackets(tokens, open);
    let parameters = parts(tokens, open + 1, close - 1);
    let body = (close..tokens.len()).find(|at| matches!(text(tokens, *at), "{" | ";"))?;
    if text(tokens, body) == ";" {
        return None;
    }
    let last = tokens.get(after_brackets(tokens, body) - 1)?;
    let packed = parameters.iter().filter(|part| is_tuple(part)).count();
    Some(Function {
        name: text(tokens, start + 1).to_owned(),
        line: tokens[start].line,
        lines: last.line - tokens[start].line + 1,
        parameters: parameters.len(),
        packed,
        returned: returned(tokens, close, body),
    })
}

/// Whether a parameter's type is a tuple, itself or behind a reference.
fn is_tuple(parameter: &[&str]) -> bool {
    let mut depth = 0;
    let colon = parameter.iter().position(|token| {
        match *token {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        *token == ":" && depth == 0
    });
    let Some(colon) = colon else { return false };
    let mut kind = parameter[colon + 1..].iter().copied();
    kind.find(|token| !matches!(*token, "&" | "mut")) == Some("(")
}

/// The parts of the tuple that is returned between the parameters and the body.
fn returned(tokens: &[Token], from: usize, body: usize) -> usize {
    let mut at = from;
    while at < body
        && matches!(
            text(tokens, at),
            "-" | ">" | "<" | "Option" | "Result" | "Self"
        )
    {
        at += 1;
    }
    if at < body && text(tokens, at) == "(" {
        return parts(tokens, at + 1, after_brackets(tokens, at) - 1).len();
    }
    0
}

/// The token after the bracket that closes the one at `open`.
fn after_brackets(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for at in open..tokens.len() {
        match text(tokens, at) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// What stands between commas from `from` to before `to`, brackets of all kinds kept together.
fn parts(tokens: &[Token], from: usize, to: usize) -> Vec<Vec<&str>> {
    let mut parts = vec![Vec::new()];
    let mut depth = 0_i32;
    for at in from..to {
        let token = text(tokens, at);
        match token {
            "(" | "[" | "{" | "<" => depth += 1,
            ">" if text(tokens, at - 1) == "-" => {}
            ")" | "]" | "}" | ">" => depth -= 1,
            _ => {}
        }
        if token == "," && depth == 0 {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(token);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_and_results_are_counted() {
        // A function, its parameters, how many of them are tuples, parts of a returned tuple.
        for (source, expect) in [
            ("fn f() {}", (0, 0, 0)),
            (
                "fn f(&self, a: u8, b: HashMap<u8, u8>) -> u8 { a }",
                (3, 0, 0),
            ),
            ("fn f((a, b): (u8, u8), c: &mut (u8, u8)) {}", (2, 2, 0)),
            (
                "fn f(a: impl Fn(u8, u8) -> u8) -> Option<(u8, u8, usize)> { None }",
                (1, 0, 3),
            ),
            (
                "fn f(Pair { a, b }: Pair) -> (u8, u8) { (a, b) }",
                (1, 0, 2),
            ),
        ] {
            let found = functions(source);
            let [found] = found.as_slice() else {
                panic!("{source}: {found:?}");
            };
            let counts = (found.parameters, found.packed, found.returned);
            assert_eq!(counts, expect, "{source}");
        }
        assert_eq!(functions("type F = fn(u8) -> u8; trait T { fn g(); }"), []);
    }
}
