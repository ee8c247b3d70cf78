// Package importing is the import room: the lists in which a person says which
// files to import, what their columns mean, and which SKU their goods are.
// They know nothing of imports themselves: what was chosen goes to the shell
// by functions.
package importing
