// Package binarytest holds the tests of the built program: started in a
// terminal of its own, typed into, killed. It has no code but tests.
package binarytest
