import { requirement, wording } from '../pack-files.ts';
import type { RuleFixture } from './fixture.ts';

const found = { 'en af': ['klage'] };
const near = (i: string) => wording('r', found, { medmindre: [{ i, 'en af': ['men'] }] });
const also = (i: string) => wording('r', found, { og: [{ i, 'en af': ['men'] }] });
const gælder = (when: object) => wording('r', found, { gælder: when });

/** What rules can say of where a phrase stands, and of the letters that they hold for. */
export const rules: readonly RuleFixture[] = [
  { name: 'en vending', rule: wording('r', found), fails: ['Du kan ⟦klage⟧.'], passes: ['Du kan ringe.', ''] },
  {
    name: 'medmindre i samme sætning',
    rule: near('sætning'),
    fails: ['Du kan ⟦klage⟧. Men vi venter.', 'Du kan ⟦klage⟧.\n\nMen vi venter.'],
    passes: ['Du kan klage, men ikke nu.'],
  },
  {
    name: 'medmindre i samme sætning eller den før eller efter',
    rule: near('nabosætning'),
    fails: ['Du kan ⟦klage⟧. Vi ser på sagen. Men vi venter.', 'Du kan ⟦klage⟧.\n\nMen vi venter.'],
    passes: ['Du kan klage. Men vi venter.', 'Men vi venter. Du kan klage.', 'Du kan klage, men ikke nu.'],
  },
  {
    name: 'og i sætningen ved siden af',
    rule: also('nabosætning'),
    fails: ['Du kan ⟦klage⟧. Men vi venter.', 'Men vi venter. Du kan ⟦klage⟧.'],
    passes: ['Du kan klage. Vi ser på sagen. Men vi venter.', 'Du kan klage.\n\nMen vi venter.'],
  },
  {
    name: 'udfaldet er ukendt',
    rule: gælder({ afgørelse: ['ukendt'] }),
    fails: ['Du kan ⟦klage⟧.'],
    passes: ['# Afslag\n\nDu kan klage.'],
  },
  {
    name: 'medmindre i samme stykke',
    rule: near('stykke'),
    fails: ['Du kan ⟦klage⟧.\n\nMen vi venter.'],
    passes: ['Du kan klage. Men vi venter.'],
  },
  {
    name: 'medmindre i samme afsnit',
    rule: near('afsnit'),
    fails: ['## Begrundelse\n\nDu kan ⟦klage⟧.\n\n## Regler\n\nMen vi venter.'],
    passes: ['## Begrundelse\n\nDu kan klage.\n\nMen vi venter.\n\n## Regler\n\nDet var det.'],
  },
  {
    name: 'medmindre i brevet',
    rule: near('brev'),
    fails: ['Du kan ⟦klage⟧.'],
    passes: ['## Begrundelse\n\nDu kan klage.\n\n## Regler\n\nMen vi venter.'],
  },
  {
    name: 'medmindre kun i et bestemt afsnit',
    rule: wording('r', found, { medmindre: [{ i: 'brev', 'kun i': ['regler'], 'en af': ['men'] }] }),
    fails: ['## Begrundelse\n\nDu kan ⟦klage⟧, men ikke nu.'],
    passes: ['## Begrundelse\n\nDu kan klage.\n\n## Regler\n\nMen vi venter.'],
  },
  {
    name: 'medmindre ikke i et bestemt afsnit',
    rule: wording('r', found, { medmindre: [{ i: 'brev', 'ikke i': ['regler'], 'en af': ['men'] }] }),
    fails: ['## Begrundelse\n\nDu kan ⟦klage⟧.\n\n## Regler\n\nMen vi venter.'],
    passes: ['## Begrundelse\n\nDu kan klage, men ikke nu.'],
  },
  {
    name: 'og i samme sætning',
    rule: also('sætning'),
    fails: ['Du kan ⟦klage⟧, men ikke nu.'],
    passes: ['Du kan klage. Men vi venter.'],
  },
  {
    name: 'og i samme stykke',
    rule: also('stykke'),
    fails: ['Du kan ⟦klage⟧. Men vi venter.'],
    passes: ['Du kan klage.'],
  },
  {
    name: 'find kun i et afsnit',
    rule: wording('r', { ...found, i: ['begrundelse'] }),
    fails: ['## Begrundelse\n\nDu vil ⟦klage⟧.'],
    passes: ['## Regler\n\nDu vil klage.', 'Du vil klage.'],
  },
  {
    name: 'find ikke i et afsnit',
    rule: wording('r', { ...found, 'ikke i': ['begrundelse'] }),
    fails: ['## Regler\n\nDu vil ⟦klage⟧.'],
    passes: ['## Begrundelse\n\nDu vil klage.'],
  },
  {
    name: 'citater springes over',
    rule: wording('r', found),
    fails: ['Du skriver: »Jeg venter.« Du vil ⟦klage⟧.'],
    passes: ['Du skriver: »Jeg vil klage.«'],
  },
  {
    name: 'citater tæller med, når reglen vil det',
    rule: wording('r', { ...found, citat: true }),
    fails: ['Du skriver: »Jeg vil ⟦klage⟧.«'],
    passes: ['Du skriver: »Jeg venter.«'],
  },
  {
    name: 'én gang i hver sætning',
    rule: wording('r', found),
    fails: ['Du kan ⟦klage⟧ og klage og klage. Så ⟦klager⟧ du.'],
    passes: [],
  },
  {
    name: 'hver gang, når ordet kan erstattes',
    rule: wording('r', found, { bedre: 'skrive', erstat: true }),
    fails: ['Du kan ⟦klage⟧ og ⟦klage⟧.'],
    passes: [],
  },
  {
    name: 'gælder et udfald',
    rule: gælder({ afgørelse: ['afslag'] }),
    fails: ['# Afslag\n\nDu kan ⟦klage⟧.', '---\nafgørelse: afslag\n---\nDu kan ⟦klage⟧.'],
    passes: ['# Bevilling\n\nDu kan klage.', 'Du kan klage.'],
  },
  {
    name: 'gælder en bestemmelse',
    rule: gælder({ bestemmelse: ['SEL § 95-96'] }),
    fails: ['Efter servicelovens § 96 kan du ⟦klage⟧.'],
    passes: ['Efter servicelovens § 97 kan du klage.', 'Efter § 95 kan du klage.', 'Du kan klage.'],
  },
  {
    name: 'gælder fra og til en dag',
    rule: gælder({ fra: '2026-01-01', til: '2026-06-30' }),
    fails: ['---\ndato: 2026-01-01\n---\nDu kan ⟦klage⟧.', '---\ndato: 2026-06-30\n---\nDu kan ⟦klage⟧.'],
    passes: ['---\ndato: 2025-12-31\n---\nDu kan klage.', '---\ndato: 2026-07-01\n---\nDu kan klage.', 'Du kan klage.'],
  },
  {
    name: 'gælder et barn',
    rule: gælder({ person: 'barn' }),
    fails: ['Efter barnets lov § 86 kan du ⟦klage⟧.'],
    passes: ['Du kan klage.', '---\ndato: 2026-01-01\nborger: { født: 1970-01-01 }\n---\nDu kan klage.'],
  },
  {
    name: 'gælder når',
    rule: gælder({ når: [{ 'en af': ['men'] }] }),
    fails: ['Du kan ⟦klage⟧.\n\n## Regler\n\nMen vi venter.'],
    passes: ['Du kan klage.'],
  },
  {
    name: 'gælder ikke når',
    rule: gælder({ 'ikke når': [{ 'en af': ['men'] }] }),
    fails: ['Du kan ⟦klage⟧.'],
    passes: ['Du kan klage.\n\n## Regler\n\nMen vi venter.'],
  },
  {
    name: 'et krav om ord, som fundet peger på titlen for',
    rule: requirement('r', { 'en af': ['fordi', 'da'] }),
    fails: ['# ⟦Afslag⟧\n\nDu får afslag.'],
    passes: ['# Afslag\n\nDu får afslag, fordi du bor alene.'],
  },
  {
    name: 'et krav om ord i et afsnit',
    rule: requirement('r', { i: ['begrundelse'], 'en af': ['fordi'] }),
    fails: ['# Afslag\n\nDu får afslag, fordi du bor her.\n\n## ⟦Begrundelse⟧\n\nDu bor alene.'],
    passes: ['# Afslag\n\n## Begrundelse\n\nDu får afslag, fordi du bor alene.'],
  },
  {
    name: 'et krav om ord uden for et afsnit',
    rule: requirement('r', { 'ikke i': ['begrundelse'], 'en af': ['fordi'] }),
    fails: ['# ⟦Afslag⟧\n\n## Begrundelse\n\nDu får afslag, fordi du bor alene.'],
    passes: ['# Afslag\n\n## Regler\n\nDet er fordi.'],
  },
  {
    name: 'et krav om ord fra hver gruppe',
    rule: requirement('r', { 'alle af': [['fordi', 'da'], ['derfor']] }),
    fails: ['# ⟦Afslag⟧\n\nDu får afslag, fordi du bor alene.', '# ⟦Afslag⟧\n\nDerfor.'],
    passes: ['# Afslag\n\nDa du bor alene, får du derfor afslag.'],
  },
  {
    name: 'et krav om et afsnit med indhold',
    rule: requirement('r', { afsnit: ['begrundelse'] }),
    fails: ['# ⟦Afslag⟧\n\nDu får afslag.', '# ⟦Afslag⟧\n\n## Begrundelse\n\n## Regler\n\nHer er de.'],
    passes: ['# Afslag\n\n## Begrundelse\n\nDu bor alene.'],
  },
  {
    name: 'et krav peger på afsnittet, hvor teksten indsættes',
    rule: requirement('r', { 'en af': ['fordi'] }, { 'indsæt i': 'begrundelse', indsæt: 'Fordi.' }),
    fails: ['# Afslag\n\n## ⟦Begrundelse⟧\n\nDu bor alene.'],
    passes: [],
  },
  {
    name: 'et krav peger på det, der er afgjort, hvor afsnittet ikke er der',
    rule: requirement('r', { 'en af': ['fordi'] }, { 'indsæt i': 'begrundelse', indsæt: 'Fordi.' }),
    fails: ['# Din sag\n\nDu søgte i marts. ⟦Du får afslag⟧. Du bor alene.'],
    passes: [],
  },
  {
    name: 'et krav uden titel at pege på',
    rule: requirement('r', { 'en af': ['fordi'] }),
    fails: ['⟦Du får afslag på den hjælp, som du har søgt om hos kommunen i dit brev⟧. Du bor alene.'],
    passes: [],
  },
];
