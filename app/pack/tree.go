package pack

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// file is one file of a package: a path with forward slashes, what is in it, and
// whether it can be run. A link has where it leads to instead.
type file struct {
	path string
	content
	runs bool
	link string
}

func (f file) mode() fs.FileMode {
	if f.runs {
		return 0o755
	}
	return 0o644
}

// tree is the files of a package. The same files make the same package, in
// whatever order they were added.
type tree []file

func (t *tree) add(path string, data []byte) { t.addFile(path, bytesOf(data)) }

func (t *tree) addFile(path string, c content) { *t = append(*t, file{path: path, content: c}) }

func (t *tree) addProgram(path string, c content) {
	*t = append(*t, file{path: path, content: c, runs: true})
}

func (t *tree) addLink(path, to string) { *t = append(*t, file{path: path, link: to}) }

// under is the tree within a folder.
func (t tree) under(dir string) tree {
	out := slices.Clone(t)
	for i := range out {
		out[i].path = path.Join(dir, out[i].path)
	}
	return out
}

// sorted is the tree by path.
func (t tree) sorted() tree {
	out := slices.Clone(t)
	slices.SortFunc(out, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	return out
}

// folders are all folders that the files lie in, parents first.
func (t tree) folders() []string {
	seen := map[string]bool{}
	for _, f := range t {
		for dir := path.Dir(f.path); dir != "." && dir != "/"; dir = path.Dir(dir) {
			seen[strings.TrimPrefix(dir, "/")] = true
		}
	}
	var list []string
	for dir := range seen {
		list = append(list, dir)
	}
	slices.Sort(list)
	return list
}

// size is the number of bytes in all files.
func (t tree) size() (n int64) {
	for _, f := range t {
		n += f.size
	}
	return n
}
