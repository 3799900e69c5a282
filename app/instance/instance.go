// Package instance keeps the program to one window: a second start hands its
// file to the first through a socket and ends. It knows nothing of windows.
package instance

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"time"
)

// ErrRunning says that another window took the request.
var ErrRunning = errors.New("placard is already open; its window was asked to come forward")

// patience is how long a running program may take to answer. One that hangs
// is treated as not running: two windows lose nothing, none would.
const patience = 500 * time.Millisecond

// Request is what a second start asks of the first.
type Request struct {
	Open string `json:"open,omitempty"` // absolute path of a report, empty to come forward only
}

// Instance is the first start. It hears requests until it is closed.
type Instance struct {
	listener net.Listener
}

// Claim becomes the one instance whose socket is path, or hands request to the
// one that is and returns ErrRunning. Any other error means that no socket can
// be had there; the program may go on without.
func Claim(path string, request Request) (*Instance, error) {
	if hand(path, request) == nil {
		return nil, ErrRunning
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("one window: %w", err)
	}
	if info, err := os.Lstat(path); err == nil && info.Mode()&os.ModeSocket != 0 {
		_ = os.Remove(path) // left behind by a program that was killed
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("one window: %w", err)
	}
	return &Instance{listener: l}, nil
}

func hand(path string, request Request) error {
	c, err := net.DialTimeout("unix", path, patience)
	if err != nil {
		return err
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(patience))
	if err := json.NewEncoder(c).Encode(request); err != nil {
		return err
	}
	_, err = bufio.NewReader(c).ReadString('\n')
	return err
}

// Listen calls open for each request until the instance is closed. It blocks:
// give it a goroutine.
func (i *Instance) Listen(open func(Request)) {
	for {
		c, err := i.listener.Accept()
		if err != nil {
			return
		}
		if r, err := receive(c); err == nil {
			open(r)
		}
	}
}

func receive(c net.Conn) (Request, error) {
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(patience))
	var r Request
	line, err := bufio.NewReaderSize(c, 8192).ReadSlice('\n')
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal(line, &r); err != nil {
		return r, err
	}
	_, err = c.Write([]byte("ok\n"))
	return r, err
}

// Close gives the place up.
func (i *Instance) Close() error { return i.listener.Close() }
