//! When an error appears: one test for each row of the table that the form keeps to.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::open_page;

#[wasm_bindgen_test]
async fn a_fresh_form_shows_no_error() {
    let page = open_page().await;
    assert_eq!(page.all("[aria-invalid=true], .msg.err").len(), 0);
}

#[wasm_bindgen_test]
async fn leaving_an_empty_required_field_shows_nothing_until_confirm() {
    let page = open_page().await;
    page.leave("trail-name").await;
    assert_eq!(page.error("trail-name"), None);
    page.choose("confirm").await;
    assert!(page.error("trail-name").is_some());
}

#[wasm_bindgen_test]
async fn leaving_a_field_with_bad_text_shows_its_error() {
    let page = open_page().await;
    page.type_into("trail-name", "sec1").await;
    assert_eq!(page.error("trail-name"), None, "while typing");
    page.leave("trail-name").await;
    assert_eq!(page.error("trail-name").as_deref(), Some("Use 6 to 36 characters; this name has 4."));
}

#[wasm_bindgen_test]
async fn the_error_goes_with_the_keystroke_that_mends_it() {
    let page = open_page().await;
    page.type_into("trail-name", "sec1").await;
    page.leave("trail-name").await;
    page.type_into("trail-name", "sec12").await;
    assert_eq!(page.error("trail-name").as_deref(), Some("Use 6 to 36 characters; this name has 5."), "not mended yet");
    page.type_into("trail-name", "sec123").await;
    assert_eq!(page.error("trail-name"), None);
}

#[wasm_bindgen_test]
async fn editing_a_good_field_shows_nothing_before_it_is_left() {
    let page = open_page().await;
    page.type_into("trail-name", "security-audit").await;
    page.leave("trail-name").await;
    page.type_into("trail-name", "Security").await;
    assert_eq!(page.error("trail-name"), None);
    page.leave("trail-name").await;
    assert!(page.error("trail-name").is_some());
}

#[wasm_bindgen_test]
async fn a_failed_confirm_shows_every_error() {
    let page = open_page().await;
    page.choose("deliver-oss").await;
    page.choose("confirm").await;
    for field in ["trail-name", "sls-project", "oss-bucket"] {
        assert!(page.error(field).is_some(), "{field}");
    }
}

#[wasm_bindgen_test]
async fn the_group_rule_waits_until_every_destination_is_settled() {
    let page = open_page().await;
    page.choose("deliver-sls").await;
    assert!(page.find("destination-error").is_none(), "one destination touched");
    for switch in ["deliver-oss", "deliver-oss", "deliver-maxcompute", "deliver-maxcompute"] {
        page.choose(switch).await;
    }
    assert!(page.find("destination-error").is_some(), "all touched, none chosen");
    page.choose("deliver-oss").await;
    assert!(page.find("destination-error").is_none(), "one chosen");
}
