//! ACS3-HMAC-SHA256, the request signature of Alibaba Cloud's V3 gateway: signing for the proxy, verifying for the simulator.
//! Source: help "V3 request body & signature mechanism"; checked against requests captured from the vendor's SDKs.

pub mod acs3;
pub mod authorization;
pub mod canonical;
pub mod percent;
pub mod verify;

/// The algorithm's name, first word of the string to sign and of the Authorization header.
pub const ALGORITHM: &str = "ACS3-HMAC-SHA256";

/// One HTTP request as it stands on the wire, without the framing: what both sides compute the signature from.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    pub method: &'a str,
    /// The path as sent, still percent-encoded; `/` for every ActionTrail operation.
    pub path: &'a str,
    /// The query as sent, without the question mark.
    pub query: &'a str,
    /// Lower-case names with their values, in any order, a name as often as it was sent.
    pub headers: &'a [(String, String)],
    pub body: &'a [u8],
}

impl<'a> Message<'a> {
    /// The first header of this lower-case name.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(given, _)| given == name).map(|(_, value)| value.trim())
    }
}
