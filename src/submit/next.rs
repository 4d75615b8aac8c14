//! What to do next: where the events of each chosen destination are found, and what is not delivered.

use leptos::prelude::*;
use trail_model::api::Action;
use trail_model::arn::{Arn, ArnKind};
use trail_model::destination::{self, Kind, Landing};
use trail_model::draft::TrailDraft;
use trail_words::Message;

use super::run::Step;
use super::work::Work;
use crate::panel::service;
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};

/// The section *What to do next*.
pub(super) fn next(session: Session, work: &Work) -> AnyView {
    let host = console_host(session.language.get().tag);
    let item = |(kind, landing): (Kind, Landing)| {
        let link = link(session, kind, address(kind, &landing, host));
        view! { <li><p>{session.say(advice(&landing))}</p>{link}</li> }
    };
    let items: Vec<_> = landings(&work.draft).into_iter().map(item).collect();
    let earlier = if is_backfilling(work) {
        Message::NextBackfillRunning
    } else {
        Message::NextNinetyDays
    };
    view! {
        <section>
            <h3>{session.say(Message::NextHeading)}</h3>
            <ul class="next">{items}<li><p>{session.say(earlier)}</p></li></ul>
        </section>
    }
    .into_any()
}

fn is_backfilling(work: &Work) -> bool {
    let is_done =
        |step: &Step| step.call.action == Action::CreateDeliveryHistoryJob && step.state.is_done();
    work.run
        .as_ref()
        .is_some_and(|run| run.steps.iter().any(is_done))
}

fn link(session: Session, kind: Kind, address: String) -> AnyView {
    let name = session.say(Message::OpenConsole {
        service: session.say(service(kind)),
    });
    let new_tab = format!(" ({})", session.say(Message::OpensInNewTab));
    view! {
        <a href=address target="_blank" rel="noopener">{name}<IconView icon=Icon::External/><span class="sr">{new_tab}</span></a>
    }
    .into_any()
}

fn landings(draft: &TrailDraft) -> Vec<(Kind, Landing)> {
    let on = destination::ALL
        .iter()
        .filter(|destination| destination.is_on(draft));
    on.filter_map(|destination| Some((destination.kind, (destination.landing)(draft)?)))
        .collect()
}

fn advice(landing: &Landing) -> Message {
    match landing {
        Landing::Logstore { logstore, .. } => Message::NextSls {
            logstore: logstore.clone(),
        },
        Landing::Objects { bucket, path } => Message::NextOss {
            path: format!("oss://{bucket}/{path}"),
        },
        Landing::Table { table, .. } => Message::NextMaxCompute {
            table: table.clone(),
        },
    }
}

/// Accounts of the Chinese site and of the international one have consoles of their own; the language is the best guess at which.
fn console_host(tag: &str) -> &'static str {
    if tag.starts_with("zh") {
        "console.aliyun.com"
    } else {
        "console.alibabacloud.com"
    }
}

/// The console page of a destination. Log Service documents the address of a Logstore; the others begin at their front page.
fn address(kind: Kind, landing: &Landing, host: &str) -> String {
    let project = match landing {
        Landing::Logstore {
            project_arn: Some(arn),
            ..
        } => Arn::parse(ArnKind::LogProject, arn).ok(),
        _ => None,
    };
    match (kind, landing, project) {
        (Kind::Sls, Landing::Logstore { logstore, .. }, Some(project)) => {
            format!(
                "https://sls.{host}/lognext/project/{}/logsearch/{logstore}?slsRegion={}",
                project.name, project.region
            )
        }
        (Kind::Sls, ..) => format!("https://sls.{host}/"),
        (Kind::Oss, ..) => format!("https://oss.{host}/"),
        (Kind::MaxCompute, ..) => format!("https://maxcompute.{host}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

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
        let lines: Vec<String> = landings(&draft())
            .iter()
            .map(|(kind, landing)| address(*kind, landing, console_host(tag)))
            .collect();
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
            https://maxcompute.console.aliyun.com/"#]].assert_eq(&addresses("zh-CN"));
    }

    #[test]
    fn only_what_is_chosen_is_spoken_of() {
        let mut draft = draft();
        draft.sls.on = false;
        draft.max_compute.on = false;
        assert_eq!(
            landings(&draft)
                .iter()
                .map(|(kind, _)| *kind)
                .collect::<Vec<_>>(),
            [Kind::Oss]
        );
    }
}
