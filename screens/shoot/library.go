package shoot

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens"
)

// river is a report of the student's own, for the pictures of the library.
const river = `# %s

%s

# Introduction

A river that three states share is used by all of them, and cleaned by none.

# Key Terms

**Riparian state:** A state through which a shared river flows, or along which it runs.

**Weir:** A low wall across a river that raises the water behind it.

# Possible Solutions

## Count what flows

Gauges at every border post, read by both sides.
`

// withReports brings in two reports of the student's own.
func withReports(p *screens.Program, _ *desk.Desk) {
	bringIn(p,
		fmt.Sprintf(river, "Sharing the water of transboundary rivers", "Environment Commission"),
		fmt.Sprintf(river, "The question of safe harbours for fishing fleets in winter storms", "Security Council"))
}

// asksForAnEdition brings the first of them in again, changed.
func asksForAnEdition(p *screens.Program, _ *desk.Desk) {
	mended := strings.Replace(fmt.Sprintf(river, "Sharing the water of transboundary rivers", "Environment Commission"), "three states", "four states", 1)
	bringIn(p, mended)
}

func bringIn(p *screens.Program, texts ...string) {
	dir, err := os.MkdirTemp("", "placard-shoot-")
	if err != nil {
		panic("shoot: no folder for temporary files: " + err.Error())
	}
	defer os.RemoveAll(dir)
	var paths []string
	for i, text := range texts {
		path := filepath.Join(dir, fmt.Sprintf("report-%d.md", i))
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			panic("shoot: a report could not be written: " + err.Error())
		}
		paths = append(paths, path)
	}
	p.Open(paths...)
	p.Shell().HideToast()
}

// aNewEdition opens one that renames a term, changes another one's definition and
// leaves a solution out that the student worked on.
func aNewEdition(p *screens.Program, _ *desk.Desk) {
	text := "---\nid: rivers\n---\n\n" + fmt.Sprintf(river, "Sharing the water of transboundary rivers", "Environment Commission") +
		"\n## Share the harvest\n\nFarmers on both banks sell at one market, and the states leave out the customs there.\n"
	bringIn(p, text)
	d := p.Shell().Desk()
	for _, c := range d.Deck().Queue(d.Now()) {
		d.Answer(c.ID, study.Good, 5)
	}
	d.SetNote("solution/share-the-harvest", "Ask Egypt whether its markets may open for the day.")
	d.Bookmark("solution/share-the-harvest", true)
	text = strings.NewReplacer("**Riparian state:**", "**Riparian country:**", "raises the water behind it", "raises the water behind it, for boats or for a mill").Replace(text)
	bringIn(p, strings.Replace(text[:strings.Index(text, "\n## Share")], "cleaned by none", "cleaned by nobody at all", 1)+"\n## Meet every spring\n\nThe ministers meet before the floods come.\n")
}
