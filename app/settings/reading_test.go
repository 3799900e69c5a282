package settings

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"placard/app/places"
)

func TestReadingGoesOnWhereItStopped(t *testing.T) {
	where := places.In(t.TempDir())
	s, _ := Open(Config{Places: where})
	if topic, at := s.Reading("a"); topic != "" || at[""] != (Reading{}) {
		t.Errorf("before reading: %q %+v", topic, at)
	}
	one := map[string]Reading{"": {Section: "section/causes", Block: 12, Offset: 40}}
	several := map[string]Reading{"topic-a": {Section: "topic-a/section/causes", Block: 3}, "all": {Block: 9}}
	for report, places := range map[string]map[string]Reading{"one": one, "several": several} {
		if err := s.SetReading(report, map[string]string{"several": "topic-b"}[report], places, Seen{}); err != nil {
			t.Fatal(err)
		}
	}
	again, _ := Open(Config{Places: where})
	if topic, at := again.Reading("one"); topic != "" || !reflect.DeepEqual(at, one) {
		t.Errorf("one topic, tomorrow: %q %+v", topic, at)
	}
	topic, at := again.Reading("several")
	delete(at, "") // there is no place that belongs to no topic
	if topic != "topic-b" || !reflect.DeepEqual(at, several) {
		t.Errorf("several topics, tomorrow: %q %+v", topic, at)
	}
}

func TestAPlaceFromBeforeThereWereTopicsIsRead(t *testing.T) {
	where := places.In(t.TempDir())
	if err := os.MkdirAll(where.State, 0o700); err != nil {
		t.Fatal(err)
	}
	before := `{"a":{"block":12,"offset":40,"section":"section/causes"}}`
	if err := os.WriteFile(filepath.Join(where.State, "reading.json"), []byte(before), 0o600); err != nil {
		t.Fatal(err)
	}
	s, _ := Open(Config{Places: where})
	if _, at := s.Reading("a"); at[""] != (Reading{Section: "section/causes", Block: 12, Offset: 40}) {
		t.Errorf("%+v", at)
	}
}

func TestDamagedReadingPlacesBeginAnew(t *testing.T) {
	where := places.In(t.TempDir())
	if err := os.MkdirAll(where.State, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, damaged := range []string{"{", "null", "[]", `{"a":{"topics":4}}`, `{"a":{"block":-3}}`, `{"a":7}`} {
		if err := os.WriteFile(filepath.Join(where.State, "reading.json"), []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		s, _ := Open(Config{Places: where})
		if topic, at := s.Reading("a"); topic != "" || at[""] != (Reading{}) {
			t.Errorf("%s gives %q %+v", damaged, topic, at)
		}
		if err := s.SetReading("a", "", map[string]Reading{"": {Block: 2}}, Seen{}); err != nil {
			t.Errorf("%s: %v", damaged, err)
		}
	}
}

func TestWhatWasReadOfAReportIsKept(t *testing.T) {
	where := places.In(t.TempDir())
	s, _ := Open(Config{Places: where})
	if got := s.Seen("a"); got.Spans != nil || got.Blocks != 0 {
		t.Errorf("before reading: %+v", got)
	}
	want := Seen{Spans: []int{2, 9, 12, 13}, Blocks: 40, Words: 900}
	if err := s.SetReading("a", "", map[string]Reading{"": {Block: 2}}, want); err != nil {
		t.Fatal(err)
	}
	again, _ := Open(Config{Places: where})
	if got := again.Seen("a"); !reflect.DeepEqual(got, want) {
		t.Errorf("tomorrow: %+v", got)
	}
}
