//! A program in a terminal of its own: started on a pseudo-terminal, its screen kept by an
//! emulator, observed only by waiting for conditions (never by sleeping for a while).

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

/// How long a condition may take on a slow machine before the test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a program is started.
#[derive(Clone, Debug)]
pub(crate) struct Start {
    /// Columns and rows.
    pub size: (u16, u16),
    /// The arguments.
    pub arguments: Vec<String>,
    /// Variables beside (or instead of) the plain ones every program gets.
    pub variables: BTreeMap<String, String>,
    /// What the terminal answers to DECRQM for mode 8; `None` for one that never heard of it.
    pub bdsm: Option<u16>,
    /// What it answers beside, before the end mark.
    pub answers: Vec<u8>,
    /// Whether it answers nothing at all.
    pub silent: bool,
}

impl Default for Start {
    fn default() -> Start {
        Start {
            size: (120, 40),
            arguments: Vec::new(),
            variables: BTreeMap::new(),
            bdsm: None,
            answers: Vec::new(),
            silent: false,
        }
    }
}

impl Start {
    /// The same with one more argument.
    pub(crate) fn argument(mut self, argument: &str) -> Start {
        self.arguments.push(argument.into());
        self
    }

    /// The same with one more variable.
    pub(crate) fn variable(mut self, name: &str, value: &str) -> Start {
        self.variables.insert(name.into(), value.into());
        self
    }
}

/// A running program and its terminal.
pub(crate) struct Program {
    terminal: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn std::io::Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    arriving: Receiver<Vec<u8>>,
    emulator: vt100::Parser,
    written: Vec<u8>,
    asked: usize,
    /// What it answers when asked.
    answers: Vec<u8>,
    modes_before: String,
    /// An empty folder that stands for the user's.
    _home: tempfile::TempDir,
}

impl Program {
    /// Starts `program`.
    pub(crate) fn start(program: &Path, start: &Start) -> Program {
        let (columns, rows) = start.size;
        let pair = native_pty_system()
            .openpty(pty_size(columns, rows))
            .expect("a pseudo-terminal");
        let home = tempfile::tempdir().expect("a temporary folder");
        let mut command = CommandBuilder::new(program);
        command.args(&start.arguments);
        // What this terminal is must not depend on where the tests run.
        command.env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_US.UTF-8");
        command.env("HOME", home.path());
        for name in ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
            command.env(name, home.path().join(name));
        }
        for (name, value) in &start.variables {
            command.env(name, value);
        }
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        let modes_before = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).expect("a process");
        drop(pair.slave);
        let output = pair.master.try_clone_reader().expect("its output");
        Program {
            keyboard: pair.master.take_writer().expect("its input"),
            terminal: pair.master,
            child,
            arriving: arriving(output),
            emulator: vt100::Parser::new(at_least_one(rows), at_least_one(columns), 0),
            written: Vec::new(),
            asked: 0,
            answers: answers(start),
            modes_before,
            _home: home,
        }
    }

    /// The screen as the emulator has it.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    /// The screen's text; spaces at the ends of lines count as nothing, drawn or not.
    pub(crate) fn text(&self) -> String {
        let contents = self.screen().contents();
        let lines: Vec<&str> = contents.lines().map(str::trim_end).collect();
        lines.join("\n")
    }

    /// Whether the articles are listed and analysed, in the interface's English.
    pub(crate) fn is_loaded(&self) -> bool {
        let text = self.text();
        let stages = ["reading ", "analysing "];
        text.contains(" 1/") && !stages.iter().any(|stage| text.contains(stage))
    }

    /// All bytes written so far.
    pub(crate) fn written(&self) -> &[u8] {
        &self.written
    }

    /// The place in the bytes after all that came; `written()[mark..]` is what came later.
    pub(crate) fn mark(&self) -> usize {
        self.written.len()
    }

    /// Whether a whole frame has come since `mark`.
    pub(crate) fn drew_since(&self, mark: usize) -> bool {
        count(&self.written[mark..], b"\x1b[?2026l") > 0
    }

    /// Types bytes.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).expect("typed");
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        let (columns_kept, rows_kept) = (at_least_one(columns), at_least_one(rows));
        self.emulator.set_size(rows_kept, columns_kept);
        self.terminal
            .resize(pty_size(columns, rows))
            .expect("resized");
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("signalled");
    }

    fn pid(&self) -> Pid {
        let id = self.child.process_id().expect("running");
        Pid::from_raw(i32::try_from(id).expect("a process number")).expect("not 0")
    }

    /// Takes what arrives until `condition` holds.
    pub(crate) fn wait_for(&mut self, what: &str, mut condition: impl FnMut(&Program) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition(self) {
            assert!(
                Instant::now() < deadline,
                "{what} did not come; the last bytes were\n{}\nand the screen is\n{}",
                self.written[self.written.len().saturating_sub(400)..].escape_ascii(),
                self.text()
            );
            self.take(Duration::from_millis(20));
        }
    }

    /// Takes what arrives until the terminal has been silent for `time`.
    pub(crate) fn wait_for_silence(&mut self, time: Duration) {
        let deadline = Instant::now() + PATIENCE;
        while self.take(time) {
            assert!(Instant::now() < deadline, "it writes without end");
        }
    }

    /// Waits for the end and gives the exit code; everything written has been taken then.
    pub(crate) fn wait_for_exit(&mut self) -> u32 {
        let mut status = None;
        let deadline = Instant::now() + PATIENCE;
        while status.is_none() {
            let late = Instant::now() >= deadline;
            if late {
                let _ = self.child.kill();
            }
            assert!(!late, "it did not end; the screen is\n{}", self.text());
            self.take(Duration::from_millis(20));
            status = self.child.try_wait().expect("its status");
        }
        self.wait_for_silence(Duration::from_millis(50));
        let status = status.expect("the loop ends with one");
        assert_eq!(status.signal(), None, "it was killed");
        status.exit_code()
    }

    /// Waits until the process is stopped, as a shell would see it.
    pub(crate) fn wait_for_stop(&mut self) {
        let id = self.pid();
        let options = WaitIdOptions::STOPPED | WaitIdOptions::NOHANG;
        self.wait_for(
            "the stop",
            |_| matches!(waitid(WaitId::Pid(id), options), Ok(Some(status)) if status.stopped()),
        );
        // What was written before the stop may still be on its way.
        self.wait_for_silence(Duration::from_millis(50));
    }

    /// Waits until the terminal is as it was before the start: what gives it back may still be on its way
    /// when the program has stopped or ended.
    pub(crate) fn wait_until_given_back(&mut self) {
        self.wait_for("the terminal as it was", Program::has_given_back);
        assert_eq!(modes(self.terminal.as_ref()), self.modes_before, "termios");
    }

    /// Whether nothing that was switched on is left so, as far as the terminal was told.
    fn has_given_back(&self) -> bool {
        let screen = self.screen();
        let last = |part: &[u8]| self.written.windows(part.len()).rposition(|at| at == part);
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
            && last(b"\x1b[?2026h") < last(b"\x1b[?2026l")
    }

    /// The processor time the program has used, in clock ticks, where the system tells (Linux).
    pub(crate) fn ticks(&self) -> Option<u64> {
        let path = format!("/proc/{}/stat", self.pid().as_raw_nonzero());
        let stat = std::fs::read_to_string(path).ok()?;
        let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
        let user: u64 = fields.get(11)?.parse().ok()?;
        let system: u64 = fields.get(12)?.parse().ok()?;
        Some(user + system)
    }

    /// Takes away the terminal, as a closed window does, and waits for the exit code.
    pub(crate) fn hang_up(mut self) -> u32 {
        let Program {
            terminal,
            keyboard,
            arriving,
            child,
            ..
        } = &mut self;
        // The thread that reads holds the terminal open as well. It ends at the next arrival when
        // nobody listens, and a new size makes the program write.
        *arriving = channel().1;
        terminal.resize(pty_size(100, 30)).expect("resized");
        *keyboard = Box::new(std::io::sink());
        *terminal = native_pty_system()
            .openpty(pty_size(1, 1))
            .expect("a pseudo-terminal")
            .master;
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = child.try_wait().expect("its status") {
                assert_eq!(status.signal(), None, "it was killed");
                return status.exit_code();
            }
            assert!(Instant::now() < deadline, "it outlives its terminal");
            std::thread::yield_now();
        }
    }

    /// Takes one arrival; `false` if nothing came within `time` or nothing can come.
    fn take(&mut self, time: Duration) -> bool {
        match self.arriving.recv_timeout(time) {
            Ok(bytes) => {
                self.emulator.process(&bytes);
                self.written.extend(&bytes);
                self.answer();
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }

    /// Answers the questions that have come, as a terminal does.
    fn answer(&mut self) {
        let asked = count(&self.written, b"\x1b[c");
        while self.asked < asked {
            self.asked += 1;
            // The program may be gone already; then nobody waits for the answer.
            let _ = self.keyboard.write_all(&self.answers);
        }
    }
}

/// All that is answered when the terminal is asked what it is.
fn answers(start: &Start) -> Vec<u8> {
    if start.silent {
        return Vec::new();
    }
    let mode = start
        .bdsm
        .map(|value| format!("\x1b[8;{value}$y").into_bytes());
    let mut answers = mode.unwrap_or_default();
    answers.extend(&start.answers);
    answers.extend(b"\x1b[?65;1;9c");
    answers
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// How often `part` stands in `bytes`.
pub(crate) fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).filter(|at| *at == part).count()
}

/// What a terminal is sent, as it arrives.
fn arriving(mut output: Box<dyn std::io::Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, arriving) = channel();
    std::thread::spawn(move || {
        let mut bytes = vec![0_u8; 65536];
        // A terminal whose program has ended reports an error instead of an end.
        while let Ok(count @ 1..) = output.read(&mut bytes) {
            if sender.send(bytes[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    arriving
}

fn at_least_one(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).expect("a size is not 0")
}

fn pty_size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn modes(terminal: &dyn MasterPty) -> String {
    format!("{:?}", terminal.get_termios())
}
