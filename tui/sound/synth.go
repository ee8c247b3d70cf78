package sound

import (
	"encoding/binary"
	"math"
	"time"
)

// rate is how many samples a second has.
const rate = 22050

// note is a tone; hertz 0 is a pause.
type note struct {
	hertz  float64
	length time.Duration
	rough  bool // a buzz instead of a clear tone
}

// scores are the sounds. They differ in pitch, length and rhythm, so that they
// are told apart in a loud hall and by those who hear high tones badly: a tick,
// two tones that rise, one low buzz, and a siren.
var scores = map[Sound][]note{
	Accepted: {{hertz: 1568, length: 55 * time.Millisecond}},
	Complete: {{hertz: 880, length: 90 * time.Millisecond}, {hertz: 1319, length: 160 * time.Millisecond}},
	Refused:  {{hertz: 196, length: 280 * time.Millisecond, rough: true}},
	Pull: {
		{hertz: 988, length: 140 * time.Millisecond, rough: true}, {hertz: 494, length: 140 * time.Millisecond, rough: true},
		{hertz: 988, length: 140 * time.Millisecond, rough: true}, {hertz: 494, length: 140 * time.Millisecond, rough: true},
		{hertz: 988, length: 140 * time.Millisecond, rough: true}, {hertz: 494, length: 220 * time.Millisecond, rough: true},
	},
}

// length is how long a sound lasts.
func length(s Sound) (d time.Duration) {
	for _, n := range scores[s] {
		d += n.length
	}
	return d
}

// wav is a sound as the bytes of a WAV file: one channel, 16 bits.
func wav(s Sound) []byte {
	var samples []int16
	for _, n := range scores[s] {
		samples = append(samples, n.samples()...)
	}
	const header, bytesEach = 44, 2
	size := uint32(len(samples) * bytesEach)
	b := make([]byte, 0, header+size)
	b = append(b, "RIFF"...)
	b = binary.LittleEndian.AppendUint32(b, header-8+size)
	b = append(b, "WAVEfmt "...)
	b = binary.LittleEndian.AppendUint32(b, 16) // bytes of the format
	b = binary.LittleEndian.AppendUint16(b, 1)  // plain samples
	b = binary.LittleEndian.AppendUint16(b, 1)  // one channel
	b = binary.LittleEndian.AppendUint32(b, rate)
	b = binary.LittleEndian.AppendUint32(b, rate*bytesEach)
	b = binary.LittleEndian.AppendUint16(b, bytesEach)
	b = binary.LittleEndian.AppendUint16(b, 8*bytesEach)
	b = append(b, "data"...)
	b = binary.LittleEndian.AppendUint32(b, size)
	for _, v := range samples {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// samples draws a tone that swells and fades within a few milliseconds, so that
// it does not click.
func (n note) samples() []int16 {
	const loud, fade = 0.6 * math.MaxInt16, rate / 200
	out := make([]int16, int(n.length.Seconds()*rate))
	for i := range out {
		phase := 2 * math.Pi * n.hertz * float64(i) / rate
		v := math.Sin(phase)
		if n.rough { // the odd overtones of a reed
			v = (v + math.Sin(3*phase)/2 + math.Sin(5*phase)/3) / 1.5
		}
		edge := min(i, len(out)-1-i)
		out[i] = int16(v * loud * min(1, float64(edge)/fade))
	}
	return out
}
