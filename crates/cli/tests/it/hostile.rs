//! Files that are made to break the program: each is refused with its reason, none with a crash.

use expect_test::expect;

use crate::program::{run, with_input};

#[test]
fn each_is_refused_with_its_reason() {
    let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    let tangled =
        format!("resource \"alicloud_actiontrail_trail\" \"x\" {{\n  trail_name = {}\n}}\n", "[".repeat(5000));
    let files: [&[u8]; 11] = [
        b"",
        b"\xff\xfe{\0}\0",
        b"\x7fELF\0\0",
        b"{\"Name\":\"\xff\"}",
        b"{\"Name\":\"a\",\"Name\":\"b\"}",
        b"{\"Name\":",
        b"{\"a\":1}",
        b"hello",
        b"aliyun actiontrail CreateTrail --Name 'x",
        deep.as_bytes(),
        tangled.as_bytes(),
    ];
    let mut said = String::new();
    for file in files {
        let run = run("check -", file, &[]);
        assert_eq!((run.code, run.err.as_str()), (2, ""), "{}", run.out);
        said += &run.out;
    }
    expect![[r#"
        stdin: unusable: The file is empty. Use a file that describes a trail.
        stdin: unusable: The file is UTF-16. Save it as UTF-8.
        stdin: unusable: Line 1 holds a NUL byte, so this is no text. Use a text file.
        stdin: unusable: Line 1 is not UTF-8. Save the file as UTF-8.
        stdin: unusable: Line 1 sets a name again. Set each of these once: Name. A reader may take either value.
        stdin: unusable: This is not JSON from line 1, column 8 on. Mend the text there.
        stdin: unusable: This JSON is neither a request, a design, a plan, an answer of ActionTrail nor a Terraform state. Check that it is the right file.
        stdin: unusable: This text is neither JSON, Terraform nor an "aliyun actiontrail" command. Check that it is the right file.
        stdin: unusable: The quotation mark on line 1 has no partner. Close the quotation.
        stdin: unusable: Line 1 is nested too deep. Use at most 100 levels of JSON, or 64 of Terraform.
        stdin: unusable: Line 2 is nested too deep. Use at most 100 levels of JSON, or 64 of Terraform.
    "#]].assert_eq(&said);
}

#[test]
fn more_than_ten_megabytes_are_not_even_read() {
    let run = run("check -", &vec![b'{'; 11_000_000], &[]);
    assert_eq!(run.code, 2);
    assert!(run.out.contains("more than 10 MB"), "{}", run.out);
}

#[test]
fn what_a_file_says_cannot_steer_the_terminal() {
    let file = "{\"Name\":\"a\\u001b[2J\\u202e\",\"x\\u001b[1m\":1,\"EventRW\":\"\\u0007\"}";
    for arguments in ["check -", "check --output json -", "check --output sarif -", "export --to json -"] {
        let run = with_input(arguments, file);
        let said = run.out + &run.err;
        assert!(!said.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'), "{arguments}: {said:?}");
    }
}

#[test]
fn a_key_on_a_command_line_is_not_repeated() {
    let script = "aliyun actiontrail CreateTrail --Name trail-test --access-key-secret TOPSECRET --sts-token=TOPSECRET";
    for arguments in ["check -", "check --output json -", "check --output sarif -", "export --draft --to cli -"] {
        let run = with_input(arguments, script);
        assert!(!(run.out + &run.err).contains("TOPSECRET"), "{arguments}");
    }
}
