//! Controls in Chinese: labels are the console's own words.

use trail_model::field::FieldId;

use crate::field_text::{FieldText, SILENT};

pub(super) const PROJECT_ARN: &str = "acs:log:<地域ID>:<账号ID>:project/<日志项目名称>";
pub(super) const MAX_COMPUTE_ARN: &str = "acs:odps:<地域ID>:<账号ID>:project/actiontrail_<名称>";
const NO_HYPHEN_AT_ENDS: &str = "3～63个字符：a-z、0-9、短划线（-），首尾不能为短划线";
pub(super) const ROLE_ARN: &str = "acs:ram::<账号ID>:role/<角色名称>";
const OWN_ROLE: &str = "用本账号的RAM角色代替服务关联角色。";
const OTHER_ROLE: &str = "操作审计写入时扮演的其他账号的RAM角色。";

/// The texts of a control.
#[rustfmt::skip]
pub(super) fn text(field: &FieldId) -> &'static FieldText {
    use FieldId as F;
    match field {
        F::TrailName => &FieldText {
            label: "跟踪名称",
            constraint: "6～36个字符：以小写英文字母开头，可包含a-z、0-9、短划线（-）、下划线（_）",
            ..SILENT
        },
        F::AccountId => &FieldText {
            label: "账号ID",
            constraint: "16位数字，用于下面的ARN",
            ..SILENT
        },
        F::HomeRegion => &FieldText {
            label: "Home地域",
            description: "在该地域创建和管理跟踪，创建后不能修改。",
            ..SILENT
        },
        F::TrailRegion => &FieldText {
            label: "跟踪地域",
            description: "投递这些地域的事件。",
            ..SILENT
        },
        F::EventRw => &FieldText {
            label: "管控事件",
            ..SILENT
        },
        F::Insights => &FieldText {
            label: "Insights事件",
            description: "识别异常的IP请求、API调用、API错误和AccessKey调用。开启后，管控事件为所有事件，跟踪地域为全部地域。",
            ..SILENT
        },
        F::DataEvents => &FieldText {
            label: "数据事件",
            description: "在支持的云服务中读写数据的操作。",
            ..SILENT
        },
        F::Destination => &FieldText { label: "审计事件投递", ..SILENT },

        F::DeliverSls => &FieldText { label: "将事件投递到日志服务SLS", ..SILENT },
        F::SlsAccount | F::OssAccount | F::MaxComputeAccount => &FieldText { label: "目标账号", ..SILENT },
        F::SlsProjectKind => &FieldText { label: "日志项目", ..SILENT },
        F::SlsRegion => &FieldText { label: "日志库所属地域", ..SILENT },
        F::SlsProjectArn => &FieldText {
            label: "日志项目ARN",
            description: "其他账号的日志项目。",
            constraint: PROJECT_ARN,
        },
        F::SlsProject => &FieldText {
            label: "日志项目名称",
            constraint: NO_HYPHEN_AT_ENDS,
            ..SILENT
        },
        F::SlsRoleArn => &FieldText { label: "日志写入角色ARN", description: OTHER_ROLE, constraint: ROLE_ARN },
        F::SlsOwnRole => &FieldText { label: "本账号的日志写入角色ARN", description: OWN_ROLE, constraint: ROLE_ARN },

        F::DeliverOss => &FieldText { label: "将事件投递到对象存储OSS", ..SILENT },
        F::OssBucketKind => &FieldText { label: "存储空间", ..SILENT },
        F::OssRoleArn => &FieldText { label: "存储空间角色ARN", description: OTHER_ROLE, constraint: ROLE_ARN },
        F::OssBucket => &FieldText {
            label: "存储空间名称",
            constraint: NO_HYPHEN_AT_ENDS,
            ..SILENT
        },
        F::OssPrefix => &FieldText {
            label: "日志文件前缀",
            constraint: "6～32个字符：以英文字母开头，可包含英文字母、数字、短划线（-）、正斜线（/）、下划线（_）",
            ..SILENT
        },
        F::OssRegion => &FieldText { label: "存储空间所属地域", ..SILENT },
        F::OssEncryption => &FieldText {
            label: "服务端加密方式",
            ..SILENT
        },
        F::OssKmsKey => &FieldText {
            label: "KMS密钥ID",
            constraint: "留空时使用默认密钥",
            ..SILENT
        },
        F::OssOwnRole => &FieldText { label: "本账号的存储空间角色ARN", description: OWN_ROLE, constraint: ROLE_ARN },

        F::DeliverMaxCompute => &FieldText { label: "将事件投递到大数据计算服务MaxCompute", ..SILENT },
        F::MaxComputeRegion => &FieldText { label: "大数据计算服务项目所属地域", ..SILENT },
        F::MaxComputeQuota => &FieldText {
            label: "大数据计算服务项目Quota",
            description: "显示在执行计划中。CreateTrail没有对应的参数，不会发送。",
            ..SILENT
        },
        F::MaxComputeProjectArn => &FieldText {
            label: "大数据计算服务ARN",
            description: "其他账号的大数据计算服务项目。",
            constraint: MAX_COMPUTE_ARN,
        },
        F::MaxComputeProject => &FieldText {
            label: "大数据计算服务项目名称",
            description: "本账号的另一个项目。留空时为actiontrail_<账号ID>，由操作审计自动创建。",
            constraint: "以actiontrail_开头，后接英文字母、数字、下划线（_）；按照MaxCompute的规则最多28个字符",
        },
        F::MaxComputeRoleArn => &FieldText { label: "大数据计算服务写入角色ARN", description: OTHER_ROLE, constraint: ROLE_ARN },
        F::MaxComputeOwnRole => &FieldText { label: "本账号的大数据计算服务写入角色ARN", description: OWN_ROLE, constraint: ROLE_ARN },

        F::OrganizationTrail => &FieldText {
            label: "创建多账号跟踪",
            description: "一条跟踪投递资源目录中所有账号的事件。",
            ..SILENT
        },
        F::StartLogging => &FieldText { label: "开启跟踪", description: "调用StartLogging。", ..SILENT },
        F::Backfill => &FieldText {
            label: "回补最近90天的事件",
            description: "调用CreateDeliveryHistoryJob，需要投递到日志服务SLS。",
            ..SILENT
        },
        F::ChangeReference => &FieldText {
            label: "变更编号",
            description: "本次变更的工单或链接，不会发送给操作审计。",
            constraint: "最多200个字符",
        },
        F::Unknown(_) => &SILENT,
    }
}

/// The label of a radio.
#[rustfmt::skip]
pub(super) fn choice(field: &FieldId, value: &str) -> &'static str {
    match (field, value) {
        (FieldId::EventRw, "All") => "所有事件",
        (FieldId::EventRw, "Write") => "写事件",
        (FieldId::EventRw, "Read") => "读事件",
        (FieldId::SlsProjectKind, "new") => "创建新的日志项目",
        (FieldId::SlsProjectKind, "existing") => "选择已有的日志项目",
        (FieldId::OssBucketKind, "new") => "创建新的存储空间",
        (FieldId::OssBucketKind, "existing") => "选择已有的存储空间",
        (FieldId::OssEncryption, "aes256") => "AES256",
        (FieldId::OssEncryption, "kms") => "KMS",
        (FieldId::OssEncryption, "none") => "不加密",
        (_, "current") => "投递到本账号",
        (_, "another") => "投递到其他账号",
        _ => "",
    }
}

/// One sentence below a radio.
#[rustfmt::skip]
pub(super) fn choice_description(field: &FieldId, value: &str) -> &'static str {
    match (field, value) {
        (FieldId::EventRw, "All") => "读事件和写事件。审计场景建议选择此项。",
        (FieldId::EventRw, "Write") => "创建、修改、删除资源的操作。",
        (FieldId::EventRw, "Read") => "只读取资源信息的操作。",
        (FieldId::SlsProjectKind | FieldId::OssBucketKind, "new") => "在创建跟踪之前创建，方法见执行计划。",
        (FieldId::OssEncryption, "aes256") => "使用OSS完全托管的密钥。",
        (FieldId::OssEncryption, "kms") => "使用KMS托管密钥。",
        (FieldId::OssEncryption, "none") => "不启用服务器端加密。",
        _ => "",
    }
}
