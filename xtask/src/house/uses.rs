//! The uses in one Rust source, read from its tokens: every path with `::` in it, followed to where it begins.
//!
//! It reads tokens, not types: it does not see what a macro builds.

use super::tokens::{Token, text, tokens};

/// One path in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The line, from 1.
    pub line: usize,
    /// The names of the path: from `crate` inside the package, from the crate's name outside.
    pub path: Vec<String>,
    /// The name that a declaration `use` gives to it; nothing for a path in other code.
    pub name: Option<String>,
    /// Whether it stands in a module `tests` inside the source.
    pub in_tests: bool,
}

/// Every path of `source`, which is the module `module` (its names from the top).
pub fn uses(source: &str, module: &[String]) -> Vec<Use> {
    let tokens = tokens(source);
    let children = children(&tokens);
    let mut inline = InlineModules::default();
    let mut found = Vec::new();
    let mut in_declaration = false;
    for (at, token) in tokens.iter().enumerate() {
        inline.pass(&tokens, at);
        match token.text.as_str() {
            "use" => in_declaration = true,
            ";" => in_declaration = false,
            _ => {}
        }
        let begins = text(&tokens, at + 1) == "::"
            && text(&tokens, at.wrapping_sub(1)) != "::"
            && is_name(&token.text);
        let before = text(&tokens, at.wrapping_sub(1));
        // Inside `use a::{b::c}` the names after the brace belong to the path before it; `pub(in a::b)` says
        // who sees a thing and uses nothing.
        if !begins || before == "in" || in_declaration && before != "use" {
            continue;
        }
        let here: Vec<String> = module.iter().chain(&inline.names).cloned().collect();
        for leaf in leaves(&tokens, at) {
            found.push(Use {
                line: token.line,
                path: from_the_top(leaf.path, &here, &children),
                name: in_declaration.then_some(leaf.name),
                in_tests: inline.names.iter().any(|name| name == "tests"),
            });
        }
    }
    found
}

/// The modules that a source declares as files of their own.
fn children(tokens: &[Token]) -> Vec<String> {
    let declared = (0..tokens.len())
        .filter(|at| text(tokens, *at) == "mod" && text(tokens, at + 2) == ";")
        .map(|at| text(tokens, at + 1).to_owned());
    declared.collect()
}

/// The inline modules (`mod tests { … }`) that are open at a token.
#[derive(Default)]
struct InlineModules {
    depth: usize,
    names: Vec<String>,
    /// The brace depth of each.
    depths: Vec<usize>,
}

impl InlineModules {
    fn pass(&mut self, tokens: &[Token], at: usize) {
        match text(tokens, at) {
            "{" => {
                self.depth += 1;
                if text(tokens, at.wrapping_sub(2)) == "mod" {
                    self.names.push(text(tokens, at - 1).to_owned());
                    self.depths.push(self.depth);
                }
            }
            "}" => {
                if self.depths.pop_if(|depth| *depth == self.depth).is_some() {
                    self.names.pop();
                }
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
    }
}

/// One path of a tree such as `a::{b, c as d}`, and the name it goes by.
struct Leaf {
    path: Vec<String>,
    name: String,
}

fn leaves(tokens: &[Token], at: usize) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    collect(tokens, at, &[], &mut leaves);
    leaves
}

/// Adds the leaves of the tree at `at` to `leaves`; gives the token after it.
fn collect(tokens: &[Token], mut at: usize, before: &[String], leaves: &mut Vec<Leaf>) -> usize {
    let mut path = before.to_vec();
    loop {
        match text(tokens, at) {
            "{" => {
                at += 1;
                while !matches!(text(tokens, at), "}" | "") {
                    let after = collect(tokens, at, &path, leaves);
                    // A token that no tree has is passed, so that the loop ends.
                    at = after.max(at + 1);
                    if text(tokens, at - 1) != "," && text(tokens, at) == "," {
                        at += 1;
                    }
                }
                return at + 1;
            }
            "self" if !path.is_empty() => {}
            name if is_name(name) => path.push(name.to_owned()),
            _ => {}
        }
        at += 1;
        let next = text(tokens, at + 1);
        if text(tokens, at) != "::" || !(is_name(next) || next == "{") {
            break;
        }
        at += 1;
    }
    let name = if text(tokens, at) == "as" {
        at += 2;
        text(tokens, at - 1).to_owned()
    } else {
        path.last().cloned().unwrap_or_default()
    };
    leaves.push(Leaf { path, name });
    at
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// A path as seen from the root of the package, if it leads into it.
fn from_the_top(path: Vec<String>, here: &[String], children: &[String]) -> Vec<String> {
    let inside = |start: &[String], rest: &[String]| {
        let top = std::iter::once("crate".to_owned());
        top.chain(start.iter().chain(rest).cloned()).collect()
    };
    match path.first().map(String::as_str) {
        Some("crate" | "warraq") => inside(&[], &path[1..]),
        Some("self") => inside(here, &path[1..]),
        Some("super") => {
            let up = path.iter().take_while(|name| *name == "super").count();
            let start = here.len().saturating_sub(up);
            inside(&here[..start], &path[up..])
        }
        Some(first) if children.iter().any(|child| child == first) => inside(here, &path),
        _ => path,
    }
}
