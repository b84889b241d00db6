//! What several tests share.

pub(crate) mod oracle;
pub(crate) mod program;
pub(crate) mod shared;
