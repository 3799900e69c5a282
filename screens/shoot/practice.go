package shoot

import (
	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens"
	"placard/screens/route"
)

// rivers is a report on nothing hard, with one term, whose question is known, and
// a few events and stakeholders.
const rivers = `# Key Terms

**Watershed:** The land from which all rain and all melting snow flows into one and the same river.

# Timeline

- **4 May 1912:** The first treaty on the Long River is signed
- **1938:** A great flood drowns the lower villages
- **17 June 1959:** Both banks agree on the High Dam
- **1997:** The convention on watercourses is adopted
- **22 March 2010:** Six states sign a common framework

# Major Parties Involved

**Northland:** Northland lies at the spring and wants to build dams, so that its towns have light in the evening.

**Southland:** Southland drinks from the river alone and holds that nobody may build without its leave.

**Eastern Union:** The Eastern Union pays for wells and asks that both banks share their numbers on the water.

**Marshland:** Marshland fears that its fishermen lose their living when the floods no longer come.
`

// practising are the pictures of the ways to practise.
func practising() []Scene {
	at := route.To(route.Practice)
	practised := func(name string, more ...func(*screens.Program, *desk.Desk)) Scene { return screen(name, at, more...) }
	onRivers := func(name string, more ...func(*screens.Program, *desk.Desk)) Scene {
		return of(name, rivers, at, more...)
	}
	return []Scene{
		practised("practice"),
		practised("practice-typed", press(fyne.Key1)),
		practised("practice-choice-answer", press(fyne.Key2, fyne.Key1)),
		practised("practice-statement", press(fyne.Key3)),
		practised("practice-statement-answer", press(fyne.Key3, fyne.Key1, fyne.KeyReturn, fyne.Key1)),
		practised("practice-matching", press(fyne.Key4, fyne.Key2, fyne.KeyA)),
		practised("practice-order", press(fyne.Key5, fyne.Key2)),
		practised("practice-order-answer", press(fyne.Key5, fyne.Key2, fyne.Key1, fyne.KeyReturn)),
		practised("practice-setup", press(fyne.Key6)),
		practised("practice-test", press(fyne.Key6, fyne.Key1, fyne.KeyReturn, fyne.Key2)),
		practised("practice-sheet", press(fyne.Key6, fyne.Key1, fyne.Key4, fyne.KeyReturn, fyne.Key2, fyne.Key1, fyne.Key1, fyne.Key2, fyne.Key1, fyne.KeyReturn)),
		practised("practice-end", press(fyne.Key3), answersFirst),
		onRivers("practice-typed-near", press(fyne.KeyRight, fyne.Key1), types("watterhed", fyne.KeyReturn)),
		onRivers("practice-time", press(fyne.Key4, fyne.KeyT, fyne.Key1)),
		of("plain-practice", plain, at),
	}
}

// types writes into the field that has the focus, and then presses a key there.
func types(text string, key fyne.KeyName) func(*screens.Program, *desk.Desk) {
	return func(p *screens.Program, d *desk.Desk) {
		field := p.Shell().Canvas().Focused()
		if field == nil {
			return
		}
		if k, ok := field.(interface{ KeyDown(*fyne.KeyEvent) }); ok {
			k.KeyDown(&fyne.KeyEvent{})
		}
		for _, r := range text {
			field.TypedRune(r)
		}
		field.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// answersFirst takes the first option of ten questions.
func answersFirst(p *screens.Program, d *desk.Desk) {
	for range 10 {
		press(fyne.Key1, fyne.KeyReturn)(p, d)
	}
}
