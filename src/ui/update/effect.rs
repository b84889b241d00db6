//! What the loop has to do after an event.

/// What the loop has to do beyond redrawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    #[default]
    None,
    /// Leave the program.
    Quit,
    /// Leave the program as one that was interrupted.
    Interrupt,
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Draw every cell again.
    Redraw,
    /// Change how the terminal is kept from ordering text.
    Bidi(BidiWish),
    /// Put text on the clipboard.
    Copy(Copied),
}

/// What is wished on the test card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BidiWish {
    /// The next way.
    Next,
    /// The one before.
    Previous,
    /// As found out, forgetting what was kept.
    Automatic,
    /// Keep the one shown for this terminal.
    Keep,
    /// Back to the one before the card was opened.
    Cancel,
}

/// Something for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The id of the interface string that names it.
    pub(crate) what: &'static str,
    /// The text.
    pub text: String,
}
