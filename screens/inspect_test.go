package screens_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

const module = "placard/"

// row is a package's pattern, then the patterns of what it may import.
type row []string

// source is one parsed file of the tree.
type source struct {
	path string // from the root of the tree
	pkg  string // its folder, "" for the root
	file *ast.File
	test bool
}

// inspect reads every Go file of the tree and returns the packages that it saw
// and a sentence for each thing that is against the house's rules.
func inspect(tree fs.FS, house []row) (packages map[string]bool, faults []string) {
	packages = map[string]bool{}
	fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			faults = append(faults, err.Error())
			return nil
		case entry.IsDir() && skipped(entry.Name()):
			return fs.SkipDir
		case entry.IsDir() || path.Ext(name) != ".go":
			return nil
		}
		s, err := parse(tree, name)
		if err != nil {
			faults = append(faults, fmt.Sprintf("%s: %v", name, err))
			return nil
		}
		if !packages[s.pkg] && allowed(house, s.pkg) == nil {
			faults = append(faults, title(s.pkg)+" stands in no row of the house's table")
		}
		packages[s.pkg] = true
		faults = append(faults, imports(s, house)...)
		faults = append(faults, colours(s)...)
		return nil
	})
	return packages, faults
}

func skipped(folder string) bool {
	return folder == "testdata" || folder == "out" || folder == ".git"
}

func parse(tree fs.FS, name string) (source, error) {
	text, err := fs.ReadFile(tree, name)
	if err != nil {
		return source{}, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
	if err != nil {
		return source{}, err
	}
	pkg := path.Dir(name)
	if pkg == "." {
		pkg = ""
	}
	return source{path: name, pkg: pkg, file: file, test: strings.HasSuffix(name, "_test.go")}, nil
}

// imports holds each import of the file against the table and against the rules
// about the toolkit and the folders.
func imports(s source, house []row) (faults []string) {
	fault := func(format string, args ...any) {
		faults = append(faults, s.path+": "+title(s.pkg)+fmt.Sprintf(format, args...))
	}
	for _, spec := range s.file.Imports {
		what, _ := strconv.Unquote(spec.Path.Value)
		switch {
		case strings.HasPrefix(what, module):
			if own := strings.TrimPrefix(what, module); !mayImport(s, own, house) {
				fault(" imports %s", own)
			}
		case what == "C" && s.pkg != "":
			fault(" uses cgo; only main may")
		case what == "fyne.io/fyne/v2/app" && s.path != "main.go" && s.pkg != ".ci/bare":
			fault(" imports %s; only main.go and .ci/bare may", what)
		case what == "github.com/adrg/xdg" && s.pkg != "app/places":
			fault(" imports %s; only app/places may", what)
		case strings.HasPrefix(what, "fyne.io/") && floor(s.pkg) < floor("screens"):
			fault(" imports the toolkit, %s", what)
		}
	}
	return faults
}

// mayImport says whether the file's package may import our package own. Tests
// may also use what lies on the same floor and below, to make the things they
// test.
func mayImport(s source, own string, house []row) bool {
	if own == s.pkg {
		return s.test
	}
	for _, pattern := range allowed(house, s.pkg) {
		if fits(pattern, own) {
			return true
		}
	}
	return s.test && floor(own) <= floor(s.pkg)
}

// allowed returns the patterns of what a package may import, nil if it stands
// in no row.
func allowed(house []row, pkg string) []string {
	for _, r := range house {
		if fits(r[0], pkg) {
			return r[1:]
		}
	}
	return nil
}

func fits(pattern, pkg string) bool {
	if folder, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(pkg, folder)
	}
	return pattern == pkg
}

// floor is the package's height in the house.
func floor(pkg string) int {
	switch top, _, _ := strings.Cut(pkg, "/"); top {
	case "icons", "content":
		return 0
	case "app":
		return 1
	case "screens":
		return 2
	}
	return 3
}

// colours finds values of image/color outside screens/look. Its types may be
// named, as the toolkit's interfaces need.
func colours(s source) (faults []string) {
	name := importName(s.file, "image/color")
	if name == "" || s.test || s.pkg == "screens/look" {
		return nil
	}
	found := func(what string) {
		faults = append(faults, fmt.Sprintf("%s: a colour, %s.%s; colours stand in screens/look alone", s.path, name, what))
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CompositeLit:
			if what := selected(n.Type, name); what != "" {
				found(what + "{…}")
			}
		case *ast.SelectorExpr:
			switch what := selected(n, name); what {
			case "Black", "White", "Transparent", "Opaque":
				found(what)
			}
		}
		return true
	})
	return faults
}

// importName is the name by which the file calls an imported package, empty if
// it does not import it.
func importName(file *ast.File, what string) string {
	for _, spec := range file.Imports {
		if spec.Path.Value != strconv.Quote(what) {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return path.Base(what)
	}
	return ""
}

// selected is X of the expression name.X, empty for any other.
func selected(e ast.Expr, name string) string {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if x, ok := s.X.(*ast.Ident); !ok || x.Name != name {
		return ""
	}
	return s.Sel.Name
}

func title(pkg string) string {
	if pkg == "" {
		return "main"
	}
	return pkg
}
