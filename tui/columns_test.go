package tui_test

import (
	"testing"

	"shipdesk/store/shoptest"
)

func TestColumnsThatNobodyKnowsAreNamedOnTheScreenAndRemembered(t *testing.T) {
	s := shoptest.New(t)
	d := at(s, 80, 24)
	file := put(t, t.TempDir(), "own.csv", "单,货,几个,随便", "A1,K1,2,x", "A2,K2,3,y")
	d.Press("ctrl+o").Sees("导入文件").Type(file).Press("f5").Sees("own.csv：各列是什么", "A1、A2", "头几个值")
	d.Press("f5").Sees("还没说哪一列是什么")
	d.Press("enter").Sees("还没说哪一列是什么") // nothing is chosen
	d.Press("down").Sees("> 单").Press("right").Sees("订单编号").Press("left").SeesNot("订单编号").Press("right").Sees("订单编号")
	d.Press("f5").Sees("还看不出是什么文件")
	d.Press("down", "down").Type("商家").Sees("商家编码").Press("enter").SeesNot("找意思 商家")
	d.Sees("> 几个").Type("数量").Press("enter")
	inFourForms(t, d, "头几个值", "First values")
	d.Press("f5").Sees("试算结果", "明细：新增 2").Press("f5").Sees("导入完成").Press("esc").SeesNot("导入完成")
	if n := count(s, "SELECT count(*) FROM order_line WHERE sku_code = 'K2' AND units = 3"); n != 1 {
		t.Errorf("%d lines", n)
	}
	again := put(t, t.TempDir(), "other.csv", "几个,单,随便,货", "1,A3,,K1")
	d.Press("ctrl+o").Sees("导入文件").Type(again).Press("f5").Sees("试算结果", "明细：新增 1")
}
