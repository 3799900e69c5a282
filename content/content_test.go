package content

import (
	"io/fs"
	"testing"
)

func TestEveryBundledFolderHoldsAReport(t *testing.T) {
	folders, err := fs.ReadDir(Reports(), ".")
	if err != nil || len(folders) == 0 {
		t.Fatalf("%d reports, error %v", len(folders), err)
	}
	for _, f := range folders {
		text, err := fs.ReadFile(Reports(), f.Name()+"/report.md")
		if err != nil || len(text) == 0 {
			t.Errorf("%s: %d bytes, error %v", f.Name(), len(text), err)
		}
	}
}
