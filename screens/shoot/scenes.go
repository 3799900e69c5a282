package shoot

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens"
	"placard/screens/route"
)

// Scene is one picture: its name in file names and on the command line, and
// what is on it. A size of its own overrides the one that is asked for.
type Scene struct {
	Name  string
	Build Build
	Size  fyne.Size
}

// Scenes are all pictures, in the order in which they stand on the sheet.
func Scenes() []Scene {
	scenes := []Scene{
		fresh("first-start"),
		screen("today", route.To(route.Today)),
		practised("statistics", route.To(route.Stats)),
		practised("statistics-numbers", route.To(route.Stats), typed('n')),
		practised("statistics-hand-in", route.To(route.Stats), typed('s')),
		screen("statistics-few", route.To(route.Stats), press(fyne.KeyEnd)),
		screen("read", route.At(route.Read, "section/current-global-efforts"), press(fyne.KeyT, fyne.KeyT)),
		screen("read-chart", route.At(route.Read, "section/images-and-graphs")),
		screen("read-start", route.At(route.Read, "section/introduction")),
		screen("read-find", route.At(route.Read, "section/current-global-efforts"), command("find"), write("trafficking")),
		screen("read-heading", route.At(route.Read, "section/timeline-of-key-events"), press(fyne.KeyK, fyne.KeyK)),
		screen("read-kind", route.At(route.Read, "section/definition-of-key-terms"), command("kind")),
		screen("read-selected", route.At(route.Read, "section/background-and-causes"), selects),
		screen("read-card", route.At(route.Read, "section/background-and-causes"), selects, press(fyne.KeyC)),
		screen("read-marks", route.At(route.Read, "section/background-and-causes"), marks),
		screen("read-mark", route.At(route.Read, "section/background-and-causes"), marks, press(fyne.KeyL, fyne.KeyL, fyne.KeyReturn)),
		screen("notes", route.To(route.Read), marks, command("notes"), press(fyne.KeyDown, fyne.KeyDown)),
		screen("notes-gone", route.To(route.Today), aNewEdition, marksGone, command("notes")),
		of("notes-empty", plain, route.To(route.Notes)),
		screen("terms", route.To(route.Terms)),
		screen("terms-kinds", route.To(route.Terms), everyKind),
		screen("terms-menu", route.To(route.Terms), press(fyne.KeyDown, fyne.KeyDown, fyne.KeyM)),
		screen("terms-asked", route.To(route.Terms), press(fyne.KeyA)),
		screen("card-details", route.To(route.Terms), press(fyne.KeyDown, fyne.KeyReturn)),
		practised("card-details-weeks", route.To(route.Terms), press(fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)),
		screen("card-day", route.To(route.Terms), press(fyne.KeyDown, fyne.KeyT)),
		screen("card-new", route.To(route.Terms), press(fyne.KeyN)),
		screen("card-question", route.To(route.Session)),
		screen("card-answer", route.To(route.Session), press(fyne.KeySpace)),
		screen("card-event", route.To(route.Terms), events, press(fyne.KeyP, fyne.KeySpace)),
		tricky("card-tricky"),
		screen("card-end", route.To(route.Session), press(fyne.KeySpace, fyne.Key1), answersAll),
		screen("timeline", route.To(route.Timeline)),
		screen("stakeholders", route.To(route.Parties)),
		screen("solutions", route.To(route.Solutions), press(fyne.KeyDown)),
		screen("committee-sheet", route.To(route.Sheet)),
		screen("sources", route.To(route.Sources)),
		screen("library", route.To(route.Library), withReports),
		screen("library-menu", route.To(route.Library), withReports, press(fyne.KeyM)),
		screen("library-rename", route.To(route.Library), withReports, press(fyne.KeyHome, fyne.KeyE)),
		screen("library-edition", route.To(route.Library), withReports, asksForAnEdition),
		screen("edition-today", route.To(route.Today), aNewEdition),
		screen("edition", route.To(route.Today), aNewEdition, command("edition")),
		screen("card-changed", route.To(route.Today), aNewEdition, press(fyne.KeyP, fyne.KeySpace, fyne.Key2)),
		screen("check", route.To(route.Check)),
		screen("check-mend", route.To(route.Library), checking),
		screen("check-sections", route.To(route.Check), press(fyne.KeyS)),
		screen("new-report", route.To(route.Library), beginning),
		screen("settings", route.To(route.Settings)),
		screen("search", route.To(route.Today), command("search")),
		screen("search-words", route.To(route.Today), withReports, command("search"), write("trafick")),
		screen("search-reports", route.To(route.Today), withReports, choosing("weir"), command("search")),
		screen("search-nothing", route.To(route.Today), command("search"), write("zebra")),
		screen("help", route.To(route.Timeline), command("help")),
	}
	return slices.Concat(scenes, handingOut(), planning(), practising(), everyBlock(), severalTopics(), gallery())
}

// command gives a command by its ID.
func command(id string) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, _ *desk.Desk) { p.Shell().Run(id) }
}

// press types keys as a user would.
func press(names ...fyne.KeyName) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, _ *desk.Desk) {
		for _, name := range names {
			p.Shell().Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
}

// write types words into what has the focus.
func write(words string) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, _ *desk.Desk) {
		for _, r := range words {
			if field, ok := p.Shell().Canvas().Focused().(desktop.Keyable); ok {
				field.KeyDown(&fyne.KeyEvent{})
			}
			p.Shell().Canvas().Focused().TypedRune(r)
		}
	}
}

// typed types characters as a user would.
func typed(letters ...rune) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, _ *desk.Desk) {
		for _, r := range letters {
			p.Shell().Canvas().OnTypedRune()(r)
		}
	}
}

// choosing searches for words, goes to the first result and comes back.
func choosing(words string) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, d *desk.Desk) {
		command("search")(p, d)
		write(words)(p, d)
		p.Shell().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}

func (s Scene) sized(asked fyne.Size) fyne.Size {
	if s.Size != (fyne.Size{}) {
		return s.Size
	}
	return asked
}

// everyKind asks all that can be asked, and marks some of it.
func everyKind(_ *screens.Program, d *desk.Desk) {
	for _, k := range study.Kinds() {
		d.SetAsks(k, true)
	}
	_, _ = d.AddCard(study.Own{Front: "Who pays for shelters?", Back: "Mostly the states themselves, and the trust fund."})
	for i, c := range d.Deck().Cards {
		d.SetImportant(c.Item, c.Asks() && i%5 == 2 || d.IsImportant(c.Item))
	}
}

// events asks the events alone.
func events(_ *screens.Program, d *desk.Desk) {
	d.SetAsks(study.OfTerm, false)
	d.SetAsks(study.OfEvent, true)
}

// answersAll knows every card that is left, to the end of the session.
func answersAll(p *screens.Program, d *desk.Desk) {
	for d.Counts().Today() > 0 {
		press(fyne.KeySpace, fyne.Key2)(p, d)
	}
}
