package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// sample is one start of one program.
type sample struct {
	frame  time.Duration // from the start to the first picture
	rest   time.Duration // to the last change of the picture
	work   time.Duration // of the processor, until then and while at rest
	memory int64         // resident bytes at rest
	own    int64         // of these, not backed by a file
}

const (
	width    = 1366                   // of the display, pixels
	stride   = width * 4              // bytes of a row
	tick     = 2 * time.Millisecond   // between two looks at the picture
	still    = 700 * time.Millisecond // a picture unchanged for so long is at rest
	patience = 20 * time.Second       // no first picture by then is a failure
)

// measure starts the program once on a display of its own. home is its home
// folder.
func measure(program, home string) (sample, error) {
	d, err := startDisplay()
	if err != nil {
		return sample{}, err
	}
	defer d.stop()
	if err := os.MkdirAll(filepath.Join(home, ".cache"), 0o700); err != nil {
		return sample{}, err
	}
	program, err = filepath.Abs(program)
	if err != nil {
		return sample{}, err
	}
	cmd := exec.Command(program)
	cmd.Dir = home
	cmd.Env = environment(home, d.name)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	before := d.picture()
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return sample{}, err
	}
	s, err := watch(d, cmd.Process.Pid, before, begin)
	cmd.Process.Signal(syscall.SIGTERM)
	cmd.Wait()
	if err != nil {
		return s, fmt.Errorf("%w; it said: %s", err, stderr.String())
	}
	return s, nil
}

// watch follows the picture until it rests.
func watch(d *display, pid int, before uint64, begin time.Time) (sample, error) {
	var s sample
	last := before
	for {
		now := time.Since(begin)
		if picture := d.picture(); picture != last {
			last, s.rest = picture, now
			if s.frame == 0 {
				s.frame = now
			}
		}
		if s.frame == 0 && now > patience {
			return s, errors.New("no window appeared")
		}
		if s.frame > 0 && now-s.rest > still {
			break
		}
		time.Sleep(tick)
	}
	var err error
	if s.memory, s.own, err = memory(pid); err != nil {
		return s, err
	}
	s.work, err = work(pid)
	return s, err
}

// environment is the caller's without what would let one start differ from the
// next: the user's folders, a session bus, another display.
func environment(home, display string) []string {
	var kept []string
	for _, e := range os.Environ() {
		name, _, _ := strings.Cut(e, "=")
		if !strings.HasPrefix(name, "XDG_") && name != "WAYLAND_DISPLAY" {
			kept = append(kept, e)
		}
	}
	return append(kept, "HOME="+home, "DISPLAY="+display,
		"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent")
}

// memory reads what the process holds, in bytes.
func memory(pid int) (resident, anonymous int64, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, 0, err
	}
	read := func(field string) int64 {
		_, rest, _ := bytes.Cut(status, []byte(field+":"))
		kilobytes, _ := strconv.ParseInt(string(bytes.Fields(rest)[0]), 10, 64)
		return kilobytes << 10
	}
	return read("VmRSS"), read("RssAnon"), nil
}

// work reads how long the process has kept processors busy. A tick of the
// system's clock is 10 ms on every Linux.
func work(pid int) (time.Duration, error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, err
	}
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:]) // the name before may hold spaces
	user, _ := strconv.Atoi(string(fields[11]))
	system, _ := strconv.Atoi(string(fields[12]))
	return time.Duration(user+system) * 10 * time.Millisecond, nil
}

// display is a virtual display whose picture lies in a file.
type display struct {
	name   string
	folder string
	screen []byte // the file, mapped
	seed   maphash.Seed
	server *exec.Cmd
}

// startDisplay starts a display under a number that is free, which the server
// says itself.
func startDisplay() (*display, error) {
	folder, err := os.MkdirTemp("", "placard-display")
	if err != nil {
		return nil, err
	}
	d := &display{folder: folder, seed: maphash.MakeSeed()}
	reader, writer, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	d.server = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx768x24", width), "-noreset",
		"-nocursor", "-nolisten", "tcp", "-fbdir", folder)
	d.server.ExtraFiles = []*os.File{writer}
	err = d.server.Start()
	writer.Close()
	if err != nil {
		os.RemoveAll(folder)
		return nil, fmt.Errorf("the virtual display Xvfb: %w", err)
	}
	number, err := io.ReadAll(reader) // to its end: the server dies where it cannot write the line feed
	if err == nil {
		d.name = ":" + strings.TrimSpace(string(number))
		d.screen, err = mapped(filepath.Join(folder, "Xvfb_screen0"))
	}
	if err != nil {
		d.stop()
		return nil, fmt.Errorf("the virtual display Xvfb: %w", err)
	}
	return d, nil
}

// mapped gives the bytes of a file as they are at each moment.
func mapped(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return syscall.Mmap(int(file.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
}

// picture is a fingerprint of what the display shows: of every fourth row, which
// no line of text slips through, so that looking takes little from the program.
func (d *display) picture() uint64 {
	var hash maphash.Hash
	hash.SetSeed(d.seed)
	for row := 0; row+stride <= len(d.screen); row += 4 * stride {
		hash.Write(d.screen[row : row+stride])
	}
	return hash.Sum64()
}

func (d *display) stop() {
	if d.screen != nil {
		syscall.Munmap(d.screen)
	}
	d.server.Process.Signal(syscall.SIGTERM)
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	context.AfterFunc(ctx, func() { d.server.Process.Kill() })
	d.server.Wait()
	os.RemoveAll(d.folder)
}
