//! What stands in one file has names of its own, whatever the design delivers to and with.

use std::collections::BTreeSet;

use super::super::{TerraformScope, terraform};
use crate::destination;
use crate::draft::{DestinationAccount, ResourceKind, TrailDraft};
use crate::export::tests::full;
use crate::export::{DocumentKind, Source, documents};
use crate::plan::TrailPlan;
use crate::policy::{trust, trusted};

mod layout;

const ROLES: [&str; 4] = [
    "acs:ram::6543210987654321:role/delivery",
    "acs:ram::6543210987654321:role/delivery.two",
    "acs:ram::6543210987654321:role/delivery-two",
    "acs:ram::1111222233334444:role/delivery",
];

/// The addresses of resources, variables and providers, each as often as the text has it.
fn addresses(text: &str) -> Vec<String> {
    let body = hcl::parse(text).unwrap();
    let addressed = body.blocks().filter_map(|block| {
        let labels: Vec<&str> = block.labels.iter().map(|label| label.as_str()).collect();
        let alias = block.body.attributes().find(|one| one.key() == "alias").map(|one| one.expr.to_string());
        match block.identifier.as_str() {
            "provider" => Some(format!("provider {} {}", labels.join("."), alias.unwrap_or_default())),
            "resource" | "variable" => Some(labels.join(".")),
            _ => None,
        }
    });
    addressed.collect()
}

fn are_unique(text: &str) {
    let all = addresses(text);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{all:?}\n{text}");
}

/// Every combination of one's own and others' destinations and of their roles.
fn designs() -> Vec<TrailDraft> {
    let mut designs = Vec::new();
    for choice in 0..5_usize.pow(3) {
        let (sls, oss, max_compute) = (choice % 5, choice / 5 % 5, choice / 25);
        let mut draft = full();
        let account = |place: usize| match place {
            0 => DestinationAccount::Current,
            _ => DestinationAccount::Another,
        };
        let role = |place: usize| ROLES.get(place.wrapping_sub(1)).copied().unwrap_or_default().to_owned();
        draft.sls.project_kind = ResourceKind::New;
        draft.oss.bucket_kind = ResourceKind::New;
        (draft.sls.account, draft.sls.role_arn) = (account(sls), role(sls));
        (draft.oss.account, draft.oss.role_arn) = (account(oss), role(oss));
        (draft.max_compute.account, draft.max_compute.role_arn) = (account(max_compute), role(max_compute));
        draft.sls.project_arn = "acs:log:cn-beijing:6543210987654321:project/central".into();
        draft.max_compute.project_arn = "acs:odps:cn-beijing:6543210987654321:project/actiontrail_central".into();
        designs.push(draft);
    }
    designs
}

#[test]
fn no_two_blocks_of_a_file_have_the_same_address() {
    for draft in designs() {
        for scope in TerraformScope::ALL {
            let text = terraform(Source::Draft(&draft, 0), scope);
            are_unique(&text);
            // Taken out of its comments it is a file that parses, with names of its own too.
            let blocks = text.lines().skip_while(|line| !line.starts_with("terraform"));
            let blocks: Vec<&str> =
                blocks.filter(|line| !is_sentence(line)).map(|line| line.trim_start_matches("# ")).collect();
            are_unique(&blocks.join("\n").replace("\n#\n", "\n\n"));
        }
    }
}

fn is_sentence(line: &str) -> bool {
    ["# The role", "# configuration", "# not in this file"].iter().any(|start| line.starts_with(start))
}

#[test]
fn the_blocks_of_every_role_can_stand_in_one_file() {
    for draft in designs() {
        let plan = TrailPlan::from(&draft);
        let texts = plan.prerequisites.iter().filter(|one| one.code() == "delivery-role").flat_map(documents);
        let blocks: String =
            texts.filter(|one| one.kind == DocumentKind::Terraform).map(|one| one.text + "\n").collect();
        are_unique(&blocks);
    }
}

#[test]
fn what_a_trail_waits_for_is_in_the_file() {
    for draft in designs().iter().filter(|draft| destination::ALL.iter().all(|one| one.is_on(draft))) {
        let text = terraform(Source::Draft(draft, 0), TerraformScope::Roles);
        let awaited = text.lines().find_map(|line| line.trim().strip_prefix("depends_on").map(str::to_owned));
        let awaited = awaited.unwrap_or_default();
        let awaited = awaited.trim_matches(|c| " =[]".contains(c)).split(", ").filter(|one| !one.is_empty());
        let there = addresses(&text);
        for address in awaited {
            assert!(there.iter().any(|one| one == address), "{address}: {there:?}");
        }
    }
}

#[test]
fn a_role_trusts_in_terraform_what_it_trusts_in_json() {
    for account in ["1234567890123456", "", "${a}\"*"] {
        let body = hcl::parse(&format!("trust = {}", super::trust(&trusted(account)))).unwrap();
        let Some(hcl::Expression::FuncCall(call)) = body.attributes().next().map(|one| one.expr.clone()) else {
            panic!("{body:?}")
        };
        assert_eq!(call.name.name.as_str(), "jsonencode");
        let document: serde_json::Value =
            hcl::from_str(&format!("document = {}", hcl::format::to_string(&call.args[0]).unwrap())).unwrap();
        let want: serde_json::Value = serde_json::from_str(&trust(account)).unwrap();
        assert_eq!(document["document"], want);
    }
}
