//! The plan in Chinese: what each call does, what must exist first, what Insights looks for.

use trail_model::api::Action;
use trail_model::destination::{Encryption, Kind};
use trail_model::event::InsightType;
use trail_model::plan::{Prerequisite, foreign_account};

/// What a call does.
#[rustfmt::skip]
pub(super) fn action(action: Action) -> &'static str {
    use Action as A;
    match action {
        A::CreateTrail => "创建跟踪，在调用StartLogging之前处于未开启状态。",
        A::UpdateTrail => "更新跟踪的全部设置。",
        A::DescribeTrails => "查询账号的跟踪列表。",
        A::GetTrailStatus => "查询跟踪状态。",
        A::StartLogging => "开启投递；在此之前，跟踪不投递任何事件。",
        A::StopLogging => "停止投递，已投递的事件保留。",
        A::DeleteTrail => "删除跟踪，已投递的事件保留。",
        A::DescribeRegions => "查询操作审计支持的地域。",
        A::PutDataEventSelector => "设置这条跟踪的数据事件，投递到会产生费用的日志项目中。",
        A::GetDataEventSelector => "查询跟踪的数据事件选择器。",
        A::DeleteDataEventSelector => "删除数据事件选择器。",
        A::ListDataEventServices => "查询支持数据事件的云服务。",
        A::CreateDeliveryHistoryJob => "创建数据回补投递任务，将最近90天的事件投递到日志服务SLS。",
        A::GetDeliveryHistoryJob => "查询回补任务的进度。",
        A::ListDeliveryHistoryJobs => "查询回补任务列表。",
        A::DeleteDeliveryHistoryJob => "删除回补任务。",
        A::EnableInsight => "为整个账号开启该类型的Insights事件，不只对这条跟踪生效。",
        A::DisableInsight => "为整个账号关闭该类型的Insights事件。",
        A::GetInsightTypes => "查询Insights事件类型及其状态。",
        A::PutInsightSelectors => "设置这条跟踪投递的Insights事件类型。",
        A::GetInsightSelectors => "查询跟踪投递的Insights事件类型。",
    }
}

/// An insight type: its name and what it finds.
#[rustfmt::skip]
pub(crate) fn insight(insight: InsightType) -> (&'static str, &'static str) {
    use InsightType as I;
    match insight {
        I::IpInsight => ("IP请求事件", "来自账号不常用的IP地址的请求。"),
        I::ApiCallRateInsight => ("存在风险的API调用事件", "API的调用频率异常。"),
        I::ApiErrorRateInsight => ("API错误事件", "API的错误频率异常。"),
        I::AkInsight => ("AccessKey调用事件", "AccessKey的调用频率异常。"),
        I::PolicyChangeInsight => ("权限变更事件", "权限的异常变更。"),
        I::PasswordChangeInsight => ("密码变更事件", "密码的异常变更。"),
        I::TrailConcealmentInsight => ("隐匿行踪事件", "停止或删除跟踪等隐匿行踪的操作。"),
    }
}

/// What must exist first: its name, and what it takes.
pub(super) fn prerequisite(prerequisite: &Prerequisite) -> (String, String) {
    match prerequisite {
        Prerequisite::LogProject { project, region } => (
            format!("{}日志项目{}", located(region), named(project)),
            "调用日志服务SLS的CreateProject创建。其中的日志库（Logstore）由操作审计自动创建。".into(),
        ),
        Prerequisite::Bucket { bucket, region, encryption, kms_key } => (
            format!("{}存储空间{}", located(region), named(bucket)),
            format!(
                "调用OSS的PutBucket创建，读写权限为私有，{}最后调用PutBucketPublicAccessBlock阻止公共访问。",
                encrypted(*encryption, kms_key)
            ),
        ),
        Prerequisite::MaxComputeActivated { project, region, quota } => (
            match region.as_str() {
                "" => "开通大数据计算服务MaxCompute".into(),
                region => format!("在{region}开通大数据计算服务MaxCompute"),
            },
            max_compute(project, prerequisite.project_to_make().is_some(), quota),
        ),
        Prerequisite::ForeignResource { kind, resource, role_arn } => (
            match kind {
                Kind::Sls => format!("日志项目{}", named(resource)),
                Kind::Oss => format!("存储空间{}", named(resource)),
                Kind::MaxCompute => format!("MaxCompute项目{}", named(resource)),
            },
            format!(
                "属于{}，只能由该账号的管理员创建。",
                match foreign_account(*kind, resource, role_arn).as_str() {
                    "" => "其他账号".to_owned(),
                    account => format!("账号{account}"),
                }
            ),
        ),
        Prerequisite::DeliveryRole { kinds, role_arn, source_account } => {
            (format!("RAM角色{}", named(role_arn)), delivery_role(kinds, source_account))
        }
    }
}

fn named(name: &str) -> &str {
    if name.is_empty() { "（未命名）" } else { name }
}

fn located(region: &str) -> String {
    if region.is_empty() { String::new() } else { format!("{region}的") }
}

fn encrypted(encryption: Encryption, kms_key: &str) -> String {
    match (encryption, kms_key) {
        (Encryption::Aes256, _) => "再调用PutBucketEncryption设置为AES256。".into(),
        (Encryption::Kms, "") => "再调用PutBucketEncryption设置为KMS，使用默认密钥。".into(),
        (Encryption::Kms, key) => format!("再调用PutBucketEncryption设置为KMS，使用密钥“{key}”。"),
        (Encryption::None, _) => "不启用服务器端加密。".into(),
    }
}

fn max_compute(project: &str, is_to_be_made: bool, quota: &str) -> String {
    match (is_to_be_made, quota) {
        (true, "") => format!("在账号中开通MaxCompute，并创建项目{project}。"),
        (true, quota) => format!("在账号中开通MaxCompute，并创建项目{project}，默认Quota为“{quota}”。"),
        (false, "") => format!("在账号中开通MaxCompute。项目{project}由操作审计自动创建。"),
        (false, quota) => format!(
            "在账号中开通MaxCompute。项目{project}由操作审计自动创建，其Quota“{quota}”在创建后通过控制台设置，CreateTrail没有对应的参数。"
        ),
    }
}

fn delivery_role(kinds: &[Kind], source_account: &str) -> String {
    let account = if source_account.is_empty() { "<账号ID>" } else { source_account };
    let mut text = format!(
        "在目标账号中创建，用于：{}。必须信任{account}@actiontrail.aliyuncs.com，并具备系统权限策略AliyunActionTrailDeliveryPolicy。",
        super::permission::services(kinds)
    );
    if kinds.contains(&Kind::MaxCompute) {
        text.push_str("还需添加为大数据计算服务项目的管理员。");
    }
    text
}
