package shell

import (
	"testing"

	"placard/screens/route"
)

// walk plays "tr<>": t, r and s go to Today, Read and Terms, < and > back and
// forward. It returns the screens one was on.
func walk(keys string) string {
	var h history
	been := ""
	names := map[rune]route.Name{'t': route.Today, 'r': route.Read, 's': route.Terms}
	letters := map[route.Name]string{route.Today: "t", route.Read: "r", route.Terms: "s"}
	for _, k := range keys {
		switch k {
		case '<':
			h.back()
		case '>':
			h.forward()
		default:
			h.visit(route.To(names[k]))
		}
		been += letters[h.places[h.at].Screen]
	}
	return been
}

func TestBackAndForwardAreABrowsers(t *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"t", "t"},
		{"tr<", "trt"},
		{"tr<>", "trtr"},
		{"t<", "tt"},
		{"tr>", "trr"},
		{"trs<<>", "trsrtr"},
		{"tr<s>", "trtss"}, // going somewhere new forgets what lay ahead
		{"trr<", "trrt"},   // going to where one is does nothing
	} {
		if got := walk(c.keys); got != c.want {
			t.Errorf("%q: been at %q, want %q", c.keys, got, c.want)
		}
	}
}

func TestHistoryForgetsTheOldest(t *testing.T) {
	var h history
	for i := range 3 * longest {
		h.visit(route.At(route.Read, string(rune('a'+i))))
	}
	if len(h.places) != longest || h.at != longest-1 {
		t.Errorf("history holds %d places, at %d", len(h.places), h.at)
	}
}

func TestSettlingKeepsTheExactPlace(t *testing.T) {
	var h history
	h.visit(route.To(route.Read))
	h.settle(route.Passage(7, 3))
	h.visit(route.To(route.Terms))
	if r, _ := h.back(); r != route.Passage(7, 3) {
		t.Errorf("back leads to %v", r)
	}
}
