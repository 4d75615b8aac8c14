//! A file or standard input, read into bytes and then into designs.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use trail_model::import::{self, Note, Read, Refusal, SIZE_LIMIT};

use crate::arguments::Known;

/// A file as it was named, and what came of it.
#[derive(Debug)]
pub(crate) struct Input {
    /// Its name in messages.
    pub(crate) name: String,
    /// Its text, as far as it is one; for showing places in it.
    pub(crate) text: String,
    /// Its trails.
    pub(crate) trails: Result<Vec<Read>, Unusable>,
}

/// Why a file gives no design.
#[derive(Debug)]
pub(crate) enum Unusable {
    /// It cannot be read at all.
    Unreadable(io::Error),
    /// It holds nothing that we read.
    Refused(Refusal),
}

/// Reads a file; `-` is standard input.
pub(crate) fn read(path: &Path, known: &Known) -> Input {
    let is_standard = path == Path::new("-");
    let name = if is_standard { "stdin".to_owned() } else { path.display().to_string() };
    let bytes = if is_standard { bounded(io::stdin().lock()) } else { File::open(path).and_then(bounded) };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => return Input { name, text: String::new(), trails: Err(Unusable::Unreadable(error)) },
    };
    let mut trails = import::read_all(&bytes, known.account.as_deref()).map_err(Unusable::Refused);
    for trail in trails.iter_mut().flatten() {
        fill_in(trail, known);
    }
    Input { name, text: String::from_utf8_lossy(&bytes).into_owned(), trails }
}

/// One byte more than is read shows that there are more.
fn bounded(source: impl io::Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(SIZE_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn fill_in(trail: &mut Read, known: &Known) {
    let fill = |slot: &mut String, with: &Option<String>| {
        if let Some(with) = with.as_ref().filter(|_| slot.is_empty()) {
            slot.clone_from(with);
        }
    };
    fill(&mut trail.draft.account_id, &known.account);
    // The default of a variable is what the file says unless its run says otherwise.
    let is_default = |note: &Note| matches!(note, Note::Default { name } if name == "provider.region");
    if known.home_region.is_some() && trail.notes.iter().any(is_default) {
        trail.draft.home_region.clear();
        trail.notes.retain(|note| !is_default(note));
    }
    fill(&mut trail.draft.home_region, &known.home_region);
}

impl Input {
    /// The names of its trails, where there are several and none was asked for.
    pub(crate) fn choice(&self, name: Option<&str>) -> Option<Vec<String>> {
        let trails = self.trails.as_ref().ok().filter(|trails| name.is_none() && trails.len() > 1)?;
        Some(trails.iter().map(|trail| trail.called().to_owned()).collect())
    }

    /// Whether it holds one trail and no more.
    pub(crate) fn is_single(&self) -> bool {
        self.trails.as_ref().is_ok_and(|trails| trails.len() == 1)
    }

    /// Whether it holds a trail of this name or address.
    pub(crate) fn holds(&self, name: &str) -> bool {
        self.trails.as_ref().is_ok_and(|trails| place_of(trails, name).is_some())
    }

    /// The one trail that is asked for, or the first; the others are named. `Ok(None)` where there is none of the name or address.
    pub(crate) fn one(self, name: Option<&str>) -> Result<Option<Read>, Unusable> {
        let mut trails = self.trails?;
        let place = name.map_or(Some(0), |name| place_of(&trails, name));
        let Some(place) = place.filter(|place| *place < trails.len()) else {
            return Ok(None);
        };
        let mut chosen = trails.remove(place);
        if name.is_none() {
            chosen.notes.extend(trails.into_iter().map(|other| Note::Trail { name: other.called().to_owned() }));
        }
        Ok(Some(chosen))
    }
}

/// The trail that is asked for by its name, or by its address where none has the name.
fn place_of(trails: &[Read], asked: &str) -> Option<usize> {
    let by_name = trails.iter().position(|trail| trail.called() == asked);
    by_name.or_else(|| trails.iter().position(|trail| !asked.is_empty() && trail.address == asked))
}
