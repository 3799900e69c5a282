#!/usr/bin/env bash
# Makes the release programs and packages in out/release, from a Debian 12 with
# gcc-mingw-w64-x86-64, nsis and zip (it installs what is missing). macOS is
# built by .github/workflows/release.yml; put its Placard.dmg into out/release/kit
# before, and it becomes part of the kit, which is zipped for those who make class
# kits.
set -euo pipefail
cd "$(dirname "$0")/../.."
export TZ=UTC LC_ALL=C # the same bytes everywhere
version=$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
date=$(git log -1 --format=%cs)
out=out/release
kit=$out/kit
flags=(-buildvcs=false -trimpath -tags "release,migrated_fynedo")
say() { printf '%s\n' "$*"; }

.ci/setup.sh run
need=()
command -v x86_64-w64-mingw32-gcc >/dev/null || need+=(gcc-mingw-w64-x86-64)
command -v makensis >/dev/null || need+=(nsis)
command -v zip >/dev/null || need+=(zip)
if [ ${#need[@]} -gt 0 ]; then
	say "Installing with apt-get: ${need[*]}"
	as=(); [ "$(id -u)" = 0 ] || as=(sudo)
	"${as[@]}" apt-get -qq install -y --no-install-recommends "${need[@]}" >/dev/null
fi
mkdir -p "$kit"

say "Linux: the program"
CGO_ENABLED=1 CGO_CFLAGS="-O2 -g0 -fstack-protector-strong" CGO_LDFLAGS="-Wl,-z,relro,-z,now" \
	.ci/go build "${flags[@]}" -buildmode=pie -ldflags "-s -w" -o "$kit/placard-linux-amd64" .

say "Windows: the program"
icon=$out/placard.ico
(cd .ci/tools && ../go tool go-winres make --in ../release/winres.json --out ../../rsrc --arch amd64)
trap 'rm -f rsrc_windows_amd64.syso' EXIT
CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc \
	.ci/go build "${flags[@]}" -ldflags "-H=windowsgui -s -w" -o "$kit/placard.exe" .
(cd .ci/tools && ../go tool go-winres extract --dir "../../$out/winres" --xml-manifest "../../$kit/placard.exe" >/dev/null)
cp "$(find "$out/winres" -name '*.ico' | head -1)" "$icon"
rm -rf "$out/winres"

say "The licences"
.ci/go run ./.ci/licences . > "$kit/LICENCES.txt"

say "Windows: the Setup"
side=$out/side.bmp
.ci/go run ./.ci/wizard icons/placard-128.png "$side"
find "$kit" "$icon" "$side" -exec touch -d "$date" {} + # Setup has the times of its files in it
SOURCE_DATE_EPOCH=$(date -d "$date" +%s) makensis -V2 -NOCD \
	-DVERSION="$version" -DPROGRAM="$kit/placard.exe" -DPAPERS="$kit/LICENCES.txt" \
	-DICON="$icon" -DSIDE="$side" -DOUT="$kit/Placard-Setup.exe" .ci/release/setup.nsi

say "The kit and the packages"
"$kit/placard-linux-amd64" pack --list "$kit" --date "$date"
rm -f "$out"/placard*.deb "$out"/placard*.rpm "$out"/placard*.tar.gz "$out"/placard*.zip
for part in deb rpm tar.gz zip; do
	"$kit/placard-linux-amd64" pack --kit "$kit" --part "$part" -o "$out"
done
cp "$kit/Placard-Setup.exe" "$out/Placard-Setup-$version.exe"
find "$kit" -exec touch -d "$date" {} +
(cd "$out" && rm -f placard-kit-*.zip && find kit -type f | sort | zip -qX "placard-kit-$version.zip" -@)
(cd "$out" && rm -f placard.ico side.bmp && sha256sum placard* Placard* > SHA256SUMS)
if grep -q 'homePage = ""' app/pack/origin.go; then
	say "No home page and no maintainer's mail are set: see app/pack/origin.go, before this is given to others."
fi
say "Made in $out:"
ls -l "$out" "$kit"
