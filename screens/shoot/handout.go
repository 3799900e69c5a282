package shoot

import (
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/class"
	"placard/app/desk"
	"placard/app/pack"
	"placard/screens"
	"placard/screens/kit"
	"placard/screens/kit/chooser"
	"placard/screens/route"
)

// handingOut are the scenes of a class kit.
func handingOut() []Scene {
	at := route.To(route.Packaging)
	return []Scene{
		screen("class-kit-missing", at, press(fyne.KeyPageDown, fyne.KeyPageDown)),
		screen("class-kit-filled", route.To(route.Library), preparing()),
		screen("class-kit-choices", route.To(route.Library), preparing(fyne.KeyPageDown)),
		screen("class-kit-computers", route.To(route.Library), preparing(fyne.KeyPageDown, fyne.KeyPageDown)),
		screen("choose-report", route.To(route.Library), chooses(false)),
		screen("choose-folder", route.To(route.Library), chooses(true)),
		screen("save", route.To(route.Solutions), saves),
		screen("class-greeting", route.To(route.Today), greets),
		screen("class-kit-made", route.To(route.Library), preparing(fyne.KeyM)),
	}
}

// greets shows what a class reads first.
func greets(p *screens.Program, _ *desk.Desk) {
	kit.ShowWelcome(p.Shell().Canvas(), kit.Welcome{
		Class: "Model UN, grade 10", Says: "Welcome. These are the reports for our conference in February.\nRead the first one until Friday.",
		Day: "2027-02-05", Reports: []string{"Strengthening International Cooperation to Combat Human Trafficking", "Sharing Rivers That Cross Borders"},
	}, "Start")
}

// chooses asks for a report or a folder, among files that are there for the
// picture alone.
func chooses(folder bool) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, _ *desk.Desk) {
		a := files()
		if folder {
			a.Title, a.Yes, a.Folders, a.Files = "Where does the class kit go?", "Use this folder", true, nil
		}
		chooser.Show(p.Shell().Canvas(), a)
		p.Shell().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		if !folder {
			p.Shell().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		}
	}
}

// saves asks under which name to save.
func saves(p *screens.Program, _ *desk.Desk) {
	a := files()
	a.Title, a.Yes, a.Folders, a.Files, a.Name = "Save", "Save here", true, nil, "committee-sheet.html"
	chooser.Show(p.Shell().Canvas(), a)
}

func files() chooser.Asked {
	day := shown.AddDate(0, 0, -9)
	return chooser.Asked{
		Title: "Add a report", Yes: "Add", From: "/home/ann/Documents/Model UN", Files: func(string) bool { return true },
		Starts: func(done func([]chooser.Start)) {
			done([]chooser.Start{{Name: "Home", Path: "/home/ann"}, {Name: "Desktop", Path: "/d"}, {Name: "Documents", Path: "/home/ann/Documents"},
				{Name: "Downloads", Path: "/l"}, {Name: "MUN STICK", Path: "/m"}, {Name: "Computer", Path: "/"}})
		},
		List: func(_ string, done func([]chooser.Item, error)) {
			done([]chooser.Item{{Name: "Handouts", Folder: true}, {Name: "Old guides", Folder: true}, {Name: "Chair report, final version.docx", Changed: day},
				{Name: "Sharing rivers that cross borders.md", Changed: day.AddDate(0, -1, 3)}, {Name: "Study guide of the Security Council.docx", Changed: shown}}, nil)
		},
		Chosen: func(string) {},
	}
}

// preparing fills in everything for a class kit, and then presses keys. Its
// release programs are a few letters each, of which the picture tells nothing.
func preparing(keys ...fyne.KeyName) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, desk *desk.Desk) {
		within(func(folder string) { prepare(p, folder); press(keys...)(p, desk) })
	}
}

func prepare(p *screens.Program, folder string) {
	mended := filepath.Join(folder, "rivers.md")
	releases := filepath.Join(folder, "kit")
	must(os.WriteFile(mended, []byte(draft), 0o600))
	must(os.Mkdir(releases, 0o700))
	for _, name := range []string{"placard-linux-amd64", "placard.exe", "Placard-Setup.exe", "LICENCES.txt"} {
		must(os.WriteFile(filepath.Join(releases, name), []byte(name), 0o600))
	}
	must(pack.ListKit(releases, "1.0.0", shown.Truncate(24*time.Hour)))
	d := p.Draft()
	d.Class = class.Class{Name: "Model UN, grade 10", Greeting: "Welcome. These are the reports for our conference in February.\nRead the first one until Friday.",
		ConferenceDay: "2027-02-05", Fixed: []class.Choice{class.ChooseDay}}
	d.Kit, d.Folder, d.Made = releases, folder, map[string]int{"model-un-grade-10": 1}
	d.Add(pack.Chosen{ID: "human-trafficking"})
	p.HandOut(mended)
}

func must(err error) {
	if err != nil {
		panic("shoot: " + err.Error())
	}
}
