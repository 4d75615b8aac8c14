//! What the picture of the delivery shows: account, trail, and where its events end. Pure; the words come later.

use trail_model::arn::{Arn, ArnKind};
use trail_model::destination::{self, Kind};
use trail_model::draft::{DestinationAccount, ResourceKind, TrailDraft};
use trail_model::request::CreateTrailRequest;
use trail_words::Message;

/// The whole picture. `None` is a part that is still missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub account: Option<String>,
    pub trail: Option<String>,
    /// `EventRW` and `TrailRegion` as they go on the wire.
    pub events: (String, String),
    pub ends: Vec<End>,
}

/// One destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    pub kind: Kind,
    pub whose: Whose,
    /// Bucket and prefix, or project.
    pub place: Option<String>,
    pub region: Option<String>,
}

/// Whose resource a destination is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The trail's own account.
    Own,
    /// Another account, as far as its ARN says which.
    Another(Option<String>),
}

impl Picture {
    /// The picture of a draft, complete or not.
    #[must_use]
    pub fn of(draft: &TrailDraft) -> Picture {
        let request = CreateTrailRequest::from(draft);
        let on = destination::ALL.iter().filter(|destination| destination.is_on(draft));
        Picture {
            account: some(&draft.account_id),
            trail: some(&draft.name),
            events: (draft.event_rw.clone(), draft.trail_region.clone()),
            ends: on.map(|destination| End::of(destination.kind, draft, &request)).collect(),
        }
    }
}

impl End {
    fn of(kind: Kind, draft: &TrailDraft, request: &CreateTrailRequest) -> End {
        match kind {
            Kind::Sls => {
                let sls = &draft.sls;
                let own = (sls.project.as_str(), sls.region.as_str());
                End::of_project(kind, sls.account, ArnKind::LogProject, request.sls_project_arn.as_deref(), own, draft)
            }
            Kind::Oss => End::of_bucket(draft),
            Kind::MaxCompute => {
                let max_compute = &draft.max_compute;
                let own = (max_compute.project.as_str(), max_compute.region.as_str());
                let arn = request.max_compute_project_arn.as_deref();
                End::of_project(kind, max_compute.account, ArnKind::MaxComputeProject, arn, own, draft)
            }
        }
    }

    /// The ARN says everything as soon as it is whole; before that, the parts that are typed.
    fn of_project(
        kind: Kind,
        account: DestinationAccount,
        arn_kind: ArnKind,
        arn: Option<&str>,
        (project, region): (&str, &str),
        draft: &TrailDraft,
    ) -> End {
        let whole = arn.and_then(|arn| Arn::parse(arn_kind, arn).ok());
        let own = account == DestinationAccount::Current;
        match whole {
            Some(whole) => End {
                kind,
                whose: if own { Whose::Own } else { Whose::Another(Some(whole.account)) },
                place: Some(whole.name),
                region: Some(whole.region),
            },
            None if own => {
                End { kind, whose: Whose::Own, place: some(project), region: some(draft.region_or_home(region)) }
            }
            // What is typed and is not an ARN yet is shown as it stands.
            None => End { kind, whose: Whose::Another(None), place: arn.and_then(some), region: None },
        }
    }

    fn of_bucket(draft: &TrailDraft) -> End {
        let oss = &draft.oss;
        let place = (!oss.bucket.is_empty()).then(|| match oss.prefix.trim_end_matches('/') {
            "" => oss.bucket.clone(),
            prefix => format!("{}/{prefix}", oss.bucket),
        });
        let is_own = oss.account == DestinationAccount::Current;
        let whose = if is_own {
            Whose::Own
        } else {
            Whose::Another(Arn::parse(ArnKind::Role, &oss.role_arn).ok().map(|role| role.account))
        };
        // Where an existing bucket lies is for OSS to know.
        let is_new = is_own && oss.bucket_kind == ResourceKind::New;
        let region = is_new.then(|| some(draft.region_or_home(&oss.region))).flatten();
        End { kind: Kind::Oss, whose, place, region }
    }

    /// Whether the picture can draw it whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.place.is_some() && self.whose != Whose::Another(None)
    }
}

/// The name of a service.
#[must_use]
pub fn service(kind: Kind) -> Message {
    match kind {
        Kind::Sls => Message::ServiceSls,
        Kind::Oss => Message::ServiceOss,
        Kind::MaxCompute => Message::ServiceMaxCompute,
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> TrailDraft {
        TrailDraft { account_id: "1234567890123456".into(), home_region: "cn-hangzhou".into(), ..TrailDraft::default() }
    }

    fn only_end(draft: &TrailDraft) -> End {
        let mut ends = Picture::of(draft).ends;
        assert_eq!(ends.len(), 1);
        ends.remove(0)
    }

    #[test]
    fn an_empty_form_has_nothing_to_show() {
        let picture = Picture::of(&TrailDraft::default());
        assert_eq!((picture.account, picture.trail, picture.ends), (None, None, vec![]));
        assert_eq!(picture.events, ("All".into(), "All".into()));
    }

    #[test]
    fn a_project_of_the_own_account_follows_the_home_region() {
        let mut draft = draft();
        draft.sls.on = true;
        assert!(!only_end(&draft).is_whole());
        draft.sls.project = "audit".into();
        let end = only_end(&draft);
        assert_eq!(
            (end.whose.clone(), end.place.as_deref(), end.region.as_deref()),
            (Whose::Own, Some("audit"), Some("cn-hangzhou"))
        );
        assert!(end.is_whole());
    }

    #[test]
    fn another_account_is_named_once_its_arn_is_whole() {
        let mut draft = draft();
        draft.sls.on = true;
        draft.sls.account = DestinationAccount::Another;
        draft.sls.project_arn = "acs:log:cn-beijing:654".into();
        let end = only_end(&draft);
        assert_eq!((end.whose.clone(), end.place.as_deref()), (Whose::Another(None), Some("acs:log:cn-beijing:654")));
        assert!(!end.is_whole());
        draft.sls.project_arn = "acs:log:cn-beijing:6543210987654321:project/audit".into();
        let end = only_end(&draft);
        assert_eq!(
            (end.whose, end.region.as_deref()),
            (Whose::Another(Some("6543210987654321".into())), Some("cn-beijing"))
        );
    }

    #[test]
    fn a_bucket_shows_its_prefix_and_its_owner() {
        let mut draft = draft();
        draft.oss.on = true;
        draft.oss.bucket = "audit-archive".into();
        draft.oss.prefix = "trail-logs/".into();
        assert_eq!(only_end(&draft).place.as_deref(), Some("audit-archive/trail-logs"));
        assert_eq!(only_end(&draft).region, None);
        draft.oss.account = DestinationAccount::Another;
        draft.oss.role_arn = "acs:ram::6543210987654321:role/delivery".into();
        assert_eq!(only_end(&draft).whose, Whose::Another(Some("6543210987654321".into())));
    }

    #[test]
    fn the_max_compute_project_is_named_after_the_account() {
        let mut draft = draft();
        draft.max_compute.on = true;
        assert_eq!(only_end(&draft).place.as_deref(), Some("actiontrail_1234567890123456"));
    }
}
