//! What the page says beside fields, problems and advice while the form is filled in.

/// One message with its numbers and names. Every language has an arm for each.
#[rustfmt::skip]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    // The frame of the page.
    AppName,
    SkipToForm,
    SimulatorChip,
    LiveChip,
    NoProxyChip,
    LanguageLabel,
    ThemeLabel,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Optional,
    Info,
    OpensInNewTab,
    // The head of the form.
    QuickTitle,
    FullTitle,
    QuickLead,
    FullLead,
    ViewLabel,
    // Sections.
    BasicSection,
    DeliverySection,
    DeliveryLead,
    // Destinations.
    WhenSls,
    WhenOss,
    WhenMaxCompute,
    Documentation,
    DerivedLogstore,
    DerivedObjects,
    DerivedTable,
    DerivedArn,
    KeptValues { count: usize },
    ClearKept,
    InsightsSetAll,
    InsightsRestored,
    // Region selects.
    AllRegions,
    AnotherRegion,
    ChooseRegion,
    OtherRegionLabel,
    // What DescribeTrails knows.
    NameFree { region: String, used: usize, limit: usize },
    NameTaken { region: String },
    RegionFull { region: String, limit: usize },
    LookUpFailed,
    // Problems.
    ErrorTitlePrefix,
    ProblemCount { count: usize },
    // The picture.
    FlowHeading,
    FlowAccount,
    FlowNameMissing,
    FlowPartMissing,
    FlowNoDestination,
    /// Values of the wire; `All` is put into words.
    FlowEvents { event_rw: String, trail_region: String },
    FlowInAccount { service: String, account: String },
    FlowInUnknownAccount { service: String },
    FlowSummary { account: String, trail: String, destinations: String },
    ServiceSls,
    ServiceOss,
    ServiceMaxCompute,
    // The panel.
    PanelLabel,
    TabRequest,
    TabPlan,
    TabExport,
    RequestReady { parameters: usize },
    RequestDraft { problems: usize },
    Copy,
    Download,
    RequestUpdated { parameters: usize, problems: usize },
    // The bar at the bottom.
    SwitchForm,
    SwitchRequest,
    SwitchPlan,
    SwitchLabel,
    DraftSaved { time: String },
    DraftSaving,
    DraftsNotSaved,
    DraftUnsaved,
    // Configuration and crash.
    ConfigBroken { reason: String },
    ContextFailed,
    TryAgain,
    PartNotLoaded,
    RemarkNotLoaded,
    CrashHeading,
    CrashText,
    CrashHeadingUnsaved,
    CrashTextUnsaved,
    CrashReload,
    // Review and submit.
    Confirm,
}
