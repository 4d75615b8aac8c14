//! The forms that the tab offers: those of the model's list, the texts that speak a language, and the schemas.

use trail_model::export::{self, Format, FormatId, LeftOut, Source, TerraformScope};
use trail_words::{Language, Report, markdown};

use crate::session::Session;

/// A form of the list.
#[derive(Clone, Debug)]
pub(super) enum Form {
    /// A form that speaks no language, or the report.
    Format(&'static Format),
    /// What the administrator of this account makes.
    Handout { account: String },
    /// The JSON Schema of the request.
    Schema,
    /// The JSON Schema of a design.
    DesignSchema,
}

impl PartialEq for Form {
    fn eq(&self, other: &Form) -> bool {
        self.value() == other.value()
    }
}

/// The forms for the design as it stands: each other account has a handout. Reactive.
pub(super) fn all(session: Session) -> Vec<Form> {
    let accounts = session.draft.with(|draft| trail_model::plan::TrailPlan::from(draft).other_accounts());
    let handouts = accounts.into_iter().map(|account| Form::Handout { account });
    // A new stack would be refused, because the name is taken.
    let is_change = session.editing.with(Option::is_some);
    let forms = fixed().filter(|form| !is_change || !matches!(form, Form::Format(Format { id: FormatId::Ros, .. })));
    forms.chain(handouts).chain([Form::Schema, Form::DesignSchema]).collect()
}

/// The forms that every design has.
fn fixed() -> impl Iterator<Item = Form> {
    export::ALL.iter().copied().chain([&markdown::REPORT]).map(Form::Format)
}

impl Form {
    /// What is shown first.
    pub(super) const FIRST: Form = Form::Format(export::REQUEST_JSON);

    /// Its value in the select.
    pub(super) fn value(&self) -> String {
        match self {
            Form::Format(format) => format.id.name().to_owned(),
            Form::Handout { account } => [FormatId::Handout.name(), "-", account].concat(),
            Form::Schema => "schema".to_owned(),
            Form::DesignSchema => "design-schema".to_owned(),
        }
    }

    /// What it is called.
    pub(super) fn name(&self) -> Report {
        match self {
            Form::Format(format) => name(format.id),
            Form::Handout { account } => Report::ExportHandout { account: account.clone() },
            Form::Schema => Report::ExportSchema,
            Form::DesignSchema => Report::ExportDesignSchema,
        }
    }

    /// Whether its text is written in a language of people.
    pub(super) fn speaks(&self) -> bool {
        matches!(self, Form::Format(Format { id: FormatId::Report, .. }) | Form::Handout { .. })
    }

    /// Whether it tells of the design: a schema is the same for all.
    pub(super) fn is_design(&self) -> bool {
        !matches!(self, Form::Schema | Form::DesignSchema)
    }

    /// Whether there is a choice of what it holds.
    pub(super) fn is_terraform(&self) -> bool {
        matches!(self, Form::Format(Format { id: FormatId::Terraform, .. }))
    }

    /// The type of its file.
    pub(super) fn media_type(&self) -> &'static str {
        match self {
            Form::Format(format) => format.media_type,
            Form::Handout { .. } => markdown::HANDOUT.media_type,
            Form::Schema | Form::DesignSchema => "application/schema+json",
        }
    }

    /// The name of its file. A schema is of no trail.
    pub(super) fn file_name(&self, source: Source<'_>) -> String {
        match self {
            Form::Format(format) => format.file_name(source),
            Form::Handout { account } => markdown::handout_file_name(source, account),
            Form::Schema => "create-trail.schema.json".to_owned(),
            Form::DesignSchema => "design.schema.json".to_owned(),
        }
    }

    /// The text.
    pub(super) fn text(&self, source: Source<'_>, scope: TerraformScope, language: &Language) -> String {
        match self {
            Form::Format(Format { id: FormatId::Report, .. }) => markdown::report(source, language),
            Form::Format(Format { id: FormatId::Terraform, .. }) => export::terraform(source, scope),
            Form::Format(format) => (format.render)(source),
            Form::Handout { account } => markdown::handout(source, account, language),
            Form::Schema => export::schema(),
            Form::DesignSchema => export::design_schema(),
        }
    }

    /// What it cannot say of the design.
    pub(super) fn leaves_out(&self, source: Source<'_>, scope: TerraformScope) -> Vec<LeftOut> {
        match self {
            Form::Format(Format { id: FormatId::Terraform, .. }) => export::terraform_leaves_out(source, scope),
            Form::Format(format) => format.leaves_out(source),
            Form::Handout { .. } | Form::Schema | Form::DesignSchema => Vec::new(),
        }
    }
}

/// The name of a form of the model.
fn name(id: FormatId) -> Report {
    match id {
        FormatId::Request => Report::ExportRequest,
        FormatId::Plan => Report::ExportPlan,
        FormatId::Design => Report::ExportDesign,
        FormatId::Cli => Report::ExportCli,
        FormatId::Terraform => Report::ExportTerraform,
        FormatId::Ros => Report::ExportRos,
        FormatId::Python => Report::ExportPython,
        FormatId::Curl => Report::ExportCurl,
        FormatId::Policy => Report::ExportPolicy,
        FormatId::Report => Report::ExportReport,
        FormatId::Handout => Report::ExportHandout { account: String::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use trail_model::draft::TrailDraft;

    fn every() -> Vec<Form> {
        let rest = [Form::Handout { account: "6543210987654321".into() }, Form::Schema, Form::DesignSchema];
        fixed().chain(rest).collect()
    }

    #[test]
    fn every_form_has_a_name_a_value_and_a_file_of_its_own() {
        let draft = TrailDraft::default();
        let file = |form: &Form| form.file_name(Source::Draft(&draft, 1));
        for (index, form) in every().iter().enumerate() {
            let before = || every().into_iter().take(index);
            assert!(before().all(|other| other.name() != form.name()), "{form:?}");
            assert!(before().all(|other| other != *form && file(&other) != file(form)), "{form:?}");
        }
        assert_eq!(every().first(), Some(&Form::FIRST));
    }
}
