//! The interface without a terminal: a small library, keys in, a frame of text out.
//!
//! The findings come from a table, so that these tests stand whatever the extraction learns.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use crossterm::event::{KeyModifiers, MouseEvent, MouseEventKind};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Modifier;
use warraq::i18n::{InterfaceLanguage, Messages};
use warraq::ingest::parse_article;
use warraq::library::Library;
use warraq::model::{
    ActorKind, Article, DateMention, Findings, FoundActor, FoundMention, MentionKind, Source, Span,
    TimexKind, TimexValue, Why,
};
use warraq::ui::input::keymap::{Keymap, parse_event};
use warraq::ui::state::State;
use warraq::ui::update::{Desk, Effect};
use warraq::ui::view::theme::{Depth, Theme};
use warraq::ui::{Layouts, Scene, view};

/// The interface on a screen of some size.
pub(super) struct Screen {
    /// What the interface remembers.
    pub state: State,
    /// What is loaded.
    pub library: Library,
    /// Findings that are still to come.
    waiting: VecDeque<Findings>,
    layouts: Layouts,
    keymap: Keymap,
    messages: Messages,
}

impl Screen {
    /// The three fixture articles with their findings on a screen of `size` columns and rows.
    pub(super) fn new(size: (u16, u16), language: InterfaceLanguage) -> Self {
        Self::of(fixture(), size, language)
    }

    /// Some articles on a screen of `size` columns and rows.
    pub(super) fn of(
        articles: impl IntoIterator<Item = (Article, Findings)>,
        size: (u16, u16),
        language: InterfaceLanguage,
    ) -> Self {
        let mut screen = Self::waiting(articles, size, language);
        screen.analyse(usize::MAX);
        screen.finish();
        screen
    }

    /// As [`of`](Self::of), with all findings still to come.
    pub(super) fn waiting(
        articles: impl IntoIterator<Item = (Article, Findings)>,
        size: (u16, u16),
        language: InterfaceLanguage,
    ) -> Self {
        let mut screen = Self {
            state: State::default(),
            library: Library::new(),
            waiting: VecDeque::new(),
            layouts: Layouts::default(),
            keymap: Keymap::default(),
            messages: Messages::new(language),
        };
        screen.state.geometry.size = size.into();
        screen.state.language = language;
        for (article, findings) in articles {
            screen.library.add_article(article);
            screen.waiting.push_back(findings);
        }
        let read = screen.library.len();
        (screen.state.progress.found, screen.state.progress.read) = (read, read);
        screen.desk().loaded(0);
        screen.count();
        screen
    }

    /// The findings of the next documents come.
    pub(super) fn analyse(&mut self, documents: usize) {
        for document in self
            .library
            .documents()
            .skip(self.library.analysed())
            .take(documents)
        {
            let findings = self.waiting.pop_front().expect("findings of each document");
            self.library.add_findings(document, findings);
        }
        self.state.progress.analysed = self.library.analysed();
        self.count();
    }

    /// Nothing more will come.
    pub(super) fn finish(&mut self) {
        self.state.progress.finished = true;
        self.count();
    }

    fn count(&mut self) {
        let mut desk = self.desk();
        desk.findings_came();
        desk.settle();
    }

    /// Types keys as the configuration writes them, separated by blanks; `"text"` types characters.
    pub(super) fn keys(&mut self, keys: &str) -> Effect {
        let mut last = Effect::None;
        for key in keys.split_whitespace() {
            let quoted = key.strip_prefix('"').and_then(|key| key.strip_suffix('"'));
            let names: Vec<String> = quoted.map_or_else(
                || vec![key.to_owned()],
                |text| text.chars().map(String::from).collect(),
            );
            for name in names {
                last = self.key(&name);
            }
        }
        last
    }

    fn desk(&mut self) -> Desk<'_> {
        Desk::new(&mut self.state, &self.library, &mut self.layouts)
    }

    fn key(&mut self, name: &str) -> Effect {
        let event = parse_event(name).expect("the key is written as in the configuration");
        let mut desk = Desk::new(&mut self.state, &self.library, &mut self.layouts);
        desk.press(&mut self.keymap, event)
    }

    /// Clicks (or turns the wheel) at a column and row.
    pub(super) fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) {
        let event = MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        };
        self.desk().mouse(event);
    }

    /// Gives the screen another size.
    pub(super) fn resize(&mut self, size: (u16, u16)) {
        self.desk().resized(size.0, size.1);
    }

    /// Lets a text search finish.
    pub(super) fn work(&mut self) {
        while self.desk().search_on() {}
    }

    /// The cells of the frame.
    pub(super) fn buffer(&self) -> Buffer {
        let Size { width, height } = self.state.geometry.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        self.paint(&mut buffer);
        buffer
    }

    /// Draws a frame into a buffer of the screen's size.
    pub(super) fn paint(&self, buffer: &mut Buffer) {
        let scene = Scene {
            state: &self.state,
            library: &self.library,
            layouts: &self.layouts,
            theme: Theme::new(Depth::None),
            messages: &self.messages,
            keymap: &self.keymap,
            corpus: "fixture",
        };
        view(&scene, buffer);
    }

    /// The frame as rows of text, in the order of the screen, blanks at the end cut.
    pub(super) fn frame(&self) -> String {
        let buffer = self.buffer();
        let area = buffer.area;
        let row = |y: u16| {
            let row: String = (0..area.width)
                .map(|x| buffer.cell((x, y)).map_or(" ", |cell| cell.symbol()))
                .collect();
            row.trim_end().to_owned()
        };
        (0..area.height).map(row).collect::<Vec<_>>().join("\n")
    }

    /// The words on the screen that carry a modifier, in the order of the screen, one per run of cells.
    pub(super) fn marked(&self, modifier: Modifier) -> Vec<String> {
        let buffer = self.buffer();
        let mut runs = Vec::new();
        for y in 0..buffer.area.height {
            let mut run = String::new();
            for x in 0..=buffer.area.width {
                match buffer
                    .cell((x, y))
                    .filter(|cell| x < buffer.area.width && cell.modifier.contains(modifier))
                {
                    Some(cell) => run.push_str(cell.symbol()),
                    None if !run.is_empty() => runs.push(std::mem::take(&mut run)),
                    None => {}
                }
            }
        }
        runs
    }
}

/// Reads one article of the tree.
pub(super) fn read(path: &Path, name: &str) -> Article {
    let source = Source {
        name: name.to_owned(),
        ..Source::default()
    };
    parse_article(source, &fs::read(path).expect("the file exists"))
}

/// The three fixture articles with their findings.
pub(super) fn fixture() -> [(Article, Findings); 3] {
    ["1-port.txt", "2-library.txt", "3-notes.txt"].map(|name| {
        let article = read(&folder().join(name), name);
        let findings = findings(name, &article.text);
        (article, findings)
    })
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/reader")
}

/// The findings of one fixture article, from the table.
fn findings(name: &str, text: &str) -> Findings {
    let table = fs::read_to_string(folder().join("findings.tsv")).expect("the table exists");
    let mut findings = Findings::default();
    for row in table.lines().filter(|line| line.starts_with(name)) {
        let fields: Vec<&str> = row.split('\t').collect();
        let [_, key, actor, kind, forms] = <[&str; 5]>::try_from(fields).expect("five fields");
        if kind == "date" {
            let start = text.find(forms).expect("the date is in the text");
            findings.dates.push(DateMention {
                span: Span::new(start, start + forms.len()),
                kind: TimexKind::Date,
                value: TimexValue::new(key),
                resolved: Some(TimexValue::new(key)),
                modifier: None,
                hijri: None,
                confidence: 1.0,
            });
            continue;
        }
        let kind = ActorKind::from_name(kind).expect("a kind");
        let index = u32::try_from(findings.actors.len()).expect("few");
        findings.actors.push(FoundActor {
            key: key.to_owned(),
            name: actor.to_owned(),
            kind,
            stands_for: None,
            stands_for_name: None,
        });
        for form in forms.split('|') {
            let certain = form.trim_start_matches('?');
            let confidence = if certain == form { 1.0 } else { 0.3 };
            let form = certain;
            for (start, _) in text.match_indices(form) {
                let span = Span::new(start, start + form.len());
                if !findings
                    .mentions
                    .iter()
                    .any(|mention| mention.span.overlaps(span))
                {
                    findings.mentions.push(FoundMention {
                        actor: index,
                        span,
                        used_as: kind,
                        kind: MentionKind::Name,
                        confidence,
                        nested: false,
                        why: Why::default(),
                    });
                }
            }
        }
    }
    findings.mentions.sort_by_key(|mention| mention.span);
    findings.dates.sort_by_key(|date| date.span);
    findings
}
