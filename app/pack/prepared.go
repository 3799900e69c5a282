package pack

import (
	"slices"
	"strings"

	"placard/app/class"
)

// mostPrepared bounds the classes that are remembered.
const mostPrepared = 30

// Prepared is what was typed and chosen for a class that is not the one in hand.
type Prepared struct {
	Class   class.Class `json:"class"`
	Reports []Chosen    `json:"reports"`
	Without []Target    `json:"without,omitempty"`
	Folder  string      `json:"folder,omitempty"`
}

// Others are the other classes that were prepared, the latest first.
func (d Draft) Others() []Prepared {
	id := class.ID(d.Class.Name)
	return slices.DeleteFunc(slices.Clone(d.Earlier), func(p Prepared) bool { return class.ID(p.Class.Name) == id })
}

// Resume puts the class in hand aside and goes on with another one.
func (d *Draft) Resume(p Prepared) {
	d.putAside()
	d.Class, d.Folder = p.Class, p.Folder
	d.Reports, d.Without = slices.Clone(p.Reports), slices.Clone(p.Without)
	d.Class.Fixed = slices.Clone(p.Class.Fixed)
}

// Another puts the class in hand aside and begins another one with its reports
// and settings.
func (d *Draft) Another() {
	d.putAside()
	d.Class.Name, d.Class.Greeting, d.Class.ConferenceDay = "", "", ""
}

// putAside remembers the class in hand, if it has a name.
func (d *Draft) putAside() {
	others := d.Others()
	if strings.TrimSpace(d.Class.Name) != "" {
		c := d.Class
		c.Fixed = slices.Clone(c.Fixed)
		others = append([]Prepared{{c, slices.Clone(d.Reports), slices.Clone(d.Without), d.Folder}}, others...)
	}
	d.Earlier = others[:min(len(others), mostPrepared)]
}
