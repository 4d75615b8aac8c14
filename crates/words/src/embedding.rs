//! What the page says where it stands inside another.

/// One message. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Embedding {
    /// Nothing can be changed.
    ReadOnly,
    /// Drafts are kept, and only for this portal.
    DraftsHere,
    /// The browser keeps none.
    DraftsNowhere,
}
