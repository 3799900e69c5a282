package statistics

import (
	"bytes"
	"strings"

	"placard/app/export"
	"placard/screens/kit"
)

// firstHandIn is what a page to hand in has on it unless the student says
// otherwise: what was done, and no words of her own.
func firstHandIn() export.HandIn {
	return export.HandIn{Name: true, Reading: true, Terms: true, Practice: true, Solutions: true}
}

// onHandIn asks what goes on the page, and then opens or saves it. What was
// chosen is there the next time.
func (s *Screen) onHandIn() {
	name := kit.NewEntry("Your name, or a line to write it on")
	name.SetText(s.handIn.Student)
	var shown *kit.Shown
	choices := kit.VStack(2)
	for _, c := range []struct {
		text string
		on   *bool
	}{
		{"What I have read", &s.handIn.Reading},
		{"What I have learned", &s.handIn.Terms},
		{"How much I practised", &s.handIn.Practice},
		{"Solutions I have prepared", &s.handIn.Solutions},
		{"My notes on solutions and my country", &s.handIn.Notes},
		{"My name", &s.handIn.Name},
	} {
		t := kit.NewTick(c.text, func(on bool) {
			*c.on = on
			name.Hidden = !s.handIn.Name
			shown.AllowPrimary(s.handIn.Anything())
			shown.Fit()
		})
		t.Set(*c.on)
		choices.Add(kit.HStack(0, t))
	}
	name.Hidden = !s.handIn.Name
	shown = kit.ShowDialog(s.host.Canvas(), kit.Dialog{
		Title:   "A page to hand in",
		Body:    kit.VStack(12, kit.Hint("Only what you tick is on it. It opens in your browser, to be printed there or kept as a PDF."), kit.Pad(0, 0, 0, -6, choices), name),
		Primary: "Open to print", OnPrimary: func() bool { s.keepName(name.Text); s.host.Print(s.pageName(), s.html()); return false },
		Other: "Save…", OnOther: func() { s.keepName(name.Text); s.onSave() },
	})
	shown.AllowPrimary(s.handIn.Anything())
}

// onSave saves the page, unless there is nothing on it.
func (s *Screen) onSave() {
	if !s.handIn.Anything() {
		s.host.Toast("Nothing is ticked, so there is no page to save.", "", nil)
		return
	}
	s.host.Save(s.pageName(), s.html())
}

func (s *Screen) keepName(name string) { s.handIn.Student = strings.TrimSpace(name) }

func (s *Screen) pageName() string { return s.d.Report.ID + "-prepared.html" }

// html is the page as HTML. Writing to memory does not fail.
func (s *Screen) html() []byte {
	var b bytes.Buffer
	_ = export.WriteHandIn(&b, export.HandInOf(s.d, export.Done{Numbers: s.numbers, Sections: s.sections, Practice: s.practised}, s.handIn))
	return b.Bytes()
}
