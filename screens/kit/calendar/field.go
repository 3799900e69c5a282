package calendar

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// Field is a field for a day that says how it reads what is written.
type Field struct {
	Content fyne.CanvasObject
	Entry   *kit.Entry
	OnGrow  func() // called when it wants another height; may be nil
	says    *kit.Text
	today   Day // 0 where it is not known
}

const hint = "For example 5 December 2026"

// NewField makes a field with a day in it, empty for none.
func NewField(iso string) *Field {
	f := &Field{Entry: kit.NewEntry("Day, month, year"), says: kit.Small(hint)}
	f.Entry.SetText(Plain(iso))
	f.Entry.CursorColumn = utf8.RuneCountInString(f.Entry.Text)
	f.Entry.OnChanged = func(string) { f.read() }
	f.Content = kit.VStack(6, f.Entry, f.says)
	f.read()
	return f
}

// From lets the year be left out: the day is then the next such one from today on.
func (f *Field) From(today Day) *Field {
	f.today = today
	return f
}

// Day is the day that is written, and what is wrong with it.
func (f *Field) Day() (iso, wrong string) {
	if f.today == 0 {
		return Read(f.Entry.Text)
	}
	return ReadNear(f.Entry.Text, f.today)
}

// read shows which day is meant. What is not a day yet is no error while it is
// being written.
func (f *Field) read() {
	iso, wrong := f.Day()
	if text := Long(iso); wrong == "" && text != "" {
		f.say(text, look.Muted)
		return
	}
	f.say(hint, look.Muted)
}

func (f *Field) say(text string, colour fyne.ThemeColorName) {
	f.says.Paint(colour)
	f.says.Set(text)
	if f.OnGrow != nil {
		f.OnGrow()
	}
}

// Save hands on the day that is written, empty for none. It reports false, and
// says why, for what is not a day or is not taken.
func (f *Field) Save(take func(iso string) (wrong string)) bool {
	iso, wrong := f.Day()
	if wrong == "" {
		wrong = take(iso)
	}
	if wrong != "" {
		f.say(wrong, look.Wrong)
	}
	return wrong == ""
}
