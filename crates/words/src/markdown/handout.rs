//! The handout: what the administrator of another account makes before a trail can deliver there, in one language, as Markdown.

use trail_model::export::{self, Format, FormatId, Source};
use trail_model::field::FieldId;
use trail_model::plan::DeliveryRole;

use super::escape::{code, fenced, plain};
use super::{draft_notice, facts_of, say};
use crate::{FALLBACK, Language, Report};

/// The handout for the first other account of a design, for its type. Who knows account and language calls [`handout`].
pub static HANDOUT: Format = Format {
    id: FormatId::Handout,
    extension: "handout.md",
    media_type: "text/markdown",
    render: |source| {
        let account = source.plan().other_accounts().into_iter().next().unwrap_or_default();
        handout(source, &account, FALLBACK)
    },
};

/// The name of the file that the handout for this account is downloaded as.
#[must_use]
pub fn handout_file_name(source: Source<'_>, account: &str) -> String {
    export::file_name(source, &format!("handout-{account}.md"))
}

/// What this account makes: the roles that ActionTrail assumes there, with policies, commands and Terraform, and what the trail delivers to.
#[must_use]
pub fn handout(source: Source<'_>, account: &str, language: &Language) -> String {
    let source = source.whole();
    let (draft, plan) = (source.draft(), source.plan());
    let roles = plan.delivery_roles();
    let roles: Vec<&DeliveryRole> = roles.iter().filter(|role| role.role.account == account).collect();
    let destinations = roles.iter().flat_map(|role| &role.kinds).map(|kind| {
        let row = kind.row();
        let label = plain((language.label)(&row.switch));
        format!("- **{label}**{}{}", language.separators.colon, code(draft.text(&row.resource_parameter)))
    });
    let destinations: Vec<String> = destinations.collect();
    let name = format!("{}{}{}", (language.label)(&FieldId::TrailName), language.separators.colon, code(&draft.name));
    let head = [
        Some(format!("# {}", say(language, &Report::ExportHandout { account: account.to_owned() }))),
        draft_notice(source, language),
        Some(say(language, &Report::HandoutLead { account: plan.account.clone() })),
        Some(name),
        Some(facts_of(draft, &plan, language, Some(account))),
        Some(format!("## {}", say(language, &Report::HandoutDestinations))),
        Some(destinations.join("\n")),
    ];
    let parts = head.into_iter().flatten().chain(roles.into_iter().flat_map(|role| of_role(role, language)));
    parts.collect::<Vec<_>>().join("\n\n") + "\n"
}

fn of_role(role: &DeliveryRole, language: &Language) -> Vec<String> {
    let procedure = language.procedure();
    let (name, text) = (procedure.holder)(&export::Holder::DeliveryRole(role.clone()));
    let policy = format!(
        "{}{}{}",
        say(language, &Report::HandoutPolicy),
        language.separators.colon,
        code(trail_model::policy::DELIVERY_POLICY)
    );
    let mut parts = vec![format!("## {}", plain(&name)), plain(&text), policy];
    for document in export::role_documents(role) {
        parts.push(format!("### {}", plain((procedure.document)(document.kind))));
        parts.push(fenced(super::block_kind(document.kind), document.text.trim_end()));
    }
    parts
}

#[cfg(test)]
mod tests;
