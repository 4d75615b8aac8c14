"""Every operation of a trail's life, with an access key and with a temporary one."""

import time
import unittest

from alibabacloud_actiontrail20200706 import models

from simulator import SECURITY_TOKEN, Simulator, client

ACCOUNT = "1234567890123456"
PROJECT = f"acs:log:cn-hangzhou:{ACCOUNT}:project/audit-hz"
ROLE = f"acs:ram::{ACCOUNT}:role/aliyunserviceroleforactiontrail"
SELECTORS = '[{"EventName":{"Equals":["GetObject"]},"ReadWriteType":"All","ServiceName":"Oss"}]'


def wait_for(look, what, seconds=20):
    """Asks again until the answer is there."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"{what} did not happen within {seconds} s")


class Lifecycle:
    """The tests; the classes below give the keys."""

    token = None

    @classmethod
    def setUpClass(cls):
        cls.simulator = Simulator(cls.token)
        cls.sdk = client(cls.simulator.endpoint, token=cls.token)

    @classmethod
    def tearDownClass(cls):
        cls.simulator.stop()

    def create(self, name, **more):
        more.setdefault("oss_bucket_name", f"audit-{name}")
        request = models.CreateTrailRequest(name=name, **more)
        body = self.sdk.create_trail(request).body
        self.addCleanup(lambda: self.trails(name) and self.sdk.delete_trail(models.DeleteTrailRequest(name=name)))
        return body

    def trails(self, names=None, **more):
        request = models.DescribeTrailsRequest(name_list=names, **more)
        return self.sdk.describe_trails(request).body.trail_list

    def status(self, name):
        return self.sdk.get_trail_status(models.GetTrailStatusRequest(name=name)).body

    def test_create_trail_answers_what_was_asked_for(self):
        asked = dict(
            event_rw="All", trail_region="All", oss_key_prefix="actiontrail", oss_write_role_arn=ROLE,
            sls_project_arn=PROJECT, sls_write_role_arn=ROLE, is_organization_trail=False,
            max_compute_project_arn=f"acs:odps:cn-hangzhou:{ACCOUNT}:project/actiontrail_{ACCOUNT}",
            max_compute_write_role_arn=ROLE,
        )
        made = self.create("trail-create", **asked)
        self.assertEqual(made.name, "trail-create")
        self.assertEqual(made.home_region, "cn-hangzhou")
        self.assertEqual(made.oss_bucket_name, "audit-trail-create")
        self.assertTrue(made.request_id)
        for name in ("event_rw", "trail_region", "oss_key_prefix", "oss_write_role_arn", "sls_project_arn", "sls_write_role_arn"):
            self.assertEqual(getattr(made, name), asked[name], name)

    def test_describe_trails_lists_by_name(self):
        self.create("trail-describe")
        self.create("trail-describe-2")
        [trail] = self.trails("trail-describe")
        self.assertEqual((trail.name, trail.status, trail.home_region), ("trail-describe", "Fresh", "cn-hangzhou"))
        self.assertEqual(trail.trail_arn, f"acs:actiontrail:cn-hangzhou:{ACCOUNT}:trail/trail-describe")
        self.assertIs(trail.is_organization_trail, False)
        self.assertEqual(len(self.trails("trail-describe,trail-describe-2", include_shadow_trails=True)), 2)

    def test_logging_starts_delivers_and_stops(self):
        self.create("trail-logging", sls_project_arn=PROJECT)
        self.assertIs(self.status("trail-logging").is_logging, False)
        self.sdk.start_logging(models.StartLoggingRequest(name="trail-logging"))
        self.assertIs(self.status("trail-logging").is_logging, True)
        status = wait_for(
            lambda: (lambda now: now if now.latest_delivery_log_service_time else None)(self.status("trail-logging")),
            "the first delivery",
        )
        self.assertTrue(status.latest_delivery_time)
        self.assertFalse(status.latest_delivery_error or status.latest_delivery_log_service_error)
        self.assertEqual(self.trails("trail-logging")[0].status, "Enable")
        self.sdk.stop_logging(models.StopLoggingRequest(name="trail-logging"))
        self.assertTrue(self.status("trail-logging").stop_logging_time)
        self.assertEqual(self.trails("trail-logging")[0].status, "Disable")

    def test_update_trail_changes_and_clears(self):
        self.create("trail-update", oss_key_prefix="actiontrail")
        request = models.UpdateTrailRequest(name="trail-update", sls_project_arn=PROJECT, oss_bucket_name="", oss_key_prefix="", event_rw="Read")
        updated = self.sdk.update_trail(request).body
        self.assertEqual((updated.sls_project_arn, updated.event_rw), (PROJECT, "Read"))
        [trail] = self.trails("trail-update")
        self.assertFalse(trail.oss_bucket_name or trail.oss_key_prefix)

    def test_delete_trail_frees_name_and_bucket(self):
        self.create("trail-delete")
        self.assertTrue(self.sdk.delete_trail(models.DeleteTrailRequest(name="trail-delete")).body.request_id)
        self.assertEqual(self.trails("trail-delete"), [])
        self.create("trail-delete")

    def test_describe_regions_in_chinese(self):
        regions = self.sdk.describe_regions(models.DescribeRegionsRequest(accept_language="zh-CN")).body.regions.region
        names = {region.region_id: region.local_name for region in regions}
        self.assertEqual(names["cn-hangzhou"], "华东1（杭州）")

    def test_backfill_runs_once(self):
        self.create("trail-backfill", sls_project_arn=PROJECT)
        request = models.CreateDeliveryHistoryJobRequest(trail_name="trail-backfill", client_token="one")
        job = self.sdk.create_delivery_history_job(request).body.job_id
        self.assertEqual(self.sdk.create_delivery_history_job(request).body.job_id, job)
        got = self.sdk.get_delivery_history_job(models.GetDeliveryHistoryJobRequest(job_id=job)).body
        self.assertEqual((got.trail_name, got.home_region), ("trail-backfill", "cn-hangzhou"))
        self.assertIn(got.job_status, (0, 1))
        listed = self.sdk.list_delivery_history_jobs(models.ListDeliveryHistoryJobsRequest(page_number=1, page_size=10)).body
        self.assertEqual(listed.delivery_history_jobs[0].job_id, job)
        self.sdk.delete_delivery_history_job(models.DeleteDeliveryHistoryJobRequest(job_id=job))

    def test_data_event_selectors(self):
        self.create("trail-data")
        put = models.PutDataEventSelectorRequest(trail_name="trail-data", event_selectors=SELECTORS, trail_region_ids="cn-hangzhou")
        self.assertEqual(self.sdk.put_data_event_selector(put).body.data_event_selectors, SELECTORS)
        got = self.sdk.get_data_event_selector(models.GetDataEventSelectorRequest(trail_name="trail-data")).body
        self.assertEqual(got.sls_delivery_configs[0].region_sls_project_arn, f"acs:log:cn-hangzhou:{ACCOUNT}:project/actiontrail-log-{ACCOUNT}-cn-hangzhou")
        self.sdk.delete_data_event_selector(models.DeleteDataEventSelectorRequest(trail_name="trail-data"))
        services = self.sdk.list_data_event_services(models.ListDataEventServicesRequest(max_results=100)).body.data.service_infos
        self.assertIn("Oss", [service.service_name for service in services])

    def test_insights(self):
        self.create("trail-insight")
        self.sdk.enable_insight(models.EnableInsightRequest(insight_type="IpInsight"))
        self.assertEqual(self.sdk.get_insight_types().body.insight_types["IpInsight"], "Enable")
        put = models.PutInsightSelectorsRequest(trail_name="trail-insight", insight_selectors='[{"insightType":"IpInsight"}]')
        self.assertEqual(self.sdk.put_insight_selectors(put).body.trail_arn, f"acs:actiontrail:cn-hangzhou:{ACCOUNT}:trail/trail-insight")
        got = self.sdk.get_insight_selectors(models.GetInsightSelectorsRequest(trail_name="trail-insight")).body
        self.assertEqual(got.insight_selectors, ['{"insightType":"IpInsight"}'])
        self.sdk.disable_insight(models.DisableInsightRequest(insight_type="IpInsight"))


class WithAccessKey(Lifecycle, unittest.TestCase):
    pass


class WithTemporaryKey(Lifecycle, unittest.TestCase):
    token = SECURITY_TOKEN


if __name__ == "__main__":
    unittest.main()
