//! Hidden branches keep what was typed, and send none of it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::open_page;

#[wasm_bindgen_test]
async fn switching_the_account_there_and_back_restores_what_was_typed() {
    let page = open_page().await;
    page.type_into("sls-project", "audit-hz").await;
    page.choose("sls-account-another").await;
    assert!(page.find("sls-project").is_none());
    page.type_into("sls-role-arn", "acs:ram::6543210987654321:role/r").await;
    let request = page.get("request-json").text_content().unwrap();
    assert!(!request.contains("audit-hz"), "{request}");
    page.choose("sls-account-current").await;
    assert_eq!(page.value("sls-project"), "audit-hz");
    let request = page.get("request-json").text_content().unwrap();
    assert!(!request.contains("6543210987654321"), "{request}");
    page.choose("sls-account-another").await;
    assert_eq!(page.value("sls-role-arn"), "acs:ram::6543210987654321:role/r");
}

#[wasm_bindgen_test]
async fn turning_a_destination_off_keeps_its_fields_and_says_so() {
    let page = open_page().await;
    page.choose("deliver-oss").await;
    page.type_into("oss-bucket", "audit-archive").await;
    page.choose("deliver-oss").await;
    assert!(page.find("oss-bucket").is_none());
    assert!(
        page.all(".kept").iter().any(|kept| kept.text_content().unwrap().contains('1')),
        "the kept value is mentioned"
    );
    page.choose("deliver-oss").await;
    assert_eq!(page.value("oss-bucket"), "audit-archive");
}

#[wasm_bindgen_test]
async fn insights_bring_the_former_choices_back() {
    let page = open_page().await;
    page.choose("event-rw-write").await;
    page.choose("insights").await;
    assert!(page.all("#event-rw-all:checked").len() == 1);
    page.choose("insights").await;
    assert!(page.all("#event-rw-write:checked").len() == 1);
}

#[wasm_bindgen_test]
async fn the_views_share_one_draft() {
    let page = open_page().await;
    page.choose("deliver-oss").await;
    page.type_into("oss-bucket", "audit-archive").await;
    page.choose("mode-quick").await;
    assert!(page.find("oss-bucket").is_none());
    assert!(page.get("request-json").text_content().unwrap().contains("audit-archive"), "still sent");
    assert!(page.all(".also a").len() >= 2, "and listed");
    page.choose("mode-full").await;
    assert_eq!(page.value("oss-bucket"), "audit-archive");
}
