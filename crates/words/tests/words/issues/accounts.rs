//! Account ids and region ids.

use expect_test::expect;
use trail_model::field::FieldId as F;
use trail_model::problem::Issue;

use super::{check, text};

#[test]
fn accounts_and_regions() {
    check(
        &[
            (F::AccountId, Issue::account_id("123456789012345")),
            (F::AccountId, Issue::account_id("1234-5678-9012-3456")),
            (F::AccountId, Issue::AccountNotServed { served: vec![], actual: text("9999999999999999") }),
            (F::AccountId, Issue::AccountNotServed { served: vec![text("1234567890123456")], actual: text("") }),
            (
                F::AccountId,
                Issue::AccountNotServed { served: vec![text("1234567890123456")], actual: text("9999999999999999") },
            ),
            (
                F::AccountId,
                Issue::AccountNotServed {
                    served: vec![text("1234567890123456"), text("6543210987654321")],
                    actual: text("9999999999999999"),
                },
            ),
            (F::HomeRegion, Issue::Region { actual: text("Hangzhou") }),
            (F::TrailRegion, Issue::Region { actual: text("all") }),
            (F::OssRegion, Issue::Region { actual: text("cn hangzhou") }),
        ],
        &expect![[r#"
            account-id account-id
              Use an account ID of 16 digits; this one has 15.
              账号ID为16位数字，当前为15位。
            account-id account-id
              Use an account ID of 16 digits; this one holds other characters.
              账号ID为16位数字，不能包含其他字符。
            account-id account-not-served
              The proxy serves no account, so it does not serve 9999999999999999; its operator adds accounts.
              代理没有可用的账号，不支持9999999999999999。请联系代理的管理员添加账号。
            account-id account-not-served
              Choose the account that the trail is created in.
              选择创建跟踪的账号。
            account-id account-not-served
              Use 1234567890123456, the only account that this proxy serves; 9999999999999999 is another.
              代理仅支持账号1234567890123456，当前为9999999999999999。
            account-id account-not-served
              Use an account that this proxy serves, 1234567890123456 or 6543210987654321; 9999999999999999 is not one of them.
              代理支持的账号为1234567890123456、6543210987654321，当前为9999999999999999。
            home-region region
              Use a region ID such as cn-hangzhou; "Hangzhou" is not one.
              地域ID不正确，当前为“Hangzhou”，正确的格式例如cn-hangzhou。
            trail-region region
              Use All or a region ID such as cn-hangzhou; "all" is neither.
              必须为All或地域ID，例如cn-hangzhou，当前为“all”。
            oss-region region
              Use a region ID such as cn-hangzhou; "cn hangzhou" is not one.
              地域ID不正确，当前为“cn hangzhou”，正确的格式例如cn-hangzhou。
        "#]],
    );
}
