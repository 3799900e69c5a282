package screens

import (
	"context"
	"log/slog"
	"time"

	"placard/screens/kit"
)

// patience is how long closing waits for the disk.
const patience = 3 * time.Second

// Quit saves what is in hand and closes the window. Where progress cannot be
// written it asks first: closing would lose it.
func (p *Program) Quit() {
	if p.asking {
		return
	}
	p.leave()
	if err := p.unsaved(); err != nil {
		p.askToLose(err)
		return
	}
	p.close()
}

// close closes the window when all is saved. From here on a second start has a
// window of its own: this one is in nobody's way, should the toolkit be slow to
// let go of it.
func (p *Program) close() {
	if p.d.Instance != nil {
		_ = p.d.Instance.Close()
	}
	if p.d.Closing != nil {
		p.d.Closing()
	}
	p.window.Close()
}

// leave keeps what is in hand: a note, the place, the window.
func (p *Program) leave() {
	p.shell.Leave()
	p.windowSaver()()
}

// unsaved tries to bring progress to disk, and says why it is not there.
func (p *Program) unsaved() error {
	if p.journal == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return p.journal.Flush(ctx)
}

// askToLose leaves the choice to the student.
func (p *Program) askToLose(err error) {
	p.asking = true
	kit.ShowDialog(p.window.Canvas(), kit.Dialog{
		Title:   "Your latest progress is not saved",
		Body:    kit.VStack(12, kit.Body(err.Error()), kit.Body("If you quit now, it is lost.")),
		Primary: "Quit all the same", Secondary: "Stay", Danger: true,
		OnPrimary: func() bool { p.close(); return false },
		OnClose:   func() { p.asking = false },
	})
}

// end follows the window, also when a signal ended it: it saves what is in hand
// and waits until that is on disk.
func (p *Program) end() {
	if p.d.Instance != nil {
		_ = p.d.Instance.Close()
	}
	p.leave()
	if p.catalogue != nil {
		p.catalogue.Close()
	}
	p.endKit()
	if p.journal == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := p.journal.Close(ctx); err != nil {
		slog.Error("closing the journal", "error", err)
	}
}
