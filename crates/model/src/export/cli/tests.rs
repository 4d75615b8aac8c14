//! The script, and what bash makes of it.

use super::*;
use crate::export::tests::*;
use expect_test::expect;

#[test]
fn the_script() {
    expect![[r##"
        #!/usr/bin/env bash
        # fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
        # not in this file: the account (that of the keys in use)
        # StartLogging is called too: a trail made through the API delivers nothing before it
        set -euo pipefail

        if ! [ "${WAIT_SECONDS:-900}" -ge 0 ] 2>/dev/null; then
          echo 'WAIT_SECONDS: use a whole number of seconds' >&2
          exit 2
        fi

        aliyun actiontrail CreateTrail \
          --Name security-audit \
          --EventRW All \
          --TrailRegion All \
          --SlsProjectArn acs:log:cn-hangzhou:1234567890123456:project/audit-hz \
          --region cn-hangzhou

        aliyun actiontrail StartLogging \
          --Name security-audit \
          --region cn-hangzhou

        if [ "${WAIT:-0}" = 1 ]; then
          end=$((SECONDS + ${WAIT_SECONDS:-900}))
          said=
          while :; do
            status=$(aliyun actiontrail GetTrailStatus \
              --Name security-audit \
              --region cn-hangzhou)
            missing=
            grep -Eq '"IsLogging": *true' <<<"$status" || missing+=', that it is logging (IsLogging)'
            grep -Eq '"LatestDeliveryLogServiceTime": *"[^"]+"' <<<"$status" || missing+=', a delivery to Log Service (LatestDeliveryLogServiceTime)'
            error=$(grep -Eo '"(LatestDeliveryLogServiceError)": *"([^"\\]|\\.)+"' <<<"$status" || true)
            if [ -n "$error" ] && [ "$error" != "$said" ]; then
              said=$error
              printf 'WAIT: the status has an error of a delivery:\n%s\n' "$said" >&2
            fi
            [ -n "$missing" ] || break
            if ((SECONDS >= end)); then
              printf 'WAIT: after %s seconds the status does not show %s:\n%s\n' "${WAIT_SECONDS:-900}" "${missing#, }" "$status" >&2
              [ -z "$said" ] || printf 'WAIT: the last error of a delivery:\n%s\n' "$said" >&2
              exit 124
            fi
            sleep 10
          done
          printf '%s\n' "$status"
        fi
    "##]]
    .assert_eq(&exported(&CLI, &draft()));
}

#[test]
fn no_wait_for_a_trail_that_stays_off() {
    let script = exported(&CLI, &TrailDraft { start_logging: false, ..draft() });
    assert!(!script.contains("WAIT"), "{script}");
}

#[test]
fn a_shell_reads_the_script_back_as_it_was_meant() {
    for hostile in HOSTILE {
        let draft = TrailDraft { name: hostile.to_owned(), ..draft() };
        let plan = TrailPlan::from(&draft);
        let script = (CLI.render)(Source::Draft(&draft, 1));
        let output = run("aliyun() { printf '%s\\0' \"$@\"; printf '\\036'; }\n", &script, "");
        assert!(output.status.success(), "{script}");
        let text = String::from_utf8(output.stdout).unwrap();
        let calls: Vec<Vec<&str>> = text
            .split('\u{1e}')
            .filter(|call| !call.is_empty())
            .map(|call| call.strip_suffix('\0').unwrap_or(call).split('\0').collect())
            .collect();
        assert_eq!(calls.len(), plan.calls.len());
        for (call, words) in plan.calls.iter().zip(calls) {
            let mut want = vec!["actiontrail".to_owned(), call.action.name().to_owned()];
            for (name, value) in &call.parameters {
                let (option, value) = (format!("--{name}"), value.to_string().replace('\0', "\u{fffd}"));
                // What begins like an option is no word of its own.
                want.extend(if value.starts_with('-') {
                    vec![format!("{option}={value}")]
                } else {
                    vec![option, value]
                });
            }
            want.extend(["--region".to_owned(), "cn-hangzhou".to_owned()]);
            assert_eq!(words, want);
        }
    }
}

#[test]
fn a_wait_that_is_no_number_ends_the_script_before_its_first_call() {
    let script = exported(&CLI, &draft());
    for (seconds, code) in [("abc", 2), ("1.5", 2), ("-1", 2), ("0", 0)] {
        let output = run(&format!("aliyun() {{ echo called; }}\nWAIT_SECONDS={seconds}\n"), &script, "");
        assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(code), code != 0), "{seconds}");
        assert_eq!(output.stderr.is_empty(), code == 0, "{seconds}");
    }
}

/// The status changes with every nap, which takes no time.
const STATUS: &str = r#"
naps=0
sleep() { naps=$((naps + 1)); SECONDS=$((SECONDS + 10)); }
aliyun() {
  if [ "$2" = GetTrailStatus ]; then
    case $naps in
      0) echo '{"IsLogging": false}' ;;
      1) echo '{"IsLogging": true, "LatestDeliveryLogServiceTime": ""}' ;;
      *) echo "{\"IsLogging\": true, \"LatestDeliveryLogServiceTime\": \"$WHEN\"}" ;;
    esac
  fi
}
trap 'echo "naps $naps"' EXIT
"#;

#[test]
fn the_wait_ends_with_the_first_delivery_or_fails_in_time() {
    let script = exported(&CLI, &draft());
    let waited = run(&format!("WHEN=2026-01-01T00:00:00Z\n{STATUS}"), &script, "1");
    assert!(waited.status.success());
    let said = String::from_utf8(waited.stdout).unwrap();
    assert!(said.contains("2026-01-01T00:00:00Z") && said.ends_with("naps 2\n"), "{said}");
    let given_up = run(&format!("WHEN=\n{STATUS}"), &script, "1");
    assert_eq!(given_up.status.code(), Some(124));
    assert_eq!(String::from_utf8(given_up.stdout).unwrap(), "naps 90\n");
    expect![[r#"
        WAIT: after 900 seconds the status does not show a delivery to Log Service (LatestDeliveryLogServiceTime):
        {"IsLogging": true, "LatestDeliveryLogServiceTime": ""}
    "#]]
    .assert_eq(&String::from_utf8(given_up.stderr).unwrap());
    let never_on = run(&format!("WHEN=\n{STATUS}sleep() {{ SECONDS=$((SECONDS + 10)); }}\n"), &script, "1");
    let said = String::from_utf8(never_on.stderr).unwrap();
    let missing = "that it is logging (IsLogging), a delivery to Log Service (LatestDeliveryLogServiceTime)";
    assert!(said.contains(missing), "{said}");
}

/// The first attempts fail, with an error that changes once and stays when there is a delivery.
const FAILING: &str = r#"
naps=0
sleep() { naps=$((naps + 1)); SECONDS=$((SECONDS + 10)); }
aliyun() {
  if [ "$2" = GetTrailStatus ]; then
    case $naps in
      [0-2]) error='write sls failed: \"audit-hz\"' time= ;;
      [3-$MENDED]) error=NoSuchProject time= ;;
      *) time=2026-01-01T00:00:00Z ;;
    esac
    printf '{"IsLogging": true, "LatestDeliveryError": "of OSS",\n"LatestDeliveryLogServiceTime": "%s",\n' "$time"
    printf '"LatestDeliveryLogServiceError": "%s"}\n' "$error"
  fi
}
trap 'echo "naps $naps"' EXIT
"#;

#[test]
fn an_error_of_a_delivery_is_said_at_once_and_the_wait_goes_on() {
    let script = exported(&CLI, &draft());
    let mended = run(&format!("MENDED=5\n{FAILING}"), &script, "1");
    let said = String::from_utf8(mended.stdout).unwrap();
    assert!(mended.status.success() && said.ends_with("naps 6\n"), "{said}");
    expect![[r#"
        WAIT: the status has an error of a delivery:
        "LatestDeliveryLogServiceError": "write sls failed: \"audit-hz\""
        WAIT: the status has an error of a delivery:
        "LatestDeliveryLogServiceError": "NoSuchProject"
    "#]]
    .assert_eq(&String::from_utf8(mended.stderr).unwrap());
    let given_up = run(&format!("MENDED=9\nWAIT_SECONDS=50\n{FAILING}"), &script, "1");
    assert_eq!(given_up.status.code(), Some(124));
    let said = String::from_utf8(given_up.stderr).unwrap();
    let last = "WAIT: the last error of a delivery:\n\"LatestDeliveryLogServiceError\": \"NoSuchProject\"\n";
    assert!(
        said.contains("WAIT: after 50 seconds the status does not show a delivery") && said.ends_with(last),
        "{said}"
    );
}

#[test]
fn of_a_trail_whose_deliveries_no_status_reports_no_error_is_looked_for() {
    let mut draft = draft();
    (draft.sls.on, draft.max_compute.on) = (false, true);
    let script = exported(&CLI, &draft);
    assert!(script.contains("WAIT") && !script.contains("LatestDelivery") && !script.contains("said"), "{script}");
    assert!(run(&format!("WHEN=\n{STATUS}"), &script, "1").status.success());
}
