//! The laid-out articles: resolved once, wrapped per width, the latest few kept.

use std::collections::{HashMap, VecDeque};

use crate::library::Library;
use crate::model::{Article, Block, BlockKind, DocId, Span};
use crate::script::Direction;
use crate::text::{Layout, ParagraphSpec};

use super::settings::{Look, Settings};

/// How many laid-out articles are kept at most.
const KEPT: usize = 12;

/// Bytes of text in all laid-out articles but the latest, at most; each takes about a dozen bytes of memory.
const KEPT_BYTES: usize = 4 << 20;

/// One laid-out article.
#[derive(Debug)]
pub struct Page {
    /// The lines.
    pub layout: Layout,
    /// What each paragraph of the layout is, and whether it repeats another one.
    pub(crate) paragraphs: Vec<(BlockKind, bool)>,
    /// The part of the text that each paragraph is.
    shown: Vec<Span>,
    look: Look,
}

/// The laid-out articles.
#[derive(Debug, Default)]
pub struct Layouts {
    pages: HashMap<DocId, Page>,
    used: VecDeque<DocId>,
}

impl Layouts {
    /// Lays an article out at `columns`, or re-wraps it, or finds it as it is.
    pub fn prepare(
        &mut self,
        library: &Library,
        document: DocId,
        columns: u16,
        settings: &Settings,
    ) -> &Page {
        let look = settings.look();
        self.used.retain(|&used| used != document);
        self.forget(library);
        self.used.push_back(document);
        let article = library.article(document);
        let stands = |page: &mut Page| page.takes(article, look);
        if !self.pages.get_mut(&document).is_some_and(stands) {
            // A long article takes much room: the old lines go before the new ones come.
            self.pages.remove(&document);
        }
        let page = self
            .pages
            .entry(document)
            .or_insert_with(|| lay_out(article, columns, look));
        if page.layout.columns() != columns {
            page.layout.rewrap(columns);
        }
        page
    }

    /// Drops the pages that were used longest ago and have no room.
    fn forget(&mut self, library: &Library) {
        let mut bytes = 0;
        let sizes = self.used.iter().rev().map(|&used| {
            bytes += library.text(used).len();
            bytes
        });
        let fitting = sizes
            .take(KEPT - 1)
            .take_while(|&bytes| bytes <= KEPT_BYTES);
        let kept = fitting.count();
        let dropped = self.used.len() - kept;
        for document in self.used.drain(..dropped) {
            self.pages.remove(&document);
        }
    }

    /// A page that [`prepare`](Self::prepare) made.
    pub(crate) fn get(&self, document: DocId) -> Option<&Page> {
        self.pages.get(&document)
    }
}

impl Page {
    /// Takes another look if its lines are the same in it.
    fn takes(&mut self, article: &Article, look: Look) -> bool {
        let unmarked = Look {
            marks: self.look.marks,
            ..look
        };
        let only_blocks = Look {
            boilerplate: self.look.boilerplate,
            ..unmarked
        };
        let same = self.look == unmarked
            || self.look == only_blocks
                && shown_blocks(article, look)
                    .iter()
                    .map(|block| &block.1)
                    .eq(&self.shown);
        if same && self.look != look {
            self.layout.set_marks(look.options(Direction::Rtl).marks);
            self.look = look;
        }
        same
    }
}

fn lay_out(article: &Article, columns: u16, look: Look) -> Page {
    let mut specs = Vec::with_capacity(article.blocks.len());
    let mut paragraphs = Vec::with_capacity(article.blocks.len());
    let mut shown = Vec::with_capacity(article.blocks.len());
    for (kind, span, repeated) in shown_blocks(article, look) {
        let close = matches!(
            (paragraphs.last(), kind),
            (Some((before, _)), _) if is_masthead(*before) && is_masthead(kind)
        );
        let rows_before = u16::from(!specs.is_empty() && !close);
        specs.push(ParagraphSpec {
            span: span.range(),
            rows_before,
        });
        paragraphs.push((kind, repeated));
        shown.push(span);
    }
    let options = look.options(article.language.direction());
    Page {
        layout: Layout::new(&article.text, &specs, columns, options),
        paragraphs,
        shown,
        look,
    }
}

/// The blocks as paragraphs: front matter gives only the facts found in it, as a masthead.
fn shown_blocks(article: &Article, look: Look) -> Vec<(BlockKind, Span, bool)> {
    let in_front_matter = |span: &Span| {
        article
            .blocks
            .iter()
            .any(|block| block.kind == BlockKind::FrontMatter && block.span.covers(*span))
    };
    let facts = [
        (BlockKind::Title, Some(article.title)),
        (BlockKind::Byline, article.byline),
        (BlockKind::Outlet, article.outlet),
        (BlockKind::Dateline, article.dateline),
    ];
    let facts = facts.into_iter().filter_map(|(kind, span)| {
        span.filter(|span| !span.is_empty() && in_front_matter(span))
            .map(|span| (kind, span, false))
    });
    let shown = |block: &&Block| {
        block.kind != BlockKind::FrontMatter
            && (look.boilerplate || block.kind != BlockKind::Boilerplate)
    };
    let blocks = article
        .blocks
        .iter()
        .filter(shown)
        .map(|block| (block.kind, block.span, block.repeated));
    facts.chain(blocks).collect()
}

fn is_masthead(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Byline | BlockKind::Outlet | BlockKind::Dateline | BlockKind::Caption
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Findings;
    use crate::text::Hidden;
    use crate::ui::settings::Settings;

    /// Lines are kept when words of the page are hidden and there are none, or are shown as before.
    #[test]
    fn a_page_takes_looks_that_change_no_line() {
        let shows = Settings::default().look();
        let hides = Look {
            boilerplate: !shows.boilerplate,
            ..shows
        };
        let bare = Look {
            marks: !shows.marks,
            ..shows
        };
        let revealed = Look {
            hidden: Hidden::Reveal,
            ..shows
        };
        for (last, look, takes) in [
            (BlockKind::Body, shows, true),
            (BlockKind::Body, hides, true),
            (BlockKind::Body, bare, true),
            (BlockKind::Body, revealed, false),
            (BlockKind::Boilerplate, shows, true),
            (BlockKind::Boilerplate, hides, false),
        ] {
            let article = article(last);
            let mut page = lay_out(&article, 40, shows);
            assert_eq!(page.takes(&article, look), takes, "{last:?} {look:?}");
            assert_eq!(page.look == look, takes);
        }
    }

    /// The latest pages are kept as far as their texts are small.
    #[test]
    fn long_articles_leave_no_room_for_others() {
        let (short, long) = (10, KEPT_BYTES * 2 / 3);
        let rows: [(&[usize], &[usize]); 4] = [
            (&[short; 3], &[0, 1, 2]),
            (
                &[short; KEPT + 2],
                &[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
            ),
            (&[short, long, short], &[0, 1, 2]),
            (&[short, long, long, long, short], &[3, 4]),
        ];
        for (lengths, kept) in rows {
            let (mut library, mut layouts) = (Library::new(), Layouts::default());
            for length in lengths {
                let article = Article {
                    text: "a".repeat(*length).into(),
                    ..Article::default()
                };
                let document = library.add(article, Findings::default());
                layouts.prepare(&library, document, 40, &Settings::default());
            }
            let is_kept = |&at: &usize| layouts.get(DocId(u32::try_from(at).unwrap())).is_some();
            let found: Vec<usize> = (0..lengths.len()).filter(is_kept).collect();
            assert_eq!(found, kept, "{lengths:?}");
        }
    }

    fn article(last: BlockKind) -> Article {
        let block = |kind, start, end| Block {
            kind,
            span: Span::new(start, end),
            repeated: false,
        };
        Article {
            text: "What is said.\nRead also".into(),
            blocks: vec![block(BlockKind::Body, 0, 13), block(last, 14, 23)],
            ..Article::default()
        }
    }
}
