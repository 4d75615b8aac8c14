//! Who is named, with what, and what a shell makes of it.

use super::*;
use crate::export::tests::{HOSTILE, another_account, full, run};
use expect_test::expect;

fn of(draft: &TrailDraft) -> Vec<Permission> {
    permissions(Source::Draft(draft, 0))
}

fn holders(draft: &TrailDraft) -> String {
    let name = |one: Permission| match one.holder {
        Holder::OwnRole { role, kinds } => format!("own {role} {kinds:?}"),
        Holder::DeliveryRole(role) => format!("other {} {:?}", role.role, role.kinds),
        other => format!("{other:?}"),
    };
    of(draft).into_iter().map(name).collect::<Vec<_>>().join("; ")
}

#[test]
fn who_needs_permissions() {
    let mut draft = full();
    draft.sls.own_role = draft.oss.own_role.clone();
    expect!["Submitter; Reader; ServiceLinkedRole; own acs:ram::1234567890123456:role/oss-writer [Sls, Oss]"]
        .assert_eq(&holders(&draft));
    let mut other = another_account();
    // A role of the branch that is not active is nobody's.
    other.sls.own_role = draft.oss.own_role;
    expect!["Submitter; Reader; ServiceLinkedRole; other acs:ram::6543210987654321:role/actiontrail-delivery [Sls]"]
        .assert_eq(&holders(&other));
}

#[test]
fn the_policy_of_the_submitter_is_the_one_that_is_exported() {
    let draft = full();
    let source = Source::Draft(&draft, 0);
    let exported = crate::export::ALL.iter().find(|format| format.id.name() == "policy").unwrap();
    assert_eq!(of(&draft)[0].documents[0].text, (exported.render)(source));
}

#[test]
fn a_shell_grants_to_the_user_that_is_named_and_to_no_other() {
    for text in HOSTILE {
        let draft = TrailDraft { name: text.into(), account_id: text.into(), home_region: text.into(), ..full() };
        for permission in of(&draft) {
            for one in permission.documents {
                if one.kind != DocumentKind::Commands {
                    serde_json::from_str::<serde_json::Value>(&one.text).unwrap();
                    continue;
                }
                let stub = "RAM_USER='a user'\naliyun() { printf '%s\\n' \"${*: -1}\" | tail -n 1; }\nset -eu\n";
                let output = run(stub, &one.text, "");
                assert!(output.status.success() && output.stderr.is_empty(), "{}", one.text);
                let said = String::from_utf8(output.stdout).unwrap();
                let names_user = matches!(permission.holder, Holder::Submitter | Holder::Reader);
                assert_eq!(said.ends_with("a user\n"), names_user, "{said}");
            }
        }
    }
}
