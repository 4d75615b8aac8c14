//! The script, and what a shell hands to curl.

use super::*;
use crate::draft::TrailDraft;
use crate::export::tests::*;
use crate::plan::TrailPlan;
use expect_test::expect;
use std::process::{Command, Output};

#[test]
fn the_script() {
    expect![[r##"
        #!/usr/bin/env bash
        # fingerprint 1c5e322d6fe50339c1c2d9de567718cd09f7ac97d55a17ee85353ed69fd4e088
        # StartLogging is called too: a trail made through the API delivers nothing before it
        set -euo pipefail

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
            --header 'X-Change-Reference: CHG-42' \
            --data-raw "$3" "${PROXY%/}$2"
          printf '\n'
        }

        post 1 /api/v1/accounts/1234567890123456/regions/cn-hangzhou/CreateTrail '{
          "Name": "security-audit",
          "EventRW": "All",
          "TrailRegion": "All",
          "SlsProjectArn": "acs:log:cn-hangzhou:1234567890123456:project/audit-hz"
        }'

        post 2 /api/v1/accounts/1234567890123456/regions/cn-hangzhou/StartLogging '{
          "Name": "security-audit"
        }'
    "##]]
    .assert_eq(&exported(&CURL, &TrailDraft { change_reference: "CHG-42".into(), ..draft() }));
}

/// Stands in for curl: prints its arguments, and instead of the last header file what it holds.
const STUB: &str = r#"
calls=0
curl() {
  for argument; do
    case $argument in
      @/*) cat "${argument#@}" ;;
      *) printf '%s' "$argument" ;;
    esac
    printf '\0'
  done
  printf '\036'
  calls=$((calls + 1))
  [ "$calls" != "${FAILS_AT:-}" ]
}
"#;

fn run(script: &str, environment: &[(&str, &str)]) -> Output {
    let mut bash = Command::new("bash");
    bash.arg("-c").arg(format!("{STUB}{script}")).env_remove("PROXY").envs(environment.iter().copied());
    bash.output().unwrap()
}

/// The arguments of each curl.
fn posts(output: &Output) -> Vec<Vec<String>> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let posts = text.split('\u{1e}').map(|post| post.trim_start_matches('\n')).filter(|post| !post.is_empty());
    posts.map(|post| post.strip_suffix('\0').unwrap_or(post).split('\0').map(str::to_owned).collect()).collect()
}

#[test]
fn each_post_is_that_of_the_contract() {
    let script = exported(&CURL, &TrailDraft { change_reference: "a\r\nX-Evil: 1".into(), ..draft() });
    let output = run(&script, &[("PROXY", "http://127.0.0.1:8080/"), ("PROXY_TOKEN", "t0ken"), ("RUN", "r1")]);
    assert!(output.status.success());
    let posts = posts(&output);
    let body = TrailPlan::from(&draft()).calls[0].body();
    assert_eq!(
        posts[0],
        [
            "--fail-with-body",
            "--silent",
            "--show-error",
            "--max-time",
            "60",
            "--header",
            "Content-Type: application/json",
            "--header",
            "X-Trail-Request: 1",
            "--header",
            "Idempotency-Key: r1-1",
            "--header",
            "Authorization: Bearer t0ken",
            "--header",
            "X-Change-Reference: a  X-Evil: 1",
            "--data-raw",
            &body,
            "http://127.0.0.1:8080/api/v1/accounts/1234567890123456/regions/cn-hangzhou/CreateTrail",
        ]
    );
    assert!(posts[1].contains(&"Idempotency-Key: r1-2".to_owned()));
    assert_eq!(posts.len(), 2);
}

#[test]
fn without_a_token_there_is_no_header_of_one() {
    let output = run(&exported(&CURL, &draft()), &[("PROXY", "http://127.0.0.1:8080"), ("PROXY_TOKEN", "")]);
    assert!(output.status.success());
    assert!(!String::from_utf8(output.stdout).unwrap().contains("Authorization"));
}

#[test]
fn nothing_is_sent_without_a_proxy_or_after_a_failure() {
    let script = exported(&CURL, &draft());
    let output = run(&script, &[]);
    assert!(!output.status.success() && output.stdout.is_empty());
    let output = run(&script, &[("PROXY", "http://127.0.0.1:8080"), ("FAILS_AT", "1")]);
    assert!(!output.status.success());
    assert_eq!(posts(&output).len(), 1);
}

#[test]
fn a_shell_hands_over_what_was_typed() {
    for hostile in HOSTILE {
        let mut draft = full();
        draft.name = hostile.to_owned();
        draft.account_id = hostile.to_owned();
        draft.home_region = hostile.to_owned();
        draft.change_reference = hostile.to_owned();
        let output = run(&(CURL.render)(Source::Draft(&draft, 1)), &[("PROXY", "http://127.0.0.1:8080")]);
        assert!(output.status.success());
        let posts = posts(&output);
        let plan = TrailPlan::from(&draft);
        assert_eq!(posts.len(), plan.calls.len());
        for (post, call) in posts.iter().zip(&plan.calls) {
            let [.., body, url] = post.as_slice() else { panic!("{post:?}") };
            assert_eq!(*body, call.body());
            let path = url.strip_prefix("http://127.0.0.1:8080/api/v1/accounts/").unwrap();
            assert!(path.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_~%/".contains(&b)), "{url}");
            assert_eq!(path.split('/').count(), 4, "{url}");
        }
    }
}
