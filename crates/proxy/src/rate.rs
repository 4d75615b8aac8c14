//! How often calls may be made. Buckets of tokens, so that a plan of a dozen calls goes through at once and a flood does not.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Tokens per second, and how many may be saved up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    pub per_second: f64,
    pub burst: f64,
}

#[derive(Debug, Clone, Copy)]
pub struct RateLimits {
    /// Writes of all users together: ActionTrail takes 5 a second of each kind.
    pub writes: Rate,
    pub writes_per_user: Rate,
    pub reads_per_user: Rate,
    /// A write that exceeds the common rate waits this long before it is refused, so that a plan is spread out, not cut.
    pub patience: Duration,
}

impl RateLimits {
    /// For Alibaba Cloud: one user's full plan has 12 writes.
    pub const LIVE: Self = Self {
        writes: Rate { per_second: 5.0, burst: 5.0 },
        writes_per_user: Rate { per_second: 1.0, burst: 15.0 },
        reads_per_user: Rate { per_second: 20.0, burst: 60.0 },
        patience: Duration::from_secs(2),
    };
    /// For the simulator, which has no quota: only a runaway loop meets these.
    pub const SIMULATOR: Self = Self {
        writes: Rate { per_second: 500.0, burst: 2000.0 },
        writes_per_user: Rate { per_second: 500.0, burst: 2000.0 },
        reads_per_user: Rate { per_second: 1000.0, burst: 4000.0 },
        patience: Duration::from_secs(2),
    };
}

#[derive(Debug)]
struct Bucket {
    tokens: f64,
    at: Instant,
}

/// Seconds until the next call is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    pub retry_after_seconds: u64,
}

#[derive(Debug)]
pub struct Limiter {
    limits: RateLimits,
    writes: Mutex<Option<Bucket>>,
    users: Mutex<HashMap<(String, bool), Bucket>>,
}

impl Limiter {
    pub fn new(limits: RateLimits) -> Self {
        Self { limits, writes: Mutex::default(), users: Mutex::default() }
    }

    /// Waits for the common rate of writes, as far as patience goes.
    pub async fn pass(&self, user: &str, is_write: bool) -> Result<(), TooMany> {
        let wait = self.reserve(user, is_write, Instant::now())?;
        tokio::time::sleep(wait).await;
        Ok(())
    }

    fn reserve(&self, user: &str, is_write: bool, now: Instant) -> Result<Duration, TooMany> {
        let rate = if is_write { self.limits.writes_per_user } else { self.limits.reads_per_user };
        {
            let mut users = self.users.lock().unwrap_or_else(PoisonError::into_inner);
            let bucket = users.entry((user.to_owned(), is_write)).or_insert(Bucket { tokens: rate.burst, at: now });
            bucket.take(rate, now, Duration::ZERO)?;
        }
        if !is_write {
            return Ok(Duration::ZERO);
        }
        let rate = self.limits.writes;
        let mut writes = self.writes.lock().unwrap_or_else(PoisonError::into_inner);
        writes.get_or_insert(Bucket { tokens: rate.burst, at: now }).take(rate, now, self.limits.patience)
    }
}

impl Bucket {
    /// Takes one token, in advance if need be; says how long to wait for it.
    fn take(&mut self, rate: Rate, now: Instant, patience: Duration) -> Result<Duration, TooMany> {
        let earned = now.saturating_duration_since(self.at).as_secs_f64() * rate.per_second;
        self.tokens = (self.tokens + earned).min(rate.burst);
        self.at = now;
        let missing = (1.0 - self.tokens).max(0.0) / rate.per_second;
        if missing > patience.as_secs_f64() {
            let whole = Duration::from_secs_f64(missing.ceil().max(1.0)).as_secs();
            return Err(TooMany { retry_after_seconds: whole });
        }
        self.tokens -= 1.0;
        Ok(Duration::from_secs_f64(missing))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limiter() -> (Limiter, Instant) {
        (Limiter::new(RateLimits::LIVE), Instant::now())
    }

    #[test]
    fn one_full_plan_goes_through_and_is_spread_out() {
        let (limiter, now) = limiter();
        let waits: Vec<Duration> = (0..12).map(|_| limiter.reserve("user", true, now).unwrap()).collect();
        assert_eq!(waits[..5], [Duration::ZERO; 5]);
        assert!(waits.is_sorted() && waits[11] <= RateLimits::LIVE.patience, "{waits:?}");
    }

    #[test]
    fn a_flood_is_refused_with_a_time_to_wait() {
        let (limiter, now) = limiter();
        let refused = (0..40).find_map(|_| limiter.reserve("user", true, now).err()).unwrap();
        assert!(refused.retry_after_seconds >= 1);
        assert!(limiter.reserve("user", true, now + Duration::from_secs(20)).is_ok());
    }

    #[test]
    fn one_users_flood_leaves_reads_and_other_users_alone() {
        let (limiter, now) = limiter();
        while limiter.reserve("loud", false, now).is_ok() {}
        assert!(limiter.reserve("quiet", false, now).is_ok());
        assert!(limiter.reserve("loud", true, now).is_ok());
    }
}
