# A student's evenings with an installed Placard, seen from outside: windows,
# keys, pictures, and the files in her home. It is read by other scripts, after
# common.sh. They set root, the bare system.
# shellcheck shell=bash
# shellcheck disable=SC2154 # root and out are set by those who read this
# shellcheck disable=SC1111 # what is said has quotes as print has them

# home is where the student lives in the bare system. Scripts may change it.
home=/home/student

# new_student makes the user, and a home with nothing in it.
new_student() {
	inside "$root" id student >/dev/null 2>&1 ||
		inside "$root" useradd --no-create-home --home-dir "$home" --uid 1000 --shell /bin/sh student
	rm -rf "${root:?}$home"
	inside "$root" install -d -o student -g student "$home"
	inside "$root" install -d -o student -g student -m 700 "$home/.run"
}

# student runs a command as the student, in her home. X11 is said because the
# host may have a Wayland desktop, whose display would not be the virtual one.
student() {
	inside "$root" setpriv --reuid=student --regid=student --clear-groups \
		env --chdir="$home" HOME="$home" USER=student XDG_RUNTIME_DIR="$home/.run" DISPLAY="$DISPLAY" \
		DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent FYNE_PLATFORM=x11 "$@"
}

# starts opens the window with a command of the student's, and waits until it
# shows the report of the title.
declare -A running
starts() {
	local title=$1
	shift
	student "$@" >"$out/$HALF-said.log" 2>&1 &
	running[$title]=$!
	until_so 30 "the window of “$title” is there" has_window "$title – Placard"
	xdotool windowfocus --sync "$(window "$title – Placard")"
	still
}

# closes asks the window of a report to close, as its cross does, and waits for the
# program.
closes() {
	local title=$1 code=0
	wmctrl -i -c "$(window "$title – Placard")"
	wait "${running[$title]}" || code=$?
	[ $code = 0 ] || fail "${PART:-}: the program ended with $code: $(cat "$out/$HALF-said.log")"
	! grep -qE 'panic|Error in Fyne call thread' "$out/$HALF-said.log" || fail "${PART:-}: the program complained: $(cat "$out/$HALF-said.log")"
}

# facts prints the entries of a kind in the student's journal.
facts() { cat "$root$home"/.local/share/placard/progress/*/*.jsonl 2>/dev/null | grep "\"kind\":\"$1\"" || true; }
has_facts() { [ "$(facts "$1" | wc -l)" -ge "$2" ]; }

# answers goes to the cards, opens the next one, takes a picture if one is named,
# and says how well the card was known. A dialog in front would take the keys.
answers() {
	local before
	before=$(facts review | wc -l)
	press ctrl+3 p space
	[ -z "${2:-}" ] || shot "$2"
	xdotool key "$1"
	until_so 10 "the answer is on disk" has_facts review $((before + 1))
	still
}
