//! The command line. Secrets do not belong there: live mode takes its keys from the environment.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use tracing_subscriber::filter::LevelFilter;
use trail_proxy::config::Config;
use trail_proxy::config::origin::Origin;
use trail_proxy::credentials::Credentials;

/// Signs and forwards the trail designer's calls to ActionTrail, and serves the app.
///
/// Live mode reads ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN and TRAIL_ACCOUNTS
/// (1234567890123456=audit); of several accounts all but one need keys of their own, named with the account's id at the end. With --simulator
/// TRAIL_ACCOUNTS names the accounts that it plays. Optional in both modes: TRAIL_APP_ORIGINS, TRAIL_EMBED_ORIGINS, TRAIL_CONNECT_SRC, TRAIL_HOSTS,
/// TRAIL_BEARER_SHA256, TRAIL_REGIONS, TRAIL_DEFAULT_REGION; in live mode also TRAIL_ENDPOINT and TRAIL_ALLOW_ACTIONS.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub(crate) struct Cli {
    /// Use the built-in simulator instead of Alibaba Cloud; needs no keys.
    #[arg(long)]
    pub simulator: bool,
    /// Address to listen on; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Folder of the built app.
    #[arg(long)]
    pub app: Option<PathBuf>,
    /// An origin that the served app may call besides its own; may be given more than once.
    #[arg(long, value_name = "ORIGIN")]
    pub connect_src: Vec<String>,
    /// What is logged to standard error.
    #[arg(long, env = "TRAIL_LOG", value_enum, default_value = "info", global = true)]
    pub log: Log,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the simulator alone, for the vendor's SDKs and command line.
    Simulator(SimulatorArguments),
    /// Print the Content-Security-Policy of the app, or all headers, for a web server that serves it in place of this program.
    ///
    /// TRAIL_EMBED_ORIGINS and TRAIL_CONNECT_SRC say who may frame the page and what it may call.
    Headers(HeadersArguments),
}

#[derive(Debug, Args)]
pub(crate) struct HeadersArguments {
    /// As variables for nginx, to be included inside `http`.
    #[arg(long, conflicts_with = "app")]
    pub nginx: bool,
    /// As JSON, for every file of this folder.
    #[arg(long, value_name = "FOLDER")]
    pub app: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct SimulatorArguments {
    /// Loopback port; 0 takes a free one.
    #[arg(long, default_value_t = 8085)]
    pub port: u16,
    /// The key that signatures are checked with. Any invented one.
    #[arg(long, default_value = "SimulatorAccessKeyId")]
    access_key_id: String,
    #[arg(long, default_value = "SimulatorAccessKeySecret")]
    access_key_secret: String,
    #[arg(long)]
    security_token: Option<String>,
    /// Region of requests whose Host is not actiontrail.<region>.aliyuncs.com.
    #[arg(long, default_value = "cn-hangzhou")]
    pub region: String,
    /// Answer SlsProjectArn "/" for a trail without a project, as real trails have been seen to.
    #[arg(long)]
    pub slash_for_no_project: bool,
}

/// Invented keys or not, they are not printed.
impl std::fmt::Debug for SimulatorArguments {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "SimulatorArguments(port {}, region {})", self.port, self.region)
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Log {
    Off,
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

impl Log {
    pub(crate) fn filter(self) -> LevelFilter {
        match self {
            Log::Off => LevelFilter::OFF,
            Log::Error => LevelFilter::ERROR,
            Log::Warn => LevelFilter::WARN,
            Log::Info => LevelFilter::INFO,
            Log::Debug => LevelFilter::DEBUG,
            Log::Trace => LevelFilter::TRACE,
        }
    }
}

impl Cli {
    /// What the command line says of the configuration.
    pub(crate) fn apply(&self, config: &mut Config) -> Result<(), String> {
        if let Some(folder) = &self.app {
            if !folder.is_dir() {
                return Err(format!("--app: there is no folder {}", folder.display()));
            }
            if !folder.join("index.html").is_file() {
                tracing::warn!(folder = %folder.display(), "no index.html there yet");
            }
            config.app = Some(folder.clone());
        }
        for origin in &self.connect_src {
            config.connect_origins.push(Origin::parse(origin).map_err(|error| format!("--connect-src: {error}"))?);
        }
        if !self.listen.ip().is_unspecified() {
            let ip = self.listen.ip();
            config.hosts.push(if ip.is_ipv6() { format!("[{ip}]") } else { ip.to_string() });
        }
        Ok(())
    }
}

impl SimulatorArguments {
    pub(crate) fn credentials(&self) -> Credentials {
        Credentials::new(&self.access_key_id, &self.access_key_secret, self.security_token.as_deref())
    }
}
