// Package kit is what every screen is made of: the theme, widths in cells, big
// digits, tables, dialogs, the footer and the help drawn from one table of
// actions.
//
// A widget is told how many cells it has and never draws more: no line is wider
// than asked for and no character is cut in half. Nothing here uses box lines
// or other characters that take one cell in some terminals and two in others.
package kit
