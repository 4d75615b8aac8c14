//! Names of regions on Chinese pages of Alibaba Cloud.

/// The name of a listed region, by its id.
pub(super) fn name(id: &str) -> Option<&'static str> {
    let name = match id {
        "cn-beijing" => "华北2（北京）",
        "cn-chengdu" => "西南1（成都）",
        "cn-guangzhou" => "华南3（广州）",
        "cn-hangzhou" => "华东1（杭州）",
        "cn-heyuan" => "华南2（河源）",
        "cn-hongkong" => "中国香港",
        "cn-huhehaote" => "华北5（呼和浩特）",
        "cn-nanjing" => "华东5（南京-本地地域）",
        "cn-qingdao" => "华北1（青岛）",
        "cn-shanghai" => "华东2（上海）",
        "cn-shanghai-finance-1" => "华东2 金融云",
        "cn-shenzhen" => "华南1（深圳）",
        "cn-wulanchabu" => "华北6（乌兰察布）",
        "cn-zhangjiakou" => "华北3（张家口）",
        "ap-northeast-1" => "日本（东京）",
        "ap-northeast-2" => "韩国（首尔）",
        "ap-southeast-1" => "新加坡",
        "ap-southeast-3" => "马来西亚（吉隆坡）",
        "ap-southeast-5" => "印度尼西亚（雅加达）",
        "ap-southeast-6" => "菲律宾（马尼拉）",
        "ap-southeast-7" => "泰国（曼谷）",
        "eu-central-1" => "德国（法兰克福）",
        "eu-west-1" => "英国（伦敦）",
        "me-central-1" => "沙特（利雅得）",
        "me-east-1" => "阿联酋（迪拜）",
        "na-south-1" => "墨西哥",
        "us-east-1" => "美国（弗吉尼亚）",
        "us-southeast-1" => "美国（亚特兰大）",
        "us-west-1" => "美国（硅谷）",
        _ => return None,
    };
    Some(name)
}
