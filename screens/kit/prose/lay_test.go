package prose

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/content/report"
	"placard/screens/look"
)

var update = flag.Bool("update", false, "write the golden files anew")

// underLook starts an app with our theme at a text scale.
func underLook(t testing.TB, scale float32) fyne.App {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Light, TextScale: scale}))
	return a
}

// reader is a reader in a window, with pictures and charts of a known size.
func reader(t testing.TB, o Options, width, height float32, blocks []report.Block) (*Prose, fyne.Window) {
	p := New(o)
	p.SetBlocks(blocks, 0)
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return p, w
}

// asked are options that answer for every picture but lost.png, and draw every
// chart 200 high.
func asked() Options {
	return Options{
		Picture: func(name string) fyne.Resource {
			if name == "lost.png" {
				return nil
			}
			return fyne.NewStaticResource(name, []byte(`<svg viewBox="0 0 900 500"></svg>`))
		},
		Chart: func(report.Block) fyne.CanvasObject { return newStub(200) },
	}
}

// dump writes a layout down: every line, label, box and part with its place.
func dump(f *flow) string {
	var s strings.Builder
	for i := range f.laid {
		l := &f.laid[i]
		fmt.Fprintf(&s, "%s at %.1f, %.1f high\n", f.blocks[i].Kind, l.top, l.height)
		for _, b := range l.boxes {
			fmt.Fprintf(&s, "\tbox %d %s\n", b.kind, area(b.Rect))
		}
		for _, p := range l.parts {
			fmt.Fprintf(&s, "\tpart %d %s\n", p.kind, area(p.Rect))
		}
		for _, t := range l.tags {
			fmt.Fprintf(&s, "\ttag %.1f %.1f ‹%s›\n", t.x, t.base, t.text)
		}
		for _, ln := range l.lines {
			text := strings.TrimRight(f.blocks[i].Text[ln.start:ln.end], " \n")
			fmt.Fprintf(&s, "\t%.1f %.1f %.1f %s\n", ln.x, ln.y, ln.width, text)
		}
	}
	for _, b := range f.bars {
		fmt.Fprintf(&s, "bar at %.1f to %.1f, x %.1f\n", b.top, b.bottom, b.x)
	}
	return s.String()
}

func area(r Rect) string {
	return fmt.Sprintf("%.1f %.1f %.1f×%.1f", r.X, r.Y, r.Width, r.Height)
}

func TestEveryKindOfBlockIsLaidOutAsBefore(t *testing.T) {
	for _, scale := range []float32{1, 1.5} {
		underLook(t, scale)
		for _, width := range []float32{300, 620, 1150} {
			p, _ := reader(t, asked(), width, 600, section())
			p.fold(3) // the editor's note
			golden(t, fmt.Sprintf("section-%.0f-x%.1f", width, scale), dump(&p.flow))
		}
	}
}

func TestChartShownAsTable(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, asked(), 620, 600, section())
	for i, b := range p.flow.blocks {
		if b.Chart != "" {
			p.fold(i)
		}
	}
	golden(t, "chart-as-table", dump(&p.flow))
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s, line %d: is\n%s\nwas\n%s", name, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s: has %d lines, had %d", name, len(g), len(w))
}
