import { groundwork } from './pack-files.ts';

export const TODAY = '2026-11-26';

// A sentence with one of the words is one of the kind by a probability of about 0.98; any other by 0.02.
const words = {
  id: 'viser-andet',
  titel: 'Sætninger, der viser, at der er set på anden hjælp',
  grundtal: -4,
  vægte: [
    { vægt: 8, træk: 'tilbud' },
    { vægt: 8, træk: 'kørestol' },
  ],
};
/** A letter of three sentences lacks it by 0.95 with none of the kind, 0.52 with one, 0.28 with two. */
export const letters = {
  id: 'helhed-mangler',
  titel: 'Breve, hvor der ikke er set på anden hjælp',
  'ikke i': ['hilsen'],
  grundtal: 0,
  længde: 0,
  udfald: [
    { udfald: 'afslag', vægt: 0 },
    { udfald: 'ophør', vægt: 5 },
  ],
  sætninger: [{ ordvægte: 'viser-andet', antal: -1.5, andel: 0, tydeligst: 0, 'i begrundelsen': 0 }],
};
export const asked = { brevvægte: 'helhed-mangler', højst: 0.7, 'råd over': 0.4 };
export const files = { ...groundwork, 'ordvaegte/viser-andet.yaml': words, 'brevvaegte/helhed-mangler.yaml': letters };
export const other = 'Vi har set på din sag nu.';
export const one = 'Du har fået et tilbud om det.';
export const another = 'Du har også en kørestol derhjemme.';
