//! The program in English.

use trail_model::import::{DEPTH_LIMIT, Kind, Note, Refusal};

use super::{Text, short};

/// The words of a text.
#[rustfmt::skip]
pub(super) fn say(text: &Text<'_>) -> String {
    match text {
        Text::Missing => "There is no such file. Check the name.".into(),
        Text::Denied => "The file may not be read. Change its permissions, or run as a user who may.".into(),
        Text::IsFolder => "This is a folder. Name the files in it.".into(),
        Text::Unreadable { reason } => format!("The file cannot be read: {reason}."),
        Text::Refused(refusal) => refused(refusal),
        Text::NoSuchTrail { name } => format!("No trail in this file has the name \"{}\". Check the name after --trail.", short(name)),
        Text::Noted(note) => noted(note),
        Text::Kind(kind) => named(*kind).into(),
        Text::Problem => "problem".into(),
        Text::Unusable => "unusable".into(),
        Text::LeftOut => "left out".into(),
        Text::NotRead => "not read".into(),
        Text::Checked { kind, problems: 0, advice: 0 } => format!("no problems ({})", named(*kind)),
        Text::Checked { kind, problems: 0, advice } => format!("no problems, {} ({})", pieces(*advice), named(*kind)),
        Text::Checked { kind, problems: count, advice: 0 } => format!("{} ({})", problems(*count), named(*kind)),
        Text::Checked { kind, problems: count, advice } => format!("{}, {} ({})", problems(*count), pieces(*advice), named(*kind)),
        Text::NotExported { problems: count } => format!("Not exported: {}. Mend the design, or export it as a draft with --draft.", problems(*count)),
        Text::ExportedDraft { problems: count } => format!("Exported as a draft with {}: it cannot be run as it is.", problems(*count)),
        Text::GiveKnown => "Give what the file does not tell with --account and --home-region.".into(),
        Text::Equal => "No differences.".into(),
        Text::Different { count: 1 } => "1 difference".into(),
        Text::Different { count } => format!("{count} differences"),
        Text::Nothing => "nothing".into(),
        Text::Called => "called".into(),
        Text::NotCalled => "not called".into(),
        Text::NotTold { file } => format!("Not compared, because {file} does not tell it"),
        Text::Named { label, name } => format!("{label} ({name})"),
        Text::Sourced { text, source } => format!("{text} [{source}]"),
    }
}

fn problems(count: usize) -> String {
    if count == 1 { "1 problem".into() } else { format!("{count} problems") }
}

fn pieces(count: usize) -> String {
    if count == 1 { "1 piece of advice".into() } else { format!("{count} pieces of advice") }
}

fn named(kind: Kind) -> &'static str {
    match kind {
        Kind::Request => "CreateTrail request",
        Kind::Design => "design",
        Kind::Plan => "plan",
        Kind::Answer => "answer of ActionTrail",
        Kind::TerraformJson => "Terraform state or plan",
        Kind::TerraformHcl => "Terraform configuration",
        Kind::Aliyun => "Aliyun CLI script",
    }
}

#[rustfmt::skip]
fn refused(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => "The file is empty. Use a file that describes a trail.".into(),
        Refusal::TooLarge { limit, .. } => format!("The file has more than {} MB. Use a file that describes a trail and little else.", limit / 1_000_000),
        Refusal::Binary { line } => format!("Line {line} holds a NUL byte, so this is no text. Use a text file."),
        Refusal::Utf16 => "The file is UTF-16. Save it as UTF-8.".into(),
        Refusal::NotUtf8 { line } => format!("Line {line} is not UTF-8. Save the file as UTF-8."),
        Refusal::Json { line, column } => format!("This is not JSON from line {line}, column {column} on. Mend the text there."),
        Refusal::TooDeep { line } => format!("Line {line} is nested too deep. Use at most {DEPTH_LIMIT} levels of JSON, or 64 of Terraform."),
        Refusal::TooMany { limit } => format!("The file holds more than {limit} values or calls. Use a file that describes a trail and little else."),
        Refusal::Duplicates { names } => {
            let names: Vec<String> = names.iter().map(|name| short(name)).collect();
            format!("Set each of these once: {}. A reader may take either value.", names.join(", "))
        }
        Refusal::UnknownJson => "This JSON is neither a request, a design, a plan, an answer of ActionTrail nor a Terraform state. Check that it is the right file.".into(),
        Refusal::UnknownText => "This text is neither JSON, Terraform nor an \"aliyun actiontrail\" command. Check that it is the right file.".into(),
        Refusal::Newer { version } => format!("The file has version {version}, which a later release writes. Use that release."),
        Refusal::Value { name } => format!("{} has a value that it cannot hold. Set it to one that the form offers.", short(name)),
        Refusal::NoTrail { kind } => format!("This is a file of the kind \"{}\", and there is no trail in it. Check that it is the right file.", named(*kind)),
        Refusal::Hcl { line, column } => format!("This is not Terraform from line {line}, column {column} on. Mend the text there."),
        Refusal::WithoutHcl => "This program was built without Terraform's language. Use what \"terraform show -json\" writes.".into(),
        Refusal::Quotation { line } => format!("The quotation mark on line {line} has no partner. Close the quotation."),
    }
}

#[rustfmt::skip]
fn noted(note: &Note) -> String {
    match note {
        Note::ByteOrderMark => "The file begins with a byte order mark, which other programs may not take. Save it as UTF-8 without one.".into(),
        Note::Member { name } => format!("{} means nothing here and is left out.", short(name)),
        Note::Expression { name } => format!("{} has a value that is known only where the file is run; it is not checked.", short(name)),
        Note::Block { name } => format!("The block {} is not part of the trail and is left out.", short(name)),
        Note::Call { action } => format!("The call {} is not part of the design and is left out.", short(action)),
        Note::CallAdded { action } => format!("The design makes the call {action} too, which the file does not."),
        Note::Parameter { action, name } => format!("{} of the call {} has a value that the design does not hold.", short(name), short(action)),
        Note::Option { name } => format!("The option {} is not part of the design and is left out.", short(name)),
        Note::Command { word, line } => format!("The command {} on line {line} is left out.", short(word)),
        Note::Prerequisite { code } => format!("The prerequisite {} differs from what the design needs.", short(code)),
        Note::Fingerprint { stated } => format!("The file states the fingerprint {}, and what was read has another. It was changed after its export.", short(stated)),
        Note::Trail { name } => format!("The trail {} of this file is left out; --trail chooses it.", short(name)),
    }
}
