#!/usr/bin/env bash
# Makes the class kits that are tried, in KITS, with the release in RELEASE, as a
# teacher would:
#
#   1/placard-classe-10e-ete       edition 1, two reports
#   2/placard-classe-10e-ete       edition 2: one definition is another, one term new
#   other/placard-water-club       another class, with one of the reports
set -euo pipefail
. "$(dirname "$0")/common.sh"
placard=$RELEASE/kit/placard-linux-amd64
rm -rf "${KITS:?}"
mkdir -p "$KITS"

# reports makes the reports of an edition in a folder.
reports() {
	local to=$1 picture
	mkdir -p "$to"
	cp -R "$here/reports/." "$to"
	for picture in "$to"/*/; do
		cp "$top/icons/placard-256.png" "$picture/placard.png"
	done
}

# kit makes a kit of an edition of the class in a folder.
kit() {
	local name=$1 edition=$2
	shift 2
	mkdir -p "$KITS/$name"
	"$placard" pack --kit "$RELEASE/kit" -o "$KITS/$name" --edition "$edition" "$@" >/dev/null
}

class=(--name 'Classe 10ᵉ – Été' --day 2027-06-18 --new 7 --answers 4 --fix "limits day")

reports "$KITS/reports-1"
reports "$KITS/reports-2"
sed -i 's/^\*\*Shore power:\*\*.*/**Shore power:** A cable from the land, with which a ship switches its engines off./' \
	"$KITS/reports-2/harbours/report.md"
printf '%s\n' '- 1 March 2026: The second edition of this report is written.' >"$KITS/event"
sed -i "/^- 2025:/r $KITS/event" "$KITS/reports-2/harbours/report.md"
rm "$KITS/event"

kit 1 1 "${class[@]}" --greeting 'Bienvenue ! Read “Harbours Without Smoke” first.' \
	"$KITS/reports-1/harbours" "$KITS/reports-1/wells"
kit 2 2 "${class[@]}" --greeting 'Bienvenue ! Read “Harbours Without Smoke” first.' \
	"$KITS/reports-2/harbours" "$KITS/reports-2/wells"
kit other 1 --name 'Water club' --greeting 'One report, on wells.' "$KITS/reports-1/wells"
