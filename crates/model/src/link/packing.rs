//! Text as few characters of a URL: DEFLATE over a dictionary of what designs are made of, then base64url without padding.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{
    DecompressorOxide, decompress, inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
};

/// The longest text that is unpacked. DEFLATE can make a thousandfold of its input; a design that fits into a link is smaller than this.
const TEXT_LIMIT: usize = 128 * 1024;

/// What comes before the text, for matches only. It is part of version 1 and never changes.
const DICTIONARY: &str = concat!(
    r#"{"without-accounts":true,"insights-before":["All","All"],"insight-types":["IpInsight","ApiCallRateInsight","ApiErrorRateInsight","#,
    r#""AkInsight","PolicyChangeInsight","PasswordChangeInsight","TrailConcealmentInsight"],"organization-trail":true,"#,
    r#""data-event-all-regions":true,"data-event-regions":["cn-beijing","us-east-1","ap-southeast-1","eu-central-1"],"#,
    r#""maxcompute-quota":"default","maxcompute-region":"cn-shenzhen","maxcompute-project-arn":"acs:odps:cn-shanghai:"#,
    r#":project/actiontrail_","maxcompute-project":"actiontrail_","maxcompute-role-arn":"acs:ram::1234567890123456:role/","#,
    r#""maxcompute-own-role":"acs:ram::","deliver-maxcompute":true,"maxcompute-account":"another","oss-encryption":"kms","none","#,
    r#""oss-kms-key":"","oss-bucket-kind":"new","oss-account":"another","oss-role-arn":"acs:ram::","oss-own-role":"acs:ram::","#,
    r#""oss-region":"cn-zhangjiakou","oss-prefix":"actiontrail","oss-bucket":"audit-log","deliver-oss":true,"backfill":true,"#,
    r#""change-reference":"","sls-role-arn":"acs:ram::","sls-own-role":"acs:ram::role/ActionTrailDelivery","#,
    r#""sls-project-arn":"acs:log:cn-hangzhou::project/","sls-account":"another","sls-project-kind":"new","sls-region":"cn-shanghai","#,
    r#""start-logging":false,"insights":true,"event-rw":"Write","Read","trail-region":"cn-hangzhou","#,
    r#""data-events":true,"data-event-selectors":[{"ServiceName":"PDS","ReadWriteType":"Write","Read","EventName":{"NotEquals":["#,
    r#""GetObject","PutObject","DeleteObject"]},"ResourceArn":{"Equals":["acs:oss:*:*:"]}},{"ServiceName":"Oss"}],"#,
    r#"{"trail-name":"trail-audit","account-id":"","home-region":"cn-hangzhou","deliver-sls":true,"sls-project":""#,
);

/// The text in the fewest characters that one of two codes gives.
pub(super) fn pack(text: &str) -> String {
    // Short texts are shorter in the fixed code, which needs no table.
    let packed = [deflate(text, true), deflate(text, false)];
    let shortest = packed.into_iter().min_by_key(Vec::len).unwrap_or_default();
    URL_SAFE_NO_PAD.encode(shortest)
}

fn deflate(text: &str, is_fixed: bool) -> Vec<u8> {
    const BEST: i32 = 10;
    const RAW: i32 = 0;
    const DEFAULT_STRATEGY: i32 = 0;
    const FIXED_STRATEGY: i32 = 4;
    let strategy = if is_fixed { FIXED_STRATEGY } else { DEFAULT_STRATEGY };
    let mut state = Box::new(CompressorOxide::new(create_comp_flags_from_zip_params(BEST, RAW, strategy)));
    // What the dictionary gives is thrown away: it ends at a full byte, and the reader has it already.
    feed(&mut state, DICTIONARY.as_bytes(), TDEFLFlush::Sync);
    feed(&mut state, text.as_bytes(), TDEFLFlush::Finish)
}

fn feed(state: &mut CompressorOxide, mut rest: &[u8], flush: TDEFLFlush) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut room = [0; 4096];
    loop {
        let (status, taken, given) = compress(state, rest, &mut room, flush);
        rest = rest.get(taken..).unwrap_or_default();
        packed.extend(room.iter().take(given));
        let is_done = rest.is_empty() && given < room.len();
        if status != TDEFLStatus::Okay || is_done {
            return packed;
        }
    }
}

/// The text; `None` for what [`pack`] has not made, or would have been longer than a link holds.
pub(super) fn unpack(packed: &str) -> Option<String> {
    let packed = URL_SAFE_NO_PAD.decode(packed).ok()?;
    let start = DICTIONARY.len();
    let mut room = DICTIONARY.as_bytes().to_vec();
    room.resize(start + TEXT_LIMIT, 0);
    let mut state = Box::<DecompressorOxide>::default();
    let (status, taken, given) =
        decompress(&mut state, &packed, &mut room, start, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
    if status != TINFLStatus::Done || taken != packed.len() {
        return None;
    }
    String::from_utf8(room.get(start..start + given)?.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use sha2::{Digest, Sha256};

    /// Every link that was ever made leans on it.
    #[test]
    fn the_dictionary_is_that_of_version_1() {
        let digest: String = Sha256::digest(DICTIONARY).iter().map(|byte| format!("{byte:02x}")).collect();
        expect!["c80819ff06ac5154c9c73c2d5bbea1b7aebc9adc835690742e85e1cffdc1e058"].assert_eq(&digest);
    }

    #[test]
    fn any_text_comes_back() {
        for text in ["", "a", DICTIONARY, "审计\u{0}💥", &"long ".repeat(10_000)] {
            assert_eq!(unpack(&pack(text)).as_deref(), Some(text));
        }
    }
}
