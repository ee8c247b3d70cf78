package sound

import (
	"context"
	"encoding/binary"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
)

// stage is a player whose sounds last until the test ends them.
type stage struct {
	*Player
	begun chan Sound
	end   chan error
	most  atomic.Int32 // at the same time
	on    atomic.Int32
}

func newStage() *stage {
	s := &stage{begun: make(chan Sound, 9), end: make(chan error)}
	s.Player = &Player{name: "stage", play: func(ctx context.Context, sound Sound) error {
		s.most.Store(max(s.most.Load(), s.on.Add(1)))
		defer s.on.Add(-1)
		s.begun <- sound
		select {
		case err := <-s.end:
			return err
		case <-ctx.Done():
			return ctx.Err()
		}
	}}
	return s
}

func TestTheMoreImportantSoundGoesOn(t *testing.T) {
	s := newStage()
	var all sync.WaitGroup
	play := func(sound Sound) {
		all.Go(func() {
			if err := s.Play(sound); err != nil {
				t.Error(sound, err)
			}
		})
	}
	play(Accepted)
	<-s.begun
	for _, next := range []Sound{Complete, Refused, Pull} {
		play(next)
		if got := <-s.begun; got != next {
			t.Fatalf("%d is played, want %d", got, next)
		}
	}
	for _, less := range All() { // given up at once, Pull itself as well
		if err := s.Play(less); err != nil {
			t.Error(less, err)
		}
	}
	s.end <- nil
	all.Wait()
	play(Accepted)
	if got := <-s.begun; got != Accepted {
		t.Errorf("after the siren %d is played", got)
	}
	s.end <- nil
	all.Wait()
	if s.most.Load() != 1 {
		t.Errorf("%d sounds at a time", s.most.Load())
	}
}

func TestAPlayerThatFailsIsNotAskedAgain(t *testing.T) {
	s := newStage()
	broken := errors.New("no sound card")
	done := make(chan error)
	go func() { done <- s.Play(Refused) }()
	<-s.begun
	s.end <- broken
	if err := <-done; !errors.Is(err, broken) {
		t.Error(err)
	}
	if err := s.Play(Pull); !errors.Is(err, ErrNone) || s.Name() != "" {
		t.Errorf("%v, %q", err, s.Name())
	}
}

func TestCloseStopsWhatPlays(t *testing.T) {
	s := newStage()
	done := make(chan error)
	go func() { done <- s.Play(Pull) }()
	<-s.begun
	s.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if err := s.Play(Pull); !errors.Is(err, ErrNone) {
		t.Error(err)
	}
}

func TestNobodyPlays(t *testing.T) {
	var p *Player
	if err := p.Play(Pull); !errors.Is(err, ErrNone) || p.Name() != "" {
		t.Error(err)
	}
	p.Close()
	if System(func(name string) string { return map[string]string{"SSH_TTY": "/dev/pts/0"}[name] }) != nil {
		t.Error("a remote session plays sounds where nobody is")
	}
}

// Each sound is a whole WAV file of a few kilobytes, begins and ends in silence
// and is never cut off at full loudness.
func TestTheSoundsAreWhole(t *testing.T) {
	for _, s := range All() {
		b := wav(s)
		data := b[44:]
		if string(b[:4]) != "RIFF" || string(b[8:16]) != "WAVEfmt " || string(b[36:40]) != "data" {
			t.Fatalf("%d is no WAV file", s)
		}
		if int(binary.LittleEndian.Uint32(b[4:])) != len(b)-8 || int(binary.LittleEndian.Uint32(b[40:])) != len(data) {
			t.Errorf("%d says a wrong length", s)
		}
		if got := length(s).Seconds() * rate * 2; len(data) < int(got)-40 || len(data) > int(got) || len(b) > 48<<10 {
			t.Errorf("%d is %d bytes, want %.0f", s, len(data), got)
		}
		if binary.LittleEndian.Uint16(data) != 0 || binary.LittleEndian.Uint16(data[len(data)-2:]) != 0 {
			t.Errorf("%d clicks", s)
		}
		loudest := 0
		for i := 0; i < len(data); i += 2 {
			loudest = max(loudest, int(int16(binary.LittleEndian.Uint16(data[i:]))))
		}
		if loudest < 10_000 || loudest > 32_000 {
			t.Errorf("%d is %d loud", s, loudest)
		}
	}
}
