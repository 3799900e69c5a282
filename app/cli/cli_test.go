package cli

import (
	"archive/zip"
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"placard/app/pack"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"placard": func() {
			os.Exit(Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, Env{Version: "1.2.3"}))
		},
	})
}

var update = flag.Bool("update", false, "write what the commands print into the scripts")

// TestCommands runs each script in testdata as a chair would type it.
func TestCommands(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"large": makeLarge,
			"bytes": makeBytes,
			"zip":   makeZip,
		},
	})
}

// makeLarge writes a file of 200 MB without filling the disk.
func makeLarge(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(200 << 20))
	ts.Check(f.Close())
}

// makeZip zips a folder's files, as a Word file is one.
func makeZip(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	z := zip.NewWriter(f)
	ts.Check(z.AddFS(os.DirFS(ts.MkAbs(args[1]))))
	ts.Check(z.Close())
	ts.Check(f.Close())
}

// makeBytes writes a file that begins with bytes a script cannot hold.
func makeBytes(ts *testscript.TestScript, _ bool, args []string) {
	starts := map[string]string{
		"png": "\x89PNG\r\n\x1a\n\x00\x00\x00", "zip": "PK\x03\x04\x14\x00", "pdf": "%PDF-1.7\n",
		"noise": "\x00\x01\x02\x03\x04\x05 a\x06\x07", "latin1": "# Caf\xe9\n\nUn texte.\n",
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(starts[args[0]]), 0o644))
}

func TestOnlySubcommandsAreKnown(t *testing.T) {
	for arg, want := range map[string]bool{
		"check": true, "new": true, "help": true, "version": true, "--help": true, "-h": true, "--version": true,
		"report.md": false, "": false, "Check": false, "check.md": false,
	} {
		if Known(arg) != want {
			t.Errorf("Known(%q) = %v", arg, !want)
		}
	}
}

func TestShellsCompleteEveryCommand(t *testing.T) {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	names = append(names, shoot)
	got := slices.Sorted(slices.Values(pack.Completed()))
	if slices.Sort(names); !slices.Equal(got, names) {
		t.Errorf("shells complete %v, the commands are %v", got, names)
	}
}
