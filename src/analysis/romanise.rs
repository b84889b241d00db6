//! Latin keys for names in Arabic letters: a slug for identifiers, a skeleton for comparing spellings.

/// A kebab-case slug of a folded name; empty when nothing can be spelled.
pub(crate) fn slug(folded: &str) -> String {
    let mut slug = String::new();
    for word in folded.split(|letter: char| !letter.is_alphanumeric()) {
        let start = slug.len();
        for letter in word.chars() {
            match letter {
                'a'..='z' | '0'..='9' => slug.push(letter),
                _ => slug.push_str(spelling(letter)),
            }
        }
        if slug.len() > start {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// The slug of a person's full name, the same for spellings of one foreign name: غ ج ق ك are one
/// letter there, and so are ت ط, س ص ث, ز ذ ظ, د ض; alef inside and a vowel at a long word's end
/// go. Words that `arabic` knows, and those with the article, have one spelling and keep it.
pub(crate) fn person_slug(folded: &str, arabic: impl Fn(&str) -> bool) -> String {
    let words = folded.split_whitespace().map(|word| {
        if arabic(word) || word.starts_with("ال") {
            slug(word)
        } else {
            slug(&one_spelling(word))
        }
    });
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// Fewest letters of a word that may lose a vowel at its end: لوكاشينكو.
const LONG: usize = 6;

fn one_spelling(word: &str) -> String {
    let long = word.chars().count() >= LONG;
    let word = if long {
        word.strip_suffix(['و', 'ا', 'ه']).unwrap_or(word)
    } else {
        word
    };
    let last = word.chars().count().saturating_sub(1);
    let mut one = String::new();
    for (at, letter) in word.chars().enumerate() {
        let letter = match letter {
            'ا' if at > 0 && at < last => continue,
            'غ' | 'ج' | 'ق' | 'گ' => 'ك',
            'ط' => 'ت',
            'ص' | 'ث' => 'س',
            'ذ' | 'ظ' => 'ز',
            'ض' => 'د',
            'ڤ' => 'ف',
            'پ' => 'ب',
            other => other,
        };
        if !one.ends_with(letter) {
            one.push(letter);
        }
    }
    one
}

fn spelling(letter: char) -> &'static str {
    match letter {
        'ا' | 'ع' => "a",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'ژ' => "zh",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "u",
        'ي' => "i",
        _ => "",
    }
}

/// What remains of a folded word when vowels go and letters that transliterations confuse are one:
/// غ ج ق ك, ت ط, س ص ث, ز ذ ظ, د ض.
pub(crate) fn skeleton(word: &str) -> String {
    let bare = word.strip_prefix("ال").unwrap_or(word);
    let mut skeleton = String::new();
    for letter in bare.chars() {
        let key = match letter {
            'ا' | 'و' | 'ي' | 'ه' | 'ع' => continue,
            'غ' | 'ج' | 'ق' | 'ك' | 'گ' => 'k',
            'ت' | 'ط' => 't',
            'س' | 'ص' | 'ث' => 's',
            'ز' | 'ذ' | 'ظ' => 'z',
            'د' | 'ض' => 'd',
            other => other,
        };
        if !skeleton.ends_with(key) {
            skeleton.push(key);
        }
    }
    skeleton
}

/// The key of a full name: skeletons of its first and last word; `None` for one word or too little left.
pub(crate) fn name_key(folded: &str) -> Option<String> {
    let mut words = folded.split_whitespace();
    let first = skeleton(words.next()?);
    let last = skeleton(words.next_back()?);
    (first.chars().count() > 1 && last.chars().count() > 1).then(|| format!("{first} {last}"))
}

/// Whether two words differ by at most one letter inserted, dropped or changed.
pub(crate) fn within_one_edit(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left.chars(), right.chars());
    loop {
        let before = (left.as_str(), right.as_str());
        match (left.next(), right.next()) {
            (None, None) => return true,
            (one, other) if one == other => {}
            _ => {
                let after = (left.as_str(), right.as_str());
                return after.0 == after.1 || before.0 == after.1 || after.0 == before.1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_compares_and_measures() {
        assert_eq!(slug("دميتري ترينين"), "dmitri-trinin");
        assert_eq!(slug("kyiv post"), "kyiv-post");
        assert_eq!(name_key("ميخاييل غورباتشوف"), name_key("ميخايل جورباتشوف"));
        assert_eq!(name_key("بوتين"), None);
        let key = |name| person_slug(name, |word| matches!(word, "جاسم" | "قاسم"));
        let same = [
            ("الكسندر لوكاشينكو", "الكسندر لوكاشينك"),
            ("ميخاييل غورباتشوف", "ميخاييل جورباتشوف"),
            ("يورغن كلوب", "يورجن كلوب"),
            ("قاسم توكاييف", "قاسم توقاييف"),
        ];
        for (left, right) in same {
            assert_eq!(key(left), key(right));
        }
        assert_ne!(key("جاسم محمد"), key("قاسم محمد"));
        let rows = [
            ("لوكاشينكو", "لوكاشينك", true),
            ("توكاييف", "توقاييف", true),
            ("توكاييف", "نزارباييف", false),
            ("ترامب", "ترمب", true),
            ("abc", "abc", true),
            ("abc", "abcd", true),
            ("abc", "bc", true),
            ("abc", "", false),
            ("abcd", "abdc", false),
        ];
        for (left, right, expect) in rows {
            assert_eq!(within_one_edit(left, right), expect, "{left} {right}");
        }
    }
}
