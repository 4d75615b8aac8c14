//! Any text behind `aliyun actiontrail CreateTrail`, as a shell would read it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trail_model::import;

fuzz_target!(|arguments: &str| {
    let script = ["aliyun actiontrail CreateTrail ", arguments].concat();
    trail_fuzz::judge(script.as_bytes(), import::read_all(script.as_bytes(), Some("1234567890123456")));
});
