//! Where everything stands, decided once per size, focus or setting, and read by `view` and the mouse.
//!
//! Rectangles are physical. In a mirrored screen (right-to-left corpora) the documents are at the
//! right, the reader in the middle and the actors at the left.

use ratatui::layout::{Rect, Size};

use super::pane::Pane;

/// The smallest screen that is drawn, in columns and rows.
pub(crate) const SMALLEST: Size = Size::new(20, 5);

/// Columns of the documents and of the findings where three panes just fit.
const LIST: u16 = 30;
const SIDE: u16 = 29;

/// The columns that the reader keeps beside two other panes; with fewer it has one beside it.
const READER: u16 = 59;

/// How many panes fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Not even one.
    #[default]
    TooSmall,
    /// One pane and one status row.
    Bare,
    /// One pane with tabs above.
    Tabs,
    /// The reader and one side pane.
    Two,
    /// Documents, reader, and actors over dates.
    Three,
}

/// What the layout depends on beside the size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wishes {
    /// The pane with the focus.
    pub focus: Pane,
    /// The side pane shown beside the reader when only one fits.
    pub(crate) side: Pane,
    /// Whether the focused pane takes the whole screen.
    pub(crate) zoom: bool,
    /// Whether documents are at the right.
    pub(crate) mirrored: bool,
    /// Whether panes are never put side by side.
    pub(crate) one_pane: bool,
    /// The widest line of the reader, in columns.
    pub measure: u16,
}

/// The rectangles of one frame. A pane that is not shown has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Geometry {
    /// Columns and rows of the screen.
    pub size: Size,
    /// How many panes fit.
    pub(crate) mode: Mode,
    /// Whether documents are at the right.
    pub mirrored: bool,
    /// The row of the program's name, counts and filter chips.
    pub(crate) header: Option<Rect>,
    /// The row of tabs in place of pane titles.
    pub(crate) tabs: Option<Rect>,
    /// The rule above the panes, with their titles.
    pub(crate) top_rule: Option<Rect>,
    /// The rule below the panes.
    pub(crate) bottom_rule: Option<Rect>,
    /// The columns of the vertical lines between the panes.
    pub(crate) separators: Vec<u16>,
    /// The rule between actors and dates.
    pub(crate) side_rule: Option<Rect>,
    /// The list of documents.
    pub documents: Option<Rect>,
    /// The reading pane.
    pub reader: Option<Rect>,
    /// The reading pane's lines of text: inside the gutter, at most the measure wide.
    pub text: Rect,
    /// The list of actors.
    pub actors: Option<Rect>,
    /// The list of dates.
    pub dates: Option<Rect>,
    /// The row of target, place and messages.
    pub(crate) status: Option<Rect>,
    /// The row of key hints.
    pub(crate) hints: Option<Rect>,
}

impl Geometry {
    /// Lays out a screen of `size` columns and rows.
    pub(crate) fn new(size: Size, wishes: Wishes) -> Self {
        let mode = match mode_of(size) {
            Mode::Two | Mode::Three if wishes.one_pane => Mode::Tabs,
            mode => mode,
        };
        let mut geometry = Self {
            size,
            mode,
            mirrored: wishes.mirrored,
            ..Self::default()
        };
        let body = geometry.place_rows();
        match mode {
            Mode::TooSmall => return geometry,
            Mode::Bare | Mode::Tabs => geometry.place_one(body, wishes.focus),
            _ if wishes.zoom => geometry.place_one(body, wishes.focus),
            Mode::Two => geometry.place_two(body, wishes.side),
            Mode::Three => geometry.place_three(body),
        }
        geometry.place_text(wishes.measure);
        geometry
    }

    /// The rectangle of a pane, if it is shown.
    pub(crate) fn pane(&self, pane: Pane) -> Option<Rect> {
        match pane {
            Pane::Documents => self.documents,
            Pane::Reader => self.reader,
            Pane::Actors => self.actors,
            Pane::Dates => self.dates,
        }
    }

    /// The shown pane at a screen position.
    pub(crate) fn pane_at(&self, column: u16, row: u16) -> Option<Pane> {
        Pane::ALL.into_iter().find(|&pane| {
            self.pane(pane)
                .is_some_and(|area| area.contains((column, row).into()))
        })
    }

    /// How many rows of a pane are visible.
    pub fn visible(&self, pane: Pane) -> usize {
        usize::from(self.pane(pane).map_or(0, |area| area.height))
    }

    fn place_rows(&mut self) -> Rect {
        let Size { width, height } = self.size;
        let row = |at: u16| Rect::new(0, at, width, 1);
        let (mut top, mut bottom) = (0, height);
        if matches!(self.mode, Mode::Two | Mode::Three) {
            self.header = Some(row(0));
            self.top_rule = Some(row(1));
            top = 2;
        } else if self.mode == Mode::Tabs {
            self.tabs = Some(row(0));
            top = 1;
        }
        if height >= 16 {
            bottom -= 1;
            self.hints = Some(row(bottom));
        }
        bottom -= 1.min(bottom);
        self.status = Some(row(bottom));
        if matches!(self.mode, Mode::Two | Mode::Three) && height >= 12 {
            bottom -= 1;
            self.bottom_rule = Some(row(bottom));
        }
        Rect::new(0, top, width, bottom.saturating_sub(top))
    }

    fn place_one(&mut self, body: Rect, focus: Pane) {
        let slot = match focus {
            Pane::Documents => &mut self.documents,
            Pane::Reader => &mut self.reader,
            Pane::Actors => &mut self.actors,
            Pane::Dates => &mut self.dates,
        };
        *slot = Some(body);
    }

    fn place_two(&mut self, body: Rect, side: Pane) {
        // What is beyond a good measure goes to the names beside it.
        let side_width = body.width.saturating_sub(READER + 16).clamp(25, 30);
        let reader_width = body.width - side_width - 1;
        let (side_x, reader_x) = if self.mirrored {
            (0, side_width + 1)
        } else {
            (reader_width + 1, 0)
        };
        self.separators.push(if self.mirrored {
            side_width
        } else {
            reader_width
        });
        self.reader = Some(Rect {
            x: reader_x,
            width: reader_width,
            ..body
        });
        let slot = Rect {
            x: side_x,
            width: side_width,
            ..body
        };
        if side == Pane::Documents {
            self.documents = Some(slot);
        } else {
            self.place_findings(slot);
        }
    }

    fn place_three(&mut self, body: Rect) {
        let (list, side) = if body.width >= 160 {
            (40, 44)
        } else {
            (LIST, SIDE)
        };
        let reader = body.width - list - side - 2;
        let (left, right) = if self.mirrored {
            (side, list)
        } else {
            (list, side)
        };
        let left_area = Rect {
            width: left,
            ..body
        };
        let right_area = Rect {
            x: left + reader + 2,
            width: right,
            ..body
        };
        self.separators = vec![left, left + 1 + reader];
        self.reader = Some(Rect {
            x: left + 1,
            width: reader,
            ..body
        });
        let (documents, findings) = if self.mirrored {
            (right_area, left_area)
        } else {
            (left_area, right_area)
        };
        self.documents = Some(documents);
        self.place_findings(findings);
    }

    /// Actors over dates, with a rule between; a low pane shows the actors alone.
    fn place_findings(&mut self, area: Rect) {
        if area.height < 12 {
            self.actors = Some(area);
            return;
        }
        // Three fifths; no height overflows.
        let actors = area.height / 5 * 3 + area.height % 5 * 3 / 5;
        self.actors = Some(Rect {
            height: actors,
            ..area
        });
        self.side_rule = Some(Rect {
            y: area.y + actors,
            height: 1,
            ..area
        });
        self.dates = Some(Rect {
            y: area.y + actors + 1,
            height: area.height - actors - 1,
            ..area
        });
    }

    /// The text keeps a gutter and a column of air on both sides, and stands in the middle of a wide pane.
    fn place_text(&mut self, measure: u16) {
        let Some(pane) = self.reader else { return };
        let air = if pane.width >= 44 { 3 } else { 1 };
        let width = pane.width.saturating_sub(2 * air).clamp(1, measure.max(1));
        let x = pane.x + (pane.width.saturating_sub(width)) / 2;
        self.text = Rect { x, width, ..pane };
    }
}

fn mode_of(Size { width, height }: Size) -> Mode {
    if width < SMALLEST.width || height < SMALLEST.height {
        Mode::TooSmall
    } else if width < 40 || height < 10 {
        Mode::Bare
    } else if width < 72 {
        Mode::Tabs
    } else if width < LIST + SIDE + 2 + READER {
        Mode::Two
    } else {
        Mode::Three
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wishes(focus: Pane) -> Wishes {
        Wishes {
            focus,
            side: Pane::Actors,
            zoom: false,
            mirrored: true,
            one_pane: false,
            measure: 90,
        }
    }

    #[test]
    fn modes_by_size() {
        let rows = [
            ((200, 50), Mode::Three),
            ((120, 24), Mode::Three),
            ((119, 24), Mode::Two),
            ((100, 24), Mode::Two),
            ((80, 24), Mode::Two),
            ((50, 18), Mode::Tabs),
            ((39, 24), Mode::Bare),
            ((120, 9), Mode::Bare),
            ((20, 5), Mode::Bare),
            ((19, 5), Mode::TooSmall),
            ((1, 1), Mode::TooSmall),
        ];
        for (size, mode) in rows {
            assert_eq!(
                Geometry::new(size.into(), wishes(Pane::Reader)).mode,
                mode,
                "{size:?}"
            );
        }
    }

    #[test]
    fn a_wider_screen_takes_no_measure_from_the_reader_but_for_a_third_pane() {
        let reader = |width| {
            let geometry = Geometry::new(Size::new(width, 24), wishes(Pane::Reader));
            (geometry.mode, geometry.text.width)
        };
        for width in 72..210 {
            let ((before, narrow), (after, wide)) = (reader(width - 1), reader(width));
            assert!(before != after || wide >= narrow || width == 160, "{width}");
            assert!(after != Mode::Three || wide >= 53, "{width}: {wide}");
        }
        assert_eq!(
            [80, 99, 100, 119, 120].map(|width| reader(width).1),
            [48, 67, 68, 82, 53]
        );
    }

    #[test]
    fn nothing_overlaps_and_nothing_leaves_the_screen() {
        for width in 1..210 {
            for height in 1..60 {
                for focus in Pane::ALL {
                    for (mirrored, zoom) in [(false, false), (true, false), (true, true)] {
                        let wishes = Wishes {
                            zoom,
                            mirrored,
                            ..wishes(focus)
                        };
                        check_tiling(&Geometry::new(Size::new(width, height), wishes));
                    }
                }
            }
        }
        for size in [(u16::MAX, 50), (200, u16::MAX), (80, u16::MAX)] {
            check_tiling(&Geometry::new(size.into(), wishes(Pane::Reader)));
        }
    }

    fn check_tiling(geometry: &Geometry) {
        let screen = Rect::new(0, 0, geometry.size.width, geometry.size.height);
        let mut areas: Vec<Rect> = [
            geometry.header,
            geometry.tabs,
            geometry.top_rule,
            geometry.bottom_rule,
            geometry.status,
            geometry.hints,
            geometry.documents,
            geometry.reader,
            geometry.actors,
            geometry.dates,
            geometry.side_rule,
        ]
        .into_iter()
        .flatten()
        .collect();
        if geometry.mode == Mode::TooSmall {
            return;
        }
        areas.retain(|area| area.area() > 0);
        for (index, area) in areas.iter().enumerate() {
            assert_eq!(area.intersection(screen), *area, "{geometry:?}");
            for other in areas.iter().skip(index + 1) {
                assert!(
                    !area.intersects(*other),
                    "{area:?} {other:?} in {geometry:?}"
                );
            }
        }
        if let Some(reader) = geometry.reader {
            assert_eq!(geometry.text.intersection(reader), geometry.text);
        }
    }
}
