//! What is made before the trail, as blocks of HCL.

use std::fmt;

use super::provider;
use crate::destination::Encryption;
use crate::export::escape::hcl;
use crate::plan::{Prerequisite, TrailPlan};

/// A block: its header, arguments in their order, blocks inside.
pub(super) struct Block {
    header: String,
    arguments: Vec<(String, String)>,
    inner: Vec<Block>,
}

impl Block {
    pub(super) fn new(header: &str) -> Block {
        Block { header: header.to_owned(), arguments: Vec::new(), inner: Vec::new() }
    }

    /// With an argument whose value is an expression.
    pub(super) fn with(mut self, name: &str, expression: String) -> Block {
        self.arguments.push((name.to_owned(), expression));
        self
    }

    pub(super) fn inner(mut self, block: Block) -> Block {
        self.inner.push(block);
        self
    }

    fn write(&self, formatter: &mut fmt::Formatter<'_>, indent: &str) -> fmt::Result {
        writeln!(formatter, "{indent}{} {{", self.header)?;
        // As `terraform fmt` aligns them: neighbours that have one line, and one of several lines with nothing.
        let is_long = |(_, expression): &(String, String)| expression.contains('\n');
        for neighbours in self.arguments.chunk_by(|one, next| !is_long(one) && !is_long(next)) {
            let width = neighbours.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
            for (name, expression) in neighbours {
                writeln!(formatter, "{indent}  {name:width$} = {expression}")?;
            }
        }
        for (place, block) in self.inner.iter().enumerate() {
            if place > 0 || !self.arguments.is_empty() {
                writeln!(formatter)?;
            }
            block.write(formatter, &format!("{indent}  "))?;
        }
        writeln!(formatter, "{indent}}}")
    }
}

impl fmt::Display for Block {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(formatter, "")
    }
}

/// The addresses of what is made, and the blocks that make it.
pub(super) fn resources(plan: &TrailPlan) -> (Vec<&'static str>, Vec<Block>) {
    let (mut made, mut blocks) = (Vec::new(), Vec::new());
    for prerequisite in &plan.prerequisites {
        match prerequisite {
            Prerequisite::LogProject { project, region } => {
                let header = "resource \"alicloud_log_project\" \"this\"";
                let block = placed(header, "log_project", region, plan, &mut blocks);
                blocks.push(block.with("project_name", hcl(project)));
                made.push("alicloud_log_project.this");
            }
            Prerequisite::Bucket { bucket, region, encryption, kms_key } => {
                let block = placed("resource \"alicloud_oss_bucket\" \"this\"", "bucket", region, plan, &mut blocks);
                let block = block.with("bucket", hcl(bucket));
                blocks.push(match rule(*encryption, kms_key) {
                    Some(rule) => block.inner(rule),
                    None => block,
                });
                let header = "resource \"alicloud_oss_bucket_acl\" \"this\"";
                let private = in_region(Block::new(header), "bucket", region, plan);
                let private = private.with("bucket", "alicloud_oss_bucket.this.bucket".to_owned());
                blocks.push(private.with("acl", hcl("private")));
                let header = "resource \"alicloud_oss_bucket_public_access_block\" \"this\"";
                let access = in_region(Block::new(header), "bucket", region, plan);
                let access = access.with("bucket", "alicloud_oss_bucket.this.bucket".to_owned());
                blocks.push(access.with("block_public_access", "true".to_owned()));
                made.push("alicloud_oss_bucket_public_access_block.this");
            }
            Prerequisite::MaxComputeActivated { project, region, quota }
                if prerequisite.project_to_make().is_some() =>
            {
                let header = "resource \"alicloud_maxcompute_project\" \"this\"";
                let block = placed(header, "max_compute", region, plan, &mut blocks);
                let block = block.with("project_name", hcl(project));
                blocks.push(if quota.is_empty() { block } else { block.with("default_quota", hcl(quota)) });
                made.push("alicloud_maxcompute_project.this");
            }
            Prerequisite::MaxComputeActivated { .. }
            | Prerequisite::ForeignResource { .. }
            | Prerequisite::DeliveryRole { .. } => {}
        }
    }
    (made, blocks)
}

/// What makes one prerequisite by itself, in its own region; nothing for one that no resource makes.
pub(super) fn alone(prerequisite: &Prerequisite) -> Vec<Block> {
    let region = match prerequisite {
        Prerequisite::LogProject { region, .. }
        | Prerequisite::Bucket { region, .. }
        | Prerequisite::MaxComputeActivated { region, .. } => region,
        Prerequisite::ForeignResource { .. } | Prerequisite::DeliveryRole { .. } => return Vec::new(),
    };
    let plan = TrailPlan {
        account: String::new(),
        home_region: region.clone(),
        prerequisites: vec![prerequisite.clone()],
        calls: Vec::new(),
    };
    let (_, blocks) = resources(&plan);
    let provider = (!blocks.is_empty()).then(|| provider(region, None));
    provider.into_iter().chain(blocks).collect()
}

/// A resource in its region, after the provider of that region where it is not the home region.
fn placed(header: &str, alias: &str, region: &str, plan: &TrailPlan, blocks: &mut Vec<Block>) -> Block {
    if region != plan.home_region {
        blocks.push(provider(region, Some(alias)));
    }
    in_region(Block::new(header), alias, region, plan)
}

fn in_region(block: Block, alias: &str, region: &str, plan: &TrailPlan) -> Block {
    if region == plan.home_region { block } else { block.with("provider", format!("alicloud.{alias}")) }
}

fn rule(encryption: Encryption, kms_key: &str) -> Option<Block> {
    let block = Block::new("server_side_encryption_rule");
    match encryption {
        Encryption::None => None,
        Encryption::Aes256 => Some(block.with("sse_algorithm", hcl("AES256"))),
        Encryption::Kms if kms_key.is_empty() => Some(block.with("sse_algorithm", hcl("KMS"))),
        Encryption::Kms => Some(block.with("sse_algorithm", hcl("KMS")).with("kms_master_key_id", hcl(kms_key))),
    }
}
