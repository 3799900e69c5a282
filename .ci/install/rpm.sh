#!/usr/bin/env bash
# The .rpm of the release and of the class, installed with rpm into a root of its
# own: see all.sh. No Fedora can be had here, so a package stands for it that
# provides what Fedora's do: see fedora below. The root has Debian's files, so
# that the program can be started.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$here/session.sh"
HALF=rpm
need debootstrap xvfb openbox xdotool wmctrl x11-utils imagemagick rpm rpmlint binutils
alone "$@"
trap ended EXIT
mkdir -p "$cache"
work=$(mktemp -d "$cache/.work.XXXXXX")
chmod 755 "$work"
rm -f "$out/$HALF.seen"

PART=".rpm"
class=placard-classe-10-ete
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
	rpmbuild --quiet --define "_topdir $work/rpmbuild" --target x86_64 -bb "$work/fedora.spec" >&2
	find "$work/rpmbuild" -name '*.rpm'
}

rpm_here() { rpm --root "$root" "$@"; }

# class_rpm is the class's package of a kit.
class_rpm() { echo "$KITS/$1/$class/Linux/"*.rpm; }

# verified succeeds if sizes, digests, modes, owners and links of all files of a
# package are as it says.
verified() {
	local said
	said=$(rpm_here -V --nodeps "$1") || true
	echo "$said"
	[ -z "$said" ]
}

judged() {
	local said
	said=$(rpmlint -r "$here/rpmlintrc" "$1" 2>&1) || { echo "$said"; return 1; }
}

open_root bookworm "$root"
new_student
mkdir -p "$root/var/lib/rpm"
rpm_here --initdb
rpm_here -i "$(stand_in)"
