package pack

import (
	"bytes"
	_ "embed"
	"html"
	"html/template"
	"slices"
	"strings"
	"time"
)

//go:embed starthere.html
var startHereHTML string

// step is what to do on one kind of computers.
type step struct {
	ID      string // of its place on the page
	System  string
	Picture template.HTML
	Do      []template.HTML // one thing after the other
	Asks    []ask
}

// ask is what may come between, and what to do then.
type ask struct {
	When string
	Then template.HTML
}

// page is START-HERE.html: one step for each system that the folder serves.
func page(s Spec, made []part) []byte {
	has := func(end string) bool {
		return slices.ContainsFunc(made, func(p part) bool { return strings.HasSuffix(p.path, end) })
	}
	var reports, missing []string
	for _, p := range s.Reports {
		reports = append(reports, p.Title)
	}
	for _, other := range []struct{ end, who string }{{"-Setup.exe", "Windows computers"}, {".dmg", "Macs"}, {".deb", "Linux computers"}} {
		if !has(other.end) && (other.end != "-Setup.exe" || !has("-portable.zip")) {
			missing = append(missing, other.who)
		}
	}
	var b bytes.Buffer
	err := template.Must(template.New("").Parse(startHereHTML)).Execute(&b, map[string]any{
		"Class": s.Class.Name, "Day": longDay(s.Class.ConferenceDay), "Greeting": paragraphs(s.Class.Greeting),
		"Reports": reports, "Steps": steps(has), "Missing": missing, "Chromebook": has(".deb"),
	})
	if err != nil {
		panic(err) // the template is ours, and a test fills it
	}
	return b.Bytes()
}

// paragraphs are the lines of a greeting that have something in them.
func paragraphs(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
}

// longDay is a day as people write it, empty if there is none.
func longDay(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return ""
	}
	return day.Format("Monday 2 January 2006")
}

// bold is a text for the page, in which what stands between asterisks is bold.
func bold(text string) template.HTML {
	pieces := strings.Split(html.EscapeString(text), "*")
	for i := 1; i < len(pieces); i += 2 {
		pieces[i] = "<b>" + pieces[i] + "</b>"
	}
	return template.HTML(strings.Join(pieces, ""))
}

// todo are things to do, one after the other.
func todo(texts ...string) []template.HTML {
	var list []template.HTML
	for _, t := range texts {
		list = append(list, bold(t))
	}
	return list
}

func steps(has func(end string) bool) []step {
	var list []step
	if has("-Setup.exe") || has("-portable.zip") {
		list = append(list, onWindows(has("-Setup.exe"), has("-portable.zip")))
	}
	if has(".dmg") {
		list = append(list, step{ID: "macos", System: "macOS", Picture: macPicture(),
			Do: todo(
				"Open the folder *macOS*, double-click *Placard.dmg*, and drag Placard into *Applications*.",
				"Start Placard there, and drop the folder *class*, which lies beside this page, on its window.",
			),
			Asks: []ask{
				{"macOS says that it could not verify Placard?", bold("Choose *Done*. Then open *System Settings*, *Privacy & Security*, and choose *Open Anyway* beside Placard. It says so of programs that Apple has not looked through.")},
				{"You double-clicked a report and nothing came?", bold("macOS does not tell Placard about it. Drop the report on the window instead.")},
				{"Nothing can be dropped?", bold("Put the folder *class* into *Applications*, beside Placard, and start Placard again: it finds it there.")},
			},
		})
	}
	if has(".deb") {
		list = append(list, step{ID: "linux", System: "Linux", Picture: filePicture("Linux", "placard-….deb"),
			Do: todo(
				"Open the folder *Linux* and double-click the file that ends in *.deb* (Debian, Ubuntu and their kin) or in *.rpm* (Fedora and its kin). Choose *Install*.",
				"Start Placard from the menu of programs.",
			),
			Asks: []ask{{"You do not have the password of the computer?", bold("Unpack the file that ends in *.tar.gz*, and run *install.sh* in it. It installs for you alone.")}},
		})
	}
	return list
}

func onWindows(setup, portable bool) step {
	s := step{ID: "windows", System: "Windows"}
	if !setup {
		s.Picture = filePicture("Windows", "Placard-portable")
		s.Do = todo(
			"Open the folder *Windows*. Right-click *Placard-portable*, choose *Extract all*, and a folder of yours.",
			"Open that folder and double-click *placard*. Nothing is installed.",
		)
		return s
	}
	s.Picture = filePicture("Windows", "Placard-Setup")
	s.Do = todo(
		"Open the folder *Windows* and double-click *Placard-Setup*. Leave it where it lies: it takes the reports from the folder *class*. It asks for no password.",
		"Choose *Finish*: Placard starts. Later you find it in the Start menu.",
	)
	s.Asks = []ask{{"“Windows protected your PC”?", bold("Choose *More info*, then *Run anyway*. Windows says so of every program that few people have.")}}
	if portable {
		s.Asks = append(s.Asks, ask{"Nothing may be installed?", bold("Right-click *Placard-portable*, choose *Extract all*, and a folder of yours. Open that folder and double-click *placard*.")})
	}
	return s
}
