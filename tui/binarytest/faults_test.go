package binarytest

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"

	"shipdesk/store"
)

// direct runs a statement on a file, as another program would.
func direct(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

// told runs a command that can't be carried out, and fails the test unless it
// says what is wrong, where, and what to do, in both languages.
func told(t *testing.T, zh, en string, args ...string) {
	t.Helper()
	for lang, want := range map[string]string{"zh": zh, "en": en} {
		out, said, code := ran(t, "", append([]string{"--lang", lang}, args...)...)
		if code != 3 || out != "" || !strings.HasPrefix(said, want) {
			t.Errorf("%q ended with %d and said\n%s%s\nwant\n%s", args, code, out, said, want)
		}
	}
}

func TestWhatIsWrongWithTheBooksIsSaidInWords(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(at("letter.db"), []byte(strings.Repeat("no books at all\n", 99)), 0o644); err != nil {
		t.Fatal(err)
	}
	direct(t, at("other.db"), "CREATE TABLE address(name TEXT)")
	if _, _, code := ran(t, "", "--db", at("newer.db"), "scan"); code != 0 {
		t.Fatal("no books could be made")
	}
	direct(t, at("newer.db"), "PRAGMA user_version = 999")

	told(t, "没有这个文件夹："+at("none")+"\n先建好文件夹，或看看名字写对了没有（--db、SHIPDESK_DB、--out）\n",
		"There is no such folder: "+at("none")+"\nMake the folder first, or check the name (--db, SHIPDESK_DB, --out)\n", "--db", at("none/shop.db"), "check")
	told(t, "这是文件夹，不是账本文件："+dir+"\n在文件夹名后面再写上文件名，比如 shop.db\n",
		"This is a folder, not a file of books: "+dir+"\nWrite the name of a file behind that of the folder, such as shop.db\n", "--db", dir, "check")
	told(t, "账本是更新版本的发货台写的："+at("newer.db")+"\n账本没有动过。把这台电脑上的发货台也升级到新版本，再打开\n",
		"A newer shipdesk wrote these books: "+at("newer.db")+"\nThey were left as they are. Update shipdesk on this computer too, then open them again\n", "--db", at("newer.db"), "--plain")
	for _, name := range []string{"letter.db", "other.db"} {
		told(t, "这个文件不是发货台的账本："+at(name)+"\n这个文件没有动过。看看 --db 或 SHIPDESK_DB 写对了没有\n",
			"This file is not shipdesk's books: "+at(name)+"\nIt was left as it is. Check --db or SHIPDESK_DB\n", "--db", at(name), "stock")
	}
}

// A name that is mistyped makes new books; that must not go unnoticed.
func TestNewBooksAreAnnounced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shpo.db")
	out, said, code := ran(t, "", "--lang", "en", "--db", path, "scan", "--json")
	if code != 0 || out != "" || said != "There were no such books; new and empty ones were made: "+path+"\n" {
		t.Errorf("exit %d: %s%s", code, out, said)
	}
	if _, said, _ := ran(t, "", "--lang", "en", "--db", path, "scan", "--json"); said != "" {
		t.Errorf("the second time it says %s", said)
	}
}

// TestBooksInUseAreSaidInWords holds the books as a backup program might, for
// longer than shipdesk waits, and a station as another window does.
func TestBooksInUseAreSaidInWords(t *testing.T) {
	path := books(t, 1)
	db, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	_, said, code := ran(t, "", "--lang", "en", "--db", path, "operator", "add", "Ann")
	if want := "Another program keeps the books busy: " + path + "\nWait and try again."; code != 3 || !strings.HasPrefix(said, want) {
		t.Errorf("exit %d: %s", code, said)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	other, err := store.Open(context.Background(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	hold, err := other.HoldStation("1")
	if err != nil {
		t.Fatal(err)
	}
	defer hold.Close()
	told(t, "台位 1 正在别的窗口使用\n用那个窗口，或换一个台位名：--station 名字\n",
		"Station 1 is in use in another window\nUse that window, or choose another name: --station NAME\n", "--db", path, "--station", "1", "--operator", "小王", "--plain")
}
