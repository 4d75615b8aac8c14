//! The arguments of `trail export`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use trail_model::export::{self, FormatId, TerraformScope};

use super::Known;

#[derive(Args, Debug)]
pub(crate) struct ExportArguments {
    /// The file; `-` is standard input.
    pub file: PathBuf,
    /// The form to write.
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    pub to: FormatId,
    /// Write a design that has problems too, marked as a draft.
    #[arg(long)]
    pub draft: bool,
    /// The trail to export, of a file with several.
    #[arg(long, value_name = "NAME")]
    pub trail: Option<String>,
    /// What a file of Terraform holds, with --to terraform; without it, the trail and what is new for it.
    #[arg(long, value_name = "SCOPE", value_parser = scope_parser())]
    pub terraform: Option<TerraformScope>,
    /// The other account that a handout is for, with --to handout, where the design delivers to several.
    #[arg(long = "for", value_name = "ID")]
    pub account_of_handout: Option<String>,
    #[command(flatten)]
    pub known: Known,
}

impl ExportArguments {
    /// The option that does not belong to the form that is asked for, and the form that it belongs to.
    pub(crate) fn stray(&self) -> Option<(&'static str, FormatId)> {
        let stray = |is_given: bool, name, of: FormatId| (is_given && self.to != of).then_some((name, of));
        stray(self.terraform.is_some(), "--terraform", FormatId::Terraform)
            .or_else(|| stray(self.account_of_handout.is_some(), "--for", FormatId::Handout))
    }
}

/// The forms of export: those that the model lists, and the report and the handout, which speak a language. The request is JSON, and `json` is what one
/// would type.
fn format_parser() -> impl TypedValueParser<Value = FormatId> {
    let ids = || export::ALL.iter().map(|format| format.id).chain([FormatId::Report, FormatId::Handout]);
    let values = ids().map(|id| {
        let value = PossibleValue::new(id.name());
        if id == FormatId::Request { value.alias("json") } else { value }
    });
    let of_name = move |name: String| {
        let name = if name == "json" { FormatId::Request.name() } else { &name };
        ids().find(|id| id.name() == name).ok_or("no such form")
    };
    PossibleValuesParser::new(values.collect::<Vec<_>>()).try_map(of_name)
}

fn scope_parser() -> impl TypedValueParser<Value = TerraformScope> {
    let of_name = |name: String| TerraformScope::from_name(&name).ok_or("no such scope");
    PossibleValuesParser::new(TerraformScope::ALL.map(TerraformScope::name)).try_map(of_name)
}
