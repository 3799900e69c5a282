package journal

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// childDir is set in processes that TestMain turns into students at work.
const childDir = "PLACARD_TEST_JOURNAL"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		if err := work(dir, os.Getenv(childDir+"_NAME")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// work appends entries for as long as somebody listens, with the system's own
// disk and goroutines: long notes without waiting, and ticks whose item it
// prints once they are safe.
func work(dir, name string) error {
	j, _, err := Open(Config{Dir: filepath.Join(dir, "progress"), Device: "linux-000001"})
	if err != nil {
		return err
	}
	long := strings.Repeat("note ", 4000)
	for i := 0; ; i++ {
		j.Append(Entry{Kind: Tick, Report: "r", Item: fmt.Sprintf("%s/%d", name, i), On: true})
		if err := j.Flush(context.Background()); err != nil {
			return err
		}
		if _, err := fmt.Printf("%s/%d\n", name, i); err != nil {
			return err
		}
		for range 5 {
			j.Append(Entry{Kind: NoteText, Report: "r", Text: long})
		}
	}
}

// child starts a process that works in dir.
func child(t *testing.T, dir, name string) (*exec.Cmd, io.Reader) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), childDir+"="+dir, childDir+"_NAME="+name)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, out
}

// killAfter reads n safe items, kills the process, and returns all that it
// said were safe.
func killAfter(t *testing.T, n int, cmd *exec.Cmd, out io.Reader) (safe []string) {
	t.Helper()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		safe = append(safe, lines.Text())
		if len(safe) == n {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := cmd.Wait(); err == nil {
		t.Fatal("the process ended by itself")
	}
	if len(safe) < n {
		t.Fatalf("the process ended after %d entries", len(safe))
	}
	return safe
}

func TestKilledProcessesLoseNothingThatWasFlushed(t *testing.T) {
	dir := t.TempDir()
	var safe []string
	for round := range 8 {
		cmd, out := child(t, dir, strconv.Itoa(round))
		safe = append(safe, killAfter(t, 3+round*3, cmd, out)...)
	}
	_, loaded := open(t, config(dir, "linux-000001"))
	missing(t, loaded.Entries, safe)
	if len(loaded.Damages) > 8 {
		t.Fatalf("8 kills damaged %d lines", len(loaded.Damages))
	}
}

func TestTwoProcessesAtOnceLoseNothing(t *testing.T) {
	dir := t.TempDir()
	type result struct {
		cmd *exec.Cmd
		out io.Reader
	}
	var both []result
	for _, name := range []string{"one", "two"} {
		cmd, out := child(t, dir, name)
		both = append(both, result{cmd, out})
	}
	var safe []string
	for _, r := range both {
		safe = append(safe, killAfter(t, 30, r.cmd, r.out)...)
	}
	if len(filesIn(t, dir)) != 2 {
		t.Fatalf("two processes wrote %v", filesIn(t, dir))
	}
	_, loaded := open(t, config(dir, "linux-000001"))
	missing(t, loaded.Entries, safe)
}

// missing fails if an item is not among the ticks that stand.
func missing(t *testing.T, entries []Entry, want []string) {
	t.Helper()
	state := Fold(entries)
	for _, item := range want {
		if _, ok := state.Value(Tick, "r", item); !ok {
			t.Errorf("%s was safe and is gone", item)
		}
	}
}
