//! The calls as posts to the proxy, in the contract's form (module [`api`](crate::api)). Where the proxy is and who asks comes from the
//! environment, so the file holds neither.

use super::shell::{head, quote};
use super::{Format, FormatId, LeftOut, Source};
use crate::plan::TrailPlan;

pub(super) static CURL: Format =
    Format { id: FormatId::Curl, extension: "curl.sh", media_type: "text/x-shellscript", render };

pub(super) fn leaves_out(source: Source<'_>) -> Vec<LeftOut> {
    use LeftOut as L;
    LeftOut::in_design(source, &[L::NewResources, L::MaxComputeActivation, L::DeliveryRoles, L::ProjectQuota])
}

/// `PROXY` is the base URL and `PROXY_TOKEN` the bearer token, which goes to curl through a pipe, so that the list of processes does not
/// show it. A run has keys of its own, so that a second run is not answered from the first one's store; `RUN` given again repeats a run
/// whose answers were lost.
const POST: &str = r#"
# PROXY: the address of the proxy, such as https://trails.example.com
# PROXY_TOKEN: a bearer token, where the proxy asks for one
# RUN: the name of a run; given again, it repeats a run whose answers were lost
: "${PROXY:?is not set: give it the address of the proxy, such as https://trails.example.com}"
run=${RUN:-$(date +%s)-$$-$RANDOM}
post() {
  printf '%s ' "$2" >&2
  curl --fail-with-body --silent --show-error --max-time 60 \
    --header 'Content-Type: application/json' \
    --header 'X-Trail-Request: 1' \
    --header "Idempotency-Key: $run-$1" \
    --header @<(printf '%s' "${PROXY_TOKEN:+Authorization: Bearer $PROXY_TOKEN}") \
"#;

fn render(source: Source<'_>) -> String {
    let plan = source.plan();
    let mut script = head(source, &CURL);
    script.push_str(POST);
    let reference = &source.draft().change_reference;
    if !reference.is_empty() {
        script
            .push_str(&format!("    --header {} \\\n", quote(&format!("X-Change-Reference: {}", one_line(reference)))));
    }
    script.push_str("    --data-raw \"$3\" \"${PROXY%/}$2\"\n  printf '\\n'\n}\n");
    for (place, call) in plan.calls.iter().enumerate() {
        let route = route(&plan, call.action.name());
        script.push_str(&format!("\npost {} {} {}\n", place + 1, quote(&route), quote(&call.body())));
    }
    script
}

fn route(plan: &TrailPlan, action: &str) -> String {
    let (account, region) = (segment(&plan.account), segment(&plan.home_region));
    format!("/api/v1/accounts/{account}/regions/{region}/{action}")
}

/// One segment of a path: what is not unreserved goes by its bytes.
fn segment(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'-' | b'_' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// A header has one line.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests;
