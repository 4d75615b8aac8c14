"""Every call that a plan can hold after CreateTrail, with the rules that the API documents for it."""

import json
import unittest

from alibabacloud_actiontrail20200706 import models
from alibabacloud_tea_openapi.exceptions import ClientException

from simulator import Simulator, client

ACCOUNT = "1234567890123456"
PROJECT = f"acs:log:cn-hangzhou:{ACCOUNT}:project/audit-hz"
OSS = '[{"ServiceName":"Oss"}]'


class Plan(unittest.TestCase):
    def setUp(self):
        self.simulator = Simulator()
        self.addCleanup(self.simulator.stop)
        self.sdk = client(self.simulator.endpoint)

    def create(self, name="trail-test", **more):
        more.setdefault("oss_bucket_name", f"audit-{name}")
        self.sdk.create_trail(models.CreateTrailRequest(name=name, event_rw="All", trail_region="All", **more))

    def refused(self, code, status, call):
        with self.assertRaises(ClientException) as caught:
            call()
        self.assertEqual((caught.exception.code, caught.exception.status_code), (code, status), caught.exception.message)

    def put(self, selectors=OSS, name="trail-test", **more):
        more.setdefault("trail_region_ids", "cn-hangzhou")
        request = models.PutDataEventSelectorRequest(trail_name=name, event_selectors=selectors, **more)
        return self.sdk.put_data_event_selector(request).body

    def got(self, name="trail-test"):
        return self.sdk.get_data_event_selector(models.GetDataEventSelectorRequest(trail_name=name)).body

    def test_a_trail_without_selectors_delivers_no_data_events(self):
        self.create()
        got = self.got()
        self.assertEqual((got.data_event_selectors, got.is_trail_all_region, got.sls_delivery_configs), ("[]", False, []))

    def test_selectors_of_every_kind_come_back_and_need_no_log_service_destination(self):
        self.create()
        selectors = json.dumps([
            {"ServiceName": "Oss", "ReadWriteType": "Read", "EventName": {"Equals": ["GetObject"], "NotEquals": ["HeadObject"]},
             "ResourceArn": {"NotEquals": ["acs:oss:*:*:scratch/*"]}},
            {"ServiceName": "Oss", "ReadWriteType": "Write"},
            {"ServiceName": "PDS"},
        ])
        self.assertEqual(self.put(selectors, trail_region_ids="cn-hangzhou,cn-beijing").data_event_selectors, selectors)
        got = self.got()
        self.assertEqual(got.trail_arn, f"acs:actiontrail:cn-hangzhou:{ACCOUNT}:trail/trail-test")
        self.assertEqual(got.data_event_selectors, selectors)
        regions = [(config.trail_region, config.status) for config in got.sls_delivery_configs]
        self.assertEqual(regions, [("cn-hangzhou", "success"), ("cn-beijing", "success")])
        self.assertTrue(all(config.create_time for config in got.sls_delivery_configs))
        # A second call replaces them, and a third takes them away.
        self.put(OSS)
        self.assertEqual(self.got().data_event_selectors, OSS)
        self.sdk.delete_data_event_selector(models.DeleteDataEventSelectorRequest(trail_name="trail-test"))
        self.assertEqual(self.got().data_event_selectors, "[]")

    def test_all_regions_are_one_project_each(self):
        self.create()
        self.put(is_trail_all_region=True, trail_region_ids=None)
        got = self.got()
        self.assertTrue(got.is_trail_all_region)
        projects = {config.trail_region: config.region_sls_project_arn for config in got.sls_delivery_configs}
        self.assertGreater(len(projects), 20)
        self.assertEqual(projects["us-east-1"], f"acs:log:us-east-1:{ACCOUNT}:project/actiontrail-log-{ACCOUNT}-us-east-1")

    def test_a_region_where_no_project_can_be_made_says_why(self):
        self.create()
        self.put(trail_region_ids="cn-hangzhou,us-central-9")
        [made, failed] = self.got().sls_delivery_configs
        self.assertEqual((made.status, made.error_code or ""), ("success", ""))
        self.assertEqual((failed.status, failed.error_code), ("failure", "LogServiceException"))
        self.assertTrue(failed.error_message)

    def test_selectors_beyond_the_limits_are_refused(self):
        self.create()
        one = {"ServiceName": "Oss"}
        names = [f"Event{i}" for i in range(11)]
        self.put(json.dumps([one] * 20))
        self.put(json.dumps([{**one, "EventName": {"Equals": names[:5], "NotEquals": names[5:10]}}]))
        for wrong in (
            [one] * 21,
            [],
            [{}],
            [{**one, "EventName": {"Equals": names}}],
            [{**one, "ResourceArn": {"Equals": names[:6], "NotEquals": names[6:]}}],
            [{**one, "ReadWriteType": "Both"}],
            [{**one, "EventName": ["GetObject"]}],
            {"ServiceName": "Oss"},
        ):
            self.refused("InvalidParameterValue", 400, lambda: self.put(json.dumps(wrong)))
        self.refused("InvalidParameterValue", 400, lambda: self.put("oops"))
        self.assertIn("NotEquals", self.got().data_event_selectors, "a refused call changes nothing")

    def test_data_events_need_regions_and_a_trail(self):
        self.create()
        self.refused("InvalidParameterValue", 400, lambda: self.put(trail_region_ids=None))
        self.refused("InvalidParameterValue", 400, lambda: self.put(trail_region_ids="nowhere"))
        self.refused("TrailNotFoundException", 404, lambda: self.put(name="trail-none"))
        self.refused("TrailNotFoundException", 404, lambda: self.got("trail-none"))
        empty = models.PutDataEventSelectorRequest(trail_name="trail-test", trail_region_ids="cn-hangzhou")
        self.refused("MissingEventSelectors", 400, lambda: self.sdk.put_data_event_selector(empty))

    def test_services_are_listed_page_by_page(self):
        listed, token = {}, None
        for _ in range(20):
            data = self.sdk.list_data_event_services(models.ListDataEventServicesRequest(max_results=1, next_token=token)).body.data
            listed.update({service.service_name: service.event_names for service in data.service_infos})
            token = data.next_token
            if not token:
                break
        self.assertEqual(list(listed), ["Oss", "PDS", "Push", "Cms"])
        self.assertIn("GetObject", listed["Oss"])
        for wrong in (0, 101):
            self.refused("InvalidParameterValue", 400, lambda: self.sdk.list_data_event_services(models.ListDataEventServicesRequest(max_results=wrong)))

    def put_insights(self, selectors, name="trail-test"):
        return self.sdk.put_insight_selectors(models.PutInsightSelectorsRequest(trail_name=name, insight_selectors=selectors)).body

    def test_insights_are_enabled_for_the_account_before_a_trail_selects_them(self):
        self.create()
        ip = '[{"insightType":"IpInsight"}]'
        self.refused("InsightTypeNotAvailable", 400, lambda: self.put_insights(ip))
        self.refused("InsightTypeNotValid", 400, lambda: self.sdk.enable_insight(models.EnableInsightRequest(insight_type="Guess")))
        self.sdk.enable_insight(models.EnableInsightRequest(insight_type="IpInsight"))
        self.put_insights(ip)
        self.refused("InsightTypeNotValid", 400, lambda: self.put_insights('[{"insightType":"Guess"}]'))
        self.refused("InvalidParameterValue", 400, lambda: self.put_insights("oops"))
        self.refused("TrailNotFoundException", 404, lambda: self.put_insights(ip, "trail-none"))
        got = self.sdk.get_insight_selectors(models.GetInsightSelectorsRequest(trail_name="trail-test")).body
        self.assertEqual(got.insight_selectors, ['{"insightType":"IpInsight"}'])

    def test_insights_need_a_single_account_trail_of_everything(self):
        self.sdk.enable_insight(models.EnableInsightRequest(insight_type="IpInsight"))
        ip = '[{"insightType":"IpInsight"}]'
        self.create()
        self.sdk.update_trail(models.UpdateTrailRequest(name="trail-test", event_rw="Write"))
        self.refused("TrailNotValid", 400, lambda: self.put_insights(ip))
        self.sdk.update_trail(models.UpdateTrailRequest(name="trail-test", event_rw="All", trail_region="cn-hangzhou"))
        self.refused("TrailNotValid", 400, lambda: self.put_insights(ip))
        self.create("trail-org", is_organization_trail=True)
        self.refused("TrailNotValid", 400, lambda: self.put_insights(ip, "trail-org"))

    def backfill(self, name="trail-test", token=None):
        request = models.CreateDeliveryHistoryJobRequest(trail_name=name, client_token=token)
        return self.sdk.create_delivery_history_job(request).body.job_id

    def test_a_backfill_needs_log_service_and_a_single_account_trail(self):
        self.create()
        self.refused("TrailNotValid", 400, self.backfill)
        self.create("trail-org", is_organization_trail=True, sls_project_arn=PROJECT)
        self.refused("TrailNotValid", 400, lambda: self.backfill("trail-org"))
        self.refused("TrailNotFoundException", 404, lambda: self.backfill("trail-none"))
        self.create("trail-ticket", sls_project_arn=PROJECT)
        self.refused("NotSupportDeliveryHistoryJob", 400, lambda: self.backfill("trail-ticket"))

    def test_one_backfill_runs_at_a_time_and_a_token_makes_it_one(self):
        self.create(sls_project_arn=PROJECT)
        self.create("trail-more", sls_project_arn=PROJECT)
        job = self.backfill(token="a" * 64)
        self.assertEqual(self.backfill(token="a" * 64), job)
        self.refused("MaximumNumberOfDeliveryHistoryJobsExceededException", 400, lambda: self.backfill("trail-more", "b"))
        for token in ("c" * 65, "审计"):
            self.refused("InvalidParameterValue", 400, lambda: self.backfill(token=token))
        self.refused("ForbiddenDeleteTrail", 400, lambda: self.sdk.delete_trail(models.DeleteTrailRequest(name="trail-test")))
        none = models.GetDeliveryHistoryJobRequest(job_id=job + 1)
        self.refused("DeliveryHistoryJobNotFound", 404, lambda: self.sdk.get_delivery_history_job(none))
        self.sdk.delete_delivery_history_job(models.DeleteDeliveryHistoryJobRequest(job_id=job))
        self.assertNotEqual(self.backfill("trail-more", "b"), job)


if __name__ == "__main__":
    unittest.main()
