package statistics

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// few columns stand closer to each other than the page is wide.
const (
	few       = 3
	fewsWidth = 480
)

// tableOf is a table: a head, and a line for each row. The first column names the
// row, the others hold numbers at the right.
func tableOf(head []string, rows [][]string) fyne.CanvasObject {
	shares := sharesOf(append([][]string{head}, rows...))
	lines := []fyne.CanvasObject{line(head, shares, kit.Label)}
	for _, row := range rows {
		lines = append(lines, line(row, shares, kit.Body))
	}
	table := kit.VStack(0, lines...)
	if len(head) <= few {
		return kit.Narrow(fewsWidth, table)
	}
	return table
}

// line is a row of cells over a hairline.
func line(cells []string, shares []float32, text func(string) *kit.Text) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(cells))
	for i, cell := range cells {
		t := text(cell)
		if i > 0 {
			t.Align = fyne.TextAlignTrailing
		}
		objects[i] = t
	}
	return kit.VStack(6, kit.Pad(6, 0, 0, 0, kit.Columns(2*look.Step, shares, objects...)), kit.NewDivider())
}

// longest is how many letters of a cell count towards its column's width; what is
// longer wraps.
const longest = 30

// sharesOf are the columns' shares of the width: as many as the letters of their
// longest cell, and a little to part them.
func sharesOf(rows [][]string) []float32 {
	shares := make([]float32, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			shares[i] = max(shares[i], float32(min(utf8.RuneCountInString(cell), longest)+2))
		}
	}
	return shares
}
