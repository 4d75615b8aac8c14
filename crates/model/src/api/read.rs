//! The context read member by member. Only the mode is needed; what else is missing or of another type counts as absent.

use serde_json::{Map, Value};

use super::{Account, Context, Mode, RegionName};
use crate::members::Members;
use crate::named::Named;

impl Named for Mode {
    const NAMES: &'static [(&'static str, Self)] = &[("simulator", Mode::Simulator), ("live", Mode::Live)];
}

impl Context {
    /// Reads the answer of `GET /api/v1/context`; `None` where it names no mode that this version knows. Items of a list that are not
    /// well-formed are left out.
    #[must_use]
    pub fn read(answer: &Map<String, Value>) -> Option<Context> {
        let of = Members(answer);
        Some(Context {
            mode: Mode::from_wire(answer.get("mode")?.as_str()?)?,
            accounts: of.list("accounts", Account::read),
            default_region: of.text("defaultRegion"),
            regions: of.list("regions", RegionName::read),
            actions: of.list("actions", |action| action.as_str().map(str::to_owned)),
            user: of.text("user"),
        })
    }
}

impl Account {
    fn read(json: &Value) -> Option<Account> {
        let of = Members(json.as_object()?);
        Some(Account { id: of.text("id")?, alias: of.text("alias").unwrap_or_default() })
    }
}

impl RegionName {
    fn read(json: &Value) -> Option<RegionName> {
        let of = Members(json.as_object()?);
        Some(RegionName {
            id: of.text("id")?,
            en: of.text("en").unwrap_or_default(),
            zh: of.text("zh").unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(json: &Value) -> Option<Context> {
        Context::read(json.as_object().unwrap())
    }

    fn full() -> Context {
        Context {
            mode: Mode::Live,
            accounts: vec![Account { id: "1234567890123456".into(), alias: "security".into() }],
            default_region: Some("cn-hangzhou".into()),
            regions: vec![RegionName { id: "cn-next".into(), en: "Next".into(), zh: "下一个".into() }],
            actions: vec!["CreateTrail".into()],
            user: Some("audit".into()),
        }
    }

    #[test]
    fn a_context_is_read_as_the_proxy_writes_it() {
        for context in [full(), Context { default_region: None, user: None, mode: Mode::Simulator, ..full() }] {
            assert_eq!(read(&json!(context)), Some(context));
        }
    }

    #[test]
    fn only_the_mode_is_needed() {
        let bare = Context {
            mode: Mode::Live,
            accounts: Vec::new(),
            default_region: None,
            regions: Vec::new(),
            actions: Vec::new(),
            user: None,
        };
        assert_eq!(read(&json!({ "mode": "live", "later": 7 })), Some(bare.clone()));
        let odd =
            json!({ "mode": "live", "accounts": {}, "defaultRegion": 7, "regions": "x", "actions": null, "user": [] });
        assert_eq!(read(&odd), Some(bare));
        for none in [json!({}), json!({ "mode": "dream" }), json!({ "mode": 1 }), json!({ "Mode": "live" })] {
            assert_eq!(read(&none), None, "{none}");
        }
    }

    #[test]
    fn items_that_are_not_well_formed_are_left_out() {
        let context = read(&json!({
            "mode": "live",
            "accounts": [{ "id": "1234567890123456" }, { "alias": "no id" }, "x", { "id": 7 }],
            "regions": [{ "id": "cn-next", "en": 7 }, { "en": "Next" }],
            "actions": ["StartLogging", 7],
        }))
        .unwrap();
        assert_eq!(context.accounts, [Account { id: "1234567890123456".into(), alias: String::new() }]);
        assert_eq!(context.regions, [RegionName { id: "cn-next".into(), en: String::new(), zh: String::new() }]);
        assert_eq!(context.actions, ["StartLogging"]);
    }
}
