//! The program itself, started as an operator starts it.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

/// A running program; killed when the test ends.
pub struct Program {
    child: Child,
    /// What it said first.
    pub line: String,
    pub address: SocketAddr,
}

pub const KEYS: [(&str, &str); 3] = [
    ("ALIBABA_CLOUD_ACCESS_KEY_ID", "LiveAccessKeyId"),
    ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "LiveAccessKeySecret"),
    ("TRAIL_ACCOUNTS", "1234567890123456=audit"),
];

fn command(arguments: &[&str], variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trail-proxy"));
    command.args(arguments).env_clear().envs(variables.iter().copied()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

impl Program {
    /// Waits for the line that names the address.
    pub fn start(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut child = command(arguments, variables).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit_once("http://").map(|(_, address)| address.parse().unwrap());
        let Some(address) = address else {
            let output = child.wait_with_output().unwrap();
            panic!("{line:?}: {}", String::from_utf8_lossy(&output.stderr));
        };
        Self { child, line, address }
    }

    /// As a service manager does. Returns what was logged.
    pub fn terminate(mut self) -> String {
        assert!(Command::new("kill").arg(self.child.id().to_string()).status().unwrap().success());
        assert!(self.child.wait().unwrap().success(), "a stop is no failure");
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What it says when it refuses to start.
pub fn refusal(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let output = command(arguments, variables).output().unwrap();
    assert!(!output.status.success(), "{arguments:?} {variables:?} started");
    String::from_utf8(output.stderr).unwrap()
}

/// What it prints when it ends by itself.
pub fn printed(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let output = command(arguments, variables).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn an_address_in_use_and_keys_without_an_account_are_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let said = refusal(&["--simulator", "--listen", &address], &[]);
    assert!(said.contains(&format!("--listen {address}: ")), "{said}");
    let stray = "ALIBABA_CLOUD_ACCESS_KEY_ID_1234567890123465";
    let variables: Vec<_> = KEYS.into_iter().chain([(stray, "id")]).collect();
    let said = refusal(&["--listen", "127.0.0.1:0"], &variables);
    assert!(said.contains("TRAIL_ACCOUNTS") && said.contains(stray), "{said}");
}
