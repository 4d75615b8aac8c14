//! Nothing is given.

use expect_test::expect;
use trail_model::field::FieldId as F;
use trail_model::problem::Issue;

use super::{check, text};

#[test]
fn required() {
    let cases: Vec<_> = F::ALL
        .iter()
        .cloned()
        .chain([F::Unknown(text("TrailName"))])
        .map(|field| (field, Issue::Required {}))
        .collect();
    check(
        &cases,
        &expect![[r#"
            trail-name required
              Enter a name for the trail.
              输入跟踪名称。
            account-id required
              Enter the ID of the account that the trail is created in.
              输入创建跟踪的账号ID。
            home-region required
              Choose the region that the trail is created in.
              选择创建跟踪的地域。
            trail-region required
              Choose All regions or one region.
              选择全部地域或单个地域。
            event-rw required
              Choose All, Write or Read.
              选择所有事件、写事件或读事件。
            insights required
              Choose on or off.
              选择开启或关闭。
            data-events required
              Choose on or off.
              选择开启或关闭。
            destination required
              Choose at least one destination: Log Service, OSS or MaxCompute.
              至少选择一个投递目标：日志服务SLS、对象存储OSS或大数据计算服务MaxCompute。
            deliver-sls required
              Choose on or off.
              选择开启或关闭。
            sls-account required
              Choose one of the options.
              选择其中一项。
            sls-project-kind required
              Choose one of the options.
              选择其中一项。
            sls-region required
              Choose the region of the project.
              选择日志项目所属地域。
            sls-project-arn required
              Enter the ARN of the Log Service project.
              输入日志项目的ARN。
            sls-project required
              Enter the name of the Log Service project.
              输入日志项目名称。
            sls-role-arn required
              Enter the ARN of the role in the account of the Log Service project.
              输入日志项目所属账号的RAM角色ARN。
            sls-own-role required
              Enter a value.
              输入一个值。
            deliver-oss required
              Choose on or off.
              选择开启或关闭。
            oss-account required
              Choose one of the options.
              选择其中一项。
            oss-bucket-kind required
              Choose one of the options.
              选择其中一项。
            oss-role-arn required
              Enter the ARN of the role in the account of the bucket.
              输入存储空间所属账号的RAM角色ARN。
            oss-bucket required
              Enter the name of the bucket.
              输入存储空间名称。
            oss-prefix required
              Enter a value.
              输入一个值。
            oss-region required
              Choose the region of the bucket.
              选择存储空间所属地域。
            oss-encryption required
              Choose one of the options.
              选择其中一项。
            oss-kms-key required
              Enter a value.
              输入一个值。
            oss-own-role required
              Enter a value.
              输入一个值。
            deliver-maxcompute required
              Choose on or off.
              选择开启或关闭。
            maxcompute-account required
              Choose one of the options.
              选择其中一项。
            maxcompute-region required
              Choose the region of the MaxCompute project.
              选择大数据计算服务项目所属地域。
            maxcompute-quota required
              Enter a value.
              输入一个值。
            maxcompute-project-arn required
              Enter the ARN of the MaxCompute project.
              输入大数据计算服务项目的ARN。
            maxcompute-project required
              Enter the name of the MaxCompute project.
              输入大数据计算服务项目名称。
            maxcompute-role-arn required
              Enter the ARN of the role in the account of the MaxCompute project.
              输入大数据计算服务项目所属账号的RAM角色ARN。
            maxcompute-own-role required
              Enter a value.
              输入一个值。
            organization-trail required
              Choose on or off.
              选择开启或关闭。
            start-logging required
              Choose on or off.
              选择开启或关闭。
            backfill required
              Choose on or off.
              选择开启或关闭。
            change-reference required
              Enter a value.
              输入一个值。
            TrailName required
              Add TrailName: the call needs it.
              添加TrailName，调用需要该参数。
        "#]],
    );
}
