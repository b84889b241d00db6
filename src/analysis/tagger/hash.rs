//! Hashes of words and of features. They never change: the weights file is keyed by them.

/// The hash of no letters.
pub(crate) const EMPTY: u32 = 0x811C_9DC5;

/// Continues the hash `state` over `bytes` (FNV-1a).
pub(crate) fn extend(state: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(state, |state, byte| {
        (state ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// The hash of a word.
pub(crate) fn of(word: &str) -> u32 {
    extend(EMPTY, word.as_bytes())
}

/// The key of a feature: which template, and the hash it is filled with. 28 bits.
pub(crate) fn feature(template: u32, value: u32) -> u32 {
    let mixed = (u64::from(value) ^ (u64::from(template) << 32) ^ u64::from(template))
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    u32::try_from(mixed >> 36).unwrap_or_default()
}

/// One hash of two.
pub(crate) fn pair(left: u32, right: u32) -> u32 {
    (left.rotate_left(7) ^ 0x9E37_79B9)
        .wrapping_mul(0x85EB_CA6B)
        .wrapping_add(right.wrapping_mul(0xC2B2_AE35))
        .rotate_left(13)
}
