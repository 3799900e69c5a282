package pack

import (
	_ "embed"
	"path"
)

//go:embed metainfo.xml
var metainfo string

// Completed are the subcommands that shells complete; a test of the command line
// sees that it has no others.
func Completed() []string {
	return []string{"check", "new", "import", "pack", "paths", "shoot", "help", "version"}
}

// Commands is for the templates.
func (l linux) Commands() []string { return Completed() }

// completions are what bash, zsh and fish complete, where each looks for it; for
// zsh that depends on the distribution.
func (l linux) completions(zsh string) tree {
	var t tree
	t.add(path.Join("bash-completion/completions", l.name), []byte(fill(bashCompletion, l)))
	t.add(path.Join("zsh", zsh, "_"+l.name), []byte(fill(zshCompletion, l)))
	t.add(path.Join("fish/vendor_completions.d", l.name+".fish"), []byte(fill(fishCompletion, l)))
	return t
}

const bashCompletion = `_placard() {
	COMPREPLY=()
	[ "$COMP_CWORD" = 1 ] && mapfile -t COMPREPLY < <(compgen -W "{{range .Commands}}{{.}} {{end}}" -- "${COMP_WORDS[1]}")
}
complete -o default -F _placard {{.Name}}
`

const zshCompletion = `#compdef {{.Name}}
if (( CURRENT == 2 )); then
	compadd -- {{range .Commands}}{{.}} {{end}}
fi
_files
`

const fishCompletion = `{{range .Commands}}complete -c {{$.Name}} -n __fish_use_subcommand -a {{.}}
{{end}}`
