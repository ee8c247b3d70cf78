package intake_test
import ("testing";"os")
func TestZZWrite(t *testing.T){ dir:=os.Getenv("ZZW"); if dir=="" {t.Skip()}; os.MkdirAll(dir,0o755); writeGoods(t,dir); writePair(t,dir,100000)}
