package settings

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"time"

	"placard/app/places"
)

// maxBytes is more than any settings file needs; a longer one is damaged.
const maxBytes = 1 << 20

// Config is what a Store needs from outside. Places must be set.
type Config struct {
	Places places.Places
	First  Settings         // settings of a first start, as from a class kit; default Defaults
	Now    func() time.Time // default time.Now
	Disk   places.Disk      // default places.OS
}

// Store holds settings and window and keeps them on disk. Its methods may be
// called from any goroutine; reading never waits for the disk.
type Store struct {
	c Config

	mu          sync.Mutex
	settings    Settings
	window      Window
	reading     map[string]readingOf // nil until it is asked for
	readHere    map[string]bool      // whose place was set here
	recent      []Choice             // nil until they are asked for
	moreChoices extra
	moreWindow  extra

	saving       sync.Mutex // held while a file is written
	refuse       error      // why the settings file must not be written over
	knownChoices extra      // as they were read or written here last
	knownWindow  extra
}

// extra are the keys of a file that this version does not know. They are kept.
type extra map[string]json.RawMessage

// Open reads settings and window. It always gives a usable Store: what is
// missing has its default, a damaged settings file is set aside. The notice
// tells the student about that, once; it is empty if all is well.
func Open(c Config) (s *Store, notice string) {
	if c.First == (Settings{}) {
		c.First = Defaults()
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Disk == nil {
		c.Disk = places.OS{}
	}
	s = &Store{c: c, settings: c.First, window: FirstWindow()}
	var err error
	if s.moreChoices, err = load(c.Places.Settings(), &s.settings); err != nil {
		s.settings, notice = c.First, s.setAside(err)
	}
	if s.moreWindow, err = load(c.Places.Window(), &s.window); err != nil {
		s.window = FirstWindow() // nobody misses a window's size
	}
	s.settings, s.window = s.settings.Bounded(), s.window.Bounded()
	s.knownChoices, _ = keys(s.settings)
	s.knownWindow, _ = keys(s.window)
	return s, notice
}

// Settings are the present settings.
func (s *Store) Settings() Settings {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.settings
}

// Window is the window as it was left.
func (s *Store) Window() Window {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.window
}

// Change alters the settings and saves them. They hold at once, within their
// bounds, even if saving fails; the error then says what to do.
func (s *Store) Change(alter func(*Settings)) error {
	s.mu.Lock()
	old := s.settings
	alter(&s.settings)
	s.settings = s.settings.Bounded()
	same := s.settings == old
	s.mu.Unlock()
	if same {
		return nil
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	if s.refuse != nil {
		return s.refuse
	}
	return save(s.c.Disk, s.c.Places.Settings(), s.Settings(), s.moreChoices, &s.knownChoices)
}

// ChangeWindow is Change for the window.
func (s *Store) ChangeWindow(alter func(*Window)) error {
	s.mu.Lock()
	old := s.window
	alter(&s.window)
	s.window = s.window.Bounded()
	same := s.window == old
	s.mu.Unlock()
	if same {
		return nil
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	return save(s.c.Disk, s.c.Places.Window(), s.Window(), s.moreWindow, &s.knownWindow)
}

// Progress is the progress folder: the one that the settings name, or the
// usual one.
func (s *Store) Progress() string {
	if dir := s.Settings().ProgressFolder; dir != "" {
		return dir
	}
	return s.c.Places.Progress()
}

// setAside renames a settings file that cannot be used and says so. If it has
// to stay where it is, it is not written over.
func (s *Store) setAside(cause error) (notice string) {
	path := s.c.Places.Settings()
	kept := path + ".damaged-" + s.c.Now().UTC().Format("20060102T150405Z")
	if errors.Is(cause, errDamaged) {
		err := s.c.Disk.Rename(path, kept)
		if err == nil {
			return fmt.Sprintf("Your settings file was damaged, so Placard starts with the usual settings. "+
				"Your progress is not affected; the old file is kept as %s.", filepath.Base(kept))
		}
		cause = errors.Join(cause, err)
	}
	s.refuse = fmt.Errorf("settings are not being saved, because %s could not be read (%w); "+
		"make it readable or remove it, and start Placard again", path, cause)
	return fmt.Sprintf("Your settings could not be read, so the usual ones hold for now. "+
		"Your progress is not affected; make %s readable or remove it, and start Placard again.", path)
}

// errDamaged means that a file's contents make no sense.
var errDamaged = errors.New("the file is damaged")

// load reads a file into v and returns the keys that v does not have. A
// missing file changes nothing. A value of the wrong type is passed over.
func load(path string, v any) (extra, error) {
	data, err := read(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return parse(data, v)
}

// parse is load for the contents of a file.
func parse(data []byte, v any) (extra, error) {
	var more extra
	if err := json.Unmarshal(data, &more); err != nil || more == nil {
		return nil, errDamaged
	}
	var mistyped *json.UnmarshalTypeError
	if err := json.Unmarshal(data, v); err != nil && !errors.As(err, &mistyped) {
		return nil, errDamaged
	}
	known, err := keys(v)
	for key := range known {
		delete(more, key)
	}
	return more, err
}

func read(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err == nil && len(data) > maxBytes {
		err = errDamaged
	}
	return data, err
}

// save writes v and the keys that it does not have. What another Placard has
// changed in the file stays, unless it was changed here as well since it was
// known.
func save[T interface{ Bounded() T }](disk places.Disk, path string, v T, more extra, known *extra) error {
	mine, err := keys(v)
	if err != nil {
		return err
	}
	there := v
	if _, err := load(path, &there); err != nil {
		there = v // it is replaced
	}
	theirs, err := keys(there.Bounded())
	if err != nil {
		return err
	}
	all := maps.Clone(mine)
	for key, value := range theirs {
		if bytes.Equal(mine[key], (*known)[key]) {
			all[key] = value
		}
	}
	data, err := format(all, more)
	if err != nil {
		return err
	}
	if err := places.WriteFile(disk, path, data); err != nil {
		return err
	}
	*known = mine
	return nil
}

// format makes the contents of a file, with its keys sorted, so that the same
// values always make the same file.
func format(v any, more extra) ([]byte, error) {
	all, err := keys(v)
	if err != nil {
		return nil, err
	}
	for key, value := range more {
		all[key] = value
	}
	data, err := json.MarshalIndent(all, "", "  ")
	return append(data, '\n'), err
}

// keys are the values of a struct by their names in the file.
func keys(v any) (extra, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	var all extra
	return all, json.Unmarshal(data, &all)
}
