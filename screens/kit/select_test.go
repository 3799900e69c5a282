package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit/kittest"
)

func choice(t *testing.T) (fyne.Window, *Select, *[]int) {
	var told []int
	s := NewSelect([]string{"Relaxed", "Normal", "Thorough"}, 1, func(i int) { told = append(told, i) })
	w := window(t, fyne.NewSize(600, 400), VStack(8, s))
	w.Canvas().Focus(s)
	return w, s, &told
}

func TestASelectIsChangedWithArrows(t *testing.T) {
	w, s, told := choice(t)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp} {
		typeKey(w.Canvas(), k)
	}
	if s.Chosen() != 0 || len(*told) != 3 {
		t.Errorf("chosen %d, told %v; the ends do not go round", s.Chosen(), *told)
	}
	if !kittest.Shows(s, "Relaxed") {
		t.Errorf("it shows %v", kittest.Texts(s))
	}
}

func TestASelectOpensAMenuAtItsValue(t *testing.T) {
	w, s, told := choice(t)
	typeKey(w.Canvas(), fyne.KeySpace)
	if !open(w) {
		t.Fatal("Space should open the menu")
	}
	typeKey(w.Canvas(), fyne.KeyDown)
	typeKey(w.Canvas(), fyne.KeyReturn)
	if s.Chosen() != 2 || len(*told) != 1 || w.Canvas().Focused() != s {
		t.Errorf("chosen %d, told %v, focus on %T", s.Chosen(), *told, w.Canvas().Focused())
	}
	test.Tap(s)
	typeKey(w.Canvas(), fyne.KeyReturn)
	if len(*told) != 1 {
		t.Error("choosing what is chosen already is no change")
	}
}

func TestSettingASelectTellsNobody(t *testing.T) {
	_, s, told := choice(t)
	s.Set(0)
	s.SetOptions([]string{"Kenya"}, -1)
	s.Placeholder = "Choose a country"
	s.Refresh()
	if len(*told) != 0 || !kittest.Shows(s, "Choose a country") {
		t.Errorf("told %v, shows %v", *told, kittest.Texts(s))
	}
}
