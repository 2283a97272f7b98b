import type { SourceText } from '../../server/src/pack/load.ts';

const rule = `fejltype: sprog-uklart
hjemmel: []
princip: saglige-vurderinger
besked: Skriv det anderledes.
forklaring: Fordi.
kilder: [{ titel: Prøve, kontrolleret: 2026-01-01 }]
`;

const files = {
  'pakke.yaml': 'id: prøvstrup\ntitel: Prøvstrup\nversion: 1.0.0\nudgiver: Prøvstrup\ndato: 2026-01-01\n',
  'krav/frist.yaml': `id: frist
titel: Fristen står der
fase: klage
alvor: mangel
${rule}gælder: { afgørelse: [afslag] }
kræver: { en af: ["inden {frist}"] }
eksempler:
  fejl: ["Du får afslag."]
  ok: ["Vi ses."]
`,
  'krav/slukket.yaml': `id: slukket
titel: Slukket
fase: klage
alvor: fra
${rule}kræver: { en af: [x] }
eksempler: { fejl: [x], ok: [y] }
`,
  'vendinger/ikke-nok.yaml': `id: ikke-nok
titel: Ikke nok
alvor: fejl
${rule}find: { en af: [ikke nok] }
medmindre: [{ en af: [fordi] }]
eksempler: { fejl: [Det er ikke nok.], ok: ["Det er ikke nok, fordi det er lidt."] }
`,
  'kendetegn/moedt.yaml': `id: mødt
titel: Mødt
mønstre: [holdt …2 møde]
eksempler: { ja: [Vi holdt et møde.], nej: [Vi ringede.] }
`,
  'udfald/afslag.yaml': `id: afslag
titel: Afslag
medhold: intet
titler: [afslag]
mønstre: [får afslag]
eksempler: { ja: [Du får afslag.], nej: [Du får hjælp.] }
`,
  'afsnit/klagevejledning.yaml': `id: klagevejledning
titel: Klagevejledning
orden: 1
overskrifter: [klagevejledning]
eksempler: { overskrift: [Klagevejledning], ikke: [Begrundelse] }
`,
} as const;

/** A small pack with a file of each kind that has examples; files given replace its own, or are added. */
export function rulePack(changed: Readonly<Record<string, string>> = {}): SourceText[] {
  return Object.entries({ ...files, ...changed }).map(([path, text]) => ({ path, text }));
}
