import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { insertRequirement } from '../../server/src/language/insertion.ts';
import type { Requirement } from '../../server/src/pack/pack.ts';
import { loaded, pack, today } from './built-in-pack.ts';

/** What a writer puts into the fields of a text that was inserted. Of the others, any words will do. */
const FIELDS: Readonly<Record<string, string>> = {
  lov: 'servicelovens',
  nummer: '95',
  dato: '3. januar 2026',
  'dato, mindst 14 uger efter at du har modtaget brevet': '3. januar 2030',
  'hvor meget': '4 timer om ugen',
  alder: '52',
  'sygdom eller funktionsnedsættelse': 'sclerose',
  'det i din situation, der har været afgørende': 'du selv tager bussen til din behandling og laver mad hver dag',
  'hvad det betyder for betingelsen i reglen': 'du klarer det daglige selv og ikke har behov for støtte til det',
  'hvad i hverdagen': 'gå mere end 20 meter uden pause',
  Kilde: 'Din læge',
  'hvad den siger om dig': 'får smerter og må sætte dig efter få skridt',
  'paragraf/tilbud': 'støtte i hjemmet efter servicelovens § 85',
  'Hvad I fandt.': 'Det har du ikke brug for nu.',
  'det, du er tilbudt eller vejledt om': 'en besøgsven fra den frivillige forening',
  'hvad du svarede': 'det vil du gerne prøve',
  'barnets navn': 'Mathias',
  'Barnets navn': 'Mathias',
  'barnets eget syn': 'han helst vil sove hjemme i sin egen seng',
  hvordan: 'han skal blive hjemme om natten',
};

const filledIn = (text: string) =>
  text.replace(/\[([^\][\n]+)\](?!\()/g, (_, field: string) => FIELDS[field] ?? 'det, der er oplyst i sagen');

/** The letter with what the editor offers for a finding of the requirement: a text that is inserted, or one in place of another. */
function mended(text: string, requirement: Requirement): string | undefined {
  const { decision, findings } = checkLetter(text, pack, today);
  const replacements = findings.flatMap(({ code, replacement }) =>
    code === requirement.id && replacement ? [replacement] : [],
  );
  if (replacements.length > 0)
    return replacements.reduceRight(
      (now, { from, to, text: better }) => now.slice(0, from) + better + now.slice(to),
      text,
    );
  const insertion = insertRequirement(decision, pack, requirement);
  return insertion && text.slice(0, insertion.offset) + filledIn(insertion.text) + text.slice(insertion.offset);
}

describe('The repair that is offered for a requirement', () => {
  for (const { id, eksempler, indsæt } of loaded.files.krav) {
    const requirement = pack.requirements.find((candidate) => candidate.id === id);
    if (!requirement) continue;
    for (const [i, text] of eksempler.fejl.entries()) {
      const better = mended(text, requirement);
      if (better === undefined && indsæt === undefined) continue;
      it(`${id} clears its example ${i + 1}`, () => {
        assert.ok(better !== undefined, 'nothing is offered');
        const state = checkLetter(better, pack, today).checklist.find(({ requirement: { id: of } }) => of === id);
        assert.ok(['opfyldt', 'ikke relevant'].includes(state?.status ?? ''), `${state?.status}:\n${better}`);
      });
    }
  }
});
