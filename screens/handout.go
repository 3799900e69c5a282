package screens

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"placard/app/chair"
	"placard/app/class"
	"placard/app/library"
	"placard/app/pack"
	"placard/content/report"
	"placard/screens/kit/chooser"
	"placard/screens/packaging"
	"placard/screens/route"
)

// handout is the class kit that is being prepared. The screen is made anew with
// every report that is opened; this stays.
type handout struct {
	drafts *pack.Drafts
	draft  pack.Draft
	work   packaging.Work
	done   chan struct{} // closed when the making has ended; nil if there is none

	reading sync.Mutex // one report after the other: each may have many pictures
}

// HandOut goes to the class kit with a file in it or, where path is empty, with
// the report on the desk.
func (p *Program) HandOut(path string) {
	p.readDraft().Add(p.chosen(path))
	p.keepDraft()
	p.shell.Go(route.To(route.Packaging))
}

func (p *Program) chosen(path string) pack.Chosen {
	if path == "" {
		return pack.Chosen{ID: p.desk.Report.ID}
	}
	return pack.Chosen{Path: path}
}

// readDraft is the draft, as it was kept last.
func (p *Program) readDraft() *pack.Draft {
	h := &p.handout
	if h.drafts == nil {
		h.drafts = pack.NewDrafts(p.d.Places)
		h.draft = h.drafts.Read()
		h.draft.Folder = cmp.Or(h.draft.Folder, p.d.Places.Papers)
	}
	return &h.draft
}

// Draft is the class kit that is being prepared, for whoever draws screens
// without a user.
func (p *Program) Draft() *pack.Draft { return p.readDraft() }

// packagingScreen are what the screen of class kits needs.
func (p *Program) packagingScreen() packaging.Params {
	p.readDraft()
	h := &p.handout
	return packaging.Params{
		Draft: &h.draft, Work: &h.work, Keep: p.keepDraft, Shelf: p.forKits,
		Read: p.readForKit, Find: p.findPrograms, Make: p.makeKit, Show: p.showFile, Now: p.d.Now,
		ChooseFile: func(chosen func(string)) { p.chooseReport("Add a report", "Add", chosen) }, ChooseKit: p.chooseKit,
		ChooseFolder: func(chosen func(string)) { p.chooseFolder("Where does the class kit go?", "Use this folder", chosen) },
	}
}

// forKits are the reports of the library that can go into a kit: those in sight,
// at once, by their ID where the title is not known yet.
func (p *Program) forKits() []library.Entry {
	list := p.visible()
	for i := range list {
		list[i].Title = cmp.Or(list[i].Title, list[i].ID)
	}
	return list
}

// keepDraft keeps it in the background. That this fails is no matter: it is
// typed anew.
func (p *Program) keepDraft() {
	keep := p.handout.drafts.Keeper(p.handout.draft)
	p.d.Go(func() { _ = keep() })
}

// chooseKit lets the user choose the release programs: as they were downloaded, or
// the folder that they were unpacked into.
func (p *Program) chooseKit(chosen func(path string)) {
	p.chooseFrom(chooser.Asked{Title: "Where are the release programs?", Yes: "Use these", Folders: true, Files: pack.IsPackedKit, Chosen: chosen})
}

// readForKit reads a report as it would go into a class kit, and checks it.
func (p *Program) readForKit(c pack.Chosen, done func(packaging.Report)) {
	p.d.Go(func() {
		p.handout.reading.Lock()
		r := p.checkForKit(c)
		p.handout.reading.Unlock()
		p.d.Do(func() { done(r) })
	})
}

func (p *Program) checkForKit(c pack.Chosen) packaging.Report {
	r := packaging.Report{ID: c.ID, Title: cmp.Or(c.ID, filepath.Base(c.Path)), File: c.Path, From: "From your library"}
	if c.Path != "" {
		r.From = filepath.Base(c.Path) + " in " + filepath.Dir(c.Path)
	} else {
		r.File = p.fileOf(c.ID)
	}
	parcels, err := pack.Gather([]pack.Chosen{c}, p.parcel)
	if err != nil {
		r.Err = err
		return r
	}
	r.ID, r.Title = parcels[0].ID, parcels[0].Title
	var checked chair.Checked
	if c.Path != "" && !strings.EqualFold(filepath.Ext(c.Path), library.Packed) {
		checked, r.Err = chair.CheckFile(chair.Inside(c.Path))
	} else {
		checked, r.Err = chair.Check("report.md", parcels[0].Markdown)
	}
	if r.Err != nil {
		return r
	}
	for _, problem := range checked.Report.Problems {
		switch problem.Severity {
		case report.Error:
			r.Err = errors.New(cmp.Or(checked.Where(problem), "In the file") + ": " + problem.Message)
		case report.Warning:
			r.Mend++
		}
	}
	return r
}

// parcel reads a report with all that goes with it.
func (p *Program) parcel(c pack.Chosen) (library.Parcel, error) {
	if c.Path != "" {
		return library.Pack(c.Path)
	}
	return p.library.Parcel(c.ID)
}

// fileOf is the file in which a report of the library can be mended: the one
// that it came from or, without that, the library's own; empty for a bundled one.
func (p *Program) fileOf(id string) string {
	if from := p.store.Origin(id); from != "" {
		if _, err := os.Stat(from); err == nil {
			return from
		}
	}
	for _, e := range p.library.Glance() {
		if e.ID == id && e.Kind != library.Bundled {
			return e.Path
		}
	}
	return ""
}

// findPrograms looks for the release programs, and compares each with its sum. A
// .zip of them is unpacked to where they are found by themselves.
func (p *Program) findPrograms(from string, done func(packaging.Programs)) {
	p.d.Go(func() {
		found := p.programsFrom(from)
		p.d.Do(func() {
			if found.Err == nil && pack.IsPackedKit(from) && p.handout.draft.Kit == from {
				p.handout.draft.Kit = "" // the .zip is not needed any more
				p.keepDraft()
			}
			done(found)
		})
	})
}

func (p *Program) programsFrom(from string) packaging.Programs {
	usual := pack.FindKit(p.d.Places)
	found := packaging.Programs{Folder: usual, Offer: pack.Offered(p.d.Places.Downloads, p.d.Version)}
	switch {
	case pack.IsPackedKit(from):
		found.Folder, found.Err = pack.TakeKit(context.Background(), from, p.d.Version, p.d.Places)
	case from != "":
		found.Folder = pack.KitIn(from)
	}
	if found.Err == nil {
		found.Kit, found.Err = openKit(found.Folder, p.d)
	}
	if errors.Is(found.Err, pack.ErrNoKit) && usual != "" && found.Folder != usual { // what was chosen once is gone
		found.Folder = usual
		found.Kit, found.Err = openKit(usual, p.d)
	}
	return found
}

func openKit(folder string, d Deps) (*pack.Kit, error) {
	if folder == "" {
		return nil, fmt.Errorf("what goes into the kit for each system comes in one file, %s, from where you got Placard", pack.KitName(d.Version))
	}
	k, err := pack.OpenKit(folder, d.Version)
	if err == nil {
		err = k.Verify(context.Background())
	}
	if err != nil {
		return nil, err
	}
	return k, nil
}

// makeKit makes the class kit of the draft in the background.
func (p *Program) makeKit(k *pack.Kit, targets []pack.Target) {
	h := &p.handout
	ctx, cancel := context.WithCancel(context.Background())
	h.work = packaging.Work{Cancel: cancel, Next: "the reports", Changed: h.work.Changed, Edition: h.draft.Edition()}
	h.done = make(chan struct{})
	h.work.Changed()
	spec := pack.Spec{Class: h.draft.Class, Targets: targets}
	spec.Class.Edition = h.work.Edition
	chosen, folder, ended := append([]pack.Chosen(nil), h.draft.Reports...), h.draft.Folder, h.done
	p.d.Go(func() {
		defer close(ended)
		result, err := p.build(ctx, k, spec, chosen, folder)
		p.d.Do(func() { p.kitMade(spec.Class, result, err) })
	})
}

// build reads the reports as they are now and makes the class folder.
func (p *Program) build(ctx context.Context, k *pack.Kit, spec pack.Spec, chosen []pack.Chosen, folder string) (pack.Result, error) {
	var err error
	spec.Reports, err = pack.Gather(chosen, func(c pack.Chosen) (library.Parcel, error) {
		if err := ctx.Err(); err != nil {
			return library.Parcel{}, err
		}
		return p.parcel(c)
	})
	if err != nil {
		return pack.Result{}, err
	}
	return k.Build(ctx, spec, folder, func(done, all int, next string) {
		p.d.Do(func() {
			w := &p.handout.work
			w.Done, w.All = done, all
			if next != "" {
				w.Next = next
			}
			w.Changed()
		})
	})
}

// kitMade takes over what came of it.
func (p *Program) kitMade(c class.Class, result pack.Result, err error) {
	h := &p.handout
	h.work.Cancel()
	h.work.Cancel, h.work.Result = nil, result
	if info, err := os.Stat(result.Zip); err == nil {
		h.work.Size = info.Size()
	}
	switch {
	case errors.Is(err, context.Canceled):
		h.work.Cancelled = true
	case err != nil:
		h.work.Err = err
	default:
		if h.draft.Made == nil {
			h.draft.Made = map[string]int{}
		}
		h.draft.Made[class.ID(c.Name)] = c.Edition
		p.keepDraft()
	}
	h.work.Changed()
}

// endKit gives up what is being made, and waits until nothing of it is left.
func (p *Program) endKit() {
	h := &p.handout
	if h.work.Cancel == nil {
		return
	}
	h.work.Cancel()
	select {
	case <-h.done:
	case <-time.After(patience):
	}
}

// showFile opens a folder or a page with what the desktop has for it.
func (p *Program) showFile(path string) error {
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("%s is no longer there", path)
	}
	if err := p.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		return fmt.Errorf("it could not be opened; it is %s", path)
	}
	return nil
}
