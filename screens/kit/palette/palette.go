// Package palette is the sheet in which everything is found: a field, what the
// search is narrowed to, and a list of results that is walked with ↑ and ↓ while
// one types. It knows nothing of what is found.
//
// Its parts: the sheet and its keys (palette.go), the list (list.go), a line of
// it (line.go), and the foot (foot.go).
package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/screens/kit"
	"placard/screens/look"
)

// Row is a result.
type Row struct {
	Icon  look.IconName
	Title string
	Named []kit.Part // words in Title that were looked for
	Text  string     // where they stand; may be empty
	Marks []kit.Part // words in Text
	Kind  string     // what it is
	In    string     // the report that it is in; may be empty
	Key   string     // that does the same; may be empty
	Same  string     // what tells it apart from all others, so that it stays selected
}

// Scope is what the search can be narrowed to.
type Scope struct {
	Name string
	Sign string // begins what is typed; may be empty
}

// Params are what a palette is made of.
type Params struct {
	Placeholder string
	Scopes      []Scope // the first is everything
	// Find looks for what is typed, its sign included, within a scope. Without
	// rows it says why there are none.
	Find func(typed string, scope int) (rows []Row, none string)
	// Status says what is not searched yet; it may be empty.
	Status func() string
	Choose func(Row, int)
	// OnClose is called once, before Choose if something was chosen.
	OnClose func()
}

// Palette is one on the screen.
type Palette struct {
	p     Params
	c     fyne.Canvas
	field *kit.Entry
	chips *kit.Chips
	scope int
	list  *list
	none  *fyne.Container // shown in place of the list
	why   *kit.Text       // in it
	mark  *fyne.Container // the placard over it
	foot  *foot
	sheet *kit.OpenSheet
}

// The sheet's measures.
const (
	sheetWidth  = 720
	sheetHeight = 600
	side        = 12
	noneWidth   = 380 // of the sentence that says why there is nothing
	noneLeast   = 240 // height of a list that has room for the placard
)

// Show opens a palette and puts the cursor in its field.
func Show(c fyne.Canvas, p Params) *Palette {
	v := &Palette{p: p, c: c, why: kit.Hint(""), mark: kit.HStack(0, kit.Space(), kit.NewMark(96), kit.Space()), foot: newFoot()}
	v.why.Align = fyne.TextAlignCenter
	v.none = kit.VStack(20, v.mark, v.why)
	v.field = kit.NewSearch(p.Placeholder)
	v.field.TakesTab = true
	v.field.OnChanged = func(string) { v.find(true) }
	v.field.OnKey = v.key
	v.field.OnEscape = v.Close
	v.list = newList(v.choose)
	var names []string
	for _, s := range p.Scopes {
		name := s.Name
		if s.Sign != "" {
			name = s.Sign + " " + name
		}
		names = append(names, name)
	}
	v.chips = kit.NewChips(v.narrow, names...)
	body := container.New(&layout{v}, v.field, v.chips, v.list, v.none, v.foot)
	v.sheet = kit.ShowSheet(c, kit.Sheet{
		Content: body, Width: sheetWidth, Height: sheetHeight, OnKey: func(ev *fyne.KeyEvent) { v.key(ev) }, OnRune: v.typed, OnClose: p.OnClose,
	})
	c.Focus(v.field)
	v.find(true)
	return v
}

// Close takes the palette away.
func (v *Palette) Close() { v.sheet.Close() }

// Again looks once more: there is more to search. What is selected stays so.
func (v *Palette) Again() { v.find(false) }

// find shows what is found; afresh begins at the first.
func (v *Palette) find(afresh bool) {
	v.markScope()
	rows, none := v.p.Find(v.field.Text, v.scope)
	v.list.set(rows, afresh)
	v.why.Set(none)
	v.none.Hidden = len(rows) > 0
	v.none.Refresh()
	v.foot.say(v.p.Status())
}

// markScope shows the scope of the sign that is typed.
func (v *Palette) markScope() {
	for i, s := range v.p.Scopes {
		if s.Sign != "" && len(v.field.Text) > 0 && v.field.Text[:1] == s.Sign {
			v.chips.Mark(i)
			return
		}
	}
	v.chips.Mark(v.scope)
}

// narrow chooses a scope and goes on typing. A sign that is typed gives way.
func (v *Palette) narrow(scope int) {
	v.scope = scope
	if v.c != nil {
		v.c.Focus(v.field)
	}
	if rest, ok := v.unsigned(); ok {
		v.field.SetText(rest) // and finds
		return
	}
	v.find(true)
}

// unsigned is what is typed without its sign.
func (v *Palette) unsigned() (string, bool) {
	for _, s := range v.p.Scopes {
		if text := v.field.Text; s.Sign != "" && text != "" && text[:1] == s.Sign {
			return text[1:], true
		}
	}
	return "", false
}

// key takes the keys that are not the field's.
func (v *Palette) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp:
		v.list.by(-1)
	case fyne.KeyDown:
		v.list.by(1)
	case fyne.KeyPageUp:
		v.list.by(-v.list.page())
	case fyne.KeyPageDown:
		v.list.by(v.list.page())
	case fyne.KeyReturn, fyne.KeyEnter:
		v.list.choose()
	case fyne.KeyTab:
		step := 1
		if kit.Modifiers()&fyne.KeyModifierShift != 0 {
			step = -1
		}
		n := len(v.p.Scopes)
		v.chips.Select((v.chips.Chosen() + step + n) % n)
	default:
		return false
	}
	return true
}

// typed puts a character that came while nothing had the focus into the field.
func (v *Palette) typed(r rune) {
	v.c.Focus(v.field)
	v.field.TypedRune(r)
}

func (v *Palette) choose(r Row, i int) {
	v.Close()
	v.p.Choose(r, i)
}

// layout sets the field and the scopes above the list, the foot below it.
type layout struct{ v *Palette }

func (l *layout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *layout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	v, y := l.v, float32(side)
	inner := size.Width - 2*side
	h := v.field.MinSize().Height
	place(v.field, side, y, inner, h)
	y += h + side
	h = v.chips.HeightFor(inner)
	place(v.chips, side, y, inner, h)
	y += h + side - 4
	foot := v.foot.MinSize().Height
	place(v.foot, 0, size.Height-foot, size.Width, foot)
	place(v.list, 0, y, size.Width, size.Height-foot-y)
	l.placeNone(y, size.Width, size.Height-foot-y)
}

// placeNone sets why there is nothing in the middle of the list, under the
// placard where there is room.
func (l *layout) placeNone(y, width, height float32) {
	v := l.v
	w := min(noneWidth*look.Scale(v.why.Theme()), width-2*side)
	v.mark.Hidden = height < noneLeast
	h := kit.HeightFor(v.none, w)
	place(v.none, (width-w)/2, y+max((height-h)*0.4, side), w, h)
}
