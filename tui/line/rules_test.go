package line

import (
	"context"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

func TestHotModeWithoutAScreenIsMarkedInTheRegister(t *testing.T) {
	b := newBench(t)
	b.shop.AddSKU(shoptest.Goods{Code: "SOAP", Name: "手工皂", Place: "A-01", Stock: 9})
	b.shop.AddMany(1, 3, "SOAP", 1)
	all, err := b.scan(t, false, "SOAP", "YT0000000000001", "SOAP", "/hot", "YT0000000000002", "SOAP", "/hot", "0000000000000000003")
	wantVerdicts(t, all, err, "waybill_first complete waybill_first hot_on complete nothing_to_do hot_off opened")
	if first, hot, off := all[0], all[4], all[6]; first.Other != "YT0000000000001" || hot.Why != pack.WhyHot || off.Hot != 1 {
		t.Errorf("%+v\n%+v\n%+v", first, hot, off)
	}
	b.out.Reset()
	if err := b.Register(context.Background(), RegisterOptions{JSON: true}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.out.String()) {
		if want := strings.Contains(line, "YT0000000000002"); want != strings.Contains(line, `"item_not_scanned":true`) {
			t.Error(line)
		}
	}
}

func TestTheSealWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.shop.Write(func(tx *store.Tx) error { return store.SetSetting(tx, pack.SealSetting, "on") })
	all, err := b.scan(t, false, "YT8812345670001", "6983232655238", "6983232655238", "6949386895296", "YT8812345670001")
	wantVerdicts(t, all, err, "opened accepted accepted accepted complete")
	if last := all[3]; last.Why != pack.WhySeal || last.Done != 3 || !strings.Contains(last.Message, "再扫一次面单") {
		t.Errorf("%+v", last)
	}
}

func TestCodesAreTaughtWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	all, err := b.scan(t, false, "https://t.cn/A6xyz", "/ignore", "/ignore", "https://t.cn/B7", "/ignore", "/ignore off 1", "https://t.cn/B7")
	wantVerdicts(t, all, err, "unknown_code proposed ignored nothing_to_do nothing_to_do ignored unknown_code")
	if p := all[1].Patterns; len(p) != 1 || p[0].Prefix != "HTTPS://T.CN/" || p[0].Length != 0 {
		t.Errorf("%+v", p)
	}
	if all[3].Why != pack.WhyOtherCode || len(all[4].Patterns) != 1 || all[4].Patterns[0].ID != 1 {
		t.Errorf("%+v\n%+v", all[3], all[4])
	}
}
