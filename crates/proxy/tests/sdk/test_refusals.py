"""What the simulator refuses, as the SDK tells it: code, status, request id."""

import unittest
from unittest import mock

from alibabacloud_actiontrail20200706 import models
from alibabacloud_tea_openapi.exceptions import ClientException

from simulator import SECURITY_TOKEN, Relay, Simulator, client

UTILS = "alibabacloud_tea_openapi.client.Utils"


class Refusals(unittest.TestCase):
    def setUp(self):
        self.simulator = Simulator()
        self.addCleanup(self.simulator.stop)
        self.sdk = client(self.simulator.endpoint)

    def refused(self, code, status, call):
        with self.assertRaises(ClientException) as caught:
            call()
        error = caught.exception
        self.assertEqual((error.code, error.status_code), (code, status), error.message)
        self.assertTrue(error.request_id)
        self.assertTrue(error.data.get("HostId") and error.data.get("Recommend"), error.data)

    def describe(self, sdk=None):
        return (sdk or self.sdk).describe_trails(models.DescribeTrailsRequest())

    def create(self, name="trail-test", **more):
        more.setdefault("oss_bucket_name", f"audit-{name}")
        return self.sdk.create_trail(models.CreateTrailRequest(name=name, **more))

    def test_a_wrong_secret(self):
        wrong = client(self.simulator.endpoint, secret="guess")
        self.refused("SignatureDoesNotMatch", 400, lambda: self.describe(wrong))

    def test_an_unknown_key(self):
        unknown = client(self.simulator.endpoint, key="Nobody")
        self.refused("InvalidAccessKeyId.NotFound", 404, lambda: self.describe(unknown))

    def test_a_token_that_does_not_belong_to_the_key(self):
        foreign = client(self.simulator.endpoint, token=SECURITY_TOKEN)
        self.refused("InvalidSecurityToken.MismatchWithAccessKey", 400, lambda: self.describe(foreign))

    def test_a_stale_date(self):
        with mock.patch(f"{UTILS}.get_timestamp", return_value="2020-01-01T00:00:00Z"):
            self.refused("InvalidTimeStamp.Expired", 400, self.describe)

    def test_a_reused_nonce(self):
        with mock.patch(f"{UTILS}.get_nonce", return_value="0123456789abcdef0123456789abcdef"):
            self.describe()
            self.refused("SignatureNonceUsed", 400, self.describe)

    def test_a_request_changed_on_its_way(self):
        for change in (
            lambda target, headers: (target.replace("audit-trail-test", "audit-evil"), headers),
            lambda target, headers: (target, {**headers, "x-acs-action": "DeleteTrail"}),
        ):
            relay = Relay(self.simulator.endpoint, change)
            self.addCleanup(relay.stop)
            request = models.CreateTrailRequest(name="trail-test", oss_bucket_name="audit-trail-test")
            self.refused("SignatureDoesNotMatch", 400, lambda: client(relay.endpoint).create_trail(request))
        honest = Relay(self.simulator.endpoint, lambda target, headers: (target, headers))
        self.addCleanup(honest.stop)
        self.assertEqual(self.describe(client(honest.endpoint)).body.trail_list, [])

    def test_a_name_that_is_taken(self):
        self.create()
        self.refused("TrailAlreadyExistsException", 400, lambda: self.create(oss_bucket_name="audit-other"))

    def test_a_bucket_in_use(self):
        self.create()
        self.refused("RepeatOssBucket", 400, lambda: self.create("trail-other", oss_bucket_name="audit-trail-test"))

    def test_a_sixth_trail_in_the_region(self):
        for i in range(5):
            self.create(f"trail-test-{i}")
        self.refused("MaximumNumberOfTrailsExceededException", 403, lambda: self.create("trail-test-5"))

    def test_a_second_multi_account_trail(self):
        self.create(is_organization_trail=True)
        self.refused("MaximumNumberOfOrganizationTrailExceeded", 400, lambda: self.create("trail-other", is_organization_trail=True))

    def test_no_destination(self):
        self.refused("InvalidDeliveryConfigurationException", 400, lambda: self.create(oss_bucket_name=""))

    def test_buckets_and_projects_that_cannot_be_used(self):
        project = "acs:log:cn-hangzhou:1234567890123456:project/audit"
        self.refused("BucketDoesNotExistException", 404, lambda: self.create(oss_bucket_name="audit-missing"))
        self.refused("InsufficientBucketPolicyException", 403, lambda: self.create(oss_bucket_name="audit-denied"))
        self.refused("SlsProjectDoesNotExistException", 400, lambda: self.create(sls_project_arn=f"{project}-missing"))
        self.refused("InsufficientSlsPolicyException", 403, lambda: self.create(sls_project_arn=f"{project}-denied"))

    def test_a_trail_that_is_not_there(self):
        for call, request in (
            (self.sdk.start_logging, models.StartLoggingRequest),
            (self.sdk.stop_logging, models.StopLoggingRequest),
            (self.sdk.delete_trail, models.DeleteTrailRequest),
            (self.sdk.get_trail_status, models.GetTrailStatusRequest),
        ):
            self.refused("TrailNotFoundException", 404, lambda: call(request(name="trail-none")))


if __name__ == "__main__":
    unittest.main()
