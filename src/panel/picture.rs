//! What the picture of the delivery shows: account, trail, and where its events end. Pure; the words come later.

use trail_model::arn::{Arn, ArnKind};
use trail_model::destination::{self, Kind};
use trail_model::draft::{DestinationAccount, ResourceKind, TrailDraft};
use trail_model::field::FieldId;
use trail_model::problem::{Issue, Problem};
use trail_model::request::CreateTrailRequest;
use trail_words::{Flaw, Message};

pub mod shape;

/// The whole picture. `None` is a part that is still missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub account: Option<String>,
    pub trail: Option<String>,
    /// `EventRW` and `TrailRegion` as they go on the wire.
    pub events: (String, String),
    pub ends: Vec<End>,
    /// What is wrong with account and trail.
    pub flaws: [Option<Flaw>; 2],
}

/// One destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    pub kind: Kind,
    pub whose: Whose,
    /// Bucket and prefix, or project.
    pub place: Option<String>,
    pub region: Option<String>,
    pub flaw: Option<Flaw>,
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
    /// The picture of a draft, complete or not, with its problems.
    #[must_use]
    pub fn of(draft: &TrailDraft, problems: &[Problem]) -> Picture {
        let request = CreateTrailRequest::from(draft);
        let on = destination::ALL.iter().filter(|destination| destination.is_on(draft));
        Picture {
            account: some(&draft.account_id),
            trail: some(&draft.name),
            events: (draft.event_rw.clone(), draft.trail_region.clone()),
            ends: on
                .map(|destination| {
                    let mut end = End::of(destination.kind, draft, &request);
                    end.flaw = flaw(end.place.is_some(), end.is_whole(), problems, |field| {
                        destination.controls.contains(field)
                    });
                    end
                })
                .collect(),
            flaws: [(FieldId::AccountId, &draft.account_id), (FieldId::TrailName, &draft.name)]
                .map(|(own, text)| flaw(some(text).is_some(), true, problems, |field| *field == own)),
        }
    }
}

/// What is missing is entered before anything is mended. A text that tells less than the picture has room for is wrong once its time has come.
fn flaw(has_text: bool, is_whole: bool, problems: &[Problem], is_own: impl Fn(&FieldId) -> bool) -> Option<Flaw> {
    let own: Vec<&Problem> = problems.iter().filter(|problem| is_own(&problem.field)).collect();
    if !has_text || own.iter().any(|problem| matches!(problem.issue, Issue::Required {})) {
        return Some(Flaw::Incomplete);
    }
    own.first().map(|_| Flaw::Wrong).or((!is_whole).then_some(Flaw::Incomplete))
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
                place: some(&whole.name),
                region: Some(whole.region),
                flaw: None,
            },
            None if own => {
                let region = some(draft.region_or_home(region));
                End { kind, whose: Whose::Own, place: some(project), region, flaw: None }
            }
            // What is typed and is not an ARN yet is shown as it stands.
            None => End { kind, whose: Whose::Another(None), place: arn.and_then(some), region: None, flaw: None },
        }
    }

    fn of_bucket(draft: &TrailDraft) -> End {
        let oss = &draft.oss;
        let place = some(&oss.bucket).map(|bucket| match oss.prefix.trim_end_matches('/') {
            "" => bucket,
            prefix => format!("{bucket}/{prefix}"),
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
        End { kind: Kind::Oss, whose, place, region, flaw: None }
    }

    /// Whether the picture has all of it.
    fn is_whole(&self) -> bool {
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

/// What is blank is missing.
fn some(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests;
