// Package report is the register: every parcel that has a waybill, found again
// among any number of them, with all that happened to it. Lists are windows
// over SQL that go on from a key; nothing here counts or skips a million rows.
package report
