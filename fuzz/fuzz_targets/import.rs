//! Any bytes as a file of any kind.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trail_model::import;

fuzz_target!(|bytes: &[u8]| {
    trail_fuzz::judge(bytes, import::read_all(bytes, None));
});
