package places

import (
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"regexp"
	"runtime"
	"strings"
)

// deviceForm is what a device id looks like. It becomes a folder's name.
var deviceForm = regexp.MustCompile(`^[a-z0-9]{1,20}-[0-9a-f]{6}$`)

// Device is this device's id, such as "linux-3f9a1c". It is made up the first
// time, without anything personal in it, and kept. If it cannot be kept, the
// error says so and the id holds for this process only.
func (p Places) Device(random io.Reader) (string, error) {
	if id, ok := p.readDevice(); ok {
		return id, nil
	}
	var b [3]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", fmt.Errorf("no randomness for the device's name: %w", err)
	}
	id := system() + "-" + hex.EncodeToString(b[:])
	if err := WriteFile(OS{}, p.DeviceFile(), []byte(id+"\n")); err != nil {
		return id, err
	}
	if kept, ok := p.readDevice(); ok {
		return kept, nil // of two first starts at once, both take what stayed
	}
	return id, nil
}

func (p Places) readDevice() (string, bool) {
	data, err := os.ReadFile(p.DeviceFile())
	id := strings.TrimSpace(string(data))
	return id, err == nil && deviceForm.MatchString(id)
}

// system is the operating system's name as people say it.
func system() string {
	if runtime.GOOS == "darwin" {
		return "mac"
	}
	return runtime.GOOS
}
