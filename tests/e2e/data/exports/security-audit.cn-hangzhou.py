#!/usr/bin/env python3
# pip install alibabacloud_actiontrail20200706
# fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
# not in this file: the account (that of the keys in use)
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
    sls_project_arn="acs:log:cn-hangzhou:1234567890123456:project/audit-hz",
)))

show(client.start_logging(models.StartLoggingRequest(
    name="security-audit",
)))
