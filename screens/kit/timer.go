package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// Timer calls f once after d, on the goroutine that draws. What it returns
// calls it off. Widgets that wait have one as a field, so that tests need not
// wait; where none is set they use After.
type Timer func(d time.Duration, f func()) (stop func())

// After is the real Timer. Stop must be called on the goroutine that draws; a
// call that is already on its way is dropped.
func After(d time.Duration, f func()) (stop func()) {
	stopped := false
	t := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		t.Stop()
	}
}

// wait starts a timer, the real one if there is none.
func (t Timer) wait(d time.Duration, f func()) (stop func()) {
	if t == nil {
		t = After
	}
	return t(d, f)
}
