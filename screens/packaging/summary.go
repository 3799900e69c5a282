package packaging

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/class"
	"placard/screens/kit"
	"placard/screens/look"
)

// summarise makes what the form comes to: what students see first, what is made, the
// button, and what came of it.
func (s *Screen) summarise() fyne.CanvasObject {
	s.preview, s.becomes = kit.VStack(12), kit.Hint("")
	card := kit.NewPlacard(s.preview)
	card.Padding = 20
	s.make = kit.NewFilled("Make the class kit", s.onMake)
	s.outcome = kit.VStack(16)
	return kit.VStack(20,
		kit.VStack(10, kit.NewText("What students see first", look.SansSemiBold, look.Text, look.Ink), card),
		s.becomes, kit.HStack(0, s.make), s.outcome)
}

// showSummary draws the greeting as students will see it, and says what is made.
func (s *Screen) showSummary() {
	d := s.p.Draft
	name := kit.NewText("The name of your class", look.SerifSemiBold, look.Heading, look.Muted)
	if typed := strings.TrimSpace(s.name.Text); typed != "" {
		name = kit.NewText(typed, look.SerifSemiBold, look.Heading, look.Ink)
	}
	day, _ := s.day.Day()
	welcome := kit.Welcome{Says: s.greeting.Text, Day: day}
	for _, c := range d.Reports {
		if r := s.read[c]; r != nil {
			welcome.Reports = append(welcome.Reports, r.Title)
		}
	}
	if strings.TrimSpace(welcome.Says) == "" && day == "" && len(welcome.Reports) == 0 {
		s.preview.Objects = []fyne.CanvasObject{name, kit.Hint("Your greeting, the conference day and the reports.")}
	} else {
		s.preview.Objects = []fyne.CanvasObject{name, welcome.Content()}
	}
	s.becomes.Set(s.makes())
	s.others.Hidden = strings.TrimSpace(d.Class.Name) == "" && len(d.Others()) == 0
	s.sides.fit()
}

// makes says what is made, and which edition it is.
func (s *Screen) makes() string {
	d, made := s.p.Draft, s.p.Work.Result.Folder
	name, edition := "placard-"+class.ID(d.Class.Name), d.Edition()
	switch {
	case strings.TrimSpace(d.Class.Name) == "":
		return "This makes one folder to hand out, and a .zip with all of it."
	case made == filepath.Join(d.Folder, name):
		return fmt.Sprintf("Made again after a change, it is edition %d.", edition)
	case edition > 1:
		return fmt.Sprintf("This makes the folder %s, and a .zip with all of it. It is edition %d: students who have an earlier one get the new reports and keep their progress.", name, edition)
	}
	return fmt.Sprintf("This makes the folder %s, and a .zip with all of it.", name)
}
