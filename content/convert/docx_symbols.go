package convert

import (
	"strconv"
	"strings"
)

// Fonts of pictures hold their signs at the places of letters, or in the
// private use area from U+F000. The signs that reports use, by the low byte.

// symbolFont is Adobe's Symbol encoding, as far as text and formulas need it.
var symbolFont = byteTable(
	"a", "α", "b", "β", "c", "χ", "d", "δ", "e", "ε", "f", "φ", "g", "γ", "h", "η", "i", "ι", "k", "κ", "l", "λ", "m", "μ",
	"n", "ν", "o", "ο", "p", "π", "q", "θ", "r", "ρ", "s", "σ", "t", "τ", "u", "υ", "w", "ω", "x", "ξ", "y", "ψ", "z", "ζ",
	"A", "Α", "B", "Β", "C", "Χ", "D", "Δ", "E", "Ε", "F", "Φ", "G", "Γ", "H", "Η", "I", "Ι", "K", "Κ", "L", "Λ", "M", "Μ",
	"N", "Ν", "O", "Ο", "P", "Π", "Q", "Θ", "R", "Ρ", "S", "Σ", "T", "Τ", "U", "Υ", "W", "Ω", "X", "Ξ", "Y", "Ψ", "Z", "Ζ",
	"\xa3", "≤", "\xb3", "≥", "\xb9", "≠", "\xbb", "≈", "\xb1", "±", "\xb4", "×", "\xb8", "÷", "\xb0", "°", "\xa5", "∞",
	"\xac", "←", "\xad", "↑", "\xae", "→", "\xaf", "↓", "\xab", "↔", "\xde", "⇒", "\xdc", "⇐", "\xdb", "⇔", "\xb7", "•",
	"\xbc", "…", "\xe5", "∑", "\xd6", "√", "\xce", "∈", "\xc7", "∩", "\xc8", "∪", "\xd2", "®", "\xd3", "©", "\xd4", "™",
	"\xa0", "€", "\xa2", "′", "\xb2", "″", "-", "−", "\xc6", "∅", "\xb6", "∂", "\x22", "∀", "\x24", "∃",
)

// wingdings are the bullets, arrows and boxes of Wingdings.
var wingdings = byteTable(
	"\xe0", "→", "\xdf", "←", "\xe1", "↑", "\xe2", "↓", "\xe8", "➔", "\xf0", "⇨", "\xd8", "➢", "\xfc", "✓", "\xfe", "☑", "\xfb", "✗", "\xfd", "☒",
	"\xa8", "☐", "o", "☐", "q", "☐", "n", "■", "l", "●", "u", "◆", "v", "❖", "\xa7", "▪", "\x9f", "•", "\x9e", "·", "J", "☺", "L", "☹", "K", "😐",
	"*", "✉", "(", "☎", "F", "☞", "E", "☜", "\x3f", "✎", "\x21", "✏",
)

func byteTable(pairs ...string) map[byte]string {
	t := map[byte]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		t[pairs[i][0]] = pairs[i+1]
	}
	return t
}

// symbol writes a sign of a font of pictures.
func (d *docx) symbol(font, code string, s style) {
	n, err := strconv.ParseUint(code, 16, 32)
	if err != nil {
		return
	}
	if text := sign(font, rune(n)); text != "" {
		d.styled(text, s)
		return
	}
	d.out.problems.tally("symbol-left-out")
}

// sign is what a character in a font stands for, or nothing.
func sign(font string, r rune) string {
	private := r >= 0xf000 && r <= 0xf0ff
	if private {
		r -= 0xf000
	}
	font = strings.ToLower(font)
	table := symbolFont
	switch {
	case strings.HasPrefix(font, "wingdings") && font == "wingdings":
		table = wingdings
	case font == "symbol" || font == "" && private:
	case strings.HasPrefix(font, "wingdings"), strings.HasPrefix(font, "webdings"), private:
		return ""
	default:
		return string(r)
	}
	if r > 0xff {
		return string(r)
	}
	if text := table[byte(r)]; text != "" {
		return text
	}
	if font == "symbol" && r >= ' ' && r < 0x7f { // digits, brackets and points are as everywhere
		return string(r)
	}
	return ""
}

// symbols replaces characters of the private use area in text, which are those
// of the font Symbol most of the time.
func (d *docx) symbols(text string) string {
	private := func(r rune) bool { return r >= 0xf000 && r <= 0xf0ff }
	if !strings.ContainsFunc(text, private) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch signed := sign("", r); {
		case !private(r):
			b.WriteRune(r)
		case signed != "":
			b.WriteString(signed)
		default:
			d.out.problems.tally("symbol-left-out")
		}
	}
	return b.String()
}
