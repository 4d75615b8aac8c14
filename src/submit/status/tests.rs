use super::*;

fn status() -> TrailStatus {
    TrailStatus { is_logging: Some(true), ..TrailStatus::default() }
}

fn draft(sls: bool, oss: bool, max_compute: bool) -> TrailDraft {
    let mut draft = TrailDraft::default();
    (draft.sls.on, draft.oss.on, draft.max_compute.on) = (sls, oss, max_compute);
    draft
}

#[test]
fn an_error_hides_no_delivery_and_no_delivery_an_error() {
    let (time, error) = ("2026-01-02T03:04:05Z".to_owned(), "NoSuchBucket".to_owned());
    let failed = TrailStatus { latest_delivery_error: Some(error.clone()), ..status() };
    assert_eq!(delivery(Kind::Oss, &failed), Delivery::Failed(error.clone()));
    assert_eq!(delivery(Kind::Sls, &failed), Delivery::Waiting);
    let both = TrailStatus { latest_delivery_time: Some(time.clone()), ..failed };
    assert_eq!(delivery(Kind::Oss, &both), Delivery::DeliveredAndFailed(time, error));
}

#[test]
fn each_destination_has_its_own_members() {
    let delivered = TrailStatus { latest_delivery_log_service_time: Some("2026-01-02T03:04:05Z".into()), ..status() };
    assert_eq!(delivery(Kind::Sls, &delivered), Delivery::Delivered("2026-01-02T03:04:05Z".into()));
    assert_eq!(delivery(Kind::MaxCompute, &delivered), Delivery::NotReported);
    let empty = TrailStatus { latest_delivery_time: Some(String::new()), ..status() };
    assert_eq!(delivery(Kind::Oss, &empty), Delivery::Waiting);
}

#[test]
fn it_is_followed_until_every_chosen_destination_has_news() {
    let of_log_service =
        TrailStatus { latest_delivery_log_service_time: Some("2026-01-02T03:04:05Z".into()), ..status() };
    assert!(is_settled(&draft(true, false, false), &of_log_service));
    assert!(!is_settled(&draft(true, true, false), &of_log_service));
    assert!(is_settled(&draft(true, false, true), &of_log_service));
    let of_oss = TrailStatus { latest_delivery_error: Some("x".into()), ..of_log_service };
    assert!(is_settled(&draft(true, true, false), &of_oss));
}

#[test]
fn a_trail_that_is_off_delivers_nothing_to_wait_for() {
    let told = |is_logging| TrailStatus { is_logging, ..TrailStatus::default() };
    assert!(is_settled(&draft(true, true, true), &told(Some(false))));
    assert!(!is_settled(&draft(true, true, true), &told(None)), "not told is not off");
}

#[test]
fn times_are_read_as_utc() {
    assert_eq!(in_utc("2026-01-02T03:04:05Z"), "2026-01-02 03:04:05 UTC");
    assert_eq!(in_utc("yesterday"), "yesterday");
}

#[test]
fn an_error_of_a_chosen_destination_is_a_failure_while_the_trail_is_on() {
    let failed = TrailStatus { latest_delivery_error: Some("NoSuchBucket".into()), ..status() };
    assert_eq!(failing(&draft(true, true, false), &failed), [Kind::Oss]);
    assert_eq!(failing(&draft(true, false, false), &failed), []);
    let both = TrailStatus { latest_delivery_time: Some("2026-01-02T03:04:05Z".into()), ..failed };
    assert_eq!(failing(&draft(false, true, false), &both), [Kind::Oss]);
    assert_eq!(failing(&draft(true, true, true), &TrailStatus { is_logging: Some(false), ..both }), []);
}
