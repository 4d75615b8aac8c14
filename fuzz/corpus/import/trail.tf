# From the provider's documentation, with an account and a region.
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

provider "alicloud" {
  region = "cn-hangzhou"
}

provider "alicloud" {
  alias  = "log"
  region = "cn-beijing"
}

variable "name" {
  default = "terraform-example"
}

resource "alicloud_log_project" "example" {
  project_name = var.name
  description  = "tf actiontrail example"
}

resource "alicloud_actiontrail_trail" "example" {
  trail_name         = "terraform-example"
  event_rw           = "All"
  trail_region       = "All"
  sls_project_arn    = "acs:log:cn-hangzhou:1234567890123456:project/my-project"
  sls_write_role_arn = data.alicloud_ram_roles.default.roles.0.arn
  role_name          = "aliyunserviceroleforactiontrail"
  status             = "Disable"
  event_selectors    = jsonencode([{ ServiceName = "PDS" }])
  data_event_trail_region = "cn-hangzhou"

  depends_on = [alicloud_log_project.example]

  lifecycle {
    prevent_destroy = true
  }
}

resource "alicloud_actiontrail_history_delivery_job" "of_this" {
  trail_name = alicloud_actiontrail_trail.example.id
}

resource "alicloud_actiontrail_history_delivery_job" "of_another" {
  trail_name = var.another
}
