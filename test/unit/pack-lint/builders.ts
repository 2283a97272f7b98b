import { requirement, wording } from '../pack-files.ts';

export const found = { 'en af': ['klage'] };
export const rule = (rest: object, find: object = found) => ({ 'vendinger/r.yaml': wording('r', find, rest) });
export const need = (needs: object, rest: object = {}) => ({ 'krav/k.yaml': requirement('k', needs, rest) });
export const source = (url: string, kontrolleret = '2026-01-01') => [{ titel: 'Kilde', url, kontrolleret }];

/** A letter that misses reasons, and how it meets the requirement of them. */
export const REFUSAL = '# Afslag\n\nDu får afslag på hjælp.';
export const examples = { fejl: [REFUSAL], ok: [`${REFUSAL}\n\n## Begrundelse\n\nVi har lagt vægt på din hverdag.`] };
export const reasons = (rest: object) => need({ 'en af': ['lagt vægt på'] }, { eksempler: examples, ...rest });

export const template = {
  id: 'afslag',
  titel: 'Afslag',
  afgørelse: 'afslag',
  beskrivelse: 'Et afslag.',
  tekst: '---\nafgørelse: afslag\n---\n\n# Afslag\n\nDu får afslag på [det, der er søgt om].\n',
};
