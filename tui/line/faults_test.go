package line

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/tui/text"
)

// Every fault of the machine is said in words of its own: what, where, what to
// do, and then what the system said.
func TestEveryFaultHasItsWords(t *testing.T) {
	codes := []string{
		store.FaultBusy, store.FaultReadOnly, store.FaultDiskFull, store.FaultNewerFile, store.FaultNetworkShare, store.FaultNotDatabase,
		store.FaultNoFolder, store.FaultNoBooks, store.FaultIsFolder, store.FaultNoPermission, store.FaultStationTaken, store.FaultImporting, store.FaultCorrupt,
		store.FaultUnknown, store.FaultIO, store.FaultAlarm, store.FaultBooks,
	}
	for _, w := range []*text.Words{text.ZH, text.EN} {
		titles := map[string]string{}
		for _, code := range codes {
			var said strings.Builder
			Explain(&said, w, errors.Join(errors.New("more"), &store.Fault{Code: code, Path: "/books/shop.db", Err: errors.New("the system's own words")}))
			lines := strings.Split(strings.TrimRight(said.String(), "\n"), "\n")
			if len(lines) < 3 || !strings.Contains(lines[0], "/books/shop.db") || lines[1] == "" || !strings.Contains(said.String(), "the system's own words") {
				t.Errorf("%s %s says\n%s", w.Lang, code, said.String())
			}
			if other := titles[lines[0]]; other != "" || lines[0] == w.Fault.Other.Title.Of("/books/shop.db") {
				t.Errorf("%s: %s and %s say the same: %s", w.Lang, code, other, lines[0])
			}
			titles[lines[0]] = code
		}
		if len(w.Fault.ByCode) != len(codes) {
			t.Errorf("%s has words for %d faults, there are %d", w.Lang, len(w.Fault.ByCode), len(codes))
		}
	}
}

func TestANetworkShareIsRefusedInWords(t *testing.T) {
	for w, want := range map[*text.Words]string{
		text.ZH: "账本在网络共享盘上，这样会坏：/mnt/share\n关掉发货台，把它和旁边同名的文件一起挪到本机硬盘，用 --db 指过去。几个台位就在同一台电脑上开几个窗口\n系统说：network_share: /mnt/share\n",
		text.EN: "The books lie on a network share, where they would break: /mnt/share\nClose shipdesk, move the file and its neighbours of the same name to a disk of this computer, and name it with --db. Several stations are several windows on one computer\nThe system says: network_share: /mnt/share\n",
	} {
		var said strings.Builder
		Explain(&said, w, &store.Fault{Code: store.FaultNetworkShare, Path: "/mnt/share"})
		if said.String() != want {
			t.Errorf("it says\n%s", said.String())
		}
	}
}

// A file that is not the books' may be forbidden as well.
func TestAForbiddenFileIsNamed(t *testing.T) {
	var said strings.Builder
	Explain(&said, text.ZH, &fs.PathError{Op: "open", Path: "/data/shipdesk", Err: fs.ErrPermission})
	if !strings.HasPrefix(said.String(), "没有权限打开：/data/shipdesk\n") {
		t.Error(said.String())
	}
}
