//! What several tests share.

pub mod oracle;
pub mod program;
pub mod shared;
