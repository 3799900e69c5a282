#!/usr/bin/env bash
# The class's .tar.gz, installed by a plain user without root: see all.sh. On
# Debian 13, with a home whose name has a space and an apostrophe.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$here/session.sh"
need debootstrap debian-archive-keyring xvfb openbox xdotool wmctrl x11-utils imagemagick
alone "$@"
begin carried
open_display

PART="Debian trixie .tar.gz"
class=$(made_in 1)
club=$(made_in other)
entry=app.placard.Placard.$(tr - _ <<<"${class#placard-}").desktop
root=$work/carried
home="/home/a student's home"
applications=$home/.local/share/applications

# unpacked has the student unpack the .tar.gz of a class and prints where.
unpacked() {
	local kit=$1 class=${2:-$class}
	cp "$KITS/$kit/$class/Linux/"*.tar.gz "$root/tmp/$kit.tar.gz"
	student mkdir -p "$home/Downloads/$kit"
	student tar -C "$home/Downloads/$kit" -xf "/tmp/$kit.tar.gz"
	printf '%s\n' "$home/Downloads/$kit/$class"
}

# own_files lists the student's files but for what she did and unpacked, and what
# the desktop keeps of its own work.
own_files() {
	(cd "$root$home" && find . -type f -o -type l) | LC_ALL=C sort |
		grep -vE '^\./(Downloads|\.run|\.cache|\.(config|local/share|local/state)/placard|\.config/fyne)/' |
		grep -vE '^\./\.local/share/(applications/mimeinfo.cache|mime/[^p])' || true
}

# leaves quits by the keys, where the window's program is no child of ours.
leaves() {
	xdotool key ctrl+q
	until_so 10 "the window is closed" hasnt_window ' – Placard$'
}
hasnt_window() { ! has_window "$1"; }

# opened_with succeeds if a desktop opens files of a kind with a menu entry.
opened_with() { student gio mime "$1" | grep '^Default' | grep -F "$2"; }

open_root trixie "$root"
new_student
read -ra libraries < <(dpkg-deb -f "$KITS/1/$class/Linux/"*.deb Depends | sed 's/([^)]*)//g; s/,//g')
desktop=(libglib2.0-bin shared-mime-info desktop-file-utils)
install_in "$root" "${desktop[@]}" "${libraries[@]}" >"$out/$HALF-apt.log" 2>&1 || fail "see $out/$HALF-apt.log"
own_files >"$work/before"

from=$(unpacked 1)
check "runs from where it was unpacked" student "$from/placard" version
check "install.sh installs it without root" student "$from/install.sh"
starts "$harbours" gio launch "$applications/$entry"
shot 1-greeting
press Return
answers 3
leaves
saw "starts from its menu entry with the class's report and greeting, and keeps an answer"

check "a .placard is opened with it" opened_with application/vnd.placard.report "$entry"
cp "$KITS/1/$class/wells.placard" "$root/tmp/water.placard"
student gio info /tmp/water.placard | grep 'content-type: application/vnd.placard.report' >/dev/null || fail "a .placard is not known as a report"

check "edition 2 installs over it" student "$(unpacked 2)/install.sh"
progress=$(facts review)
starts "$harbours" "$home/.local/bin/$class"
shot 2-edition-2
answers 3
closes "$harbours"
[[ "$(facts review)" == "$progress"* ]] || fail "the first answers are gone"
saw "progress goes on"

check "uninstall.sh takes it away" student "$home/.local/lib/$class/uninstall.sh"
diff "$work/before" <(own_files) || fail "not all is gone"
has_facts review 2 || fail "progress is gone"
saw "no file of it is left, and progress stays"

student "$from/install.sh" >/dev/null
student "$(unpacked other "$club")/install.sh" >/dev/null
check "uninstall.sh --progress leaves it while a second class is there" student "$from/uninstall.sh" --progress
has_facts review 2 || fail "progress is gone"
check "then takes that away too" student "$home/.local/lib/$club/uninstall.sh" --progress
! find "$root$home" -name '*lacard*' -not -path '*/Downloads/*' -not -path '*/.run/*' | grep . || fail "something is left"
umount_below "$root"
