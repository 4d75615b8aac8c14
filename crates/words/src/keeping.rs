//! What the page says of the network and of its own versions.

/// One message. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    NoNetwork,
    NetworkBack,
    VersionReady,
    VersionElsewhere,
    UseVersion,
}
