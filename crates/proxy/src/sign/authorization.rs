//! The Authorization header of ACS3: `ACS3-HMAC-SHA256 Credential=<id>,SignedHeaders=<a;b>,Signature=<hex>`.

use super::ALGORITHM;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorization {
    pub access_key_id: String,
    /// Lower-case names, in the order given.
    pub signed_headers: Vec<String>,
    pub signature: String,
}

impl Authorization {
    pub fn header_value(&self) -> String {
        format!(
            "{ALGORITHM} Credential={},SignedHeaders={},Signature={}",
            self.access_key_id,
            self.signed_headers.join(";"),
            self.signature
        )
    }

    /// Reads the header in the one form that the SDKs write. `None` for another algorithm, a missing, repeated or foreign part.
    pub fn parse(text: &str) -> Option<Self> {
        let (algorithm, rest) = text.split_once(' ')?;
        if algorithm != ALGORITHM {
            return None;
        }
        let (mut credential, mut headers, mut signature) = (None, None, None);
        for part in rest.split(',') {
            let (name, value) = part.split_once('=')?;
            let slot = match name {
                "Credential" => &mut credential,
                "SignedHeaders" => &mut headers,
                "Signature" => &mut signature,
                _ => return None,
            };
            if value.is_empty() || slot.replace(value).is_some() {
                return None;
            }
        }
        let signed_headers: Vec<String> = headers?.split(';').map(str::to_owned).collect();
        let lower_case = signed_headers.iter().all(|name| !name.is_empty() && *name == name.to_ascii_lowercase());
        lower_case.then_some(Self {
            access_key_id: credential?.to_owned(),
            signed_headers,
            signature: signature?.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host;x-acs-date,Signature=00ff";

    #[test]
    fn reads_what_it_writes() {
        let read = Authorization::parse(GOOD).unwrap();
        assert_eq!(read.signed_headers, ["host", "x-acs-date"]);
        assert_eq!(read.header_value(), GOOD);
    }

    #[test]
    fn refuses_every_other_shape() {
        for text in [
            "",
            "Bearer abc",
            "ACS3-HMAC-SM3 Credential=id,SignedHeaders=host,Signature=00",
            "ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host",
            "ACS3-HMAC-SHA256 Credential=,SignedHeaders=host,Signature=00",
            "ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host,Signature=00,Signature=01",
            "ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host,Signature=00,More=1",
            "ACS3-HMAC-SHA256 Credential=id,SignedHeaders=Host,Signature=00",
            "ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host;,Signature=00",
        ] {
            assert_eq!(Authorization::parse(text), None, "{text}");
        }
    }
}
