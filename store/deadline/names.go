package deadline

import "strings"

// platformNames are what files and people call the platforms.
var platformNames = map[string]string{
	"淘宝": "taobao", "taobao": "taobao", "tb": "taobao",
	"天猫": "tmall", "tmall": "tmall", "淘宝天猫": "taobao",
	"拼多多": "pdd", "pdd": "pdd", "pinduoduo": "pdd",
	"抖店": "douyin", "抖音": "douyin", "抖音小店": "douyin", "douyin": "douyin", "放心购(抖音小店)": "douyin",
	"京东": "jd", "jd": "jd", "jingdong": "jd",
	"微信": "weixin", "微信小店": "weixin", "视频号": "weixin", "微信视频号小店": "weixin", "weixin": "weixin",
	"自营": "own", "own": "own", "线下": "own", "shopify": "own", "amazon": "own",
}

// PlatformNamed gives the platform that a file or a person calls so, empty if
// none goes by that name.
func PlatformNamed(name string) string {
	return platformNames[strings.ToLower(strings.TrimSpace(name))]
}
