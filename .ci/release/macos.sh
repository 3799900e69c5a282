#!/usr/bin/env bash
# Makes out/release/kit/Placard.dmg with a universal Placard.app, on macOS. It is
# signed when SIGN_AS names a certificate, and notarised when NOTARY_USER,
# NOTARY_PASSWORD and NOTARY_TEAM are set; without them it is signed ad hoc, and
# macOS asks the user once. Written from documentation; not run.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
work=$(mktemp -d)
app=$work/disk/Placard.app
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources" "$work/placard.iconset" out/release/kit

for arch in arm64 amd64; do
	CGO_ENABLED=1 GOOS=darwin GOARCH=$arch \
		CGO_CFLAGS="-mmacosx-version-min=11.0" CGO_LDFLAGS="-mmacosx-version-min=11.0" \
		.ci/go build -buildvcs=false -trimpath -tags release,migrated_fynedo -ldflags "-s -w" -o "$work/placard-$arch" .
done
lipo -create -output "$app/Contents/MacOS/placard" "$work/placard-arm64" "$work/placard-amd64"

for size in 16 32 128 256 512; do
	cp "icons/placard-$size.png" "$work/placard.iconset/icon_${size}x${size}.png"
done
cp icons/placard-32.png "$work/placard.iconset/icon_16x16@2x.png"
cp icons/placard-64.png "$work/placard.iconset/icon_32x32@2x.png"
cp icons/placard-256.png "$work/placard.iconset/icon_128x128@2x.png"
cp icons/placard-512.png "$work/placard.iconset/icon_256x256@2x.png"
iconutil -c icns -o "$app/Contents/Resources/placard.icns" "$work/placard.iconset"
sed "s/@VERSION@/$version/g" .ci/release/Info.plist > "$app/Contents/Info.plist"
.ci/go run ./.ci/licences . > "$app/Contents/Resources/LICENCES.txt"

if [ -n "${SIGN_AS:-}" ]; then
	codesign --force --options runtime --timestamp --sign "$SIGN_AS" "$app"
else
	codesign --force --sign - "$app"
fi
ln -s /Applications "$work/disk/Applications"
hdiutil create -volname Placard -srcfolder "$work/disk" -format UDZO -ov out/release/kit/Placard.dmg
if [ -n "${SIGN_AS:-}" ]; then
	codesign --timestamp --sign "$SIGN_AS" out/release/kit/Placard.dmg
fi
if [ -n "${SIGN_AS:-}" ] && [ -n "${NOTARY_USER:-}" ]; then
	xcrun notarytool submit out/release/kit/Placard.dmg --wait \
		--apple-id "$NOTARY_USER" --password "$NOTARY_PASSWORD" --team-id "$NOTARY_TEAM"
	xcrun stapler staple out/release/kit/Placard.dmg
fi
rm -rf "$work"
