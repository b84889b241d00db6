//! Training the tagger is repeatable: the same corpus gives the same bytes, and they can be read.

use warraq::analysis::tagger::model::Model;
use xtask::corpus::{self, ANERCORP, AQMAR, NEWSFANE, Sentences};
use xtask::root;
use xtask::train::learn::Plan;
use xtask::train::{shrink, tagger};

const PLAN: Plan = Plan {
    epochs: 4,
    step: 0.05,
    miss: 1.5,
    runs: 1,
};

fn tiny() -> Sentences {
    let path = root().join("tests/data/tagger_tiny.tsv");
    corpus::read_newsfane(&path, &NEWSFANE).expect("the corpus is there")
}

fn train(rows: usize) -> Model {
    let data = corpus::label(&tiny());
    let classes = NEWSFANE.classes.len();
    let mut full = tagger::train(&data, classes, PLAN, None);
    let keys = shrink::heaviest(&full, rows);
    assert_eq!(full.tag(&data)[1].len(), data.labels.len());
    let small = tagger::train(&data, classes, PLAN, Some(&keys));
    let mut model = shrink::quantise(&small, &NEWSFANE);
    model.confidence = shrink::calibrate(&model, &data);
    model
}

#[test]
fn the_same_corpus_gives_the_same_bytes() {
    let bytes = train(500).to_bytes();
    assert_eq!(bytes, train(500).to_bytes());
    assert_eq!(
        Model::from_bytes(&bytes).map(|model| model.to_bytes()),
        Some(bytes)
    );
}

#[test]
fn what_was_learned_is_found_again() {
    let data = corpus::label(&tiny());
    let labels = shrink::labels(&train(2_000), &data);
    let wrong = labels
        .iter()
        .zip(&data.labels)
        .filter(|(said, gold)| said != gold);
    assert!(wrong.count() <= 1, "{labels:?}\n{:?}", data.labels);
}

#[test]
fn clitics_are_written_where_articles_have_them() {
    let words: Vec<(String, u8)> = tiny()
        .into_iter()
        .flatten()
        .map(|word| (word.text, word.label))
        .collect();
    for (text, label) in [("وقال", 0), ("ابوابها", 0), ("للاستثمار", 0), ("وتونس", 5)]
    {
        assert!(
            words.contains(&(text.to_owned(), label)),
            "{text}: {words:?}"
        );
    }
    assert_eq!(
        words.iter().filter(|(text, _)| text == "\u{648}").count(),
        0
    );
}

#[test]
fn labels_of_glued_marks_are_outside() {
    let word = |text: &str, label| corpus::Word {
        text: text.to_owned(),
        label,
    };
    let data = corpus::label(&[vec![word("(بيروت)", 1), word("امس", 0)]]);
    assert_eq!(data.labels, [0, 1, 0, 0]);
    assert_eq!(data.words, [(1, 1), (0, 3)]);
    assert_eq!((ANERCORP.class)("PERS"), Some(1));
    assert_eq!((AQMAR.class)("LOC"), Some(2));
    assert_eq!(data.lengths, [2]);
}
