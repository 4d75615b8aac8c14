//! The context read member by member. Only the mode is needed; what else is missing or of another type counts as absent.

use super::{Account, Context, Mode, RegionName};
use crate::named::Named;
use crate::reading::Json;

impl Named for Mode {
    const NAMES: &'static [(&'static str, Self)] = &[("simulator", Mode::Simulator), ("live", Mode::Live)];
}

impl Context {
    /// Reads the answer of `GET /api/v1/context`; `None` where it names no mode that this version knows. Items of a list that are not
    /// well-formed are left out.
    #[must_use]
    pub fn read<J: Json>(answer: &J) -> Option<Context> {
        Some(Context {
            mode: Mode::from_wire(&answer.text_of("mode")?)?,
            accounts: answer.list_of("accounts", Account::read),
            default_region: answer.text_of("defaultRegion"),
            regions: answer.list_of("regions", RegionName::read),
            actions: answer.list_of("actions", J::text),
            user: answer.text_of("user"),
        })
    }
}

impl Account {
    fn read<J: Json>(json: &J) -> Option<Account> {
        Some(Account { id: json.text_of("id")?, alias: json.text_of("alias").unwrap_or_default() })
    }
}

impl RegionName {
    fn read<J: Json>(json: &J) -> Option<RegionName> {
        Some(RegionName {
            id: json.text_of("id")?,
            en: json.text_of("en").unwrap_or_default(),
            zh: json.text_of("zh").unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(json: &Value) -> Option<Context> {
        Context::read(&json)
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
