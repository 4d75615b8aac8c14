//! The calls as an Aliyun CLI script. Every value is quoted for the shell, whatever it holds.

use super::shell::{self, head};
use super::{Format, FormatId, LeftOut, Source};
use crate::api::Action;
use crate::draft::TrailDraft;
use crate::plan::{Call, TrailPlan};

pub(super) static CLI: Format =
    Format { id: FormatId::Cli, extension: "aliyun.sh", media_type: "text/x-shellscript", render };

pub(super) fn leaves_out(source: Source<'_>) -> Vec<LeftOut> {
    use LeftOut as L;
    let list =
        [L::Account, L::NewResources, L::MaxComputeActivation, L::DeliveryRoles, L::ProjectQuota, L::ChangeReference];
    LeftOut::in_design(source, &list)
}

fn render(source: Source<'_>) -> String {
    let plan = source.plan();
    let mut script = head(source, &CLI);
    let waits = plan.calls.iter().any(|call| call.action == Action::StartLogging);
    if waits {
        script.push_str(CHECK);
    }
    for call in &plan.calls {
        script.push_str(&format!("\n{}\n", command(call, &plan.home_region, "")));
    }
    if waits {
        script.push_str(&wait(source.draft(), &plan));
    }
    script
}

fn command(call: &Call, region: &str, indent: &str) -> String {
    let values: Vec<(&str, String)> =
        call.parameters.iter().map(|(name, value)| (name.as_str(), value.to_string())).collect();
    let options = values.iter().map(|(name, value)| (*name, value.as_str()));
    let options: Vec<(&str, &str)> = options.chain([("region", region)]).collect();
    shell::command(&format!("aliyun actiontrail {}", call.action.name()), &options, indent)
}

/// Before the first call: what cannot be waited for ends the script while nothing is done yet.
const CHECK: &str = r#"
if ! [ "${WAIT_SECONDS:-900}" -ge 0 ] 2>/dev/null; then
  echo 'WAIT_SECONDS: use a whole number of seconds' >&2
  exit 2
fi
"#;

/// The exit code of a wait that is over: that of `timeout` (GNU coreutils). Calls that fail end the script with other codes.
const TIMED_OUT: u8 = 124;

/// The destinations whose deliveries the status reports: their parameters, what the members of the status have in their names, and what they
/// are called.
const REPORTED: [(&str, &str, &str); 2] =
    [("SlsProjectArn", "LogService", "Log Service"), ("OssBucketName", "", "OSS")];

/// With `WAIT=1` the script ends when the trail is logging and every destination whose deliveries the status reports has had one, and
/// fails after `WAIT_SECONDS`, saying what did not come. The time is that of the last delivery, whatever error there was
/// before or after it. An error is said at once, and ends no wait, because a role or a bucket may be mended meanwhile.
fn wait(draft: &TrailDraft, plan: &TrailPlan) -> String {
    let status = Call::new(Action::GetTrailStatus, [("Name", draft.name.as_str().into())]);
    let create = plan.calls.iter().find(|call| call.action == Action::CreateTrail);
    // What the call does not carry yet will never have a delivery.
    let carries = |name: &str| create.is_some_and(|call| call.parameters.iter().any(|(own, _)| own == name));
    let members = REPORTED.iter().filter(|(parameter, ..)| carries(parameter));
    let members: Vec<(&str, &str)> = members.map(|(_, of, to)| (*of, *to)).collect();
    let delivered: String = members.iter().map(|(of, to)| delivered(of, to)).collect();
    let errors: Vec<String> = members.iter().map(|(of, _)| format!("LatestDelivery{of}Error")).collect();
    let (none, failed, last) =
        if errors.is_empty() { Default::default() } else { ("  said=\n", failed(&errors), LAST_ERROR) };
    format!(
        r#"
if [ "${{WAIT:-0}}" = 1 ]; then
  end=$((SECONDS + ${{WAIT_SECONDS:-900}}))
{none}  while :; do
    status=$({status})
    missing=
    grep -Eq '"IsLogging": *true' <<<"$status" || missing+=', that it is logging (IsLogging)'
{delivered}{failed}    [ -n "$missing" ] || break
    if ((SECONDS >= end)); then
      printf 'WAIT: after %s seconds the status does not show %s:\n%s\n' "${{WAIT_SECONDS:-900}}" "${{missing#, }}" "$status" >&2
{last}      exit {TIMED_OUT}
    fi
    sleep 10
  done
  printf '%s\n' "$status"
fi
"#,
        status = command(&status, &plan.home_region, "    "),
    )
}

fn delivered(of: &str, to: &str) -> String {
    let time = format!("LatestDelivery{of}Time");
    format!("    grep -Eq '\"{time}\": *\"[^\"]+\"' <<<\"$status\" || missing+=', a delivery to {to} ({time})'\n")
}

/// Says an error that is new.
fn failed(errors: &[String]) -> String {
    format!(
        r#"    error=$(grep -Eo '"({})": *"([^"\\]|\\.)+"' <<<"$status" || true)
    if [ -n "$error" ] && [ "$error" != "$said" ]; then
      said=$error
      printf 'WAIT: the status has an error of a delivery:\n%s\n' "$said" >&2
    fi
"#,
        errors.join("|")
    )
}

const LAST_ERROR: &str = r#"      [ -z "$said" ] || printf 'WAIT: the last error of a delivery:\n%s\n' "$said" >&2
"#;

#[cfg(test)]
mod tests;
