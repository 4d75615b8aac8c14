"""The Python export as it is handed out, run as a program: the SDK takes each of its calls, and keys and endpoint come from outside."""

import os
import subprocess
import sys
import unittest

from alibabacloud_actiontrail20200706 import models

from simulator import ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN, Simulator, client

SCRIPT = os.path.join(os.path.dirname(__file__), "exported.py")
NAME = "security-audit"


class Exported(unittest.TestCase):
    def setUp(self):
        self.simulator = Simulator(SECURITY_TOKEN)
        self.addCleanup(self.simulator.stop)
        self.sdk = client(self.simulator.endpoint, token=SECURITY_TOKEN)

    def run_script(self, secret=ACCESS_KEY_SECRET):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("ALIBABA", "ALICLOUD"))}
        keys = dict(
            ALIBABA_CLOUD_ACCESS_KEY_ID=ACCESS_KEY_ID,
            ALIBABA_CLOUD_ACCESS_KEY_SECRET=secret,
            ALIBABA_CLOUD_SECURITY_TOKEN=SECURITY_TOKEN,
            ACTIONTRAIL_ENDPOINT="http://" + self.simulator.endpoint,
        )
        return subprocess.run([sys.executable, SCRIPT], env={**kept, **keys}, capture_output=True, text=True, timeout=60)

    def trails(self):
        return self.sdk.describe_trails(models.DescribeTrailsRequest(name_list=NAME)).body.trail_list

    def test_every_call_of_the_plan_is_made(self):
        done = self.run_script()
        self.assertEqual(done.returncode, 0, done.stderr)
        [trail] = self.trails()
        self.assertEqual((trail.status, trail.event_rw, trail.trail_region), ("Enable", "All", "All"))
        self.assertEqual((trail.oss_bucket_name, trail.oss_key_prefix), ("audit-archive", "trail-logs"))
        self.assertTrue(trail.max_compute_project_arn.endswith("project/actiontrail_audit"))
        insights = self.sdk.get_insight_selectors(models.GetInsightSelectorsRequest(trail_name=NAME)).body
        self.assertIn("IpInsight", str(insights.insight_selectors))
        data = self.sdk.get_data_event_selector(models.GetDataEventSelectorRequest(trail_name=NAME)).body
        self.assertIn("Oss", data.data_event_selectors)
        jobs = self.sdk.list_delivery_history_jobs(models.ListDeliveryHistoryJobsRequest()).body
        self.assertEqual([job.trail_name for job in jobs.delivery_history_jobs], [NAME])

    def test_a_refused_call_ends_it(self):
        self.assertEqual(self.run_script().returncode, 0)
        again = self.run_script()
        self.assertNotEqual(again.returncode, 0)
        self.assertIn("TrailAlreadyExistsException", again.stderr)
        self.assertEqual(again.stdout, "")

    def test_a_wrong_key_makes_nothing(self):
        self.assertNotEqual(self.run_script(secret="wrong").returncode, 0)
        self.assertEqual(self.trails(), [])


if __name__ == "__main__":
    unittest.main()
