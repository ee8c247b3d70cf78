package tui_test

import (
	"testing"

	"shipdesk/store/shoptest"
)

// TestAnOrderTakenAsGoneIsTakenBack takes one back from the list, and another
// by its number.
func TestAnOrderTakenAsGoneIsTakenBack(t *testing.T) {
	s := shoptest.New(t)
	d := at(s, 80, 24)
	orders, lines, goods := morning(t, "卖家已发货，等待买家确认")
	d.Press("ctrl+o").Sees("导入文件").Type(`"` + orders + `" "` + lines + `" "` + goods + `"`).Press("f5").Sees("F6 早发走了")
	d.Press("f6").Sees("导入完成").Scan("YT8812345670001").Sees("已 打 包").SeesNot("导入完成")
	d.Press("ctrl+o").Sees("F8 早发走的").Press("f8").Sees("2222280178365521518  示例店  1件")
	inFourForms(t, d, "示例店  1件", "示例店  1 piece")
	d.Type("77").Press("f5").Sees("77 不是按早发走算的订单")
	d.Press("down").Sees("> 2222280178365521518").Press("enter").Sees("订单 2222280178365521518 改为还要打包", "没有按早发走算的订单").Press("esc")
	d.SeesNot("没有按早发走算的订单").Scan("YT8812345670001").Sees("开 始", "0/1")
}
