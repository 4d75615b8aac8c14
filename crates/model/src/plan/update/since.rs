//! What others have changed of a trail since it was read: what is about to be sent would undo it.

use super::selected;
use crate::api::Action;
use crate::field::FieldId;
use crate::import::Live;

impl Live {
    /// The settings that differ from those of an earlier reading, in the order of the parameters. What one of the two did not read is told
    /// by neither.
    #[must_use]
    pub fn changed_since(&self, earlier: &Live) -> Vec<FieldId> {
        let (now, then) = (self.trail.request(), earlier.trail.request());
        let parameters = Action::UpdateTrail.parameters().iter().map(|parameter| FieldId::from_wire(parameter.name));
        let mut changed: Vec<FieldId> = parameters.filter(|field| now.text(field) != then.text(field)).collect();
        let kinds = |live: &Live| {
            let mut kinds: Vec<_> = live.insights.iter().flatten().map(|kind| kind.wire()).collect();
            kinds.sort_unstable();
            live.insights.is_some().then_some(kinds)
        };
        let data = |live: &Live| live.data_events.is_some().then(|| selected(&live.draft()));
        let calls = [
            (FieldId::StartLogging, differ(self.is_logging(), earlier.is_logging())),
            (FieldId::Insights, differ(kinds(self), kinds(earlier))),
            (FieldId::DataEvents, differ(data(self), data(earlier))),
        ];
        changed.extend(calls.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field));
        changed
    }
}

fn differ<T: PartialEq>(now: Option<T>, then: Option<T>) -> bool {
    matches!((now, then), (Some(now), Some(then)) if now != then)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{DataEvents, InsightType};
    use crate::trail::{Trail, TrailStatus};

    fn read() -> Live {
        let trail = Trail {
            name: Some("trail-test".into()),
            home_region: Some("cn-hangzhou".into()),
            event_rw: Some("All".into()),
            oss_bucket_name: Some("audit-log".into()),
            oss_key_prefix: Some("trail-logs".into()),
            ..Trail::default()
        };
        Live {
            enabled_insights: None,
            account: "1234567890123456".into(),
            trail,
            status: Some(TrailStatus { is_logging: Some(true), ..TrailStatus::default() }),
            insights: Some(vec![InsightType::ApiCallRateInsight, InsightType::AkInsight]),
            data_events: Some(DataEvents::default()),
        }
    }

    fn changed(change: fn(&mut Live)) -> Vec<String> {
        let mut now = read();
        change(&mut now);
        now.changed_since(&read()).iter().map(|field| field.control_id().to_owned()).collect()
    }

    #[test]
    fn a_colleagues_change_is_told_by_its_fields() {
        let everything = |live: &mut Live| {
            live.trail.event_rw = Some("Write".into());
            live.trail.oss_key_prefix = None;
            live.status = Some(TrailStatus { is_logging: Some(false), ..TrailStatus::default() });
            live.insights = Some(Vec::new());
            live.data_events = Some(DataEvents { on: true, ..DataEvents::default() });
        };
        assert_eq!(changed(everything), ["event-rw", "oss-prefix", "start-logging", "insights", "data-events"]);
    }

    #[test]
    fn what_is_the_same_or_was_not_read_is_not_told() {
        let reordered = |live: &mut Live| {
            live.insights = Some(vec![InsightType::AkInsight, InsightType::ApiCallRateInsight]);
            live.trail.update_time = Some("2026-11-25T04:00:00Z".into());
        };
        assert_eq!(changed(reordered), [""; 0]);
        let unread = |live: &mut Live| (live.status, live.insights, live.data_events) = (None, None, None);
        assert_eq!(changed(unread), [""; 0]);
    }
}
