import { openDragoman } from './src/index.ts';
import { readText } from './src/read/index.ts';
const d = await openDragoman();
const names=['Ortega','Smith','Lund','Diaz','Roe','Berg','Okafor','Tan','Silva','Kim'];
const make=(n:number)=>Array.from({length:n},(_,i)=>`Mr. ${names[i%10]} said on Sunday that the minister of Peru had arrested ${i} men near Lima, and he told ${names[(i*7)%10]} that they would leave.`).join('\n\n');
for (const n of [50, 1200]) {
  const {document}=await readText(Buffer.from(make(n)),{published:'2026-03-04'});
  await d.code([document!]);
}
await d.close();
