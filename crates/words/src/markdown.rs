//! The report for a ticket or a pull request: what a reviewer reads, in one language, as Markdown that no value can break.

use trail_model::advice::{self, Advice, Severity};
use trail_model::draft::{ALL_REGIONS, TrailDraft};
use trail_model::event::{DataEventProject, data_event_projects};
use trail_model::export::{DocumentKind, Format, FormatId, REQUEST_JSON, Source, documents};
use trail_model::field::FieldId;
use trail_model::plan::{Argument, Call, TrailPlan};

use crate::{Detail, FALLBACK, Language, Message, Report};

mod change;
mod escape;
mod handout;

pub use handout::{HANDOUT, handout, handout_file_name};

use escape::{code, fenced, plain};

/// The report as a format like any other, for its file name and its type. Rendered by itself it speaks the language for readers of none; who
/// knows the reader's calls [`report`].
pub static REPORT: Format = Format {
    id: FormatId::Report,
    extension: "report.md",
    media_type: "text/markdown",
    render: |source| report(source, FALLBACK),
};

/// Account, fingerprint and change reference, settings, advice, prerequisites, calls and the request of a design. A draft says so first.
#[must_use]
pub fn report(source: Source<'_>, language: &Language) -> String {
    let (draft, plan) = (source.draft(), source.plan());
    let heading = |report: Report| format!("## {}", say(language, &report));
    let title =
        format!("# {}{}{}", (language.label)(&FieldId::TrailName), language.separators.colon, code(&draft.name));
    let (open, dismissed) = advice::sifted(draft, &plan, &[]);
    let advice = [(Report::ReviewAdvice, open), (Report::ReviewDismissed, dismissed)];
    let advice = advice.into_iter().filter(|(_, advice)| !advice.is_empty()).flat_map(|(title, advice)| {
        let items: Vec<String> = advice.iter().map(|advice| advised(advice, language)).collect();
        [heading(title), items.join("\n")]
    });
    let calls: Vec<String> = plan
        .calls
        .iter()
        .enumerate()
        .map(|(place, call)| format!("{}. {}", place + 1, called(call, language)))
        .collect();
    let body = [heading(Report::ReviewSettings), settings(draft, &source.whole().plan(), language)];
    let first = [heading(Report::PlanPrerequisites), prerequisites(&plan, language)];
    let end = [
        heading(Report::PlanCalls),
        calls.join("\n"),
        heading(Report::ExportRequest),
        fenced("json", &(REQUEST_JSON.render)(source)),
    ];
    let parts =
        [Some(title), draft_notice(source, language), Some(facts(draft, &plan, language))].into_iter().flatten();
    let parts: Vec<String> = parts
        .chain(change::changes(source, language).into_iter().flatten())
        .chain(body)
        .chain(advice)
        .chain(first)
        .chain(projects(&plan, language).into_iter().flatten())
        .chain(end)
        .collect();
    parts.join("\n\n") + "\n"
}

/// That a design has problems, in the text that holds it.
fn draft_notice(source: Source<'_>, language: &Language) -> Option<String> {
    let problems = source.problems();
    (problems > 0).then(|| format!("> **{}**", say(language, &Report::DraftNotice { problems })))
}

fn say(language: &Language, report: &Report) -> String {
    plain(&(language.procedure().say)(report))
}

/// A table with these columns.
fn table(language: &Language, columns: &[Report], rows: &[Vec<String>]) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let head = line(columns.iter().map(|column| say(language, column)).collect());
    let rule = line(columns.iter().map(|_| "---".to_owned()).collect());
    [head, rule].into_iter().chain(rows.iter().cloned().map(line)).collect::<Vec<_>>().join("\n")
}

/// What ties the report to a run.
fn facts(draft: &TrailDraft, plan: &TrailPlan, language: &Language) -> String {
    facts_of(draft, plan, language, None)
}

/// The same for a reader of another account, which has a row of its own.
fn facts_of(draft: &TrailDraft, plan: &TrailPlan, language: &Language, reader: Option<&str>) -> String {
    let row = |label: Report, value: &str| vec![say(language, &label), value.to_owned()];
    let reference = (!draft.change_reference.is_empty())
        .then(|| row(Report::ReviewChangeReference, &code(&draft.change_reference)));
    let account = if reader.is_some() { Report::HandoutTrailAccount } else { Report::ReviewAccount };
    let own = reader.map(|account| row(Report::HandoutThisAccount, &code(account)));
    let rows = [
        row(account, &code(&plan.account)),
        row(Report::ReviewRegion, &region(&plan.home_region, language)),
        row(Report::Fingerprint, &code(&plan.fingerprint().to_string())),
    ];
    let rows: Vec<_> = own.into_iter().chain(rows).chain(reference).collect();
    let facts = table(language, &[Report::ReportSetting, Report::ReportValue], &rows);
    format!("{facts}\n\n{}", say(language, &Report::FingerprintWhat))
}

/// Every parameter of CreateTrail under the label of the control in use, then the events that need calls of their own.
fn settings(draft: &TrailDraft, plan: &TrailPlan, language: &Language) -> String {
    let parameters = plan.calls.first().map(|create| create.parameters.as_slice()).unwrap_or_default();
    let mut rows: Vec<Vec<String>> = parameters
        .iter()
        .map(|(name, value)| {
            let field = draft.control_of(FieldId::from_wire(name));
            vec![label(&field, language), code(name), in_words(&field, value, language)]
        })
        .collect();
    for (field, values) in language.beside(draft, code) {
        rows.extend(values.into_iter().map(|value| vec![label(&field, language), String::new(), value]));
    }
    table(language, &[Report::ReportSetting, Report::ReportParameter, Report::ReportValue], &rows)
}

/// The projects that data events land in, under their heading.
fn projects(plan: &TrailPlan, language: &Language) -> Option<[String; 3]> {
    let line = |one: &DataEventProject| {
        let place = if one.region == ALL_REGIONS {
            plain(&(language.say)(&Message::AllRegions))
        } else {
            region(&one.region, language)
        };
        format!("- {place}{}{}", language.separators.colon, code(&one.project))
    };
    let lines: Vec<String> = data_event_projects(plan).iter().map(line).collect();
    let heading = format!("## {}", say(language, &Report::DataEventProjects));
    (!lines.is_empty()).then(|| [heading, say(language, &Report::DataEventProjectsWhat), lines.join("\n")])
}

fn label(field: &FieldId, language: &Language) -> String {
    let label = (language.label)(field);
    plain(&match language.group(field) {
        Some(group) => [group, language.separators.comma, label].concat(),
        None => label.to_owned(),
    })
}

fn in_words(field: &FieldId, value: &Argument, language: &Language) -> String {
    let value = value.to_string();
    match field {
        FieldId::TrailRegion if value == ALL_REGIONS => plain(&(language.say)(&Message::AllRegions)),
        FieldId::TrailRegion => region(&value, language),
        _ => code(&value),
    }
}

fn region(id: &str, language: &Language) -> String {
    match (language.region)(id) {
        Some(name) => format!("{} · {}", plain(name), code(id)),
        None => code(id),
    }
}

fn advised(advice: &Advice, language: &Language) -> String {
    let text = (language.remarks().advice)(advice.code);
    let severity = match advice.code.severity() {
        Severity::Warning => Detail::SeverityWarning,
        Severity::Info => Detail::SeverityInfo,
    };
    format!(
        "- {} · **{}**{}{} *{}*",
        plain(&language.detail(&severity)),
        label(&advice.field, language),
        language.separators.colon,
        plain(text.text),
        plain(text.source)
    )
}

/// What must exist first, in order, and after the list the texts that make each.
fn prerequisites(plan: &TrailPlan, language: &Language) -> String {
    let procedure = language.procedure();
    let colon = language.separators.colon;
    let (mut items, mut texts) = (Vec::new(), Vec::new());
    for prerequisite in &plan.prerequisites {
        let (name, text) = (procedure.prerequisite)(prerequisite);
        items.push(format!("- **{}**{colon}{}", plain(&name), plain(&text)));
        for document in documents(prerequisite) {
            texts.push(format!("{}{colon}{}", plain(&name), plain((procedure.document)(document.kind))));
            texts.push(fenced(block_kind(document.kind), document.text.trim_end()));
        }
    }
    if items.is_empty() {
        return say(language, &Report::PlanNoPrerequisites);
    }
    [items.join("\n")].into_iter().chain(texts).collect::<Vec<_>>().join("\n\n")
}

/// The name of a language, for the block of code that holds such a text.
fn block_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Commands => "sh",
        DocumentKind::Terraform => "hcl",
        DocumentKind::TrustPolicy | DocumentKind::Policy => "json",
    }
}

/// What a call does, and its parameters where the table of settings does not hold them.
fn called(call: &Call, language: &Language) -> String {
    use trail_model::api::Action;
    let separators = language.separators;
    let about = language.about(call).map(|about| format!(" {}", plain(about))).unwrap_or_default();
    let action = format!(
        "{}{about}{}{}",
        code(call.action.name()),
        separators.colon,
        plain((language.procedure().action)(call.action))
    );
    let parameters: Vec<String> =
        call.parameters.iter().map(|(name, value)| format!("{} = {}", code(name), code(&value.to_string()))).collect();
    if call.action == Action::CreateTrail { action } else { format!("{action} {}", parameters.join(separators.list)) }
}

#[cfg(test)]
mod tests;
