package journal

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// extension marks the files of the journal; others in the folder are not ours.
const extension = ".jsonl"

// Loaded is what was read from the progress folder.
type Loaded struct {
	Entries []Entry  // in no order that matters; an entry may be repeated
	Damages []Damage // lines that could not be read and have not been told before
	Newer   []string // files of a newer version of Placard, used as far as understood
}

// source is a file of the progress folder and how far it has been read.
type source struct {
	path    string
	device  string // as in Ref
	file    string // as in Ref
	version int
	own     bool // written on this device

	size     int64 // when last read
	modified time.Time
	offset   int64 // of the first byte not used yet
	line     int   // lines before offset
	last     int   // the highest number of an entry
	tail     []byte
}

// Rescan reads what has arrived in the progress folder since Open or the last
// Rescan: other devices' files, brought by a file-sync program, and those of
// other processes. It looks at sizes and times first, so it is cheap when
// nothing has changed.
func (j *Journal) Rescan() (Loaded, error) { return j.scan() }

// scan reads all that is new in the folder. Errors are Troubles, joined; they
// do not keep the rest from being read.
func (j *Journal) scan() (Loaded, error) {
	j.reading.Lock()
	defer j.reading.Unlock()
	var loaded Loaded
	var damages []Damage
	paths, errs := journalFiles(j.c.FS, j.c.Dir)
	for _, path := range paths {
		if strings.HasPrefix(filepath.Base(path), j.file) {
			continue // this process wrote it
		}
		found, err := j.readSource(path, &loaded)
		if err != nil {
			errs = append(errs, troubleReading(path, err))
		}
		damages = append(damages, found...)
	}
	damages = append(damages, j.tornTails(&loaded)...)
	loaded.Damages = j.setAside(damages)
	return loaded, errors.Join(errs...)
}

// journalFiles lists the files of all devices in a progress folder.
func journalFiles(fsys FS, progress string) (paths []string, errs []error) {
	devices, err := fsys.ReadDir(progress)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, []error{troubleReading(progress, err)}
	}
	for _, d := range devices {
		if hidden(d.Name()) || d.Type().IsRegular() {
			continue
		}
		dir := filepath.Join(progress, d.Name())
		files, err := fsys.ReadDir(dir)
		if err != nil {
			errs = append(errs, troubleReading(dir, err))
		}
		for _, f := range files {
			if strings.HasSuffix(f.Name(), extension) && !hidden(f.Name()) {
				paths = append(paths, filepath.Join(dir, f.Name()))
			}
		}
	}
	return paths, errs
}

// hidden reports whether a name is one that sync programs give to files in the
// making.
func hidden(name string) bool { return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") }

// readSource reads what is new in one file.
func (j *Journal) readSource(path string, into *Loaded) ([]Damage, error) {
	info, err := j.c.FS.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // it went away since the folder was listed
	}
	if err != nil {
		return nil, err
	}
	s := j.sources[path]
	switch {
	case s == nil:
		s = newSource(path, j.c.Device)
	case info.Size() == s.size && info.ModTime().Equal(s.modified):
		return nil, nil
	case info.Size() <= s.size: // not appended to, but replaced
		s = newSource(path, j.c.Device)
	}
	data, err := j.c.FS.ReadFrom(path, s.offset)
	if err != nil {
		return nil, err
	}
	s.size, s.modified = info.Size(), info.ModTime()
	before := s.version
	j.sources[path] = s
	damages := s.read(data, into)
	if s.version > version && before != s.version {
		into.Newer = append(into.Newer, path)
	}
	return damages, nil
}

// named finds device and file in a path, for files whose header is damaged.
var named = regexp.MustCompile(`^\d{8}T\d{6}Z-[0-9a-f]{8}`)

func newSource(path, device string) *source {
	s := &source{path: path, version: version, device: filepath.Base(filepath.Dir(path))}
	s.own = s.device == device
	s.file = strings.TrimSuffix(filepath.Base(path), extension)
	if name := named.FindString(s.file); name != "" {
		s.file = name
	}
	return s
}

// read takes the lines in data, which begins at s.offset. A last line without
// its newline is used if it is whole; otherwise it stays for the next time,
// when it may be.
func (s *source) read(data []byte, into *Loaded) (damages []Damage) {
	s.tail = nil
	into.Entries = slices.Grow(into.Entries, bytes.Count(data, []byte("\n")))
	for len(data) > 0 {
		end := bytes.IndexByte(data, '\n')
		raw := data
		if end >= 0 {
			raw = data[:end]
		}
		l, err := decode(raw)
		if end < 0 && err != nil {
			s.tail = bytes.Clone(raw)
			return damages
		}
		s.line++
		switch blank := len(bytes.TrimSpace(raw)) == 0; {
		case blank || err != nil && s.version > version: // nothing, or something that is not for us
		case err != nil:
			damages = append(damages, s.damage(s.line, raw))
		default:
			s.take(l, into)
		}
		used := min(len(raw)+1, len(data))
		s.offset += int64(used)
		data = data[used:]
	}
	return damages
}

// take uses a whole line.
func (s *source) take(l line, into *Loaded) {
	if l.isHeader() {
		s.version, s.device, s.file = l.Version, l.header.Device, l.header.File
		return
	}
	l.Ref.Device, l.Ref.File = s.device, s.file
	s.last = max(s.last, l.N)
	into.Entries = append(into.Entries, l.Entry)
}

// tornTails are the unfinished last lines that will not be finished. On this
// device a line is written in one go, so one that is still unfinished at a
// second look was torn by a crash or a power cut; elsewhere it may be on its
// way, and counts once more lines follow. What was written again in another
// file is not lost.
func (j *Journal) tornTails(into *Loaded) (damages []Damage) {
	for _, path := range slices.Sorted(maps.Keys(j.sources)) {
		s := j.sources[path]
		if len(s.tail) == 0 || !s.own || s.version > version {
			continue
		}
		data, err := j.c.FS.ReadFrom(s.path, s.offset)
		if err != nil {
			continue
		}
		if !bytes.Equal(data, s.tail) {
			damages = append(damages, s.read(data, into)...)
		} else if !j.elsewhere(s) {
			damages = append(damages, s.damage(s.line+1, s.tail))
		}
	}
	return damages
}

// elsewhere reports whether another file goes on where this one ends.
func (j *Journal) elsewhere(s *source) bool {
	for _, o := range j.sources {
		if o != s && o.device == s.device && o.file == s.file && o.last > s.last {
			return true
		}
	}
	return false
}
