//! What the page says where it is used to share a design.

/// One message with its numbers and names. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sharing {
    // Making a link.
    Heading,
    Warning,
    WarningWithoutAccounts,
    LeaveOut,
    LeaveOutWhat,
    Link,
    Length { length: usize },
    TooLong { length: usize, limit: usize },
    CopyLink,
    Copied,
    OtherFingerprint,
    // Opening one.
    LinkedHeading,
    LinkedLead,
    LinkedFresh,
    OnlyKeptDiffers,
    YourDraft,
    TheLink,
    AccountsPutIn { account: String },
    AccountsMissing,
    YourAccount,
    Unknown { names: Vec<String> },
    KeepMine,
    Use,
    Used,
    // Links that give no design.
    LinkTooLong { length: usize, limit: usize },
    LinkNewer { version: u64 },
    LinkBroken,
    LinkValue,
}
