package intake
import ("testing";"fmt";"time";"os";"runtime";"runtime/debug";"context";"path/filepath";"shipdesk/store")
func TestZZ(t *testing.T){
 dir:=os.Getenv("ZZ"); if dir=="" {t.Skip()}
 db,err:=store.Open(context.Background(),filepath.Join(t.TempDir(),"x.db"),store.Options{}); if err!=nil{t.Fatal(err)}
 o:=Options{Loc:shanghai()}
 act:=func() store.Act {return store.Act{Key:store.NewKey(),At:time.Now().UnixMilli()}}
 if _,err:=Run(t.Context(),db,act(),[]string{dir+"/products.csv"},o);err!=nil{t.Fatal(err)}
 r:=newRun(t.Context(),db,act(),o)
 mem:=func(s string,from time.Time){var m runtime.MemStats; d:=time.Since(from); runtime.ReadMemStats(&m); raw,_:=os.ReadFile("/proc/self/status"); rss:=""; for _,l:=range splitAt(string(raw),"\n"){ if len(l)>5&&(l[:5]=="VmHWM"||l[:5]=="VmRSS"){rss+=l+" "}}; fmt.Println(s,d,"heap",m.HeapAlloc>>20,"sys",m.HeapSys>>20,"gc",m.NumGC,m.PauseTotalNs/1e6,rss)}
 debug.SetGCPercent(40); s:=time.Now(); mem("start",s)
 s=time.Now(); if err:=r.parse([]string{dir+"/ExportOrderList.csv",dir+"/ExportOrderDetailList.csv"});err!=nil{t.Fatal(err)}; mem("parse",s)
 runtime.GC(); mem("gc",s)
 s=time.Now(); if err:=r.plan();err!=nil{t.Fatal(err)}; mem("plan",s)
 runtime.GC(); mem("gc",s)
 s=time.Now(); if err:=r.stageAll();err!=nil{t.Fatal(err)}; mem("stage",s)
 s=time.Now(); if err:=r.publish();err!=nil{t.Fatal(err)}; mem("publish",s)
 runtime.GC(); mem("gc",s)
 _=r.orders
}
