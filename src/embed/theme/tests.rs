use std::collections::BTreeMap;

use expect_test::{Expect, expect};

use super::palette::Palette;
use super::{Dress, Scheme, dress};

const BOTH: &[Scheme] = &[Scheme::Light, Scheme::Dark];

fn dressed(variables: &[(&str, &str)], shown: &[Scheme]) -> Dress {
    let variables: BTreeMap<String, String> =
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    dress(&variables, shown)
}

fn check(variables: &[(&str, &str)], shown: &[Scheme], expected: Expect) {
    let refused = dressed(variables, shown).refused;
    let lines: Vec<String> = refused.iter().map(|refusal| serde_json::to_string(refusal).unwrap()).collect();
    expected.assert_eq(&lines.join("\n"));
}

fn colour(dress: &Dress, name: &str) -> String {
    dress.colours.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()).unwrap()
}

#[test]
fn the_page_s_own_colours_hold_every_ratio() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (name, own) in Palette::dressed(scheme, &[]).0.colours() {
            // Each set to what it is changes nothing that could be too close.
            if super::palette::themable(name).is_some() {
                assert_eq!(Palette::dressed(scheme, &[(name, own)]).1, [], "{name}");
            }
        }
    }
}

#[test]
fn an_accent_that_can_be_read_is_taken_with_what_follows_from_it() {
    let variables = [("--td-primary", "#7a1fa2"), ("--td-link", "#7a1fa2"), ("--td-focus", "#7a1fa2")];
    let dress = dressed(&variables, &[Scheme::Light]);
    assert_eq!(dress.refused, []);
    assert!(colour(&dress, "primary").starts_with("light-dark(#7a1fa2, "), "{}", colour(&dress, "primary"));
    assert!(
        colour(&dress, "primary-strong").starts_with("light-dark(#681a8a, "),
        "{}",
        colour(&dress, "primary-strong")
    );
    // In dark it cannot be read: there the page's own is shown.
    assert_eq!(colour(&dress, "link"), "light-dark(#7a1fa2, #8ab4ff)");
}

#[test]
fn a_pair_that_is_too_close_falls_back_and_is_named() {
    check(
        &[("--td-text", "#bbbbbb")],
        &[Scheme::Light],
        expect![[
            r#"{"reason":"contrast","variable":"--td-text","against":"--td-bg","ratio":1.75,"least":4.5,"scheme":"light"}"#
        ]],
    );
    assert_eq!(colour(&dressed(&[("--td-text", "#bbbbbb")], BOTH), "text"), "light-dark(#171b22, #bbbbbb)");
    check(
        &[("--td-primary", "#ffcc00"), ("--td-on-primary", "#ffffff")],
        &[Scheme::Light],
        expect![[r#"
            {"reason":"contrast","variable":"--td-on-primary","against":"--td-primary","ratio":1.51,"least":4.5,"scheme":"light"}
            {"reason":"contrast","variable":"--td-primary","against":"--td-on-primary","ratio":1.51,"least":4.5,"scheme":"light"}"#]],
    );
    check(
        &[("--td-border", "#eeeeee")],
        BOTH,
        expect![[
            r#"{"reason":"contrast","variable":"--td-border","against":"--td-bg","ratio":1.06,"least":3.0,"scheme":"light"}"#
        ]],
    );
}

#[test]
fn whatever_is_set_the_page_can_be_read() {
    let names = super::palette::names();
    let colours = ["#000", "#fff", "#777", "#ff0", "#00f", "#1a56db", "#c00"];
    for first in &names {
        for second in &names {
            for one in colours {
                for other in colours {
                    let variables = BTreeMap::from([
                        (format!("--td-{first}"), one.to_owned()),
                        (format!("--td-{second}"), other.to_owned()),
                    ]);
                    let given: Vec<_> = variables
                        .iter()
                        .map(|(name, value)| {
                            let name = super::palette::themable(name.strip_prefix("--td-").unwrap()).unwrap();
                            (name, super::colour::read(value).unwrap())
                        })
                        .collect();
                    for scheme in [Scheme::Light, Scheme::Dark] {
                        Palette::dressed(scheme, &given).0.expect_readable();
                    }
                }
            }
        }
    }
}

#[test]
fn values_that_are_none_are_named_and_unknown_names_passed_over() {
    check(
        &[
            ("--td-bg", "url(https://evil.example/)"),
            ("--td-font", "x; background: red"),
            ("--td-radius", "999px"),
            ("--td-shadow", "none"),
            ("--other", "#fff"),
            ("bg", "#fff"),
        ],
        BOTH,
        expect![[r#"
            {"reason":"value","variable":"--td-bg"}
            {"reason":"value","variable":"--td-font"}
            {"reason":"value","variable":"--td-radius"}"#]],
    );
}

#[test]
fn shapes_alone_leave_the_colours_to_the_page() {
    let dress = dressed(&[("--td-radius", "2px"), ("--td-space", "6px"), ("--td-font", "Inter, sans-serif")], BOTH);
    assert_eq!(dress.colours, []);
    let shapes: Vec<_> = dress.shapes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(shapes, [("font", "Inter, sans-serif"), ("radius", "2px"), ("space", "6px")]);
}
