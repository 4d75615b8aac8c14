//! `config.json` beside the page: what the operator settled at deployment. Everything in it is optional.

use trail_model::reading::Json;

use crate::json::{self, Parsed};

/// The file. A link or a query string can set none of this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Base URL of the proxy; empty is the page's own origin, `null` means that there is none and nothing is submitted.
    pub proxy: Option<String>,
    /// Home region of a fresh form.
    pub default_region: Option<String>,
    /// Account of a fresh form.
    pub account_id: Option<String>,
    /// BCP 47 tag; the user's own choice wins.
    pub locale: Option<String>,
    /// `light`, `dark` or `system`; the user's own choice wins.
    pub theme: Option<String>,
    /// Exact origins that may embed the page and speak to it.
    pub parent_origins: Vec<String>,
    /// Names of optional features that the operator turned on.
    pub features: Vec<String>,
    /// Whether the file sets colours, radius, density or fonts (`variables`). Only who puts them on the page reads them (`src/embed/dress.rs`).
    pub has_variables: bool,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            proxy: Some(String::new()),
            default_region: None,
            account_id: None,
            locale: None,
            theme: None,
            parent_origins: Vec::new(),
            features: Vec::new(),
            has_variables: false,
        }
    }
}

impl Config {
    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong with it: in the parser's words, which say where, or the member and what it should be.
    pub fn read(text: &str) -> Result<Config, String> {
        let file = json::read(text)?;
        if !file.is_object() {
            return Err("expected an object".to_owned());
        }
        Ok(Config {
            proxy: if file.member("proxy").is_some() { text_of(&file, "proxy")? } else { Config::default().proxy },
            default_region: text_of(&file, "defaultRegion")?,
            account_id: text_of(&file, "accountId")?,
            locale: text_of(&file, "locale")?,
            theme: text_of(&file, "theme")?,
            parent_origins: texts_of(&file, "parentOrigins")?,
            features: texts_of(&file, "features")?,
            has_variables: file.member("variables").is_some(),
        })
    }

    /// The URL of a path of the contract, or `None` where there is no proxy.
    #[must_use]
    pub fn url(&self, path: &str) -> Option<String> {
        self.proxy.as_ref().map(|base| [base.trim_end_matches('/'), path].concat())
    }
}

fn text_of(file: &Parsed, name: &str) -> Result<Option<String>, String> {
    let Some(member) = file.member(name).filter(|member| !member.is_null()) else {
        return Ok(None);
    };
    member.text().map(Some).ok_or_else(|| [name, ": expected text or null"].concat())
}

fn texts_of(file: &Parsed, name: &str) -> Result<Vec<String>, String> {
    let Some(list) = file.member(name) else {
        return Ok(Vec::new());
    };
    let texts = list.items().and_then(|items| items.iter().map(Json::text).collect());
    texts.ok_or_else(|| [name, ": expected a list of texts"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_file_is_the_defaults() {
        assert_eq!(Config::read("{}"), Ok(Config::default()));
        assert_eq!(Config::default().url("/api/v1/context").as_deref(), Some("/api/v1/context"));
    }

    #[test]
    fn null_is_no_proxy() {
        assert_eq!(Config::read(r#"{"proxy":null}"#).map(|config| config.url("/healthz")), Ok(None));
    }

    #[test]
    fn a_base_url_may_end_in_a_slash() {
        let config = Config::read(r#"{"proxy":"https://proxy.example/"}"#).unwrap();
        assert_eq!(config.url("/healthz").as_deref(), Some("https://proxy.example/healthz"));
    }

    #[test]
    fn a_broken_file_says_where() {
        assert!(Config::read("{\"proxy\": }").unwrap_err().contains("line 1"));
        assert_eq!(Config::read("[]"), Err("expected an object".to_owned()));
    }

    #[test]
    fn every_member_is_read() {
        let text = r#"{"proxy":"/p","defaultRegion":"cn-beijing","accountId":"1234567890123456","locale":"zh-CN",
            "theme":"dark","parentOrigins":["https://console.example"],"features":["import"],"later":{},
            "variables":{"--td-radius":"4px"}}"#;
        let config = Config {
            proxy: Some("/p".into()),
            default_region: Some("cn-beijing".into()),
            account_id: Some("1234567890123456".into()),
            locale: Some("zh-CN".into()),
            theme: Some("dark".into()),
            parent_origins: vec!["https://console.example".into()],
            features: vec!["import".into()],
            has_variables: true,
        };
        assert_eq!(Config::read(text), Ok(config));
    }

    #[test]
    fn a_member_of_another_type_is_named() {
        for name in ["proxy", "defaultRegion", "accountId", "locale", "theme"] {
            let refused = Config::read(&format!(r#"{{"{name}": 7}}"#));
            assert_eq!(refused, Err(format!("{name}: expected text or null")));
        }
        for name in ["parentOrigins", "features"] {
            for wrong in ["null", r#""x""#, "[7]"] {
                let refused = Config::read(&format!(r#"{{"{name}": {wrong}}}"#));
                assert_eq!(refused, Err(format!("{name}: expected a list of texts")));
            }
        }
    }
}
