//! What is said in English of a file that was read, or could not be.

use trail_model::import::{DEPTH_LIMIT, Kind, Note, Refusal, WriteOnly};

use crate::typed::{list, shown};

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
            format!("{place}Set each of these once: {}. A reader may take either value.", list(names, ", "))
        }
        Refusal::UnknownJson => "This JSON is neither a request, a design, a plan, an answer of ActionTrail nor a Terraform state. Check that it is the right file.".into(),
        Refusal::UnknownText => "This text is neither JSON, Terraform nor an \"aliyun actiontrail\" command. Check that it is the right file.".into(),
        Refusal::WriteOnly { form } => format!("This is {}, which no design can be read back from. Open the request, the plan or the design file of the same design.", written(*form)),
        Refusal::Newer { version } => format!("The file has version {version}, which a later release writes. Use that release."),
        Refusal::Value { name } => format!("{} has a value that it cannot hold. Set it to one that the form offers.", shown(name)),
        Refusal::TooLong { name, limit } => format!("{} has more than {}. Set it to a value that a trail can have.", shown(name), size(*limit)),
        Refusal::NoSettings => "The calls of this file change a trail that is there, and none of them tells its settings. Use the design that was exported with it.".into(),
        Refusal::NoTrail { kind } => format!("This is a file of the kind \"{}\", and there is no trail in it. Check that it is the right file.", self::kind(*kind)),
        Refusal::Destroys { names } => format!("The plan destroys these trails and leaves none: {}. There is no design to read. Where they are to stay, do not apply the plan.", list(names, ", ")),
        Refusal::Hcl { line, column } => format!("This is not Terraform from line {line}, column {column} on. Mend the text there."),
        Refusal::WithoutHcl => "This program was built without Terraform's language. Use what \"terraform show -json\" writes.".into(),
        Refusal::Quotation { line } => format!("The quotation mark on line {line} has no partner. Close the quotation."),
    }
}

/// The name of an export that cannot be read back.
fn written(form: WriteOnly) -> &'static str {
    match form {
        WriteOnly::Ros => "an ROS template",
        WriteOnly::Python => "a Python script",
        WriteOnly::Curl => "a script of posts to the proxy",
        WriteOnly::Policy => "a RAM policy",
        WriteOnly::Markdown => "a report or a handout in Markdown",
        WriteOnly::Schema => "a JSON Schema",
    }
}

/// What of the file is not in the design.
#[rustfmt::skip]
pub(crate) fn note(note: &Note) -> String {
    match note {
        Note::ByteOrderMark => "The file begins with a byte order mark, which other programs may not take. Save it as UTF-8 without one.".into(),
        Note::Member { name } => format!("{} means nothing here and is left out.", shown(name)),
        Note::Value { name } => format!("{} has no value that can be read.", shown(name)),
        Note::Partly { name } => format!("{} says more than the design holds; the rest of it is left out.", shown(name)),
        Note::Cleared { name } => format!("{} is empty: UpdateTrail clears it with that, and in the design it is not set.", shown(name)),
        Note::Expression { name } => format!("{} has a value that is known only where the file is run; it is not checked.", shown(name)),
        Note::Default { name } => format!("{} is a variable; its default was taken, and the run may set another value.", shown(name)),
        Note::Block { name } => format!("The block {} is not part of the trail and is left out.", shown(name)),
        Note::Call { action } => format!("The call {} is not part of the design and is left out.", shown(action)),
        Note::CallAdded { action } => format!("The design makes the call {action} too, which the file does not."),
        Note::Parameter { action, name } => format!("{} of the call {} has a value that the design does not hold.", shown(name), shown(action)),
        Note::RegionOpen { action } => format!("The call {} does not say its region, and the design makes it in the home region. Set the region of the call.", shown(action)),
        Note::Option { name } => format!("The option {} is not part of the design and is left out.", shown(name)),
        Note::Command { word, line } => format!("The command {} on line {line} is left out.", shown(word)),
        Note::Prerequisite { code } => format!("The prerequisite {} differs from what the design needs.", shown(code)),
        Note::Fingerprint { stated } => format!("The file states the fingerprint {}, and what was read has another. It was changed after its export.", shown(stated)),
        Note::Trail { name } => format!("The trail {} of this file is left out.", shown(name)),
        Note::MoreTrails => "The answer is one page of several: there are more trails than it holds. Ask for the next page with its NextToken.".into(),
        Note::Change => "The file changes a trail that is there. What it does not set stays as that trail has it; here it is as in a new trail.".into(),
        Note::TrailDestroyed { name } => format!("The plan destroys the trail {}. After that it delivers no events. Where it is to stay, do not apply the plan.", shown(name)),
        Note::TrailReplaced { name } => format!("The plan destroys the trail {} and makes it anew. What happens meanwhile is not delivered. Where that must not be, find the change that forces it.", shown(name)),
        Note::TrailForgotten { name } => format!("The plan leaves the trail {} as it is, and Terraform no longer manages it.", shown(name)),
        Note::BucketPublic { name, acl } => format!("{} opens the bucket of the trail to the public: its ACL is {}, so others can read the events. Use private.", shown(name), shown(acl)),
        Note::BucketUnblocked { name } => format!("{} lets the bucket of the trail be opened to the public: block_public_access is false. Use true.", shown(name)),
        Note::PlanErrored => "Terraform met an error while it planned, so the plan does not tell all that would be done. Mend the error and plan again.".into(),
        Note::PlanIncomplete => "The plan is not complete: Terraform put changes off, or was told to leave some out. Apply it, and plan again until it is.".into(),
    }
}
