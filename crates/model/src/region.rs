//! The regions of ActionTrail, in both languages, and the form that any region id has.

/// A region that ActionTrail is known to serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Region id, such as `cn-hangzhou`.
    pub id: &'static str,
    /// Name on English pages.
    pub english: &'static str,
    /// Name on Chinese pages.
    pub chinese: &'static str,
    /// Whether MaxCompute has an endpoint there. An upper bound of where a trail can deliver to it: good for advice only (ruling C10).
    pub max_compute: bool,
}

const fn region(id: &'static str, english: &'static str, chinese: &'static str, max_compute: bool) -> Region {
    Region { id, english, chinese, max_compute }
}

/// The regions of the API's metadata and three more from the vendor's SDK. Alibaba Cloud opens regions faster than lists, so a
/// well-formed id that is missing here is advice, never an error.
#[rustfmt::skip]
pub const ALL: &[Region] = &[
    region("cn-beijing", "China (Beijing)", "华北2（北京）", true),
    region("cn-chengdu", "China (Chengdu)", "西南1（成都）", true),
    region("cn-guangzhou", "China (Guangzhou)", "华南3（广州）", false),
    region("cn-hangzhou", "China (Hangzhou)", "华东1（杭州）", true),
    region("cn-heyuan", "China (Heyuan)", "华南2（河源）", false),
    region("cn-hongkong", "China (Hong Kong)", "中国香港", true),
    region("cn-huhehaote", "China (Hohhot)", "华北5（呼和浩特）", false),
    region("cn-nanjing", "China (Nanjing - Local Region)", "华东5（南京-本地地域）", false),
    region("cn-qingdao", "China (Qingdao)", "华北1（青岛）", false),
    region("cn-shanghai", "China (Shanghai)", "华东2（上海）", true),
    region("cn-shanghai-finance-1", "China East 2 Finance", "华东2 金融云", false),
    region("cn-shenzhen", "China (Shenzhen)", "华南1（深圳）", true),
    region("cn-wulanchabu", "China (Ulanqab)", "华北6（乌兰察布）", true),
    region("cn-zhangjiakou", "China (Zhangjiakou)", "华北3（张家口）", true),
    region("ap-northeast-1", "Japan (Tokyo)", "日本（东京）", true),
    region("ap-northeast-2", "South Korea (Seoul)", "韩国（首尔）", false),
    region("ap-southeast-1", "Singapore", "新加坡", true),
    region("ap-southeast-3", "Malaysia (Kuala Lumpur)", "马来西亚（吉隆坡）", true),
    region("ap-southeast-5", "Indonesia (Jakarta)", "印度尼西亚（雅加达）", true),
    region("ap-southeast-6", "Philippines (Manila)", "菲律宾（马尼拉）", false),
    region("ap-southeast-7", "Thailand (Bangkok)", "泰国（曼谷）", false),
    region("eu-central-1", "Germany (Frankfurt)", "德国（法兰克福）", true),
    region("eu-west-1", "UK (London)", "英国（伦敦）", true),
    region("me-central-1", "Saudi Arabia (Riyadh)", "沙特（利雅得）", true),
    region("me-east-1", "UAE (Dubai)", "阿联酋（迪拜）", true),
    region("na-south-1", "Mexico", "墨西哥", false),
    region("us-east-1", "US (Virginia)", "美国（弗吉尼亚）", true),
    region("us-southeast-1", "US (Atlanta)", "美国（亚特兰大）", false),
    region("us-west-1", "US (Silicon Valley)", "美国（硅谷）", true),
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
