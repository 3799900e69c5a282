package report

import (
	"bytes"
	"regexp"
)

// A row may have more cells than the header of its table. GFM drops them; here
// the header is made as wide as the widest row, for no word is lost.

const (
	maxColumns = 100
	maxCells   = 200000 // of a table that is made wider
)

var delimiterRow = regexp.MustCompile(`^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)

// widenTables adds empty cells to the headers of tables with wider rows. A table
// that would become too large is made plain text. Lines stay where they are.
func widenTables(src []byte) []byte {
	if !bytes.Contains(src, []byte("|")) {
		return src
	}
	lines := bytes.SplitAfter(src, []byte("\n"))
	changed := false
	for i := 1; i < len(lines); i++ {
		if !bytes.ContainsRune(lines[i-1], '|') || !bytes.ContainsRune(lines[i], '-') || !delimiterRow.Match(bytes.TrimRight(lines[i], "\n")) {
			continue
		}
		columns := cellCount(lines[i])
		if cellCount(lines[i-1]) != columns {
			continue
		}
		widest, end := columns, i+1
		for ; end < len(lines) && len(bytes.Trim(lines[end], " \t>\n")) > 0; end++ {
			widest = max(widest, cellCount(lines[end]))
		}
		switch more := widest - columns; {
		case more == 0:
		case widest > maxColumns || widest*(end-i) > maxCells:
			lines[i] = append([]byte(`\`), lines[i]...)
			changed = true
		default:
			lines[i-1], lines[i] = withCells(lines[i-1], "  |", more), withCells(lines[i], "---|", more)
			changed = true
		}
		i = end
	}
	if !changed {
		return src
	}
	return bytes.Join(lines, nil)
}

// withCells puts empty cells at the end of a row.
func withCells(line []byte, cell string, n int) []byte {
	row := bytes.TrimRight(line, " \t\n")
	out := bytes.Clone(row)
	if !bytes.HasSuffix(row, []byte("|")) || bytes.HasSuffix(row, []byte(`\|`)) {
		out = append(out, '|')
	}
	out = append(out, bytes.Repeat([]byte(cell), n)...)
	if bytes.HasSuffix(line, []byte("\n")) {
		out = append(out, '\n')
	}
	return out
}

// cellCount counts the cells of a row as GFM does: a | parts them unless a
// backslash stands before it, those at the ends part nothing.
func cellCount(line []byte) int {
	row := bytes.Trim(line, " \t>\n")
	row = bytes.TrimPrefix(row, []byte("|"))
	if bytes.HasSuffix(row, []byte("|")) && !bytes.HasSuffix(row, []byte(`\|`)) {
		row = row[:len(row)-1]
	}
	return bytes.Count(row, []byte("|")) - bytes.Count(row, []byte(`\|`)) + 1
}
