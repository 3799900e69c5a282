package practice

import (
	"strings"
	"testing"

	"placard/app/study"
	"placard/content/report"
)

func TestTypedAnswersAreForgivenWhatDoesNotMatter(t *testing.T) {
	for _, c := range []struct {
		typed, answer string
		others        []string
		want          string // right, near or wrong
	}{
		{"palermo protocol", "Palermo Protocol", nil, "right"},
		{"  The Palermo-Protocol! ", "Palermo Protocol", nil, "right"},
		{"Palermo protocols", "Palermo Protocol", nil, "right"},
		{"treaty", "Treaties", nil, "right"},
		{"crossborder crime", "Cross-border crime", nil, "right"},
		{"Elan vital", "Élan vital", nil, "right"},
		{"Cote d'Ivoire", "Côte d’Ivoire", nil, "right"},
		{"Soren Strasse", "Søren Straße", nil, "right"},
		{"International Labor Organisation", "International Labour Organization", nil, "right"},
		{"ILO", "International Labour Organization", []string{"ILO"}, "right"},
		{"ilo", "ILO (International Labour Organization)", study.Names("ILO (International Labour Organization)"), "right"},
		{"International Labour Organization (ILO)", "ILO (International Labour Organization)", study.Names("ILO (International Labour Organization)"), "right"},
		{"smuggling & trafficking", "Smuggling and Trafficking", nil, "right"},
		{"A", "A", nil, "right"}, // an article alone is a word
		{"Palermo Protocl", "Palermo Protocol", nil, "near"},
		{"Plaermo Protocol", "Palermo Protocol", nil, "near"},
		{"Coertion", "Coercion", nil, "near"},
		{"Dem", "Dam", nil, "wrong"}, // of three letters one is much
		{"IOL", "ILO", nil, "wrong"},
		{"Protocol", "Palermo Protocol", nil, "wrong"},
		{"Kyoto Protocol", "Palermo Protocol", nil, "wrong"},
		{"", "Dam", nil, "wrong"},
		{"?!", "Dam", nil, "wrong"},
	} {
		v := Check(c.typed, c.answer, c.others...)
		is(t, c.typed+" for "+c.answer, standing(v), c.want)
		if c.want != "near" && v.Diff != nil {
			t.Errorf("%q for %q shows a difference", c.typed, c.answer)
		}
	}
}

func standing(v Verdict) string {
	switch {
	case v.Right:
		return "right"
	case v.Near:
		return "near"
	}
	return "wrong"
}

func TestTheDifferenceMarksEachLetter(t *testing.T) {
	for _, c := range []struct{ typed, answer, want string }{
		{"Palermo Protocl", "Palermo Protocol", "Palermo Protoc+o+l"},
		{"Coertion", "Coercion", "Coer-t-+c+ion"},
		{"Aquiffer", "Aquifer", "Aquif-f-er"},
		{"palermo protocol", "Palermo-Protocol", "Palermo-Protocol"}, // what is forgiven is no difference
		{"", "Dam", "+Dam+"},
		{"Dam", "", "-Dam-"},
		{"elan", "Élan", "Élan"},
	} {
		is(t, c.typed+" for "+c.answer, marked(Differ(c.typed, c.answer)), c.want)
	}
}

func marked(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		sign := map[Mark]string{Missing: "+", Extra: "-"}[p.Mark]
		b.WriteString(sign + p.Text + sign)
	}
	return b.String()
}

// FuzzDiffer: what stays and what is missing make the answer, whatever is typed.
func FuzzDiffer(f *testing.F) {
	f.Add("Palermo Protocl", "Palermo Protocol")
	f.Add("ß", "SS")
	f.Fuzz(func(t *testing.T, typed, answer string) {
		if len(typed)+len(answer) > 400 || strings.ToValidUTF8(answer, "") != answer {
			t.Skip()
		}
		var b strings.Builder
		for _, p := range Differ(typed, answer) {
			if p.Mark != Extra {
				b.WriteString(p.Text)
			}
		}
		is(t, "the answer", b.String(), answer)
		if v := Check(answer, answer); len(fold(answer)) > 0 && !v.Right {
			t.Errorf("%q is not right for itself", answer)
		}
	})
}

func TestOfADateTheYearIsEnoughAndMoreMustBeRight(t *testing.T) {
	for _, c := range []struct{ date, typed, want string }{
		{"15 November 2000", "2000", "right"},
		{"15 November 2000", "15 November 2000", "right"},
		{"15 November 2000", "November 15, 2000", "right"},
		{"15 November 2000", "15.11.2000", "right"},
		{"15 November 2000", "Nov 2000", "right"},
		{"15 November 2000", "14 November 2000", "near"},
		{"15 November 2000", "2001", "wrong"},
		{"15 November 2000", "soon", "wrong"},
		{"15 November 2000", "", "wrong"},
		{"2000", "15 November 2000", "right"}, // the report does not say more
		{"2005-2010", "2005", "right"},
		{"2005-2010", "2005 to 2010", "right"},
		{"2005-2010", "2005-2012", "near"},
		{"2005-2010", "2010", "wrong"},
		{"1960s", "1960s", "right"},
		{"1960s", "1964", "right"},
		{"1960s", "1974", "wrong"},
		{"500 BCE", "500 BCE", "right"},
		{"500 BCE", "500", "wrong"},
		{"79 CE", "79", "right"},
	} {
		d, _, ok := report.ParseDate(c.date)
		if !ok {
			t.Fatalf("%q is no date", c.date)
		}
		is(t, c.typed+" for "+c.date, standing(Item{Kind: study.OfEvent, Date: d}.Check(c.typed)), c.want)
	}
}
