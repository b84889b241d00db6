//! Pages written for these tests (`tests/data/ingest`): masthead facts and the role of every line.

use std::collections::BTreeMap;
use std::path::Path;

use warraq::ingest::{bundled, discover, parse_article, read_article};
use warraq::model::{Article, Block, BlockKind, Source, Span};

const ROLES: [(&str, BlockKind); 10] = [
    ("title", BlockKind::Title),
    ("heading", BlockKind::Heading),
    ("byline", BlockKind::Byline),
    ("outlet", BlockKind::Outlet),
    ("dateline", BlockKind::Dateline),
    ("caption", BlockKind::Caption),
    ("pullquote", BlockKind::PullQuote),
    ("boilerplate", BlockKind::Boilerplate),
    ("front", BlockKind::FrontMatter),
    ("body", BlockKind::Body),
];

/// A role as the rows write it.
fn role_of(block: &Block) -> String {
    let (name, _) = ROLES
        .iter()
        .find(|(_, kind)| *kind == block.kind)
        .expect("every role has a name");
    format!("{name}{}", if block.repeated { "*" } else { "" })
}

fn facts_of(article: &Article) -> BTreeMap<&'static str, String> {
    let field = |span: Option<Span>| span.map(|span| span.of(&article.text).to_owned());
    let language = article.language.code();
    [
        ("title", field(Some(article.title))),
        ("byline", field(article.byline)),
        ("outlet", field(article.outlet)),
        ("dateline", field(article.dateline)),
        ("published", article.published.map(|date| date.to_string())),
        ("language", (language != "ar").then(|| language.to_owned())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect()
}

/// Differences between the page and its reading, for people.
fn differences(page: &str) -> Vec<String> {
    let (head, rows) = page
        .split_once("\n---\n")
        .expect("a row of dashes ends the facts");
    let rows: Vec<Option<(&str, &str)>> = rows.lines().map(|row| row.split_once('\t')).collect();
    let text: Vec<&str> = rows
        .iter()
        .map(|row| row.map_or("", |(_, line)| line))
        .collect();
    let article = parse_article(Source::default(), text.join("\n").as_bytes());
    let mut found = Vec::new();
    let expected: BTreeMap<&str, String> = head
        .lines()
        .filter_map(|row| row.split_once('\t'))
        .map(|(name, value)| (name, value.to_owned()))
        .collect();
    let facts = facts_of(&article);
    if facts != expected {
        found.push(format!("expected {expected:?}\n   found {facts:?}"));
    }
    let expected: Vec<(&str, &str)> = rows.into_iter().flatten().collect();
    assert_eq!(expected.len(), article.blocks.len());
    for ((role, line), block) in expected.into_iter().zip(&article.blocks) {
        let read = role_of(block);
        let heading = line.trim_start_matches(['#', ' ']);
        assert_eq!(block.span.of(&article.text), heading);
        if role != read {
            found.push(format!("{role} was read as {read}: {line}"));
        }
    }
    found
}

#[test]
fn pages_are_read_as_annotated() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/ingest");
    let mut seen = 0;
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_page = path.file_stem().is_some_and(|stem| stem != "titles");
        if is_page && path.extension().is_some_and(|extension| extension == "tsv") {
            seen += 1;
            let page = std::fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            found.extend(
                differences(&page)
                    .into_iter()
                    .map(|text| format!("{name}: {text}")),
            );
        }
    }
    assert!(seen >= 14, "{seen} pages");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_paragraph_gives_its_first_clause_as_title() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/ingest/titles.tsv");
    let rows = std::fs::read_to_string(file).expect("the rows are in the tree");
    let mut found = Vec::new();
    for row in rows.lines().filter(|row| !row.starts_with('#')) {
        let (paragraph, title) = row.split_once('\t').expect("a tab before the title");
        let article = parse_article(Source::default(), paragraph.as_bytes());
        let read = article.title.of(&article.text);
        if read != title {
            found.push(format!("expected {title}\n   found {read}"));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_bundled_articles_have_a_masthead() {
    let articles: Vec<Article> = discover(bundled()).map(read_article).collect();
    assert!(articles.len() >= 9, "{} articles", articles.len());
    for article in articles {
        let name = &article.source.name;
        assert!(!name.contains("README"), "{name}");
        assert_eq!(article.failure(), None, "{name}");
        assert!(article.notices.is_empty(), "{name}");
        assert!(
            !article.title.is_empty() && article.byline.is_some(),
            "{name}"
        );
    }
}
