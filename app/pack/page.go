package pack

import (
	"bytes"
	_ "embed"
	"html/template"
	"strings"
)

//go:embed starthere.html
var startHereHTML string

// step is what to do on one kind of computers.
type step struct {
	System  string
	File    string // to double-click, with its folder
	Picture template.HTML
	Text    string
	If      string // what the system may say, and why
	Other   string // another way
}

// page is START-HERE.html: one step for each system that the folder serves.
func page(s Spec, made []part) []byte {
	has := func(end string) string {
		for _, p := range made {
			if strings.HasSuffix(p.path, end) {
				return p.path
			}
		}
		return ""
	}
	var reports []string
	for _, p := range s.Reports {
		reports = append(reports, p.Title)
	}
	var b bytes.Buffer
	err := template.Must(template.New("").Parse(startHereHTML)).Execute(&b, map[string]any{
		"Class": s.Class.Name, "Greeting": strings.Split(strings.TrimSpace(s.Class.Greeting), "\n"),
		"Reports": reports, "Steps": steps(has),
	})
	if err != nil {
		panic(err) // the template is ours, and a test fills it
	}
	return b.Bytes()
}

func steps(has func(end string) string) []step {
	var list []step
	if setup, portable := has("-Setup.exe"), has("-portable.zip"); setup != "" || portable != "" {
		w := step{System: "Windows", File: setup, Picture: picture("Placard-Setup.exe"),
			Text: "Open the folder Windows and double-click Placard-Setup. It installs for you alone and asks for no password. Leave the file where it is, beside the other folders: it takes the reports of the class from there.",
			If:   "If a blue window says that Windows protected your PC: choose “More info”, then “Run anyway”. It says so of every program that few people have.",
		}
		if portable != "" {
			w.Other = "Nothing may be installed? Unpack " + portable + " into a folder of yours and double-click placard in it."
		}
		if setup == "" {
			w.File, w.Text, w.Other = portable, "Unpack "+portable+" into a folder of yours (right-click, “Extract all”) and double-click placard in it. Nothing is installed.", ""
		}
		list = append(list, w)
	}
	if image := has(".dmg"); image != "" {
		list = append(list, step{System: "macOS", File: image, Picture: picture("Placard.dmg"),
			Text:  "Open the folder macOS, double-click Placard.dmg and drag Placard into Applications. Start it there, and drop the folder class, which lies beside this page, onto its window. Double-clicking a report does not bring it there.",
			If:    "If macOS says that it cannot check the program: open System Settings, “Privacy & Security”, and choose “Open Anyway” beside Placard.",
			Other: "",
		})
	}
	if deb := has(".deb"); deb != "" {
		list = append(list, step{System: "Linux", File: deb, Picture: picture("placard.deb"),
			Text:  "Debian, Ubuntu and their kin: open the folder Linux and double-click the file that ends in .deb; the software centre installs it. Fedora and its kin: the one that ends in .rpm.",
			Other: "Without the password of the computer: unpack " + has(".tar.gz") + " and run install.sh in it. It installs for you alone.",
		})
	}
	return list
}

// picture is a drawing of a file to double-click.
func picture(name string) template.HTML {
	return template.HTML(`<svg viewBox="0 0 240 132" width="240" height="132" role="img" aria-label="A file named ` + name + ` to double-click">` +
		`<rect x="1" y="1" width="238" height="130" rx="12" fill="#fff" stroke="#d8d3c8" stroke-width="1"/>` +
		`<rect x="88" y="20" width="64" height="64" rx="8" fill="#fbfaf7" stroke="#857f73"/><rect x="88" y="20" width="64" height="8" rx="4" fill="#1f6fb2"/>` +
		`<path d="M104 46h32M104 56h32M104 66h20" stroke="#1b2430" stroke-width="3" stroke-linecap="round"/>` +
		`<path d="M146 70l0 26 6-6 5 11 5-2-5-11 8 0z" fill="#1b2430" stroke="#fff" stroke-width="1.5"/>` +
		`<text x="120" y="116" text-anchor="middle" font-family="sans-serif" font-size="13" fill="#1b2430">` + name + `</text></svg>`)
}
