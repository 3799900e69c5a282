package shoot

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// scene is a window with a word on it.
func scene(name string) Scene {
	return Scene{Name: name, Size: fyne.NewSize(200, 120), Build: func(w fyne.Window) { w.SetContent(kit.Heading(name)) }}
}

// colours counts the colours of a picture, up to ten.
func colours(p image.Image) int {
	found := map[any]bool{}
	for y := p.Bounds().Min.Y; y < p.Bounds().Max.Y && len(found) < 10; y++ {
		for x := p.Bounds().Min.X; x < p.Bounds().Max.X; x++ {
			found[p.At(x, y)] = true
		}
	}
	return len(found)
}

func TestAPictureShowsWhatWasBuiltAtTheSizeThatWasAsked(t *testing.T) {
	p := Capture(scene("Words").Build, View{Size: fyne.NewSize(300, 200), Scale: 2})
	if got := p.Bounds().Size(); got != image.Pt(600, 400) {
		t.Errorf("the picture is %v", got)
	}
	if colours(p) < 5 {
		t.Error("there is nothing on the picture")
	}
}

func TestLightAndDarkDiffer(t *testing.T) {
	light := Capture(scene("Words").Build, View{Size: fyne.NewSize(80, 60), Look: look.Options{Variant: look.Light}})
	dark := Capture(scene("Words").Build, View{Size: fyne.NewSize(80, 60), Look: look.Options{Variant: look.Dark}})
	if light.At(79, 59) == dark.At(79, 59) {
		t.Error("the ground is the same in both themes")
	}
}

func TestRunWritesEachPictureInBothThemesAndASheet(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	var out, errs bytes.Buffer
	if code := run([]string{"--text-scale", "1.5", folder}, []Scene{scene("one"), scene("two")}, &out, &errs); code != fine {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	for _, name := range []string{"one-light-1.5", "one-dark-1.5", "two-light-1.5", "two-dark-1.5", "sheet-light-1.5", "sheet-dark-1.5"} {
		f, err := os.Open(filepath.Join(folder, name+".png"))
		if err != nil {
			t.Error(err)
			continue
		}
		if _, err := png.Decode(f); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		f.Close()
		if !strings.Contains(out.String(), name+".png") {
			t.Errorf("it does not say that it wrote %s", name)
		}
	}
}

func TestRunDrawsOneScreenOrAGroup(t *testing.T) {
	folder := t.TempDir()
	scenes := []Scene{scene("one"), scene("part-a"), scene("part-b"), scene("party")}
	run([]string{"--theme", "light", "--screen", "part", folder}, scenes, &bytes.Buffer{}, &bytes.Buffer{})
	found, _ := filepath.Glob(filepath.Join(folder, "part*.png"))
	if len(found) != 2 {
		t.Errorf("--screen part draws %v", found)
	}
}

func TestRunSaysWhatIsWrong(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		says string
	}{
		{nil, "name one folder"}, {[]string{"a", "b"}, "name one folder"}, {[]string{"--theme", "pink", "a"}, "light or dark"},
		{[]string{"--size", "wide", "a"}, "1366x768"}, {[]string{"--size", "1x1", "a"}, "1366x768"}, {[]string{"--text-scale", "9", "a"}, "0.8 to 2"},
		{[]string{"--screen", "none", "a"}, "there are: one"}, {[]string{"--colour", "a"}, "--help"}, {[]string{file}, "cannot be made"},
	} {
		var errs bytes.Buffer
		if code := run(c.args, []Scene{scene("one")}, &bytes.Buffer{}, &errs); code != couldNot || !strings.Contains(errs.String(), c.says) {
			t.Errorf("%q: exit %d, %q", c.args, code, errs.String())
		}
	}
}

func TestHelpIsNoError(t *testing.T) {
	var out bytes.Buffer
	if code := run([]string{"--help"}, nil, &out, &bytes.Buffer{}); code != fine || !strings.Contains(out.String(), "text-scale") {
		t.Errorf("exit %d, %q", code, out.String())
	}
}

func TestEveryPageOfTheGalleryHasSomethingOnIt(t *testing.T) {
	for _, s := range gallery() {
		if p := Capture(s.Build, View{Size: s.Size}); colours(p) < 10 {
			t.Errorf("%s is empty", s.Name)
		}
	}
}
