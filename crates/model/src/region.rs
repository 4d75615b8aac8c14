//! The regions of ActionTrail, and the form that any region id has.

/// A region that ActionTrail is known to serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Region id, such as `cn-hangzhou`.
    pub id: &'static str,
    /// Whether MaxCompute has an endpoint there. An upper bound of where a trail can deliver to it: good for advice only (ruling C10).
    pub max_compute: bool,
}

const fn region(id: &'static str, max_compute: bool) -> Region {
    Region { id, max_compute }
}

/// The regions of the API's metadata and three more from the vendor's SDK. Alibaba Cloud opens regions faster than lists, so a
/// well-formed id that is missing here is advice, never an error.
pub const ALL: &[Region] = &[
    region("cn-beijing", true),
    region("cn-chengdu", true),
    region("cn-guangzhou", false),
    region("cn-hangzhou", true),
    region("cn-heyuan", false),
    region("cn-hongkong", true),
    region("cn-huhehaote", false),
    region("cn-nanjing", false),
    region("cn-qingdao", false),
    region("cn-shanghai", true),
    region("cn-shanghai-finance-1", false),
    region("cn-shenzhen", true),
    region("cn-wulanchabu", true),
    region("cn-zhangjiakou", true),
    region("ap-northeast-1", true),
    region("ap-northeast-2", false),
    region("ap-southeast-1", true),
    region("ap-southeast-3", true),
    region("ap-southeast-5", true),
    region("ap-southeast-6", false),
    region("ap-southeast-7", false),
    region("eu-central-1", true),
    region("eu-west-1", true),
    region("me-central-1", true),
    region("me-east-1", true),
    region("na-south-1", false),
    region("us-east-1", true),
    region("us-southeast-1", false),
    region("us-west-1", true),
];

/// The region of this id, if it is listed.
#[must_use]
pub fn find(id: &str) -> Option<&'static Region> {
    ALL.iter().find(|region| region.id == id)
}

/// Whether the text has the form of a region id: `^[a-z]{2}(-[a-z0-9]+){1,4}$`, at most 32 bytes.
#[must_use]
pub fn is_well_formed(id: &str) -> bool {
    let mut parts = id.split('-');
    let country = parts.next().is_some_and(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_lowercase()));
    let mut count = 0;
    let rest = parts.all(|part| {
        count += 1;
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    });
    country && rest && (1..=4).contains(&count) && id.len() <= 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_region_is_well_formed_and_listed_once() {
        for (i, region) in ALL.iter().enumerate() {
            assert!(is_well_formed(region.id), "{}", region.id);
            assert_eq!(ALL.iter().position(|other| other.id == region.id), Some(i), "{}", region.id);
        }
    }

    #[test]
    fn the_form_of_a_region_id() {
        for good in ["cn-hangzhou", "us-central-9", "cn-shanghai-finance-1", "cn-north-2-gov-1"] {
            assert!(is_well_formed(good), "{good}");
        }
        for bad in [
            "",
            "cn",
            "cn-",
            "-cn",
            "CN-hangzhou",
            "cn_hangzhou",
            "chn-beijing",
            "cn-a-b-c-d-e",
            "cn-hangzhou.evil",
            "cn-hang zhou",
            "all",
            "All",
            "cn-hangzhou-with-a-name-beyond-32-bytes",
        ] {
            assert!(!is_well_formed(bad), "{bad}");
        }
    }
}
