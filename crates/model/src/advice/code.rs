//! The codes of advice: one closed list, one row each.

use super::Source;

/// How much a piece of advice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A consequence worth knowing, or something to look at that no request can show.
    Info,
    /// Against published advice, or likely a slip.
    Warning,
}

impl Severity {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! advice_codes {
    ($($(#[$doc:meta])* $code:ident, $name:literal, $severity:ident, [$($source:ident),+], $wants:literal;)+) => {
        /// What the advice is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum AdviceCode {
            $($(#[$doc])* $code,)+
        }

        impl AdviceCode {
            /// Every code.
            pub const ALL: &'static [AdviceCode] = &[$(AdviceCode::$code),+];

            /// The stable kebab-case name: in designs, in what the command line reports, in SARIF rules.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(AdviceCode::$code => $name,)+ }
            }

            /// How much it matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(AdviceCode::$code => Severity::$severity,)+ }
            }

            /// Who says so, the first by whom it is listed.
            #[must_use]
            pub fn sources(self) -> &'static [Source] {
                match self { $(AdviceCode::$code => &[$(Source::$source),+],)+ }
            }

            /// What would satisfy it, in the words of the API; empty for a consequence that nothing changes.
            #[must_use]
            pub fn wants(self) -> &'static str {
                match self { $(AdviceCode::$code => $wants,)+ }
            }
        }
    };
}

advice_codes! {
    /// The region id has the right form and is not in our list. Lists age (ruling: never an error).
    UnlistedRegion, "unlisted-region", Warning, [Vendor], "";
    /// `TrailRegion` names several regions; no source shows a separator (C6).
    SeveralTrailRegions, "several-trail-regions", Warning, [Vendor], "TrailRegion=All";
    /// The request came without `EventRW`; sources differ on what that means, so `All` is written (C1).
    EventRwAbsent, "event-rw-absent", Warning, [Vendor], "EventRW";
    /// Only some management events are delivered (KICS c065b98e, Cloud Config actiontrail-trail-intact-enabled).
    EventRwNotAll, "event-rw-not-all", Warning, [Kics, CloudConfig], "EventRW=All";
    /// Only one region's events are delivered (the same sources).
    TrailRegionNotAll, "trail-region-not-all", Warning, [Kics, CloudConfig], "TrailRegion=All";
    /// The plan leaves the trail off (Cloud Config actiontrail-enabled).
    LoggingOff, "logging-off", Warning, [CloudConfig], "StartLogging";
    /// No bucket (KICS c065b98e, CIS 2.1).
    NoOss, "no-oss", Warning, [Kics, Cis], "OssBucketName";
    /// CIS 2.1, as coded, wants both; MaxCompute counts for neither.
    CisTwoDestinations, "cis-two-destinations", Warning, [Cis], "OssBucketName, SlsProjectArn";
    /// CIS 2.10 to 2.22 ask for alerts that are built on logs in Log Service.
    NoSlsForAlerts, "no-sls-for-alerts", Info, [Cis], "SlsProjectArn";
    /// A bucket that is there already must be private, which no request shows (CIS 2.2). A new one is made private.
    BucketNotPrivate, "bucket-not-private", Info, [Cis], "PutBucketAcl private";
    /// A bucket that is there already should encrypt, which no request shows (CIS 5.8).
    BucketEncryptionUnproven, "bucket-encryption-unproven", Info, [Cis], "PutBucketEncryption";
    /// A new bucket without encryption on the server's side (CIS 5.8).
    BucketNotEncrypted, "bucket-not-encrypted", Warning, [Cis], "PutBucketEncryption AES256";
    /// 180 days (MLPS 2.0, as Cloud Config actiontrail-enabled cites it), 365 days for Logstores (CIS 2.23). CreateTrail sets none.
    Retention, "retention", Info, [Mlps, Cis], "180 days, or 365 days";
    /// Everything stays in the account that it watches (Alibaba Cloud Landing Zone: a log archive account).
    LogAccountNotSeparate, "log-account-not-separate", Info, [Vendor], "a destination in another account";
    /// Another trail of the account follows all regions and is on (alicloud_thrifty actiontrail_multiple_global_trails).
    ManyGlobalTrails, "many-global-trails", Info, [Thrifty], "one trail of all regions";
    /// Global events lie in the directory of the home region (help "Create a single-account trail").
    OssGlobalEvents, "oss-global-events", Info, [Vendor], "";
    /// Events from before need a backfill task (help "Create a single-account trail").
    NoBackfill, "no-backfill", Info, [Vendor], "CreateDeliveryHistoryJob";
    /// A MaxCompute project name beyond MaxCompute's own limit of 28 characters (C3).
    MaxComputeNameLong, "max-compute-name-long", Warning, [Vendor], "";
    /// MaxCompute has no endpoint there that we know of (C10).
    MaxComputeRegionUnconfirmed, "max-compute-region-unconfirmed", Info, [Vendor], "";
    /// What a role of another account needs for MaxCompute is not documented (C10).
    MaxComputeCrossAccountUnconfirmed, "max-compute-cross-account-unconfirmed", Info, [Vendor], "";
    /// The role is in another account than the destination it writes to.
    RoleInOtherAccount, "role-in-other-account", Warning, [Vendor], "";
    /// *Another account* is chosen, and the ARN names the own one.
    OwnAccountAsAnother, "own-account-as-another", Warning, [Designer], "";
    /// Whether a prefix that ends in a slash doubles it is not documented (C10).
    PrefixEndsWithSlash, "prefix-ends-with-slash", Info, [Vendor], "";
    /// EnableInsight changes the whole account, not only this trail.
    InsightsChangeAccount, "insights-change-account", Info, [Vendor], "";
    /// Data events go to projects that ActionTrail makes and that are paid for.
    DataEventsArePaid, "data-events-are-paid", Info, [Vendor], "";
    /// A selector names an event that the built-in list of its service does not hold. Lists age (never an error).
    UnlistedEvent, "unlisted-event", Warning, [Vendor], "";
    /// Two selectors are the same; no source forbids it, and the second selects nothing more.
    RepeatedSelector, "repeated-selector", Warning, [Designer], "one selector of a kind";
    /// A filter includes a value and leaves it out. No source says which side wins.
    IncludedAndExcluded, "included-and-excluded", Warning, [Designer], "a value on one side";
    /// The account's permission to backfill may have to be asked for by ticket.
    BackfillMayNeedTicket, "backfill-may-need-ticket", Info, [Vendor], "";
    /// Only the management account or the delegated administrator may make a multi-account trail.
    OrganizationTrailCaller, "organization-trail-caller", Info, [Vendor], "";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_variant_in_kebab_case() {
        for code in AdviceCode::ALL {
            let mut name = String::new();
            for c in format!("{code:?}").chars() {
                if c.is_ascii_uppercase() && !name.is_empty() {
                    name.push('-');
                }
                name.push(c.to_ascii_lowercase());
            }
            assert_eq!(code.name(), name);
        }
    }
}
