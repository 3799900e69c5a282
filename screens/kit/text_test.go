package kit

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

func TestATextKeepsEveryWordAtEveryWidth(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("state party victim protocol antidisestablishmentarianism − → ✓ é 1990–2003 “quoted” a I of the organisation")
	for range 60 {
		var picked []string
		for range 1 + random.IntN(30) {
			picked = append(picked, words[random.IntN(len(words))])
		}
		text := Body(strings.Join(picked, " "))
		width := 20 + random.Float32()*400
		text.Resize(fyne.NewSize(width, text.HeightFor(width)))
		if got, want := strings.ReplaceAll(strings.Join(text.lines, ""), " ", ""), strings.Join(picked, ""); got != want {
			t.Fatalf("at %v the words\n%s\nbecome\n%s", width, want, got)
		}
		if text.Cut() {
			t.Fatal("a text without a limit says that it is cut")
		}
	}
}

func TestALineThatIsTooLongEndsInAnEllipsisAndSaysSo(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	line := NewLine("Current Global Efforts", look.Sans, look.Text, look.Ink)
	full := line.NaturalWidth()
	line.Resize(fyne.NewSize(full+1, line.HeightFor(full+1)))
	if line.Cut() || line.lines[0] != "Current Global Efforts" {
		t.Errorf("with room it shows %q", line.lines)
	}
	line.Resize(fyne.NewSize(full-20, line.HeightFor(full-20)))
	if !line.Cut() || len(line.lines) != 1 || !strings.HasSuffix(line.lines[0], "…") || !strings.HasPrefix(line.lines[0], "Current Global E") {
		t.Errorf("without room it shows %q", line.lines)
	}
}

func TestTextGrowsWithTheTextScale(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{}))
	text := Body("Some words that wrap into a few lines when the column is narrow")
	small := text.HeightFor(200)
	app.Settings().SetTheme(look.New(look.Options{TextScale: 1.5}))
	if large := text.HeightFor(200); large < small*1.5 {
		t.Errorf("%v at scale 1, %v at 1.5", small, large)
	}
}

func TestNoShortWordIsLeftAloneOnTheLastLine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	const words = "Bookmark what you take to the committee and it stands here"
	for name, align := range map[string]fyne.TextAlign{"left": fyne.TextAlignLeading, "centred": fyne.TextAlignCenter} {
		text := Hint(words)
		text.Align = align
		for width := text.NaturalWidth() - 1; width > 160; width -= 3 {
			text.wrap(width)
			if last := text.lines[len(text.lines)-1]; !strings.Contains(last, " ") {
				t.Errorf("%s at %v: %q", name, width, text.lines)
			}
			if greedy := len(text.breakLine(words, width)); len(text.lines) != greedy {
				t.Errorf("%s at %v: %d lines where %d would do", name, width, len(text.lines), greedy)
			}
			for _, line := range text.lines {
				if text.measure(line) > width+1 {
					t.Errorf("%s at %v: %q is too wide", name, width, line)
				}
			}
		}
	}
}

func TestCentredLinesAreAboutAsLongAsEachOther(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	text := Hint("No timeline was found. If a section is one, say so at its heading.")
	text.Align = fyne.TextAlignCenter
	text.wrap(380)
	if len(text.lines) != 2 || text.measure(text.lines[1]) < text.measure(text.lines[0])*0.7 {
		t.Errorf("it is set as %q", text.lines)
	}
}
