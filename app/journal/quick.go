package journal

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// quick reads an entry in the very form that encode gives it, without its
// checksum and closing brace, several times faster than encoding/json. Whatever
// is unusual (another order of fields, escapes, an undo) it leaves to that.
func quick(body []byte) (w written, ok bool) {
	c := &cursor{rest: body, ok: true}
	w.N = c.number(`{"n":`)
	at := c.text(`,"at":"`)
	w.Kind = Kind(c.text(`,"kind":"`))
	if c.next(`,"report":"`) {
		w.Report = c.text(`,"report":"`)
	}
	if c.next(`,"item":"`) {
		w.Item = c.text(`,"item":"`)
	}
	if c.next(`,"on":true`) {
		c.skip(`,"on":true`)
		w.On = true
	}
	if c.next(`,"text":"`) {
		w.Text = c.text(`,"text":"`)
	}
	if c.next(`,"rating":`) {
		w.Rating = c.number(`,"rating":`)
	}
	if c.next(`,"seconds":`) {
		w.Seconds = c.decimal(`,"seconds":`)
	}
	if !c.ok || len(c.rest) > 0 || w.At.UnmarshalText([]byte(at)) != nil {
		return written{}, false
	}
	return w, true
}

// cursor walks over a line. ok turns false where it is not as expected.
type cursor struct {
	rest []byte
	ok   bool
}

func (c *cursor) next(prefix string) bool {
	return len(c.rest) >= len(prefix) && string(c.rest[:len(prefix)]) == prefix
}

func (c *cursor) skip(prefix string) {
	if c.ok = c.ok && c.next(prefix); c.ok {
		c.rest = c.rest[len(prefix):]
	}
}

// text takes a string that needs no unescaping, after a prefix with its opening
// quote.
func (c *cursor) text(prefix string) string {
	c.skip(prefix)
	end := bytes.IndexByte(c.rest, '"')
	if !c.ok || end < 0 || !plain(c.rest[:end]) {
		c.ok = false
		return ""
	}
	s := string(c.rest[:end])
	c.rest = c.rest[end+1:]
	return s
}

// plain reports whether bytes stand for themselves in JSON.
func plain(s []byte) bool {
	for _, b := range s {
		if b < ' ' || b == '\\' {
			return false
		}
	}
	return utf8.Valid(s)
}

// digits takes what a number is made of, after a prefix.
func (c *cursor) digits(prefix, allowed string) string {
	c.skip(prefix)
	end := 0
	for end < len(c.rest) && strings.IndexByte(allowed, c.rest[end]) >= 0 {
		end++
	}
	s := string(c.rest[:end])
	c.rest = c.rest[end:]
	if s == "" || s[0] == '.' || s[len(s)-1] == '.' || len(s) > 1 && s[0] == '0' && s[1] != '.' {
		c.ok = false
	}
	return s
}

func (c *cursor) number(prefix string) int {
	n, err := strconv.Atoi(c.digits(prefix, "0123456789"))
	c.ok = c.ok && err == nil
	return n
}

func (c *cursor) decimal(prefix string) float64 {
	f, err := strconv.ParseFloat(c.digits(prefix, "0123456789."), 64)
	c.ok = c.ok && err == nil
	return f
}
