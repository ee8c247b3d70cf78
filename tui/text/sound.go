package text

// SoundWords is what is said about sounds.
type SoundWords struct {
	Title    string
	Help     string
	On       string
	Bell     string
	Off      string
	IsOn     string
	IsBell   string
	IsOff    string
	Try      string
	Through  Format // %s program
	NoPlayer string
	Meaning  string
}

var zhSound = SoundWords{
	Title: "声音", Help: "试听，开关声音", On: "用声音", Bell: "只响终端铃声", Off: "不出声",
	IsOn: "声音已打开", IsBell: "只响终端铃声", IsOff: "声音已关闭", Try: "试听",
	Through: "用 %s 播放", NoPlayer: "这台电脑没有能用的播放程序，用终端铃声代替",
	Meaning: "算数：短促一声。验完：两声上扬（铃声两下）。拒绝：低沉一声（铃声一下）。不要发：警报（铃声三下）",
}

var enSound = SoundWords{
	Title: "Sound", Help: "Try the sounds, switch them on or off", On: "Sounds", Bell: "Only the terminal's bell", Off: "Silence",
	IsOn: "Sounds are on", IsBell: "Only the bell rings", IsOff: "Sounds are off", Try: "Try",
	Through: "Played by %s", NoPlayer: "This computer has no player that works; the terminal's bell rings instead",
	Meaning: "Accepted: a tick. Complete: two rising tones (two rings). Refused: a low buzz (one ring). Do not ship: a siren (three rings)",
}

// Sound is the words about sounds.
func (w *Words) Sound() *SoundWords {
	if w.Lang == ZH.Lang {
		return &zhSound
	}
	return &enSound
}
