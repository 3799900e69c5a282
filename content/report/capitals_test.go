package report

import (
	"strings"
	"testing"
)

func TestTitlesInCapitalsAreWrittenAsTitlesAre(t *testing.T) {
	text := []Block{
		{Kind: Heading, Text: "THE WELLS OF KENYA AND THE WORK OF WASH"},
		{Kind: Paragraph, Text: "In Kenya the council asks INTERLAKE for gauges. INTERLAKE has none. They call it the WASH plan, and wash hands. A plan of NATO."},
	}
	for title, want := range map[string]string{
		"THE WELLS OF KENYA AND THE ROLE OF INTERLAKE": "The Wells of Kenya and the Role of INTERLAKE",
		"BIBLIOGRAPHY":                     "Bibliography",
		"INTERLAKE":                        "INTERLAKE", // the text has it in capitals
		"NATO":                             "NATO",      // too short to shout
		"WATER FOR ALL (WFA)":              "Water for All (WFA)",
		"TOPIC A: THE CHILDREN’S RIGHTS":   "Topic A: The Children’s Rights",
		"WORLD WAR II AND THE G20":         "World War II and the G20",
		"THE DRC’S LAKES":                  "The DRC’s Lakes", // cannot be spoken
		"POSICIÓN DE LOS PAÍSES":           "Posición de los Países",
		"CROSS-BORDER CO-OPERATION":        "Cross-Border Co-Operation",
		"Key Terms":                        "Key Terms",
		"The UN and the WHO":               "The UN and the WHO",
		"A/RES/64/293":                     "A/RES/64/293",
		"WATER: A RIGHT OR A GOOD?":        "Water: A Right or a Good?",
		"ISTANBUL'DA İKLİM ÜZERİNE":        "ISTANBUL'DA İKLİM ÜZERİNE", // would change its length
		"":                                 "",
		"COMMITTEE ON RIVERS, LAKES & SEA": "Committee on Rivers, Lakes & Sea",
	} {
		got := title
		if Calm(text, &got); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
		if len(got) != len(title) {
			t.Errorf("%q changes its length", title)
		}
	}
}

func TestAReportThatShoutsHasCalmTitlesAndItsOwnWords(t *testing.T) {
	src := "# RIVER COUNCIL: KEEPING THE RIVERS CLEAN\n\n## BACKGROUND OF THE ISSUE\n\nRivers carry silt.\n\n" +
		"## MAJOR PARTIES INVOLVED\n\n### FRANCE\n\nIt has the Loire.\n\n## POSSIBLE SOLUTIONS\n\n### COUNT THE NETS\n\nEach spring.\n"
	r := Parse([]byte(src))
	topic := r.Topics[0]
	for got, want := range map[string]string{
		topic.Sections[0].Title:   "Background of the Issue",
		topic.Parties[0].Names[0]: "France",
		topic.Solutions[0].Title:  "Count the Nets",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	text := ""
	for _, b := range r.Blocks {
		text += b.Text + "\n"
	}
	if !strings.Contains(text, "COUNT THE NETS") {
		t.Errorf("the blocks have lost the words of the source:\n%s", text)
	}
}
