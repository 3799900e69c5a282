package pack

// carried is the tree of a .tar.gz that installs itself for one user, or runs
// from where it lies.
func (l linux) carried() (tree, error) {
	share, err := l.share("@PLACARD@")
	if err != nil {
		return nil, err
	}
	var t tree
	t.addProgram("placard", l.program)
	t = append(t, l.class...)
	t = append(t, share.under("share")...)
	t.add("LICENCES.txt", l.papers)
	t.addProgram("install.sh", bytesOf([]byte(fill(installScript, l))))
	t.addProgram("uninstall.sh", bytesOf([]byte(fill(uninstallScript, l))))
	return t.under(l.name), nil
}

// Desktop is the name of the menu entry, for the templates.
func (l linux) Desktop() string { return l.desktopID() + ".desktop" }

const installScript = `#!/bin/sh
# Installs {{.Name}} for the user who runs it. Nothing else is touched; run
# uninstall.sh in the same folder to take it away again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$HOME/.local/lib/{{.Name}}
case $home in *[\"\\\` + "`" + `\$%]*) echo "The path $home has signs that a menu entry cannot have. Run ./placard from here instead." >&2; exit 1;; esac

mkdir -p "$home" "$HOME/.local/bin" "$data/applications"
cp "$here/placard" "$home/placard.new"
chmod 755 "$home/placard.new"
mv "$home/placard.new" "$home/placard"
if [ -d "$here/class" ]; then
	rm -rf "$home/class.new"
	cp -R "$here/class" "$home/class.new"
	rm -rf "$home/class"
	mv "$home/class.new" "$home/class"
fi
cp "$here/LICENCES.txt" "$here/uninstall.sh" "$home/"
cp -R "$here/share/icons" "$here/share/mime" "$data/"
sed "s|@PLACARD@|\"$(printf '%s' "$home/placard" | sed 's/[&|\\]/\\&/g')\"|" "$here/share/applications/{{.Desktop}}" > "$data/applications/{{.Desktop}}"
ln -sf "$home/placard" "$HOME/.local/bin/{{.Name}}"
command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$data/applications" || true
command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$data/mime" >/dev/null 2>&1 || true
echo "{{.Name}} is installed in $home. You find it in the menu; in a terminal it is $HOME/.local/bin/{{.Name}}."
`

const uninstallScript = `#!/bin/sh
# Takes {{.Name}} away again. What you did with your reports stays, unless you
# say --progress; and even then while another Placard of yours needs it.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$HOME/.local/lib/{{.Name}}
rm -f "$HOME/.local/bin/{{.Name}}" "$data/applications/{{.Desktop}}" "$data/mime/packages/{{.Name}}.xml"
for icon in "$data"/icons/hicolor/*/apps/{{.Name}}.png "$data"/icons/hicolor/*/apps/{{.Name}}.svg "$data"/icons/hicolor/*/mimetypes/{{.Name}}-report.png; do
	rm -f "$icon"
done
rm -rf "$home"
command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$data/applications" || true
command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$data/mime" >/dev/null 2>&1 || true
others=
for other in "$HOME"/.local/lib/placard*/placard; do
	[ ! -e "$other" ] || others="$others $(basename "$(dirname "$other")")"
done
if [ "${1:-}" != --progress ]; then
	echo "{{.Name}} is gone. Your progress is still in $data/placard; delete that folder to remove it too."
elif [ -n "$others" ]; then
	echo "{{.Name}} is gone. Your progress is still in $data/placard, for there is also:$others. Take that away in the same way."
else
	config=${XDG_CONFIG_HOME:-$HOME/.config}
	cache=${XDG_CACHE_HOME:-$HOME/.cache}
	rm -rf "$data/placard" "${XDG_STATE_HOME:-$HOME/.local/state}/placard" "$config/placard" "$cache/placard"
	rm -rf "$config/fyne/app.placard.Placard" "$cache/fyne/app.placard.Placard" # the toolkit's
	echo "{{.Name}} and all progress are gone."
fi
`
