//! The time, which tests can move, and its one form on the wire: `YYYY-MM-DDThh:mm:ssZ`.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime, UtcOffset};

/// The system's clock and an offset. Clones share the offset.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    offset_milliseconds: Arc<AtomicI64>,
}

impl Clock {
    pub fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc() + Duration::milliseconds(self.offset_milliseconds.load(Ordering::Relaxed))
    }

    pub fn advance(&self, by: Duration) {
        let milliseconds = i64::try_from(by.whole_milliseconds()).unwrap_or(i64::MAX);
        self.offset_milliseconds.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// Puts the clock to this moment; it goes on running from there.
    pub fn set(&self, moment: OffsetDateTime) {
        self.advance(moment - self.now());
    }
}

/// Whole seconds, UTC.
pub fn timestamp(moment: OffsetDateTime) -> String {
    let moment = moment.to_offset(UtcOffset::UTC);
    let whole = moment.replace_nanosecond(0).unwrap_or(moment);
    whole.format(&Rfc3339).unwrap_or_default()
}

/// Reads exactly the form that [`timestamp`] writes; another offset or a fraction is not it.
pub fn parse_timestamp(text: &str) -> Option<OffsetDateTime> {
    let moment = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    (timestamp(moment) == text).then_some(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_what_it_writes() {
        let moment = parse_timestamp("2026-01-02T03:04:05Z").unwrap();
        assert_eq!(timestamp(moment), "2026-01-02T03:04:05Z");
        for other in
            ["2026-01-02T03:04:05.5Z", "2026-01-02T03:04:05+08:00", "2026-01-02 03:04:05Z", "20260102T030405Z", ""]
        {
            assert_eq!(parse_timestamp(other), None, "{other}");
        }
    }

    #[test]
    fn clones_move_together() {
        let clock = Clock::default();
        let other = clock.clone();
        clock.set(parse_timestamp("2026-01-02T03:04:05Z").unwrap());
        other.advance(Duration::hours(1));
        assert!(timestamp(clock.now()).starts_with("2026-01-02T04:04:0"));
    }
}
