package screens

import (
	"os"
	"testing"

	"placard/app/instance"
	"placard/app/places"
	"placard/screens/kit/kittest"
)

func TestQuittingAsksBeforeProgressIsLost(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	if err := os.RemoveAll(s.store.Progress()); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.store.Progress(), nil, 0o600); err != nil { // no folder can be there
		t.Fatal(err)
	}
	s.desk.SetCountry("Kenya")
	s.sees("so your latest progress is not saved yet")
	s.shell.Warn("something else")
	s.sees("so your latest progress is not saved yet")
	closed := false
	s.window.SetOnClosed(func() { closed = true })
	s.Quit()
	top := s.window.Canvas().Overlays().Top()
	if closed || top == nil || !kittest.Shows(top, "If you quit now, it is lost.") {
		t.Fatal("the window closes and progress is lost")
	}
	s.Quit()
	if n := len(s.window.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs ask", n)
	}
	if err := os.Remove(s.store.Progress()); err != nil {
		t.Fatal(err)
	}
	s.press("Stay")
	if s.Quit(); !closed {
		t.Error("progress can be saved again, and the window does not close")
	}
	if got := sit(t, s.where, "").desk.Country(); got != "Kenya" {
		t.Errorf("the country is %q at the next start", got)
	}
}

func TestAWindowThatClosesIsInNobodysWay(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	var err error
	if s.d.Instance, err = instance.Claim(s.where.Socket(), instance.Request{}); err != nil {
		t.Fatal(err)
	}
	go s.d.Instance.Listen(func(instance.Request) {})
	told := false
	s.d.Closing = func() { told = true }
	s.Quit()
	next, err := instance.Claim(s.where.Socket(), instance.Request{})
	if err != nil {
		t.Fatalf("the next start: %v", err)
	}
	defer next.Close()
	if !told {
		t.Error("nobody is told that the window closes")
	}
}
