//! The draft in the browser's storage, and a browser that has none.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use trail_designer::autosave::stored::{KEY, OTHER_KEY, UNREADABLE_KEY};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, clear_storage, eventually, open_page, open_page_as_left, settle};

fn stored(key: &str) -> Option<String> {
    window().local_storage().unwrap().unwrap().get_item(key).unwrap()
}

fn store(key: &str, text: &str) {
    window().local_storage().unwrap().unwrap().set_item(key, text).unwrap();
}

fn draft_named(name: &str) -> String {
    format!(r#"{{"version":1,"savedAt":1795348980000,"view":"full","draft":{{"trail-name":"{name}"}}}}"#)
}

fn sees(page: &Page, text: &str) -> bool {
    page.all(".notice").iter().any(|notice| notice.text_content().unwrap().contains(text))
}

async fn click(page: &Page, label: &str) {
    let buttons = page.all(".notice button");
    let button = buttons.iter().find(|button| button.text_content().as_deref() == Some(label));
    let button = button.unwrap_or_else(|| panic!("no button {label}"));
    let click: Function = Reflect::get(button, &"click".into()).unwrap().into();
    click.call0(button).unwrap();
    settle().await;
}

#[wasm_bindgen_test]
async fn what_was_typed_is_there_again_and_can_be_discarded() {
    let page = open_page().await;
    page.type_into("trail-name", "security-audit").await;
    eventually("the draft is stored", || stored(KEY).is_some_and(|text| text.contains("security-audit"))).await;
    drop(page);

    let page = open_page_as_left().await;
    assert_eq!(page.value("trail-name"), "security-audit");
    assert!(sees(&page, "restored"));
    click(&page, "Discard").await;
    assert_eq!(page.value("trail-name"), "security-audit", "asks first");
    click(&page, "Discard").await;
    assert_eq!(page.value("trail-name"), "");
    assert_eq!(stored(KEY), None);
    assert!(!sees(&page, "restored"));
}

#[wasm_bindgen_test]
async fn a_form_that_nobody_touched_is_not_stored() {
    let page = open_page_as_left_empty().await;
    page.type_into("trail-name", "a").await;
    eventually("stored", || stored(KEY).is_some()).await;
    page.type_into("trail-name", "").await;
    eventually("nothing is left to keep", || stored(KEY).is_none()).await;
}

#[wasm_bindgen_test]
async fn what_was_typed_last_is_stored_before_the_page_goes() {
    let page = open_page().await;
    page.type_into("trail-name", "typed-last").await;
    assert_eq!(stored(KEY).filter(|text| text.contains("typed-last")), None, "not yet");
    window().dispatch_event(&web_sys::Event::new("pagehide").unwrap()).unwrap();
    assert!(stored(KEY).unwrap().contains("typed-last"));
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_kept() {
    for (text, sentence) in [("{broken", "could not be read"), (r#"{"version":99,"draft":{}}"#, "newer version")] {
        clear_storage();
        store(KEY, text);
        let page = open_page_as_left().await;
        assert!(sees(&page, sentence), "{text}");
        assert!(sees(&page, UNREADABLE_KEY));
        assert_eq!(stored(KEY).as_deref(), Some(text), "an older page may be opened by mistake");
        page.type_into("trail-name", "security-audit").await;
        eventually("stored", || stored(KEY).is_some_and(|text| text.contains("security-audit"))).await;
        assert_eq!(stored(UNREADABLE_KEY).as_deref(), Some(text));
    }
}

#[wasm_bindgen_test]
async fn a_draft_of_another_tab_is_offered_and_written_over_only_after_it_is_kept() {
    let page = open_page().await;
    page.type_into("trail-name", "this-tab").await;
    eventually("stored", || stored(KEY).is_some()).await;

    another_tab_stores(&draft_named("other-tab")).await;
    assert!(sees(&page, "another tab"));
    page.type_into("trail-name", "this-tab-goes-on").await;
    eventually("this tab is stored", || stored(KEY).is_some_and(|text| text.contains("this-tab-goes-on"))).await;
    assert!(stored(OTHER_KEY).unwrap().contains("other-tab"));

    click(&page, "Load").await;
    assert_eq!(page.value("trail-name"), "other-tab");
    assert_eq!(stored(OTHER_KEY), None);
    assert!(!sees(&page, "another tab"));
}

#[wasm_bindgen_test]
async fn keeping_mine_stores_it_again() {
    let page = open_page().await;
    page.type_into("trail-name", "this-tab").await;
    eventually("stored", || stored(KEY).is_some()).await;
    another_tab_stores(&draft_named("other-tab")).await;
    click(&page, "Keep mine").await;
    assert_eq!(page.value("trail-name"), "this-tab");
    assert!(stored(KEY).unwrap().contains("this-tab"));
    assert!(!sees(&page, "another tab"));
}

#[wasm_bindgen_test]
async fn without_storage_the_form_works_says_so_and_asks_before_it_is_left() {
    clear_storage();
    let without_storage = WithoutStorage::begin();
    let page = open_page_as_left().await;
    assert!(sees(&page, "Drafts cannot be saved in this browser"));
    assert!(!asks_before_leaving(), "nothing would be lost");

    page.type_into("trail-name", "security-audit").await;
    assert!(page.get("request-json").text_content().unwrap().contains("security-audit"));
    assert!(asks_before_leaving());
    page.type_into("trail-name", "").await;
    assert!(!asks_before_leaving());

    drop(page);
    drop(without_storage);
    assert_eq!(stored(KEY), None);
}

#[wasm_bindgen_test]
async fn a_full_storage_is_noticed_when_it_refuses() {
    let page = open_page().await;
    let full = FullStorage::begin();
    page.type_into("trail-name", "security-audit").await;
    eventually("said", || sees(&page, "Drafts cannot be saved")).await;
    drop(full);
    page.type_into("trail-name", "security-audit-2").await;
    eventually("stored again", || stored(KEY).is_some_and(|text| text.contains("security-audit-2"))).await;
    eventually("no longer said", || !sees(&page, "Drafts cannot be saved")).await;
}

async fn open_page_as_left_empty() -> Page {
    clear_storage();
    open_page_as_left().await
}

/// What the browser does here when another tab writes.
async fn another_tab_stores(text: &str) {
    store(KEY, text);
    let init = Object::new();
    Reflect::set(&init, &"key".into(), &KEY.into()).unwrap();
    Reflect::set(&init, &"newValue".into(), &text.into()).unwrap();
    let constructor: Function = Reflect::get(&js_sys::global(), &"StorageEvent".into()).unwrap().into();
    let event = Reflect::construct(&constructor, &Array::of2(&"storage".into(), &init)).unwrap();
    window().dispatch_event(&event.into()).unwrap();
    settle().await;
}

fn asks_before_leaving() -> bool {
    let event = document().create_event("BeforeUnloadEvent").unwrap();
    event.init_event_with_bubbles_and_cancelable("beforeunload", false, true);
    window().dispatch_event(&event).unwrap();
    event.default_prevented()
}

/// A frame without storage: the getter throws. Dropping it gives the storage back.
struct WithoutStorage;

impl WithoutStorage {
    fn begin() -> WithoutStorage {
        run("window.storageBefore = Object.getOwnPropertyDescriptor(window, 'localStorage');
             Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('denied', 'SecurityError'); } })");
        WithoutStorage
    }
}

impl Drop for WithoutStorage {
    fn drop(&mut self) {
        run("Object.defineProperty(window, 'localStorage', window.storageBefore); delete window.storageBefore");
    }
}

/// A storage that takes nothing more.
struct FullStorage;

impl FullStorage {
    fn begin() -> FullStorage {
        run("window.setItemBefore = Storage.prototype.setItem;
             Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        FullStorage
    }
}

impl Drop for FullStorage {
    fn drop(&mut self) {
        run("Storage.prototype.setItem = window.setItemBefore; delete window.setItemBefore");
    }
}

fn run(script: &str) {
    Function::new_no_args(script).call0(&JsValue::NULL).unwrap();
}
