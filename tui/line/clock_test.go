package line

import (
	"context"
	"strings"
	"testing"
	"time"

	"shipdesk/tui/text"
)

func TestAClockThatWasSetBackIsSaidAndStopsNobody(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.Words = text.EN
	b.shop.Wait(-26 * time.Hour)
	answers, err := b.scan(t, false, "YT8812345670001")
	if err != nil || len(answers) != 1 || answers[0].Verdict != "opened" {
		t.Errorf("%v %+v", err, answers)
	}
	if said := b.err.String(); !strings.Contains(said, "Clock 26 h behind books") {
		t.Errorf("said %q", said)
	}
	b.err.Reset()
	b.shop.Wait(26 * time.Hour)
	if err := b.Check(context.Background()); err != nil || b.err.Len() > 0 {
		t.Error(err, b.err)
	}
}
