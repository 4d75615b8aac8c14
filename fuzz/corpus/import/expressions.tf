resource "alicloud_actiontrail_trail" "x" {
  trail_name = "${var.name}-x"
  oss_bucket_name = <<-E
    a
  E
  event_rw = var.a ? "All" : f(1, [2])
}
