"""A simulator of its own for each test class, and a relay that tampers with requests."""

import http.client
import http.server
import os
import subprocess
import threading

from alibabacloud_actiontrail20200706.client import Client
from alibabacloud_tea_openapi.utils_models import Config

ACCESS_KEY_ID = "TestAccessKeyId"
ACCESS_KEY_SECRET = "TestAccessKeySecret"
SECURITY_TOKEN = "Test.Security/Token+with=signs=="


class Simulator:
    """Runs `trail-proxy simulator` on a free port."""

    def __init__(self, token=None, region="cn-hangzhou"):
        command = [os.environ["TRAIL_PROXY"], "simulator", "--port", "0", "--region", region]
        command += ["--access-key-id", ACCESS_KEY_ID, "--access-key-secret", ACCESS_KEY_SECRET]
        command += ["--security-token", token] if token else []
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        assert "http://" in line, f"the simulator did not start: {line!r}"
        self.endpoint = line.strip().rsplit("http://", 1)[1]

    def stop(self):
        self.process.terminate()
        assert self.process.wait(timeout=20) == 0, "the simulator stops when told"
        self.process.stdout.close()


def client(endpoint, secret=ACCESS_KEY_SECRET, token=None, key=ACCESS_KEY_ID):
    config = Config(access_key_id=key, access_key_secret=secret, security_token=token, endpoint=endpoint, protocol="http")
    return Client(config)


class Relay:
    """Passes requests on after `change` has had the target and the headers."""

    def __init__(self, endpoint, change):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                target, headers = change(self.path, dict(self.headers))
                upstream = http.client.HTTPConnection(endpoint, timeout=20)
                # The Host that was signed travels in the headers; a second one would be added otherwise.
                upstream.putrequest("POST", target, skip_host=True, skip_accept_encoding=True)
                for name, value in headers.items():
                    upstream.putheader(name, value)
                upstream.endheaders()
                answer = upstream.getresponse()
                body = answer.read()
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.getheader("Content-Type"))
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                upstream.close()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = "127.0.0.1:%d" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
