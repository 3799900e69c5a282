package shell

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// busy is a line under the top bar while something long is done in the
// background: what it is, how far it is, and a way to stop it.
type busy struct {
	bar      *fyne.Container
	text     *kit.Text
	progress *kit.Progress
	stop     *kit.Button
}

func newBusy() *busy {
	b := &busy{text: kit.NewLine("", look.Sans, look.Text, look.Ink), progress: kit.NewProgress(0), stop: kit.NewQuiet("Stop", nil)}
	b.bar = kit.Page(4, 4, kit.HStack(16, kit.Grow(b.text), kit.Fixed(160, b.progress), kit.FlushRight(b.stop)))
	b.bar.Hide()
	return b
}

// Busy says that something is being done; stop ends it. Of what is not known how
// far it is, done is 0 and no bar is shown.
func (s *Shell) Busy(text string, done float64, stop func()) {
	s.busy.stop.SetAct(stop)
	s.busy.bar.Hidden = false
	s.Progress(text, done)
	s.frame.Refresh()
}

// Progress says how far it is.
func (s *Shell) Progress(text string, done float64) {
	s.busy.text.Set(text)
	s.busy.progress.Hidden = done <= 0
	s.busy.progress.Set(done)
	s.busy.bar.Refresh()
}

// Idle says that it is over.
func (s *Shell) Idle() {
	s.busy.bar.Hidden = true
	s.frame.Refresh()
}
