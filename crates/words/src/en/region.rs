//! Names of regions on English pages of Alibaba Cloud.

/// The name of a listed region, by its id.
pub(super) fn name(id: &str) -> Option<&'static str> {
    let name = match id {
        "cn-beijing" => "China (Beijing)",
        "cn-chengdu" => "China (Chengdu)",
        "cn-guangzhou" => "China (Guangzhou)",
        "cn-hangzhou" => "China (Hangzhou)",
        "cn-heyuan" => "China (Heyuan)",
        "cn-hongkong" => "China (Hong Kong)",
        "cn-huhehaote" => "China (Hohhot)",
        "cn-nanjing" => "China (Nanjing - Local Region)",
        "cn-qingdao" => "China (Qingdao)",
        "cn-shanghai" => "China (Shanghai)",
        "cn-shanghai-finance-1" => "China East 2 Finance",
        "cn-shenzhen" => "China (Shenzhen)",
        "cn-wulanchabu" => "China (Ulanqab)",
        "cn-zhangjiakou" => "China (Zhangjiakou)",
        "ap-northeast-1" => "Japan (Tokyo)",
        "ap-northeast-2" => "South Korea (Seoul)",
        "ap-southeast-1" => "Singapore",
        "ap-southeast-3" => "Malaysia (Kuala Lumpur)",
        "ap-southeast-5" => "Indonesia (Jakarta)",
        "ap-southeast-6" => "Philippines (Manila)",
        "ap-southeast-7" => "Thailand (Bangkok)",
        "eu-central-1" => "Germany (Frankfurt)",
        "eu-west-1" => "UK (London)",
        "me-central-1" => "Saudi Arabia (Riyadh)",
        "me-east-1" => "UAE (Dubai)",
        "na-south-1" => "Mexico",
        "us-east-1" => "US (Virginia)",
        "us-southeast-1" => "US (Atlanta)",
        "us-west-1" => "US (Silicon Valley)",
        _ => return None,
    };
    Some(name)
}
