#!/usr/bin/env bash
# Installs what a release and a class kit are made of into bare systems, and
# looks whether it starts, shows the class's report and goes away again.
#
#   .ci/install/all.sh [papers] [debian] [carried] [rpm] [wine]
#
# RELEASE=FOLDER takes that release instead of out/release. Pictures and what
# was seen are in out/test-install; bare systems are kept in the cache folder,
# placard-test-install, and may be deleted at any time.
set -euo pipefail
. "$(dirname "$0")/common.sh"
cd "$top"
halves=("$@")
if [ ${#halves[@]} -eq 0 ]; then
	halves=(papers debian carried rpm wine)
fi

# as_it_is describes what a release is made from: the commit, and what is changed
# since.
as_it_is() { git rev-parse HEAD && git status --porcelain -- . && git diff HEAD -- . | cksum; }

release() {
	local made=out/release/.made-from
	if [ -n "${RELEASE:-}" ]; then
		RELEASE=$(cd "$RELEASE" && pwd)
		return
	fi
	RELEASE=$top/out/release
	if [ "$(cat $made 2>/dev/null)" != "$(as_it_is)" ]; then
		say "The release"
		.ci/release/build.sh >"$out/release.log" 2>&1 || fail "the release cannot be made; see $out/release.log"
		as_it_is >$made
	fi
}

mkdir -p "$out"
rm -f "$out"/*.png "$out"/*.seen
release
KITS=$out/kits
export RELEASE KITS
say "The class kits"
"$here/kits.sh"
for half in "${halves[@]}"; do
	say "$half"
	"$here/$half.sh"
done
say "Seen:"
for half in "${halves[@]}"; do
	[ ! -e "$out/$half.seen" ] || awk -F '\t' '$1 != part { print "  " $1 } { part = $1; print "    " $2 }' "$out/$half.seen"
done
say "Pictures are in $out."
