#!/usr/bin/env bash
# The programs for Windows, under wine in Debian 13: see all.sh. What wine does as
# Windows does, this shows; it is no Windows. The student's name has a space and
# letters beyond ASCII, and so have all paths.
set -euo pipefail
. "$(dirname "$0")/common.sh"
need debootstrap xvfb openbox xdotool x11-utils imagemagick unzip gcc-mingw-w64-x86-64
alone "$@"
if [ -z "${PLACARD_PIDS:-}" ]; then # what wine leaves running ends with the script
	exec env PLACARD_PIDS=yes unshare --pid --fork --kill-child --mount-proc bash "$0" "$@"
fi
begin wine
open_display

# --- the computer ------------------------------------------------------------

student='Zoë Müller'
root=$work/pc
base trixie wine wine wine64 libgl1 libegl1 libgl1-mesa-dri >/dev/null
open_root trixie-wine "$root"
printf '%s:x:1000:1000::/home/zoe:/bin/sh\n' "$student" >>"$root/etc/passwd"
install -d -o 1000 -g 1000 "$root/home/zoe" "$root/home/zoe/pc"
c=$root/home/zoe/pc/drive_c
home=$c/users/$student
data=$home/AppData/Local/placard
installed=$home/AppData/Local/Programs/Placard
shortcut="$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Placard.lnk"

# pc runs a command as the student, with wine's computer in the home.
pc() {
	inside "$root" setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/zoe \
		WINEPREFIX=/home/zoe/pc DISPLAY="$DISPLAY" LIBGL_ALWAYS_SOFTWARE=1 WINEDEBUG="${WINEDEBUG:--all}" \
		WINEDLLOVERRIDES="mscoree=;mshtml=;${OVERRIDES:-}" "$@"
}

# in_folder runs a command of Windows in a folder, given as here, and has what it
# prints without the ends of lines of Windows.
in_folder() {
	local folder=${1#"$root"}
	shift
	pc sh -c 'cd "$1" && shift && exec wine "$@"' sh "$folder" "$@" | tr -d '\r'
}

# launch starts a program in a folder and goes on; ends waits for the exit code
# that it must have, and notes the words for it.
launch() {
	in_folder "$@" >>"$out/$HALF.log" 2>&1 &
	running=$!
}
ends() {
	local want=$1 code=0
	until_so 30 "it ends" gone "/proc/$running"
	wait "$running" || code=$?
	[ "$code" = "$want" ] || fail "not so: $PART: $2: exit code $code"
	saw "$2"
}

# code runs a command that must end with an exit code.
code() {
	local want=$1 got=0
	shift
	"$@" || got=$?
	[ $got = "$want" ] || { printf 'exit code %s, not %s\n' $got "$want"; false; }
}

# give copies a folder to the student.
give() {
	cp -R "$1" "$2"
	chown -R 1000:1000 "$2"
}

# same compares two folders.
same() { diff -r "$1" "$2"; }

# registry prints a key with all that is below it.
registry() {
	in_folder "$c" reg export "HKCU\\Software\\$1" 'C:\registry.txt' /y >/dev/null 2>&1 || return 0 # there is no such key
	iconv -f UTF-16 -t UTF-8 "$c/registry.txt" | tr -d '\r'
}

# entries counts what a pattern finds in the progress.
entries() { cat "$data"/progress/*/*.jsonl | grep -c "$1" || true; }
has_entries() { [ "$(entries "$2")" = "$1" ]; }

# veiled tells whether a dialog lies over the window: then its corner is dark.
veiled() {
	local x y grey
	eval "$(xdotool getwindowgeometry --shell "$(window ' – Placard$')" | grep -E '^(X|Y|WIDTH)=' | tr '[:upper:]' '[:lower:]')"
	grey=$(import -window root -crop "1x1+$((x + width - 60))+$((y + 300))" -depth 8 gray:- | od -An -tu1)
	[ "$grey" -lt 200 ]
}
unveiled() { ! veiled; }

# close_window closes the window as one does by its corner.
close_window() {
	xdotool windowactivate --sync "$(window "$1")" key alt+F4
}

# escaped sends Escape to the windows of a title until there are none.
escaped() {
	has_window "$1" || return 0
	xdotool windowactivate "$(window "$1")" key Escape
	sleep 0.5
	return 1
}

say_so() { [ "$1" = "$2" ] || { printf 'it is:\n%s\nand not:\n%s\n' "$1" "$2"; false; }; }
says() { [[ $2$'\n' == *"$1"* ]] || { printf 'it says:\n%s\nand not:\n%s\n' "$2" "$1"; false; }; }
gone() { [ ! -e "$1" ]; }

check "wine has a computer for “$student”" pc wineboot -i
check "its home is C:\\users\\$student" test -d "$home"

# --- the class kit -----------------------------------------------------------

PART="the same kit"
kit1=$(echo "$KITS"/1/placard-*/) kit2=$(echo "$KITS"/2/placard-*/) other=$(echo "$KITS"/other/placard-*/)
mkdir "$c/Größe"
give "$RELEASE/kit" "$c/Größe/kit"
give "$KITS/reports-1" "$c/Größe/Meine Berichte"
install -d -o 1000 -g 1000 "$c/Größe/von Windows" "$work/linux"
placard='C:\Größe\kit\placard.exe'
args=(--name 'Žižkov „Überblick“ 10b' --greeting 'Guten Morgen.' --day 2027-03-12 --new 4 --retention 0.9 --fix day)
"$RELEASE/kit/placard-linux-amd64" pack --kit "$RELEASE/kit" -o "$work/linux" "${args[@]}" \
	"$KITS/reports-1/harbours" "$KITS/reports-1/wells" >/dev/null
check "pack with drive letters, spaces and umlauts" \
	in_folder "$c" "$placard" pack --kit 'C:\Größe\kit' -o 'C:\Größe\von Windows' "${args[@]}" \
	'C:\Größe\Meine Berichte\harbours' 'Größe\Meine Berichte\wells\report.md'
for part in deb rpm tar.gz zip; do
	"$RELEASE/kit/placard-linux-amd64" pack --kit "$RELEASE/kit" -o "$work/linux" --part $part "${args[@]}" "$KITS/reports-1/wells" >/dev/null
	check "pack --part $part" in_folder "$c/Größe" "$placard" pack --kit kit -o 'Z:\home\zoe\pc\drive_c\Größe\von Windows' \
		--part $part "${args[@]}" 'Meine Berichte/wells'
done
check "the folder, its .zip and each part are the same as those of Linux, byte for byte" same "$work/linux" "$c/Größe/von Windows"

# --- commands ----------------------------------------------------------------

PART=commands
check "version" say_so "$(in_folder "$c" "$placard" version)" "$("$RELEASE/kit/placard-linux-amd64" version)"
check "help" says 'usage: placard' "$(in_folder "$c" "$placard" help)"
check "paths tells of the folders in AppData" says "C:\\users\\$student\\AppData\\Local\\placard\\settings.json" "$(in_folder "$c" "$placard" paths)"
check "check: exit code 0 for a good report" code 0 in_folder "$c" "$placard" check 'Größe\Meine Berichte\wells'
printf '# Key Terms\n\n**Empty:**\n' >"$c/Größe/bad.md"
check "check: exit code 1 for one with problems" code 1 in_folder "$c" "$placard" check 'Größe\bad.md'
check "check: exit code 2 for one that is not there" code 2 in_folder "$c" "$placard" check 'Größe\none.md'
check "output goes to a file" \
	in_folder "$c" cmd /c "$placard version > C:\\version.txt"
check "and is in it" grep -q . "$c/version.txt"

# --- Setup -------------------------------------------------------------------

PART=Setup
sticks=$c/Stick
mkdir "$sticks"
give "$kit1" "$sticks/1"
give "$kit2" "$sticks/2"
give "$other" "$sticks/other"
for key in Classes 'Microsoft\Windows\CurrentVersion\Uninstall'; do # as on Windows
	in_folder "$c" reg add "HKCU\\Software\\$key" /f >/dev/null
done
registry Classes >"$work/classes.before"
registry 'Microsoft\Windows\CurrentVersion\Uninstall' >"$work/uninstall.before"
find "$home" | sort >"$work/home.before"

launch "$sticks/1/Windows" Placard-Setup.exe
until_so 60 "Setup has come to its last page" has_window 'Placard Setup'
until_so 60 "Setup has installed" test -e "$installed/uninstall.exe"
still
shot setup-last-page
xdotool windowactivate --sync "$(window 'Placard Setup')" key Return
until_so 60 "Setup has started Placard" has_window ' – Placard$'
until_so 30 "the greeting" veiled
still
shot setup-greeting
saw "with clicks: it installs, starts Placard, and that greets: $(xdotool getwindowname "$(window ' – Placard$')")"
check "the class is beside the program" same "$kit1/class" "$installed/class"
check "the program is that of the release" cmp "$RELEASE/kit/placard.exe" "$installed/placard.exe"
check "it is in the Start menu" test -s "$shortcut"
said=$(registry Classes)
dir="C:\\\\users\\\\$student\\\\AppData\\\\Local\\\\Programs\\\\Placard" # as a .reg file has it
exe="$dir\\\\"
key='[HKEY_CURRENT_USER\Software\Classes\'
check ".placard belongs to Placard" says "$key.placard]"$'\n@="Placard.Report"\n' "$said"
check "a report opens with Placard" says "${key}Placard.Report\\shell\\open\\command]"$'\n'"@=\"\\\"${exe}placard.exe\\\" \\\"%1\\\"\""$'\n' "$said"
check "and has its picture" says "${key}Placard.Report\\DefaultIcon]"$'\n'"@=\"${exe}placard.exe,0\""$'\n' "$said"
check "Markdown may be opened with Placard" says "$key.md\\OpenWithProgids]"$'\n"Placard.Report"=""\n' "$said"
check "but belongs to what it belonged to" says "$key.md]"$'\n\n' "$said"
said=$(registry 'Microsoft\Windows\CurrentVersion\Uninstall\Placard')
for line in '"DisplayName"="Placard"' "\"InstallLocation\"=\"$dir\"" "\"UninstallString\"=\"\\\"${exe}uninstall.exe\\\"\"" \
	"\"QuietUninstallString\"=\"\\\"${exe}uninstall.exe\\\" /S\"" '"NoModify"=dword:00000001'; do
	check "in the list of apps: ${line%%=*}" says $'\n'"$line"$'\n' "$said"
done

PART=progress
window_of_setup=$running
press Return
check "the greeting closes" unveiled
press ctrl+2 m
until_so 10 "a section is marked as read" has_entries 1 '"kind":"read"'
press ctrl+3 p space 3
until_so 10 "a card is answered" has_entries 1 '"kind":"review"'
saw "a section is marked as read, a card is answered with keys"
shot card

PART="Setup again"
launch "$sticks/2/Windows" Placard-Setup.exe
until_so 30 "Setup says that Placard is open" has_window "Placard Setup"
still
shot setup-while-open
until_so 20 "Setup has given up" escaped 'Placard Setup'
ends 2 "while Placard is open it says so"
check "and changes nothing" same "$kit1/class" "$installed/class"
check "silently too, with exit code 2" code 2 in_folder "$sticks/2/Windows" Placard-Setup.exe /S
close_window ' – Placard$'
until_so 20 "Placard has ended" gone "/proc/$window_of_setup"
reviews=$(cat "$data"/progress/*/*.jsonl | cksum)
check "a newer kit installs silently" code 0 in_folder "$sticks/2/Windows" Placard-Setup.exe /S
check "it brings the newer edition" same "$kit2/class" "$installed/class"
check "and leaves the progress as it was" say_so "$(cat "$data"/progress/*/*.jsonl | cksum)" "$reviews"
launch "$installed" placard.exe
until_so 30 "Placard starts" has_window ' – Placard$'
still
check "the same greeting is not shown twice" unveiled
shot upgraded-place
press ctrl+1
shot upgraded-today
press ctrl+3 p space 3
until_so 10 "the next card is answered" has_entries 2 '"kind":"review"'
check "practice goes on where it stopped, with another card" has_entries 2 '"kind":"review".*"item":"term/\(shore-power\|bunkering\|flag-state\)/'
close_window ' – Placard$'
ends 0 "closed by its corner it ends with exit code 0"

PART="two classes"
x86_64-w64-mingw32-gcc -shared -s -Wall -o "$sticks/other/Windows/opengl32.dll" "$here/opengl32.c"
cp "$sticks/other/Windows/opengl32.dll" "$sticks/other/Windows/libgallium_wgl.dll"
check "Setup of another class" code 0 in_folder "$sticks/other/Windows" Placard-Setup.exe /S
for class in "$kit2/class/"* "$other/class/"*; do
	check "its folder is there: $(basename "$class")" same "$class" "$installed/class/$(basename "$class")"
done
for name in opengl32.dll libgallium_wgl.dll; do
	check "$name, which lies beside Setup, is installed" cmp "$sticks/other/Windows/$name" "$installed/$name"
done
launch "$installed" placard.exe
until_so 30 "Placard starts" has_window ' – Placard$'
until_so 20 "the other class greets" veiled
still
shot other-greeting
press Return
saw "it greets: $(xdotool getwindowname "$(window ' – Placard$')")"

PART="opening reports"
program="C:\\users\\$student\\AppData\\Local\\Programs\\Placard\\placard.exe"
give "$other/wells.placard" "$c/Größe/Brunnen für alle.placard"
give "$KITS/reports-1/harbours" "$home/Häfen"
sed -i 's/^id: .*/id: own-harbours/; s/^title: .*/title: My own harbours/' "$home/Häfen/report.md"
check "a second start hands its report over and ends" code 0 timeout 15 bash -c "$(declare -f in_folder pc inside); root='$root'; in_folder '$home/Häfen' '$program' report.md"
until_so 20 "the open window shows the report" has_window '^My own harbours – Placard$'
xdotool windowminimize --sync "$(window ' – Placard$')"
check "a start without a file ends too" code 0 timeout 15 bash -c "$(declare -f in_folder pc inside); root='$root'; in_folder '$home' '$program'"
until_so 10 "it brings the window forward where that was minimised" has_window ' – Placard$'
saw "it brings the window forward where that was minimised"
check "there is one window" test "$(xdotool search --onlyvisible --name ' – Placard$' | wc -l)" = 1
check "a report in one file, too" code 0 timeout 15 bash -c "$(declare -f in_folder pc inside); root='$root'; in_folder '$c/Größe' '$program' 'C:\\Größe\\Brunnen für alle.placard'"
still
shot opened
close_window ' – Placard$'
ends 0 "it ends with exit code 0"

# --- uninstalling ------------------------------------------------------------

PART=uninstalling
# uninstalled waits for the uninstaller, which goes on in a copy of itself.
uninstalled() { gone "$installed" && gone "$shortcut" && ! pgrep -f 'Un_?[A-Z]?\.exe' >/dev/null; }
launch "$installed" uninstall.exe /S
until_so 30 "the uninstaller has ended" uninstalled
check "silently it leaves the progress" say_so "$(entries '"kind":"review"')" 2
check "the registry is as it was" say_so "$(registry Classes)" "$(cat "$work/classes.before")"
check "it is not in the list of apps" say_so "$(registry 'Microsoft\Windows\CurrentVersion\Uninstall')" "$(cat "$work/uninstall.before")"
left=$(find "$home" -path "$data" -prune -o -path "$home/AppData/Local/Temp" -prune -o -path "$home/Häfen" -prune -o -print | sort |
	comm -13 <(grep -v "^$home/AppData/Local/Temp/" "$work/home.before") - | grep -vxF "$data" || true)
check "of files and folders nothing is left but the progress" say_so "$left" ""

check "it is installed again" code 0 in_folder "$sticks/1/Windows" Placard-Setup.exe /S
launch "$installed" uninstall.exe
until_so 30 "the uninstaller asks" has_window 'Placard Uninstall'
still
shot uninstall-asks
press Return
until_so 30 "it asks about the progress" gone "$shortcut"
still
shot uninstall-progress
check "until then the progress is there" test -d "$data/progress"
press Tab Return
until_so 20 "it has removed the progress" gone "$data"
saw "with clicks it asks, and removes the progress where one says so"
xdotool key Return
until_so 30 "the uninstaller has ended" uninstalled

# --- without installing ------------------------------------------------------

PART=portable
unzip -q "$kit1/Windows/Placard-portable.zip" -d "$home/Schule (neu)" && chown -R 1000:1000 "$home/Schule (neu)"
portable="$home/Schule (neu)/Placard"
launch "$portable" placard.exe
until_so 30 "Placard starts" has_window ' – Placard$'
until_so 20 "the greeting" veiled
still
shot portable-greeting
saw "it starts from a folder and greets: $(xdotool getwindowname "$(window ' – Placard$')")"
press Return ctrl+2
press m
until_so 10 "a section is marked as read" has_entries 1 '"kind":"read"'
shot portable-read
close_window ' – Placard$'
ends 0 "it ends with exit code 0"
launch "$portable" placard.exe
until_so 30 "Placard starts" has_window ' – Placard$'
still
check "a second time it does not greet" unveiled
shot portable-again
check "the place is kept: Read" grep -q '"screen": "read"' "$data/window.json"
close_window ' – Placard$'
ends 0 "it ends with exit code 0"

PART="a folder that cannot be written"
chmod -R a-w "$data"
check "paths says so" says 'read-only' "$(in_folder "$portable" placard.exe paths)"
launch "$portable" placard.exe
until_so 30 "Placard starts all the same" has_window ' – Placard$'
still
shot read-only
close_window ' – Placard$'
until_so 10 "it asks before anything is lost" veiled
still
shot read-only-closing
press Tab Return
ends 0 "it says so, asks before anything is lost, and ends"
chmod -R u+w "$data"
install -d -m 555 "$c/Größe/zu"
check "pack into one ends with exit code 2" code 2 in_folder "$c/Größe" "$placard" pack --kit kit -o zu --name A 'Meine Berichte\wells'
check "and leaves nothing" say_so "$(ls -A "$c/Größe/zu")" ""

# --- OpenGL ------------------------------------------------------------------

PART=OpenGL
cp "$sticks/other/Windows/opengl32.dll" "$portable"
OVERRIDES='opengl32=n,b' launch "$portable" placard.exe # the order of Windows
until_so 30 "a box says what is missing" has_window '^Placard$'
still
shot no-opengl
check "an opengl32.dll beside the program is taken" grep -qi 'Placard.opengl32.dll$' "$c/loaded.txt"
xdotool windowactivate --sync "$(window '^Placard$')" key Return
ends 2 "where it cannot draw, a box says so, and the exit code is 2"
pc wineserver -k || true
