//! The command line as other programs see it: exit statuses, streams, formats, hostile input.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::program::{BODY, json_lines, program, text, warraq_in};

fn warraq(arguments: &[&str]) -> Output {
    warraq_in(Path::new("."), arguments)
}

/// A folder with two articles and one file that holds none.
fn folder() -> TempDir {
    let folder = TempDir::new().expect("a folder for the test");
    fs::write(folder.path().join("a.txt"), BODY).expect("it is writable");
    fs::write(folder.path().join("b.txt"), BODY.replace("NATO", "UNESCO")).expect("it is writable");
    folder
}

#[test]
fn exit_statuses_tell_the_truth() {
    let folder = folder();
    let rows: [(&[&str], i32); 19] = [
        (&["a.txt"], 0),
        (&["list", "."], 0),
        (&["list", ".", "--jobs", "256"], 0),
        (&["list", ".", "--jobs", "257"], 2),
        (&["list", "missing.txt"], 1),
        (&["list", "missing.txt", "a.txt"], 1),
        (&["extract", "missing.txt"], 1),
        (&["show", "missing.txt"], 1),
        (&["render", "missing.txt"], 1),
        (&["--version"], 0),
        (&["--help"], 0),
        (&["help", "list"], 0),
        (&["list", "--format", "xml"], 2),
        (&["list", "--colour"], 2),
        (&["list", "--where", "type:ship"], 2),
        (&["--where", "type:ship"], 2),
        (&["extract", "--format", "csv", "--where", "x |"], 2),
        (&["extract", "--anchor", "yesterday"], 2),
        (&["--no-mouse", "list"], 2),
    ];
    for (arguments, expect) in rows {
        let output = warraq_in(folder.path(), arguments);
        assert_eq!(
            output.status.code(),
            Some(expect),
            "{arguments:?}: {}",
            text(&output.stderr)
        );
        let quiet = if expect == 0 {
            &output.stderr
        } else {
            &output.stdout
        };
        let says = arguments.contains(&"a.txt") && expect != 0;
        assert!(says || quiet.is_empty(), "{arguments:?}: {}", text(quiet));
    }
}

#[test]
fn without_a_terminal_the_list_is_printed() {
    let folder = folder();
    let listed = warraq_in(folder.path(), &["list", "."]);
    let opened = warraq_in(folder.path(), &["."]);
    assert_eq!(text(&opened.stdout), text(&listed.stdout));
    let lines: Vec<String> = text(&opened.stdout).lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with("FILE") && lines[0].ends_with("TITLE"));
    assert!(lines[1].starts_with("a.txt") && lines[1].ends_with("THE TITLE OF IT"));
    assert!(!opened.stdout.contains(&0x1b));
}

#[test]
fn without_a_path_the_bundled_articles_are_used() {
    let rows = json_lines(&warraq(&["list", "--format", "jsonl"]));
    assert!(rows.len() >= 9);
    let languages: Vec<&str> = rows
        .iter()
        .filter_map(|row| row["language"].as_str())
        .collect();
    for language in ["ar", "fa", "he", "ur"] {
        assert!(languages.contains(&language), "{language}");
    }
}

#[test]
fn bad_inputs_are_named_and_the_rest_is_done() {
    let folder = folder();
    fs::write(folder.path().join("empty.txt"), "").unwrap();
    fs::create_dir(folder.path().join("hollow")).unwrap();
    let output = warraq_in(
        folder.path(),
        &[
            "list",
            "hollow",
            "gone",
            "empty.txt",
            "a.txt",
            "--format",
            "jsonl",
        ],
    );
    assert_eq!(output.status.code(), Some(1));
    let rows = json_lines(&output);
    assert_eq!(rows.last().unwrap()["file"], "a.txt");
    let words = text(&output.stderr);
    for name in ["hollow", "gone"] {
        let named = words.lines().find(|line| line.contains(name));
        assert!(
            named.is_some_and(|line| line.len() > name.len() + 12),
            "{words}"
        );
    }
}

#[test]
fn extract_points_into_the_text() {
    let output = warraq(&["extract", "--format", "jsonl", "--with-text", "--nested"]);
    assert_eq!(output.status.code(), Some(0));
    for article in json_lines(&output) {
        let source = article["text_of_article"].as_str().unwrap();
        let characters: Vec<char> = source.chars().collect();
        let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
        let findings = ["mentions", "dates"].map(|list| article[list].as_array().unwrap().clone());
        for found in findings.concat() {
            let points = number(&found["start"])..number(&found["end"]);
            let bytes = number(&found["byte_start"])..number(&found["byte_end"]);
            let by_points: String = characters[points].iter().collect();
            assert_eq!(found["text"], by_points.as_str());
            assert_eq!(source.get(bytes), Some(by_points.as_str()));
            let confidence = found["confidence"].as_f64().unwrap();
            assert!((0.0..=1.0).contains(&confidence));
        }
        for key in [
            "file",
            "language",
            "title",
            "byline",
            "outlet",
            "dateline",
            "published",
            "anchor",
        ] {
            assert!(article.get(key).is_some(), "{key}");
        }
    }
}

/// Files that are not plain UTF-8, and where the name in them begins and ends.
#[test]
fn exported_bytes_are_those_of_the_file() {
    let name = "روسيا";
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let marked = std::iter::once(0xFEFF).chain(text.encode_utf16());
        marked.flat_map(bytes).collect()
    };
    let lines = "خبر\n\nقالت روسيا.\n";
    let rows: [(&str, Vec<u8>, std::ops::Range<u64>); 5] = [
        ("plain", lines.into(), 17..27),
        ("mark", [b"\xef\xbb\xbf", lines.as_bytes()].concat(), 20..30),
        (
            "broken",
            [
                "خبر\n\n".as_bytes(),
                b"\xff \xd8 ",
                "قالت روسيا.\n".as_bytes(),
            ]
            .concat(),
            21..31,
        ),
        ("little", utf16(lines, u16::to_le_bytes), 22..32),
        ("big", utf16(lines, u16::to_be_bytes), 22..32),
    ];
    let folder = TempDir::new().unwrap();
    for (case, bytes, expect) in rows {
        let file = format!("{case}.txt");
        fs::write(folder.path().join(&file), &bytes).unwrap();
        for query in [&[][..], &["--where", "actor:russia"]] {
            let arguments = [&["extract", &file, "--with-text"], query].concat();
            let output = warraq_in(folder.path(), &arguments);
            assert_eq!(output.status.code(), Some(0), "{case}");
            let article = &json_lines(&output)[0];
            let found = &article["mentions"][0];
            assert_eq!(found["text"], name, "{case}");
            let bytes = found["byte_start"].as_u64().unwrap()..found["byte_end"].as_u64().unwrap();
            assert_eq!(bytes, expect, "{case}");
            let source = article["text_of_article"].as_str().unwrap();
            let start = usize::try_from(found["start"].as_u64().unwrap()).unwrap();
            let points: String = source
                .chars()
                .skip(start)
                .take(name.chars().count())
                .collect();
            assert_eq!(points, name, "{case}");
        }
    }
}

#[test]
fn csv_has_a_header_and_even_rows() {
    for arguments in [["list", "--format", "csv"], ["extract", "--format", "csv"]] {
        let output = warraq(&arguments);
        let mut table = csv::Reader::from_reader(output.stdout.as_slice());
        assert_eq!(&table.headers().unwrap()[0], "file");
        assert!(table.records().all(|row| row.is_ok()));
    }
}

/// The program with some bytes in a pipe on its standard input.
fn piped(arguments: &[&str], bytes: &str) -> Output {
    let mut child = program(Path::new("."), arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut input = child.stdin.take().expect("it is piped");
    input
        .write_all(bytes.as_bytes())
        .expect("the program reads");
    drop(input);
    child.wait_with_output().expect("the binary ends")
}

#[test]
fn standard_input_is_an_article() {
    let rows: [(&[&str], &str); 8] = [
        (&["extract", "-"], "\"file\":\"-\""),
        (&["show", "-"], "THE TITLE"),
        (&["list", "-", "-"], "THE TITLE"),
        (&[], "THE TITLE"),
        (&["open"], "THE TITLE"),
        (&["list"], "THE TITLE"),
        (&["list", "--where", "text:nato"], "THE TITLE"),
        (&["extract"], "\"file\":\"-\""),
    ];
    for (arguments, expect) in rows {
        let output = piped(arguments, BODY);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}",
            text(&output.stderr)
        );
        let found = text(&output.stdout);
        assert!(found.contains(expect), "{arguments:?}: {found}");
        assert!(
            found.lines().count() <= 2 || arguments.contains(&"show"),
            "{found}"
        );
    }
    let folder = folder();
    let file = fs::File::open(folder.path().join("a.txt")).unwrap();
    let output = program(Path::new("."), &[]).stdin(file).output().unwrap();
    assert!(text(&output.stdout).contains("THE TITLE"));
}

#[test]
fn an_empty_standard_input_is_none() {
    let bundled = warraq(&["list"]);
    assert!(text(&bundled.stdout).lines().count() > 9);
    for arguments in [&[][..], &["list"]] {
        let output = piped(arguments, "");
        assert_eq!(output.stdout, bundled.stdout);
        // Nobody is to take them for what was piped in.
        let words = text(&output.stderr);
        assert!(words.contains("standard input is empty"), "{words}");
    }
    // Unless it is asked for.
    assert_eq!(piped(&["list", "-"], "").status.code(), Some(1));
}

#[test]
fn a_slow_pipe_is_waited_for_with_words() {
    let mut child = program(Path::new("."), &["extract"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut words = String::new();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    // What is waited for is told before anything comes.
    told.read_line(&mut words).unwrap();
    assert!(words.contains("waiting for standard input"), "{words}");
    child
        .stdin
        .take()
        .unwrap()
        .write_all(BODY.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("\"file\":\"-\""));
}

#[test]
fn show_keeps_to_the_width() {
    let folder = folder();
    let output = warraq_in(folder.path(), &["show", "a.txt", "--width", "20"]);
    let lines = text(&output.stdout);
    assert_eq!(lines.matches("THE TITLE OF IT").count(), 1);
    assert!(lines.lines().count() > 5);
    assert!(
        lines.lines().all(|line| line.chars().count() <= 20),
        "{lines}"
    );
}

#[test]
fn a_title_without_its_outer_marks_is_shown_once() {
    let folder = TempDir::new().expect("a folder for the test");
    let marked = BODY.replace("OF IT", "OF IT —");
    fs::write(folder.path().join("a.txt"), marked).expect("it is writable");
    let lines = text(&warraq_in(folder.path(), &["show", "a.txt"]).stdout);
    assert_eq!(lines.matches("THE TITLE OF IT").count(), 1, "{lines}");
}

/// Bytes of a file, and what is said of it; it is read all the same.
#[test]
fn damage_is_told_with_file_place_and_remedy() {
    let rows: [(&[u8], &str); 3] = [
        (
            b"The title\n\n\xff The words go on.\n",
            "a.txt: this file has a sequence that is not UTF-8, at byte 11 (line 3)",
        ),
        (
            b"\xef\xbb\xbfThe title\n\n\xff The words\xd8.\n",
            "a.txt: this file has 2 sequences that are not UTF-8, the first at byte 14 (line 3)",
        ),
        (
            b"The title\n\nThe words \0 go on.\n",
            "a.txt: this file has 1 NUL",
        ),
    ];
    let folder = TempDir::new().unwrap();
    for (bytes, expect) in rows {
        fs::write(folder.path().join("a.txt"), bytes).unwrap();
        for command in ["list", "extract", "show"] {
            let output = warraq_in(folder.path(), &[command, "a.txt"]);
            assert_eq!(output.status.code(), Some(0));
            let words = text(&output.stderr);
            assert!(words.contains(expect), "{command}: {words}");
            assert_eq!(
                words.contains("convert"),
                expect.contains("UTF-8"),
                "{words}"
            );
        }
    }
}

#[test]
fn a_query_may_begin_with_a_hyphen() {
    let folder = folder();
    let query = "-actor:nato";
    for command in [
        &["list", "."][..],
        &["extract", "."],
        &["open", "."],
        &["."],
    ] {
        let output = warraq_in(folder.path(), &[command, &["--where", query]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let found = text(&output.stdout);
        assert!(
            found.contains("b.txt") && !found.contains("a.txt"),
            "{found}"
        );
    }
    let forgotten = warraq_in(
        folder.path(),
        &["list", ".", "--where", "--format", "jsonl"],
    );
    assert_eq!(
        forgotten.status.code(),
        Some(2),
        "{}",
        text(&forgotten.stdout)
    );
}

#[test]
fn a_query_selects_and_an_unknown_name_is_told() {
    let folder = folder();
    let arguments = ["list", ".", "--format", "jsonl", "--where", "text:unesco"];
    let rows = json_lines(&warraq_in(folder.path(), &arguments));
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["file"], "b.txt");
    let output = warraq_in(folder.path(), &["list", ".", "--where", "actor:zzzz"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).contains("zzzz"));
}

#[cfg(unix)]
#[test]
fn nothing_hostile_reaches_either_stream() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = TempDir::new().unwrap();
    let name = OsStr::from_bytes(b"x\n\x1b]2;t\x07\xe2\x80\xae\xff.txt");
    let hostile =
        "A \u{1b}[2J TITLE\u{9b}31m \u{202e}txt\n\nThe body \u{1b}]52;c;AA\u{7} goes on and on.\n";
    fs::write(folder.path().join(name), hostile).unwrap();
    fs::create_dir(folder.path().join(OsStr::from_bytes(b"d\x1b[31m"))).unwrap();
    let gone = "gone\u{1b}[2J\u{202e}";
    fs::write(folder.path().join("plain.txt"), hostile).unwrap();
    let commands: [&[&str]; 11] = [
        &["."],
        &["show", "."],
        &["render", "plain.txt"],
        &["render", gone],
        &["list", ".", gone],
        &["list", ".", gone, "--format", "jsonl"],
        &["list", ".", gone, "--format", "csv"],
        &["extract", ".", gone, "--with-text"],
        &["extract", ".", gone, "--format", "csv"],
        &["list", ".", "--where", "actor:\u{1b}[2J"],
        &["list", ".", "--where", "colour\u{1b}:x"],
    ];
    for arguments in commands {
        let output = warraq_in(folder.path(), arguments);
        for stream in [&output.stdout, &output.stderr] {
            let bad = |character: char| {
                (character.is_control() && character != '\n') || character == '\u{202e}'
            };
            assert!(
                !text(stream).contains(bad),
                "{arguments:?}: {:?}",
                text(stream)
            );
        }
    }
    let table = text(&warraq_in(folder.path(), &["list", "."]).stdout);
    assert_eq!(table.lines().count(), 3, "{table}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_is_no_error() {
    let mut child = program(Path::new("."), &["extract", "--with-text"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn render_names_the_file_at_fault() {
    let folder = folder();
    let rows: [(&[&str], &str); 2] = [
        (&["render", "gone.txt"], "gone.txt: "),
        (
            &["render", "a.txt", "--breaks-out", "gone/b.json"],
            "gone/b.json: ",
        ),
    ];
    for (arguments, expect) in rows {
        let output = warraq_in(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(1));
        let words = text(&output.stderr);
        assert!(words.contains(expect), "{words}");
    }
}

#[test]
fn completions_and_manual_are_printed() {
    for shell in ["bash", "zsh", "fish"] {
        let script = text(&warraq(&["completions", shell]).stdout);
        assert!(script.contains("extract"), "{shell}");
    }
}

#[test]
fn the_manual_says_what_there_is() {
    let page = |arguments: &[&str]| {
        let output = warraq(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        text(&output.stdout)
    };
    let manual = page(&["man"]);
    for part in [
        ".TH warraq 1",
        ".SH KEYS",
        ".SH FILES",
        "actors.toml",
        ".SH ENVIRONMENT",
        "NO_COLOR",
        ".SH EXIT STATUS",
        ".SH QUERIES",
    ] {
        assert!(manual.contains(part), "{part}");
    }
    assert!(!manual.contains("EXTRA"));
    // Every page that is named can be printed.
    let named: Vec<String> = manual
        .lines()
        .filter_map(|line| line.strip_prefix("warraq\\-")?.strip_suffix("(1)"))
        .map(str::to_owned)
        .collect();
    assert!(named.len() >= 7, "{named:?}");
    for command in named {
        let page = page(&["man", &command]);
        let title = format!(".TH warraq-{command} 1");
        assert!(page.contains(&title) && !page.contains("EXTRA"), "{page}");
    }
    assert_eq!(warraq(&["man", "lists"]).status.code(), Some(2));
}

/// Commands, and options that their help must not offer.
#[test]
fn no_command_offers_what_it_does_not_use() {
    let rows = [
        ("render", true),
        ("doctor", true),
        ("completions", true),
        ("man", true),
        ("list", false),
        ("show", false),
        ("extract", false),
        ("open", false),
    ];
    for (command, none) in rows {
        let help = text(&warraq(&[command, "--help"]).stdout);
        for option in ["--jobs", "--anchor", "--actors", "--no-actors"] {
            assert_eq!(!help.contains(option), none, "{command} {option}");
        }
    }
}

/// Arguments, and what is said in Arabic: in logical order, with nothing in it that cannot be seen.
#[test]
fn words_follow_the_language_of_the_interface() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("empty.txt"), b"").unwrap();
    fs::write(folder.path().join("a.txt"), BODY).unwrap();
    let wrong_key = folder.path().join("actors.toml");
    fs::write(&wrong_key, "[[actor]]\nkindd = \"x\"\n").unwrap();
    let rows: [(&[&str], i32, &str); 6] = [
        (
            &["list", "empty.txt", "--no-actors"],
            1,
            "warraq: empty.txt: الملف فارغ",
        ),
        (
            &["list", "absent.txt", "--no-actors"],
            1,
            "absent.txt: لا وجود لهذا المسار",
        ),
        (
            &["list", "a.txt", "--no-actors", "--where", "colour:red"],
            2,
            "في الاستعلام، عند الحرف 1: لا حقل باسم «colour»",
        ),
        (
            &["list", "a.txt", "--no-actors", "--where", "title:zzz"],
            0,
            "لا مقالة تطابق من أصل 1",
        ),
        (
            &["list", "a.txt"],
            2,
            "actors.toml:2: ليس في [[actor]] مفتاح باسم `kindd`؛ أتقصد `kind`؟",
        ),
        (&["man", "nothing"], 2, "لا أمر باسم `nothing`"),
    ];
    for (arguments, status, expect) in rows {
        let by_option = [arguments, &["--ui-language", "ar"]].concat();
        let by_option = program(folder.path(), &by_option).output().unwrap();
        let by_locale = program(folder.path(), arguments)
            .env("LC_ALL", "ar_EG.UTF-8")
            .output()
            .unwrap();
        for output in [by_option, by_locale] {
            let words = text(&output.stderr);
            assert_eq!(output.status.code(), Some(status), "{arguments:?}: {words}");
            assert!(words.contains(expect), "{arguments:?}: {words}");
            let unseen = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}');
            assert!(!words.contains(unseen), "{words:?}");
        }
    }
    let output = warraq_in(folder.path(), &["list", "--ui-language", "xx"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("there are en and ar"));
}

#[test]
fn licences_are_those_of_the_program_and_its_data() {
    let output = warraq(&["--licenses"]);
    assert_eq!(output.status.code(), Some(0));
    let words = text(&output.stdout);
    let licence = env!("CARGO_PKG_LICENSE");
    for part in [
        "MIT OR Apache-2.0",
        licence,
        include_str!("../../../assets/NOTICE"),
    ] {
        assert!(words.contains(part), "{part}");
    }
}

/// Arguments before a command, and the remedy.
#[test]
fn a_misplaced_option_is_told_where_it_goes() {
    let rows: [(&[&str], &str); 4] = [
        (&["--no-mouse", "list"], "`warraq list` does not take it"),
        (&["--jobs", "2", "list"], "write it after `list`"),
        (&["--where", "x", "extract"], "write it after `extract`"),
        (
            &["--jobs", "2", "doctor"],
            "`warraq doctor` does not take it",
        ),
    ];
    for (arguments, expect) in rows {
        let output = warraq(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let words = text(&output.stderr);
        assert!(words.contains(expect), "{words}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_interrupt_ends_with_130() {
    let mut child = program(Path::new("."), &["extract", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let catches_interrupts = || {
        let status = fs::read_to_string(&status).unwrap();
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
        u64::from_str_radix(caught.unwrap().trim(), 16).unwrap() & 0b10 != 0
    };
    while !catches_interrupts() {
        std::thread::yield_now();
    }
    let sent = std::process::Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(sent.unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
}
