// Package chooser asks for a file or a folder: the places that one starts from,
// what is in a folder, a field in which one types to find something in it or a
// path to go there. It is handed what is in folders and reads nothing itself.
//
// Its parts: the sheet and its keys (chooser.go), the rows (rows.go), and where
// everything stands (layout.go).
package chooser

import (
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/screens/kit"
	"placard/screens/look"
)

// Item is what lies in a folder.
type Item struct {
	Name    string
	Folder  bool
	Changed time.Time // zero if it is not known
}

// Start is a folder that one starts from.
type Start struct {
	Name, Path string
}

// Asked is what is asked for.
type Asked struct {
	Title string
	Yes   string // what choosing is called
	From  string // the folder to begin in
	Home  string // what ~ stands for
	// Name is what a file is to be called that is saved in the folder, to be
	// changed; empty if nothing is saved.
	Name string
	// Starts tells where one can start from, later or at once: a drive that is far
	// away may take its time.
	Starts func(done func([]Start))
	// Files says which files can be chosen; nil if a folder is asked for.
	Files func(name string) bool
	// Folders lets a folder be chosen.
	Folders bool
	// List tells what is in a folder, later or at once. The error is a sentence
	// that may be shown.
	List func(dir string, done func([]Item, error))
	// Make makes a folder; nil if that is of no use.
	Make   func(dir string) error
	Chosen func(path string)
}

// Chooser is one on the screen.
type Chooser struct {
	a      Asked
	c      fyne.Canvas
	places []Start
	dir    string
	items  []Item
	shown  []Item // of the items, those that fit what is typed
	wrong  error  // why the folder cannot be looked into
	loads  bool   // it is still looked into
	looks  int    // counts the looks, so that a late one is not shown
	closed bool

	title, path, none, says *kit.Text
	up                      *kit.IconButton
	field                   *kit.Entry
	name                    *kit.Entry // of a file that is saved
	starts                  *kit.List
	list                    *kit.List
	yes, cancel             *kit.Button
	body                    *fyne.Container
	sheet                   *kit.OpenSheet
}

// Show opens a chooser and puts the cursor in its field.
func Show(c fyne.Canvas, a Asked) *Chooser {
	v := &Chooser{a: a, c: c, starts: kit.NewList(), list: kit.NewList()}
	v.title = kit.NewText(a.Title, look.SerifSemiBold, look.Title, look.Ink)
	v.path = kit.NewLine("", look.Sans, look.Text, look.Muted)
	v.says = kit.NewLine("", look.Sans, look.Text, look.Muted)
	v.none = kit.Hint("")
	v.none.Align = fyne.TextAlignCenter
	v.up = kit.NewIconButton(look.IconArrowUp, "The folder above", v.above)
	v.field = kit.NewSearch("Type to find, or a path to go there")
	if a.Make != nil {
		v.field.PlaceHolder = "Type to find or make a folder, or a path to go there"
	}
	v.field.OnChanged = func(string) { v.find() }
	v.field.OnKey = v.key
	v.field.OnShortcut = v.shortcut
	v.field.OnEscape = v.Close
	v.yes, v.cancel = kit.NewFilled(a.Yes, v.accept), kit.NewButton("Cancel", v.Close)
	v.list.OnSelect = v.choose
	v.name = kit.NewEntry("Name")
	v.name.SetText(a.Name)
	v.name.Hidden, v.says.Hidden = a.Name == "", a.Name != ""
	v.name.OnChanged = func(string) { v.tell() }
	v.body = container.New(&layout{v}, v.title, v.up, v.path, v.field, v.starts, v.list, v.none, v.says, v.name, v.cancel, v.yes)
	v.sheet = kit.ShowSheet(c, kit.Sheet{
		Content: v.body, Width: sheetWidth, Height: sheetHeight, OnKey: func(ev *fyne.KeyEvent) { v.key(ev) }, OnRune: v.typed, OnClose: func() { v.closed = true },
	})
	c.Focus(v.field)
	v.field.AwaitKey()
	v.enter(a.From)
	a.Starts(v.startFrom)
	return v
}

// startFrom shows where one can start from.
func (v *Chooser) startFrom(list []Start) {
	if !v.closed {
		v.places = list
		v.starts.SetRows(v.startRows())
		v.tell()
	}
}

// Close takes the chooser away; nothing is chosen.
func (v *Chooser) Close() { v.sheet.Close() }

// enter goes to a folder.
func (v *Chooser) enter(dir string) {
	v.looks++
	look := v.looks
	v.dir, v.items, v.wrong, v.loads = filepath.Clean(dir), nil, nil, true
	v.field.SetText("")
	v.a.List(v.dir, func(items []Item, err error) {
		if look != v.looks || v.closed {
			return
		}
		v.loads = false
		v.items, v.wrong = slices.DeleteFunc(items, func(i Item) bool { return !i.Folder && (v.a.Files == nil || !v.a.Files(i.Name)) }), err
		slices.SortStableFunc(v.items, inOrder)
		v.find()
	})
	v.find()
}

// inOrder puts folders before files, each by name.
func inOrder(a, b Item) int {
	if a.Folder != b.Folder {
		if a.Folder {
			return -1
		}
		return 1
	}
	return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
}

func (v *Chooser) above() { v.enter(filepath.Dir(v.dir)) }

// choose marks a row.
func (v *Chooser) choose(i int) {
	v.list.Select(i)
	v.tell()
}

// chosen is the item of the marked row; false if none is marked.
func (v *Chooser) chosen() (Item, bool) {
	if i := v.list.Selected(); i >= 0 && i < len(v.shown) {
		return v.shown[i], true
	}
	return Item{}, false
}

// open goes into the marked folder, or takes the marked file; without one it
// does what the button does.
func (v *Chooser) open() {
	if path, ok := v.typedPath(); ok {
		v.visit(path)
		return
	}
	if item, ok := v.chosen(); ok && item.Folder {
		v.enter(filepath.Join(v.dir, item.Name))
		return
	}
	v.accept()
}

// accept takes what is marked or, where a folder is asked for, the one that is
// looked into.
func (v *Chooser) accept() {
	if v.makes() {
		v.makeFolder()
		return
	}
	path, ok := v.would()
	if !ok {
		return
	}
	if v.a.Name != "" {
		path = filepath.Join(path, strings.TrimSpace(v.name.Text))
	}
	v.Close()
	v.a.Chosen(path)
}

// would is what the button takes; false if there is nothing to take.
func (v *Chooser) would() (path string, ok bool) {
	item, marked := v.chosen()
	switch {
	case v.a.Name != "" && !isName(strings.TrimSpace(v.name.Text)):
		return "", false
	case marked && (!item.Folder || v.a.Folders):
		return filepath.Join(v.dir, item.Name), true
	case v.a.Folders && v.wrong == nil && !v.loads && strings.TrimSpace(v.field.Text) == "":
		return v.dir, true
	}
	return "", false
}

// isName reports whether a file can be called so on every system.
func isName(name string) bool {
	return name != "" && !strings.HasPrefix(name, ".") && !strings.ContainsAny(name, `/\:*?"<>|`)
}

// typedPath is what is typed, if it is a path.
func (v *Chooser) typedPath() (string, bool) {
	text := strings.TrimSpace(v.field.Text)
	if rest, home := strings.CutPrefix(text, "~"); home && v.a.Home != "" && (rest == "" || rest[0] == '/' || rest[0] == filepath.Separator) {
		return filepath.Join(v.a.Home, rest), true
	}
	return text, filepath.IsAbs(text)
}

// visit goes to a path: into a folder, or to the folder of a file, which is
// marked there.
func (v *Chooser) visit(path string) {
	path = filepath.Clean(path)
	v.looks++
	look := v.looks
	v.a.List(filepath.Dir(path), func(items []Item, _ error) {
		if look != v.looks || v.closed {
			return
		}
		isFile := slices.ContainsFunc(items, func(i Item) bool { return i.Name == filepath.Base(path) && !i.Folder })
		if !isFile {
			v.enter(path)
			return
		}
		v.enter(filepath.Dir(path))
		v.field.SetText(filepath.Base(path))
		v.field.CursorColumn = utf8.RuneCountInString(v.field.Text)
	})
}

// key takes the keys that are not the field's.
func (v *Chooser) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		v.walk(ev.Name)
	case fyne.KeyReturn, fyne.KeyEnter:
		v.open()
	case fyne.KeyBackspace:
		if v.field.Text != "" {
			return false
		}
		v.above()
	default:
		return false
	}
	return true
}

// walk marks another row; from none it is the first.
func (v *Chooser) walk(name fyne.KeyName) {
	if v.list.Selected() < 0 && len(v.list.Rows) > 0 {
		v.choose(0)
		return
	}
	v.list.Key(name)
}

// shortcut goes to the folder above with Alt+↑, as file managers do.
func (v *Chooser) shortcut(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if ok = ok && custom.KeyName == fyne.KeyUp && custom.Modifier == fyne.KeyModifierAlt; ok {
		v.above()
	}
	return ok
}

// typed puts a character that came while nothing had the focus into the field.
func (v *Chooser) typed(r rune) {
	v.c.Focus(v.field)
	v.field.TypedRune(r)
}
