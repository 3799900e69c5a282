# What both halves of `make test-install` need. It is read by other scripts.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
out=$top/out/test-install
cache=${PLACARD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/placard-test-install}

# --- saying ------------------------------------------------------------------

say() { printf '%s\n' "$*"; }
fail() { printf 'test-install: %s\n' "$*" >&2; exit 1; }

# saw notes what was seen to be so, for the table at the end. HALF and PART are
# set by the scripts.
saw() {
	printf '  %s\n' "$*"
	printf '%s\t%s\n' "${PART:-}" "$*" >>"$out/${HALF:?}.seen"
}

# check runs a command that must succeed, and notes the words for it.
check() {
	local words=$1 said
	shift
	said=$("$@" 2>&1) || fail "not so: ${PART:+$PART: }$words"$'\n'"$*"$'\n'"$said"
	saw "$words"
}

# until_so waits up to so many seconds until a command succeeds.
until_so() {
	local seconds=$1 words=$2 end
	shift 2
	end=$((SECONDS + seconds))
	until "$@" >/dev/null 2>&1; do
		[ $SECONDS -lt $end ] || fail "waited $seconds seconds in vain until ${PART:+$PART: }$words"
		sleep 0.1
	done
}

# --- the system that the tests run on ----------------------------------------

as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	else
		command -v sudo >/dev/null || fail "root is needed, and sudo was not found"
		sudo "$@"
	fi
}

# need installs those of the named packages that are not there, and says which.
need() {
	local name missing=()
	command -v apt-get >/dev/null || fail "this runs on Debian and its kin only: it makes bare Debian systems"
	for name in "$@"; do
		[ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	say "Installing with apt-get: ${missing[*]}"
	as_root apt-get -qq update
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
}

# --- bare systems ------------------------------------------------------------

# alone runs the script that calls it anew as root in a space of its own for
# mounts: however it ends, no mount stays. Call it first, with "$@".
alone() {
	[ -z "${PLACARD_ALONE:-}" ] || return 0
	mkdir -p "$cache"
	as_root env PLACARD_ALONE=yes PLACARD_CACHE="$cache" \
		KITS="${KITS:-}" RELEASE="${RELEASE:-}" http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" \
		unshare --mount --propagation private bash "$0" "$@"
	exit
}

# mirror is where this system has its packages from, or Debian's usual place.
mirror() {
	local uri
	# shellcheck disable=SC2016 # it is apt-get that fills this in
	uri=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Label: Debian' | sed -n 1p)
	printf '%s\n' "${uri:-http://deb.debian.org/debian}"
}

# apt_ways are how this system reaches its packages: proxies, checks of dates.
apt_ways() {
	apt-config dump | grep -E '^Acquire::(https?|Check|Retries|ForceIPv)' || true
	[ -z "${http_proxy:-}" ] || printf 'Acquire::http::Proxy "%s";\n' "$http_proxy"
	[ -z "${https_proxy:-}" ] || printf 'Acquire::https::Proxy "%s";\n' "$https_proxy"
}

# as_here gives a bare system the ways out of this one: names, proxies,
# certificates.
as_here() {
	local root=$1
	apt_ways >"$root/etc/apt/apt.conf.d/90host"
	cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
	if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
		mkdir -p "$root/etc/ssl/certs"
		cp -n /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
	fi
	printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no services are started
	chmod 755 "$root/usr/sbin/policy-rc.d"
}

# base makes a bare Debian of a suite once and prints the .tar that keeps it in
# the cache. With a name and packages it is that with the packages, kept as well.
base() {
	local suite=$1 name=${2:-} tar root
	tar=$cache/$suite${name:+-$name}.tar
	if [ ! -e "$tar" ]; then
		mkdir -p "$cache"
		root=$(mktemp -d "$cache/.making.XXXXXX")
		chmod 755 "$root"
		if [ -z "$name" ]; then
			say "A bare Debian $suite, once" >&2
			debootstrap --variant=minbase "$suite" "$root" "$(mirror)" >"$cache/$suite.log" 2>&1 ||
				fail "debootstrap failed, see $cache/$suite.log"
			as_here "$root"
			chroot "$root" apt-get clean
		else
			say "Debian $suite with $name, once" >&2
			shift 2
			open_root "$suite" "$root"
			install_in "$root" "$@" >"$cache/$suite-$name.log" 2>&1 ||
				fail "installing failed, see $cache/$suite-$name.log"
			umount_below "$root"
		fi
		tar -C "$root" --one-file-system -cf "$tar.new" .
		mv "$tar.new" "$tar"
		rm -rf --one-file-system "$root"
	fi
	printf '%s\n' "$tar"
}

# open_root unpacks a base, as kept under its name, into a folder, and opens what
# programs in it need: /proc, shared memory, displays. What apt fetches goes to
# the cache.
open_root() {
	local root=$2 suite=${1%%-*} tar=$cache/$1.tar
	[ -e "$tar" ] || base "$suite" >/dev/null
	mkdir -p "$root"
	tar -C "$root" -xf "$tar"
	as_here "$root"
	mkdir -p "$cache/archives-$suite/partial" "$root/tmp/.X11-unix" /tmp/.X11-unix
	mount -t proc proc "$root/proc"
	mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
	mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
	mount --bind "$cache/archives-$suite" "$root/var/cache/apt/archives"
	mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
	apt_in "$root" update || say "apt-get update failed; going on with the lists of last time" >&2
}

# inside runs a command as root in a bare system, with nothing of this one's
# environment.
inside() {
	local root=$1
	shift
	chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
		HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# apt_in runs apt-get in a bare system, when no other does in one that shares what
# is fetched.
apt_in() {
	local root=$1
	shift
	(
		flock 9
		inside "$root" apt-get -qq -y -o Dpkg::Use-Pty=0 -o APT::Keep-Downloaded-Packages=true "$@" 9>&-
	) 9>"$root/var/cache/apt/archives/in-use"
}

# install_in installs packages, or .deb files by their path, with what they need
# and nothing more.
install_in() {
	local root=$1
	shift
	apt_in "$root" install --no-install-recommends "$@"
}

# What the kits are of: see kits.sh.
# shellcheck disable=SC2034
harbours="Harbours Without Smoke" wells="Wells That Villages Keep"

# made_in is the name of the class folder of a kit, and of the class's packages.
made_in() { basename "$KITS/$1"/placard-*/; }

# --- a display ---------------------------------------------------------------

# open_display starts a virtual display with a window manager and sets DISPLAY.
open_display() {
	Xvfb -displayfd 3 -screen 0 1366x768x24 -noreset -ac -nolisten tcp >"$out/$HALF-xvfb.log" 2>&1 3>"$out/.display" &
	until_so 20 "the virtual display is there" test -s "$out/.display"
	DISPLAY=:$(cat "$out/.display")
	export DISPLAY
	rm "$out/.display"
	DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent openbox >/dev/null 2>&1 &
}

# shot saves a picture of the display as out/test-install/HALF-NAME.png.
shot() { import -window root "$out/$HALF-$1.png"; }

# window prints the number of the window that has the title, a pattern.
window() { xdotool search --onlyvisible --name "$1" | tail -n 1; }
has_window() { [ -n "$(window "$1")" ]; }

# still waits until the picture does not change any more.
still() {
	local last='' now same=0 end=$((SECONDS + 20))
	while [ $same -lt 4 ]; do
		[ $SECONDS -lt $end ] || fail "the picture does not come to rest"
		now=$(import -window root rgb:- | cksum)
		if [ "$now" = "$last" ]; then same=$((same + 1)); else same=0; fi
		last=$now
		sleep 0.1
	done
}

# press sends keys to the window that has the focus and waits for what they do.
press() {
	local key
	for key in "$@"; do
		xdotool key "$key"
		still
	done
}

# --- beginning and tidying up ------------------------------------------------

# begin makes a folder for working copies, work, of a script, and has all tidied up
# when it ends. It takes away what one that was killed has left.
begin() {
	HALF=$1
	find "$cache" -maxdepth 1 \( -name '.work.*' -o -name '.making.*' \) -mmin +300 -exec rm -rf --one-file-system {} +
	work=$(mktemp -d "$cache/.work.XXXXXX")
	chmod 755 "$work"
	export HOME=$work/home # what programs leave there goes as well
	mkdir "$HOME"
	unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR
	rm -f "$out/$HALF.seen"
	trap ended EXIT
}

# ended ends what was started here and removes the working copies.
ended() {
	local code=$?
	jobs -pr | xargs -r kill 2>/dev/null || true # no number of one that has ended: it may be another's by now
	if [ -n "${work:-}" ]; then
		umount_below "$work"
		rm -rf --one-file-system "$work"
	fi
	[ -z "${SUDO_UID:-}" ] || chown -R "$SUDO_UID:${SUDO_GID:-0}" "$out" "$cache"
	return $code
}

# umount_below ends all mounts below a folder, the last first.
umount_below() {
	local at
	awk -v at="$1/" 'index($5, at) == 1 { print $5 }' /proc/self/mountinfo | tac | while read -r at; do
		umount "$at" || umount -l "$at"
	done
}
