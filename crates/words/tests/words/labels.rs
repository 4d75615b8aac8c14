//! The labels in one table: id, English, Chinese.

use std::fmt::Write;

use expect_test::expect;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::ALL;

#[test]
fn labels() {
    let mut table = String::new();
    for field in FieldId::ALL {
        let labels: Vec<_> = ALL.iter().map(|language| (language.label)(field)).collect();
        writeln!(table, "{}: {}", field.control_id(), labels.join(" | ")).unwrap();
        for value in TrailDraft::choices(field) {
            let labels: Vec<_> = ALL.iter().map(|language| (language.choice)(field, value)).collect();
            writeln!(table, "  {value}: {}", labels.join(" | ")).unwrap();
        }
    }
    expect![[r#"
        trail-name: Trail Name | 跟踪名称
        account-id: Account ID | 账号ID
        home-region: Home Region | Home地域
        trail-region: Trail Region | 跟踪地域
        event-rw: Management Event | 管控事件
          All: All | 所有事件
          Write: Write | 写事件
          Read: Read | 读事件
        insights: Insights Event | Insights事件
        data-events: Data Event | 数据事件
        destination: Management event delivery settings | 审计事件投递
        deliver-sls: Delivery to Log Service | 将事件投递到日志服务SLS
        sls-account: Destination Account | 目标账号
          current: Delivery to Current Account | 投递到本账号
          another: Delivery to Another Account | 投递到其他账号
        sls-project-kind: Project | 日志项目
          new: New Project | 创建新的日志项目
          existing: Existing Project | 选择已有的日志项目
        sls-region: Project Region | 日志库所属地域
        sls-project-arn: Project ARN | 日志项目ARN
        sls-project: Project Name | 日志项目名称
        sls-role-arn: RAM Role ARN of Destination Account | 日志写入角色ARN
        sls-own-role: Write Role ARN | 本账号的日志写入角色ARN
        deliver-oss: Delivery to OSS | 将事件投递到对象存储OSS
        oss-account: Destination Account | 目标账号
          current: Delivery to Current Account | 投递到本账号
          another: Delivery to Another Account | 投递到其他账号
        oss-bucket-kind: OSS Bucket | 存储空间
          new: New Bucket | 创建新的存储空间
          existing: Existing Bucket | 选择已有的存储空间
        oss-role-arn: RAM Role ARN of OSS Bucket | 存储空间角色ARN
        oss-bucket: Bucket Name | 存储空间名称
        oss-prefix: Object Prefix | 日志文件前缀
        oss-region: Bucket Region | 存储空间所属地域
        oss-encryption: Server Encryption | 服务端加密方式
          aes256: AES256 | AES256
          kms: KMS | KMS
          none: None | 不加密
        oss-kms-key: KMS Key ID | KMS密钥ID
        oss-own-role: Write Role ARN | 本账号的存储空间角色ARN
        deliver-maxcompute: Delivery to MaxCompute | 将事件投递到大数据计算服务MaxCompute
        maxcompute-account: Destination Account | 目标账号
          current: Delivery to Current Account | 投递到本账号
          another: Delivery to Another Account | 投递到其他账号
        maxcompute-region: MaxCompute Region | 大数据计算服务项目所属地域
        maxcompute-quota: Project Quota | 大数据计算服务项目Quota
        maxcompute-project-arn: Project ARN | 大数据计算服务ARN
        maxcompute-project: MaxCompute Project Name | 大数据计算服务项目名称
        maxcompute-role-arn: RAM Role ARN of MaxCompute | 大数据计算服务写入角色ARN
        maxcompute-own-role: Write Role ARN | 本账号的大数据计算服务写入角色ARN
        organization-trail: Multi-account trail | 创建多账号跟踪
        start-logging: Start logging | 开启跟踪
        backfill: Backfill the last 90 days | 回补最近90天的事件
        change-reference: Change reference | 变更编号
    "#]]
    .assert_eq(&table);
}
