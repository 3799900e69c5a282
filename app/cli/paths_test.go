package cli

import (
	"strings"
	"testing"
)

func TestTheDisplayIsToldFromTheEnvironment(t *testing.T) {
	for _, c := range []struct{ system, env, want string }{
		{"linux", "", "none (neither"},
		{"linux", "DISPLAY=:0", "X11, :0"},
		{"linux", "WAYLAND_DISPLAY=wayland-0", "Wayland, wayland-0"},
		{"linux", "DISPLAY=:0 WAYLAND_DISPLAY=wayland-0", "Wayland, wayland-0"},
		{"linux", "DISPLAY=:0 WAYLAND_DISPLAY=wayland-0 FYNE_PLATFORM=x11", "X11, :0"},
		{"linux", "DISPLAY=:0 FYNE_PLATFORM=wayland", "none for FYNE_PLATFORM=wayland"},
		{"freebsd", "DISPLAY=:0", "X11, :0"},
		{"windows", "", "that of the system"},
		{"darwin", "DISPLAY=:0", "that of the system"},
	} {
		env := map[string]string{}
		for _, pair := range strings.Fields(c.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = value
		}
		if got := display(c.system, func(name string) string { return env[name] }); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s, %q: %q", c.system, c.env, got)
		}
	}
}
