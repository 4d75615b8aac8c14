//! The error summary: focus, links, and that it says what the fields say.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::page::{open_page, settle};

fn focused_id() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_failed_confirm_moves_the_focus_to_the_summary() {
    let page = open_page().await;
    page.choose("confirm").await;
    assert_eq!(focused_id(), "error-summary");
    let summary = page.get("error-summary");
    assert_eq!(summary.query_selector_all("[role=alert]").unwrap().length(), 1, "the alert is inside");
    assert_ne!(summary.get_attribute("role").as_deref(), Some("alert"));
}

#[wasm_bindgen_test]
async fn every_link_leads_to_its_control() {
    let page = open_page().await;
    page.choose("deliver-sls").await;
    page.choose("event-rw-write").await;
    page.choose("insights").await;
    page.choose("event-rw-read").await;
    page.choose("confirm").await;
    let links = page.all("#error-summary a");
    assert!(links.len() >= 3, "{}", links.len());
    for link in links {
        let target = link.get_attribute("href").unwrap();
        link.dyn_into::<HtmlElement>().unwrap().click();
        settle().await;
        assert_eq!(format!("#{}", focused_id()), target);
    }
}

#[wasm_bindgen_test]
async fn the_summary_says_what_the_field_says_and_goes_with_the_last_problem() {
    let page = open_page().await;
    page.type_into("account-id", "1234567890123456").await;
    page.type_into("sls-project", "audit-hz").await;
    page.choose("confirm").await;
    let item =
        page.all("#error-summary li").into_iter().find(|item| item.text_content().unwrap().starts_with("Trail Name"));
    let error = page.error("trail-name").unwrap();
    assert_eq!(item.unwrap().text_content().unwrap(), format!("Trail Name: {error}"));
    page.type_into("trail-name", "security-audit").await;
    let left: Vec<_> = page.all("#error-summary li").iter().map(|item| item.text_content().unwrap()).collect();
    assert!(left.iter().all(|text| !text.starts_with("Trail Name")), "{left:?}");
}

#[wasm_bindgen_test]
async fn white_space_is_taken_away_where_the_sentence_speaks_of_it_and_nowhere_else() {
    let page = open_page().await;
    page.choose("confirm").await;
    let item = || {
        let items = page.all("#error-summary li");
        items.into_iter().find(|item| item.text_content().unwrap().starts_with("Trail Name")).unwrap()
    };
    let has_fix = || item().query_selector("button").unwrap().is_some();
    page.type_into("trail-name", "security-audit ").await;
    assert!(has_fix());
    page.type_into("trail-name", "   ").await;
    assert!(!has_fix());
    let name_is_missing = "Trail Name: Enter a name for the trail.";
    assert_eq!(item().text_content().unwrap(), name_is_missing);
}
