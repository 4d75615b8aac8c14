//! Links: what they hold, how long they are, and why one gives no design.

use expect_test::expect;
use trail_words::{ALL, Say, Sharing};

use super::style::is_sentence;

#[test]
fn messages_of_links() {
    let names = vec!["later".to_owned(), "lat\u{202e}er".to_owned()];
    let messages = [
        Sharing::Length { length: 40 },
        Sharing::Length { length: 1_005 },
        Sharing::TooLong { length: 12_345, limit: 8_192 },
        Sharing::AccountsPutIn { account: "1234567890123456".into() },
        Sharing::AccountsMissing,
        Sharing::Unknown { names },
        Sharing::LinkTooLong { length: 1_000_006, limit: 8_192 },
        Sharing::LinkNewer { version: 2 },
    ];
    let mut said = String::new();
    for language in ALL {
        messages.iter().for_each(|message| said += &format!("{}\n", message.in_language(language)));
    }
    expect![[r#"
        40 characters
        1,005 characters
        A link holds at most 8,192 characters; this design takes 12,345. Download the design file under Export instead.
        The link comes without account IDs. 1234567890123456 stands where the sender's own account was, also inside names. <other-account> stands where another account's ID was: the form asks for each.
        The link comes without account IDs. <account> stands where the sender's own account was, also inside names, until you name yours; <other-account> where another account's was. The form asks for each that is left.
        This page does not know these settings of the link and leaves them out: later, latU+202Eer.
        A link holds at most 8,192 characters; this one has 1,000,006. Ask for the design file.
        The link has version 2, which a later release of this page makes. Open it there, or ask for the design file.
        40个字符
        1005个字符
        链接最多包含8192个字符，此设计需要12345个。在“导出”中下载设计文件。
        链接不包含账号ID。分享者本账号的位置（包括名称中的）已填入1234567890123456。其他账号的位置为<other-account>，需要在表单中逐一填写。
        链接不包含账号ID。选定本账号之前，分享者本账号的位置（包括名称中的）为<account>；其他账号的位置为<other-account>。留下的每一处都需要在表单中填写。
        链接中有此页面无法识别的设置，已忽略：later、latU+202Eer。
        链接最多包含8192个字符，当前为1000006个。向分享者索取设计文件。
        链接的版本为2，由更新版本的页面生成。用该版本打开，或向分享者索取设计文件。
    "#]].assert_eq(&said);
}

#[test]
fn whatever_is_wrong_with_a_link_is_a_sentence() {
    let wrong = [
        Sharing::Warning,
        Sharing::WarningWithoutAccounts,
        Sharing::LeaveOutWhat,
        Sharing::LinkBroken,
        Sharing::LinkValue,
        Sharing::LinkedLead,
        Sharing::LinkedFresh,
        Sharing::OnlyKeptDiffers,
    ];
    for language in ALL {
        wrong.iter().for_each(|message| is_sentence(&message.in_language(language)));
    }
}
