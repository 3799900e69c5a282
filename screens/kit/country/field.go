package country

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
)

const (
	named  = 4 // names that are told below the field at the most
	enough = 3 // letters by which the only name that fits is meant
)

// Field is a field for a country that says how it reads what is written: the
// beginning of a name is enough where only one fits, anything else stays as it is.
type Field struct {
	Content fyne.CanvasObject
	Entry   *kit.Entry
	OnGrow  func() // called when it wants another height; may be nil
	suggest func(typed string, n int) []string
	hint    string
	says    *kit.Text
}

// NewField makes a field with a name in it, empty for none. The hint stands below
// it while there is nothing to say.
func NewField(current, hint string, suggest func(typed string, n int) []string) *Field {
	f := &Field{Entry: kit.NewEntry("Country"), suggest: suggest, hint: hint, says: kit.Small(hint)}
	f.Entry.SetText(current)
	f.Entry.CursorColumn = utf8.RuneCountInString(current)
	f.Entry.OnChanged = func(string) { f.read() }
	f.Content = kit.VStack(6, f.Entry, f.says)
	return f
}

// Name is the country that is meant.
func (f *Field) Name() string {
	typed := strings.TrimSpace(f.Entry.Text)
	if names := f.fitting(); len(names) == 1 && utf8.RuneCountInString(typed) >= enough {
		return names[0]
	}
	return typed
}

// fitting are the names that what is typed can mean.
func (f *Field) fitting() []string {
	typed := strings.TrimSpace(f.Entry.Text)
	if typed == "" {
		return nil
	}
	names := f.suggest(typed, named+1)
	for _, name := range names {
		if strings.EqualFold(name, typed) {
			return []string{name}
		}
	}
	return names
}

// read shows which country is meant, or which it could be.
func (f *Field) read() {
	switch names := f.fitting(); {
	case len(names) == 0:
		f.says.Set(f.hint)
	case len(names) > named:
		f.says.Set(strings.Join(names[:named], ", ") + "…")
	default:
		f.says.Set(strings.Join(names, ", "))
	}
	if f.OnGrow != nil {
		f.OnGrow()
	}
}
