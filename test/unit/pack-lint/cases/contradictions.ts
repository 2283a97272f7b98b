import { marker, requirement, wording } from '../../pack-files.ts';
import { need, REFUSAL, reasons, rule, template } from '../builders.ts';
import type { LintCase } from '../run-lint.ts';

const contradiction = 'regler-modsiger-hinanden';

/** Rules that contradict one another. */
export const contradictions: readonly LintCase[] = [
  {
    name: 'et kravs tekst, som en vending finder noget galt med',
    check: contradiction,
    files: {
      ...reasons({ 'indsæt i': 'begrundelse', indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.' }),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering'] }),
    },
    remarks: ['fejl krav/k.yaml »Vi har lagt vægt på« bryder vendingen "tom": »samlet vurdering«'],
  },
  {
    name: 'en vending, der kun er et råd, kun gælder et af kravets udfald',
    check: contradiction,
    files: {
      ...reasons({
        gælder: { afgørelse: ['afslag', 'ophør'] },
        indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.',
      }),
      'vendinger/tom.yaml': wording(
        'tom',
        { 'en af': ['samlet vurdering'] },
        { alvor: 'råd', gælder: { afgørelse: ['ophør'] } },
      ),
    },
    remarks: ['advarsel krav/k.yaml »Vi har lagt vægt på« bryder vendingen "tom"'],
  },
  {
    name: 'vendingen gælder andre udfald, tiden er en anden, eller den er undskyldt',
    check: contradiction,
    files: {
      ...reasons({
        gælder: { afgørelse: ['afslag'] },
        indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.',
      }),
      'vendinger/a.yaml': wording('a', { 'en af': ['samlet vurdering'] }, { gælder: { afgørelse: ['bevilling'] } }),
      'vendinger/b.yaml': wording('b', { 'en af': ['samlet vurdering'] }, { gælder: { til: '2020-01-01' } }),
      'vendinger/c.yaml': wording('c', { 'en af': ['samlet vurdering'] }, { medmindre: [{ 'en af': ['vægt'] }] }),
    },
    remarks: [],
  },
  {
    name: 'et kravs tekst, der ikke opfylder det selv',
    check: contradiction,
    files: reasons({ indsæt: 'Vi har tænkt over [fakta].' }),
    remarks: [
      'advarsel krav/k.yaml »Vi har tænkt over« Kravet er ikke opfyldt, selv om dets egen tekst bliver sat ind.',
    ],
  },
  {
    name: 'ord, som er de eneste, der opfylder kravet, og som er forbudt',
    check: contradiction,
    files: {
      ...need({ 'en af': ['samlet vurdering', { kendetegn: 'skøn' }] }, { eksempler: { fejl: [REFUSAL], ok: ['x'] } }),
      'kendetegn/skoen.yaml': marker('skøn', ['(bredt | frit) skøn']),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering', 'skøn'] }),
    },
    remarks: ['fejl krav/k.yaml »en af:« er forbudt af vendingen "tom"'],
  },
  {
    name: 'kravet kan også opfyldes med andre ord',
    check: contradiction,
    files: {
      ...need({ 'en af': ['samlet vurdering', '(bredt | frit) skøn'] }, { eksempler: { fejl: [REFUSAL], ok: ['x'] } }),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering', 'frit skøn'] }),
    },
    remarks: [],
  },
  {
    name: 'eksempler, der alle opfylder kravet med det forbudte',
    check: contradiction,
    files: {
      ...need(
        { 'en af': ['vægt', 'betydning'] },
        {
          eksempler: {
            fejl: [REFUSAL],
            ok: ['Vi har efter et skøn lagt vægt på det.', 'Det har efter et skøn betydning.'],
          },
        },
      ),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['efter et skøn … (vægt | betydning)'] }),
    },
    remarks: ['fejl krav/k.yaml »ok:« I alle eksempler, der opfylder kravet "k", finder vendingen "tom" noget galt'],
  },
  {
    name: 'et bedre ord, der selv er forkert',
    check: contradiction,
    files: {
      'vendinger/a.yaml': wording(
        'a',
        { 'en af': ['hvorvidt'] },
        { bedre: 'såfremt', erstat: true, eksempler: { fejl: ['Vi ser, hvorvidt du kan gå.'], ok: ['x'] } },
      ),
      'vendinger/b.yaml': wording('b', { 'en af': ['såfremt'] }, { alvor: 'råd' }),
    },
    remarks: ['advarsel vendinger/a.yaml »såfremt« bryder vendingen "b": »såfremt«'],
  },
  {
    name: 'et bedre ord, der er i orden, mens resten af eksemplet ikke er det',
    check: contradiction,
    files: {
      'vendinger/a.yaml': wording(
        'a',
        { 'en af': ['hvorvidt'] },
        { bedre: 'om', erstat: true, eksempler: { fejl: ['Såfremt du kan, ser vi, hvorvidt du går.'], ok: ['x'] } },
      ),
      'vendinger/b.yaml': wording('b', { 'en af': ['såfremt'] }, { alvor: 'råd' }),
    },
    remarks: [],
  },
  {
    name: 'et afsnits tekst og en skabelon, som reglerne finder noget galt med',
    check: contradiction,
    files: {
      'afsnit/praktisk.yaml': {
        id: 'praktisk',
        titel: 'Praktisk',
        orden: 50,
        overskrifter: ['praktisk'],
        indsæt: '## Praktisk\n\nRing, såfremt du har spørgsmål.',
        eksempler: { overskrift: ['Praktisk'], ikke: ['Regler'] },
      },
      'skabeloner/afslag.yaml': template,
      ...reasons({ gælder: { afgørelse: ['afslag'] } }),
      'vendinger/b.yaml': wording('b', { 'en af': ['såfremt'] }, { alvor: 'råd' }),
    },
    remarks: [
      'advarsel afsnit/praktisk.yaml »## Praktisk« Teksten i afsnittet "praktisk" bryder vendingen "b"',
      'advarsel skabeloner/afslag.yaml »---« Skabelonen "afslag" mangler det, som kravet "k" kræver',
    ],
  },

  {
    name: 'en vending, der forbyder, hvad pakken nedenunder skriver, og et krav, som dens skabelon ikke opfylder',
    check: contradiction,
    below: {
      ...reasons({ 'indsæt i': 'begrundelse', indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.' }),
      'skabeloner/afslag.yaml': template,
    },
    files: {
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering'] }),
      'krav/l.yaml': requirement('l', { 'en af': ['venlig hilsen'] }, { gælder: { afgørelse: ['afslag'] } }),
    },
    remarks: [
      'advarsel krav/l.yaml »kræver:« Skabelonen "afslag" mangler det, som kravet "l" kræver',
      'fejl vendinger/tom.yaml »en af:« Teksten, som kravet "k" indsætter, bryder vendingen "tom"',
    ],
  },
  {
    name: 'pakken nedenunder modsiger sig selv',
    check: contradiction,
    below: {
      ...reasons({ indsæt: 'Vi har lagt vægt på [fakta] efter en samlet vurdering.' }),
      'vendinger/tom.yaml': wording('tom', { 'en af': ['samlet vurdering'] }),
    },
    files: rule({}),
    remarks: [],
  },
];
