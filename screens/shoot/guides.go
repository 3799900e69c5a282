package shoot

import (
	_ "embed" // the reports that are shown
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens"
	"placard/screens/route"
)

// Reports of other kinds than the bundled one: a guide on two topics with
// letters and rules, a text in which nothing is known by its heading, and one
// with every kind of block and its picture.
var (
	//go:embed guide.md
	guide string
	//go:embed plain.md
	plain string
	//go:embed blocks.md
	blocks string
	//go:embed coast.png
	coast []byte
)

// topics draws the guide as a student has it open who has begun with its first
// topic; more is done before the picture is taken.
func topics(name string, at route.Route, more ...func(*screens.Program, *desk.Desk)) Scene {
	return of(name, guide, at, more...)
}

// of draws a report of a text at a route.
func of(name, text string, at route.Route, more ...func(*screens.Program, *desk.Desk)) Scene {
	return Scene{Name: name, Build: func(w fyne.Window) {
		p, d := open(w, true, text)
		d.Desk.SetCountry("Kenya")
		_ = d.SetConferenceDay(shown.AddDate(0, 0, 12).Format(time.DateOnly))
		for i, s := range d.Sections() {
			d.MarkRead(s.ID, i < 2)
		}
		p.Shell().Go(at)
		for _, do := range more {
			do(p, d.Desk)
		}
	}}
}

// severalTopics are the pictures of the guide, and of a text without anything.
func severalTopics() []Scene {
	second := func(n route.Name) route.Route { return route.Route{Screen: n, Topic: "topic-b"} }
	return []Scene{
		topics("topics-today", second(route.Today)),
		topics("topics-menu", route.To(route.Today), command("topic")),
		topics("topics-read", route.At(route.Read, "topic-a/section/letter-from-the-chairs")),
		topics("topics-terms", route.Route{Screen: route.Terms, Topic: desk.AllTopics}),
		topics("topics-search", second(route.Today), command("search"), find("harbour")),
		topics("topics-empty", second(route.Timeline)),
		of("plain-today", plain, route.To(route.Today)),
		of("plain-read", plain, route.To(route.Read)),
		of("plain-terms", plain, route.To(route.Terms)),
		of("plain-timeline", plain, route.To(route.Timeline)),
		of("plain-stakeholders", plain, route.To(route.Parties)),
		of("plain-solutions", plain, route.To(route.Solutions)),
		of("plain-sources", plain, route.To(route.Sources)),
		of("questions-today", asking, route.To(route.Today), answering),
		of("questions", asking, route.To(route.Solutions), answering),
		of("questions-sheet", asking, route.To(route.Sheet), answering),
	}
}

// asking is a report that asks instead of proposing, and explains no terms.
const asking = "# The Noise of Propellers\n\n## Introduction\n\nUnder water sound runs four times as fast as in air.\n\n" +
	"## Timeline of Key Events\n\n- **1998:** The first quiet propeller\n- **2014:** Guidelines for quieter ships\n\n" +
	"## Questions a Resolution Must Answer\n\n1. Which waters need silence, and in which months?\n2. Who pays for a quieter propeller on an old ship?\n3. How is noise measured where no port is near?\n"

// answering is a student who has answered one of its questions.
func answering(_ *screens.Program, d *desk.Desk) {
	q := d.Topics()[0].Questions[1]
	d.SetNote(q.ID, "The owner, with a loan from a common fund.\n\nA new propeller pays for itself: it takes less fuel.")
	d.Tick(q.ID, true)
}

// halfRead is a student who has read half of each section.
func halfRead(_ *screens.Program, d *desk.Desk) {
	for _, s := range d.Sections() {
		for b := s.First; b < (s.First+s.End)/2; b++ {
			d.SawBlock(b)
		}
	}
}

// everyBlock are the pictures of a report with every kind of block.
func everyBlock() []Scene {
	intro, overview := route.At(route.Read, "section/introduction"), route.At(route.Read, "section/general-overview")
	return []Scene{
		of("page-term", blocks, overview, press(fyne.KeyT)),
		of("page-mentions", blocks, overview, press(fyne.KeyT, fyne.KeyA)),
		of("page-document", blocks, intro, press(fyne.KeyT, fyne.KeyT, fyne.KeyT)),
		of("page-footnote", blocks, intro, press(fyne.KeyL, fyne.KeyL, fyne.KeyL, fyne.KeyReturn)),
		of("page-lists", blocks, route.At(route.Read, "section/what-is-kept"), halfRead, press(fyne.KeyM, fyne.KeyLeft, fyne.KeyRight)),
		of("page-boxes", blocks, route.At(route.Read, "section/what-is-kept"), press(fyne.KeyEnd)),
		of("page-figure", blocks, overview, press(fyne.KeyEnd)),
		of("page-picture", blocks, overview, press(fyne.KeyEnd, fyne.KeyL, fyne.KeyReturn)),
		of("page-onward", blocks, overview, press(fyne.KeyO)),
		of("page-scripts", blocks, route.At(route.Read, "section/in-other-scripts")),
	}
}

// find types words into the field of the dialog that is open.
func find(words string) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, _ *desk.Desk) {
		if field, ok := p.Shell().Canvas().Focused().(interface{ SetText(string) }); ok {
			field.SetText(words)
		}
	}
}
