// node gen.mjs SHAPE COUNT DAYS > file
const [shape, count, days] = [process.argv[2], +process.argv[3], +process.argv[4]];
const D=["Sun","Mon","Tue","Wed","Thu","Fri","Sat"],M="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const two=v=>String(v).padStart(2,"0");
const ct=s=>{const d=new Date(Math.floor(s)*1000);return `${D[d.getUTCDay()]} ${M[d.getUTCMonth()]} ${String(d.getUTCDate()).padStart(2)} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} ${d.getUTCFullYear()}`};
let x=1;const u=()=>{x=(x+0x9e3779b9)|0;let b=x^(x>>>16);b=Math.imul(b,0x21f0aaad);b^=b>>>15;b=Math.imul(b,0x735a2d97);b^=b>>>15;return (b>>>0)/4294967296};
const span=days*86400;let t=1714953600;let out=[];
const put=(e,d,b)=>{out.push(`${ct(e)} ${d} 192.0.2.10 ${b} /in/f${out.length}.bin b _ i r devices ftp 0 * c`);if(out.length>=5000){process.stdout.write(out.join("\n")+"\n");out=[]}};
if(shape==="crowd"){ for(let i=0;i<count;i++){t+=-Math.log(1-u())*span/count;const d=Math.max(1,Math.round(-Math.log(1-u())*4));put(t,d,d*6e5)} }
if(shape==="line"){ // one client, sequential, no pause
  const d=span/count; for(let i=0;i<count;i++){t+=d;put(t,Math.max(1,Math.round(d)),Math.round(d*6e5*(0.5+u())))} }
if(shape==="visits"){ // one client, visits of 100 files at 1/s each, pauses
  let left=count; const perVisit=100; const every=span/(count/perVisit); for(let v=0;v<count/perVisit;v++){let s=1714953600+v*every; for(let i=0;i<perVisit;i++){s+=0.3;put(s,1,Math.round(2e5*(0.5+u())))} } }
if(out.length)process.stdout.write(out.join("\n")+"\n");
if(shape==="jobs"){ out=[]; for(let v=0;v<days*6;v++){let s=1714953600+v*14400+u()*7000; for(let i=0;i<count/(days*6);i++){s+=0.2+0.1*u();put(s,1,Math.round(2e5*(0.5+u())))} } process.stdout.write(out.join("\n")+"\n"); }
