//! The weights: a table from feature keys to rows of small numbers, and its file.
//!
//! Reading never fails on hostile bytes, it gives `None`; it never allocates more than the file's
//! own length asks for.

use super::decode::{Scores, Transitions};
use super::features::VERSION;
use super::labels::{LABELS, MOST_CLASSES};

/// First bytes of a weights file.
const MAGIC: &[u8; 4] = b"WQTG";
/// Steps of the table from margins to confidence.
pub const STEPS: usize = 8;
/// Weights of one feature: of the first pass, then of the second.
pub type WeightRow = [i8; 2 * LABELS];

/// A trained tagger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// Names of the classes.
    pub classes: Vec<String>,
    /// What one unit of a weight is worth.
    pub unit: f32,
    /// Transitions of both passes.
    pub transitions: [Transitions; 2],
    /// Lower ends of the steps of margins, rising.
    pub steps: [f32; STEPS],
    /// For each class and step the share of right proposals, in percent.
    pub confidence: Vec<[u8; STEPS]>,
    /// Feature keys, rising.
    pub keys: Vec<u32>,
    /// The weights of each key.
    pub rows: Vec<WeightRow>,
    index: FeatureIndex,
}

/// Open addressing from keys to rows.
#[derive(Clone, Debug, Default, PartialEq)]
struct FeatureIndex {
    slots: Vec<Slot>,
    shift: u32,
}

/// One place of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Slot {
    key: u32,
    /// The row's number plus one; 0 for a free slot.
    row: u32,
}

impl FeatureIndex {
    fn new(keys: &[u32]) -> Self {
        let bits = (keys.len().max(8) * 2).next_power_of_two().trailing_zeros();
        let mut index = Self {
            slots: vec![Slot::default(); 1 << bits],
            shift: 32 - bits,
        };
        for (row, &key) in (1_u32..).zip(keys) {
            let mut at = index.home(key);
            while index.slots[at].row != 0 {
                at = (at + 1) & (index.slots.len() - 1);
            }
            index.slots[at] = Slot { key, row };
        }
        index
    }

    fn home(&self, key: u32) -> usize {
        (key.wrapping_mul(0x9E37_79B1) >> self.shift) as usize
    }

    fn find(&self, key: u32) -> Option<usize> {
        let mut at = self.home(key);
        loop {
            let slot = self.slots.get(at)?;
            if slot.row == 0 {
                return None;
            }
            if slot.key == key {
                return Some(slot.row as usize - 1);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }
}

/// Sums of weights over the features of one token, in units.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sums([i16; 2 * LABELS]);

impl Default for Sums {
    fn default() -> Self {
        Self([0; 2 * LABELS])
    }
}

impl Model {
    /// The model with its table built.
    #[must_use]
    pub fn indexed(mut self) -> Self {
        self.index = FeatureIndex::new(&self.keys);
        self
    }

    /// Adds the weights of the feature `key`.
    pub(crate) fn add(&self, key: u32, sums: &mut Sums) {
        if let Some(row) = self.index.find(key).and_then(|row| self.rows.get(row)) {
            for (sum, weight) in sums.0.iter_mut().zip(row) {
                *sum = sum.wrapping_add(i16::from(*weight));
            }
        }
    }

    /// The scores of one pass.
    pub(crate) fn scores(&self, sums: &Sums, pass: usize) -> Scores {
        let mut scores = [0.0; LABELS];
        for (score, sum) in scores.iter_mut().zip(sums.0.iter().skip(pass * LABELS)) {
            *score = f32::from(*sum) * self.unit;
        }
        scores
    }

    /// How likely a proposal of `class` with that margin is right, from 0 to 1.
    pub fn confidence(&self, class: u8, margin: f32) -> f32 {
        let step = self
            .steps
            .iter()
            .take_while(|step| **step <= margin)
            .count();
        let table = self.confidence.get(usize::from(class));
        let percent = table.and_then(|table| table.get(step.saturating_sub(1)));
        f32::from(percent.copied().unwrap_or(50)) / 100.0
    }

    /// The bytes of the weights file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.push(u8::try_from(self.classes.len()).unwrap_or_default());
        for (name, table) in self.classes.iter().zip(&self.confidence) {
            bytes.push(u8::try_from(name.len()).unwrap_or_default());
            bytes.extend(name.bytes());
            bytes.extend(table);
        }
        let numbers = self.transitions.iter().flat_map(|table| table.0.iter());
        let numbers = numbers.flatten().chain(&self.steps);
        for number in std::iter::once(&self.unit).chain(numbers) {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(
            u32::try_from(self.keys.len())
                .unwrap_or_default()
                .to_le_bytes(),
        );
        let mut before = 0;
        for (key, row) in self.keys.iter().zip(&self.rows) {
            push_number(&mut bytes, key - before);
            before = *key;
            let set = (0..).zip(row).filter(|(_, weight)| **weight != 0);
            push_number(&mut bytes, set.fold(0, |mask, (bit, _)| mask | 1 << bit));
            let weights = row.iter().filter(|weight| **weight != 0);
            bytes.extend(weights.map(|weight| weight.cast_unsigned()));
        }
        bytes
    }

    /// Reads a weights file made for this version of the features.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut reader = ByteReader(bytes);
        if reader.take(4)? != MAGIC || u16::from_le_bytes(reader.array()?) != VERSION {
            return None;
        }
        let mut model = Self::default();
        let count = usize::from(reader.byte()?);
        if count == 0 || count > MOST_CLASSES {
            return None;
        }
        for _ in 0..count {
            let length = usize::from(reader.byte()?);
            let name = std::str::from_utf8(reader.take(length)?).ok()?;
            model.classes.push(name.to_owned());
            model.confidence.push(reader.array()?);
        }
        model.unit = reader.number()?;
        for table in &mut model.transitions {
            for score in table.0.iter_mut().flatten() {
                *score = reader.number()?;
            }
        }
        for step in &mut model.steps {
            *step = reader.number()?;
        }
        let rows = u32::from_le_bytes(reader.array()?) as usize;
        let room = rows.min(bytes.len());
        model.keys.reserve(room);
        model.rows.reserve(room);
        let mut key = 0_u32;
        for _ in 0..rows {
            key = key.checked_add(reader.short_number()?)?;
            let mask = reader.short_number()?;
            let mut row = [0; 2 * LABELS];
            for (bit, weight) in row.iter_mut().enumerate() {
                if mask >> bit & 1 == 1 {
                    *weight = reader.byte()?.cast_signed();
                }
            }
            model.keys.push(key);
            model.rows.push(row);
        }
        reader.0.is_empty().then(|| model.indexed())
    }
}

/// Seven bits a byte, the lowest first.
fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 127 {
        bytes.push(u8::try_from(number & 127).unwrap_or_default() | 128);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap_or_default());
}

/// Takes bytes from the front.
struct ByteReader<'a>(&'a [u8]);

impl<'a> ByteReader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(head)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn number(&mut self) -> Option<f32> {
        let number = f32::from_le_bytes(self.array()?);
        number.is_finite().then_some(number)
    }

    fn short_number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 127).checked_shl(shift)?;
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }
}
