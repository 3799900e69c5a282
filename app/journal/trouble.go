package journal

import (
	"errors"
	"fmt"

	"placard/app/places"
)

// Trouble is progress that could not be written or read, told in words for
// the student. It is an error too.
type Trouble struct {
	Text    string // what happened, what it means, what to do
	Err     error  // the cause; nil when Over
	Waiting int    // entries that are in memory only
	Over    bool   // the trouble has passed and everything is on disk
}

// Error is the text.
func (t Trouble) Error() string { return t.Text }

// Unwrap is the cause.
func (t Trouble) Unwrap() error { return t.Err }

// troubleWriting says why entries are waiting.
func troubleWriting(dir string, waiting int, err error) Trouble {
	return Trouble{Err: err, Waiting: waiting, Text: fmt.Sprintf(
		"%s, so your latest progress is not saved yet. You can go on; Placard keeps it while it is open and keeps trying. %s",
		cause(dir, err), remedy(err))}
}

// troubleReading says that earlier progress is missing from view.
func troubleReading(path string, err error) Trouble {
	return Trouble{Err: err, Text: fmt.Sprintf(
		"Some of your earlier progress could not be read (%s: %v). Nothing has been changed; make it readable and start Placard again.",
		path, places.Cause(err))}
}

// troubleOver says that all is well again.
func troubleOver() Trouble {
	return Trouble{Over: true, Text: "Your progress is being saved again; nothing was lost."}
}

func cause(dir string, err error) string {
	switch {
	case places.Full(err):
		return "The disk is full"
	case places.Locked(err):
		return fmt.Sprintf("Placard may not write to the folder %s", dir)
	case errors.Is(err, errGone):
		return fmt.Sprintf("The folder %s was removed", dir)
	default:
		return fmt.Sprintf("The folder %s cannot be written to (%v)", dir, places.Cause(err))
	}
}

func remedy(err error) string {
	if places.Full(err) {
		return "Free some space, for example by emptying the bin."
	}
	return "Make the folder writable, or choose another one in Settings."
}
