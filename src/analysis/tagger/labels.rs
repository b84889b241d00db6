//! The labels of the tagger, BIO tags as numbers: 0 is outside, class `k` begins with `2k + 1` and
//! continues with `2k + 2`. What the classes are is in the weights file.

/// Most classes of entities a model may have.
pub const MOST_CLASSES: usize = 6;
/// Room for the labels of [`MOST_CLASSES`] classes.
pub const LABELS: usize = 1 + 2 * MOST_CLASSES;

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BioTag {
    /// Part of no entity.
    Outside,
    /// The first token of an entity of that class.
    Begin(u8),
    /// A later token of one.
    Inside(u8),
}

impl BioTag {
    /// What `label` says.
    pub(crate) fn of(label: u8) -> Self {
        match label.checked_sub(1) {
            None => Self::Outside,
            Some(inner) if inner % 2 == 0 => Self::Begin(inner / 2),
            Some(inner) => Self::Inside(inner / 2),
        }
    }

    /// The class; `None` outside.
    pub(crate) fn class(self) -> Option<u8> {
        match self {
            Self::Outside => None,
            Self::Begin(class) | Self::Inside(class) => Some(class),
        }
    }
}

/// Whether `next` may follow `before`; `Inside` follows only its own class.
pub(crate) fn may_follow(before: usize, next: usize) -> bool {
    next == 0 || next % 2 == 1 || before == next || before + 1 == next
}

/// One entity among labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The place of its first label.
    pub first: usize,
    /// The place of its last label.
    pub last: usize,
    /// Its class.
    pub class: u8,
}

/// Gives `report` each entity in `labels`, in order.
pub fn entities(labels: &[u8], mut report: impl FnMut(Entity)) {
    let mut open: Option<Entity> = None;
    for (at, label) in labels.iter().enumerate() {
        let tag = BioTag::of(*label);
        if let Some(entity) = &mut open
            && tag == BioTag::Inside(entity.class)
        {
            entity.last = at;
            continue;
        }
        if let Some(entity) = open.take() {
            report(entity);
        }
        open = tag.class().map(|class| Entity {
            first: at,
            last: at,
            class,
        });
    }
    if let Some(entity) = open {
        report(entity);
    }
}
