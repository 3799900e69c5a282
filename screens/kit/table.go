package kit

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"placard/screens/look"
)

// Few columns stand closer to each other than the page is wide.
const (
	fewColumns = 3
	fewsWidth  = 480
)

// NewTable is a table of numbers: a head, and a line for each row. The first
// column names the row, the others hold numbers at the right.
func NewTable(head []string, rows [][]string) fyne.CanvasObject {
	shares := sharesOf(append([][]string{head}, rows...))
	lines := []fyne.CanvasObject{tableLine(head, shares, Label)}
	for _, row := range rows {
		lines = append(lines, tableLine(row, shares, Body))
	}
	table := VStack(0, lines...)
	if len(head) <= fewColumns {
		return Narrow(fewsWidth, table)
	}
	return table
}

// tableLine is a row of cells over a hairline.
func tableLine(cells []string, shares []float32, text func(string) *Text) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(cells))
	for i, cell := range cells {
		t := text(cell)
		if i > 0 {
			t.Align = fyne.TextAlignTrailing
		}
		objects[i] = t
	}
	return VStack(6, Pad(6, 0, 0, 0, Columns(2*look.Step, shares, objects...)), NewDivider())
}

// longestCell is how many letters of a cell count towards its column's width;
// what is longer wraps.
const longestCell = 30

// sharesOf are the columns' shares of the width: as many as the letters of their
// longest cell, and a little to part them.
func sharesOf(rows [][]string) []float32 {
	shares := make([]float32, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			shares[i] = max(shares[i], float32(min(utf8.RuneCountInString(cell), longestCell)+2))
		}
	}
	return shares
}
