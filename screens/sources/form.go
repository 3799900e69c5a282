package sources

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// form is the dialog in which a source is written.
type form struct {
	shown  *kit.Shown
	inputs [fields]*input
}

// input is a field with its name above and what is wrong below.
type input struct {
	entry *kit.Entry
	fault *kit.Text
	box   *fyne.Container
}

// showForm asks for a source, beginning with a draft. Keep takes the draft or
// says what is wrong with it; leave is told what stood in a form that was closed
// without keeping it.
func (s *Screen) showForm(heading string, d draft, keep func(draft) faults, leave func(draft)) {
	f := &form{}
	kept := false
	f.shown = kit.ShowDialog(s.host.Canvas(), kit.Dialog{
		Title: heading, Width: 620, Primary: "Save", Body: f.build(d),
		OnPrimary: func() bool {
			wrong := keep(f.draft())
			kept = len(wrong) == 0
			f.tell(s.host.Canvas(), wrong)
			return !kept
		},
		OnClose: func() {
			if !kept {
				leave(f.draft())
			}
		},
	})
}

func (f *form) build(d draft) fyne.CanvasObject {
	by := kit.NewNote("Last name, first name: one a line. Or an organisation", nil)
	f.add(title, "Title of the page", kit.NewEntry("As it stands on the page"), nil)
	f.add(address, "Address", kit.NewEntry("https://"), nil)
	f.add(authors, "Authors", &by.Entry, by)
	f.add(site, "Website", kit.NewEntry("Its name"), nil)
	f.add(publisher, "Publisher", kit.NewEntry("If not the website itself"), nil)
	f.add(published, "Published", kit.NewEntry("9 November 2024, or the year"), nil)
	f.add(accessed, "You read it on", kit.NewEntry("A day"), nil)
	for i, in := range f.inputs {
		if field(i) == authors {
			by.SetText(d[i])
		} else {
			in.entry.SetText(d[i])
			in.entry.CursorColumn = len([]rune(d[i]))
		}
	}
	by.OnGrow = func() { f.shown.Fit() }
	pair := func(a, b field) fyne.CanvasObject {
		return kit.HStackTop(16, kit.Grow(f.inputs[a].box), kit.Grow(f.inputs[b].box))
	}
	return kit.VStack(14, kit.Hint("A title or an address is enough; the more you know, the better the citation."),
		f.inputs[title].box, f.inputs[address].box, f.inputs[authors].box, pair(site, publisher), pair(published, accessed))
}

// add makes the input of a field. Shown is the entry's widget where that is
// more than the entry.
func (f *form) add(at field, name string, e *kit.Entry, shown fyne.CanvasObject) {
	in := &input{entry: e, fault: kit.NewText("", look.Sans, look.Caption, look.Wrong)}
	in.fault.Hide()
	if shown == nil {
		shown = e
	}
	in.box = kit.VStack(4, kit.Label(name), shown, in.fault)
	e.OnFocus = func(focused bool) {
		if focused && f.shown != nil {
			f.shown.Reveal(in.box)
		}
	}
	f.inputs[at] = in
}

func (f *form) draft() draft {
	var d draft
	for i, in := range f.inputs {
		d[i] = in.entry.Text
	}
	return d
}

// tell shows what is wrong and goes to the first field that is.
func (f *form) tell(c fyne.Canvas, wrong faults) {
	first := fields
	for i, in := range f.inputs {
		said := wrong[field(i)]
		in.fault.Set(said)
		in.fault.Hidden = said == ""
		if said != "" {
			first = min(first, field(i))
		}
	}
	if first == fields {
		return
	}
	f.shown.Fit()
	c.Focus(f.inputs[first].entry)
	f.shown.Reveal(f.inputs[first].box)
}
