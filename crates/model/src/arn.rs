//! The ARNs that CreateTrail takes, read into their parts and written from them (META, DOC-CT; section 2 of the API notes).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::name::{self, NameRule};
use crate::named::Named;
use crate::problem::Issue;
use crate::region;

/// What an ARN names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArnKind {
    /// `acs:log:<region>:<account>:project/<project>`
    LogProject,
    /// `acs:odps:<region>:<account>:project/actiontrail_<…>`. RAM policies write `projects/`; a trail does not take that.
    MaxComputeProject,
    /// `acs:ram::<account>:role/<role>`
    Role,
}

impl Named for ArnKind {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("log-project", ArnKind::LogProject),
        ("max-compute-project", ArnKind::MaxComputeProject),
        ("role", ArnKind::Role),
    ];
}

impl ArnKind {
    /// The service's name in the ARN.
    #[must_use]
    pub fn service(self) -> &'static str {
        match self {
            ArnKind::LogProject => "log",
            ArnKind::MaxComputeProject => "odps",
            ArnKind::Role => "ram",
        }
    }

    fn resource(self) -> &'static str {
        match self {
            ArnKind::LogProject | ArnKind::MaxComputeProject => "project/",
            ArnKind::Role => "role/",
        }
    }

    /// The rule for the name at the end of the ARN.
    #[must_use]
    pub fn name_rule(self) -> &'static NameRule {
        match self {
            ArnKind::LogProject => &name::LOG_PROJECT,
            ArnKind::MaxComputeProject => &name::MAX_COMPUTE_PROJECT,
            ArnKind::Role => &name::ROLE,
        }
    }
}

/// An ARN whose parts keep their rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arn {
    /// What it names.
    pub kind: ArnKind,
    /// Region id; empty for a role.
    pub region: String,
    /// Account id, 16 digits.
    pub account: String,
    /// Name of the project or role.
    pub name: String,
}

impl Arn {
    /// Reads an ARN of the given kind.
    ///
    /// # Errors
    /// [`Issue::Arn`] when the text is not built like one, else the issue of the first part that breaks its rule.
    pub fn parse(kind: ArnKind, text: &str) -> Result<Arn, Issue> {
        let shape = || Issue::Arn { expected: kind, actual: text.to_owned() };
        let mut parts = text.splitn(5, ':');
        let (Some("acs"), Some(service), Some(region), Some(account), Some(resource)) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(shape());
        };
        let name = resource.strip_prefix(kind.resource()).ok_or_else(shape)?;
        if service != kind.service()
            || (kind == ArnKind::Role) != region.is_empty()
            || account.is_empty()
            || name.is_empty()
        {
            return Err(shape());
        }
        if kind != ArnKind::Role && !region::is_well_formed(region) {
            return Err(Issue::Region { actual: region.to_owned() });
        }
        if !name::is_account_id(account) {
            return Err(Issue::account_id(account));
        }
        match kind.name_rule().issue(name) {
            Some(issue) => Err(issue),
            None => Ok(Arn { kind, region: region.to_owned(), account: account.to_owned(), name: name.to_owned() }),
        }
    }

    /// Builds an ARN from parts, or `None` where one of them breaks its rule: an ARN that cannot be built whole is not built at all.
    #[must_use]
    pub fn assemble(kind: ArnKind, region: &str, account: &str, name: &str) -> Option<Arn> {
        let text = format!("acs:{}:{region}:{account}:{}{name}", kind.service(), kind.resource());
        Arn::parse(kind, &text).ok()
    }
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "acs:{}:{}:{}:{}{}", self.kind.service(), self.region, self.account, self.kind.resource(), self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(kind: ArnKind, text: &str) -> &'static str {
        match Arn::parse(kind, text) {
            Ok(arn) => {
                assert_eq!(arn.to_string(), text);
                "ok"
            }
            Err(issue) => issue.code(),
        }
    }

    #[test]
    fn log_projects() {
        let check = |text, want| assert_eq!(code(ArnKind::LogProject, text), want, "{text}");
        check("acs:log:cn-shanghai:1234567890123456:project/test-project", "ok");
        check("acs:log:us-central-9:1234567890123456:project/test-project", "ok");
        check("acs:log:::project/org-audit", "arn");
        check("acs:log:cn-shanghai::project/test-project", "arn");
        check("acs:log:cn-shanghai:123456789012345:project/test-project", "account-id");
        check("acs:log:CN-shanghai:1234567890123456:project/test-project", "region");
        check("acs:log:cn-shanghai:1234567890123456:project/Test", "character");
        check("acs:log:cn-shanghai:1234567890123456:project/ab", "length");
        check("acs:log:cn-shanghai:1234567890123456:logstore/abc", "arn");
        check("acs:odps:cn-shanghai:1234567890123456:project/test-project", "arn");
        check("/", "arn");
        check(" acs:log:cn-shanghai:1234567890123456:project/test-project", "arn");
    }

    #[test]
    fn max_compute_projects() {
        let check = |text, want| assert_eq!(code(ArnKind::MaxComputeProject, text), want, "{text}");
        check("acs:odps:cn-hangzhou:1234567890123456:project/actiontrail_1234567890123456", "ok");
        check("acs:odps:cn-hangzhou:1234567890123456:projects/actiontrail_1234567890123456", "arn");
        check("acs:odps:cn-hangzhou:1234567890123456:project/audit", "prefix");
    }

    #[test]
    fn roles() {
        let check = |text, want| assert_eq!(code(ArnKind::Role, text), want, "{text}");
        check("acs:ram::1234567890123456:role/aliyunserviceroleforactiontrail", "ok");
        check("acs:ram::1234567890123456:role/ActionTrailDeliveryRole", "ok");
        check("acs:ram::1182725xxxxxxxxxxx", "arn");
        check("acs:ram:cn-hangzhou:1234567890123456:role/x", "arn");
        check("acs:ram::1234567890123456:user/x", "arn");
        check("acs:ram::1234567890123456:role/", "arn");
        check("acs:ram::1234567890123456:role/a_b", "character");
        check(&format!("acs:ram::1234567890123456:role/{}", "r".repeat(65)), "length");
    }

    #[test]
    fn an_arn_is_built_whole_or_not_at_all() {
        assert_eq!(
            Arn::assemble(ArnKind::LogProject, "cn-hangzhou", "1234567890123456", "audit-hz")
                .map(|arn| arn.to_string())
                .as_deref(),
            Some("acs:log:cn-hangzhou:1234567890123456:project/audit-hz")
        );
        assert_eq!(Arn::assemble(ArnKind::LogProject, "cn-hangzhou", "", "audit-hz"), None);
        assert_eq!(Arn::assemble(ArnKind::LogProject, "cn-hangzhou", "1234567890123456", "a:b"), None);
    }
}
