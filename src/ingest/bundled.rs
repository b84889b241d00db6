//! The articles inside the binary: those of the folder `seeds/`.

use super::discover::Input;

/// A row for each file: its name, and what it holds.
macro_rules! seeds {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../seeds/", $name)))),*]
    };
}

/// Name and bytes of each bundled article, sorted by name.
static SEEDS: [(&str, &[u8]); 9] = seeds![
    "ar-csto-prague-echoes.txt",
    "ar-kazakhstan-backyard.txt",
    "ar-kazakhstan-drifts-from-moscow.txt",
    "ar-kazakhstan-putin-dilemma.txt",
    "ar-russia-intervenes-opinion.txt",
    "fa-first-newspapers.txt",
    "he-letters-in-print.txt",
    "mixed-bidi-in-practice.md",
    "ur-katib-to-computer.txt",
];

/// The bundled articles, sorted by name.
pub fn bundled() -> Vec<Input> {
    let input = |(name, bytes): &(&str, &[u8])| Input::Bytes {
        name: (*name).to_owned(),
        bytes: bytes.to_vec(),
    };
    SEEDS.iter().map(input).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_table_has_every_article_of_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
        let entries = std::fs::read_dir(folder).expect("the folder is part of the tree");
        let mut there: Vec<String> = entries
            .map(|entry| entry.expect("a readable entry").file_name())
            .map(|name| name.into_string().expect("names are UTF-8"))
            .filter(|name| name != "README.md")
            .collect();
        there.sort();
        let bundled: Vec<&str> = SEEDS.iter().map(|(name, _)| *name).collect();
        assert_eq!(bundled, there);
    }
}
