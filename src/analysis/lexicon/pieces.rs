//! A surface cut into the words that the trie is made of.

/// The words of a folded surface as the tokenizer cuts them: letters together, digits together,
/// each mark by itself.
pub(super) fn pieces(surface: &str) -> impl Iterator<Item = &str> {
    surface.split_whitespace().flat_map(|word| {
        let plain = word.chars().all(char::is_alphabetic);
        let cut = if plain { Vec::new() } else { cut_word(word) };
        plain.then_some(word).into_iter().chain(cut)
    })
}

fn cut_word(word: &str) -> Vec<&str> {
    let class = |character: char| match character {
        _ if character.is_alphabetic() => 0,
        '0'..='9' => 1,
        _ => 2,
    };
    let mut cuts = vec![0];
    let mut last = None;
    for (at, character) in word.char_indices() {
        let now = class(character);
        if last.is_some_and(|last| last != now || now == 2) {
            cuts.push(at);
        }
        last = Some(now);
    }
    cuts.push(word.len());
    cuts.windows(2)
        .filter_map(|pair| word.get(*pair.first()?..*pair.last()?))
        .filter(|piece| *piece != "-")
        .collect()
}
