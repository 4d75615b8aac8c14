//! Who is heard: the page around this one, and only from an origin that the operator has listed.

/// What a sandboxed frame without an origin calls itself: nobody in particular, whatever a list says.
const OPAQUE: &str = "null";

/// Whether a message from this origin is heard. Once a host is bound nobody else is.
pub(super) fn is_heard(origin: &str, allowed: &[String], bound: Option<&str>) -> bool {
    let is_listed = origin != OPAQUE && allowed.iter().any(|one| one == origin);
    is_listed && bound.is_none_or(|bound| bound == origin)
}

#[cfg(test)]
mod tests {
    use super::is_heard;

    const PORTAL: &str = "https://portal.example";

    #[test]
    fn only_listed_origins_are_heard_and_exactly() {
        let allowed = [PORTAL.to_owned(), "http://127.0.0.1:8081".to_owned(), "null".to_owned()];
        assert!(is_heard(PORTAL, &allowed, None));
        for other in [
            "https://portal.example.evil.example",
            "https://portal.example:444",
            "http://portal.example",
            "https://PORTAL.example",
            "https://portal.example/",
            "*",
            "null",
            "",
        ] {
            assert!(!is_heard(other, &allowed, None), "{other}");
        }
        assert!(!is_heard(PORTAL, &[], None));
    }

    #[test]
    fn a_bound_host_is_the_only_one() {
        let allowed = [PORTAL.to_owned(), "https://other.example".to_owned()];
        assert!(is_heard(PORTAL, &allowed, Some(PORTAL)));
        assert!(!is_heard("https://other.example", &allowed, Some(PORTAL)));
    }
}
