package text

func init() {
	zhIntake.Changes["order_kind"], enIntake.Changes["order_kind"] = "订单类型", "order kind"
}
