#!/usr/bin/env bash
# The class's .tar.gz, installed by a plain user without root: see all.sh. On
# Debian 13, with a home whose name has a space and an apostrophe.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$here/session.sh"
HALF=carried
need debootstrap xvfb openbox xdotool wmctrl x11-utils imagemagick
alone "$@"
trap ended EXIT
mkdir -p "$cache"
work=$(mktemp -d "$cache/.work.XXXXXX")
chmod 755 "$work"
rm -f "$out/$HALF.seen"
open_display

PART="Debian 13 .tar.gz"
class=placard-classe-10-ete
root=$work/carried
home="/home/a student's home"

# unpacked has the student unpack a kit's .tar.gz and prints where.
unpacked() {
	local kit=$1
	cp "$KITS/$kit/$class/Linux/"*.tar.gz "$root/tmp/$kit.tar.gz"
	student mkdir -p "$home/Downloads/$kit"
	student tar -C "$home/Downloads/$kit" -xf "/tmp/$kit.tar.gz"
	printf '%s\n' "$home/Downloads/$kit/$class"
}

# own_files lists the student's files but for what she did and what she unpacked.
own_files() {
	(cd "$root$home" && find . -type f -o -type l) | LC_ALL=C sort |
		grep -vE '^\./(Downloads|\.run|\.(config|cache|local/share|local/state)/placard)/' || true
}

opens() { student gio launch "$home/.local/share/applications/app.placard.Placard.classe_10_ete.desktop"; }

open_root trixie "$root"
new_student
# What a desktop has, and what the program needs.
install_in "$root" libglib2.0-bin shared-mime-info desktop-file-utils \
	libgl1 libegl1 libwayland-client0 libwayland-cursor0 libwayland-egl1 libx11-6 libxcursor1 libxi6 libxinerama1 \
	libxkbcommon0 libxrandr2 libxrender1 libxxf86vm1 >"$out/$HALF-apt.log" 2>&1 || fail "see $out/$HALF-apt.log"
before=$(own_files)

from=$(unpacked 1)
check "runs from where it was unpacked" student "$from/placard" version
check "install.sh installs it without root" student "$from/install.sh"
starts "Harbours Without Smoke" gio launch "$home/.local/share/applications/app.placard.Placard.classe_10_ete.desktop"
shot 1-greeting
press Return
answers 3
xdotool key ctrl+q
saw "starts from its menu entry, and keeps an answer"
