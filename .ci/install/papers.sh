#!/usr/bin/env bash
# What packages say of themselves, read by the programs that judge it: the
# release's packages and the class's.
set -euo pipefail
. "$(dirname "$0")/common.sh"
HALF=papers
need lintian desktop-file-utils appstream man-db binutils libxml2-utils
rm -f "$out/$HALF.seen"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

rendered() {
	local said
	said=$(MANROFFSEQ='' MANWIDTH=80 LC_ALL=C.UTF-8 man --warnings -l "$1" 2>&1 >"$work/page")
	echo "$said"
	[ -z "$said" ] && grep -q '^SYNOPSIS' "$work/page"
}

# completes succeeds if bash completes a command's first word.
completes() {
	local name=$1 file=$2
	# shellcheck disable=SC2016 # another shell does
	[ "$(bash --norc -euc '. "$1"; COMP_WORDS=("$2" ch); COMP_CWORD=1
		$(complete -p "$2" | sed "s/.*-F \([^ ]*\).*/\1/"); echo "${COMPREPLY[@]}"' - "$file" "$name")" = check ]
}

# old_enough succeeds if the program runs with the C library that its package
# depends on: with that of Debian 12, and not only with the one it was built with.
old_enough() {
	local asks depends
	asks=$(objdump -T "$1" | sed -n 's/.*GLIBC_\([0-9.]*\).*/\1/p' | sort -V | tail -n 1)
	depends=$(dpkg-deb -f "$2" Depends | sed -n 's/.*libc6 (>= \([0-9.]*\)).*/\1/p')
	dpkg --compare-versions "$asks" le "$depends"
}

judge() {
	local deb=$1 name tree
	name=$(dpkg-deb -f "$deb" Package)
	PART="$name .deb"
	tree=$work/$name
	dpkg-deb -x "$deb" "$tree"
	check "lintian has no error and no warning" lintian --allow-root --fail-on error,warning "$deb"
	check "desktop-file-validate" desktop-file-validate "$tree"/usr/share/applications/*.desktop
	check "the type of reports is well-formed" xmllint --noout "$tree/usr/share/mime/packages/$name.xml"
	check "the man page renders without a warning" rendered "$tree/usr/share/man/man1/$name.1.gz"
	check "bash completes its commands" completes "$name" "$tree/usr/share/bash-completion/completions/$name"
	check "runs with the C library that it depends on" old_enough "$tree/usr/lib/$name/placard" "$deb"
	if [ -d "$tree/usr/share/metainfo" ]; then
		check "appstreamcli validate" appstreamcli validate --no-net "$tree"/usr/share/metainfo/*.xml
	fi
}

judge "$RELEASE"/placard_*_amd64.deb
judge "$KITS/1/$(made_in 1)/Linux/"*.deb
