//! The `warraq` binary: hands the arguments to the library and returns its exit code.

fn main() -> std::process::ExitCode {
    warraq::cli::run()
}
