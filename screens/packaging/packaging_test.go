package packaging

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/class"
	"placard/app/library"
	"placard/app/pack"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

// table is a room with the page in it, over a draft and reports that tests write.
type table struct {
	*screentest.Room
	*Screen
	draft   pack.Draft
	work    Work
	reports map[pack.Chosen]Report
	kit     Programs
	file    string // the file that is chosen
	folder  string // the folder that is chosen
	kept    int
	made    []pack.Target
	showed  []string
	looked  string // where release programs were looked for last
}

func (t *table) choose(chosen func(string)) { chosen(t.folder) }

func (t *table) params() Params {
	return Params{
		Draft: &t.draft, Work: &t.work, Keep: func() { t.kept++ },
		Shelf:      func() []library.Entry { return []library.Entry{{ID: "rivers", Title: "Shared rivers"}} },
		Read:       func(c pack.Chosen, done func(Report)) { done(t.reports[c]) },
		Find:       func(from string, done func(Programs)) { t.looked = from; done(t.kit) },
		ChooseFile: func(chosen func(string)) { chosen(t.file) }, ChooseFolder: t.choose, ChooseKit: t.choose,
		Make: func(_ *pack.Kit, targets []pack.Target) {
			t.made = targets
			t.work.Cancel, t.work.Next = func() { t.work.Cancel = nil; t.work.Cancelled = true; t.work.Changed() }, "the reports"
			t.work.Changed()
		},
		Now:  func() time.Time { return time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC) },
		Show: func(path string) error { t.showed = append(t.showed, path); return nil },
	}
}

var (
	rivers = pack.Chosen{ID: "rivers"}
	ports  = pack.Chosen{Path: "/guides/ports.docx"}
)

func enter(t *testing.T, size fyne.Size, o look.Options) *table {
	t.Helper()
	x := &table{
		Room: screentest.Enter(t, "# Rivers\n\nThey flow.\n", size, o), file: ports.Path, folder: t.TempDir(), kit: Programs{Kit: releases(t, pack.LinuxProgram, pack.WindowsProgram), Folder: "/kit"},
		reports: map[pack.Chosen]Report{
			rivers: {Title: "Shared rivers", ID: "rivers", From: "From your library"},
			ports:  {Title: "Safe ports", ID: "ports", From: "ports.docx in /guides", File: ports.Path, Mend: 2},
		},
	}
	x.sitDown()
	return x
}

// sitDown makes the screen, as at the beginning of a sitting.
func (t *table) sitDown() {
	t.Screen = New(t.params(), t.Room)
	t.Put(route.Packaging, t.Screen)
}

// releases are release programs of a few letters each.
func releases(t *testing.T, roles ...pack.Role) *pack.Kit {
	t.Helper()
	dir, files := t.TempDir(), map[pack.Role]string{pack.Licences: "LICENCES.txt"}
	for _, r := range roles {
		files[r] = strings.ReplaceAll(string(r), " ", "-")
	}
	for _, name := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := pack.WriteKit(dir, "1.0.0", time.Unix(0, 0).UTC(), files); err != nil {
		t.Fatal(err)
	}
	k, err := pack.OpenKit(dir, "1.0.0")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// keys presses keys while nothing has the focus.
func (t *table) keys(names ...fyne.KeyName) {
	t.Canvas().Unfocus()
	for _, n := range names {
		t.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: n})
	}
}

func (t *table) says(words string) bool {
	return t.Toasted == words || kittest.Shows(t.Screen.Content(), words)
}

func TestWhatIsMissingIsSaidOneThingAfterTheOther(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	for _, c := range []struct {
		says string
		mend func()
	}{
		{"A class kit needs a report. Add one from the library or from a file.", func() { x.keys(fyne.KeyO) }},
		{"The class needs a name.", func() { x.name.SetText("Grade 10") }},
		{"Choose a folder where the class kit goes.", func() { x.keys(fyne.KeyW) }},
	} {
		x.keys(fyne.KeyM)
		if !x.says(c.says) || x.made != nil {
			t.Fatalf("%q is not said; said %q", c.says, x.Toasted)
		}
		c.mend()
	}
	x.day.Entry.SetText("soon")
	x.keys(fyne.KeyM)
	if !strings.Contains(x.Toasted, "This is not a day") {
		t.Errorf("said %q", x.Toasted)
	}
	x.day.Entry.SetText("5 feb") // the next one
	x.keys(fyne.KeyM)
	if x.made == nil || x.draft.Class.ConferenceDay != "2027-02-05" || x.draft.Class.Name != "Grade 10" {
		t.Errorf("made for %v with %+v", x.made, x.draft.Class)
	}
}

func TestAReportWithErrorsStopsAndLeadsToTheCheckPanel(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	x.draft.Reports = []pack.Chosen{rivers, ports}
	x.sitDown()
	x.Sees("Shared rivers", "Nothing to mend.", "Safe ports", "2 things to mend. Students can have it all the same.")
	x.Tap("Check it")
	if x.At != route.At(route.Check, ports.Path) {
		t.Errorf("went to %+v", x.At)
	}
	bad := x.reports[ports]
	bad.Err = errors.New("Line 3: the file is cut off")
	x.reports[ports] = bad
	x.Show(route.To(route.Packaging)) // back from mending, which made it worse
	x.Sees("Line 3: the file is cut off.")
	x.keys(fyne.KeyM)
	x.Sees("“Safe ports” cannot go into a kit as it is. Mend it, or take it out.")
	bad.Err, bad.ID = nil, "rivers"
	x.reports[ports] = bad
	x.Show(route.To(route.Packaging))
	x.keys(fyne.KeyM)
	x.Sees("“Shared rivers” and “Safe ports” have the same id, rivers.")
	if x.made != nil {
		t.Error("it is made all the same")
	}
}

func TestReportsAreOrderedAndTakenOut(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	x.keys(fyne.KeyL)
	x.Choose(0, "Shared rivers")
	x.keys(fyne.KeyO, fyne.KeyO) // the same file twice is one report
	if len(x.draft.Reports) != 2 {
		t.Fatalf("the reports are %v", x.draft.Reports)
	}
	x.keys(fyne.KeyL)
	if x.Toasted != "All reports of the library are in the kit." {
		t.Errorf("said %q", x.Toasted)
	}
	x.icon("Earlier: Safe ports")
	if x.draft.Reports[0] != ports {
		t.Errorf("the reports are %v", x.draft.Reports)
	}
	x.icon("Take out: Safe ports")
	x.Misses("Safe ports")
	if !x.Undo() || x.draft.Reports[0] != ports || x.Undo() {
		t.Errorf("after taking it back the reports are %v", x.draft.Reports)
	}
	x.Sees("Safe ports")
}

// icon taps an icon button.
func (t *table) icon(name string) {
	t.T.Helper()
	b, ok := kittest.Find(t.Screen.Content(), func(b *kit.IconButton) bool { return b.Name == name })
	if !ok {
		t.T.Fatalf("no icon %q", name)
	}
	test.Tap(b)
}

func TestEverythingIsThereInTheNextSitting(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	x.keys(fyne.KeyN)
	x.Press("KeyDown", "T", "e", "n")
	x.greeting.SetText("")
	x.Canvas().Focus(x.greeting)
	x.Press("H", "i")
	x.day.Entry.SetText("5/2/2027")
	x.Tap("Thorough: 95")
	x.icon("New cards a day: less")
	fixes := func() []*kit.Toggle {
		var list []*kit.Toggle
		kittest.Find(x.Screen.Content(), func(o *kit.Toggle) bool {
			if o.Text == "Students cannot change this" {
				list = append(list, o)
			}
			return false
		})
		return list
	}
	test.Tap(fixes()[3]) // under the answers
	windows, _ := kittest.Find(x.Screen.Content(), func(o *kit.Toggle) bool { return o.Text == "Windows" })
	test.Tap(windows)
	x.Hide()
	c := x.draft.Class
	if c.Name != "Ten" || c.Greeting != "Hi" || c.ConferenceDay != "2027-02-05" || c.Settings.Retention != 0.95 || c.Settings.NewPerDay != 19 || !c.Fixes(class.ChooseAnswers) || x.draft.Takes(pack.Windows) {
		t.Errorf("kept %+v, without %v", c, x.draft.Without)
	}
	if x.kept == 0 {
		t.Error("nothing is kept")
	}
	x.sitDown()
	if x.name.Text != "Ten" || x.greeting.Text != "Hi" || x.day.Entry.Text != "5 February 2027" || !fixes()[3].On || fixes()[0].On {
		t.Errorf("the next sitting shows %q, %q, %q, %v", x.name.Text, x.greeting.Text, x.day.Entry.Text, fixes()[3].On)
	}
}

func TestAMissingKitIsSaidWithWhatToDo(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	x.kit = Programs{Err: errors.New("download it")}
	x.draft = pack.Draft{Class: class.Class{Name: "Ten"}, Reports: []pack.Chosen{rivers}, Folder: "/out"}
	x.sitDown()
	x.Sees("The release programs are missing", "Download it.")
	x.keys(fyne.KeyM)
	if x.made != nil || x.Canvas().Focused() != fyne.Focusable(x.get) {
		t.Errorf("made for %v, the focus is at %T", x.made, x.Canvas().Focused())
	}
	x.kit.Offer = filepath.Join("/home/ann/Downloads", "placard-kit-1.0.0.zip")
	x.Tap("Look again")
	x.Sees("It is there, in Downloads.")
	x.Tap("Use placard-kit-1.0.0.zip")
	if x.looked != x.kit.Offer {
		t.Errorf("used %q", x.looked)
	}
	x.kit = Programs{Kit: releases(t, pack.LinuxProgram), Folder: "/kit"}
	x.keys(fyne.KeyK)
	x.Sees("The programs of Placard 1.0.0. Every file is whole.", "Left out: the release programs have none for macOS.")
	x.keys(fyne.KeyM)
	if len(x.made) != 1 || x.made[0] != pack.Linux {
		t.Errorf("made for %v", x.made)
	}
}

func TestWhoIsFasterThanTheLookIsNotAskedToTryAgain(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	x.draft = pack.Draft{Class: class.Class{Name: "Ten"}, Reports: []pack.Chosen{rivers}, Folder: x.folder}
	p, tell := x.params(), []func(){}
	p.Read = func(c pack.Chosen, done func(Report)) { tell = append(tell, func() { done(x.reports[c]) }) }
	p.Find = func(_ string, done func(Programs)) { tell = append(tell, func() { done(x.kit) }) }
	x.Screen = New(p, x.Room)
	x.Put(route.Packaging, x.Screen)
	x.keys(fyne.KeyM)
	x.Sees("Looking at the reports and the release programs first…")
	for i, late := range tell {
		if x.made != nil {
			t.Fatalf("it is made after %d of %d looks", i, len(tell))
		}
		late()
	}
	if x.made == nil {
		t.Error("it is not made")
	}
}

func TestTheMakingIsSeenCancelledAndEnds(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	x.draft = pack.Draft{Class: class.Class{Name: "Ten"}, Reports: []pack.Chosen{rivers}, Folder: x.folder, Made: map[string]int{"ten": 4}}
	x.sitDown()
	x.Sees("It is edition 5")
	x.keys(fyne.KeyM)
	x.Sees("Making the reports")
	x.work.Done, x.work.All, x.work.Next = 3, 4, "the Setup for Windows"
	x.work.Changed()
	x.Sees("Making the Setup for Windows")
	x.sitDown() // another report was opened meanwhile
	x.Sees("Making the Setup for Windows")
	cancel := x.work.Cancel
	x.work.Cancel = func() {} // it takes a moment
	x.keys(fyne.KeyEscape)
	x.Sees("Stopping…")
	x.work.Cancel = cancel
	x.keys(fyne.KeyEscape)
	x.Sees("Cancelled. Nothing was left half made.")
	x.work = Work{Err: errors.New("the disk is full"), Changed: x.work.Changed}
	x.work.Changed()
	x.Sees("The class kit was not made", "The disk is full.")
	x.work = Work{Changed: x.work.Changed, Edition: 5, Size: 79<<20 + 5, Result: pack.Result{
		Folder: filepath.FromSlash("/out/placard-ten"), Zip: filepath.FromSlash("/out/placard-ten.zip"), Left: []string{"Windows: the kit does not have the Setup for Windows"}}}
	x.work.Changed()
	x.Sees("The class kit is ready", "(79 MB)", "This is edition 5. Left out: Windows: the kit does not have the Setup for Windows.", "What to do next")
	x.Tap("Open START-HERE")
	x.Tap("Show in folder")
	if len(x.showed) != 2 || filepath.ToSlash(x.showed[0]) != "/out/placard-ten/START-HERE.html" || filepath.ToSlash(x.showed[1]) != "/out" {
		t.Errorf("showed %v", x.showed)
	}
}

func TestSeveralClassesArePreparedOneBesideTheOther(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	x.Misses("Another class…") // than which?
	x.draft = pack.Draft{Class: class.Class{Name: "Grade 10", Greeting: "Hello, ten."}, Reports: []pack.Chosen{rivers}, Folder: x.folder}
	x.work.Result = pack.Result{Folder: "/out/placard-grade-10", Zip: "/out/placard-grade-10.zip"}
	x.sitDown()
	x.Sees("The class kit is ready")
	x.keys(fyne.KeyC)
	x.Choose(0, "A new class, with these reports")
	x.Sees("The name of your class", "Shared rivers")
	x.Misses("Hello, ten.", "The class kit is ready")
	if x.Canvas().Focused() != fyne.Focusable(x.name) {
		t.Errorf("the focus is on %T", x.Canvas().Focused())
	}
	x.name.SetText("Grade 11")
	x.keys(fyne.KeyC)
	x.Choose(1, "Grade 10")
	if x.name.Text != "Grade 10" || x.greeting.Text != "Hello, ten." {
		t.Errorf("grade 10 has the name %q and says %q", x.name.Text, x.greeting.Text)
	}
	x.keys(fyne.KeyC)
	x.Choose(1, "Grade 11")
	x.keys(fyne.KeyM)
	x.keys(fyne.KeyC)
	if x.Toasted != "A class kit is being made. Wait for it, or cancel it." {
		t.Errorf("said %q", x.Toasted)
	}
}

func TestTheGreetingIsSeenAsStudentsWillSeeIt(t *testing.T) {
	for _, size := range []fyne.Size{screentest.Wide, fyne.NewSize(804, 504)} {
		x := enter(t, size, look.Options{})
		x.Sees("What students see first", "The name of your class")
		x.name.SetText("Grade 10")
		x.day.Entry.SetText("5/2/2027")
		x.greeting.SetText("Welcome, all.")
		x.keys(fyne.KeyO)
		preview := strings.Join(kittest.Texts(x.preview), " ")
		for _, want := range []string{"Grade 10", "Welcome, all.", "Conference on Friday 5 February 2027", "Safe ports"} {
			if !strings.Contains(preview, want) {
				t.Errorf("the preview lacks %q: %s", want, preview)
			}
		}
		x.Sees("This makes the folder placard-grade-10,")
	}
}

func TestEverythingIsReachedWithTab(t *testing.T) {
	x := enter(t, screentest.Wide, look.Options{})
	x.draft.Reports = []pack.Chosen{rivers, ports}
	x.sitDown()
	reached := map[string]bool{}
	for range 50 {
		x.Canvas().FocusNext()
		switch o := x.Canvas().Focused().(type) {
		case *kit.Chip:
			reached[o.Text] = true
		case *kit.Toggle:
			reached[o.Text] = true
		case *kit.IconButton:
			reached[o.Name] = true
		case *kit.Button:
			reached[o.Text] = true
		case *kit.Entry:
			reached[o.PlaceHolder] = true
		case *kit.NoteEntry:
			reached["greeting"] = true
		}
	}
	for _, want := range []string{"Take out: Shared rivers", "Check it", "From the library…", "From a file…", "Model UN, grade 10", "greeting", "Day, month, year",
		"New cards a day: more", "Normal: 90", "Two: Not yet, Got it", "Students cannot change this", "Windows", "Linux", "Take others…", "Choose a folder…", "Make the class kit"} {
		if !reached[want] {
			t.Errorf("Tab does not reach %q", want)
		}
	}
}

func TestNoTextReachesOverTheWindow(t *testing.T) {
	for _, o := range []look.Options{{}, {Variant: look.Dark, TextScale: 1.5}} {
		for _, size := range []fyne.Size{fyne.NewSize(804, 504), screentest.Wide, fyne.NewSize(1704, 1024)} {
			x := enter(t, size, o)
			x.draft = pack.Draft{Reports: []pack.Chosen{rivers, ports}, Folder: "/home/somebody/" + strings.Repeat("a-long-folder/", 20),
				Class: class.Class{Name: strings.Repeat("Grade ten ", 3)}}
			x.kit.Folder = x.draft.Folder
			x.work.Result = pack.Result{Folder: x.draft.Folder + "placard-ten", Zip: x.draft.Folder + "placard-ten.zip"}
			x.sitDown()
			x.Inside()
		}
	}
}
