// Package settings keeps what the student chose and how the window was left:
// typed, within bounds, written whole or not at all. It does not know what the
// choices do.
package settings

import (
	"math"
	"path/filepath"
)

// Theme is how the program is coloured.
type Theme string

// The themes.
const (
	System Theme = "system"
	Light  Theme = "light"
	Dark   Theme = "dark"
)

// TermMarks is where a key term is marked in the text.
type TermMarks string

// The ways to mark terms.
const (
	MarkFirst  TermMarks = "first" // its first mention in a section
	MarkAlways TermMarks = "always"
	MarkNever  TermMarks = "never"
)

// Desired retention: the chance to remember a card at which it comes back.
const (
	Relaxed  = 0.85
	Normal   = 0.90
	Thorough = 0.95
)

// Settings are the choices. Values are comparable.
type Settings struct {
	Theme          Theme     `json:"theme"`
	TextScale      float64   `json:"textScale"` // 0.8 to 2.0 in steps of 0.1
	ReduceMotion   bool      `json:"reduceMotion"`
	Answers        int       `json:"answers"`        // 2 or 4 buttons under a card
	Retention      float64   `json:"retention"`      // 0.70 to 0.97
	NewPerDay      int       `json:"newPerDay"`      // 0 to 999
	ReviewsPerDay  int       `json:"reviewsPerDay"`  // 0 to 9999
	DayStart       int       `json:"dayStart"`       // local hour at which a study day begins, 0 to 12
	ProgressFolder string    `json:"progressFolder"` // absolute; empty is the usual place
	TermMarks      TermMarks `json:"termMarks"`
	Continuous     bool      `json:"continuous"` // the text goes on from section to section
	LastReport     string    `json:"lastReport"` // ID of the report that was open last
}

// Defaults are the settings of a first start.
func Defaults() Settings {
	return Settings{
		Theme: System, TextScale: 1, Answers: 2, Retention: Normal,
		NewPerDay: 20, ReviewsPerDay: 200, DayStart: 4, TermMarks: MarkFirst,
	}
}

// Bounded brings each value within its bounds. What is not one of the choices
// becomes the default.
func (s Settings) Bounded() Settings {
	d := Defaults()
	s.Theme = oneOf(s.Theme, d.Theme, System, Light, Dark)
	s.TextScale = math.Round(within(s.TextScale, 0.8, 2, d.TextScale)*10) / 10
	s.Answers = oneOf(s.Answers, d.Answers, 2, 4)
	s.Retention = math.Round(within(s.Retention, 0.70, 0.97, d.Retention)*100) / 100
	s.NewPerDay = min(max(s.NewPerDay, 0), 999)
	s.ReviewsPerDay = min(max(s.ReviewsPerDay, 0), 9999)
	s.DayStart = min(max(s.DayStart, 0), 12)
	if !filepath.IsAbs(s.ProgressFolder) {
		s.ProgressFolder = ""
	}
	s.TermMarks = oneOf(s.TermMarks, d.TermMarks, MarkFirst, MarkAlways, MarkNever)
	return s
}

// The window's bounds and first size, in device-independent pixels.
const (
	MinWidth, MinHeight     = 860, 560
	FirstWidth, FirstHeight = 1200, 800
	maxSide                 = 16000
)

// Window is how the window was left and where the student was. It is kept
// with the state, not with the settings. Values are comparable.
type Window struct {
	Width     float32 `json:"width"`
	Height    float32 `json:"height"`
	Maximised bool    `json:"maximised"`
	Report    string  `json:"report"`
	Screen    string  `json:"screen"` // name of the screen; empty is the start page
	Item      string  `json:"item"`
	Block     int     `json:"block"` // as in the screens' routes
	Offset    int     `json:"offset"`
	Pace      int     `json:"pace,omitempty"`    // of reading, in words a minute; 0 is not known
	Asked     bool    `json:"asked"`             // the questions of the first start have been asked
	Greeted   string  `json:"greeted,omitempty"` // signs of the classes whose greeting has been shown, parted by spaces
}

// FirstWindow is the window of a first start.
func FirstWindow() Window { return Window{Width: FirstWidth, Height: FirstHeight} }

// Bounded brings each value within its bounds.
func (w Window) Bounded() Window {
	w.Width = float32(within(float64(w.Width), MinWidth, maxSide, FirstWidth))
	w.Height = float32(within(float64(w.Height), MinHeight, maxSide, FirstHeight))
	w.Block = max(w.Block, 0)
	w.Offset = max(w.Offset, 0)
	return w
}

func oneOf[T comparable](v, fallback T, allowed ...T) T {
	for _, a := range allowed {
		if v == a {
			return v
		}
	}
	return fallback
}

func within(v, low, high, fallback float64) float64 {
	if math.IsNaN(v) {
		return fallback
	}
	return min(max(v, low), high)
}
