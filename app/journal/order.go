package journal

import (
	"cmp"
	"math"
	"strings"
	"time"
)

// maxSeconds is the longest time to answer that is believed; beyond it the
// student was somewhere else.
const maxSeconds = 60

// Compare orders entries by time, device, file and number. It is the order in
// which they are folded, so the later of two values for one thing wins.
func Compare(a, b Entry) int {
	if c := a.At.Compare(b.At); c != 0 {
		return c
	}
	if c := strings.Compare(a.Ref.Device, b.Ref.Device); c != 0 {
		return c
	}
	if c := strings.Compare(a.Ref.File, b.Ref.File); c != 0 {
		return c
	}
	return cmp.Compare(a.Ref.N, b.Ref.N)
}

// believable reports whether an entry can be of that time: of the age of
// computers, and of a year that ISO 8601 can write.
func believable(t time.Time) bool {
	y := t.UTC().Year()
	return y >= 1970 && y <= 9999
}

// tidy brings an entry into the form that it has on disk, so that what is in
// memory today is what will be read tomorrow: UTC in milliseconds, valid
// UTF-8, a believable time to answer.
func tidy(e Entry) Entry {
	e.At = e.At.UTC().Truncate(time.Millisecond)
	e.Kind = Kind(strings.ToValidUTF8(string(e.Kind), "\uFFFD"))
	e.Report = strings.ToValidUTF8(e.Report, "\uFFFD")
	e.Item = strings.ToValidUTF8(e.Item, "\uFFFD")
	e.Text = strings.ToValidUTF8(e.Text, "\uFFFD")
	if math.IsNaN(e.Seconds) {
		e.Seconds = 0
	}
	e.Seconds = math.Round(min(max(e.Seconds, 0), maxSeconds)*1000) / 1000
	return e
}
