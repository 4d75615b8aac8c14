//! The time of day as the reader's clock shows it.

use js_sys::Date;

/// Milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    Date::now() as u64
}

/// `12:03` of today, `2026-11-21 12:03` of another day, in local time.
pub fn local(at: u64) -> String {
    let (then, now) = (date(at), Date::new_0());
    let day = |date: &Date| (date.get_full_year(), date.get_month() + 1, date.get_date());
    text(day(&then), (then.get_hours(), then.get_minutes()), day(&now))
}

fn date(at: u64) -> Date {
    Date::new(&(at as f64).into())
}

fn text(day: (u32, u32, u32), (hours, minutes): (u32, u32), today: (u32, u32, u32)) -> String {
    let time = format!("{hours:02}:{minutes:02}");
    if day == today {
        return time;
    }
    let (year, month, date) = day;
    format!("{year}-{month:02}-{date:02} {time}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_another_day_says_which() {
        let today = (2026, 11, 22);
        assert_eq!(text(today, (9, 3), today), "09:03");
        assert_eq!(text((2026, 1, 2), (23, 59), today), "2026-01-02 23:59");
    }
}
