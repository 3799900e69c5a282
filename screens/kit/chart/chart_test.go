package chart

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/content/report"
	"placard/screens/kit/kittest"
	"placard/screens/look"
)

func TestNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]float64{
		"10,093": 10093, "1 234": 1234, "1\u202f234,5": 1234.5, "4.5": 4.5, "4,5": 4.5, "1,234.5": 1234.5,
		"−3": -3, "56 %": 56, "56%": 56, " 7 ": 7, "0": 0, "1,234,567": 1234567,
	} {
		if got, _ := number(text); got != want {
			t.Errorf("%q is read as %v, not %v", text, got, want)
		}
	}
	for _, text := range []string{"", "–", "n/a", "about 5", "1,2,3", "inf", "nan", "1e999"} {
		if got, _ := number(text); !math.IsNaN(got) {
			t.Errorf("%q is read as %v, but it is no number", text, got)
		}
	}
}

func TestNumbersAreWrittenForPeople(t *testing.T) {
	for _, c := range []struct {
		v        float64
		decimals int
		want     string
	}{{0, 0, "0"}, {999, 0, "999"}, {1000, 0, "1,000"}, {1234567.25, 2, "1,234,567.25"}, {4.5, 2, "4.5"}, {-7, 0, "−7"}, {-0.001, 0, "0"}} {
		if got := format(c.v, c.decimals); got != c.want {
			t.Errorf("%v is written %q, not %q", c.v, got, c.want)
		}
	}
}

func TestTicksAreRoundAndCoverTheValues(t *testing.T) {
	for _, c := range [][2]float64{{0, 1}, {0, 10093}, {-7, 12}, {0, 0.003}, {0, 0}, {-50, 0}, {0, 56}} {
		at, _ := ticks(c[0], c[1], 4)
		if at[0] > c[0] || at[len(at)-1] < c[1] {
			t.Errorf("ticks %v do not cover %v", at, c)
		}
		if len(at) < 2 || len(at) > 8 {
			t.Errorf("%d ticks for %v", len(at), c)
		}
	}
}

// table makes a block as the parser would.
func table(kind report.ChartKind, rows ...[]string) report.Block {
	b := report.Block{Kind: report.Table, Chart: kind}
	for _, row := range rows {
		var cells []report.Cell
		for _, text := range row {
			cells = append(cells, report.Cell{Start: len(b.Text), End: len(b.Text) + len(text)})
			b.Text += text + "\t"
		}
		b.Rows = append(b.Rows, cells)
	}
	return b
}

func TestATableBecomesData(t *testing.T) {
	d, ok := FromTable(table(report.Columns, []string{"Year", "Rivers", "Lakes"}, []string{"2001", "4 %", "n/a"}, []string{"2002", "5%"}))
	if !ok || len(d.Series) != 2 || d.Labels[1] != "2002" || d.at(0, 1) != 5 || !math.IsNaN(d.at(1, 0)) || !math.IsNaN(d.at(1, 1)) {
		t.Errorf("read as %+v, %v", d, ok)
	}
	if d.Unit != "%" {
		t.Error("the unit is lost")
	}
}

func TestATableWithoutNumbersStaysATable(t *testing.T) {
	for _, b := range []report.Block{
		{}, table(report.Columns, []string{"Year", "Rivers"}), table(report.Columns, []string{"Year"}, []string{"2001"}),
		table(report.Columns, []string{"Year", "Rivers"}, []string{"2001", "many"}),
	} {
		if _, ok := FromTable(b); ok {
			t.Errorf("%q is drawn", b.Text)
		}
	}
}

func sample(kind report.ChartKind) Data {
	return Data{Kind: kind, Labels: []string{"2001", "2002", "A long label that has to be cut somewhere"}, Series: []string{"Rivers", "Lakes", "Seas", "Springs", "Wells"},
		Values: [][]float64{{3, 4, 5}, {2, math.NaN(), 1000}, {-1, 0, 2}, {1, 1, 1}, {0.5, 2, 8}}}
}

var kinds = []report.ChartKind{report.StackedColumns, report.StackedShares, report.Columns, report.Bars, report.Lines}

func TestNothingLeavesTheChartAtAnyWidthAndTextSize(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{1, 1.5} {
		app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
		for _, kind := range kinds {
			for _, width := range []float32{360, 640, 1400} {
				c := New(sample(kind))
				c.Resize(fyne.NewSize(width, c.HeightFor(width)))
				for _, o := range test.WidgetRenderer(c).Objects() {
					_, line := o.(*canvas.Line)
					right, bottom := o.Position().X+o.Size().Width, o.Position().Y+o.Size().Height
					if !line && (o.Position().X < -0.5 || right > width+0.5 || bottom > c.Size().Height+4) {
						t.Errorf("%s at %v, text %v: %T at %v to %v leaves it", kind, width, scale, o, o.Position(), right)
					}
				}
			}
		}
	}
}

func TestEveryValueCanBePointedAt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, kind := range kinds {
		c := New(Data{Kind: kind, Labels: []string{"2001", "2002"}, Series: []string{"Rivers", "Lakes"}, Values: [][]float64{{1500, 400}, {500, 100}}})
		c.Resize(fyne.NewSize(640, c.HeightFor(640)))
		told := map[string]bool{}
		for _, s := range c.scene.spots {
			c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(s.x+s.w/2, s.y+s.h/2)}})
			for _, text := range kittest.Texts(c) {
				told[text] = true
			}
		}
		for _, want := range []string{"2001 · Rivers", "2002 · Rivers", "2001 · Lakes", "2002 · Lakes"} {
			if !told[want] {
				t.Errorf("%s does not tell %q", kind, want)
			}
		}
		c.MouseOut()
		if kittest.Shows(c, "2001 ·") {
			t.Errorf("%s still tells a value after the pointer has left", kind)
		}
	}
}

func TestAPieceOfAStackTellsItsShare(t *testing.T) {
	d := Data{Kind: report.StackedShares, Labels: []string{"2001"}, Series: []string{"Rivers", "Lakes"}, Values: [][]float64{{1500}, {500}}}
	if _, much := d.told(0, 0); much != "1,500 of 2,000, 75%" {
		t.Errorf("it tells %q", much)
	}
}
