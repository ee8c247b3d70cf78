package store

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// guard finds the triggers that a schema file makes: name and whole text.
var guard = regexp.MustCompile(`(?s)CREATE TRIGGER (\w+).*?END`)

// guards are the triggers that keep the books from being changed, by name.
func guards() (map[string]string, error) {
	steps, err := fs.Glob(schemaFiles, "schema/*.sql")
	if err != nil {
		return nil, err
	}
	all := map[string]string{}
	for _, step := range steps {
		text, err := schemaFiles.ReadFile(step)
		if err != nil {
			return nil, err
		}
		for _, found := range guard.FindAllStringSubmatch(string(text), -1) {
			all[found[1]] = oneLine(found[0])
		}
	}
	return all, nil
}

func oneLine(sql string) string { return strings.Join(strings.Fields(sql), " ") }

// checkGuards proves that the triggers are there as they were made: whoever
// wants to change the books must first take one away.
func checkGuards(tx *Tx) ([]Problem, error) {
	want, err := guards()
	if err != nil {
		return nil, err
	}
	err = tx.Each("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", nil, func(read func(...any) error) error {
		var name, sql string
		err := read(&name, &sql)
		if want[name] == oneLine(sql) {
			delete(want, name)
		}
		return err
	})
	var found []Problem
	for name := range want {
		found = append(found, Problem{Room: checkRoom, Code: "guard", Names: []string{name}})
	}
	slices.SortFunc(found, func(a, b Problem) int { return strings.Compare(a.Names[0], b.Names[0]) })
	return found, err
}
