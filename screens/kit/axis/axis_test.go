package axis

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestZoomKeepsTheTimeUnderThePointer(t *testing.T) {
	b := Bounds{1900, 2030}
	s := b.Whole(0, 1000)
	for _, factor := range []float64{0.5, 0.8, 0.1} {
		at := s.Year(400)
		z := s.Zoom(factor, 400, b)
		if math.Abs(z.Year(400)-at) > 1e-3 {
			t.Errorf("zoom by %v moves %v to %v", factor, at, z.Year(400))
		}
	}
}

func TestTheEventsFillTheAxisHoweverShortTheyTook(t *testing.T) {
	for _, c := range []struct{ from, to float64 }{{1900, 2020}, {2013.9, 2014.2}, {2014, 2014.02}} {
		b := BoundsOf([]float64{c.from, c.from, c.to, c.to}, 2026)
		if share := (c.to - c.from) / (b.To - b.From); share < 0.2 || c.to-c.from > 0.2 && share < 0.7 {
			t.Errorf("%v to %v takes %.2f of the axis", c.from, c.to, share)
		}
	}
	if b := BoundsOf([]float64{2014, 2014.01}, 2026); b.To-b.From < 4 {
		t.Errorf("an event alone stands in %v, without the years around it", b)
	}
}

func TestTheWindowStaysInBounds(t *testing.T) {
	b := Bounds{1900, 2000}
	rng := rand.New(rand.NewPCG(1, 2))
	s := b.Whole(10, 800)
	for range 2000 {
		if rng.IntN(2) == 0 {
			s = s.Pan(rng.Float32()*2000-1000, b)
		} else {
			s = s.Zoom(rng.Float64()*2+0.1, rng.Float32()*800, b)
		}
		if s.From < b.From-1e-6 || s.To > b.To+1e-6 || s.span() < narrowest/2 {
			t.Fatalf("window %v leaves %v", s, b)
		}
	}
}

func TestPlaceAndTimeAreInverse(t *testing.T) {
	s := Scale{From: -500, To: 2000, Left: 72, Width: 1000}
	for _, y := range []float64{-500, 0, 1234.5, 2000} {
		if got := s.Year(s.X(y)); math.Abs(got-y) > 0.01 {
			t.Errorf("%v comes back as %v", y, got)
		}
	}
}

func TestTickLabels(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to float64
		want     []string
	}{
		{"decades", 1997.5, 2025.2, []string{"2000", "2005", "2010", "2015", "2020", "2025"}},
		{"a year", 2022, 2023, []string{"2022", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "2023"}},
		{"a winter", 2021.95, 2022.2, []string{"15 Dec 2021", "1 Jan 2022", "1 Feb"}},
		{"a summer", 2022.3, 2022.8, []string{"May 2022", "Jun", "Jul"}},
		{"months of old", -43.2, -42.6, []string{"Nov 45 BCE", "44 BCE", "Feb"}},
		{"antiquity", -999, 1001, []string{"400 BCE", "1 CE", "1000"}},
	} {
		s := Scale{From: c.from, To: c.to, Width: 1000}
		labels := map[string]bool{}
		for _, tick := range s.Ticks(1) {
			labels[tick.Label] = true
		}
		for _, w := range c.want {
			if !labels[w] {
				t.Errorf("%s: no tick %q among %v", c.name, w, labels)
			}
		}
	}
}

func TestTicksNeverCrowd(t *testing.T) {
	for span := narrowest; span < 12000; span *= 1.3 {
		for _, text := range []float32{1, 1.5} {
			s := Scale{From: 1990.3, To: 1990.3 + span, Width: 900}
			last := float32(math.Inf(-1))
			n := 0
			for _, tick := range s.Ticks(text) {
				n++
				if tick.Label == "" {
					continue
				}
				x := s.X(tick.Year)
				if x-last < apart*text*0.9 {
					t.Fatalf("span %.2f: labels %.0f px apart at %q", span, x-last, tick.Label)
				}
				last = x
			}
			if n == 0 || n > 400 {
				t.Fatalf("span %.2f: %d ticks", span, n)
			}
		}
	}
}

func TestFlagsNeverOverlapAndStayInside(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		room := Room{Left: 20, Right: 20 + 500 + rng.Float32()*900, Above: 1 + rng.IntN(3), Below: rng.IntN(3), Most: 1 + rng.IntN(20)}
		var flags []Flag
		for range 1 + rng.IntN(25) {
			flags = append(flags, Flag{X: room.Left + rng.Float32()*(room.Right-room.Left), Width: 196, Below: rng.IntN(2) == 0})
		}
		first := rng.IntN(len(flags)+1) - 1
		placed := Place(flags, room, first, rng.IntN(2) == 0)
		if first >= 0 && placed[first].Hidden {
			t.Fatal("the selected flag is hidden")
		}
		if n := len(placed) - hidden(placed); n > room.Most {
			t.Fatalf("%d cards stand, %d may", n, room.Most)
		}
		check(t, flags, placed, room)
	}
}

func hidden(placed []Placed) int {
	n := 0
	for _, p := range placed {
		if p.Hidden {
			n++
		}
	}
	return n
}

func check(t *testing.T, flags []Flag, placed []Placed, room Room) {
	t.Helper()
	for i, a := range placed {
		if a.Hidden {
			continue
		}
		if a.Left < room.Left || a.Left+flags[i].Width > room.Right+0.01 {
			t.Fatalf("flag at %v leaves the room %v", a.Left, room)
		}
		if flags[i].X < a.Left-0.01 || flags[i].X > a.Left+flags[i].Width+0.01 {
			t.Fatalf("stem %v misses its card at %v", flags[i].X, a.Left)
		}
		for j, b := range placed[:i] {
			if b.Hidden || a.Below != b.Below {
				continue
			}
			if a.Level == b.Level && a.Left < b.Left+flags[j].Width && b.Left < a.Left+flags[i].Width {
				t.Fatalf("flags %d and %d overlap", i, j)
			}
			if a.Level > b.Level && flags[i].X > b.Left && flags[i].X < b.Left+flags[j].Width {
				t.Fatalf("stem of %d crosses card %d", i, j)
			}
		}
	}
}

func TestFiveEventsAllHaveFlags(t *testing.T) {
	s := Scale{From: 1997.2, To: 2025.3, Left: 60, Width: 1070}
	var flags []Flag
	for i, y := range []float64{2000.87, 2010.58, 2015.73, 2022.22, 2023.06} {
		flags = append(flags, Flag{X: s.X(y), Width: 196, Below: i%2 == 1})
	}
	for i, p := range Place(flags, Room{Left: 60, Right: 1130, Above: 2, Below: 1, Most: 20}, 3, false) {
		if p.Hidden {
			t.Errorf("event %d has no flag", i)
		}
	}
}
