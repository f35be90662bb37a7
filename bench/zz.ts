import { quantitiesIn } from '../src/extract/quantities/index.ts';
const S=`At least 12 soldiers were killed and 30 wounded on March 4, 2012 in Kabul.
The blast left three dead and 12 injured, killing four and wounding nine more.
The death toll rose to 31, police said, while hospitals put the number of dead at 40.
Russia cut its staff to 455 from 1,210, expelling 755 diplomats.
Between 20 and 30 people; 20 to 30 people; 20-30 people; 2-3 million people; two or three men.
He paid $40 million, €1.2bn, 300 million euros, Rs 20 crore, US$ 7.2 billion, between $12 million and $20 million, 1.5 billion Swiss francs, fifteen cents.
Some 400,000 people, a dozen men, half a million refugees, two-thirds of voters, a quarter of a million Brazilians, dozens, scores of people, hundreds of thousands of residents, several hundred students, a couple of shots, a few thousand.
Aged 56, Ana Vidal, 49, said the 12-year-old boy lost 3-1 in a 5-4 vote at 10:30 with an F-16 and Boeing 737 for two years, within 72 hours.
Sales fell 15-20 % and as much as 3 percent; 9,420 nautical miles; 200 tonnes of seed; 6,000-strong force.
One of the men said no one knew; the 21st battalion; twenty-third day; in 2014 rebels freed 14 people.
More than 14 opposition supporters were arrested, Two hundred and five more than 12 or so, 12,000-odd, up to 50, fewer than 200.`;
for (const l of S.split('\n')) { console.log('# '+l); for (const q of quantitiesIn(l,{start:0,end:l.length},0)) { const {start,end,sentence,noun,...r}=q; console.log('   ',JSON.stringify(l.slice(start,end)), Object.values(r).length, JSON.stringify(r)); } }
