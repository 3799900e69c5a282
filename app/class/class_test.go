package class

import (
	"reflect"
	"strings"
	"testing"
)

func TestAClassIsReadAsItWasWritten(t *testing.T) {
	c := Class{
		ID: "grade-10", Name: "Model UN, grade 10", Edition: 3, Greeting: "Welcome.\nRead the first section.",
		ConferenceDay: "2026-12-05", Reports: []string{"water", "human-trafficking"},
		Settings: Settings{Retention: 0.95, NewPerDay: 5, Answers: 4}, Fixed: []Choice{ChooseLimits},
	}
	text, err := c.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	got, err := Parse(text)
	c.Format = 1
	if err != nil || !reflect.DeepEqual(got, c) {
		t.Errorf("%v\ngot  %+v\nwant %+v", err, got, c)
	}
	if !got.Fixes(ChooseLimits) || got.Fixes(ChooseDay) {
		t.Error("what is fixed is lost or invented")
	}
}

func TestTheNameOfAClassMakesAFolderThatEverySystemTakes(t *testing.T) {
	for name, want := range map[string]string{
		"Model UN, grade 10":        "model-un-grade-10",
		"  Über  Ærø / ß  ":         "uber-aero-ss",
		"10B":                       "10b",
		"Classe 10ᵉ – Été":          "classe-10e-ete",
		"模擬国連":                      "class-1",
		"Klasse 10 模":               "klasse-10-1",
		"🌍":                         "class-1",
		"🌍 MUN 🌍":                   "mun",
		"con":                       "class-con",
		"LPT1":                      "class-lpt1",
		"../../etc/passwd":          "etc-passwd",
		"a\u202eb":                  "a-b",
		strings.Repeat("long ", 20): "long-long-long-long-long-long-lon-1",
		strings.Repeat("x", 40):     strings.Repeat("x", 40),
		"":                          "class",
	} {
		got := ID(name)
		if !matches(got, want) || len(got) > mostID {
			t.Errorf("%q makes %q, want %q", name, got, want)
		}
		if ID(got) != got {
			t.Errorf("%q makes %q, which makes %q", name, got, ID(got))
		}
	}
}

// matches reports whether an ID is one, of which "-1" at the end stands for a sign
// of the whole name.
func matches(id, want string) bool {
	start, signed := strings.CutSuffix(want, "-1")
	return id == want || signed && len(id) == len(start)+7 && strings.HasPrefix(id, start+"-")
}

func TestClassesThatAreCalledOtherwiseDoNotTakeEachOthersPlace(t *testing.T) {
	names := []string{
		"模擬国連", "国際連合", "صف عاشر", "صف تاسع", "🌍", "🎓", "10 класс", "10 группа", "Grade ١٠", "Grade ١١",
		"Model United Nations of the International School, grade 10", "Model United Nations of the International School, grade 11",
	}
	taken := map[string]string{}
	for _, name := range names {
		id := ID(name)
		if other, is := taken[id]; is {
			t.Errorf("%q and %q are both %s", name, other, id)
		}
		taken[id] = name
	}
	if ID("Класс é") != ID(" Класс e\u0301") {
		t.Error("the same name, written otherwise, is another class")
	}
}

func TestWhatCannotBeAClassIsRefusedWithWhatToDo(t *testing.T) {
	for text, want := range map[string]string{
		`no JSON`:    "no class.json",
		`{"id":"a"}`: "needs a name",
		`{"id":"a","name":"` + strings.Repeat("x", 81) + `"}`: "shorten it",
		`{"id":"a","name":"two\nlines"}`:                      "type it anew",
		`{"id":"a","name":"\u200f \u202e"}`:                   "needs a name",
		`{"id":"a","name":"one\u2028two"}`:                    "type it anew",
		`{"id":"../a","name":"A"}`:                            "small letters",
		`{"id":"","name":"A"}`:                                "small letters",
		`{"id":"a","name":"A","conferenceDay":"5 December"}`:  "year-month-day",
		`{"id":"a","name":"A","conferenceDay":"0001-01-01"}`:  "year-month-day",
		`{"id":"a","name":"A","reports":["../x"]}`:            "report’s folder",
		`{"id":"a","name":"A","reports":[""]}`:                "report’s folder",
	} {
		if _, err := Parse([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

func TestANewerFileIsReadAsFarAsItIsUnderstood(t *testing.T) {
	c, err := Parse([]byte(`{"format":7,"id":"a","name":"A","reports":[],"colour":"blue"}`))
	if err != nil || c.Name != "A" {
		t.Errorf("%+v, %v", c, err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"format":1,"id":"a","name":"A","reports":["r"]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := Parse(text)
		if err != nil {
			return
		}
		again, err := c.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Parse(again); err != nil {
			t.Errorf("%q is written as %q, which is refused: %v", text, again, err)
		}
	})
}
