//! Earlier drafts before the last one: each lies under a key of its own, with the time at which it was put there.

use super::stored::{self, OTHER_KEY, Stored, UNREADABLE_KEY};
use crate::storage::{self, Refused};

/// How many are kept beside the last, and how many besides that cannot be read. Whatever is older makes way.
const MOST: usize = 4;

/// An earlier draft, and the key that it lies under.
#[derive(Clone, Debug, PartialEq)]
pub struct Older {
    pub key: String,
    pub stored: Stored,
}

/// What is kept, the newest first, after what is one too many was removed: the oldest, and what another holds as well. A text that cannot be
/// read may be a newer page's, so it makes way for others of its kind alone.
pub(super) fn read(last: Option<&Stored>) -> Result<Vec<Older>, Refused> {
    let (mut found, mut unreadable) = (Vec::new(), Vec::new());
    for (key, text) in texts(OTHER_KEY)? {
        match stored::read(&text) {
            Ok(stored) => found.push(Older { key, stored }),
            Err(_) => unreadable.push((key, text)),
        }
    }
    // What could not be read once, and can be by now, is no longer one of them.
    unreadable.extend(texts(UNREADABLE_KEY)?.into_iter().filter(|(_, text)| stored::read(text).is_err()));
    let (kept, excess) = sorted(found, last);
    for key in excess.into_iter().map(|one| one.key).chain(too_many(unreadable)) {
        storage::remove(&key)?;
    }
    Ok(kept)
}

/// What lies under this key with a time after it, each with its own.
fn texts(key: &str) -> Result<Vec<(String, String)>, Refused> {
    let mut texts = Vec::new();
    for key in storage::keys(&[key, "."].concat())? {
        texts.extend(storage::read(&key)?.map(|text| (key, text)));
    }
    Ok(texts)
}

/// The keys of what cannot be read and is one too many.
fn too_many(mut unreadable: Vec<(String, String)>) -> Vec<String> {
    let put_at = |key: &str| key.rsplit('.').next().and_then(|time| time.parse::<u64>().ok());
    unreadable.sort_by(|(one, _), (other, _)| (put_at(other), other).cmp(&(put_at(one), one)));
    let (mut kept, mut excess) = (Vec::<String>::new(), Vec::new());
    for (key, text) in unreadable {
        if kept.len() == MOST || kept.contains(&text) { excess.push(key) } else { kept.push(text) }
    }
    excess
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

    #[test]
    fn of_what_cannot_be_read_the_newest_are_kept_once_each() {
        let put = [
            ("other.9", "c"),
            ("unreadable.1", "a"),
            ("other.10", "e"),
            ("other.mine", "z"),
            ("unreadable.8", "b"),
            ("other.7", "e"),
            ("other.11", "f"),
        ];
        let excess = too_many(put.map(|(key, text)| (key.to_owned(), text.to_owned())).into());
        assert_eq!(excess, ["other.7", "unreadable.1", "other.mine"]);
    }
}
