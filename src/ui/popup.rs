//! How high the boxes over the panes are, and how far they scroll.

/// Rows of a box over the panes, for as many rows inside it. What is to be scrolled leaves the screen's edges;
/// what just fits takes them.
pub(crate) fn box_height(screen: u16, rows: usize) -> u16 {
    let wanted = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2);
    if wanted > screen {
        screen.saturating_sub(2).max(3)
    } else {
        wanted
    }
}

/// The first row of the last screenful in a box over the panes.
pub(crate) fn last_in_box(screen: u16, rows: usize) -> usize {
    rows.saturating_sub(usize::from(box_height(screen, rows)).saturating_sub(2))
}
