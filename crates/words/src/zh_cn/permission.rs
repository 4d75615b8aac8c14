//! Who needs permissions, the texts that grant and make, and the scopes of Terraform, in Chinese.

use trail_model::destination::Kind;
use trail_model::export::{DocumentKind, Holder, TerraformScope};
use trail_model::policy::SERVICE_LINKED_ROLE;

use super::field;

/// Who needs permissions, and for what.
pub(super) fn holder(holder: &Holder) -> (String, String) {
    match holder {
        Holder::Submitter => (
            "提交执行计划的RAM用户".into(),
            "只能对这条跟踪执行计划中的调用。需要事先创建的资源由其他人员创建。".into(),
        ),
        Holder::Reader => {
            ("代理使用的RAM用户".into(), "可以通过代理读取页面所显示的跟踪信息，不能做任何修改。".into())
        }
        Holder::ServiceLinkedRole => (
            format!("服务关联角色{SERVICE_LINKED_ROLE}"),
            "设计未指定写入角色时，操作审计使用该角色投递事件。首次调用时，如果调用者有权限，会自动创建；否则由管理员创建。"
                .into(),
        ),
        Holder::OwnRole { role, kinds } => (
            format!("RAM角色{role}"),
            format!(
                "替代服务关联角色，用于：{}。必须信任操作审计，并具备系统权限策略AliyunActionTrailDeliveryPolicy。",
                services(kinds)
            ),
        ),
        Holder::DeliveryRole(role) => {
            let mut what = format!(
                "由账号{}的管理员创建，用于：{}。只信任账号{}的操作审计。",
                role.role.account,
                services(&role.kinds),
                if role.source_account.is_empty() { "<账号ID>" } else { &role.source_account },
            );
            if role.kinds.contains(&Kind::MaxCompute) {
                what.push_str("还需添加为大数据计算服务项目的管理员。");
            }
            (format!("RAM角色{}", role.role), what)
        }
    }
}

pub(super) fn services(kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| field::text(&kind.row().switch).label).collect::<Vec<_>>().join("、")
}

/// What a text is.
pub(super) fn document(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Commands => "阿里云CLI命令",
        DocumentKind::Terraform => "Terraform",
        DocumentKind::TrustPolicy => "信任策略",
        DocumentKind::Policy => "RAM权限策略",
    }
}

/// How much a Terraform file holds.
pub(super) fn scope(scope: TerraformScope) -> &'static str {
    match scope {
        TerraformScope::Resources => "跟踪和新建的资源",
        TerraformScope::Trail => "仅跟踪",
        TerraformScope::Roles => "跟踪、新建的资源和其他账号的角色",
        TerraformScope::Import => "导入已有的跟踪",
    }
}
