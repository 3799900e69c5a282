package journal

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// zips are the names in a folder of backups.
func zips(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// zipped is the number of whole files in an archive.
func zipped(t *testing.T, path string) int {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, r); err != nil {
			t.Fatal(err)
		}
	}
	return len(z.File)
}

func TestBackupsAreThinnedToDaysThenWeeks(t *testing.T) {
	dir := t.TempDir()
	progress, backups := filepath.Join(dir, "progress"), filepath.Join(dir, "backups")
	fill(t, progress, 3)
	write(t, filepath.Join(backups, "progress-mine.zip"), nil)
	for day := range 40 {
		at := time.Date(2026, 10, 15+day, 22, 0, 0, 0, time.FixedZone("", -7*3600))
		for range 2 {
			if err := Backup(Disk{}, progress, backups, at); err != nil {
				t.Fatal(err)
			}
		}
	}
	expect(t, "backups", zips(t, backups), []string{
		"progress-2026-10-18.zip", // a week's Sunday
		"progress-2026-10-25.zip",
		"progress-2026-11-01.zip",
		"progress-2026-11-08.zip",
		"progress-2026-11-15.zip",
		"progress-2026-11-16.zip", // of its week so far
		"progress-2026-11-17.zip", // the last seven days
		"progress-2026-11-18.zip",
		"progress-2026-11-19.zip",
		"progress-2026-11-20.zip",
		"progress-2026-11-21.zip",
		"progress-2026-11-22.zip",
		"progress-2026-11-23.zip",
		"progress-mine.zip",
	})
}

func TestNoProgressMakesNoBackup(t *testing.T) {
	dir := t.TempDir()
	backups := filepath.Join(dir, "backups")
	if err := Backup(Disk{}, filepath.Join(dir, "progress"), backups, noon); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(backups); !os.IsNotExist(err) {
		t.Fatalf("%v", err)
	}
}
