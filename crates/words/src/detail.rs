//! What the page says in parts that are fetched when they are needed: the full view, remarks on a draft, stored drafts.

/// One message with its numbers and names. Every language has an arm for each.
#[rustfmt::skip]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    AlsoSet,
    AdvancedSection,
    AdvancedLead,
    AfterSection,
    AfterLead,
    InsightTypes,
    BucketInUse { trail: String },
    ProblemHeading,
    ServerProblem { code: String, request_id: String },
    AdviceHeading,
    SeverityWarning,
    SeverityInfo,
    DraftRestored { time: String },
    DraftUnreadable { key: &'static str },
    DraftNewer { key: &'static str },
    Discard,
    DiscardQuestion,
    DraftIsEdit { trail: String },
    GoOnEditing,
    KeepAsNew,
    DraftElsewhere,
    DraftEarlier,
    LoadOther,
    KeepMine,
    Dismiss,
    Cancel,
    Close,
}
