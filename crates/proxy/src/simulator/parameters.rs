//! The parameters of a call: from the query, from a form body, or from both, as the SDKs send them.

use std::collections::BTreeMap;

use super::error::{ApiError, INVALID_PARAMETER_VALUE, INVALID_QUERY_PARAMETER, missing};
use crate::sign::percent;

#[derive(Debug, Clone, Default)]
pub(super) struct Parameters {
    values: BTreeMap<String, String>,
}

impl Parameters {
    /// A parameter given twice, or one that is no UTF-8, is refused: which of two values counts is nowhere documented.
    pub(super) fn read(query: &str, form: Option<&str>) -> Result<Self, ApiError> {
        let mut values = BTreeMap::new();
        for text in [Some(query), form].into_iter().flatten() {
            for (name, value) in percent::pairs(text).ok_or(INVALID_QUERY_PARAMETER)? {
                let name = String::from_utf8(name).map_err(|_| INVALID_QUERY_PARAMETER)?;
                let value = String::from_utf8(value).map_err(|_| INVALID_QUERY_PARAMETER)?;
                if values.insert(name, value).is_some() {
                    return Err(INVALID_QUERY_PARAMETER);
                }
            }
        }
        Ok(Self { values })
    }

    /// As given, also when it is empty: UpdateTrail clears with an empty value.
    pub(super) fn given(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// An empty value counts as none.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.given(name).filter(|value| !value.is_empty())
    }

    pub(super) fn required(&self, name: &'static str) -> Result<&str, ApiError> {
        self.text(name).ok_or(missing(name))
    }

    /// `true`/`false` in any case: the Python SDK writes `True`.
    pub(super) fn boolean(&self, name: &str) -> Result<Option<bool>, ApiError> {
        match self.text(name).map(str::to_ascii_lowercase).as_deref() {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(_) => Err(INVALID_QUERY_PARAMETER),
        }
    }

    pub(super) fn integer(&self, name: &str) -> Result<Option<u64>, ApiError> {
        self.text(name).map(|text| text.parse().map_err(|_| INVALID_PARAMETER_VALUE)).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_and_form_are_one_set() {
        let read = Parameters::read("Name=trail%20test", Some("EventRW=All&OssKeyPrefix=")).unwrap();
        assert_eq!(read.text("Name"), Some("trail test"));
        assert_eq!(read.text("EventRW"), Some("All"));
        assert_eq!((read.given("OssKeyPrefix"), read.text("OssKeyPrefix")), (Some(""), None));
        assert_eq!(read.required("TrailName").unwrap_err(), missing("TrailName"));
    }

    #[test]
    fn a_parameter_given_twice_is_refused() {
        assert_eq!(Parameters::read("Name=a", Some("Name=b")).unwrap_err(), INVALID_QUERY_PARAMETER);
    }

    #[test]
    fn booleans_in_the_spelling_of_either_sdk() {
        let read = Parameters::read("A=True&B=false&C=1", None).unwrap();
        assert_eq!(read.boolean("A"), Ok(Some(true)));
        assert_eq!(read.boolean("B"), Ok(Some(false)));
        assert_eq!(read.boolean("C"), Err(INVALID_QUERY_PARAMETER));
        assert_eq!(read.boolean("D"), Ok(None));
    }
}
