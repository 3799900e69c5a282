package pack

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"

	"placard/app/places"
)

// content is what is in a file. It is read when its turn comes, so that a program
// is never whole in memory.
type content struct {
	size int64
	open func() (io.ReadCloser, error)
	data []byte // all of it, if that is in memory already
}

// bytesOf is content that is in memory already.
func bytesOf(data []byte) content {
	return content{int64(len(data)), func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }, data}
}

// bytes are all of it.
func (c content) bytes() ([]byte, error) {
	if c.data != nil {
		return c.data, nil
	}
	var b bytes.Buffer
	b.Grow(int(c.size) + bytes.MinRead)
	err := c.writeTo(&b)
	return b.Bytes(), err
}

// writeTo writes all of it.
func (c content) writeTo(w io.Writer) error {
	in, err := c.open()
	if err != nil {
		return err
	}
	defer in.Close()
	_, err = io.Copy(w, in)
	return err
}

// content is a file of the kit. Reading it ends in an error if it is not what the
// list says.
func (k *Kit) content(r Role) (content, error) {
	f, ok := k.files[r]
	if !ok {
		return content{}, fmt.Errorf("%w: it lacks %s; copy the kit of all systems, or leave that system out", ErrNoKit, r.words())
	}
	return content{size: f.Size, open: func() (io.ReadCloser, error) {
		path := filepath.Join(k.dir, f.Name)
		if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() { // opening a pipe would wait
			return nil, changed(f.Name)
		}
		in, err := os.Open(path)
		if err != nil {
			return nil, unread(f.Name, err)
		}
		return &checked{file: in, want: f, left: f.Size, sum: sha256.New()}, nil
	}}, nil
}

// checked is a file of a kit that is compared with the list while it is read.
type checked struct {
	file *os.File
	want kitFile
	left int64 // bytes
	sum  hash.Hash
}

func (c *checked) Read(p []byte) (int, error) {
	n, err := c.file.Read(p)
	c.sum.Write(p[:n])
	c.left -= int64(n)
	switch {
	case c.left < 0:
		return 0, changed(c.want.Name)
	case errors.Is(err, io.EOF) && (c.left > 0 || fmt.Sprintf("%x", c.sum.Sum(nil)) != c.want.SHA256):
		return n, changed(c.want.Name)
	case err != nil && !errors.Is(err, io.EOF):
		return n, unread(c.want.Name, err)
	}
	return n, err
}

func (c *checked) Close() error { return c.file.Close() }

func unread(name string, cause error) error {
	return fmt.Errorf("%w: %s cannot be read: %v; copy the kit anew", ErrTampered, name, places.Cause(cause))
}

func changed(name string) error {
	return fmt.Errorf("%w: %s is not what was released; copy the kit anew from where you got Placard", ErrTampered, name)
}
