use proptest::prelude::*;

use super::decode::{Decoder, Scores, Transitions};
use super::labels::{BioTag, LABELS, may_follow};
use super::model::{Model, STEPS};
use super::*;
use crate::analysis::token::Tokens;

fn sheet(text: &str) -> Sheet {
    Sheet::of_text(text, &Tokens::of(text))
}

#[test]
fn shipped_weights_fit_these_features() {
    let bytes = include_bytes!("../../../assets/tagger/news.bin");
    assert!(bytes.len() <= 1_000_000, "{}", bytes.len());
    assert_eq!(bytes.get(4..6), Some(VERSION.to_le_bytes().as_slice()));
    let model = news().expect("news.bin is of this version; train it again");
    assert_eq!(model.classes, ["PER", "ORG", "GPE", "NORP", "MEDIA"]);
    assert_eq!(model.to_bytes(), bytes);
}

#[test]
fn proposes_names() {
    let rows = [
        (
            "وقال المتحدث جون طربوش امس ان الاتفاق قريب .",
            "جون طربوش",
            "PER",
        ),
        (
            "وصل الوفد الي مدينة زرنوقة في جنوب فرنسا .",
            "زرنوقة",
            "GPE",
        ),
    ];
    let model = news().expect("the model is there");
    for (text, name, class) in rows {
        let tokens = Tokens::of(text);
        let found = tag(model, &Sheet::of_text(text, &tokens));
        let names: Vec<(&str, &str)> = found
            .iter()
            .map(|proposal| {
                let (first, last) = (tokens.list[proposal.first], tokens.list[proposal.last]);
                let span = crate::model::Span {
                    start: first.span.start,
                    end: last.span.end,
                };
                (
                    span.of(text),
                    model.classes[usize::from(proposal.class)].as_str(),
                )
            })
            .collect();
        assert!(names.contains(&(name, class)), "{text}: {names:?}");
    }
}

#[test]
fn sentences_end_at_stops_and_lines() {
    let sheet = sheet("ا ب. ج 1.5 د\nه و؟ ز");
    let lengths: Vec<usize> = sheet.sentences.iter().map(ExactSizeIterator::len).collect();
    assert_eq!(lengths, [3, 3, 3, 1]);
}

#[test]
fn entities_are_runs_of_one_class() {
    let entity = |first, last, class| Entity { first, last, class };
    let rows: [(&[u8], &[Entity]); 5] = [
        (&[], &[]),
        (&[0, 1, 2, 0], &[entity(1, 2, 0)]),
        (&[1, 1, 2], &[entity(0, 0, 0), entity(1, 2, 0)]),
        (&[1, 4], &[entity(0, 0, 0), entity(1, 1, 1)]),
        (&[2, 2], &[entity(0, 1, 0)]),
    ];
    for (labels, expect) in rows {
        let mut found = Vec::new();
        entities(labels, |entity| found.push(entity));
        assert_eq!(found, expect, "{labels:?}");
    }
}

#[test]
fn a_file_of_another_version_is_refused() {
    let mut bytes = news().expect("the model is there").to_bytes();
    bytes[4] ^= 1;
    assert_eq!(Model::from_bytes(&bytes), None);
}

/// Scores of all paths of a short sentence, best first.
fn all_paths(emissions: &[Scores], transitions: &Transitions, labels: u8) -> Vec<(f32, Vec<u8>)> {
    let mut paths = vec![(0.0, Vec::new())];
    for scores in emissions {
        let mut longer = Vec::new();
        for (score, path) in &paths {
            let before = path.last().map_or(LABELS, |label| usize::from(*label));
            for next in (0..labels).filter(|next| may_follow(before, usize::from(*next))) {
                let next_at = usize::from(next);
                let path = path.iter().copied().chain([next]).collect();
                longer.push((
                    score + scores[next_at] + transitions.0[before][next_at],
                    path,
                ));
            }
        }
        paths = longer;
    }
    paths.sort_by(|left: &(f32, Vec<u8>), right| right.0.total_cmp(&left.0));
    paths
}

proptest! {
    #[test]
    fn the_best_path_and_its_margin_are_those_of_a_full_search(
        numbers in prop::collection::vec(-8_i8..8, 4 * 5 + 6 * 5)
    ) {
        let mut emissions = [[0.0; LABELS]; 4];
        let mut transitions = Transitions::default();
        let mut numbers = numbers.into_iter().map(|number| f32::from(number) / 4.0);
        let rows = [0, 1, 2, 3, 4, LABELS];
        let places = rows.map(|row| (true, row)).into_iter().chain((0..4).map(|row| (false, row)));
        for (is_transition, row) in places {
            let row = if is_transition { &mut transitions.0[row] } else { &mut emissions[row] };
            for slot in row.iter_mut().take(5) {
                *slot = numbers.next().unwrap_or_default();
            }
        }
        let mut decoder = Decoder::new(&transitions, 2);
        let mut path = Vec::new();
        decoder.best(&emissions, &mut path);
        let all = all_paths(&emissions, &transitions, 5);
        let score = |path: &Vec<u8>| all.iter().find(|(_, other)| other == path).map(|(score, _)| *score);
        prop_assert!((score(&path).expect("an allowed path") - all[0].0).abs() < 1e-3);
        decoder.look_back(&emissions);
        let mut spans = Vec::new();
        entities(&path, |entity| spans.push(entity));
        for span in spans {
            let keeps = |other: &[u8]| {
                let mut same = false;
                entities(other, |entity| same |= entity == span);
                same
            };
            let rival = all.iter().find(|(_, other)| !keeps(other)).map_or(0.0, |(score, _)| *score);
            let margin = decoder.margin(&path, span.first, span.last);
            prop_assert!((margin - (all[0].0 - rival)).abs() < 1e-3, "{margin} {} {rival}", all[0].0);
        }
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC*|[ا-ي .؟\n]{0,200}") {
        let tokens = Tokens::of(&text);
        let model = news().expect("the model is there");
        let mut next = 0;
        for proposal in tag(model, &Sheet::of_text(&text, &tokens)) {
            prop_assert!(next <= proposal.first && proposal.first <= proposal.last);
            prop_assert!(proposal.last < tokens.list.len());
            prop_assert!((0.0..=1.0).contains(&proposal.confidence));
            next = proposal.last + 1;
        }
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400), cut in 0..2000_usize) {
        prop_assert_eq!(Model::from_bytes(&bytes), None);
        let mut head = include_bytes!("../../../assets/tagger/news.bin").get(..cut).unwrap_or_default().to_vec();
        head.extend(bytes);
        prop_assert_eq!(Model::from_bytes(&head), None);
    }
}

#[test]
fn labels_number_classes_and_steps() {
    assert_eq!(
        [0, 1, 2, 3].map(BioTag::of),
        [
            BioTag::Outside,
            BioTag::Begin(0),
            BioTag::Inside(0),
            BioTag::Begin(1)
        ]
    );
    let model = news().expect("the model is there");
    assert!(model.steps.is_sorted());
    for table in &model.confidence {
        assert_eq!(table.len(), STEPS);
        assert!(table.is_sorted() && table.iter().all(|percent| *percent <= 100));
    }
}
