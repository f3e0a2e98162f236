import { chromium } from '@playwright/test'
const B='http://127.0.0.1:18307', out='/work/tmp/shots/'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']}).catch(()=>chromium.launch())
async function as(who, pages){
  const c=await b.newContext({viewport:{width:1366,height:768},locale:'zh-CN'}); const p=await c.newPage()
  p.on('console',m=>{ if(m.type()==='error') console.log(who,p.url(),m.text().slice(0,200)) })
  await p.goto(B+'/login'); await p.getByLabel('账号').fill(who); await p.getByLabel('密码').fill('yunting-2026'); await p.getByRole('button',{name:'登录',exact:true}).click(); await p.waitForURL(u=>u.pathname!=='/login')
  for (const path of pages){ await p.goto(B+path); await p.waitForLoadState('networkidle').catch(()=>{}); await p.waitForTimeout(400); await p.screenshot({path:out+who+path.replaceAll('/','_').replaceAll('?','_')+'.png'}) }
  await c.close()
}
const jobs=JSON.parse(process.argv[2])
for (const [w,ps] of Object.entries(jobs)) await as(w,ps)
await b.close()
