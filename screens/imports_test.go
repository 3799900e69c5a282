package screens_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// The house's arrows: main → screens → app → content. What a package may import
// of our own, by patterns ("screens/*" is everything under screens). The first
// row whose pattern fits a package is its row; a package without one is new and
// wants a decision about where it stands.
var house = []row{
	{"", "screens", "screens/shoot", "app/cli", "app/places", "app/instance", "icons"},
	{".ci/*"},
	{"content"},
	{"content/words"},
	{"content/wordcount", "content/words"},
	{"content/report", "content/wordcount"},
	{"content/convert"},
	{"app/places"},
	{"app/instance"},
	{"app/settings", "app/places"},
	{"app/journal", "app/places"},
	{"app/study", "content/report", "content/words"},
	{"app/statistics", "app/study", "content/report"},
	{"app/practice", "app/study", "content/report", "content/words"},
	{"app/search", "content/report", "content/words"},
	{"app/class"},
	{"app/library", "app/places", "app/class", "content", "content/report", "content/convert"},
	{"app/catalogue", "app/library", "app/search", "content/report"},
	{"app/anchor", "content/report", "content/words"},
	{"app/desk", "app/journal", "app/study", "app/search", "app/anchor", "content/report"},
	{"app/export", "app/desk", "app/study", "app/statistics", "content/report"},
	{"app/pack", "app/places", "app/class", "app/library", "content/report", "icons"},
	{"app/chair", "content", "content/report", "content/convert", "content/wordcount"},
	{"app/cli", "app/*", "content/report", "content/convert", "content/wordcount"},
	{"screens/look", "icons"},
	{"screens/kit", "screens/look", "content/report"},
	{"screens/kit/*", "screens/look", "screens/kit", "screens/kit/*", "content/report"},
	{"screens/route"},
	{"screens/screentest", "screens/look", "screens/kit", "screens/kit/*", "screens/route", "app/desk", "app/journal", "app/study", "content/report"},
	{"screens/shell", "screens/look", "screens/kit", "screens/kit/*", "screens/route", "app/*"},
	{"screens/shoot", "screens", "screens/*", "app/*", "content/report"},
	{"screens", "screens/*", "app/*", "content/report"},
	{"screens/packaging", "screens/look", "screens/kit", "screens/kit/*", "screens/route",
		"app/pack", "app/class", "app/library", "app/settings", "app/chair", "content/report"},
	{"screens/*", "screens/look", "screens/kit", "screens/kit/*", "screens/route",
		"app/desk", "app/study", "app/statistics", "app/practice", "app/search", "app/settings", "app/library", "app/export", "app/chair", "content/report"},
	{"icons"},
}

func TestEveryImportPointsTheRightWay(t *testing.T) {
	packages, faults := inspect(os.DirFS(".."), house)
	for _, want := range []string{"", ".ci/bare", "icons", "content/report", "app/places", "screens/look"} {
		if !packages[want] {
			t.Errorf("the package %q was not seen; does the test look at the right tree?", want)
		}
	}
	for _, fault := range faults {
		t.Error(fault)
	}
}

// sound is a small house in which nothing is wrong.
func sound() map[string]string {
	return map[string]string{
		"main.go":                     `package main; import ("fyne.io/fyne/v2/app"; "placard/screens"; "placard/app/cli")`,
		"main_test.go":                `package main; import "placard/app/journal"`,
		"display_linux.go":            `package main; import "C"`,
		".ci/bare/main.go":            `package main; import "fyne.io/fyne/v2/app"`,
		"screens/run.go":              `package screens; import ("placard/screens/today"; "placard/screens/shell")`,
		"screens/today/today.go":      `package today; import ("image/color"; "placard/screens/kit/prose"; "placard/app/desk"); type c color.Color`,
		"screens/today/it_test.go":    `package today; import ("image/color"; "placard/app/journal"; "placard/screens/shell"); var red = color.NRGBA{R: 255}`,
		"screens/look/look.go":        `package look; import ("image/color"; "fyne.io/fyne/v2"); var ink = color.NRGBA{A: 255}`,
		"app/places/places.go":        `package places; import "github.com/adrg/xdg"`,
		"app/desk/desk.go":            `package desk; import ("placard/app/journal"; "placard/content/report")`,
		"content/report/report.go":    `package report; import "github.com/yuin/goldmark"`,
		"content/report/testdata/x":   `not Go`,
		"content/report/testdata/.go": `package broken; import "placard/screens"`,
	}
}

func TestAWrongArrowIsFound(t *testing.T) {
	for _, c := range []struct{ path, source, fault string }{
		{"content/report/wrong.go", `package report; import "placard/app/study"`, "content/report imports app/study"},
		{"content/report/wrong_test.go", `package report; import "placard/app/study"`, "content/report imports app/study"},
		{"app/desk/wrong.go", `package desk; import "placard/screens/kit"`, "app/desk imports screens/kit"},
		{"app/desk/wrong.go", `package desk; import "placard/app/library"`, "app/desk imports app/library"},
		{"app/study/wrong.go", `package study; import "placard/app/desk"`, "app/study imports app/desk"},
		{"screens/today/wrong.go", `package today; import "placard/screens/terms"`, "screens/today imports screens/terms"},
		{"screens/today/wrong.go", `package today; import "placard/app/journal"`, "screens/today imports app/journal"},
		{"screens/today/wrong.go", `package today; import "placard/screens/shell"`, "screens/today imports screens/shell"},
		{"app/desk/wrong_test.go", `package desk; import "placard/screens/terms"`, "app/desk imports screens/terms"},
		{"screens/kit/wrong.go", `package kit; import "placard/app/desk"`, "screens/kit imports app/desk"},
		{"wrong.go", `package main; import "placard/app/desk"`, "main imports app/desk"},
		{".ci/bare/wrong.go", `package main; import "placard/icons"`, ".ci/bare imports icons"},
		{"icons/wrong.go", `package icons; import "placard/content"`, "icons imports content"},
		{"app/newcomer/wrong.go", `package newcomer`, "app/newcomer stands in no row"},
		{"app/desk/wrong.go", `package desk; import "fyne.io/fyne/v2"`, "app/desk imports the toolkit"},
		{"app/desk/wrong_test.go", `package desk; import "fyne.io/fyne/v2/test"`, "app/desk imports the toolkit"},
		{"content/wrong.go", `package content; import "fyne.io/systray"`, "content imports the toolkit"},
		{"screens/wrong.go", `package screens; import "fyne.io/fyne/v2/app"`, "screens imports fyne.io/fyne/v2/app"},
		{"display_other.go", `package main; import "fyne.io/fyne/v2/app"`, "main imports fyne.io/fyne/v2/app"},
		{".ci/bench/main.go", `package main; import "fyne.io/fyne/v2/app"`, ".ci/bench imports fyne.io/fyne/v2/app"},
		{"app/desk/wrong.go", `package desk; import "github.com/adrg/xdg"`, "app/desk imports github.com/adrg/xdg"},
		{"screens/kit/wrong.go", `package kit; import "C"`, "screens/kit uses cgo"},
		{"screens/kit/wrong.go", `package kit; import "image/color"; var red = color.NRGBA{R: 255}`, "a colour"},
		{"screens/kit/wrong.go", `package kit; import "image/color"; var red = &color.RGBA{R: 255}`, "a colour"},
		{"screens/kit/wrong.go", `package kit; import c "image/color"; var black = c.Black`, "a colour"},
		{"screens/kit/wrong.go", `package kit; import "image/color"; func f() color.Color { return color.Transparent }`, "a colour"},
		{"main.go", `package main; import "image/color"; var white = color.White`, "a colour"},
		{"app/desk/wrong.go", `package desk; import`, "app/desk/wrong.go"},
	} {
		tree := sound()
		tree[c.path] = c.source
		_, faults := inspect(asTree(tree), house)
		if len(faults) != 1 || !strings.Contains(faults[0], c.fault) {
			t.Errorf("%s: %s\n\tfound %q, want only %q", c.path, c.source, faults, c.fault)
		}
	}
}

func TestASoundHouseHasNoFault(t *testing.T) {
	if _, faults := inspect(asTree(sound()), house); len(faults) > 0 {
		t.Error(faults)
	}
}

func asTree(files map[string]string) fstest.MapFS {
	tree := fstest.MapFS{}
	for path, source := range files {
		tree[path] = &fstest.MapFile{Data: []byte(source)}
	}
	return tree
}
