// Package instance keeps the program to one window: a second start hands its
// file to the first through a socket and ends. It knows nothing of windows.
package instance

import (
	"bufio"
	"crypto/rand"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"sync"
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
	Word string `json:"word,omitempty"` // that of the door, see door
}

// Instance is the first start. It hears requests until it is closed.
type Instance struct {
	listener net.Listener
	word     string // that requests must bring
	file     string // to remove at the end; empty if it goes by itself
	ending   sync.Once
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
	if info, err := os.Lstat(path); err == nil && !info.IsDir() {
		_ = os.Remove(path) // left behind by a program that was killed
	}
	l, err := net.Listen("unix", path)
	if err == nil {
		return &Instance{listener: l}, nil
	}
	if i, second := openDoor(path); second == nil {
		return i, nil
	}
	return nil, fmt.Errorf("one window: %w", err)
}

// door is what a file at the socket's path says where there can be no socket:
// older Windows and some network drives have none, and long paths do not fit.
// Then a port that only this computer reaches takes its place. Others on the
// computer reach it too, but cannot read the word.
type door struct {
	Address string `json:"address"`
	Word    string `json:"word"`
}

// openDoor opens a door and writes the file that tells of it.
func openDoor(path string) (*Instance, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	d := door{l.Addr().String(), rand.Text()}
	text, err := json.Marshal(d)
	if err == nil {
		err = os.WriteFile(path, text, 0o600)
	}
	if err != nil {
		l.Close()
		return nil, err
	}
	return &Instance{listener: l, word: d.Word, file: path}, nil
}

// knock connects to the running program, and gives the word that it wants.
func knock(path string) (c net.Conn, word string, err error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, "", err
	}
	if !info.Mode().IsRegular() {
		c, err = net.DialTimeout("unix", path, patience)
		return c, "", err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, "", err
	}
	var d door
	if err := json.Unmarshal(text, &d); err != nil {
		return nil, "", err
	}
	if host, _, err := net.SplitHostPort(d.Address); err != nil || host != "127.0.0.1" {
		return nil, "", fmt.Errorf("%q: %w", d.Address, fs.ErrInvalid)
	}
	c, err = net.DialTimeout("tcp", d.Address, patience)
	return c, d.Word, err
}

func hand(path string, request Request) error {
	c, word, err := knock(path)
	if err != nil {
		return err
	}
	defer c.Close()
	request.Word = word
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
		if r, err := i.receive(c); err == nil {
			open(r)
		}
	}
}

func (i *Instance) receive(c net.Conn) (Request, error) {
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
	if subtle.ConstantTimeCompare([]byte(r.Word), []byte(i.word)) == 0 {
		return r, fs.ErrPermission
	}
	_, err = c.Write([]byte("ok\n"))
	return r, err
}

// Close gives the place up. Another time it does nothing: the place may be
// somebody else's by then.
func (i *Instance) Close() (err error) {
	i.ending.Do(func() {
		err = i.listener.Close()
		if i.file != "" {
			err = errors.Join(err, os.Remove(i.file))
		}
	})
	return err
}
