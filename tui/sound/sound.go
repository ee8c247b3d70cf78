// Package sound plays the desk's four sounds through the operating system. A
// packer who does not look hears how a scan went.
package sound

import (
	"context"
	"errors"
	"sync"
	"time"
)

// Sound is one of the desk's sounds. A higher one is more important.
type Sound int

// The sounds.
const (
	None     Sound = iota
	Accepted       // counted, opened: go on
	Complete       // the parcel is complete
	Refused        // not accepted
	Pull           // do not ship
)

// All lists the sounds, the least important first.
func All() []Sound { return []Sound{Accepted, Complete, Refused, Pull} }

// ErrNone says that this machine has no way to play a sound, or that it failed
// before.
var ErrNone = errors.New("sound: nothing to play with")

// longest is how long one sound may take, start of the player included. One
// that hangs is given up.
const longest = 4 * time.Second

// Player plays one sound at a time. It is safe for use by several goroutines;
// nil plays nothing.
type Player struct {
	name  string
	play  func(ctx context.Context, s Sound) error // until it has ended, or ctx has
	clean func()

	mu     sync.Mutex
	broken bool
	now    *playing
}

// playing is the sound being played.
type playing struct {
	sound Sound
	stop  context.CancelFunc
	over  chan struct{} // closed when it has ended
}

// System is the player of this machine. Over a remote session there is none:
// the sound would come out where nobody is.
func System(getenv func(string) string) *Player {
	for _, name := range []string{"SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"} {
		if getenv(name) != "" {
			return nil
		}
	}
	return system()
}

// New is a player that plays in a way of the caller's: play returns when the
// sound has ended, or ctx has.
func New(name string, play func(ctx context.Context, s Sound) error) *Player {
	return &Player{name: name, play: play}
}

// Name is what plays: the program, or the part of the operating system. Empty
// if nothing does.
func (p *Player) Name() string {
	if p == nil {
		return ""
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.broken {
		return ""
	}
	return p.name
}

// Play plays a sound and returns when it has ended. While another one plays the
// more important of the two goes on, the other is given up without an error.
// After an error nothing is played any more, ErrNone says so.
func (p *Player) Play(s Sound) error {
	if p == nil {
		return ErrNone
	}
	p.mu.Lock()
	if p.broken {
		p.mu.Unlock()
		return ErrNone
	}
	before := p.now
	if before != nil && before.sound >= s {
		p.mu.Unlock()
		return nil
	}
	ctx, stop := context.WithTimeout(context.Background(), longest)
	defer stop()
	mine := &playing{sound: s, stop: stop, over: make(chan struct{})}
	p.now = mine
	p.mu.Unlock()
	defer close(mine.over)
	if before != nil {
		before.stop()
		<-before.over
	}
	return p.ended(mine, p.play(ctx, s))
}

// ended takes in how a sound ended. That it was given up for another is no
// error.
func (p *Player) ended(mine *playing, err error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.now != mine {
		return nil
	}
	p.now = nil
	if err != nil {
		p.broken = true
	}
	return err
}

// Close stops what plays and removes what the player left on the disk.
func (p *Player) Close() {
	if p == nil {
		return
	}
	p.mu.Lock()
	now := p.now
	p.broken, p.now = true, nil
	p.mu.Unlock()
	if now != nil {
		now.stop()
		<-now.over
	}
	if p.clean != nil {
		p.clean()
	}
}
