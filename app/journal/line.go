package journal

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
)

// version is the format that this program writes. It reads newer files as far
// as it understands them and never writes to them.
const version = 1

// A line ends in a checksum of all that precedes it, so that a flipped bit is
// noticed and not folded. A line without one was written by hand and is
// believed.
const (
	sumOpen  = `,"sum":"`
	sumClose = `"}`
	sumLen   = len(sumOpen) + 8 + len(sumClose)
)

// header is the first line of each file. Device and File are half of the Refs
// of the file's entries: they travel inside the file, so a copy under another
// name ("… conflicted copy") states the same entries again and not new ones.
type header struct {
	Placard string `json:"placard"` // "journal"
	Version int    `json:"version"`
	Device  string `json:"device"`
	File    string `json:"file"`
	Part    int    `json:"part"` // counts the files that one process wrote, from 1
}

// written is an entry as it stands in a file.
type written struct {
	N int `json:"n"`
	Entry
}

// line is what a line can be: a header, or an entry with its number.
type line struct {
	header
	written
}

var (
	errLine = errors.New("not an entry")
	errSum  = errors.New("the checksum does not match")
)

// encode gives the line for a header or an entry, with its checksum and
// newline.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	body := bytes.TrimSuffix(b.Bytes(), []byte("}\n"))
	sum := crc32.ChecksumIEEE(body)
	return fmt.Appendf(body, "%s%08x%s\n", sumOpen, sum, sumClose), nil
}

// decode reads one line without its newline. The entry's Ref has its number
// only; device and file come from the header.
func decode(raw []byte) (line, error) {
	var l line
	body, err := checkSum(raw)
	if err != nil {
		return l, err
	}
	var ok bool
	if l.written, ok = quick(body); !ok {
		if err := json.Unmarshal(raw, &l); err != nil {
			return l, err
		}
	}
	if l.isHeader() {
		return l, nil
	}
	if l.N < 1 || l.Kind == "" || !believable(l.At) {
		return l, errLine
	}
	l.Entry = tidy(l.Entry)
	l.Ref = Ref{N: l.N}
	return l, nil
}

// isHeader reports whether the line opens a journal file.
func (l line) isHeader() bool {
	return l.Placard == "journal" && l.Version >= 1 && l.header.Device != "" && l.header.File != ""
}

// checkSum compares a line's checksum with what precedes it, and returns that.
// A line without one has no body.
func checkSum(raw []byte) (body []byte, err error) {
	at := len(raw) - sumLen
	if at < 0 || string(raw[at:at+len(sumOpen)]) != sumOpen {
		return nil, nil
	}
	sum, err := hex.DecodeString(string(raw[at+len(sumOpen) : at+len(sumOpen)+8]))
	if err != nil || crc32.ChecksumIEEE(raw[:at]) != binary.BigEndian.Uint32(sum) {
		return nil, errSum
	}
	return raw[:at], nil
}
