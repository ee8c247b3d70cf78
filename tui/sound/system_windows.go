package sound

import (
	"context"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// The flags of PlaySound (mmsystem.h): from memory, return at once, no sound of
// Windows' own if it fails.
const (
	sndAsync     = 0x0001
	sndNoDefault = 0x0002
	sndMemory    = 0x0004
)

var playSound = windows.NewLazySystemDLL("winmm.dll").NewProc("PlaySoundW")

// system plays through Windows itself: starting a program for each sound would
// take longer than the sound.
func system() *Player {
	if playSound.Find() != nil {
		return nil
	}
	made := map[Sound][]byte{}
	for _, s := range All() {
		made[s] = wav(s)
	}
	return &Player{name: "Windows", play: func(ctx context.Context, s Sound) error {
		// The bytes have to stay where they are while they are played.
		ok, _, err := playSound.Call(uintptr(unsafe.Pointer(&made[s][0])), 0, sndMemory|sndAsync|sndNoDefault)
		if ok == 0 {
			return err
		}
		select {
		case <-time.After(length(s)):
		case <-ctx.Done():
			_, _, _ = playSound.Call(0, 0, 0)
		}
		return nil
	}}
}
