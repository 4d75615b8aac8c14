//! Where calls go, and where none may.

use super::*;
use trail_model::api::Action;

#[test]
fn the_path_is_the_contracts() {
    let call = Call::new(Action::GetTrailStatus, [("Name", "trail-test".into())]);
    let request = CallRequest::read("1234567890123456", "cn-hangzhou", call);
    assert_eq!(request.path(), "/api/v1/accounts/1234567890123456/regions/cn-hangzhou/GetTrailStatus");
}

#[test]
fn what_is_no_account_or_region_becomes_no_path() {
    let field = |account: &str, region: &str| {
        let call = Call::new(Action::DescribeTrails, []);
        CallRequest::read(account, region, call).place_problem().map(|problem| problem.field)
    };
    assert_eq!(field("1234567890123456", "cn-hangzhou"), None);
    assert_eq!(field("123456789012345", "cn-hangzhou"), Some(FieldId::AccountId));
    for region in ["", "..", "%2e%2e", "x/../../portal/act?"] {
        assert_eq!(field("1234567890123456", region), Some(FieldId::HomeRegion), "{region}");
    }
}

#[test]
fn the_configuration_decides_what_carries_calls() {
    let transport = |text| Transport::of(&Config::read(text).unwrap());
    assert_eq!(transport(r#"{"proxy":null}"#), Transport::Absent);
    assert_eq!(transport("{}"), Transport::Fetch { base: String::new() });
    assert_eq!(
        transport(r#"{"proxy":"https://proxy.example/"}"#),
        Transport::Fetch { base: "https://proxy.example".into() }
    );
}
