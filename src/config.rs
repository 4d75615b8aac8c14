//! `config.json` beside the page: what the operator settled at deployment. Everything in it is optional.

use serde::{Deserialize, Serialize};

/// The file. A link or a query string can set none of this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
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
        }
    }
}

impl Config {
    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong with it, in the parser's words, with line and column.
    pub fn read(text: &str) -> Result<Config, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The URL of a path of the contract, or `None` where there is no proxy.
    #[must_use]
    pub fn url(&self, path: &str) -> Option<String> {
        self.proxy.as_ref().map(|base| format!("{}{path}", base.trim_end_matches('/')))
    }
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
        assert!(Config::read(r#"{"proxy": 7}"#).is_err());
    }
}
