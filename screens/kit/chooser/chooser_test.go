package chooser

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
)

// disk is folders with what is in them, and a chooser over them.
type disk struct {
	t *testing.T
	*Chooser
	window  fyne.Window
	folders map[string][]Item
	taken   []string
	late    func() // what List holds back, where a test wants it
	hold    bool
}

func (d *disk) lookInto(dir string, done func([]Item, error)) {
	tell := func() {
		items, ok := d.folders[filepath.ToSlash(dir)]
		if !ok {
			done(nil, errors.New("you are not allowed to look into it"))
			return
		}
		done(slices.Clone(items), nil)
	}
	if d.hold {
		d.late = tell
		return
	}
	tell()
}

func folder(name string) Item { return Item{Name: name, Folder: true} }
func file(name string) Item   { return Item{Name: name, Changed: time.Unix(0, 0).UTC()} }

func enter(t *testing.T, size fyne.Size, o look.Options, a Asked) *disk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(o))
	d := &disk{t: t, window: test.NewTempWindow(t, kit.VStack(0)), folders: map[string][]Item{
		"/home":            {folder("ann")},
		"/home/ann":        {folder("Music"), folder("Documents"), file("zebra.docx"), file("Apple.docx"), file("photo.jpg")},
		"/home/ann/Music":  {},
		"/home/ann/locked": nil,
		"/home/ann/Documents": {
			folder("Model UN"), file("guide.docx"), file("guide-2.docx"),
		},
		"/home/ann/Documents/Model UN": {},
	}}
	delete(d.folders, "/home/ann/locked")
	d.window.Resize(size)
	a.From, a.Home, a.List = "/home/ann", "/home/ann", d.lookInto
	a.Starts = func(done func([]Start)) { done([]Start{{"Home", "/home/ann"}, {"Documents", "/home/ann/Documents"}}) }
	a.Chosen = func(path string) { d.taken = append(d.taken, filepath.ToSlash(path)) }
	d.Chooser = Show(d.window.Canvas(), a)
	return d
}

func reports() Asked {
	return Asked{Title: "Add a report", Yes: "Add", Files: func(name string) bool { return filepath.Ext(name) == ".docx" }}
}

func folders() Asked {
	return Asked{Title: "Where does it go?", Yes: "Use this folder", Folders: true}
}

var wide = fyne.NewSize(1366, 768)

// press presses keys where the focus is.
func (d *disk) press(names ...fyne.KeyName) {
	for _, n := range names {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func (d *disk) write(text string) {
	d.field.KeyDown(&fyne.KeyEvent{})
	for _, r := range text {
		d.window.Canvas().Focused().TypedRune(r)
	}
}

// names are those of what is listed.
func (d *disk) names() string {
	var list []string
	for _, i := range d.shown {
		list = append(list, i.Name)
	}
	return strings.Join(list, " ")
}

func (d *disk) isOpen() bool { return d.window.Canvas().Overlays().Top() != nil }

func TestAFileIsChosenWithTheKeyboardAlone(t *testing.T) {
	d := enter(t, wide, look.Options{}, reports())
	if d.names() != "Documents Music Apple.docx zebra.docx" {
		t.Errorf("there is %s", d.names())
	}
	d.press(fyne.KeyReturn)
	if !d.isOpen() || !d.yes.Disabled() {
		t.Fatal("something is chosen, though nothing is marked")
	}
	d.press(fyne.KeyDown, fyne.KeyReturn) // into Documents
	if d.names() != "Model UN guide-2.docx guide.docx" {
		t.Errorf("in Documents there is %s", d.names())
	}
	d.press(fyne.KeyBackspace, fyne.KeyDown, fyne.KeyReturn) // back, and in again
	d.write("-2")
	d.press(fyne.KeyReturn)
	if !slices.Equal(d.taken, []string{"/home/ann/Documents/guide-2.docx"}) || d.window.Canvas().Overlays().Top() != nil {
		t.Errorf("chosen is %v", d.taken)
	}
}

func TestAFileIsChosenWithTheMouse(t *testing.T) {
	d := enter(t, wide, look.Options{}, reports())
	test.Tap(d.starts.Rows[1]) // Documents
	test.Tap(d.list.Rows[2])
	if d.says.Content != "guide.docx" || len(d.taken) > 0 || d.yes.Disabled() {
		t.Errorf("marked is %q, taken %v", d.says.Content, d.taken)
	}
	test.Tap(d.yes)
	d = enter(t, wide, look.Options{}, reports())
	test.Tap(d.list.Rows[2])
	test.Tap(d.list.Rows[2]) // a double click
	if !slices.Equal(d.taken, []string{"/home/ann/Apple.docx"}) {
		t.Errorf("chosen is %v", d.taken)
	}
}

func TestAFolderIsChosenEnteredOrMade(t *testing.T) {
	d := enter(t, wide, look.Options{}, folders())
	if d.names() != "Documents Music" {
		t.Errorf("there is %s", d.names())
	}
	d.press(fyne.KeyReturn) // this one
	d = enter(t, wide, look.Options{}, folders())
	first := d.taken
	d.press(fyne.KeyDown)
	if d.says.Content != "Documents" {
		t.Errorf("the button takes %q", d.says.Content)
	}
	test.Tap(d.yes)
	if !slices.Equal(d.taken, []string{"/home/ann/Documents"}) || len(first) > 0 {
		t.Errorf("chosen is %v", d.taken)
	}

	a := folders()
	var made []string
	a.Make = func(dir string) error { made = append(made, filepath.ToSlash(dir)); return nil }
	d = enter(t, wide, look.Options{}, a)
	d.write("Kits")
	d.folders["/home/ann/Kits"] = []Item{}
	d.press(fyne.KeyReturn, fyne.KeyReturn)
	if !slices.Equal(made, []string{"/home/ann/Kits"}) || !slices.Equal(d.taken, made) {
		t.Errorf("made is %v, chosen %v", made, d.taken)
	}
	a.Make = func(string) error { return errors.New("the disk is full") }
	d = enter(t, wide, look.Options{}, a)
	d.write("Kits")
	d.press(fyne.KeyReturn)
	if d.none.Content != "The disk is full." || !d.isOpen() {
		t.Errorf("it says %q", d.none.Content)
	}
}

func TestAPathThatIsTypedLeadsThere(t *testing.T) {
	d := enter(t, wide, look.Options{}, reports())
	d.write("~/Documents")
	d.press(fyne.KeyReturn)
	if filepath.ToSlash(d.dir) != "/home/ann/Documents" || d.field.Text != "" {
		t.Errorf("it leads to %s", d.dir)
	}
	d.write("/home/ann/zebra.docx")
	d.press(fyne.KeyReturn, fyne.KeyReturn)
	if !slices.Equal(d.taken, []string{"/home/ann/zebra.docx"}) {
		t.Errorf("chosen is %v", d.taken)
	}
}

func TestWhatCannotBeLookedIntoIsSaidAndCannotBeChosen(t *testing.T) {
	d := enter(t, wide, look.Options{}, folders())
	d.write("/home/ann/locked")
	d.press(fyne.KeyReturn)
	if !kittest.Shows(d.body, "You are not allowed to look into it.") || !d.yes.Disabled() {
		t.Errorf("it says %q", d.none.Content)
	}
	d.field.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if filepath.ToSlash(d.dir) != "/home/ann" {
		t.Errorf("Alt and up lead to %s", d.dir)
	}
	d.write("xyz")
	if d.none.Content != "Nothing here has “xyz” in its name." {
		t.Errorf("it says %q", d.none.Content)
	}
	d.press(fyne.KeyEscape)
	if d.isOpen() || len(d.taken) > 0 {
		t.Errorf("after Esc chosen is %v", d.taken)
	}
}

func TestAFolderThatAnswersLateIsNotShownInPlaceOfAnother(t *testing.T) {
	d := enter(t, wide, look.Options{}, reports())
	d.hold = true
	test.Tap(d.starts.Rows[1])
	late := d.late
	d.hold = false
	test.Tap(d.starts.Rows[0])
	late()
	if d.names() != "Documents Music Apple.docx zebra.docx" {
		t.Errorf("there is %s", d.names())
	}
	d.Close()
	late() // nobody is there any more
}

func TestEnterTakesNoFolderThatIsNotSeenYet(t *testing.T) {
	d := enter(t, wide, look.Options{}, folders())
	d.hold = true
	test.Tap(d.starts.Rows[1])
	d.press(fyne.KeyReturn)
	if len(d.taken) > 0 {
		t.Fatalf("chosen is %v", d.taken)
	}
	d.late()
	d.press(fyne.KeyReturn)
	if !slices.Equal(d.taken, []string{"/home/ann/Documents"}) {
		t.Errorf("chosen is %v", d.taken)
	}
}

func TestAFileIsSavedUnderANameThatCanBeChanged(t *testing.T) {
	a := folders()
	a.Name = "sheet.html"
	d := enter(t, wide, look.Options{}, a)
	d.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn) // into Documents, and there
	if !slices.Equal(d.taken, []string{"/home/ann/Documents/sheet.html"}) {
		t.Errorf("saved as %v", d.taken)
	}
	d = enter(t, wide, look.Options{}, a)
	for _, bad := range []string{"", " ", "a/b.html", `c:\sheet`, ".hidden"} {
		if d.name.SetText(bad); !d.yes.Disabled() {
			t.Errorf("%q is taken as a name", bad)
		}
	}
	d.name.SetText("Kenya.html")
	d.window.Canvas().Focus(d.name)
	d.press(fyne.KeyReturn)
	if !slices.Equal(d.taken, []string{"/home/ann/Kenya.html"}) {
		t.Errorf("saved as %v", d.taken)
	}
}

func TestPlacesThatAreKnownLateAreShownThen(t *testing.T) {
	for _, typed := range []string{"", "xyz"} {
		a := reports()
		d := enter(t, wide, look.Options{}, a)
		d.startFrom(nil)
		d.write(typed)
		d.window.Canvas().Capture()
		if len(d.starts.Rows) != 0 {
			t.Fatal("there are places already")
		}
		d.startFrom([]Start{{"Home", "/home/ann"}, {"Stick", "/media/stick"}})
		d.window.Canvas().Capture()
		last := d.starts.Rows[1]
		if last.Size().Height < 20 || last.Size().Width < 100 || last.Position().Y < 20 || !kittest.Shows(d.body, "Stick") {
			t.Errorf("with %q typed, the last place is at %v, %v large", typed, last.Position(), last.Size())
		}
	}
}

func TestManyFilesAreListedAsFarAsAnybodyLooks(t *testing.T) {
	d := enter(t, wide, look.Options{}, reports())
	many := make([]Item, mostRows+50)
	for i := range many {
		many[i] = file(strings.Repeat("a", 1+i%7) + ".docx")
	}
	d.folders["/home/ann/Music"] = many
	d.enter("/home/ann/Music")
	if len(d.list.Rows) != mostRows || d.none.Content != "50 more. Type to find one." {
		t.Errorf("%d rows; it says %q", len(d.list.Rows), d.none.Content)
	}
}

func TestNothingReachesOverTheSheet(t *testing.T) {
	for _, o := range []look.Options{{}, {Variant: look.Dark, TextScale: 1.5}} {
		for _, size := range []fyne.Size{fyne.NewSize(860, 560), wide} {
			d := enter(t, size, o, folders())
			d.folders["/home/ann/Music"] = []Item{folder(strings.Repeat("a long name ", 20))}
			d.enter("/home/ann/Music")
			d.press(fyne.KeyDown)
			for _, part := range d.body.Objects {
				right, bottom := part.Position().X+part.Size().Width, part.Position().Y+part.Size().Height
				if part.Visible() && (right > d.body.Size().Width || bottom > d.body.Size().Height) {
					t.Errorf("at %v, scale %v: %T reaches to %v, %v of %v", size, o.TextScale, part, right, bottom, d.body.Size())
				}
			}
		}
	}
}
