//! `warraq --licenses`: under which licences the program and the data in it stand.

use std::io;

use super::output::print;
use super::status::Status;

/// What stands before the notice.
const HEAD: &str = concat!(
    "warraq ",
    env!("CARGO_PKG_VERSION"),
    "\n\n",
    "The program is licensed MIT OR Apache-2.0, at your choice. The binary holds data under other licences as\n",
    "well, so that as a whole it stands under\n\n    ",
    env!("CARGO_PKG_LICENSE"),
    "\n\nWhich data that is follows, with the notices that its licences ask for.\n\n",
);

/// The notice of all third-party data.
const NOTICE: &str = include_str!("../../assets/NOTICE");

/// Prints both.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn run() -> io::Result<Status> {
    print(format!("{HEAD}{NOTICE}").as_bytes())
}
