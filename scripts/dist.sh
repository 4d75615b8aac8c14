#!/usr/bin/env bash
# `make dist`: what is put on a web server, and the npm package of embed.js, in target/hosting. docs/hosting.md tells what to do with it.
#   META_CSP=1          puts the policy into index.html as well, for a host that cannot send the header
#   TRAIL_EMBED_ORIGINS, TRAIL_CONNECT_SRC   who may frame the page and what it may call, as for the proxy
set -euo pipefail
. "$(dirname "$0")/env.sh"
hosting=$TARGET/hosting
proxy=$TARGET/release/trail-proxy

# Made beside it and moved, so that a build that breaks off leaves the last one whole.
made=$hosting.partial
rm -rf "$made"
mkdir -p "$made/site" "$made/headers" "$made/embed"

cp -R dist/. "$made/site"
rm -f "$made"/site/config.json.{br,gz}
"$proxy" headers >"$made/headers/csp.txt"
"$proxy" headers --nginx >"$made/headers/nginx.conf"
[ -z "${META_CSP:-}" ] || node scripts/meta-csp.mjs "$made/site" "$made/headers/csp.txt"
"$proxy" headers --app "$made/site" >"$made/headers/files.json"

cp dist/embed.js dist/embed.d.ts embed/README.md LICENSE "$made/embed"
node -e '
  const [, manifest, lock] = process.argv;
  const { readFileSync } = require("node:fs");
  const [, version] = /name = "trail-designer"\nversion = "([^"]+)"/.exec(readFileSync(lock, "utf8"));
  const { name, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  console.log(JSON.stringify({ name, version, ...rest }, undefined, 2));
' embed/package.json Cargo.lock >"$made/embed/package.json"

# The operator edits config.json, so a sum of it would be wrong from the first day.
(cd "$made" && find site headers embed -type f ! -path site/config.json | LC_ALL=C sort | xargs sha256sum >SHA256SUMS)

rm -rf "$hosting"
mv "$made" "$hosting"
say "Ready to host in $hosting: site/, headers/, SHA256SUMS; the npm package of embed.js in $hosting/embed"
