package desk

import (
	"reflect"
	"testing"
	"time"
)

func TestThePaceIsLearnedLittleByLittleAndBounded(t *testing.T) {
	r := enter(t)
	if got := r.pace(); got != usualPace {
		t.Errorf("at first it is %v", got)
	}
	r.LearnPace(50, time.Second) // too little to go by
	r.LearnPace(1000, 0)
	if got := r.pace(); got != usualPace {
		t.Errorf("after nothing much it is %v", got)
	}
	r.LearnPace(500, 2*time.Minute) // 250 a minute
	if got := r.pace(); got <= usualPace || got >= 250 {
		t.Errorf("after one section it is %v", got)
	}
	for range 30 {
		r.LearnPace(2000, time.Minute)
	}
	if got := r.pace(); got > fastestPace {
		t.Errorf("after much skimming it is %v", got)
	}
	for range 60 {
		r.LearnPace(2000, 10*time.Hour)
	}
	if got := r.pace(); got < slowestPace-0.01 {
		t.Errorf("after many breaks it is %v", got)
	}
}

func TestWhatWasReadIsThereTomorrowUnlessTheReportIsAnother(t *testing.T) {
	r := enter(t)
	blocks := len(r.Report.Blocks)
	for _, b := range []int{1, 2, 3, blocks - 1} {
		r.SawBlock(b)
	}
	r.LearnPace(1000, 4*time.Minute)
	kept := r.Reader()
	if want := []int{1, 4, blocks - 1, blocks}; !reflect.DeepEqual(kept.Seen, want) {
		t.Errorf("kept is %v, want %v", kept.Seen, want)
	}
	r.readAs(kept)
	if !r.Saw(2) || r.Saw(0) || !reflect.DeepEqual(r.Reader(), kept) {
		t.Errorf("tomorrow it is %+v, was %+v", r.Reader(), kept)
	}
	other := kept
	other.Words++
	r.readAs(other)
	if r.Saw(2) || r.Reader().Pace != kept.Pace {
		t.Error("what was read of another text is taken for this one, or the pace is lost")
	}
	r.readAs(Reader{Pace: 100_000, Seen: []int{-5, 1 << 40, 3}, Blocks: kept.Blocks, Words: kept.Words})
	if r.pace() != fastestPace || !r.Saw(0) {
		t.Error("a damaged file is not kept within bounds")
	}
}

func TestWhatIsLeftToReadIsWhatWasNotSeen(t *testing.T) {
	r := enter(t)
	all := r.MinutesToRead()
	s := r.Sections()[0]
	left := r.WordsLeft(s.First, s.End)
	if part := r.PartRead(s.First, s.End); part != 0 {
		t.Errorf("%d in a hundred were read at first", part)
	}
	for b := s.First; b < s.End; b++ {
		r.SawBlock(b)
	}
	if part := r.PartRead(s.First, s.End); part != 100 {
		t.Errorf("%d in a hundred were read at last", part)
	}
	if r.WordsLeft(s.First, s.End) != 0 || left == 0 || r.MinutesToRead() > all {
		t.Errorf("%d words were left, %d are; %d minutes, %d", left, r.WordsLeft(s.First, s.End), all, r.MinutesToRead())
	}
	r.Unsee(s.First, s.End)
	if r.WordsLeft(s.First, s.End) != left {
		t.Error("what is to be read again is not left to be read")
	}
}
