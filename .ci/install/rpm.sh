#!/usr/bin/env bash
# The .rpm of the release and of the class, installed with rpm into a root of its
# own: see all.sh. No Fedora can be had here, so a package stands for it that
# provides what Fedora's do: see fedora below. The root has Debian's files, so
# that the program can be started. Do not give these packages to rpmlint: it
# unpacks them with cpio, and they name their files from the root on.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$here/session.sh"
need debootstrap debian-archive-keyring xvfb openbox xdotool wmctrl x11-utils imagemagick rpm binutils
alone "$@"
begin rpm
open_display

class=$(made_in 1)
root=$work/root

# fedora lists what the packages of Fedora that are named beside it provide, by
# their documentation: https://packages.fedoraproject.org.
fedora() {
	sed 's/ *#.*//' <<-END
		libc.so.6(GLIBC_2.34)(64bit)        # glibc, from Fedora 35
		libm.so.6()(64bit)                  # glibc
		/bin/sh                             # bash
		libGL.so.1()(64bit)                 # libglvnd-glx
		libEGL.so.1()(64bit)                # libglvnd-egl
		libwayland-client.so.0()(64bit)     # libwayland-client
		libwayland-cursor.so.0()(64bit)     # libwayland-cursor
		libwayland-egl.so.1()(64bit)        # libwayland-egl
		libX11.so.6()(64bit)                # libX11
		libXcursor.so.1()(64bit)            # libXcursor
		libXi.so.6()(64bit)                 # libXi
		libXinerama.so.1()(64bit)           # libXinerama
		libxkbcommon.so.0()(64bit)          # libxkbcommon
		libXrandr.so.2()(64bit)             # libXrandr
		libXrender.so.1()(64bit)            # libXrender
		libXxf86vm.so.1()(64bit)            # libXxf86vm
	END
}

# stand_in makes the package that stands for Fedora and prints its file.
stand_in() {
	{
		printf '%s\n' 'Name: fedora-stand-in' 'Version: 1' 'Release: 1' 'Summary: what Fedora has' 'License: MIT'
		fedora | sed 's/^/Provides: /'
		printf '%s\n' '%description' 'What Fedora has.' '%files'
	} >"$work/fedora.spec"
	rpmbuild --quiet --define "_topdir $work/rpmbuild" --target x86_64 -bb "$work/fedora.spec" >"$out/$HALF-build.log" 2>&1
	find "$work/rpmbuild" -name '*.rpm'
}

rpm_here() { rpm --root "$root" "$@"; }


# verified succeeds if sizes, digests, modes, owners and links of all files of a
# package are as it says.
verified() { [ -z "$(rpm_here -V "$1" 2>&1 | tee /dev/stderr)" ]; }

# linked lists what the program is linked with, as an .rpm names it.
linked() { objdump -p "$1" | sed -n 's/^ *NEEDED *\(.*\)/\1()(64bit)/p' | grep -v '^lib[cm]\.so'; }
needs_all() { [ -z "$(comm -13 <(rpm -qp --requires "$2" | sort) <(linked "$1" | sort) | tee /dev/stderr)" ]; }

# as_it_stands lists all files, and the folders that are Placard's own; the others
# are there on Fedora.
as_it_stands() {
	(cd "$root" && find usr etc \( ! -type d -o -path '*placard*' \) -printf '%p %y %m %U:%G %l\n') | LC_ALL=C sort
}

class_rpm() { echo "$KITS/$1/$class/Linux/"*.rpm; }

open_root bookworm "$root"
new_student
read -ra libraries < <(dpkg-deb -f "$KITS/1/$class/Linux/"*.deb Depends | sed 's/([^)]*)//g; s/,//g')
install_in "$root" "${libraries[@]}" >"$out/$HALF-apt.log" 2>&1 || fail "see $out/$HALF-apt.log"
mkdir -p "$root/var/lib/rpm"
rpm_here --initdb
rpm_here -i "$(stand_in)" 2>>"$out/$HALF-build.log"
as_it_stands >"$work/before"

PART="placard .rpm"
released=$(echo "$RELEASE"/placard-*.rpm)
check "its digests are right" rpm -K --nosignature "$released"
check "names all libraries that the program is linked with" needs_all "$RELEASE/kit/placard-linux-amd64" "$released"
check "installs, with what Fedora has" rpm_here -i "$released"
check "its files are as it says" verified placard
check "says its version" student placard version
check "is erased" rpm_here -e placard
diff "$work/before" <(as_it_stands) || fail "not all is gone"
saw "no file and no folder is left"

PART="class .rpm"
check "its digests are right" rpm -K --nosignature "$(class_rpm 1)"
check "installs" rpm_here -i "$(class_rpm 1)"
check "its files are as it says" verified "$class"
starts "$harbours" "$class"
shot 1-greeting
press Return
answers 3
closes "$harbours"
saw "shows the class's report and greeting, and keeps an answer"
progress=$(facts review)
check "edition 2 installs over it" rpm_here -U "$(class_rpm 2)"
check "its files are as it says" verified "$class"
starts "$harbours" "$class"
shot 2-edition-2
answers 3
closes "$harbours"
[[ "$(facts review)" == "$progress"* ]] || fail "the first answers are gone"
saw "progress goes on"
said=$(rpm_here -e "$class" 2>&1)
[[ $said == *.local/share/placard* ]] || fail "it does not say where progress is"
diff "$work/before" <(as_it_stands) || fail "not all is gone"
has_facts review 2 || fail "progress is gone"
saw "erased: no file and no folder is left, and it says where progress is"
umount_below "$root"
