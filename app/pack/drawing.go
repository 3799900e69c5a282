package pack

import (
	"fmt"
	"html"
	"html/template"
)

// The drawings of START-HERE.html, 240 wide. Their colours are the page's.

// filePicture is a folder's window with a file that is double-clicked.
func filePicture(folder, file string) template.HTML {
	says := fmt.Sprintf("In the folder %s, the file %s is double-clicked", folder, file)
	return drawing(168, says, window(0, 168, folder)+
		`<rect class="paper" x="88" y="56" width="64" height="64" rx="8"/><path class="blue" d="M88 68v-4a8 8 0 0 1 8-8h48a8 8 0 0 1 8 8v4z"/><path class="lines" d="M104 84h32M104 94h32M104 104h20"/>`+
		pointer(144, 104)+caption(120, 148, file))
}

// macPicture is what has to be dragged on macOS: the program, and then the class.
func macPicture() template.HTML {
	first := window(0, 140, "Placard.dmg") +
		`<rect class="paper" x="36" y="56" width="48" height="48" rx="12"/><rect class="sheet" x="44" y="66" width="32" height="21" rx="4"/><path class="blue" d="M44 71v-1a4 4 0 0 1 4-4h24a4 4 0 0 1 4 4v1z"/><path class="lines" d="M60 88v8"/>` +
		arrow(98, 80, 40) + closedFolder(152, 58) + caption(60, 124, "Placard") + caption(176, 124, "Applications")
	second := window(156, 140, "Placard") + closedFolder(36, 214) + caption(60, 280, "class") + arrow(98, 236, 40) +
		`<rect class="paper" x="152" y="204" width="52" height="56" rx="6"/><path class="blue" d="M152 212v-2a6 6 0 0 1 6-6h40a6 6 0 0 1 6 6v2z"/><path class="lines" d="M162 224h32M162 234h32M162 244h20"/>` + caption(178, 280, "its window")
	return drawing(296, "Placard is dragged into Applications; then the folder class is dropped on the window of Placard", first+second)
}

func drawing(height int, says, what string) template.HTML {
	return template.HTML(fmt.Sprintf(`<svg viewBox="0 0 240 %d" width="240" height="%[1]d" role="img" aria-label="%s">%s</svg>`, height, html.EscapeString(says), what))
}

// window is an open folder, with its name at the top.
func window(y, height int, name string) string {
	return fmt.Sprintf(`<rect class="sheet" x=".5" y="%d.5" width="239" height="%d" rx="12"/><path class="faint" d="M1 %dh238"/>`, y, height-1, y+32) + caption(120, y+21, name)
}

func closedFolder(x, y int) string {
	return fmt.Sprintf(`<path class="paper" d="M%d %dh16l6 6h26a4 4 0 0 1 4 4v30a4 4 0 0 1-4 4H%[1]da4 4 0 0 1-4-4V%[3]da4 4 0 0 1 4-4z"/>`, x, y, y+4)
}

func arrow(x, y, length int) string {
	return fmt.Sprintf(`<path class="way" d="M%d %dh%dm-8-8l8 8-8 8"/>`, x, y, length)
}

// pointer is the mouse's arrow, its tip at a point.
func pointer(x, y int) string {
	return fmt.Sprintf(`<path class="hand" d="M%d %dl0 26 6-6 5 11 5-2-5-11 8 0z"/>`, x, y)
}

func caption(x, y int, text string) string {
	return fmt.Sprintf(`<text x="%d" y="%d">%s</text>`, x, y, html.EscapeString(text))
}
