//! The browser's storage. It may refuse: sandboxed frames have none, private windows may not, and a quota ends.

/// What begins the key of a draft.
const DRAFT: &str = "trail-designer.draft";

/// What begins the name of a frame that keeps drafts apart from those of others.
const NAMED: &str = "trail-designer:";

/// The browser refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// What is stored under the key.
///
/// # Errors
/// [`Refused`] where the browser lets the page store nothing.
pub fn read(key: &str) -> Result<Option<String>, Refused> {
    area()?.get_item(&place(key)).map_err(|_| Refused)
}

/// Stores the text under the key.
///
/// # Errors
/// [`Refused`] where the browser lets the page store nothing, or nothing more.
pub fn write(key: &str, text: &str) -> Result<(), Refused> {
    area()?.set_item(&place(key), text).map_err(|_| Refused)
}

/// Forgets the key.
///
/// # Errors
/// [`Refused`] where the browser lets the page store nothing.
pub fn remove(key: &str) -> Result<(), Refused> {
    area()?.remove_item(&place(key)).map_err(|_| Refused)
}

/// The keys that begin with this.
///
/// # Errors
/// [`Refused`] where the browser lets the page store nothing.
pub fn keys(prefix: &str) -> Result<Vec<String>, Refused> {
    let (area, prefix) = (area()?, place(prefix));
    let count = area.length().map_err(|_| Refused)?;
    let keys = (0..count).filter_map(|place| area.key(place).ok().flatten());
    Ok(keys.filter(|key| key.starts_with(&prefix)).collect())
}

/// The key as it is in the storage. A page with several frames names all but the first, and each has drafts of its own.
#[must_use]
pub fn place(key: &str) -> String {
    let name = web_sys::window().and_then(|window| window.name().ok()).unwrap_or_default();
    placed(key, &name)
}

fn placed(key: &str, frame: &str) -> String {
    match key.strip_prefix(DRAFT) {
        Some(rest) if frame.starts_with(NAMED) => [frame, ".draft", rest].concat(),
        _ => key.to_owned(),
    }
}

/// The getter itself throws in a sandboxed frame.
fn area() -> Result<web_sys::Storage, Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    window.local_storage().ok().flatten().ok_or(Refused)
}

#[cfg(test)]
mod tests {
    use super::placed;

    #[test]
    fn drafts_of_a_named_frame_lie_apart_and_settings_do_not() {
        let draft = "trail-designer.draft.v1.other.7";
        for frame in ["", "second", "trail-designer"] {
            assert_eq!(placed(draft, frame), draft);
        }
        let there = "trail-designer:second.draft.v1.other.7";
        assert_eq!(placed(draft, "trail-designer:second"), there);
        // A key that was listed is read as it is.
        assert_eq!(placed(there, "trail-designer:second"), there);
        assert_eq!(placed("trail-designer.theme", "trail-designer:second"), "trail-designer.theme");
    }
}
