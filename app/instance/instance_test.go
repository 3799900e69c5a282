package instance

import (
	"errors"
	"net"
	"os"
	"path/filepath"
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
