#!/usr/bin/env bash
# The packages for Debian, in bare Debian 12 and 13: see all.sh.
set -euo pipefail
. "$(dirname "$0")/common.sh"
HALF=debian
need debootstrap xvfb openbox xdotool x11-utils imagemagick
alone "$@"
trap ended EXIT
mkdir -p "$cache"
work=$(mktemp -d "$cache/.work.XXXXXX")
rm -f "$out/$HALF.seen"
open_display

class=placard-classe-10-ete

# student runs a command as a user who is nobody special.
student() {
	inside "$root" setpriv --reuid=1000 --regid=1000 --clear-groups \
		env HOME=/home/student XDG_RUNTIME_DIR=/home/student/run DISPLAY="$DISPLAY" \
		DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent FYNE_PLATFORM=x11 "$@"
}

for suite in bookworm trixie; do
	root=$work/$suite
	PART="$suite .deb"
	open_root "$suite" "$root"
	inside "$root" useradd --create-home --uid 1000 --shell /bin/sh student
	inside "$root" install -d -o student -m 700 /home/student/run
	cp "$KITS/1/$class/Linux/"*.deb "$root/tmp/1.deb"
	check "installs with what it depends on, and nothing more" install_in "$root" /tmp/1.deb
	check "version: $(student "$class" version)" student "$class" version
	student "$class" >"$out/$HALF-$suite.log" 2>&1 &
	until_so 30 "the window is there" has_window Placard
	still
	shot "$suite-greeting"
	saw "its window opens: $(xdotool getwindowname "$(window Placard)")"
	xdotool windowclose "$(window Placard)"
done
