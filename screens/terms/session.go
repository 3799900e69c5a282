package terms

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Session is the screen on which cards are answered, one at a time.
type Session struct {
	hand
	answers func() int // two or four
	session study.Session
	running bool      // on screen, or left in the middle
	left    time.Time // when it was left in the middle
	anyway  bool      // cards that are not asked of themselves today
	tricky  string    // ID of a card that has just turned tricky, and is told of
	acting  bool      // the desk is told of a step that is not drawn yet

	content  *fyne.Container
	page     *kit.Scroll // with the card
	shown    *kit.Scroll // that page, or another in its place
	position *kit.Text
	bar      *kit.Progress
	minutes  *kit.Text
	face     *face
	buttons  *fyne.Container
	show     *kit.Button
	grades   []*kit.Button
}

var (
	_ route.Screen     = (*Session)(nil)
	_ route.KeyHandler = (*Session)(nil)
	_ route.Undoable   = (*Session)(nil)
	_ route.Redoable   = (*Session)(nil)
	_ route.Helper     = (*Session)(nil)
)

// cardWidth is the card's width in a wide window.
const cardWidth = 640

// The height of a card with little on it, and of what else stands above the
// answers: in a low window the card gives way, so that they are seen.
const (
	cardHeight  = 372
	lowestCard  = 240
	aroundCards = 148 // and the answers
	sideRoom    = 24
)

// NewSession makes the screen; answers says how many answers are offered.
func NewSession(d *desk.Desk, host route.Host, answers func() int) *Session {
	s := &Session{hand: hand{d, host}, answers: answers, position: kit.Small(""), bar: kit.NewProgress(0), minutes: kit.Small("")}
	s.face = newFace(s.cardHeight, func() { s.step(study.KeyShow) }, s.onSource, host.OpenLink)
	s.show = kit.NewFilled("Show the answer", func() { s.step(study.KeyShow) })
	s.show.Height, s.show.Wide = 52, 216
	s.content = kit.Layers()
	return s
}

// Content is the screen's object.
func (s *Session) Content() fyne.CanvasObject { return s.content }

// Show begins a session, or goes on with the one that was left in the middle,
// unless another number of answers has been set meanwhile, or some of its cards
// were dealt with elsewhere. A route can ask for cards though nothing more is
// asked today.
func (s *Session) Show(r route.Route) {
	now := s.d.Now()
	if s.session.Done() && s.tricky == "" || s.answers() != len(s.grades) || !s.session.Fits(s.deck(), now) {
		s.begin(r.Item == route.Anyway)
	} else if !s.left.IsZero() {
		s.session = s.session.Paused(now.Sub(s.left))
	}
	s.running, s.left = true, time.Time{}
	s.draw()
}

func (s *Session) cardHeight() float32 {
	room := s.content.Size()
	answers := kit.HeightFor(s.buttons, room.Width-2*sideRoom)
	return min(max(room.Height-aroundCards-answers, lowestCard), cardHeight)
}

// deck is what is asked from.
func (s *Session) deck() *study.Deck {
	if s.anyway {
		return s.d.Deck().Anyway()
	}
	return s.d.Deck()
}

// begin starts a session with the cards of today, or with more of them.
func (s *Session) begin(anyway bool) {
	now := s.d.Now()
	s.anyway, s.tricky = anyway, ""
	s.session = study.Start(s.deck(), s.deck().Queue(now), s.answers(), now)
	s.grades = nil
	for i := range s.session.Ratings() {
		key := study.Key1 + study.Key(i)
		b := kit.NewButton("", func() { s.step(key) })
		b.Height, b.Key = 52, string(rune(key))
		s.grades = append(s.grades, b)
	}
	s.gradeWeights()
	s.build()
}

// gradeWeights makes Got it, or Good, the filled one.
func (s *Session) gradeWeights() {
	for i, r := range s.session.Ratings() {
		s.grades[i].Text = answerText(r, len(s.grades))
		s.grades[i].Wide = 216
		if len(s.grades) == 4 {
			s.grades[i].Wide = 150
		}
		if r == study.Good {
			s.grades[i].Weight = kit.Filled
		}
	}
}

func answerText(r study.Rating, of int) string {
	if of == 2 {
		return map[study.Rating]string{study.Again: "Not yet", study.Good: "Got it"}[r]
	}
	return map[study.Rating]string{study.Again: "Again", study.Hard: "Hard", study.Good: "Good", study.Easy: "Easy"}[r]
}

// top is the line over the card: how far one is, and a way out.
func (s *Session) top() fyne.CanvasObject {
	closing := kit.NewIconButton(look.IconX, "Leave the session", s.leave)
	return kit.Pad(0, -8, 0, 0, kit.HStack(14, s.position, kit.Grow(s.bar), s.minutes, closing)) // the cross ends where the card does
}

func (s *Session) build() {
	var grades []fyne.CanvasObject
	for _, b := range s.grades {
		grades = append(grades, b)
	}
	s.buttons = kit.Layers(kit.Middle(s.show), kit.Even(16, grades...))
	hints := kit.Middle(kit.HStack(18, hint("Z", "undo"), hint("S", "set aside"), hint("K", "skip until tomorrow"), hint("D", "card details")))
	column := kit.VStack(28, kit.Centred(cardWidth, kit.VStack(28, s.top(), s.face.Container)), s.buttons, hints)
	s.page = kit.NewScroll(kit.Pad(0, sideRoom, sideRoom, sideRoom, column))
	s.shown = s.page
	s.content.Objects = []fyne.CanvasObject{s.page}
}

func hint(key, does string) fyne.CanvasObject {
	return kit.HStack(5, kit.NewKeyCap(key), kit.Small(does))
}

// Hide keeps the session: it goes on when one comes back. The time until then is
// no study time.
func (s *Session) Hide() {
	if s.running {
		s.left = s.d.Now()
	}
}

// Refresh shows the card as it is now. After a step the session draws itself,
// and what another screen does to its cards is looked at when it is shown again.
func (s *Session) Refresh() {
	if s.running && s.left.IsZero() && !s.acting {
		s.draw()
	}
}

// card is the card on screen, as it is now: one's own may have been changed.
func (s *Session) card() study.Card {
	c, _ := s.session.Card()
	if now, ok := s.d.Card(c.ID); ok {
		return now
	}
	return c
}

// onSource shows where the card stands in the report.
func (s *Session) onSource() {
	if at := s.card().Passage; at.Block >= 0 {
		s.host.Go(passage(at))
	}
}

// step takes a key, tells the desk what follows from it, and draws.
func (s *Session) step(k study.Key) {
	now := s.d.Now()
	next, e := study.Step(s.session, k, now)
	s.session = next
	if e.Do == study.DoNothing {
		return
	}
	s.acting = true
	s.obey(e)
	s.acting = false
	s.draw()
}

// obey does on the desk what follows from a step.
func (s *Session) obey(e study.Effect) {
	if e.Do != study.DoShow {
		s.tricky = ""
	}
	switch e.Do {
	case study.DoAnswer:
		s.d.Answer(e.Card.ID, e.Rating, e.Seconds)
		if e.Tricky {
			s.tricky = e.Card.ID
		}
	case study.DoSetAside:
		s.d.SetAside(true, e.Card.ID)
		s.host.Toast(quoted(e.Card.Name)+" is set aside: it is not asked any more. Z takes it back.", "", nil)
	case study.DoSkip:
		s.d.SkipUntilTomorrow(e.Card.ID)
		s.host.Toast(quoted(e.Card.Name)+" comes again tomorrow. Z takes it back.", "", nil)
	case study.DoUndo:
		s.d.Undo()
		if e.Of != study.DoAnswer {
			s.host.Toast(quoted(s.card().Name)+" is back.", "", nil)
		}
	case study.DoRedo:
		s.d.Redo()
		switch e.Of {
		case study.DoSetAside:
			s.host.Toast(quoted(e.Card.Name)+" is set aside again.", "", nil)
		case study.DoSkip:
			s.host.Toast(quoted(e.Card.Name)+" comes again tomorrow.", "", nil)
		}
	}
}

// howFar says which of today's cards is on screen, and once all have been, how
// many come back: "14 of 14" would stand there for half of the session.
func (s *Session) howFar() string {
	if left := s.session.Repeats(); left > 0 {
		return fmt.Sprintf("%d to repeat", left)
	}
	n, of := s.session.Position()
	return fmt.Sprintf("%d of %d", n, of)
}

func (s *Session) draw() {
	s.session = s.session.Following(s.deck().Plan)
	if s.tricky != "" {
		s.drawTricky()
		return
	}
	if s.session.Done() {
		s.turnTo(s.summary())
		return
	}
	s.position.Set(s.howFar())
	s.bar.Set(s.session.Progress())
	s.minutes.Set(study.AboutMinutes(s.session.MinutesLeft()))
	c := s.card()
	if before, changed := s.changed(); changed {
		s.drawChanged(c, before)
		return
	}
	if s.shown != s.page {
		s.build()
	}
	s.face.set(s.d.Report, s.source(c), c, s.d.IsImportant(c.Item), s.session.Shown())
	s.drawAnswers()
	s.content.Refresh()
	s.page.Fit()
	s.page.ToTop()
	if s.session.Shown() {
		s.page.By(s.lookAt())
	}
}

// lookAt is how far to scroll once the answer is seen: so that the buttons are in
// sight, which are needed next, but not the beginning of a long answer out of it.
func (s *Session) lookAt() float32 {
	const between = 64 // the card's edge and what is above and below the answer
	buttons := s.buttons.Position().Y
	answer := buttons - kit.HeightFor(s.face.answer, s.face.answer.Size().Width) - 2*between
	return max(min(buttons+s.buttons.Size().Height+sideRoom-s.page.Size().Height, answer), 0)
}

// turnTo shows another page.
func (s *Session) turnTo(page *kit.Scroll) {
	s.shown = page
	s.content.Objects = []fyne.CanvasObject{page}
	s.content.Refresh()
	page.Fit()
}

func (s *Session) drawAnswers() {
	shown := s.session.Shown()
	s.buttons.Objects[0].(*fyne.Container).Hidden = shown
	s.buttons.Objects[1].(*fyne.Container).Hidden = !shown
	for i, p := range s.session.Choices(s.d.Now()) {
		s.grades[i].Aside = p.Words
		s.grades[i].Refresh()
	}
	s.buttons.Refresh()
}

// leave goes away; Hide sees to it that the session can go on.
func (s *Session) leave() { s.host.Go(route.To(route.Terms)) }
