//! What the page says of itself inside another.

use trail_words::{ALL, Embedding, Say};

use super::style::is_sentence;

#[test]
fn each_is_a_sentence() {
    for language in ALL {
        for message in [Embedding::ReadOnly, Embedding::DraftsHere, Embedding::DraftsNowhere] {
            is_sentence(&message.in_language(language));
        }
    }
}
