package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The end-to-end test drives the real program in a real window on a virtual
// display, with a window manager and real keys and clicks. What it did is read
// from the journal on disk; what it shows, from the display's picture.

// deadline is how long anything may take before the test gives up; it says
// nothing about how fast the program is.
const deadline = 30 * time.Second

func TestMain(m *testing.M) {
	if runtime.GOOS != "linux" {
		fmt.Println("the end-to-end test is skipped: it needs a virtual X display, which only Linux has")
		return
	}
	folder, err := os.MkdirTemp("", "placard-e2e-")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(folder, "placard")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".").CombinedOutput(); err != nil {
		panic(string(out))
	}
	code := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(code)
}

// program is the binary under test.
var program string

// desktop is a virtual display with a window manager, and a home of its own.
type desktop struct {
	t       *testing.T
	home    string
	display string
	frames  string // the file that holds the display's picture
	running *exec.Cmd
	stderr  *bytes.Buffer
}

func newDesktop(t *testing.T) *desktop {
	t.Helper()
	d := &desktop{t: t, home: t.TempDir()}
	frames := t.TempDir()
	d.frames = filepath.Join(frames, "Xvfb_screen0")
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp", "-fbdir", frames)
	x.ExtraFiles = []*os.File{in}
	d.spawn(x)
	in.Close()
	number, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the virtual display did not start: %v", err)
	}
	go io.Copy(io.Discard, out)
	d.display = ":" + strings.TrimSpace(number)
	for _, dir := range []string{"run", "config", "data", "state", "cache"} {
		if err := os.Mkdir(filepath.Join(d.home, dir), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	wm := exec.Command("openbox")
	wm.Env = append(d.env(), "XDG_DATA_DIRS=/usr/local/share:/usr/share") // its themes
	d.spawn(wm)
	return d
}

// spawn starts a program that ends with the test.
func (d *desktop) spawn(c *exec.Cmd) {
	d.t.Helper()
	if err := c.Start(); err != nil {
		d.t.Fatalf("%s: %v; make setup installs it", c.Args[0], err)
	}
	d.t.Cleanup(func() { _ = c.Process.Kill(); _ = c.Wait() })
}

func (d *desktop) env() []string {
	in := func(dir string) string { return filepath.Join(d.home, dir) }
	env := slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "WAYLAND_DISPLAY=") || strings.HasPrefix(v, "DISPLAY=") || strings.HasPrefix(v, "XDG_")
	})
	env = append(env, "HOME="+d.home, "XDG_RUNTIME_DIR="+in("run"), "XDG_CONFIG_HOME="+in("config"), "XDG_DATA_HOME="+in("data"),
		"XDG_STATE_HOME="+in("state"), "XDG_CACHE_HOME="+in("cache"), "XDG_DATA_DIRS="+in("none"),
		"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "FYNE_PLATFORM=x11")
	if d.display != "" {
		env = append(env, "DISPLAY="+d.display)
	}
	return env
}

// start opens the window and waits until a report is open in it.
func (d *desktop) start(args ...string) {
	d.t.Helper()
	opened := len(d.facts("opened"))
	d.stderr = &bytes.Buffer{}
	d.running = exec.Command(program, args...)
	d.running.Env, d.running.Stderr = d.env(), d.stderr
	d.spawn(d.running)
	d.until("a report is open", func() bool { return len(d.facts("opened")) > opened })
	d.until("the window is there", func() bool {
		c := exec.Command("xdotool", "search", "--onlyvisible", "--class", "Placard")
		c.Env = d.env()
		return c.Run() == nil
	})
	d.xdotool("search", "--class", "Placard", "windowsize", "%@", "1366", "768", "windowmove", "%@", "0", "0", "windowfocus", "%@")
	d.settled()
}

// kill ends the program without a warning, as a power cut would.
func (d *desktop) kill() {
	d.t.Helper()
	_ = d.running.Process.Signal(syscall.SIGKILL)
	_ = d.running.Wait()
	d.complaints()
}

// complaints fails the test for what the toolkit says of wrong goroutines.
func (d *desktop) complaints() {
	d.t.Helper()
	if said := d.stderr.String(); strings.Contains(said, "Error in Fyne call thread") || strings.Contains(said, "panic") {
		d.t.Errorf("the program complained:\n%s", said)
	}
}

func (d *desktop) xdotool(args ...string) string {
	d.t.Helper()
	c := exec.Command("xdotool", args...)
	c.Env = d.env()
	out, err := c.CombinedOutput()
	if err != nil {
		d.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func (d *desktop) keys(names ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"key", "--delay", "60"}, names...)...)
}

func (d *desktop) types(text string) {
	d.t.Helper()
	d.xdotool("type", "--delay", "15", text)
}

func (d *desktop) click(x, y int) {
	d.t.Helper()
	d.xdotool("mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1")
}

// picture is a fingerprint of what the display shows.
func (d *desktop) picture() [32]byte {
	d.t.Helper()
	data, err := os.ReadFile(d.frames)
	if err != nil {
		d.t.Fatal(err)
	}
	return sha256.Sum256(data)
}

// settled waits until the display stands still and returns its fingerprint.
func (d *desktop) settled() [32]byte {
	d.t.Helper()
	last, same := d.picture(), 0
	d.until("the picture stands still", func() bool {
		time.Sleep(60 * time.Millisecond)
		if now := d.picture(); now != last {
			last, same = now, 0
			return false
		}
		same++
		return same >= 4
	})
	return last
}

func (d *desktop) until(what string, so func() bool) {
	d.t.Helper()
	for end := time.Now().Add(deadline); !so(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			d.t.Fatalf("waited in vain until %s; the program said:\n%s", what, d.stderr)
		}
	}
}

// fact is a line of the journal.
type fact struct {
	N      int
	Kind   string
	Report string
	Item   string
	On     bool
	Text   string
	Rating int
}

// facts are the entries of a kind that are on disk, in the order in which they
// were written.
func (d *desktop) facts(kind string) []fact {
	files, _ := filepath.Glob(filepath.Join(d.home, "data", "placard", "progress", "*", "*.jsonl"))
	slices.Sort(files)
	var list []fact
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			d.t.Fatal(err)
		}
		for line := range bytes.Lines(data) {
			var f fact
			if json.Unmarshal(line, &f) == nil && f.Kind == kind {
				list = append(list, f)
			}
		}
	}
	return list
}

// written waits for one more entry of a kind than there were, and returns it.
func (d *desktop) written(kind string, do func()) fact {
	d.t.Helper()
	before := len(d.facts(kind))
	do()
	d.until("a fact of the kind "+kind+" is on disk", func() bool { return len(d.facts(kind)) > before })
	list := d.facts(kind)
	return list[len(list)-1]
}

func TestAStudentsEveningSurvivesAPowerCut(t *testing.T) {
	d := newDesktop(t)
	d.start()
	d.skipFirstQuestions()
	d.visitEveryScreen()

	var cards []string
	d.keys("ctrl+3", "p")
	d.settled()
	for range 5 {
		answer := d.written("review", func() { d.keys("space"); d.settled(); d.keys("2") })
		if answer.Rating != 3 {
			t.Errorf("Got it was kept as rating %d", answer.Rating)
		}
		cards = append(cards, answer.Item)
	}
	first, second := d.prepareTwoSolutions()
	d.kill()

	d.start()
	d.findTwoSolutions(first, second)
	d.keys("ctrl+3", "p")
	d.settled()
	next := d.written("review", func() { d.keys("space"); d.settled(); d.keys("1") })
	if slices.Contains(cards, next.Item) {
		t.Errorf("after the power cut the card %s is asked as if it had not been answered", next.Item)
	}
	d.keys("ctrl+q")
	d.until("the program has ended", func() bool { return d.running.Process.Signal(syscall.Signal(0)) != nil || d.ended() })
	d.complaints()
}

// ended reports whether the program has ended by itself, well.
func (d *desktop) ended() bool {
	var status syscall.WaitStatus
	pid, err := syscall.Wait4(d.running.Process.Pid, &status, syscall.WNOHANG, nil)
	if err == nil && pid != 0 && status.ExitStatus() != 0 {
		d.t.Errorf("the program ended with %d:\n%s", status.ExitStatus(), d.stderr)
	}
	return err != nil || pid != 0
}

// skipFirstQuestions answers the first start's questions with a country.
func (d *desktop) skipFirstQuestions() {
	d.t.Helper()
	d.keys("Escape")
	d.settled()
}

// visitEveryScreen goes to each screen by its key, and to one by a click on
// the rail. Each looks different from all others.
func (d *desktop) visitEveryScreen() {
	d.t.Helper()
	seen := map[[32]byte]string{}
	for _, key := range []string{"ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7", "ctrl+comma", "F1"} {
		d.keys(key)
		now := d.settled()
		if other, ok := seen[now]; ok {
			d.t.Errorf("%s shows the same as %s", key, other)
		}
		seen[now] = key
	}
	d.keys("Escape", "ctrl+1")
	before := d.settled()
	d.click(90, 199) // Timeline, in the rail
	if d.settled() == before {
		d.t.Error("a click on the rail leads nowhere")
	}
}

// prepareTwoSolutions ticks and bookmarks two solutions and writes a note.
func (d *desktop) prepareTwoSolutions() (first, second string) {
	d.t.Helper()
	d.keys("ctrl+6", "Home")
	d.settled()
	first = d.written("bookmark", func() { d.keys("b") }).Item
	d.written("tick", func() { d.keys("x") })
	d.note(first, "Ask who pays", "Ask who pays")
	d.keys("Down")
	second = d.written("bookmark", func() { d.keys("b") }).Item
	d.written("tick", func() { d.keys("x") })
	if first == second {
		d.t.Errorf("both times the solution is %s", first)
	}
	return first, second
}

// note goes on writing the note on the chosen solution, and waits until the
// whole is on disk.
func (d *desktop) note(solution, more, whole string) {
	d.t.Helper()
	d.keys("n")
	d.settled()
	d.keys("End")
	d.types(more)
	d.keys("Escape")
	d.until("the note "+whole+" is on disk", func() bool {
		notes := d.facts("note")
		return len(notes) > 0 && notes[len(notes)-1].Item == solution && notes[len(notes)-1].Text == whole
	})
}

// findTwoSolutions takes bookmarks and ticks away again: what is taken away must
// have been there.
func (d *desktop) findTwoSolutions(first, second string) {
	d.t.Helper()
	d.keys("ctrl+6", "Home")
	d.settled()
	for i, want := range []string{first, second} {
		for kind, key := range map[string]string{"bookmark": "b", "tick": "x"} {
			if f := d.written(kind, func() { d.keys(key) }); f.Item != want || f.On {
				d.t.Errorf("after the power cut the %s of solution %d was not there: %+v", kind, i+1, f)
			}
		}
		if i == 0 {
			d.note(first, " for it", "Ask who pays for it")
		}
		d.keys("Down")
	}
}

const ownReport = `# Research Report

Security Council

**Peace on the River**

# Key Terms

**Dam:** A wall that holds water back.

**Delta:** The mouth of a river.
`

func TestASecondStartHandsItsReportToTheFirst(t *testing.T) {
	d := newDesktop(t)
	d.start()
	file := filepath.Join(d.home, "river.md")
	if err := os.WriteFile(file, []byte(ownReport), 0o600); err != nil {
		t.Fatal(err)
	}
	second := exec.Command(program, file)
	second.Env = d.env()
	opened := d.written("opened", func() {
		if out, err := second.CombinedOutput(); err != nil {
			t.Fatalf("the second start: %v\n%s", err, out)
		}
	})
	if !strings.Contains(opened.Report, "river") {
		t.Errorf("the first window opened %q", opened.Report)
	}
	d.kill()
}

func TestTheWindowOpensWhateverTheFilesAre(t *testing.T) {
	for _, c := range []struct {
		name    string
		prepare func(d *desktop) []string // arguments
	}{
		{"a corrupt settings file", func(d *desktop) []string {
			d.put("config/placard/settings.json", "{broken")
			return nil
		}},
		{"a torn journal", func(d *desktop) []string {
			d.put("data/placard/progress/other-1/20260101T000000Z-00000000.jsonl", "{\"placard\":\"journal\",\"vers")
			return nil
		}},
		{"a report that is not there", func(d *desktop) []string { return []string{filepath.Join(d.home, "missing.md")} }},
		{"a picture in place of a report", func(d *desktop) []string {
			return []string{d.put("picture.md", "\x89PNG\r\n\x1a\n\x00\x00\x00\x00")}
		}},
		{"an empty report", func(d *desktop) []string { return []string{d.put("empty.md", "")} }},
		{"a folder without a report", func(d *desktop) []string { return []string{d.home} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesktop(t)
			d.start(c.prepare(d)...)
			d.kill()
		})
	}
}

// put writes a file under the home folder.
func (d *desktop) put(name, text string) string {
	d.t.Helper()
	path := filepath.Join(d.home, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

func TestWithoutADisplayOneSentenceSaysWhatIsMissing(t *testing.T) {
	d := &desktop{t: t, home: t.TempDir()}
	c := exec.Command(program)
	c.Env = d.env()
	out, err := c.CombinedOutput()
	var ended *exec.ExitError
	if !errors.As(err, &ended) || ended.ExitCode() != 2 {
		t.Errorf("without a display the program ended with %v", err)
	}
	if text := strings.TrimSpace(string(out)); strings.Count(text, "\n") != 0 || !strings.Contains(text, "DISPLAY") {
		t.Errorf("without a display the program said:\n%s", text)
	}
}
