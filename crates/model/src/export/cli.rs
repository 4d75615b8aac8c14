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

/// With `WAIT=1` the script ends when the trail is logging and every destination whose deliveries the status reports has had one, and
/// fails after `WAIT_SECONDS`, saying what did not come.
fn wait(draft: &TrailDraft, plan: &TrailPlan) -> String {
    let status = Call::new(Action::GetTrailStatus, [("Name", draft.name.as_str().into())]);
    // What the call does not carry yet will never have a delivery.
    let carries = |name: &str| {
        plan.calls
            .iter()
            .any(|call| call.action == Action::CreateTrail && call.parameters.iter().any(|(own, _)| own == name))
    };
    let delivered = |parameter: &str, member: &str, to: &str| {
        carries(parameter).then(|| (format!(r#""{member}": *"[^"]+""#), format!("a delivery to {to} ({member})")))
    };
    let signs = [
        Some((r#""IsLogging": *true"#.to_owned(), "that it is logging (IsLogging)".to_owned())),
        delivered("SlsProjectArn", "LatestDeliveryLogServiceTime", "Log Service"),
        delivered("OssBucketName", "LatestDeliveryTime", "OSS"),
    ];
    let sign =
        |(sign, what): (String, String)| format!("    grep -Eq '{sign}' <<<\"$status\" || missing+=', {what}'\n");
    let signs: String = signs.into_iter().flatten().map(sign).collect();
    format!(
        r#"
if [ "${{WAIT:-0}}" = 1 ]; then
  end=$((SECONDS + ${{WAIT_SECONDS:-900}}))
  while :; do
    status=$({status})
    missing=
{signs}    [ -n "$missing" ] || break
    if ((SECONDS >= end)); then
      printf 'WAIT: after %s seconds the status does not show %s:\n%s\n' "${{WAIT_SECONDS:-900}}" "${{missing#, }}" "$status" >&2
      exit {TIMED_OUT}
    fi
    sleep 10
  done
  printf '%s\n' "$status"
fi
"#,
        status = command(&status, &plan.home_region, "    "),
    )
}

#[cfg(test)]
mod tests;
