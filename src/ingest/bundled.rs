//! The articles inside the binary: the folder `seeds/` without its README.

use rust_embed::RustEmbed;

use super::discover::Input;

#[derive(RustEmbed)]
#[folder = "seeds/"]
#[allow_missing = true]
struct Seeds;

/// The bundled articles, by name.
pub fn bundled() -> Vec<Input> {
    let mut names: Vec<_> = Seeds::iter().filter(|name| is_article(name)).collect();
    names.sort_unstable();
    names
        .into_iter()
        .filter_map(|name| {
            let bytes = Seeds::get(&name)?.data.into_owned();
            let name = name.into_owned();
            Some(Input::Bytes { name, bytes })
        })
        .collect()
}

fn is_article(name: &str) -> bool {
    let text = [".txt", ".md"].iter().any(|ending| name.ends_with(ending));
    text && !name.ends_with("README.md")
}
