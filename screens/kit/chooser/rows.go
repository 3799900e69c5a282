package chooser

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// mostRows bounds what is listed: nobody looks through more, one types.
const mostRows = 300

// find lists what fits what is typed. Typing marks the first.
func (v *Chooser) find() {
	typed := strings.TrimSpace(v.field.Text)
	if _, path := v.typedPath(); path {
		typed = ""
	}
	v.shown = nil
	for _, i := range v.items {
		if strings.Contains(strings.ToLower(i.Name), strings.ToLower(typed)) {
			v.shown = append(v.shown, i)
		}
	}
	all := len(v.shown)
	v.shown = v.shown[:min(all, mostRows)]
	v.list.SetRows(v.rows())
	if v.list.Select(-1); typed != "" && len(v.list.Rows) > 0 {
		v.list.Select(0)
	}
	v.none.Set(v.why(typed, all))
	v.path.Set(shortened(v.dir))
	v.tell()
}

// rows are those of what is shown, and one for a folder of the typed name.
func (v *Chooser) rows() []*kit.Row {
	var rows []*kit.Row
	for i, item := range v.shown {
		rows = append(rows, v.row(i, item))
	}
	if v.canMake() {
		words := kit.NewLine("New folder “"+strings.TrimSpace(v.field.Text)+"”", look.Sans, look.Text, look.Ink)
		rows = append(rows, entry(look.IconPlus, words, nil, v.makeFolder))
	}
	return rows
}

func (v *Chooser) row(i int, item Item) *kit.Row {
	icon, changed := look.IconFileText, (*kit.Text)(nil)
	if item.Folder {
		icon = look.IconFolderOpen
	} else if !item.Changed.IsZero() {
		changed = kit.NewLine(item.Changed.Format("2 Jan 2006"), look.Sans, look.Caption, look.Muted)
	}
	return entry(icon, kit.NewLine(item.Name, look.Sans, look.Text, look.Ink), changed, func() { v.tap(i) })
}

// entry is a row with a sign, words, and at the right a day.
func entry(icon look.IconName, words, day *kit.Text, act func()) *kit.Row {
	parts := []fyne.CanvasObject{kit.NewIcon(icon, look.Muted), kit.Grow(words)}
	if day != nil {
		parts = append(parts, day)
	}
	row := kit.NewRow(kit.HStack(12, parts...), act)
	row.Inset, row.Least = rowInset, rowHeight
	return row
}

// tap goes into a folder, and marks a file; a marked one is taken.
func (v *Chooser) tap(i int) {
	again := v.list.Selected() == i
	v.choose(i)
	switch item := v.shown[i]; {
	case item.Folder:
		v.enter(filepath.Join(v.dir, item.Name))
		v.c.Focus(v.field)
	case again:
		v.accept()
	}
}

// startRows are the places that one starts from.
func (v *Chooser) startRows() []*kit.Row {
	var rows []*kit.Row
	for _, s := range v.places {
		row := kit.NewRow(kit.NewLine(s.Name, look.Sans, look.Text, look.Ink), func() { v.enter(s.Path); v.c.Focus(v.field) })
		row.Inset, row.Least = rowInset, rowHeight
		rows = append(rows, row)
	}
	return rows
}

// canMake reports whether a folder of the typed name can be made here.
func (v *Chooser) canMake() bool {
	name := strings.TrimSpace(v.field.Text)
	_, path := v.typedPath()
	taken := slices.ContainsFunc(v.items, func(i Item) bool { return strings.EqualFold(i.Name, name) })
	return v.a.Make != nil && v.wrong == nil && !v.loads && !path && !taken && isName(name)
}

// makes reports whether the row of the new folder is marked.
func (v *Chooser) makes() bool { return v.canMake() && v.list.Selected() == len(v.shown) }

func (v *Chooser) makeFolder() {
	dir := filepath.Join(v.dir, strings.TrimSpace(v.field.Text))
	if err := v.a.Make(dir); err != nil {
		v.none.Set(kit.Sentence(err))
		v.list.SetRows(nil)
		v.body.Refresh()
		return
	}
	v.enter(dir)
	v.c.Focus(v.field)
}

// why says why there is nothing, or that there is more.
func (v *Chooser) why(typed string, all int) string {
	switch {
	case v.loads:
		return ""
	case v.wrong != nil:
		return kit.Sentence(v.wrong)
	case all > mostRows:
		return fmt.Sprintf("%d more. Type to find one.", all-mostRows)
	case all > 0 || v.canMake():
		return ""
	case typed != "":
		return "Nothing here has “" + typed + "” in its name."
	case v.a.Make != nil:
		return "There is no folder in here. Type a name to make one."
	case v.a.Files == nil:
		return "There is no folder in here."
	}
	return "There is nothing in here that could be chosen."
}

// tell says what the button takes.
func (v *Chooser) tell() {
	path, ok := v.would()
	if v.makes() {
		path, ok = strings.TrimSpace(v.field.Text), true
	}
	if v.yes.Enable(); !ok {
		v.yes.Disable()
	}
	v.says.Set("")
	if ok {
		v.says.Set(filepath.Base(path))
	}
	for i, row := range v.starts.Rows {
		row.Select(filepath.Clean(v.places[i].Path) == v.dir)
	}
	v.body.Refresh()
}

// shortened is a path without its middle, so that both ends are seen.
func shortened(path string) string {
	const most = 64
	runes := []rune(path)
	if len(runes) <= most {
		return path
	}
	end := string(runes[len(runes)-most+4:])
	if cut := strings.IndexRune(end, filepath.Separator); cut >= 0 {
		end = end[cut:]
	}
	return string(runes[:3]) + "…" + end
}
