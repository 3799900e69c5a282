package shell

import "placard/screens/route"

// longest is how many places Back remembers.
const longest = 100

// history is where one has been, as in a browser: going somewhere new forgets
// what lay ahead.
type history struct {
	places []route.Route
	at     int // index of the current place
}

// visit goes to a new place. Going to where one is does nothing.
func (h *history) visit(r route.Route) bool {
	if len(h.places) > 0 && h.places[h.at] == r {
		return false
	}
	if len(h.places) > 0 {
		h.places = h.places[:h.at+1]
	}
	h.places = append(h.places, r)
	if len(h.places) > longest {
		h.places = h.places[len(h.places)-longest:]
	}
	h.at = len(h.places) - 1
	return true
}

// settle replaces the current place by a more exact one, such as the line to
// which one has read on.
func (h *history) settle(r route.Route) {
	if len(h.places) > 0 {
		h.places[h.at] = r
	}
}

func (h *history) canBack() bool    { return h.at > 0 }
func (h *history) canForward() bool { return h.at < len(h.places)-1 }

func (h *history) back() (route.Route, bool) {
	if !h.canBack() {
		return route.Route{}, false
	}
	h.at--
	return h.places[h.at], true
}

func (h *history) forward() (route.Route, bool) {
	if !h.canForward() {
		return route.Route{}, false
	}
	h.at++
	return h.places[h.at], true
}
