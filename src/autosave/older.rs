//! Earlier drafts before the last one: each lies under a key of its own.

use super::stored::{self, OTHER_KEY, Stored};
use crate::storage::{self, Refused};

/// How many are kept beside the last. Whatever is older makes way.
const MOST: usize = 4;

/// An earlier draft, and the key that it lies under.
#[derive(Clone, Debug, PartialEq)]
pub struct Older {
    pub key: String,
    pub stored: Stored,
}

/// What is kept, the newest first, after what is one too many was removed: the oldest, and what another holds as well. A text that cannot be
/// read is left alone: a newer page may have written it.
pub(super) fn read(last: Option<&Stored>) -> Result<Vec<Older>, Refused> {
    let mut found = Vec::new();
    for key in storage::keys(&prefix())? {
        let stored = storage::read(&key)?.and_then(|text| stored::read(&text).ok());
        found.extend(stored.map(|stored| Older { key, stored }));
    }
    let (kept, excess) = sorted(found, last);
    for one in excess {
        storage::remove(&one.key)?;
    }
    Ok(kept)
}

fn prefix() -> String {
    [OTHER_KEY, "."].concat()
}

/// Those to keep, and the others.
fn sorted(mut found: Vec<Older>, last: Option<&Stored>) -> (Vec<Older>, Vec<Older>) {
    found.sort_by(|one, other| (other.stored.saved_at, &other.key).cmp(&(one.stored.saved_at, &one.key)));
    let (mut kept, mut excess) = (Vec::<Older>::new(), Vec::new());
    for one in found {
        let is = |other: &Stored| other.draft == one.stored.draft;
        let is_there = last.is_some_and(is) || kept.iter().any(|other| is(&other.stored));
        if is_there || kept.len() == MOST { excess.push(one) } else { kept.push(one) }
    }
    (kept, excess)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::View;
    use trail_model::draft::TrailDraft;

    fn stored(saved_at: u64, name: &str) -> Stored {
        let draft = TrailDraft { name: name.into(), ..TrailDraft::default() };
        Stored { saved_at, view: View::Quick, is_editing: false, draft }
    }

    fn names(olders: &[Older]) -> Vec<&str> {
        olders.iter().map(|older| older.stored.draft.name.as_str()).collect()
    }

    #[test]
    fn the_newest_are_kept_once_each_and_the_rest_is_too_many() {
        let saved = [(3, "c"), (1, "a"), (7, "c"), (5, "last"), (2, "b"), (4, "d"), (6, "e")];
        let found = saved.map(|(at, name)| Older { key: format!("key.{at}"), stored: stored(at, name) });
        let (kept, excess) = sorted(found.into(), Some(&stored(9, "last")));
        assert_eq!((names(&kept), names(&excess)), (vec!["c", "e", "d", "b"], vec!["last", "c", "a"]));
    }
}
