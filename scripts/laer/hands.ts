const named = (numbers: readonly number[]) => numbers.map((number) => `haand-${number}`);

/** The letters that weights and the net are learnt from, by folder in `test/breve`. */
export const LETTERS: readonly string[] = [
  ...named([
    1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22, 24, 25, 27, 28, 29, 30, 31, 33, 34, 35, 36,
    40, 41, 42, 43, 44, 45, 50, 51, 52, 53, 55, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 73, 74, 75, 76, 77, 79,
    80, 81, 82, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 99, 100, 101, 102,
  ]),
  'lovlige',
  'mangelfulde',
];

/**
 * Letters that are read, and that only a net is learnt from. What it says of them is heard from nets that were learnt without them, and
 * the letters' weights were not learnt from them: so they tell how much each counts. All other folders measure.
 */
export const NET_LETTERS: readonly string[] = named([
  103, 105, 106, 107, 108, 109, 110, 111, 112, 114, 115, 116, 117, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129,
  130, 131, 132, 133, 134, 135, 138, 141, 142, 143, 144, 145, 147, 148, 149, 150, 151, 152, 153, 154, 156, 157, 159,
  160, 161, 163, 164, 165, 167, 168, 169, 170, 171, 173, 175, 176, 178, 184, 186, 187, 188, 190,
]);
