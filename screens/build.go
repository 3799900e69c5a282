package screens

import (
	"placard/app/desk"
	"placard/screens/route"
	"placard/screens/terms"
)

// Screen makes a screen for the desk; nil if there is none of the name.
func (p *Program) Screen(name route.Name, d *desk.Desk, host route.Host) route.Screen {
	switch name {
	case route.Terms, route.Today:
		return terms.NewList(d, host)
	case route.Session:
		return terms.NewSession(d, host, func() int { return p.store.Settings().Answers })
	}
	return nil
}
