// Package axis draws time: a proportional axis that one can pan and zoom, with
// the events as flags on it. It knows dates and places, not reports or
// students.
package axis

import "math"

// Limits of zooming, in years. The bounds are the other end of it.
const (
	narrowest = 14.0 / 365 // two weeks across the screen
	alone     = 2.0        // before and after the only event
	air       = 0.12       // of the time from the first to the last, before and after them
	leastAir  = 14.0 / 365
)

// Scale maps time to pixels. From and To are decimal years (2000.87 is 15
// November 2000); Left and Width are pixels.
type Scale struct {
	From, To    float64
	Left, Width float32
}

// X is the place of a time.
func (s Scale) X(year float64) float32 {
	return s.Left + float32((year-s.From)/(s.To-s.From))*s.Width
}

// Year is the time at a place.
func (s Scale) Year(x float32) float64 {
	return s.From + float64((x-s.Left)/s.Width)*(s.To-s.From)
}

// span is the number of years across the screen.
func (s Scale) span() float64 { return s.To - s.From }

// Pan moves the window by pixels; positive goes towards later times.
func (s Scale) Pan(dx float32, bounds Bounds) Scale {
	dy := float64(dx/s.Width) * s.span()
	s.From, s.To = s.From+dy, s.To+dy
	return s.within(bounds)
}

// Zoom makes the window wider (factor above 1) or narrower around the time at
// pixel x, which stays where it is.
func (s Scale) Zoom(factor float64, x float32, bounds Bounds) Scale {
	at := s.Year(x)
	span := min(max(s.span()*factor, narrowest), max(bounds.To-bounds.From, narrowest))
	share := (at - s.From) / s.span()
	s.From = at - share*span
	s.To = s.From + span
	return s.within(bounds)
}

// Center brings a time into the window's middle when it is outside the inner
// part of it.
func (s Scale) Center(year float64, bounds Bounds) Scale {
	edge := s.span() * 0.1
	if year >= s.From+edge && year <= s.To-edge {
		return s
	}
	half := s.span() / 2
	s.From, s.To = year-half, year+half
	return s.within(bounds)
}

// within keeps the window inside the bounds without changing its width, unless
// it is wider than they are.
func (s Scale) within(b Bounds) Scale {
	span := s.span()
	if span >= b.To-b.From {
		s.From, s.To = b.From, b.To
		return s
	}
	if s.From < b.From {
		s.From, s.To = b.From, b.From+span
	}
	if s.To > b.To {
		s.From, s.To = b.To-span, b.To
	}
	return s
}

// Bounds are the earliest and latest time that one can pan to, in decimal
// years.
type Bounds struct{ From, To float64 }

// BoundsOf are bounds with some air around the times of events, two for each. What
// happened within months fills the axis like what took centuries. Without any time
// they are the last hundred years before today.
func BoundsOf(years []float64, today float64) Bounds {
	if len(years) == 0 {
		return Bounds{today - 100, today}
	}
	b := Bounds{math.Inf(1), math.Inf(-1)}
	for _, y := range years {
		b.From, b.To = min(b.From, y), max(b.To, y)
	}
	around := max((b.To-b.From)*air, leastAir)
	if len(years) == 2 {
		around = max(around, alone)
	}
	return Bounds{b.From - around, b.To + around}
}

// Whole is the scale that shows all of the bounds.
func (b Bounds) Whole(left, width float32) Scale {
	return Scale{From: b.From, To: b.To, Left: left, Width: width}
}
