//! The five real articles beside the project: title, byline, outlet, dateline and line roles
//! as the hand-made annotation has them.

use std::path::Path;

use serde_json::Value;
use warraq::ingest::{Input, discover, read_article};
use warraq::model::{Article, BlockKind, Span};

use crate::support::shared::shared;

fn role_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "title",
        BlockKind::Heading => "subtitle/heading",
        BlockKind::Byline => "byline",
        BlockKind::Outlet => "outlet",
        BlockKind::Dateline => "dateline",
        BlockKind::Caption => "caption",
        BlockKind::PullQuote => "pullquote",
        BlockKind::Boilerplate => "boilerplate",
        BlockKind::FrontMatter => "front-matter",
        BlockKind::Body => "body",
    }
}

fn field(article: &Article, span: Option<Span>) -> Value {
    span.map_or(Value::Null, |span| span.of(&article.text).into())
}

fn gold_of(shared: &Path, name: &str) -> Value {
    let file = shared.join("gold").join(name.replace(".txt", ".gold.json"));
    let bytes = std::fs::read(file).expect("every seed is annotated");
    serde_json::from_slice(&bytes).expect("the annotation is JSON")
}

#[test]
fn masthead_and_roles_match_the_annotation() {
    let Some(shared) = shared(&["seeds", "gold"]) else {
        return;
    };
    let (mut right, mut total, mut seen) = (0, 0, 0);
    for candidate in discover(vec![Input::Path(shared.join("seeds"))]) {
        let article = read_article(candidate);
        let name = article.source.name.clone();
        let gold = gold_of(&shared, &name);
        seen += 1;
        let title = Value::from(article.title.of(&article.text));
        let other_titles = gold["title_alternatives"].as_array();
        assert!(
            title == gold["title"] || other_titles.is_some_and(|list| list.contains(&title)),
            "{name}: {title}"
        );
        assert_eq!(field(&article, article.byline), gold["byline"], "{name}");
        assert_eq!(field(&article, article.outlet), gold["outlet"], "{name}");
        assert_eq!(
            field(&article, article.dateline),
            gold["dateline"],
            "{name}"
        );
        let lines = gold["lines"].as_array().unwrap();
        assert_eq!(lines.len(), article.blocks.len(), "{name}");
        for (line, block) in lines.iter().zip(&article.blocks) {
            let role = role_name(block.kind);
            let hit = line["role"] == role || line["alt_role"] == role;
            total += 1;
            right += usize::from(hit);
            if !hit {
                eprintln!("{name}:{} is {}, found {role}", line["n"], line["role"]);
            }
            let copied = !line["duplicate_of"].is_null() || !line["near_copy_of"].is_null();
            assert!(!copied || block.repeated, "{name}:{} is a copy", line["n"]);
        }
    }
    assert_eq!(seen, 5);
    assert!(right * 100 >= total * 95, "{right} of {total} line roles");
    eprintln!("{right} of {total} line roles");
}
