package report

import "strings"

// Title pages that are a table: "Forum | Security Council".

// rowLabels are the lines of a table of two columns, "Forum: Security Council".
func rowLabels(pc *piece) (lines []string) {
	for _, row := range pc.Rows {
		if len(row) != 2 {
			return nil
		}
		name, value := pc.Text[row[0].Start:row[0].End], pc.Text[row[1].Start:row[1].End]
		if name = strings.Trim(name, " :"); name != "" && strings.TrimSpace(value) != "" {
			lines = append(lines, strings.Join(strings.Fields(name+": "+value), " "))
		}
	}
	return lines
}

// isTitleTable reports whether a table says what a title page does.
func isTitleTable(pc *piece) bool {
	known := 0
	for _, l := range rowLabels(pc) {
		if titleLabel.MatchString(l) {
			known++
		}
	}
	return known > 1
}

func (t *titlePage) addRows(pc *piece) {
	for _, l := range rowLabels(pc) {
		t.claim(l)
	}
}
