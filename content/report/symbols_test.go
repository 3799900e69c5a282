package report

import "testing"

func TestDocumentSymbolsAreFound(t *testing.T) {
	for _, c := range []struct{ in, symbol string }{
		{"A/RES/64/293", "A/RES/64/293"},
		{"Global Plan of Action, 30 July 2010 (A/RES/64/293)", "A/RES/64/293"},
		{"Women, peace and security (S/RES/1325 (2000)), 2000", "S/RES/1325 (2000)"},
		{"S/RES/1325(2000).", "S/RES/1325(2000)"},
		{"the report S/2004/616, paragraph 6", "S/2004/616"},
		{"see E/CN.4/2005/135.", "E/CN.4/2005/135"},
		{"CRC/C/GC/14 on best interests", "CRC/C/GC/14"},
		{"A/RES/217 A (III)", "A/RES/217 A (III)"},
		{"A/RES/217(III) of 1948", "A/RES/217(III)"},
		{"A/RES/3379 (XXX)", "A/RES/3379 (XXX)"},
		{"A/66/20.", "A/66/20"},
		{"A/C.3/65/L.12/Rev.1", "A/C.3/65/L.12/Rev.1"},
		{"A/RES/ES-11/1", "A/RES/ES-11/1"},
		{"A/CONF.198/11", "A/CONF.198/11"},
		{"E/ESCWA/ECW/2015/3", "E/ESCWA/ECW/2015/3"},
		{"UNEP/EA.4/RES.1", "UNEP/EA.4/RES.1"},
		{"guidelines on light (UNEP/CMS/Resolution 13.5).", "UNEP/CMS/Resolution 13.5"},
		{"FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"},
		{"S/1501 of 1950", "S/1501"},
		{"https://undocs.org/en/A/RES/70/1", "A/RES/70/1"},
		{"A/RES/18/1904", "A/RES/18/1904"},
		{"TCP/IP, then A/RES/70/1", "A/RES/70/1"},
		{"", ""},
		{"TCP/IP and A/B tests on A/4 paper, 24/7", ""},
		{"resolution 1540 (2004)", ""},
		{"FAA/12/3", ""},
	} {
		symbol, start, end := FindSymbol(c.in)
		if symbol != c.symbol {
			t.Errorf("%q: found %q, want %q", c.in, symbol, c.symbol)
		}
		if symbol == "" && (start != -1 || end != -1) || symbol != "" && c.in[start:end] != symbol {
			t.Errorf("%q: %q stands at %d to %d", c.in, symbol, start, end)
		}
	}
}
