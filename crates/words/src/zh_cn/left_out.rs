//! What a format leaves out, in Chinese.

use trail_model::export::LeftOut;

/// What is left out, and where it is said instead.
#[rustfmt::skip]
pub(super) fn text(part: LeftOut) -> &'static str {
    use LeftOut as L;
    match part {
        L::Account => "账号：取决于执行时使用的密钥。",
        L::HomeRegion => "Home地域：取决于所调用的接入地址。",
        L::NewResources => "新建的日志项目或存储空间：按执行计划事先创建。",
        L::MaxComputeActivation => "开通大数据计算服务MaxCompute：需要事先开通。",
        L::DeliveryRoles => "目标账号的RAM角色：由该账号的管理员事先创建。",
        L::StartLogging => "开启跟踪：调用StartLogging之前不投递任何事件。",
        L::Insights => "Insights事件：需要调用EnableInsight和PutInsightSelectors。",
        L::DataEvents => "数据事件：需要调用PutDataEventSelector。",
        L::Backfill => "最近90天的事件：需要调用CreateDeliveryHistoryJob。",
        L::Update => "对现有跟踪的更新：跟踪名称已被占用，因此新建资源栈会失败。更新创建该跟踪的资源栈，或者改用Terraform或CLI脚本。",
        L::TrailRegion => "跟踪地域：创建的跟踪改为跟踪全部地域。",
        L::MaxCompute => "投递到大数据计算服务MaxCompute。",
        L::OssWriteRole => "其他账号的存储空间的写入角色：ROS只支持本账号角色的名称，因此创建资源栈会失败。改用Terraform或CLI脚本。",
        L::OnlyDestination => "唯一的投递目标大数据计算服务MaxCompute：ROS中没有其他投递目标，因此创建资源栈会失败。改用Terraform或CLI脚本。",
        L::OrganizationTrail => "多账号跟踪：改为创建单账号跟踪。",
        L::ProjectQuota => "大数据计算服务项目Quota：按执行计划中的说明设置。",
        L::ChangeReference => "变更编号。",
    }
}
