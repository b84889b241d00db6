//! Inputs that are broken, hostile or absent: each gives a notice that names the reason, and
//! the rest is read.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use warraq::i18n::{InterfaceLanguage, Messages, Sentence};
use warraq::ingest::{Input, MAX_BYTES, discover, parse_article, read_article};
use warraq::model::{Article, BlockKind, Notice, Severity, Source, Unreadable, What};
use warraq::pipeline::{Job, load_all};

const SENTENCE: &str = "افتتحت البلدية صباح أمس جسرا جديدا فوق النهر.";

fn read(inputs: Vec<Input>) -> Vec<Article> {
    discover(inputs).map(read_article).collect()
}

fn read_path(path: &Path) -> Vec<Article> {
    read(vec![Input::Path(path.to_owned())])
}

fn parse(bytes: &[u8]) -> Article {
    parse_article(Source::default(), bytes)
}

fn names(articles: &[Article]) -> Vec<&str> {
    articles
        .iter()
        .map(|article| article.source.name.as_str())
        .collect()
}

/// A sentence in English.
fn english(id: &'static str, arguments: Vec<(&'static str, String)>) -> String {
    let messages = Messages::new(InterfaceLanguage::English);
    messages.plain(&Sentence::of(id, arguments), &str::to_owned)
}

fn said(reason: &Unreadable) -> String {
    english(reason.id(), reason.arguments())
}

fn warned(notice: &Notice) -> String {
    match &notice.what {
        What::Unreadable(reason) => said(reason),
        What::Damaged(damage) => english(damage.id(), damage.arguments()),
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_with_a_reason() {
    let nulls = [SENTENCE.as_bytes(), &[0; 4096]].concat();
    let eight_bit: Vec<u8> = (0..400_u16)
        .map(|n| {
            if n % 6 == 0 {
                b' '
            } else {
                0xC0 + (n % 48) as u8
            }
        })
        .collect();
    let mut state = 1_u64;
    let random: Vec<u8> = std::iter::repeat_with(|| {
        // The multiplier of Knuth's MMIX: its high bits pass for random ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 56) as u8
    })
    .take(60_000)
    .collect();
    let rows: [(&[u8], &str); 13] = [
        (&random, "is not text"),
        (&random[..64], "is not text"),
        (b"\xff", "is not UTF-8"),
        (b"", "is empty"),
        (b" \t\r\n \n", "only white space"),
        (&b"\n".repeat(5_000_000), "only white space"),
        (&nulls, "is not text"),
        (&eight_bit, "not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\0", "a PNG picture"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document"),
        (b"\x1f\x8b\x08\0\0", "a gzip archive"),
        (b"\xff\xfe\0\0\x27\x06\0\0", "UTF-32"),
        (&b"\x08\x07".repeat(100), "is not text"),
    ];
    for (bytes, reason) in rows {
        let article = parse(bytes);
        let failure = article.failure().map(said).unwrap_or_default();
        assert!(failure.contains(reason), "{reason}: {failure}");
        assert!(article.text.is_empty() && article.blocks.is_empty());
    }
}

#[test]
fn bytes_at_hand_are_bounded_as_files_are() {
    let length = usize::try_from(MAX_BYTES).expect("a small number") + 1;
    let articles = read(vec![Input::Bytes {
        name: "-".to_owned(),
        bytes: vec![0; length],
    }]);
    let failure = articles[0].failure().map(said).unwrap_or_default();
    assert!(failure.contains("larger than the 256 MiB"), "{failure}");
}

#[test]
fn damaged_text_is_read_and_the_damage_is_told() {
    let cut = &SENTENCE.as_bytes()[..SENTENCE.len() - 2];
    let middle = [SENTENCE.as_bytes(), b" \xd8 \xff ", SENTENCE.as_bytes()].concat();
    let null = [SENTENCE.as_bytes(), b"\0", SENTENCE.as_bytes()].concat();
    let first = format!("the first at byte {} (line 1)", SENTENCE.len() + 1);
    let marked = [b"\xef\xbb\xbf\n\n", &middle[..]].concat();
    let after_mark = format!("the first at byte {} (line 3)", SENTENCE.len() + 6);
    // Every twentieth byte overwritten.
    let mut worn = SENTENCE.repeat(20).into_bytes();
    worn.iter_mut().step_by(20).for_each(|byte| *byte = 0xFF);
    let rows: [(&[u8], &str); 6] = [
        (&middle, &first),
        (&marked, &after_mark),
        (&worn, "that are not UTF-8, the first at byte 0"),
        (&null, "1 NUL"),
        (cut, ""),
        (b"\xff\xfe\x27\x06\x28\x06\x00\xd8", "UTF-16"),
    ];
    for (bytes, remark) in rows {
        let article = parse(bytes);
        assert_eq!(article.failure(), None, "{remark}");
        assert!(!article.title.is_empty(), "{remark}");
        let told = article
            .notices
            .iter()
            .any(|notice| notice.severity == Severity::Warning && warned(notice).contains(remark));
        assert!(told || remark.is_empty(), "{remark}: {:?}", article.notices);
    }
}

#[test]
fn plain_text_is_kept_byte_for_byte() {
    let rows = [
        "one\r\ntwo\rthree\n",
        "\u{1b}[31mred\u{1b}[0m \u{202e}turned",
        "\u{2067}\u{2067}أ\u{2069}",
        "  spaces  \n\n\n",
    ];
    for text in rows {
        assert_eq!(&*parse(text.as_bytes()).text, text);
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        assert_eq!(&*parse(&marked).text, text);
    }
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(SENTENCE.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(&*parse(&utf16).text, SENTENCE);
}

#[test]
fn long_texts_are_read_in_full() {
    let one_line = SENTENCE.repeat(5_000_000 / SENTENCE.len());
    let article = parse(one_line.as_bytes());
    assert_eq!(article.blocks.len(), 1);
    assert_eq!(article.text.len(), one_line.len());
    assert!(article.title.len() < 400);

    // A title that every line is compared with, and that every frame draws.
    let lines = "سطر قصير\n".repeat(10_000);
    let words = "كلمة ".repeat(200_000);
    for page in [
        format!("---\ntitle: {words}\noutlet: {words}\n---\n{lines}{SENTENCE}"),
        format!("{lines}# {words}\n{SENTENCE}"),
    ] {
        let article = parse(page.as_bytes());
        assert!(!article.title.is_empty() && article.title.len() <= 2_000);
        assert_eq!(article.outlet, None);
    }

    let many = "أ\n\n".repeat(100_000);
    assert_eq!(parse(many.as_bytes()).blocks.len(), 100_000);

    let too_many = "أ\n".repeat(2_000_001);
    let failure = parse(too_many.as_bytes());
    assert!(
        failure
            .failure()
            .is_some_and(|reason| said(reason).contains("split it"))
    );
}

#[test]
fn paths_that_cannot_be_read_are_listed_with_their_reason() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    fs::write(empty.join("picture.png"), b"\x89PNG").unwrap();
    let rows = [
        (folder.path().join("absent.txt"), "does not exist"),
        (empty, "holds no articles"),
    ];
    for (path, reason) in rows {
        let articles = read_path(&path);
        assert_eq!(articles.len(), 1);
        let failure = articles[0].failure().map(said).unwrap_or_default();
        assert!(failure.contains(reason), "{reason}: {failure}");
        assert_eq!(articles[0].source.name, path.to_string_lossy());
    }
}

#[test]
fn a_folder_gives_its_articles_in_order_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    for name in [
        "b.txt",
        "a.md",
        "c.MARKDOWN",
        "d.text",
        "notes",
        "أخبار/مقال عن الجسر.txt",
        "sub/with\nnewline.txt",
        "sub/with\u{1b}[31mescape.txt",
        "ignored.txt",
        ".hidden.txt",
        ".hidden/x.txt",
        "page.html",
        "data.csv",
    ] {
        write(name, SENTENCE.as_bytes());
    }
    write("binary", b"\0\0\0\0");
    write("empty.txt", b"");
    write(".gitignore", b"ignored.txt\n");
    write(".ignore", b"*.md\n");
    let articles = read_path(folder.path());
    let expected = [
        "a.md",
        "b.txt",
        "c.MARKDOWN",
        "d.text",
        "empty.txt",
        "ignored.txt",
        "notes",
        "sub/with\nnewline.txt",
        "sub/with\u{1b}[31mescape.txt",
        "أخبار/مقال عن الجسر.txt",
    ];
    assert_eq!(names(&articles), expected);
    let failed: Vec<Article> = articles
        .into_iter()
        .filter(|article| article.failure().is_some())
        .collect();
    assert_eq!(names(&failed), ["empty.txt"]);
}

#[test]
fn an_explicit_file_is_read_whatever_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    fs::write(&path, SENTENCE).unwrap();
    let articles = read_path(&path);
    assert_eq!(articles[0].failure(), None);
    assert_eq!(articles[0].source.name, path.to_string_lossy());
    assert!(articles[0].source.modified.is_some());
}

#[cfg(unix)]
#[test]
fn links_devices_and_names_of_unix_do_no_harm() {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.txt"), SENTENCE).unwrap();
    fs::create_dir(at("sub")).unwrap();
    fs::write(
        folder.path().join(OsStr::from_bytes(b"name_\xff.txt")),
        SENTENCE,
    )
    .unwrap();
    symlink("..", at("sub/parent")).unwrap();
    symlink("self.txt", at("self.txt")).unwrap();
    symlink("/nonexistent", at("dangling.txt")).unwrap();
    symlink("/dev/zero", at("zero.txt")).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(at("pipe.txt"))
        .status();
    let _socket = std::os::unix::net::UnixListener::bind(at("socket.txt")).unwrap();
    let articles = read_path(folder.path());
    let reason = |name: &str| {
        let article = articles.iter().find(|article| article.source.name == name);
        article.map(|article| {
            article
                .failure()
                .map_or_else(|| "was read".to_owned(), said)
        })
    };
    let rows = [
        ("a.txt", "was read"),
        ("name_\u{FFFD}.txt", "was read"),
        ("self.txt", "is a link that leads back to itself"),
        ("dangling.txt", "link to something that does not exist"),
        ("zero.txt", "is a device"),
        ("socket.txt", "is a socket"),
    ];
    for (name, expected) in rows {
        let found = reason(name).unwrap_or_default();
        assert!(found.contains(expected), "{name}: {found}");
    }
    if made.is_ok_and(|status| status.success()) {
        assert!(reason("pipe.txt").unwrap().contains("is a named pipe"));
    }
    let copies = articles
        .iter()
        .filter(|article| article.source.name.ends_with("a.txt"))
        .count();
    assert_eq!(copies, 1, "the loop was walked");
    // The same words for a link that is given by itself.
    for name in ["self.txt", "dangling.txt"] {
        let alone = read_path(&at(name));
        assert_eq!(alone[0].failure().map(said), reason(name));
    }
}

/// Paths to the same files, and the names that are given.
#[test]
fn a_file_is_given_once_by_its_first_name() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("sub")).unwrap();
    fs::write(at("sub/a.txt"), SENTENCE).unwrap();
    // The same words in another file are another article.
    fs::write(at("sub/b.txt"), SENTENCE).unwrap();
    fs::hard_link(at("sub/b.txt"), at("sub/c.txt")).unwrap();
    let mut rows = vec![
        (vec!["sub", "sub/", "sub/../sub"], vec!["a.txt", "b.txt"]),
        (vec!["sub/b.txt", "sub", "."], vec!["sub/b.txt", "a.txt"]),
        (
            vec!["sub/c.txt", "sub/b.txt", "sub/c.txt"],
            vec!["sub/c.txt"],
        ),
        (vec!["gone", "sub/a.txt", "gone"], vec!["gone", "sub/a.txt"]),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("sub/a.txt", at("link.txt")).unwrap();
        rows.push((vec!["link.txt", "sub"], vec!["link.txt", "b.txt"]));
        rows.push((vec!["sub", "link.txt"], vec!["a.txt", "b.txt"]));
    }
    for (paths, expected) in rows {
        let inputs = paths.iter().map(|path| Input::Path(at(path))).collect();
        let root = format!("{}/", folder.path().display());
        let found: Vec<String> = read(inputs)
            .iter()
            .map(|article| article.source.name.replace(&root, ""))
            .collect();
        assert_eq!(found, expected, "{paths:?}");
    }
    let stdin = |name: &str| Input::Bytes {
        name: name.to_owned(),
        bytes: SENTENCE.into(),
    };
    assert_eq!(read(vec![stdin("one"), stdin("two")]).len(), 2);
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("closed.txt");
    let below = folder.path().join("closed");
    fs::write(&file, SENTENCE).unwrap();
    fs::write(folder.path().join("open.txt"), SENTENCE).unwrap();
    fs::create_dir(&below).unwrap();
    let close = |mode| {
        for path in [&file, &below] {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    close(0o000);
    if fs::File::open(&file).is_ok() {
        eprintln!("SKIPPED: this user may read every file");
        return;
    }
    let articles = read_path(folder.path());
    close(0o755);
    assert_eq!(names(&articles), ["closed", "closed.txt", "open.txt"]);
    for article in &articles[..2] {
        assert!(said(article.failure().unwrap()).contains("permission denied"));
    }
    assert_eq!(articles[2].failure(), None);
}

#[test]
fn a_broken_input_does_not_stop_the_rest() {
    let bytes = |name: &str, bytes: &[u8]| Input::Bytes {
        name: name.to_owned(),
        bytes: bytes.to_owned(),
    };
    let inputs = vec![
        bytes("one", SENTENCE.as_bytes()),
        bytes("two", b""),
        Input::Path("/nonexistent/three".into()),
        bytes("four", SENTENCE.as_bytes()),
    ];
    for jobs in [1, 2, 7] {
        let job = Job {
            inputs: inputs.clone(),
            jobs,
            ..Job::default()
        };
        let loaded: Vec<Article> = load_all(job)
            .into_iter()
            .map(|(article, _)| article)
            .collect();
        assert_eq!(names(&loaded), ["one", "two", "/nonexistent/three", "four"]);
        let failed: Vec<bool> = loaded
            .iter()
            .map(|article| article.failure().is_some())
            .collect();
        assert_eq!(failed, [false, true, true, false]);
        assert_eq!(loaded[0].blocks[0].kind, BlockKind::Body);
    }
}
