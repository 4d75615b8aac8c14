//! The browser's storage. It may refuse: sandboxed frames have none, private windows may not, and a quota ends.

/// The browser refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// What is stored under the key.
///
/// # Errors
/// [`Refused`] where the browser lets the page store nothing.
pub fn read(key: &str) -> Result<Option<String>, Refused> {
    area()?.get_item(key).map_err(|_| Refused)
}

/// Stores the text under the key.
///
/// # Errors
/// [`Refused`] where the browser lets the page store nothing, or nothing more.
pub fn write(key: &str, text: &str) -> Result<(), Refused> {
    area()?.set_item(key, text).map_err(|_| Refused)
}

/// Forgets the key.
///
/// # Errors
/// [`Refused`] where the browser lets the page store nothing.
pub fn remove(key: &str) -> Result<(), Refused> {
    area()?.remove_item(key).map_err(|_| Refused)
}

/// The getter itself throws in a sandboxed frame.
fn area() -> Result<web_sys::Storage, Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    window.local_storage().ok().flatten().ok_or(Refused)
}
