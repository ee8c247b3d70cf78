//go:build unix

package sound

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
)

// programs play a WAV file, in the order in which they are looked for. The
// first is Apple's, the others are those of PipeWire, PulseAudio and ALSA.
var programs = [][]string{{"afplay"}, {"pw-play"}, {"paplay"}, {"aplay", "-q"}}

// system finds the player of this machine; nil if there is none.
func system() *Player {
	for _, p := range programs {
		if path, err := exec.LookPath(p[0]); err == nil {
			f := &files{}
			return &Player{name: p[0], clean: f.remove, play: func(ctx context.Context, s Sound) error {
				file, err := f.of(s)
				if err != nil {
					return err
				}
				return exec.CommandContext(ctx, path, append(p[1:len(p):len(p)], file)...).Run()
			}}
		}
	}
	return nil
}

// files are the sounds on disk, where the programs find them. They are written
// when the first one is played.
type files struct {
	mu     sync.Mutex
	folder string
}

func (f *files) of(s Sound) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.folder == "" {
		folder, err := os.MkdirTemp("", "shipdesk-sound-")
		if err != nil {
			return "", err
		}
		for _, each := range All() {
			if err := os.WriteFile(fileOf(folder, each), wav(each), 0o600); err != nil {
				return "", err
			}
		}
		f.folder = folder
	}
	return fileOf(f.folder, s), nil
}

func fileOf(folder string, s Sound) string {
	return filepath.Join(folder, fmt.Sprintf("%d.wav", s))
}

func (f *files) remove() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.folder != "" {
		_ = os.RemoveAll(f.folder)
		f.folder = ""
	}
}
