# fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
# not in this file: the account (that of the keys in use)

terraform {
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = ">= 1.264.0"
    }
  }
}

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_actiontrail_trail" "this" {
  trail_name      = "security-audit"
  event_rw        = "All"
  trail_region    = "All"
  sls_project_arn = "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
  status          = "Enable"
}

# import {
#   to = alicloud_actiontrail_trail.this
#   id = "security-audit"
# }
