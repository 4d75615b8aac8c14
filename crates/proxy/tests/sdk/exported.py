#!/usr/bin/env python3
# pip install alibabacloud_actiontrail20200706
# fingerprint 6dda12b0f9703970631731c7b016691f418c97cc677972ec52563adf0bc99ec0
# not in this file: the account (that of the keys in use), the new project or bucket (needed first), the activation of MaxCompute (needed first), the quota of the MaxCompute project, the change reference
# StartLogging is called too: a trail made through the API delivers nothing before it

import json
import os

from alibabacloud_actiontrail20200706 import models
from alibabacloud_actiontrail20200706.client import Client
from alibabacloud_credentials.client import Client as Credentials
from alibabacloud_tea_openapi.utils_models import Config

address = os.environ.get("ACTIONTRAIL_ENDPOINT") or "https://actiontrail.cn-hangzhou.aliyuncs.com"
protocol, _, endpoint = address.rpartition("://")
client = Client(Config(credential=Credentials(), endpoint=endpoint, protocol=protocol or "https", region_id="cn-hangzhou"))


def show(answer):
    print(json.dumps(answer.body.to_map(), ensure_ascii=False))


show(client.create_trail(models.CreateTrailRequest(
    name="security-audit",
    event_rw="All",
    trail_region="All",
    sls_project_arn="acs:log:cn-beijing:1234567890123456:project/audit-hz",
    oss_bucket_name="audit-archive",
    oss_key_prefix="trail-logs",
    oss_write_role_arn="acs:ram::1234567890123456:role/oss-writer",
    max_compute_project_arn="acs:odps:cn-hangzhou:1234567890123456:project/actiontrail_audit",
)))

show(client.start_logging(models.StartLoggingRequest(
    name="security-audit",
)))

show(client.enable_insight(models.EnableInsightRequest(
    insight_type="IpInsight",
)))

show(client.enable_insight(models.EnableInsightRequest(
    insight_type="ApiCallRateInsight",
)))

show(client.put_insight_selectors(models.PutInsightSelectorsRequest(
    trail_name="security-audit",
    insight_selectors="[{\"insightType\":\"IpInsight\"},{\"insightType\":\"ApiCallRateInsight\"}]",
)))

show(client.put_data_event_selector(models.PutDataEventSelectorRequest(
    trail_name="security-audit",
    event_selectors="[{\"ServiceName\":\"Oss\"}]",
    is_trail_all_region=False,
    trail_region_ids="cn-hangzhou",
)))

show(client.create_delivery_history_job(models.CreateDeliveryHistoryJobRequest(
    trail_name="security-audit",
)))
