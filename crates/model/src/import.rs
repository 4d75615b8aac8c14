//! Files made elsewhere, or exported from here, read into a draft. The kind of a file is told by what it holds and not by its name.

use serde_json::{Map, Value};

use crate::api::Action;
use crate::check::ValidPlan;
use crate::destination::{self, Destination};
use crate::draft::DestinationAccount;
use crate::field::FieldId;
use crate::problem::{Issue, Problem};
use crate::request::{CreateTrailRequest, one_per_place};

mod aliyun;
mod answer;
mod calls;
mod design;
mod json;
mod live;
mod outcome;
mod plan;
mod repeated;
mod request;
mod shell;
mod terraform;
mod text;
mod written;

pub use json::DEPTH_LIMIT;
pub use live::{Live, data_events, enabled_insights, insight_types};
pub use outcome::{Kind, Note, Read, Refusal, WriteOnly};
pub use request::{Imported, from_request};
pub use text::SIZE_LIMIT;

/// Bytes of a script or a configuration (500 KB). Reading them takes more time than JSON: in a browser two seconds for 2 MB of Terraform. The
/// largest that people write have a fifth.
pub const TEXT_LIMIT: usize = 500_000;
/// Bytes of a value. The longest that a control takes, an ARN, has some two hundred; whoever reads longer ones into a form can no longer
/// use it.
const VALUE_BYTES: usize = 10_000;
/// Bytes of a design (1 MB), in whatever kind of file. One with every selector that is allowed has a tenth.
pub const DESIGN_LIMIT: usize = 1_000_000;
/// Trails of a file. A region holds five of an account.
const TRAIL_LIMIT: usize = 1_000;

/// Reads a file of any kind. Of several trails it takes the first and names the others.
///
/// The account is the one the trail is made in, where it is known from elsewhere; a file that tells its own is believed.
///
/// # Errors
/// Why the file gives no design.
pub fn read(bytes: &[u8], known_account: Option<&str>) -> Result<Read, Refusal> {
    let mut reads = read_all(bytes, known_account)?.into_iter();
    let mut first = reads.next().ok_or(Refusal::Empty)?;
    first.notes.extend(reads.map(|other| Note::Trail { name: other.called().to_owned() }));
    Ok(first)
}

/// Reads every trail of a file, at least one. What belongs to the file as a whole is said of each.
///
/// # Errors
/// Why the file gives no design.
pub fn read_all(bytes: &[u8], known_account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    #[cfg(feature = "hcl")]
    if is_hcl(bytes) {
        return read_hcl(bytes, known_account);
    }
    read_without_hcl(bytes, known_account)
}

/// Whether the file looks like Terraform's language. A program that has the parser apart asks first.
#[must_use]
pub fn is_hcl(bytes: &[u8]) -> bool {
    text::read(bytes).is_ok_and(|(text, _)| {
        !is_json(text) && text.len() <= TEXT_LIMIT && is_terraform(text) && written::of_text(text).is_none()
    })
}

/// [`read_all`] of a file in Terraform's language.
///
/// # Errors
/// Why the file gives no design.
#[cfg(feature = "hcl")]
pub fn read_hcl(bytes: &[u8], known_account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    read_with(bytes, |text| terraform::hcl::read(text, known_account))
}

/// [`read_all`] of any other file. It reaches nothing of the parser for Terraform's language, which weighs more than all other readers.
///
/// # Errors
/// Why the file gives no design.
pub fn read_without_hcl(bytes: &[u8], known_account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    read_with(bytes, |text| match is_json(text) {
        true => of_json(&json::parse(text)?, known_account),
        false => of_text(text, known_account),
    })
}

fn read_with(bytes: &[u8], read: impl Fn(&str) -> Result<Vec<Read>, Refusal>) -> Result<Vec<Read>, Refusal> {
    let (text, marked) = text::read(bytes)?;
    finish(read(text)?, marked)
}

fn finish(mut reads: Vec<Read>, marked: bool) -> Result<Vec<Read>, Refusal> {
    if reads.len() > TRAIL_LIMIT {
        return Err(Refusal::TooMany { limit: TRAIL_LIMIT });
    }
    for read in &mut reads {
        if marked {
            read.notes.insert(0, Note::ByteOrderMark);
        }
        if let Some(refusal) = too_long(read) {
            return Err(refusal);
        }
        judge(read);
    }
    Ok(reads)
}

/// A value, or values, that no form of ours holds.
fn too_long(read: &Read) -> Option<Refusal> {
    let long = FieldId::ALL.iter().find(|field| read.draft.text(field).len() > VALUE_BYTES);
    let of = |field, limit| Refusal::TooLong { name: name_of(field, read.kind).to_owned(), limit };
    long.map(|field| of(field, VALUE_BYTES))
        .or_else(|| {
            let name = || name_of(&FieldId::DataEvents, read.kind).to_owned();
            (!read.draft.data_events.is_bounded()).then(|| Refusal::Value { name: name() })
        })
        .or_else(|| (read.draft.to_file().len() > DESIGN_LIMIT).then(|| of(&FieldId::DataEvents, DESIGN_LIMIT)))
}

fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

fn of_json(json: &Value, account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    if let Value::Object(file) = json {
        if plan::is_one(file) {
            return Ok(vec![plan::read(file)?]);
        }
        if let Some(root) = terraform::show::find(file) {
            return terraform::show::read(file, root, account);
        }
        if let Some(design) = design::find(file) {
            return Ok(vec![design::read(file, design)?]);
        }
    }
    if let Some(answer) = answer::find(json) {
        return answer::read(answer, account);
    }
    match json {
        Value::Object(file) if is_request(file) => Ok(vec![of_request(file, account)]),
        Value::Object(file) => {
            Err(written::of_json(file).map_or(Refusal::UnknownJson, |form| Refusal::WriteOnly { form }))
        }
        _ => Err(Refusal::UnknownJson),
    }
}

fn of_text(text: &str, account: Option<&str>) -> Result<Vec<Read>, Refusal> {
    if text.len() > TEXT_LIMIT {
        return Err(Refusal::TooLarge { bytes: text.len(), limit: TEXT_LIMIT });
    }
    if let Some(form) = written::of_text(text) {
        return Err(Refusal::WriteOnly { form });
    }
    if is_terraform(text) {
        return Err(Refusal::WithoutHcl);
    }
    if aliyun::is_one(text) { aliyun::read(text, account) } else { Err(Refusal::UnknownText) }
}

/// Whether a line opens a block of Terraform's language.
fn is_terraform(text: &str) -> bool {
    const BLOCKS: [&str; 9] =
        ["resource", "provider", "terraform", "variable", "data", "module", "locals", "output", "import"];
    text.lines().any(|line| {
        let line = line.trim();
        let word = line.split(|c: char| c == '"' || c == '{' || c.is_whitespace()).next().unwrap_or_default();
        let rest = line.strip_prefix(word).unwrap_or_default().trim_start();
        BLOCKS.contains(&word) && rest.starts_with(['"', '{'])
    })
}

/// An object with a parameter of CreateTrail, however it is spelled; or with nothing at all, which lacks them all.
fn is_request(file: &Map<String, Value>) -> bool {
    let known = |name: &String| Action::CreateTrail.parameters().iter().any(|one| one.name.eq_ignore_ascii_case(name));
    file.is_empty() || file.keys().any(known)
}

fn of_request(file: &Map<String, Value>, account: Option<&str>) -> Read {
    let (request, problems) = CreateTrailRequest::read(file);
    let imported = from_request(&request, account);
    let known = |name: &str| Action::CreateTrail.parameters().iter().any(|one| one.name == name);
    let cleared = file.iter().filter(|(name, value)| known(name) && value.as_str() == Some(""));
    let notes = cleared.map(|(name, _)| Note::Cleared { name: name.clone() }).collect();
    Read {
        kind: Kind::Request,
        draft: imported.draft,
        problems,
        advice: imported.advice,
        notes,
        also_tells: Vec::new(),
        makes_destinations: false,
        address: String::new(),
    }
}

/// The name that a field has in files of this kind, for whoever wants to show the place.
#[must_use]
pub fn name_of(field: &FieldId, kind: Kind) -> &str {
    match kind {
        Kind::Design => field.control_id(),
        Kind::TerraformJson | Kind::TerraformHcl => terraform::argument_of(field.wire()).unwrap_or(field.wire()),
        Kind::Request | Kind::Plan | Kind::Answer | Kind::Aliyun => field.wire(),
    }
}

/// Adds the problems of what the file tells. A design or plan tells all; elsewhere the parameters are judged as they are, and of the
/// form only what was filled in.
fn judge(read: &mut Read) {
    turn_on_open(read);
    let mut of_form = ValidPlan::new(&read.draft).err().unwrap_or_default();
    let mut problems = std::mem::take(&mut read.problems);
    // What could not be read is no gap to be filled.
    of_form.retain(|problem| !problems.iter().any(|other| other.field == problem.field));
    if read.kind.tells_prerequisites() {
        problems.extend(of_form);
    } else {
        let account = Some(read.draft.account_id.as_str()).filter(|id| !id.is_empty());
        let is_on = destination::ALL.iter().any(|destination| destination.is_on(&read.draft));
        let of_request = CreateTrailRequest::from(&read.draft).problems(account);
        // A destination that lacks a part says so itself.
        problems.extend(of_request.into_iter().filter(|problem| !is_on || problem.field != FieldId::Destination));
        let is_told = |problem: &Problem| {
            let of_request = problem.field.parameter().is_some();
            let of_insights =
                matches!(problem.issue, Issue::InsightsNeedAllEvents { .. } | Issue::InsightsNeedAllRegions { .. });
            problem.issue != Issue::Required {} && (!of_request || of_insights)
        };
        problems.extend(of_form.into_iter().filter(is_told));
    }
    problems.retain(|problem| !is_left_open(problem, &read.notes));
    read.problems = one_per_place(problems);
    // What is there and cannot be read, or is known only where the file is run, is not absent.
    let is_there = |field: &FieldId| {
        let is_open = |note: &Note| matches!(note, Note::Expression { name } if field_of(name) == *field);
        read.problems.iter().any(|problem| problem.field == *field) || read.notes.iter().any(is_open)
    };
    read.advice.retain(|one| !is_there(&one.field));
}

/// Turns on the destinations whose value is known only where the file is run: the trail has them, and the form asks for what is missing.
fn turn_on_open(read: &mut Read) {
    let parameters = read.open_parameters().into_iter();
    let open: Vec<&Destination> = parameters
        .filter_map(|field| destination::ALL.iter().find(|one| one.resource_parameter == field).copied())
        .collect();
    let draft = &mut read.draft;
    for destination in open {
        if destination.kind == destination::Kind::MaxCompute && !destination.is_on(draft) {
            // In the own account an empty project stands for the one that ActionTrail makes. The file names another.
            draft.max_compute.account = DestinationAccount::Another;
        }
        draft.switch(&destination.switch, true);
    }
}

/// The field of a parameter, or of the argument that becomes it.
fn field_of(name: &str) -> FieldId {
    FieldId::from_wire(terraform::parameter_of(name).unwrap_or(name))
}

/// Whether what is missing has a value that is known only where the file is run.
fn is_left_open(problem: &Problem, notes: &[Note]) -> bool {
    notes.iter().any(|note| {
        let Note::Expression { name } = note else {
            return false;
        };
        let field = field_of(name);
        match problem.issue {
            Issue::NoDestination {} => {
                destination::ALL.iter().any(|destination| destination.resource_parameter == field)
            }
            Issue::Required {} | Issue::NeedsResource { .. } | Issue::NeedsRole { .. } => {
                problem.field.wire() == field.wire()
            }
            _ => false,
        }
    })
}
