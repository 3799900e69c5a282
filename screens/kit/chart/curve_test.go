package chart

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit/kittest"
	"placard/screens/look"
)

func forgetting() CurveData {
	return CurveData{
		Points: []CurvePoint{{0, 100}, {1, 90}, {2, 80}, {2, 100}, {3, 97}, {6, 92}},
		Marks:  []CurveMark{{CurvePoint{0, 100}, false, "Monday", "Got it"}, {CurvePoint{2, 80}, true, "Wednesday", "Not yet · 80%"}},
		Start:  "2 March", End: "8 March", Now: 3, Here: "Today",
	}
}

func TestACurveStaysInItsPlaneAndNamesItsEnds(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	c := NewCurve(forgetting())
	for _, width := range []float32{260, 620, 1200} {
		c.Resize(fyne.NewSize(width, c.HeightFor(width)))
		s := c.sceneAt(width)
		for _, x := range s.strokes {
			if x.x1 < 0 || x.x2 > width+1 || x.x2 < x.x1 || max(x.y1, x.y2) > s.height {
				t.Errorf("at %v a stroke is %+v", width, x)
			}
		}
		for _, words := range []string{"Today", "2 March", "8 March", "80%", "100%"} {
			if !kittest.Shows(c, words) {
				t.Errorf("at %v %q is missing from %q", width, words, kittest.Texts(c))
			}
		}
	}
}

func TestADotOfACurveTellsWhatItIs(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	c := NewCurve(forgetting())
	c.Resize(fyne.NewSize(620, c.HeightFor(620)))
	d := c.sceneAt(620).dots[1]
	if !d.hollow {
		t.Error("what was forgotten is not told apart")
	}
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(d.x, d.y)})
	if !kittest.Shows(c, "Wednesday Not yet · 80%") {
		t.Errorf("it tells %q", kittest.Texts(c))
	}
}

func TestACurveOfManyPointsIsFewObjects(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	d := forgetting()
	d.Points = nil
	for i := range 5000 {
		d.Points = append(d.Points, CurvePoint{float64(i), 100 - float64(i%50)})
	}
	d.Marks, d.Now = nil, 4000
	if n := len(NewCurve(d).sceneAt(620).strokes); n > 400 {
		t.Errorf("%d strokes", n)
	}
}

func TestTheEndsOfACurveDoNotTouchThePresent(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, now := range []float64{0, 1, 3, 5, 6} {
		d := forgetting()
		d.Now = now
		s := NewCurve(d).sceneAt(300)
		var end, here word
		for _, w := range s.words {
			switch w.text {
			case "8 March":
				end = w
			case "Today":
				here = w
			}
		}
		if end.text == "" || here.text == "" {
			t.Fatalf("with the present at %v there are %+v", now, s.words)
		}
		if end.y == here.y && end.x < here.x+30 {
			t.Errorf("with the present at %v the end stands at %v, the present at %v", now, end.x, here.x)
		}
	}
}
