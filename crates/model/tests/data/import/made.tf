provider "alicloud" {
  region = "cn-hangzhou"
}

provider "alicloud" {
  alias  = "archive"
  region = "cn-beijing"
}

resource "alicloud_log_project" "audit" {
  project_name = "audit-hz"
  description  = "kept here alone"
}

resource "alicloud_log_project" "of_nobody" {
  project_name = "another"
}

resource "alicloud_oss_bucket" "archive" {
  provider = alicloud.archive
  bucket   = "audit-archive"

  server_side_encryption_rule {
    sse_algorithm     = "KMS"
    kms_master_key_id = "key-1"
  }
}

resource "alicloud_oss_bucket_public_access_block" "archive" {
  provider            = alicloud.archive
  bucket              = alicloud_oss_bucket.archive.bucket
  block_public_access = true
}

resource "alicloud_actiontrail_trail" "audit" {
  trail_name      = "security-audit"
  event_rw        = "All"
  trail_region    = "All"
  sls_project_arn = "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
  oss_bucket_name = "audit-archive"
}
