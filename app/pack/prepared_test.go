package pack

import (
	"fmt"
	"slices"
	"testing"

	"placard/app/class"
)

// classes are the names of the other classes.
func classes(d Draft) []string {
	var names []string
	for _, o := range d.Others() {
		names = append(names, o.Class.Name)
	}
	return names
}

func TestATeacherOfSeveralClassesTypesNothingTwice(t *testing.T) {
	d := Draft{
		Class:   class.Class{Name: "Grade 10", Greeting: "Hello, ten.", ConferenceDay: "2027-02-05", Settings: class.Settings{NewPerDay: 5}, Fixed: []class.Choice{class.ChooseDay}},
		Reports: []Chosen{{ID: "water"}}, Without: []Target{MacOS}, Folder: "/kits", Kit: "/kit",
	}
	d.Another()
	if d.Class.Name != "" || d.Class.Greeting != "" || d.Class.ConferenceDay != "" || d.Class.Settings.NewPerDay != 5 || len(d.Reports) != 1 || d.Folder != "/kits" {
		t.Errorf("a new class begins with %+v", d)
	}
	d.Class.Name, d.Class.Greeting = "Grade 11", "Hello, eleven."
	d.Class.Fixed[0] = class.ChooseLimits
	d.Add(Chosen{Path: "ports.docx"})
	if got := classes(d); !slices.Equal(got, []string{"Grade 10"}) {
		t.Errorf("the others are %v", got)
	}
	d.Resume(d.Others()[0])
	if d.Class.Greeting != "Hello, ten." || !d.Class.Fixes(class.ChooseDay) || len(d.Reports) != 1 || d.Takes(MacOS) || d.Kit != "/kit" {
		t.Errorf("grade 10 is %+v", d)
	}
	if got := classes(d); !slices.Equal(got, []string{"Grade 11"}) {
		t.Errorf("the others are %v", got)
	}
	d.Resume(d.Others()[0])
	if d.Class.Greeting != "Hello, eleven." || len(d.Reports) != 2 {
		t.Errorf("grade 11 is %+v", d)
	}
	d.Class.Name = "GRADE 10" // the same folder, so the same class
	if got := classes(d); !slices.Equal(got, []string{"Grade 11"}) {
		t.Errorf("the others are %v", got)
	}
	d.Class.Name = " "
	d.Another()
	for i := range 2 * mostPrepared {
		d.Class.Name = fmt.Sprint("Class ", i)
		d.Another()
	}
	if got := classes(d); len(got) != mostPrepared || got[0] != fmt.Sprint("Class ", 2*mostPrepared-1) {
		t.Errorf("%d others, first %q", len(got), got[0])
	}
}
