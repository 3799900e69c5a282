package packaging

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/class"
	"placard/app/pack"
	"placard/screens/kit"
	"placard/screens/look"
)

// Work is a class kit that is being made, or was made last. It outlives the
// screen, which is made anew with every report that is opened.
type Work struct {
	Cancel    func() // nil if nothing is being made
	Done, All int    // parts
	Next      string // what is made now
	Result    pack.Result
	Edition   int
	Size      int64 // of the .zip, in bytes
	Err       error // why it was not made; the result is empty then
	Cancelled bool
	Changed   func() // tells the screen
}

// where is the folder that the kit goes into.
func (s *Screen) where() []fyne.CanvasObject {
	s.folder = kit.Body("")
	s.place = kit.NewButton("Choose a folder…", s.onFolder).With(look.IconFolderOpen)
	return []fyne.CanvasObject{kit.VStack(10, s.folder, kit.HStack(0, s.place))}
}

func (s *Screen) onFolder() {
	s.p.ChooseFolder(func(dir string) {
		s.p.Draft.Folder = dir
		s.keep()
	})
}

// showFolder says where the kit goes.
func (s *Screen) showFolder() {
	s.folder.Set(cmp.Or(s.p.Draft.Folder, "No folder is chosen yet."))
}

// onMake makes the kit, or says what is missing, and shows where.
func (s *Screen) onMake() {
	if s.p.Work.Cancel != nil {
		return
	}
	s.keep()
	if s.waits = s.looking(); s.waits {
		s.say(kit.Hint("Looking at the reports and the release programs first…"))
		return
	}
	s.say()
	if missing, at := s.missing(); missing != "" {
		if f, ok := at.(fyne.Focusable); ok { // it is far above: the sentence comes along
			s.host.Canvas().Focus(f)
			s.sides.form.RevealObject(at)
			if at != s.get { // there the notice says it
				s.host.Toast(missing, "", nil)
			}
			return
		}
		s.say(kit.NewNotice(kit.Caution, "", missing))
		return
	}
	s.p.Make(s.found.Kit, s.targets())
}

// looking reports whether a report or the release programs are still looked at.
func (s *Screen) looking() bool {
	for _, c := range s.p.Draft.Reports {
		if s.read[c] == nil {
			return true
		}
	}
	return s.found == nil
}

// goOn makes the kit that was to be made as soon as everything was looked at.
func (s *Screen) goOn() {
	if s.waits && !s.looking() {
		s.onMake()
	}
}

// missing is what is still to be typed or chosen, as a sentence, and the field
// where there is one.
func (s *Screen) missing() (sentence string, field fyne.CanvasObject) {
	ids := map[string]string{}
	for _, c := range s.p.Draft.Reports {
		r := s.read[c]
		switch {
		case r.Err != nil:
			return "“" + r.Title + "” cannot go into a kit as it is. Mend it, or take it out.", nil
		}
		id := strings.ToLower(r.ID) // Windows and macOS make no difference
		if other := ids[id]; other != "" {
			return fmt.Sprintf("“%s” and “%s” have the same id, %s. Give one of them another with a line like “id: %[3]s-2” at its top, or take one out.", other, r.Title, r.ID), nil
		}
		ids[id] = r.Title
	}
	_, wrong := s.day.Day()
	c := s.p.Draft.Class
	c.ID = class.ID(c.Name)
	switch err := c.Check(); {
	case len(ids) == 0:
		return "A class kit needs a report. Add one from the library or from a file.", s.fromLibrary
	case strings.TrimSpace(c.Name) == "":
		return "The class needs a name.", s.name
	case err != nil:
		return kit.Sentence(err), s.name
	case wrong != "":
		return wrong, s.day.Entry
	case s.found.Kit == nil:
		return "Without the release programs there is nothing to make a kit from.", s.get
	case len(s.targets()) == 0:
		return "Tick at least one system that the release programs have something for.", s.systems[0].tick
	case s.p.Draft.Folder == "":
		return "Choose a folder where the class kit goes.", s.place
	}
	return "", nil
}

// say shows what came of making, in view.
func (s *Screen) say(objects ...fyne.CanvasObject) {
	s.outcome.Objects = objects
	s.sides.fit()
	s.sides.reveal(s.outcome)
}

// showWork shows how far the making is, or what came of it.
func (s *Screen) showWork() {
	w := s.p.Work
	if w.Cancel != nil {
		s.make.Disable()
	} else {
		s.make.Enable()
	}
	switch {
	case w.Cancel != nil:
		s.showProgress(w)
	case w.Cancelled:
		s.say(kit.NewNotice(kit.Plain, "", "Cancelled. Nothing was left half made."))
	case w.Err != nil:
		s.say(kit.NewNotice(kit.Trouble, "The class kit was not made", kit.Sentence(w.Err)))
	case w.Result.Folder != "":
		s.showSummary()
		s.say(s.made(w))
	}
}

func (s *Screen) showProgress(w *Work) {
	share := float64(w.Done) / float64(max(w.All, 1))
	if len(s.outcome.Objects) == 2 { // moved on, the button keeps the focus
		if bar, ok := s.outcome.Objects[1].(*kit.Progress); ok {
			bar.Set(share)
			s.now.Set("Making " + w.Next)
			return
		}
	}
	s.now = kit.Body("Making " + w.Next)
	s.say(kit.HStack(16, kit.Grow(s.now), kit.NewButton("Cancel", func() { s.onCancel() })), kit.NewProgress(share))
}

// onCancel ends the making, and reports whether there was one.
func (s *Screen) onCancel() bool {
	if s.p.Work.Cancel == nil {
		return false
	}
	s.now.Set("Stopping…") // what is made now may take a moment to end
	s.p.Work.Cancel()
	return true
}

// made says what was made, and what to do with it.
func (s *Screen) made(w *Work) fyne.CanvasObject {
	name := filepath.Base(w.Result.Folder)
	text := fmt.Sprintf("The folder %s, and %[1]s.zip with all of it (%s), are in %s. This is edition %d.", name, megabytes(w.Size), filepath.Dir(w.Result.Folder), max(w.Edition, 1))
	if len(w.Result.Left) > 0 {
		text += " Left out: " + strings.Join(w.Result.Left, "; ") + "."
	}
	return kit.VStack(12,
		kit.HStackTop(8, kit.NewIcon(look.IconCheckCircle, look.Good), kit.Grow(kit.NewText("The class kit is ready", look.SansSemiBold, look.Text, look.Ink))),
		kit.Body(text),
		kit.Flow(8,
			kit.NewButton("Show in folder", func() { s.show(filepath.Dir(w.Result.Folder)) }).With(look.IconFolderOpen),
			kit.NewButton("Open START-HERE", func() { s.show(filepath.Join(w.Result.Folder, pack.StartHere)) }).With(look.IconArrowSquareOut)),
		kit.Pad(8, 0, 0, 0, kit.NewText("What to do next", look.SansSemiBold, look.Text, look.Ink)),
		kit.Body("1. Try it on one computer of each kind: open START-HERE and do what it says."),
		kit.Body("2. Hand it out. Copy the folder to a USB stick or a share, or put the .zip on your learning platform; students unpack it first."),
		kit.Body("3. Tell students to open START-HERE. It has one step for each system."),
	)
}

// megabytes is a size as people say it.
func megabytes(size int64) string { return fmt.Sprintf("%d MB", max((size+1<<19)>>20, 1)) }

func (s *Screen) show(path string) {
	if err := s.p.Show(path); err != nil {
		s.host.Toast(kit.Sentence(err), "", nil)
	}
}
