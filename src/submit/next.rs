//! What to do next: where the events of each chosen destination are found, and what is not delivered.

use trail_model::api::Action;
use trail_model::arn::{Arn, ArnKind};
use trail_model::destination::{Kind, Landing, landings};
use trail_words::{Message, Report};

use super::Reviewed;
use super::parts::section;
use super::run::Run;
use crate::dom::{El, el};
use crate::panel::service;
use crate::session::Session;
use crate::ui::icon::Icon;

/// The section *What to do next*.
pub(super) fn next(session: Session, reviewed: &Reviewed) -> El {
    let landings = landings(reviewed.plan.draft());
    let items = move || {
        let tag = session.language.get().tag;
        let item = |(kind, landing): &(Kind, Landing)| {
            let advice = el("p").text(&session.say(advice(landing)));
            el("li").child(advice).child(link(session, *kind, &console_address(*kind, landing, tag)))
        };
        landings.iter().map(item).collect()
    };
    let earlier = move || {
        let is_backfilling = session.submission().run.with(|run| run.as_ref().is_some_and(is_backfilling));
        session.say(if is_backfilling { Report::NextBackfillRunning } else { Report::NextNinetyDays })
    };
    let list = el("ul").class("next").part(items).child(el("li").child(el("p").say(earlier)));
    section(session, Report::NextHeading).child(list)
}

fn is_backfilling(run: &Run) -> bool {
    run.steps.iter().any(|step| step.call.action == Action::CreateDeliveryHistoryJob && step.state.is_done())
}

fn link(session: Session, kind: Kind, address: &str) -> El {
    let name = session.say(Report::OpenConsole { service: session.say(service(kind)) });
    let tab = [" (", &session.say(Message::OpensInNewTab), ")"].concat();
    el("a")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text(&name)
        .child(Icon::External.view())
        .child(el("span").class("sr").text(&tab))
}

fn advice(landing: &Landing) -> Report {
    match landing {
        Landing::Logstore { logstore, .. } => Report::NextSls { logstore: logstore.clone() },
        Landing::Objects { bucket, path } => Report::NextOss { path: ["oss://", bucket, "/", path].concat() },
        Landing::Table { table, .. } => Report::NextMaxCompute { table: table.clone() },
    }
}

/// Accounts of the Chinese site and of the international one have consoles of their own; the language is the best guess at which.
fn console_host(tag: &str) -> &'static str {
    if tag.starts_with("zh") { "console.aliyun.com" } else { "console.alibabacloud.com" }
}

/// The console page of a destination, for readers of this language. Log Service documents the address of a Logstore; the others begin at their front page.
pub fn console_address(kind: Kind, landing: &Landing, tag: &str) -> String {
    let host = console_host(tag);
    let project = match landing {
        Landing::Logstore { project_arn: Some(arn), .. } => Arn::parse(ArnKind::LogProject, arn).ok(),
        _ => None,
    };
    match (kind, landing, project) {
        (Kind::Sls, Landing::Logstore { logstore, .. }, Some(project)) => {
            let page =
                ["/lognext/project/", &project.name, "/logsearch/", logstore, "?slsRegion=", &project.region].concat();
            ["https://sls.", host, &page].concat()
        }
        (Kind::Sls, ..) => ["https://sls.", host, "/"].concat(),
        (Kind::Oss, ..) => ["https://oss.", host, "/"].concat(),
        (Kind::MaxCompute, ..) => ["https://maxcompute.", host, "/"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use trail_model::draft::TrailDraft;

    fn draft() -> TrailDraft {
        let mut draft = TrailDraft {
            name: "trail-test".into(),
            account_id: "1234567890123456".into(),
            home_region: "cn-hangzhou".into(),
            ..TrailDraft::default()
        };
        (draft.sls.on, draft.oss.on, draft.max_compute.on) = (true, true, true);
        draft.sls.project = "audit".into();
        draft.oss.bucket = "audit-log".into();
        draft
    }

    fn addresses(tag: &str) -> String {
        let lines: Vec<String> =
            landings(&draft()).iter().map(|(kind, landing)| console_address(*kind, landing, tag)).collect();
        lines.join("\n")
    }

    #[test]
    fn every_chosen_destination_has_its_console() {
        expect![[r#"
            https://sls.console.alibabacloud.com/lognext/project/audit/logsearch/actiontrail_trail-test?slsRegion=cn-hangzhou
            https://oss.console.alibabacloud.com/
            https://maxcompute.console.alibabacloud.com/"#]].assert_eq(&addresses("en"));
        expect![[r#"
            https://sls.console.aliyun.com/lognext/project/audit/logsearch/actiontrail_trail-test?slsRegion=cn-hangzhou
            https://oss.console.aliyun.com/
            https://maxcompute.console.aliyun.com/"#]]
        .assert_eq(&addresses("zh-CN"));
    }

    #[test]
    fn only_what_is_chosen_is_spoken_of() {
        let mut draft = draft();
        draft.sls.on = false;
        draft.max_compute.on = false;
        assert_eq!(landings(&draft).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Kind::Oss]);
    }
}
