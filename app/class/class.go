// Package class knows what a teacher says to the students of a class: the file
// class.json beside the class's reports. It reads, checks and writes it; what
// follows from it is the library's, the settings' and the screens' business.
package class

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// File is the name of the file in the class's folder, and Reports that of the
// folder beside it with one folder for each report.
const (
	File    = "class.json"
	Reports = "reports"
)

// StartHere is the page in a class kit that students open first. The folder with
// the classes lies beside it.
const StartHere = "START-HERE.html"

// format is the version of the file that this program writes. Newer ones are
// read as far as they are understood.
const format = 1

// Class is what is said to a class. Only ID and Name must be there.
type Class struct {
	Format        int      `json:"format"`
	ID            string   `json:"id"`   // of its folder, made from the name: lower case, digits, hyphens
	Name          string   `json:"name"` // "Model UN, grade 10"
	Edition       int      `json:"edition"`
	Greeting      string   `json:"greeting,omitempty"`      // shown once, when the class is first met
	ConferenceDay string   `json:"conferenceDay,omitempty"` // ISO 8601, for reports that name none
	Reports       []string `json:"reports"`                 // IDs, in the order in which the class reads them
	Settings      Settings `json:"settings"`                // to begin with
	Fixed         []Choice `json:"fixed,omitempty"`         // what students may not change
}

// Settings are first settings. What is zero is left to the program.
type Settings struct {
	Retention     float64 `json:"retention,omitempty"` // 0.70 to 0.97
	NewPerDay     int     `json:"newPerDay,omitempty"`
	ReviewsPerDay int     `json:"reviewsPerDay,omitempty"`
	Answers       int     `json:"answers,omitempty"` // 2 or 4
	TextScale     float64 `json:"textScale,omitempty"`
}

// Choice is something that students choose, unless the class has it fixed.
type Choice string

// The choices that a class can fix.
const (
	ChooseRetention Choice = "retention"
	ChooseLimits    Choice = "limits"
	ChooseAnswers   Choice = "answers"
	ChooseDay       Choice = "conferenceDay"
)

// Choices are all choices that a class can fix.
func Choices() []Choice { return []Choice{ChooseRetention, ChooseLimits, ChooseAnswers, ChooseDay} }

// Fixes reports whether students may not change something.
func (c Class) Fixes(what Choice) bool { return slices.Contains(c.Fixed, what) }

// The bounds of what is said.
const (
	mostName     = 80
	mostGreeting = 2000
	mostReports  = 100
	mostID       = 40
)

// Parse reads a class.json. It returns an error for what is no such file and for
// what Check refuses; fields that it does not know are left alone.
func Parse(text []byte) (Class, error) {
	var c Class
	if err := json.Unmarshal(text, &c); err != nil {
		return Class{}, fmt.Errorf("this is no %s: %w", File, err)
	}
	return c, c.Check()
}

// Bytes are the file's bytes, the same for the same class everywhere.
func (c Class) Bytes() ([]byte, error) {
	c.Format = format
	if c.Reports == nil {
		c.Reports = []string{}
	}
	text, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", File, err)
	}
	return append(text, '\n'), nil
}

// Check says what is wrong with a class, as a sentence that says what to do.
func (c Class) Check() error {
	switch {
	case !strings.ContainsFunc(c.Name, seen):
		return errors.New("the class needs a name")
	case utf8.RuneCountInString(c.Name) > mostName:
		return fmt.Errorf("the name of the class is longer than %d letters; shorten it", mostName)
	case !utf8.ValidString(c.Name) || strings.ContainsFunc(c.Name, broken):
		return errors.New("the name of the class has line breaks or signs that cannot be seen; type it anew")
	case c.ID != ID(c.ID):
		return fmt.Errorf("the class cannot be called %q in a file’s name; use small letters, digits and hyphens", c.ID)
	case utf8.RuneCountInString(c.Greeting) > mostGreeting:
		return fmt.Errorf("the greeting is longer than %d letters; shorten it", mostGreeting)
	case len(c.Reports) > mostReports:
		return fmt.Errorf("a class takes up to %d reports", mostReports)
	}
	if day, err := time.Parse(time.DateOnly, c.ConferenceDay); c.ConferenceDay != "" && (err != nil || day.Year() < 2000 || day.Year() > 2100) {
		return fmt.Errorf("%q is not a day: write it as year-month-day, 2026-12-05", c.ConferenceDay)
	}
	for _, id := range c.Reports {
		if id != "" && !strings.ContainsAny(id, `/\:`) && id != "." && id != ".." {
			continue
		}
		return fmt.Errorf("%q cannot be the name of a report’s folder", id)
	}
	return nil
}

// seen reports whether a sign leaves a mark.
func seen(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) }

// broken reports whether a sign ends a line, or is none.
func broken(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) }

// ID makes the name of a folder, a package and a file from a class's name: lower
// case letters, digits and single hyphens, that fit every system. Where a part of
// the name cannot be in it, for its length or its alphabet, it ends in a sign of
// the whole name: two classes are not to take each other's place. The ID of an ID
// is itself.
func ID(name string) string {
	var b strings.Builder
	lost := false
	for _, r := range plainLetters(name) {
		r = unicode.ToLower(r)
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			lost = true
			fallthrough
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	if id == "" || Reserved(id) {
		lost = lost || id == "" && strings.TrimSpace(name) != ""
		id = strings.Trim("class-"+id, "-")
	}
	if lost || len(id) > mostID {
		sum := sha256.Sum256([]byte(norm.NFC.String(strings.TrimSpace(name))))
		sign := fmt.Sprintf("-%x", sum[:3])
		id = strings.TrimRight(id[:min(len(id), mostID-len(sign))], "-") + sign
	}
	return id
}

// Reserved reports whether Windows has a device of the name, in small letters, and
// so neither file nor folder.
func Reserved(id string) bool {
	if slices.Contains([]string{"con", "prn", "aux", "nul"}, id) {
		return true
	}
	return len(id) == 4 && (strings.HasPrefix(id, "com") || strings.HasPrefix(id, "lpt")) && id[3] >= '1' && id[3] <= '9'
}
