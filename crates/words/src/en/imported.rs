//! What is said in English of a file that was read, or could not be.

use trail_model::import::{DEPTH_LIMIT, Kind, Note, Refusal};

use crate::typed::shown;

/// The name of a kind of file.
pub(crate) fn kind(kind: Kind) -> &'static str {
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

pub(super) fn size(bytes: usize) -> String {
    if bytes < 1_000_000 { format!("{} KB", bytes / 1_000) } else { format!("{} MB", bytes / 1_000_000) }
}

/// Why the file gives no design, and the way out.
#[rustfmt::skip]
pub(crate) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => "The file is empty. Use a file that describes a trail.".into(),
        Refusal::TooLarge { limit, .. } => format!("The file has more than {}. Use a file that describes a trail and little else.", size(*limit)),
        Refusal::Binary { line } => format!("Line {line} holds a NUL byte, so this is no text. Use a text file."),
        Refusal::Utf16 => "The file is UTF-16. Save it as UTF-8.".into(),
        Refusal::NotUtf8 { line } => format!("Line {line} is not UTF-8. Save the file as UTF-8."),
        Refusal::Json { line, column } => format!("This is not JSON from line {line}, column {column} on. Mend the text there."),
        Refusal::TooDeep { line } => format!("Line {line} is nested too deep. Use at most {DEPTH_LIMIT} levels of JSON, or 64 of Terraform."),
        Refusal::TooMany { limit } => format!("The file holds more than {limit} values or calls. Use a file that describes a trail and little else."),
        Refusal::Duplicates { names, line } => {
            let place = line.map(|line| format!("Line {line} sets a name again. ")).unwrap_or_default();
            let names: Vec<String> = names.iter().map(|name| shown(name)).collect();
            format!("{place}Set each of these once: {}. A reader may take either value.", names.join(", "))
        }
        Refusal::UnknownJson => "This JSON is neither a request, a design, a plan, an answer of ActionTrail nor a Terraform state. Check that it is the right file.".into(),
        Refusal::UnknownText => "This text is neither JSON, Terraform nor an \"aliyun actiontrail\" command. Check that it is the right file.".into(),
        Refusal::Newer { version } => format!("The file has version {version}, which a later release writes. Use that release."),
        Refusal::Value { name } => format!("{} has a value that it cannot hold. Set it to one that the form offers.", shown(name)),
        Refusal::TooLong { name, limit } => format!("{} has more than {}. Set it to a value that a trail can have.", shown(name), size(*limit)),
        Refusal::NoTrail { kind } => format!("This is a file of the kind \"{}\", and there is no trail in it. Check that it is the right file.", self::kind(*kind)),
        Refusal::Hcl { line, column } => format!("This is not Terraform from line {line}, column {column} on. Mend the text there."),
        Refusal::WithoutHcl => "This program was built without Terraform's language. Use what \"terraform show -json\" writes.".into(),
        Refusal::Quotation { line } => format!("The quotation mark on line {line} has no partner. Close the quotation."),
    }
}

/// What of the file is not in the design.
#[rustfmt::skip]
pub(crate) fn note(note: &Note) -> String {
    match note {
        Note::ByteOrderMark => "The file begins with a byte order mark, which other programs may not take. Save it as UTF-8 without one.".into(),
        Note::Member { name } => format!("{} means nothing here and is left out.", shown(name)),
        Note::Expression { name } => format!("{} has a value that is known only where the file is run; it is not checked.", shown(name)),
        Note::Block { name } => format!("The block {} is not part of the trail and is left out.", shown(name)),
        Note::Call { action } => format!("The call {} is not part of the design and is left out.", shown(action)),
        Note::CallAdded { action } => format!("The design makes the call {action} too, which the file does not."),
        Note::Parameter { action, name } => format!("{} of the call {} has a value that the design does not hold.", shown(name), shown(action)),
        Note::Option { name } => format!("The option {} is not part of the design and is left out.", shown(name)),
        Note::Command { word, line } => format!("The command {} on line {line} is left out.", shown(word)),
        Note::Prerequisite { code } => format!("The prerequisite {} differs from what the design needs.", shown(code)),
        Note::Fingerprint { stated } => format!("The file states the fingerprint {}, and what was read has another. It was changed after its export.", shown(stated)),
        Note::Trail { name } => format!("The trail {} of this file is left out.", shown(name)),
    }
}
