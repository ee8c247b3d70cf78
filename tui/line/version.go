package line

import "runtime/debug"

// Version is this program's version and the one of Go that built it. release
// is what the linker set when a release was built, empty otherwise.
func Version(release string) (program, compiler string) {
	program, compiler = release, "go"
	info, ok := debug.ReadBuildInfo()
	if ok {
		compiler = info.GoVersion
	}
	switch {
	case program != "":
	case ok && info.Main.Version != "":
		program = info.Main.Version
	default:
		program = "dev"
	}
	return program, compiler
}
