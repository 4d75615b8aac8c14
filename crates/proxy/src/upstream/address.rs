//! Addresses that the proxy does not connect to, whatever a name resolves to: a name server must not be able to turn a signed call
//! towards the metadata service or into the company's network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::endpoint::Endpoint;

/// Alibaba Cloud's metadata service.
const METADATA: Ipv4Addr = Ipv4Addr::new(100, 100, 100, 200);

/// An address that the operator configured may be private; a public endpoint may not.
pub fn is_allowed(endpoint: &Endpoint, address: IpAddr) -> bool {
    let address = canonical(address);
    match endpoint {
        Endpoint::Fixed(_) => !is_metadata(address),
        Endpoint::PerRegion => !is_metadata(address) && is_public(address),
    }
}

/// An IPv4 address in IPv6 clothes is the IPv4 address.
fn canonical(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or(address, IpAddr::V4),
        IpAddr::V4(_) => address,
    }
}

fn is_metadata(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4 == METADATA || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_unicast_link_local(),
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [first, second, ..] = v4.octets();
            let shared = first == 100 && (64..128).contains(&second);
            let benchmark = first == 198 && (18..20).contains(&second);
            let reserved = first == 0 || first >= 240;
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_multicast()
                || v4.is_documentation()
                || shared
                || benchmark
                || reserved)
        }
        IpAddr::V6(v6) => is_public_v6(v6),
    }
}

/// 2000::/3 is what is routed; ways to smuggle an IPv4 address inside it (6to4, Teredo) are left out.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    let routed = first & 0xe000 == 0x2000;
    let tunnel = first == 0x2002 || (first == 0x2001 && second == 0);
    let documentation = first == 0x2001 && second == 0x0db8;
    routed && !tunnel && !documentation
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(endpoint: &Endpoint, address: &str) -> bool {
        is_allowed(endpoint, address.parse().unwrap())
    }

    #[test]
    fn public_endpoints_resolve_to_public_addresses() {
        for address in ["47.96.0.1", "8.8.8.8", "2408:4000::1"] {
            assert!(allowed(&Endpoint::PerRegion, address), "{address}");
        }
        for address in [
            "127.0.0.1",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.100.100.200",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "2002:a00:1::",
        ] {
            assert!(!allowed(&Endpoint::PerRegion, address), "{address}");
        }
    }

    #[test]
    fn the_operators_endpoint_may_be_private_but_never_the_metadata_service() {
        let endpoint = Endpoint::parse("https://actiontrail-vpc.cn-hangzhou.aliyuncs.com").unwrap();
        assert!(allowed(&endpoint, "10.0.0.1"));
        for address in ["100.100.100.200", "169.254.169.254", "::ffff:169.254.169.254", "fe80::1"] {
            assert!(!allowed(&endpoint, address), "{address}");
        }
    }
}
