package packaging

import (
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/pack"
	"placard/screens/kit"
	"placard/screens/look"
)

// system is a kind of computers that the kit can be for.
type system struct {
	target pack.Target
	tick   *kit.Toggle
	hint   *kit.Text
}

// computers are the systems, and the release programs that they take.
func (s *Screen) computers() []fyne.CanvasObject {
	lines := kit.VStack(8)
	for _, t := range pack.Targets() {
		row := &system{target: t, hint: kit.Hint("")}
		row.tick = kit.NewTick(string(t), func(on bool) { s.onSystem(t, on) })
		row.tick.Set(s.p.Draft.Takes(t))
		s.systems = append(s.systems, row)
		lines.Add(kit.VStack(-4, kit.HStack(0, row.tick), kit.Pad(0, 0, 0, 36, row.hint)))
	}
	s.programs = kit.VStack(8)
	return []fyne.CanvasObject{
		kit.Pad(0, 0, 0, -8, lines),
		kit.Hint("iPads and phones cannot run Placard. A Chromebook can, once its Linux is switched on; it takes the package for Linux."),
		s.programs,
	}
}

func (s *Screen) onSystem(t pack.Target, on bool) {
	without := slices.DeleteFunc(s.p.Draft.Without, func(x pack.Target) bool { return x == t })
	if !on {
		without = append(without, t)
	}
	s.p.Draft.Without = without
	s.p.Keep()
}

// find looks for the release programs.
func (s *Screen) find() {
	s.looks++
	look := s.looks
	s.p.Find(s.p.Draft.Kit, func(p Programs) {
		if look == s.looks {
			s.found = &p
			s.showPrograms()
			s.goOn()
		}
	})
}

func (s *Screen) onKit() { s.p.ChooseKit(s.take) }

// take takes the release programs from a folder or a .zip.
func (s *Screen) take(from string) {
	s.p.Draft.Kit = from
	s.p.Keep()
	s.found = nil
	s.showPrograms()
	s.find()
}

// showPrograms says which release programs there are, or what is wrong with them
// and what to do.
func (s *Screen) showPrograms() {
	var said fyne.CanvasObject
	switch {
	case s.found == nil:
		said = kit.Hint("Looking at the release programs…")
	case s.found.Err != nil:
		said = s.withoutPrograms()
	default:
		said = kit.VStack(10, kit.VStack(2, kit.Body("The programs of Placard "+s.found.Kit.Version+". Every file is whole."), kit.Hint(s.found.Folder)),
			kit.HStack(0, kit.NewButton("Take others…", s.onKit).With(look.IconFolderOpen)))
	}
	s.programs.Objects = []fyne.CanvasObject{said}
	for _, row := range s.systems {
		row.hint.Set(s.offers(row.target))
		lacks := s.found != nil && s.found.Kit != nil && !slices.Contains(s.found.Kit.Targets(), row.target)
		row.tick.Set(!lacks && s.p.Draft.Takes(row.target))
		if lacks {
			row.tick.Disable()
		} else {
			row.tick.Enable()
		}
	}
	if s.sides != nil {
		s.sides.fit()
	}
}

// withoutPrograms says why there are none, and what to do: what was downloaded
// is one click away.
func (s *Screen) withoutPrograms() fyne.CanvasObject {
	s.get = kit.NewButton("Choose them…", s.onKit).With(look.IconFolderOpen)
	text, actions := kit.Sentence(s.found.Err), []fyne.CanvasObject{s.get}
	if offer := s.found.Offer; offer != "" {
		text += " It is there, in " + filepath.Base(filepath.Dir(offer)) + "."
		s.get = kit.NewButton("Use "+filepath.Base(offer), func() { s.take(offer) })
		actions = []fyne.CanvasObject{s.get, kit.NewQuiet("Choose others…", s.onKit)}
	} else {
		actions = append(actions, kit.NewQuiet("Look again", s.find))
	}
	title := "The release programs are missing"
	if errors.Is(s.found.Err, pack.ErrVersion) || errors.Is(s.found.Err, pack.ErrTampered) {
		title = "These release programs cannot be used"
	}
	return kit.NewNotice(kit.Caution, title, text, actions...)
}

// offers says what the kit has for a system, and what it lacks.
func (s *Screen) offers(t pack.Target) string {
	if s.found == nil || s.found.Kit == nil {
		return words(t)
	}
	k := s.found.Kit
	switch {
	case !slices.Contains(k.Targets(), t):
		return "Left out: the release programs have none for " + string(t) + "."
	case t == pack.Windows && !k.Has(pack.WindowsSetup):
		return "A program to unpack and start. The release programs have no Setup."
	case t == pack.Windows && !k.Has(pack.WindowsProgram):
		return "A Setup. The release programs have none to start without installing."
	}
	return words(t)
}

// words say what a system gets.
func words(t pack.Target) string {
	switch t {
	case pack.Windows:
		return "A Setup for one user, and a program to unpack where nothing may be installed. 64 bit."
	case pack.MacOS:
		return "A disk image, for Apple’s and for Intel’s processors."
	}
	return "Packages for Debian, Ubuntu, Fedora and their kin, and one to unpack. 64 bit."
}

// targets are the systems that are ticked and that the kit has.
func (s *Screen) targets() []pack.Target {
	var list []pack.Target
	for _, t := range s.found.Kit.Targets() {
		if s.p.Draft.Takes(t) {
			list = append(list, t)
		}
	}
	return list
}
