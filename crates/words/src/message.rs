//! Everything the page says beside fields, problems and advice.

/// One message with its numbers and names. Every language has an arm for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    // The frame of the page.
    AppName,
    SkipToForm,
    SimulatorChip,
    SimulatorBanner,
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
    AlsoSet,
    ShowInFullView,
    // Sections.
    BasicSection,
    EventSection,
    DeliverySection,
    DeliveryLead,
    AdvancedSection,
    AdvancedLead,
    AfterSection,
    AfterLead,
    // Destinations.
    WhenSls,
    WhenOss,
    WhenMaxCompute,
    Documentation,
    DerivedLogstore,
    DerivedObjects,
    DerivedTable,
    DerivedArn,
    KeptValues {
        count: usize,
    },
    ClearKept,
    InsightsSetAll,
    InsightsRestored,
    InsightTypes,
    DataEventServices,
    // Region selects.
    AllRegions,
    AnotherRegion,
    ChooseRegion,
    OtherRegionLabel,
    // What DescribeTrails knows.
    NameFree {
        region: String,
        used: usize,
        limit: usize,
    },
    NameTaken {
        region: String,
    },
    RegionFull {
        region: String,
        limit: usize,
    },
    BucketInUse {
        trail: String,
    },
    LookingUp,
    LookUpFailed,
    // Problems.
    ProblemHeading,
    ErrorTitlePrefix,
    ProblemCount {
        count: usize,
    },
    ServerProblem {
        code: String,
        request_id: String,
    },
    // The picture.
    FlowHeading,
    FlowAccount,
    FlowNameMissing,
    FlowPartMissing,
    FlowNoDestination,
    FlowEvents {
        event_rw: String,
        trail_region: String,
    },
    FlowInAccount {
        service: &'static str,
        account: String,
    },
    FlowSummary {
        account: String,
        trail: String,
        destinations: String,
    },
    ServiceSls,
    ServiceOss,
    ServiceMaxCompute,
    // The panel.
    PanelLabel,
    TabRequest,
    TabPlan,
    TabExport,
    AdviceHeading,
    RequestReady {
        parameters: usize,
    },
    RequestDraft {
        problems: usize,
    },
    Copy,
    Download,
    CopyName {
        what: String,
    },
    Copied {
        what: String,
    },
    CopyFailed,
    Downloaded {
        file: String,
    },
    DraftNotice {
        problems: usize,
    },
    ExportFormat,
    ExportRequest,
    ExportPlan,
    ExportCli,
    PlanPrerequisites,
    PlanNoPrerequisites,
    PlanCalls,
    PlanParameters,
    PlanQuotaNotSent {
        quota: String,
    },
    Fingerprint,
    FingerprintWhat,
    RequestUpdated {
        parameters: usize,
        problems: usize,
    },
    // The bar at the bottom.
    SwitchForm,
    SwitchRequest,
    SwitchPlan,
    SwitchLabel,
    DraftSaved {
        time: String,
    },
    DraftSaving,
    DraftsNotSaved,
    DraftRestored {
        time: String,
    },
    DraftUnreadable,
    Discard,
    DiscardQuestion,
    DraftElsewhere,
    LoadOther,
    KeepMine,
    Dismiss,
    // Configuration and crash.
    ConfigBroken {
        reason: String,
    },
    ContextFailed {
        reason: String,
    },
    TryAgain,
    NoProxyConfigured,
    AccountFromProxy,
    CrashHeading,
    CrashText,
    CrashReload,
    // Review and submit.
    ReviewHeading,
    ReviewAccount,
    ReviewRegion,
    ReviewMode,
    ReviewModeSimulator,
    ReviewModeLive,
    ReviewChangeReference,
    ReviewSettings,
    ReviewCalls {
        count: usize,
    },
    ReviewPrerequisites,
    TheseExistNow,
    TickPrerequisites,
    ReviewAdvice,
    ConfirmAndCreate,
    Confirm,
    Back,
    Cancel,
    Close,
    Retry,
    RetryRest,
    // While it runs and after.
    Submitting {
        step: usize,
        steps: usize,
    },
    StepWaiting,
    StepRunning,
    StepDone,
    StepReconciled,
    StepFailed,
    StepUnknown,
    StepNotSent,
    CancelAfterThis,
    CancelledBefore {
        action: &'static str,
    },
    LookingUpOutcome,
    Created,
    CreatedNotAll {
        action: &'static str,
    },
    CreatedNotLogging,
    NotCreated,
    OutcomeUnknown,
    OutcomeUnknownAdvice,
    CheckAgain,
    RequestIdLabel,
    HomeRegionLabel,
    TimedOut {
        seconds: u32,
    },
    NetworkFailed,
    NotOurAnswer {
        status: u16,
        start: String,
    },
    OriginNotListed {
        origin: String,
    },
    // The status of the new trail.
    StatusHeading,
    StatusLogging,
    StatusNotLogging,
    StatusWaiting,
    StatusDelivered {
        service: &'static str,
        time: String,
    },
    StatusError {
        service: &'static str,
        error: String,
    },
    StatusNoNews {
        service: &'static str,
    },
    StatusStopped,
    // What to do next.
    NextHeading,
    NextSls {
        logstore: String,
    },
    NextOss {
        path: String,
    },
    NextMaxCompute {
        table: String,
    },
    NextNinetyDays,
    NextBackfillRunning,
    OpenConsole {
        service: &'static str,
    },
    DesignAnother,
    KeepDesign,
}
