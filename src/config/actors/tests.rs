use super::*;
use crate::analysis::knowledge::Glob;
use crate::config::tests::said;
use crate::model::ActorKind;

fn read(source: &str) -> Result<Loaded, String> {
    let mut reader = RulesReader::default();
    let read = reader.read(source, Path::new("a.toml"));
    let loaded = read.and_then(|()| reader.finish());
    loaded.map_err(|error| said(&error))
}

#[test]
fn rules_are_read() {
    let source = "[[actor]]\nid = \"x-club\"\nname = \"X Club\"\nkind = \"group\"\n\
                  aliases = [\"XC\"]\nstands_for = \"egypt\"\n\
                  [[alias]]\nsurface = \"the club\"\nactor = \"x-club\"\n\
                  [[split]]\nsurface = \"Y\"\nactor = \"z\"\nto = \"egypt\"\n\
                  [[ignore]]\nsurface = \"W\"\ndocuments = \"sport/*\"\n";
    let loaded = read(source).expect("valid");
    let rules = loaded.rules;
    assert_eq!(rules.actors[0].kind, ActorKind::Group);
    assert_eq!(rules.actors[0].stands_for.as_deref(), Some("egypt"));
    assert_eq!(rules.aliases[0].actor, "x-club");
    assert_eq!(rules.splits[0].to.as_deref(), Some("egypt"));
    assert_eq!(rules.ignores[0].documents, Some(Glob::new("sport/*")));
    assert!(loaded.doubts.is_empty());
    assert!(read("").expect("valid").rules.is_empty());
}

#[test]
fn the_documented_example_is_valid() {
    let page = include_str!("../../../docs/ACTORS.md");
    let blocks: Vec<&str> = page.split("```toml\n").skip(1).collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        let example = block.split("```").next().unwrap_or_default();
        let loaded = read(example).expect("the example is valid");
        assert!(loaded.doubts.is_empty(), "{:?}", loaded.doubts);
        assert!(!loaded.rules.is_empty());
    }
}

#[test]
fn faults_are_told_with_line_and_remedy() {
    let rows = [
        (
            "\n[[actr]]\n",
            "a.toml:2: there is no table `actr`; did you mean `actor`?",
        ),
        (
            "[ignore]\nactor = \"nato\"",
            "a.toml:1: `ignore` is a list of tables; write [[ignore]] above each",
        ),
        (
            "[[alias]]\nsurface = \"x\"\nactro = \"nato\"",
            "a.toml:3: [[alias]] has no `actro`; did you mean `actor`?",
        ),
        (
            "[[alias]]\nsurface = \"x\"",
            "a.toml:1: this [[alias]] lacks `actor`; it needs `surface`, `actor`",
        ),
        (
            "[[alias]]\nsurface = \"x\"\nactor = \"natoo\"",
            "a.toml:3: no actor has the id `natoo`; did you mean `nato`? Else add it with [[actor]]",
        ),
        (
            "[[alias]]\nsurface = \"x\"\nactor = \"qqqqqqqqqqqqqqqqqqqqqqqqq\"",
            "a.toml:3: no actor has the id `qqqqqqqqqqqqqqqqqqqqqqqqq`; add it with [[actor]]",
        ),
        (
            "[[alias]]\nsurface = \" \"\nactor = \"nato\"",
            "a.toml:2: `surface` takes words in quotes",
        ),
        (
            "[[actor]]\nid = \"x y\"\nname = \"x\"\nkind = \"group\"",
            "a.toml:2: `id` is written in letters, digits and hyphens, as `red-crescent`",
        ),
        (
            "[[retype]]\nactor = \"nato\"\nkind = \"groop\"",
            "a.toml:3: `kind` cannot be \"groop\"; did you mean `group`?",
        ),
        (
            "[[actor]]\nid = \"x\"\nname = \"x\"\nkind = \"group\"\naliases = \"y\"",
            "a.toml:5: `aliases` takes a list of words in quotes, as [\"…\", \"…\"]",
        ),
        (
            "[[ignore]]\ndocuments = \"*\"",
            "a.toml:1: [[ignore]] takes either `actor` or `surface`",
        ),
        (
            "[[ignore]]\nactor = \"nato\"\nsurface = \"x\"",
            "a.toml:1: [[ignore]] takes either `actor` or `surface`",
        ),
    ];
    for (source, expected) in rows {
        assert_eq!(read(source).map(|_| ()), Err(expected.to_string()));
    }
    let error = read("[[actor]\n").expect_err("not TOML");
    assert!(error.starts_with("a.toml:1: is not TOML: "), "{error}");
}

#[test]
fn a_slip_in_a_free_id_is_doubted() {
    let loaded = read("[[ignore]]\nactor = \"natoo\"").expect("valid");
    let doubt = said(&loaded.doubts[0]);
    assert_eq!(
        doubt,
        "a.toml:2: no actor of the lexicon has the id `natoo`; did you mean `nato`?"
    );
    let derived = read("[[ignore]]\nactor = \"aidaus-quslsnuf\"").expect("valid");
    assert!(derived.doubts.is_empty());
    // Somebody else's file may hold any number of them.
    let many = "[[ignore]]\nactor = \"natoo\"\n".repeat(COMPARED + 1);
    let loaded = read(&many).expect("valid");
    assert_eq!(loaded.doubts.len(), COMPARED);
    assert_eq!(loaded.rules.ignores.len(), COMPARED + 1);
}

#[test]
fn a_named_file_must_exist_and_be_small() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("actors.toml");
    let error = load_named(&file).expect_err("absent");
    assert_eq!(error.reason.id, "config-missing");
    std::fs::write(&file, "#".repeat(2 << 20)).expect("written");
    let error = load_named(&file).expect_err("too large");
    assert_eq!(error.reason.id, "actors-large");
}

proptest::proptest! {
    #[test]
    fn no_text_panics(source in ".{0,80}") {
        let _ = read(&source);
        let _ = read(&format!("[[ignore]]\n{source}"));
    }
}
