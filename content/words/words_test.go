package words

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsAreRunsOfLettersAndDigits(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		" … ":                        "",
		"cross-border":               "cross|border",
		"the report’s 2nd part":      "the|report|s|2nd|part",
		"A/RES/64/293, of 2010":      "A|RES|64|293|of|2010",
		"Cafe\u0301 no. 3":           "Cafe\u0301|no|3",
		"Права людини":               "Права|людини",
		"trafficking.5 Victims":      "trafficking|5|Victims",
		"first\u00a0second\u200bend": "first|second|end",
	} {
		var got []string
		for _, w := range Split(text) {
			got = append(got, text[w.Start:w.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q has the words %q", text, got)
		}
	}
}

func TestAPluralLeadsToItsSingular(t *testing.T) {
	for plural, singular := range map[string]string{
		"treaties": "treaty", "crises": "crisis", "knives": "knife", "wolves": "wolf",
		"boxes": "box", "states": "state", "ngos": "ngo", "body": "body",
	} {
		if all := Singulars(plural); !slices.Contains(all, singular) || all[0] != plural {
			t.Errorf("%q leads to %q", plural, all)
		}
	}
	for _, w := range []string{"access", "is", "as", "us"} {
		if all := Singulars(w); len(all) != 1 {
			t.Errorf("%q is taken for the plural of %q", w, all[1:])
		}
	}
}
