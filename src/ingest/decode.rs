//! Bytes → text. UTF-8 with or without byte order mark, UTF-16 with one.
//!
//! Never fails halfway: invalid sequences become U+FFFD and are told. Bytes that are mostly not
//! text, and encodings that cannot be told apart, are refused with a reason. It guesses no
//! eight-bit encoding.

use std::borrow::Cow;

use crate::model::Notice;

/// The decoded text and what there is to say about it, or why there is none.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Vec<Notice>), Notice> {
    if bytes.is_empty() {
        return Err(Notice::failure("is empty; there is nothing to read"));
    }
    if let Some(magic) = magic_name(bytes) {
        return Err(Notice::failure(format!(
            "is {magic}, not text; save its text as UTF-8 and open that"
        )));
    }
    let mut notices = Vec::new();
    let text = match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => {
            return Err(Notice::failure("is UTF-32 text; convert it to UTF-8"));
        }
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, &mut notices),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, &mut notices),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, &mut notices)?,
        _ => utf8(bytes, &mut notices)?,
    };
    check_controls(&text, &mut notices)?;
    if text.trim().is_empty() {
        return Err(Notice::failure(
            "holds only white space; there is nothing to read",
        ));
    }
    Ok((text, notices))
}

fn utf8<'a>(bytes: &'a [u8], notices: &mut Vec<Notice>) -> Result<Cow<'a, str>, Notice> {
    let first = match str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error.valid_up_to(),
    };
    let (mut valid, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|&byte| is_text(byte)).count();
        broken += chunk.invalid().len();
    }
    // An eight-bit Arabic or Hebrew text is invalid at nearly every letter; a damaged UTF-8 file is not.
    if broken > valid {
        return Err(Notice::failure(
            "is not UTF-8 text (perhaps Windows-1256 or another eight-bit encoding, or no text at all); \
             convert it to UTF-8, for example with iconv",
        ));
    }
    notices.push(Notice::warning(format!(
        "has {broken} bytes that are not UTF-8, the first at byte {first}; they are shown as U+FFFD"
    )));
    Ok(String::from_utf8_lossy(bytes))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, notices: &mut Vec<Notice>) -> Cow<'static, str> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut broken = rest.len();
    let text = char::decode_utf16(pairs.iter().copied().map(unit))
        .map(|character| {
            character.unwrap_or_else(|_| {
                broken += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if broken > 0 {
        notices.push(Notice::warning(format!(
            "has {broken} broken UTF-16 sequences; they are shown as U+FFFD"
        )));
    }
    Cow::Owned(text)
}

/// Refuses text that is mostly control characters, and tells of NULs in other text.
fn check_controls(text: &str, notices: &mut Vec<Notice>) -> Result<(), Notice> {
    let controls = text.bytes().filter(|&byte| !is_text(byte)).count();
    if controls == 0 {
        return Ok(());
    }
    let characters = text.chars().count();
    let nulls = text.bytes().filter(|&byte| byte == 0).count();
    if controls * 10 > characters * 3 {
        let what = if nulls * 2 > controls {
            "NUL bytes"
        } else {
            "control characters"
        };
        return Err(Notice::failure(format!(
            "is mostly not text ({controls} of {characters} characters are control characters, mostly {what}); \
             open a text file in UTF-8"
        )));
    }
    if nulls > 0 {
        notices.push(Notice::warning(format!(
            "has {nulls} NUL characters; they are kept and shown as signs"
        )));
    }
    Ok(())
}

/// Whether a byte of UTF-8 can be part of text: no control but white space.
fn is_text(byte: u8) -> bool {
    !matches!(byte, 0..=8 | 0x0E..=0x1F | 0x7F)
}

/// The name of the file format that the first bytes announce, for formats often misnamed.
fn magic_name(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 9] = [
        (b"%PDF-", "a PDF document"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"PK\x03\x04", "a ZIP archive or an office document"),
        (b"\x7FELF", "a program"),
        (b"\xD0\xCF\x11\xE0", "an old office document"),
        (b"SQLite format 3\0", "a database"),
    ];
    MAGIC
        .into_iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|(_, name)| name)
}
