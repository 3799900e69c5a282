package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"placard/screens/look"
)

// Welcome is what a class reads when it first opens Placard. The teacher sees the
// same before it is handed out.
type Welcome struct {
	Class   string   // its name
	Says    string   // the teacher's words; may be empty
	Day     string   // of the conference, ISO 8601; empty if it is not known
	Reports []string // their titles
}

// Content is the welcome without the name.
func (w Welcome) Content() fyne.CanvasObject {
	all := VStack(20)
	if says := strings.TrimSpace(w.Says); says != "" {
		all.Add(NewText(says, look.Serif, look.Reading, look.Ink))
	}
	facts := VStack(8)
	if day, err := time.Parse(time.DateOnly, w.Day); err == nil {
		facts.Add(fact(look.IconCalendarBlank, "Conference on "+day.Format("Monday 2 January 2006")))
	}
	for _, title := range w.Reports {
		facts.Add(fact(look.IconBookOpen, title))
	}
	all.Add(facts)
	return all
}

func fact(icon look.IconName, text string) fyne.CanvasObject {
	return HStackTop(12, NewIcon(icon, look.Muted), Grow(Body(text)))
}

// ShowWelcome greets a class.
func ShowWelcome(c fyne.Canvas, w Welcome, start string) *Shown {
	return ShowDialog(c, Dialog{Title: w.Class, Body: w.Content(), Secondary: start, Width: 560})
}
