package places

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestOneStartsFromTheFoldersThatAreThere(t *testing.T) {
	home := t.TempDir()
	documents, file := filepath.Join(home, "Documents"), filepath.Join(home, "file")
	if err := os.Mkdir(documents, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	got := starts([]Start{{"Home", home}, {"Desktop", home + "/"}, {"Documents", documents}, {"Downloads", filepath.Join(home, "gone")}, {"None", ""}},
		[]Start{{"file", file}, {"Computer", home}})
	if want := []Start{{"Home", home}, {"Documents", documents}}; !slices.Equal(got, want) {
		t.Errorf("one starts from %v, want %v", got, want)
	}
	t.Setenv("HOME", home)
	if all := Starts(); len(all) == 0 || all[0] != (Start{"Home", home}) {
		t.Errorf("one starts from %v", all)
	}
}
