// Package sellable says what may still be sold: the list for the shop's
// platforms with its advice, the window over SKUs of any number and the search
// in it, what was taken down and put back, and what platforms were told.
package sellable
