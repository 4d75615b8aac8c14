//! More for those who open *Info*, in Chinese.

use trail_model::field::FieldId;

const OWN_ROLE_INFO: &str = "留空时使用服务关联角色AliyunServiceRoleForActionTrail。其他角色必须信任actiontrail.aliyuncs.com，并具备相同的权限。";
const OTHER_ROLE_INFO: &str =
    "该角色必须信任<跟踪所属账号ID>@actiontrail.aliyuncs.com，并具备系统权限策略AliyunActionTrailDeliveryPolicy。";

/// What *Info* at a control says; empty where there is nothing to add.
#[rustfmt::skip]
pub(crate) fn info(field: &FieldId) -> &'static str {
    use FieldId as F;
    match field {
        F::TrailName => "名称在账号内唯一，创建后不能修改。日志库（Logstore）和数据表以此命名：actiontrail_<跟踪名称>。",
        F::AccountId => "将鼠标移到控制台右上角的头像上即可查看。",
        F::HomeRegion => "调用该地域的接入地址。全局事件存储在该地域的目录中。同一地域最多可以创建5个跟踪。",
        F::TrailRegion => "选择全部地域可以发现未使用地域中的操作。选择单个地域时，其他地域的事件不会投递。",
        F::EventRw => "通过控制台、API或云服务创建、修改、删除、读取云资源的操作。",
        F::Insights => "仅支持单账号跟踪，对整个账号生效。最早在24小时后产生第一个Insights事件。",
        F::DataEvents => "投递到操作审计自动创建的日志项目actiontrail-log-<账号ID>-<地域ID>，会产生费用。",
        F::SlsProject => "操作审计在该日志项目中自动创建日志库（Logstore）、索引和仪表盘。",
        F::SlsRoleArn | F::OssRoleArn | F::MaxComputeRoleArn => OTHER_ROLE_INFO,
        F::SlsOwnRole | F::OssOwnRole | F::MaxComputeOwnRole => OWN_ROLE_INFO,
        F::OssBucket => "一个存储空间（Bucket）只能用于一条跟踪。其中记录了账号内的操作，读写权限应为私有。",
        F::OssPrefix => "事件文件名的前缀。留空时，文件名以AliyunLogs/Actiontrail/开头。",
        F::OssEncryption => "CreateTrail没有对应的参数，因此在调用前单独设置。",
        F::OssKmsKey => "写入角色需要具备该密钥的kms:GenerateDataKey和kms:Decrypt权限。",
        F::OrganizationTrail => "只有资源目录的管理账号或操作审计的委派管理员账号可以创建，且只能创建一条。",
        F::Backfill => "一个账号同时只能执行一个回补任务。",
        _ => "",
    }
}
