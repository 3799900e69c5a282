package instance

import (
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSecondStartHandsItsFileToTheFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "placard.sock")
	first, err := Claim(path, Request{})
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	got := make(chan Request, 1)
	go first.Listen(func(r Request) { got <- r })
	if _, err := Claim(path, Request{Open: "report.md"}); !errors.Is(err, ErrRunning) {
		t.Fatalf("second start: %v", err)
	}
	if r := <-got; r.Open != "report.md" {
		t.Errorf("the first was asked for %q", r.Open)
	}
}

func TestAKilledProgramDoesNotKeepThePlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "placard.sock")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	l.(*net.UnixListener).SetUnlinkOnClose(false)
	l.Close()
	again, err := Claim(path, Request{})
	if err != nil {
		t.Fatalf("after a kill: %v", err)
	}
	again.Close()
}

func TestRubbishOnTheSocketIsNotAnOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "placard.sock")
	first, err := Claim(path, Request{})
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	got := make(chan Request, 2)
	go first.Listen(func(r Request) { got <- r })
	c, err := net.Dial("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	c.Write([]byte("{rubbish\n"))
	c.Close()
	if _, err := Claim(path, Request{Open: "b.md"}); !errors.Is(err, ErrRunning) {
		t.Fatal(err)
	}
	if r := <-got; r.Open != "b.md" {
		t.Errorf("rubbish was taken for %v", r)
	}
}

func TestNoSocketIsAnErrorThatOneCanLiveWith(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Claim(filepath.Join(file, "placard.sock"), Request{}); err == nil || errors.Is(err, ErrRunning) {
		t.Errorf("a file in place of the folder: %v", err)
	}
}

// beyond is a path that is too long for a socket.
func beyond(t *testing.T) string {
	return filepath.Join(t.TempDir(), strings.Repeat("long", 30), "placard.sock")
}

func TestWhereThereIsNoSocketAPortOfThisComputerTakesItsPlace(t *testing.T) {
	path := beyond(t)
	first, err := Claim(path, Request{})
	if err != nil {
		t.Fatal(err)
	}
	got := make(chan Request, 1)
	go first.Listen(func(r Request) { got <- r })
	if _, err := Claim(path, Request{Open: "report.md"}); !errors.Is(err, ErrRunning) {
		t.Fatalf("second start: %v", err)
	}
	if r := <-got; r.Open != "report.md" {
		t.Errorf("the first was asked for %q", r.Open)
	}
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(path); err == nil {
		t.Error("the file that told of the port is left")
	}
}

func TestWhoHasGivenThePlaceUpLeavesItToTheNext(t *testing.T) {
	for _, path := range []string{filepath.Join(t.TempDir(), "placard.sock"), beyond(t)} {
		first, err := Claim(path, Request{})
		if err != nil {
			t.Fatal(err)
		}
		if err := first.Close(); err != nil {
			t.Fatal(err)
		}
		second, err := Claim(path, Request{})
		if err != nil {
			t.Fatalf("after the first has ended: %v", err)
		}
		go second.Listen(func(Request) {})
		if err := first.Close(); err != nil {
			t.Error(err)
		}
		if _, err := Claim(path, Request{}); !errors.Is(err, ErrRunning) {
			t.Errorf("the place of the second is gone: %v", err)
		}
		second.Close()
	}
}

func TestAPortTakesNoOrdersFromThoseWhoCannotReadTheFile(t *testing.T) {
	path := beyond(t)
	first, err := Claim(path, Request{})
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file with the word: %v, %v", info.Mode(), err)
	}
	got := make(chan Request, 2)
	go first.Listen(func(r Request) { got <- r })
	c, err := net.Dial("tcp", first.listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	c.Write([]byte(`{"open":"a.md","word":"guess"}` + "\n"))
	if _, err := io.ReadAll(c); err != nil {
		t.Fatal(err)
	}
	if _, err := Claim(path, Request{Open: "b.md"}); !errors.Is(err, ErrRunning) {
		t.Fatal(err)
	}
	if r := <-got; r.Open != "b.md" {
		t.Errorf("a stranger's order was taken: %v", r)
	}
}

func TestAFileThatTellsOfNoRunningProgramIsReplaced(t *testing.T) {
	for _, text := range []string{"", "rubbish", `{"address":"192.0.2.1:9","word":"x"}`, `{"address":"127.0.0.1:1","word":"x"}`} {
		path := beyond(t)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		i, err := Claim(path, Request{})
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		i.Close()
	}
}
