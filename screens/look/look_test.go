package look

import (
	"go/ast"
	"go/parser"
	"go/token"
	"image/color"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"
)

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

// over lays a colour that lets the ground through on a ground.
func over(c, ground color.NRGBA) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(c.A) + int(b)*(255-int(c.A))) / 255) }
	return color.NRGBA{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B), 255}
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func palettes() map[string]palette {
	return map[string]palette{"light": lightPalette(), "dark": darkPalette()}
}

func TestTextIsReadableOnItsGround(t *testing.T) {
	names := func(n ...fyne.ThemeColorName) []fyne.ThemeColorName { return n }
	for variant, p := range palettes() {
		for _, c := range []struct{ text, grounds []fyne.ThemeColorName }{
			{names(Ink, Muted, Primary, Good, Wrong, Bookmark), names(Paper, Surface, Selection)},
			{names(Ink), names(Highlight1, Highlight2, Highlight3, Highlight4, theme.ColorNameSelection)},
			{names(OnPrimary), names(Primary, Good, Wrong, Chart1, Chart2, Chart3, Chart4)},
		} {
			for _, text := range c.text {
				for _, ground := range c.grounds {
					if got := contrast(p[text], p[ground]); got < 4.5 {
						t.Errorf("%s: %s on %s is %.2f:1, want 4.5:1", variant, text, ground, got)
					}
				}
			}
		}
		for _, state := range names(Hover, Pressed) {
			for _, ground := range names(Paper, Surface, Selection) {
				if got := contrast(p[Ink], over(p[state], p[ground])); got < 7 {
					t.Errorf("%s: ink on %s over %s is %.2f:1", variant, state, ground, got)
				}
			}
		}
	}
}

func TestEdgesOfControlsAreSeen(t *testing.T) {
	for variant, p := range palettes() {
		for _, edge := range []fyne.ThemeColorName{Border, Primary, Focus, Chart1, Chart2, Chart3, Chart4} {
			for _, ground := range []fyne.ThemeColorName{Paper, Surface} {
				if got := contrast(p[edge], p[ground]); got < 3 {
					t.Errorf("%s: %s on %s is %.2f:1, want 3:1", variant, edge, ground, got)
				}
			}
		}
	}
}

func TestWhatFloatsIsSeenOnSurface(t *testing.T) {
	for variant, p := range palettes() {
		if got := contrast(p[Rim], p[Surface]); got < 1.5 || got < contrast(p[Line], p[Surface]) {
			t.Errorf("%s: the rim on surface is %.2f:1", variant, got)
		}
	}
}

// TestNoNameFallsThrough reads the toolkit's own list of names, so that a name
// that a new version adds is noticed.
func TestNoNameFallsThrough(t *testing.T) {
	for variant, p := range palettes() {
		for _, name := range toolkitNames(t, "color.go", "ColorName") {
			if _, ok := p[fyne.ThemeColorName(name)]; !ok {
				t.Errorf("%s: the colour %q falls through to the toolkit's theme", variant, name)
			}
		}
	}
	for _, name := range toolkitNames(t, "size.go", "SizeName") {
		_, text := textSizes[fyne.ThemeSizeName(name)]
		_, fixed := fixedSizes()[fyne.ThemeSizeName(name)]
		if !text && !fixed {
			t.Errorf("the size %q falls through to the toolkit's theme", name)
		}
	}
}

// toolkitNames are the string constants of the toolkit's theme package whose
// names begin with prefix.
func toolkitNames(t *testing.T, file, prefix string) []string {
	t.Helper()
	path := filepath.Join(moduleFolder(t), "theme", file)
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	ast.Inspect(f, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok || len(v.Values) != 1 || !strings.HasPrefix(v.Names[0].Name, prefix) {
			return true
		}
		if lit, ok := v.Values[0].(*ast.BasicLit); ok {
			names = append(names, strings.Trim(lit.Value, `"`))
		}
		return true
	})
	if len(names) < 20 {
		t.Fatalf("only %d names read from %s", len(names), file)
	}
	return names
}

func TestFacesHaveTheSignsThatTheInterfaceUses(t *testing.T) {
	for face, resource := range faces {
		f, err := sfnt.Parse(resource.Content())
		if err != nil {
			t.Fatalf("face %v: %v", face, err)
		}
		for _, sign := range "→−≈✓←↑↓·–—…“”‘’•éñüßłđğşőčćžαЖ" {
			if i, err := f.GlyphIndex(nil, sign); err != nil || i == 0 {
				t.Errorf("%s has no %q", resource.Name(), sign)
			}
		}
	}
}

// The toolkit's reader of SVG draws some arcs as blobs, so the icons' arcs are
// written as curves.
func TestIconsHaveNoArcs(t *testing.T) {
	path := regexp.MustCompile(` d="[^"]*[Aa]`)
	for _, name := range Icons() {
		if path.Match(iconFile(name).Content()) {
			t.Errorf("%s has an arc; write it as curves", name)
		}
	}
}

func TestIconsAreNotTakenForTheToolkitsOwn(t *testing.T) {
	theirs := map[string]bool{}
	entries, err := os.ReadDir(filepath.Join(moduleFolder(t), "theme", "icons"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		theirs[e.Name()] = true
	}
	for _, name := range Icons() {
		if file := iconFile(name).Name(); theirs[file] {
			t.Errorf("%s has the toolkit's name: what was drawn of one is shown for the other", file)
		}
	}
}

func TestEveryIconIsInTheSet(t *testing.T) {
	for _, name := range standIns() {
		if !slices.Contains(Icons(), name) {
			t.Errorf("there is no icon %q", name)
		}
	}
}

func TestTextScaleGrowsTextAlone(t *testing.T) {
	plain, large := New(Options{}), New(Options{TextScale: 1.5})
	if got := large.Size(Text); got != 21 {
		t.Errorf("interface text at 1.5 is %v", got)
	}
	if plain.Size(theme.SizeNamePadding) != large.Size(theme.SizeNamePadding) {
		t.Error("padding grows with the text")
	}
	if got := LineHeight(large, Reading); got != 40.5 {
		t.Errorf("reading line at 1.5 is %v", got)
	}
}

func TestTheUsersVariantWins(t *testing.T) {
	for _, c := range []struct {
		chosen  Variant
		desktop fyne.ThemeVariant
		want    palette
	}{
		{System, theme.VariantDark, darkPalette()}, {System, theme.VariantLight, lightPalette()}, {System, 2, lightPalette()},
		{Light, theme.VariantDark, lightPalette()}, {Dark, theme.VariantLight, darkPalette()},
	} {
		if got := New(Options{Variant: c.chosen}).Color(Paper, c.desktop); got != c.want[Paper] {
			t.Errorf("chosen %v on a desktop of %v: paper is %v", c.chosen, c.desktop, got)
		}
	}
}

func TestIconsAreFilledOutlines(t *testing.T) {
	entries, err := iconFiles.ReadDir("icons")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, _ := iconFiles.ReadFile("icons/" + e.Name())
		for _, bad := range []string{"stroke=", "fill=", "<line", "<polyline", "<circle", "<rect", "<g"} {
			if strings.Contains(string(data), bad) {
				t.Errorf("%s has %s, which is not painted in a colour of the theme", e.Name(), bad)
			}
		}
	}
	for _, ours := range standIns() {
		if _, err := iconFiles.ReadFile("icons/" + string(ours) + ".svg"); err != nil {
			t.Errorf("no file for the icon %s", ours)
		}
	}
}

// moduleFolder is where the toolkit's source lies.
func moduleFolder(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
