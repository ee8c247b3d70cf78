package print

import (
	"html/template"
	"io"
	"strconv"
)

// page is a document that needs nothing else: no font, no image, no network.
var page = template.Must(template.New("sheet").Funcs(template.FuncMap{"mm": mm}).Parse(`<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<title>{{.Title}}</title>
<style>
@page { size: A4 portrait; margin: 0 }
html, body { margin: 0; padding: 0; background: #fff; color: #000 }
svg { display: block; width: 210mm; height: 296.5mm; overflow: hidden; page-break-after: always; break-after: page; font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif }
svg:last-of-type { page-break-after: auto; break-after: auto }
</style>
</head>
<body>
{{range .Pages}}<svg viewBox="0 0 210 296.5" xmlns="http://www.w3.org/2000/svg">
{{range .Bars}}<rect x="{{mm .X}}" y="{{mm .Y}}" width="{{mm .W}}" height="{{mm .H}}"/>
{{end}}{{range .Texts}}<text x="{{mm .X}}" y="{{mm .Y}}" font-size="{{mm .Size}}"{{if .Bold}} font-weight="bold"{{end}}>{{.Says}}</text>
{{end}}</svg>
{{end}}</body>
</html>
`))

// HTML writes pages as one file for a browser, which prints each on a page of
// its own. Lang is the language of the words.
func HTML(w io.Writer, title, lang string, pages []Page) error {
	return page.Execute(w, struct {
		Title, Lang string
		Pages       []Page
	}{title, lang, pages})
}

// mm writes a length, to a thousandth of a millimetre.
func mm(v float64) string { return strconv.FormatFloat(v, 'f', 3, 64) }
