package screens

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"placard/app/journal"
	"placard/app/places"
	"placard/app/settings"
)

// openJournal reads a progress folder, and adds to notices what the student
// should know. An error still comes with a usable journal, where there is one.
func (p *Program) openJournal(dir, device string, notices *[]string) (*journal.Journal, *journal.State, error) {
	j, loaded, err := journal.Open(journal.Config{
		Dir: dir, Device: device, Aside: p.d.Places.Damaged(), Now: p.d.Now, After: p.d.Retry,
		Go: p.d.Go, OnTrouble: func(t journal.Trouble) { p.d.Do(func() { p.onTrouble(t) }) },
	})
	if told := journal.Tell(loaded.Damages, p.d.Places.Damaged()); told != "" {
		*notices = append(*notices, told)
	}
	return j, journal.Fold(loaded.Entries), err
}

// moveDialog lets the student choose another progress folder.
func (p *Program) moveDialog() {
	p.chooseFolder("Choose a folder for your progress", "Use this folder", p.MoveProgress)
}

// MoveProgress keeps progress in a folder of another place from now on, such as
// one that is synced between laptops. What was kept so far is copied there; the
// old folder stays. The copying is done in the background.
func (p *Program) MoveProgress(folder string) {
	to := folder
	if filepath.Base(folder) != "progress" {
		to = filepath.Join(folder, "Placard", "progress")
	}
	from := p.store.Progress()
	p.d.Go(func() {
		var notices []string
		j, state, err := p.copyProgress(from, to, &notices)
		p.d.Do(func() { p.moved(to, j, state, append(notices, sentence(err)...)) })
	})
}

func (p *Program) copyProgress(from, to string, notices *[]string) (*journal.Journal, *journal.State, error) {
	if p.journal == nil {
		return nil, nil, errors.New("progress cannot be kept on this computer, so there is none to move")
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := p.journal.Flush(ctx); err != nil {
		return nil, nil, err
	}
	if err := journal.Copy(places.OS{}, from, to); err != nil {
		return nil, nil, err
	}
	return p.openJournal(to, p.device, notices)
}

// moved goes on with the journal in its new place, or says why it stays.
func (p *Program) moved(to string, j *journal.Journal, state *journal.State, notices []string) {
	if j == nil {
		p.shell.Warn("Your progress stays where it is: " + strings.Join(notices, " "))
		return
	}
	before := p.journal
	p.d.Go(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		_ = before.Close(ctx)
	})
	if err := p.store.Change(func(s *settings.Settings) { s.ProgressFolder = to }); err != nil {
		notices = append(notices, err.Error())
	}
	p.journal, p.state = j, state
	p.desk.Keep(state, j)
	p.shell.Warn(strings.Join(notices, " "))
	p.shell.Toast("Progress is kept in "+to, "", nil)
}

func sentence(err error) []string {
	if err == nil {
		return nil
	}
	return []string{err.Error()}
}
