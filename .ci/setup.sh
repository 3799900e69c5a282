#!/usr/bin/env bash
# Installs what Placard needs and is not there yet, and says what it installs.
#
#   .ci/setup.sh run     a C compiler and the libraries that draw the window
#   .ci/setup.sh test    the same, and the virtual display of the end-to-end test
#
# Debian and Ubuntu: run in bare Debian 12 and 13. The branches for Fedora, Arch
# and macOS are written from documentation and were not run.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
purpose=${1:-run}
get_go='Go 1.21 or newer is needed and was not found: get it from https://go.dev/dl/, unpack it to /usr/local/go, and run make again.'

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
have_go() { "$here/go" version >/dev/null 2>&1; }

# as_root runs a command as root, asking for the password where sudo does.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		fail "Root is needed to install what is missing, and sudo was not found; run this once as root: $here/setup.sh $purpose"
	fi
}

# --- Debian, Ubuntu and their kin -------------------------------------------

debian_packages=(
	ca-certificates gcc libc6-dev pkg-config libgl-dev libegl-dev libx11-dev
	libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev
	libxkbcommon-dev libwayland-dev
	libgl1-mesa-dri # draws where there is no graphics card's own driver
)
debian_test_packages=(xvfb openbox xdotool x11-utils)

debian_missing() {
	local name
	for name in "$@"; do
		[ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || printf '%s ' "$name"
	done
}

# debian_go prints the newest package of Go that apt offers, if it is at least 1.21.
debian_go() {
	apt-cache --names-only search '^golang-1\.[0-9]+-go$' |
		sed -n 's/^golang-1\.\([0-9]*\)-go .*/\1/p' | sort -rn |
		awk 'NR == 1 && $1 >= 21 { print "golang-1." $1 "-go" }'
}

debian() {
	local missing go
	missing=$(debian_missing "$@")
	if [ -n "$missing" ] || ! have_go; then
		say "Asking the system for its list of packages (apt-get update)."
		as_root apt-get -qq update
	fi
	if ! have_go; then
		go=$(debian_go)
		[ -n "$go" ] || fail "$get_go"
		missing+=$go
	fi
	[ -n "$missing" ] || return 0
	say "Installing with apt-get: $missing"
	# shellcheck disable=SC2086 # a list of names
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
		$missing >/dev/null
}

# --- Fedora: not run --------------------------------------------------------

fedora_packages=(
	gcc pkgconf-pkg-config libX11-devel libXcursor-devel libXrandr-devel
	mesa-libGL-devel mesa-libEGL-devel libXi-devel libXinerama-devel
	libXxf86vm-devel libxkbcommon-devel wayland-devel mesa-dri-drivers
)
fedora_test_packages=(xorg-x11-server-Xvfb openbox xdotool xprop xwininfo)

fedora() {
	local missing=() name
	have_go || set -- "$@" golang
	for name in "$@"; do
		rpm -q --quiet "$name" || missing+=("$name")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	say "Installing with dnf: ${missing[*]}"
	as_root dnf -y --setopt=install_weak_deps=False install "${missing[@]}"
}

# --- Arch: not run ----------------------------------------------------------

arch_packages=(
	gcc pkgconf xorg-server-devel libx11 libxcursor libxrandr libxinerama libxi
	libxxf86vm libxkbcommon wayland libglvnd mesa
)
arch_test_packages=(xorg-server-xvfb openbox xdotool xorg-xprop xorg-xwininfo)

arch() {
	local missing
	have_go || set -- "$@" go
	missing=$(pacman -T "$@" || true) # prints what is not installed
	[ -n "$missing" ] || return 0
	say "Installing with pacman: ${missing//$'\n'/ }"
	# shellcheck disable=SC2086 # a list of names
	as_root pacman -S --needed --noconfirm $missing
}

# --- macOS: not run ---------------------------------------------------------

macos() {
	have_go || fail "$get_go"
	xcode-select -p >/dev/null 2>&1 && return 0
	say "Installing Apple's command line tools (xcode-select --install)."
	xcode-select --install
	fail "Finish the installation in the window that has opened, then run make again."
}

# ----------------------------------------------------------------------------

case $purpose in
run) test_too= ;;
test) test_too=yes ;;
*) fail "usage: .ci/setup.sh [run|test]" ;;
esac

if [ "$(uname -s)" = Darwin ]; then
	macos
elif command -v apt-get >/dev/null; then
	debian "${debian_packages[@]}" ${test_too:+"${debian_test_packages[@]}"}
elif command -v dnf >/dev/null; then
	fedora "${fedora_packages[@]}" ${test_too:+"${fedora_test_packages[@]}"}
elif command -v pacman >/dev/null; then
	arch "${arch_packages[@]}" ${test_too:+"${arch_test_packages[@]}"}
else
	say "This system's package manager is not known here; a C compiler, pkg-config and the headers of OpenGL, X11 and Wayland are needed."
fi
have_go || fail "$get_go"
