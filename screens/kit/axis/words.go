package axis

import (
	"strings"
	"unicode/utf8"
)

// fold breaks words into at most most lines no wider than width; what does not
// fit becomes an ellipsis.
func fold(words string, width float32, most int, wide func(string) float32) []string {
	var lines []string
	line := ""
	rest := strings.Fields(words)
	for len(rest) > 0 {
		longer := strings.TrimPrefix(line+" "+rest[0], " ")
		switch {
		case line == "" || wide(longer) <= width:
			line, rest = longer, rest[1:]
		case len(lines) == most-1:
			return append(lines, cut(line+" "+strings.Join(rest, " "), width, wide))
		default:
			lines, line = append(lines, line), ""
		}
	}
	return append(lines, cut(line, width, wide))
}

// cut shortens a line to a width, after a word if that leaves enough.
func cut(line string, width float32, wide func(string) float32) string {
	if wide(line) <= width {
		return line
	}
	const longest = 200 // bytes that could ever fit; measuring more is slow
	line = strings.ToValidUTF8(line[:min(len(line), longest)], "")
	whole := line
	for line != "" && wide(line+"…") > width {
		_, n := utf8.DecodeLastRuneInString(line)
		line = line[:len(line)-n]
	}
	if space := strings.LastIndexByte(line, ' '); space > len(line)*2/3 && whole[len(line)] != ' ' {
		line = line[:space]
	}
	return strings.TrimRight(line, " ,;:(–-") + "…"
}
