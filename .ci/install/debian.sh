#!/usr/bin/env bash
# The class's .deb in bare Debian 12 and 13: see all.sh.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$here/session.sh"
need debootstrap debian-archive-keyring xvfb openbox xdotool wmctrl x11-utils imagemagick
alone "$@"
begin debian
open_display

class=$(made_in 1)
club=$(made_in other)

# put lays a class's package, of a kit, where apt can read it.
put() { cp "$KITS/$1/$2/Linux/"*.deb "$root/tmp/$1.deb"; }

# as_it_stands lists all files of the bare system but what package managers and
# libraries keep of their own work, and what belongs to users.
as_it_stands() {
	(cd "$root" && find . -xdev -path ./proc -prune -o -printf '%P %y %m %U:%G %l\n') | LC_ALL=C sort |
		grep -vE '^(var/(cache|log|lib/(apt|dpkg))|tmp|home|root|dev|etc/ld\.so\.cache)([/ ]|$)'
}

first_evening() {
	starts "$harbours" "$class"
	shot "$suite-1-greeting"
	xprop -id "$(window "$harbours – Placard")" WM_CLASS | grep -F "\"$(sed -n 's/^StartupWMClass=//p' "$root"/usr/share/applications/*lacard*.desktop)\"" >/dev/null ||
		fail "the menu entry does not know the window"
	saw "starts as a plain user, with the class's report and greeting"
	press Return
	shot "$suite-2-greeted"
	answers 3 "$suite-3-card"
	closes "$harbours"
	saw "an answer to a card is on disk; closing the window ends it with 0"
}

second_evening() {
	starts "$harbours" "$class"
	answers 1 "$suite-4-again"
	closes "$harbours"
	saw "the greeting does not come again"
	progress=$(facts review)
}

upgrade() {
	put 2 "$class"
	check "edition 2 installs over it" install_in "$root" /tmp/2.deb
	starts "$harbours" "$class"
	shot "$suite-5-edition-2"
	press ctrl+3
	shot "$suite-6-terms"
	press ctrl+4
	shot "$suite-7-timeline"
	answers 3
	closes "$harbours"
	[[ "$(facts review)" == "$progress"* ]] || fail "the first answers are gone"
	saw "progress goes on, and the changed report is shown without a second greeting"
}

another_class() {
	put other "$club"
	check "a second class installs beside it" install_in "$root" /tmp/other.deb
	starts "$harbours" "$class"
	starts "$wells" "$club"
	shot "$suite-8-second-class"
	closes "$wells"
	closes "$harbours"
	saw "and greets and shows its own report, while the first is open"
}

removal() {
	apt_in "$root" remove "$class" >/dev/null
	check "the second class stays whole when the first is removed" inside "$root" dpkg -V "$club"
	apt_in "$root" purge --autoremove "$club" >/dev/null
	diff "$work/before" <(as_it_stands) || fail "not all is gone"
	saw "removed with what came along: no file is left, in the whole system"
	has_facts review 3 || fail "progress is gone"
	saw "progress stays"
}

for suite in bookworm trixie; do
	root=$work/$suite
	PART="Debian $suite"
	say "$PART"
	open_root "$suite" "$root"
	new_student
	as_it_stands >"$work/before"
	put 1 "$class"
	check "installs with what it depends on, and nothing more" install_in "$root" /tmp/1.deb
	check "says its version" student "$class" version
	first_evening
	second_evening
	upgrade
	another_class
	removal
	umount_below "$root"
done
