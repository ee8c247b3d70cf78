package store

import (
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"math"
	"strings"

	"shipdesk/scan"
)

// Key is what makes an act happen once: 128 random bits made when a scan is
// assembled and kept through every retry.
type Key [16]byte

// NewKey makes a random key.
func NewKey() Key {
	var k Key
	_, _ = rand.Read(k[:]) // never fails since Go 1.24
	return k
}

// Derived is the key of the n-th document of an act that posts several.
func (k Key) Derived(n int) Key {
	h := sha256.New()
	h.Write(k[:])
	h.Write([]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)})
	return Key(h.Sum(nil)[:16])
}

// InOrder is the Act.Seen of piped input: each line comes after the answer to
// the one before it.
const InOrder = math.MaxInt64

// Act is who does what when: it comes with every scan and every document.
type Act struct {
	Key      Key
	Mode     string // the desk's mode: "pack"
	At       int64  // UTC ms, when it happened
	Station  string
	Operator string
	Lead     bool  // a lead stands behind it, with the PIN if one is set
	Seen     int64 // id of the last scan whose verdict was on screen when this one was assembled
}

// Operator is a person who scans.
type Operator struct {
	ID     int64
	Name   string
	Lead   bool
	HasPIN bool
}

// Operators lists everybody, first come first.
func Operators(tx *Tx) ([]Operator, error) {
	var all []Operator
	err := tx.Each("SELECT id, name, lead, pin <> '' FROM operator ORDER BY id", nil, func(read func(...any) error) error {
		var o Operator
		err := read(&o.ID, &o.Name, &o.Lead, &o.HasPIN)
		all = append(all, o)
		return err
	})
	return all, err
}

// OperatorNamed finds an operator; ErrNotFound if there is none.
func OperatorNamed(tx *Tx, name string) (Operator, error) {
	name = CleanName(name)
	o := Operator{Name: name}
	err := tx.Row("SELECT id, lead, pin <> '' FROM operator WHERE name = $1", []any{name}, &o.ID, &o.Lead, &o.HasPIN)
	return o, err
}

// Why a person could not sign in or be changed.
var (
	ErrWrongPIN  = errors.New("store: wrong PIN")
	ErrNoName    = errors.New("store: an operator needs a name")
	ErrLastLead  = errors.New("store: the last lead stays lead")
	ErrShortPIN  = errors.New("store: a PIN has at least four digits")
	ErrNotLead   = errors.New("store: only a lead may")
	ErrNoReason  = errors.New("store: a reason must be given")
	ErrNoStation = errors.New("store: a station needs a name")
)

// SignIn names the person at a station and makes the operator if the name is
// new; the first one is lead. Lead in the answer says whether lead acts are
// open: with a PIN set only if pin is right. A wrong PIN that is not empty
// gives ErrWrongPIN.
func SignIn(tx *Tx, name, pin string) (Operator, error) {
	name = CleanName(name)
	if name == "" {
		return Operator{}, ErrNoName
	}
	o, err := OperatorNamed(tx, name)
	if errors.Is(err, ErrNotFound) {
		return addOperator(tx, name)
	}
	if err != nil || !o.HasPIN {
		return o, err
	}
	ok, err := pinFits(tx, o.ID, pin)
	if err == nil && !ok && pin != "" {
		err = ErrWrongPIN
	}
	o.Lead = o.Lead && ok
	return o, err
}

// CleanName is a name as it is kept: a tab or a line end in it would break
// every list that it appears in.
func CleanName(name string) string {
	return strings.TrimSpace(strings.ReplaceAll(scan.Clean(name), "\x1d", ""))
}

func addOperator(tx *Tx, name string) (Operator, error) {
	var n int64
	if err := tx.Row("SELECT count(*) FROM operator", nil, &n); err != nil {
		return Operator{}, err
	}
	o := Operator{Name: name, Lead: n == 0}
	id, err := tx.Insert("INSERT INTO operator(name, lead) VALUES ($1, $2)", name, flag(o.Lead))
	o.ID = id
	return o, err
}

// SetLead gives or takes the lead flag; ErrLastLead if nobody would have it.
func SetLead(tx *Tx, name string, lead bool) error {
	if _, err := OperatorNamed(tx, name); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE operator SET lead = $1 WHERE name = $2", flag(lead), CleanName(name)); err != nil {
		return err
	}
	var leads int64
	if err := tx.Row("SELECT count(*) FROM operator WHERE lead = 1", nil, &leads); err != nil {
		return err
	}
	if leads == 0 {
		return ErrLastLead
	}
	return nil
}

// SetPIN sets an operator's PIN; an empty one takes it away. ErrShortPIN
// below four characters.
func SetPIN(tx *Tx, name, pin string) error {
	stored := ""
	if pin != "" {
		if len(pin) < 4 {
			return ErrShortPIN
		}
		salt := NewKey()
		stored = hex.EncodeToString(salt[:]) + pinHash(pin, salt[:])
	}
	n, err := tx.Exec("UPDATE operator SET pin = $1 WHERE name = $2", stored, CleanName(name))
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	return err
}

func pinFits(tx *Tx, id int64, pin string) (bool, error) {
	var stored string
	if err := tx.Row("SELECT pin FROM operator WHERE id = $1", []any{id}, &stored); err != nil {
		return false, err
	}
	salt, err := hex.DecodeString(stored[:2*len(Key{})])
	if err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare([]byte(stored[2*len(Key{}):]), []byte(pinHash(pin, salt))) == 1, nil
}

func pinHash(pin string, salt []byte) string {
	sum, err := pbkdf2.Key(sha256.New, pin, salt, 20000, 32)
	if err != nil {
		panic(err) // only an impossible key length fails
	}
	return hex.EncodeToString(sum)
}

// Setting reads a setting; empty if it was never set.
func Setting(tx *Tx, name string) (string, error) {
	var v string
	err := tx.Row("SELECT value FROM setting WHERE name = $1", []any{name}, &v)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return v, err
}

// SetSetting sets a setting.
func SetSetting(tx *Tx, name, value string) error {
	_, err := tx.Exec("INSERT INTO setting(name, value) VALUES ($1, $2) ON CONFLICT(name) DO UPDATE SET value = excluded.value", name, value)
	return err
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
