//! Where ActionTrail is. The browser names a region, never a host: a host comes from this table or from the operator.

use std::fmt;
use std::net::IpAddr;

/// Regions without an endpoint of their own (endpoint map of the vendor's TypeScript SDK 2.6.1).
const CENTRAL: &str = "actiontrail.aliyuncs.com";
const CENTRAL_REGIONS: [&str; 7] = [
    "cn-beijing-finance-1",
    "cn-beijing-gov-1",
    "cn-edge-1",
    "cn-fujian",
    "cn-hangzhou-finance",
    "cn-shenzhen-finance-1",
    "cn-wuhan",
];
const TOKYO: &str = "actiontrail.ap-northeast-1.aliyuncs.com";
const TOKYO_REGIONS: [&str; 3] = ["ap-northeast-2-pop", "eu-west-1-oxs", "rus-west-1-pop"];

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// Alibaba Cloud's public endpoint of each region, over TLS.
    PerRegion,
    /// One address for all regions: the simulator, or what the operator configured.
    Fixed(Address),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub tls: bool,
    pub host: String,
    pub port: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndpointError {
    NotAUrl,
    PlainHttp,
}

impl fmt::Display for EndpointError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            EndpointError::NotAUrl => "is not of the form https://host or https://host:port, without a path",
            EndpointError::PlainHttp => "uses http, which is for loopback addresses only; use https",
        })
    }
}

impl Endpoint {
    /// Reads the operator's setting: `https://host[:port]`, or `http://` on a loopback address.
    pub fn parse(text: &str) -> Result<Self, EndpointError> {
        let (scheme, rest) = text.trim().split_once("://").ok_or(EndpointError::NotAUrl)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let uri: hyper::http::uri::Authority = rest.parse().map_err(|_| EndpointError::NotAUrl)?;
        if rest.contains('@') || uri.host().is_empty() {
            return Err(EndpointError::NotAUrl);
        }
        let tls = match scheme {
            "https" => true,
            "http" if is_loopback(uri.host()) => false,
            "http" => return Err(EndpointError::PlainHttp),
            _ => return Err(EndpointError::NotAUrl),
        };
        let port = uri.port_u16().unwrap_or(if tls { 443 } else { 80 });
        Ok(Endpoint::Fixed(Address { tls, host: uri.host().trim_matches(['[', ']']).to_owned(), port }))
    }

    /// The Host that is signed and sent. It always names the region; only Alibaba Cloud's own table knows exceptions.
    pub fn host(&self, region: &str) -> String {
        match self {
            Endpoint::PerRegion if CENTRAL_REGIONS.contains(&region) => CENTRAL.to_owned(),
            Endpoint::PerRegion if TOKYO_REGIONS.contains(&region) => TOKYO.to_owned(),
            _ => format!("actiontrail.{region}.aliyuncs.com"),
        }
    }

    /// Where to connect to.
    pub fn address(&self, host: &str) -> Address {
        match self {
            Endpoint::PerRegion => Address { tls: true, host: host.to_owned(), port: 443 },
            Endpoint::Fixed(address) => address.clone(),
        }
    }
}

fn is_loopback(host: &str) -> bool {
    let host = host.trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_operator_may_name_https_anywhere_and_http_on_loopback() {
        let fixed = |tls, host: &str, port| Ok(Endpoint::Fixed(Address { tls, host: host.to_owned(), port }));
        assert_eq!(
            Endpoint::parse("https://actiontrail-vpc.cn-hangzhou.aliyuncs.com"),
            fixed(true, "actiontrail-vpc.cn-hangzhou.aliyuncs.com", 443)
        );
        assert_eq!(Endpoint::parse("http://127.0.0.1:8085/"), fixed(false, "127.0.0.1", 8085));
        assert_eq!(Endpoint::parse("http://[::1]:8085"), fixed(false, "::1", 8085));
        assert_eq!(Endpoint::parse("http://example.com"), Err(EndpointError::PlainHttp));
        assert_eq!(Endpoint::parse("http://127.0.0.1.example.com"), Err(EndpointError::PlainHttp));
        for text in ["", "example.com", "ftp://example.com", "https://", "https://a/b", "https://user@a", "https://a b"]
        {
            assert_eq!(Endpoint::parse(text), Err(EndpointError::NotAUrl), "{text}");
        }
    }

    #[test]
    fn a_region_becomes_a_host_through_the_table_only() {
        assert_eq!(Endpoint::PerRegion.host("cn-hangzhou"), "actiontrail.cn-hangzhou.aliyuncs.com");
        assert_eq!(Endpoint::PerRegion.host("cn-hangzhou-finance"), CENTRAL);
        assert_eq!(Endpoint::PerRegion.host("rus-west-1-pop"), TOKYO);
        let fixed = Endpoint::parse("http://127.0.0.1:1").unwrap();
        assert_eq!(fixed.host("cn-hangzhou-finance"), "actiontrail.cn-hangzhou-finance.aliyuncs.com");
    }
}
