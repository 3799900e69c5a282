//go:build unix

package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestNoLinkLeadsOutOfAReportsFolder(t *testing.T) {
	l, p := open(t)
	dir := t.TempDir()
	secret := write(t, filepath.Join(dir, "secret.png"), []byte("secret"))
	guide := write(t, filepath.Join(dir, "guide", "lakes.md"), text("lakes", "Lakes", "![](link.png)", "![](up/secret.png)", "![](pipe.png)"))
	for name, target := range map[string]string{"link.png": secret, "up": dir} {
		if err := os.Symlink(target, filepath.Join(dir, "guide", name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "guide", "pipe.png"), 0o600); err != nil {
		t.Fatal(err)
	}
	e, err := l.Import(guide)
	if err != nil || len(files(t, p.Data)) != 1 {
		t.Fatalf("%v; files %q", err, files(t, p.Data))
	}
	if err := os.Symlink(secret, filepath.Join(filepath.Dir(e.Path), "link.png")); err != nil {
		t.Fatal(err)
	}
	s, err := l.Source("lakes")
	if err != nil {
		t.Fatal(err)
	}
	if data, err := fs.ReadFile(s.Assets, "link.png"); err == nil {
		t.Errorf("a link can be followed: %q", data)
	}
}

func TestAPipeIsNoReport(t *testing.T) {
	l, p := open(t)
	pipe := filepath.Join(t.TempDir(), "pipe.md")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Import(pipe); !errors.Is(err, ErrUnreadable) {
		t.Error(err)
	}
	shelf := filepath.Join(p.Reports(), "pipe", "report.md")
	if err := os.MkdirAll(filepath.Dir(shelf), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(pipe, shelf); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Source("pipe"); !errors.Is(err, ErrUnreadable) {
		t.Errorf("on the shelf: %v", err)
	}
}
