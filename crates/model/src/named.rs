//! Closed sets of values that have names: in the page, in a stored draft and on the wire.

/// A value of a closed set. The table of names is read and written by the same few instructions for every set, where a derived reader of an
/// enum brings its own.
pub(crate) trait Named: Copy + PartialEq + 'static {
    /// Every value with its name, in the order of the page.
    const NAMES: &'static [(&'static str, Self)];

    /// The value's name.
    fn wire(self) -> &'static str {
        Self::NAMES.iter().find(|(_, value)| *value == self).map_or("", |(name, _)| name)
    }

    /// The value of this name.
    fn from_wire(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(other, _)| *other == name).map(|(_, value)| *value)
    }
}
