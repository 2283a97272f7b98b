import type { FileOf } from '../../pack/schema.ts';
import { danishDate } from '../../text/calendar.ts';
import { type CheckedLetter, checkLetter } from '../check-letter.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { exampleRuns, type RunsOfRule } from './example-runs.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { Objections, phrasedFindings, wordingKey } from './objections.ts';
import type { FileKey, FoundRemark } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';
import { filled, withOutcome, withPassage } from './trial-letters.ts';

/**
 * Rules that demand and forbid the same. What the pack itself writes into letters is put into letters and checked: a wording that
 * objects to it contradicts the file it came from, and a requirement that its own text does not meet contradicts itself. What lies
 * below is tried too, for a pack's own wording may forbid what the built-in pack writes.
 */
export const contradictions: CheckOfPack = {
  id: 'regler-modsiger-hinanden',
  title: 'Regler, der kræver og forbyder det samme',
  *run(reviewed) {
    for (const runs of exampleRuns(reviewed)) {
      if ('kræver' in runs.file) {
        yield* insertion(runs, runs.file, reviewed);
        yield* forbiddenAnswers(runs, runs.file);
      } else yield* suggestion(runs, runs.file, reviewed);
    }
    yield* forbiddenWords(reviewed);
    yield* sections(reviewed);
    yield* templates(reviewed);
  },
};

/** A requirement's text, put into each letter that misses it, under each outcome that the requirement is for. */
function* insertion(
  { folder, file: { id }, fejl }: RunsOfRule,
  file: FileOf<'krav'>,
  reviewed: ReviewedPack,
): Generator<FoundRemark> {
  if (file.indsæt === undefined) return;
  const key: FileKey = { folder, id, path: ['indsæt'] };
  const text = filled(file.indsæt, danishDate(reviewed.date));
  const role = file['indsæt i'] ?? file.kræver.i?.[0];
  const objections = new Objections(key, `Teksten, som kravet "${id}" indsætter,`);
  for (const { text: letter } of fejl) {
    const whole = withPassage(letter, role, text, reviewed);
    for (const outcome of [undefined, ...(file.gælder?.afgørelse ?? [])]) {
      const at = outcome === undefined || outcome === 'ukendt' ? whole.text : withOutcome(whole.text, outcome);
      const checked = checkLetter(at, reviewed.pack, reviewed.date);
      objections.add(checked, at.length - (whole.text.length - whole.from));
      if (outcome === undefined && file.kræver.kontrol === undefined && stateOf(id, checked) === 'mangler')
        yield {
          ...key,
          level: 'advarsel',
          message:
            'Kravet er ikke opfyldt, selv om dets egen tekst bliver sat ind. Ret teksten eller det, der ledes efter.',
        };
    }
  }
  yield* objections.remarks();
}

const stateOf = (id: string, { checklist }: CheckedLetter) =>
  checklist.find(({ requirement }) => requirement.id === id)?.status;

/** Where a requirement is met, in all its own examples, by words that one wording objects to, nobody can please both. */
function* forbiddenAnswers({ folder, ok }: RunsOfRule, file: FileOf<'krav'>): Generator<FoundRemark> {
  const met = ok.flatMap(({ checked }) => {
    const place = checked.checklist.find((e) => e.requirement.id === file.id && e.status === 'opfyldt')?.place;
    return place ? [{ checked, place }] : [];
  });
  if (met.length === 0) return;
  const objecting = met.map(({ checked, place }) => {
    const there = phrasedFindings(checked).filter(({ from, to }) => from < place.to && place.from < to);
    return new Set(there.map(({ code }) => code));
  });
  for (const code of objecting[0])
    if (objecting.every((codes) => codes.has(code)))
      yield {
        folder,
        id: file.id,
        path: ['eksempler', 'ok'],
        other: wordingKey(code),
        level: 'fejl',
        message: `I alle eksempler, der opfylder kravet "${file.id}", finder vendingen "${code}" noget galt netop dér. Den, der følger det ene, bryder det andet.`,
      };
}

/** A wording's better words, after the letter that had the worse; and where they take their place, in their place. */
function* suggestion(
  { folder, fejl }: RunsOfRule,
  file: FileOf<'vendinger'>,
  reviewed: ReviewedPack,
): Generator<FoundRemark> {
  if (file.bedre === undefined) return;
  const text = filled(file.bedre, danishDate(reviewed.date));
  const subject = `Det, vendingen "${file.id}" foreslår som bedre,`;
  const objections = new Objections({ folder, id: file.id, path: ['bedre'] }, subject);
  for (const { text: letter, checked } of fejl) {
    const hit = [...checked.findings, ...checked.repeats].find(({ code }) => code === file.id);
    if (file.erstat && hit) {
      const mended = letter.slice(0, hit.from) + text + letter.slice(hit.to);
      objections.add(checkLetter(mended, reviewed.pack, reviewed.date), hit.from, hit.from + text.length);
    } else {
      const role = file.find.i?.[0] ?? 'begrundelse';
      const whole = withPassage(letter, role, text, reviewed);
      objections.add(checkLetter(whole.text, reviewed.pack, reviewed.date), whole.from);
    }
  }
  yield* objections.remarks();
}

/** A section's text, in a letter of each outcome. */
function* sections(reviewed: ReviewedPack): Generator<FoundRemark> {
  for (const { id, indsæt } of reviewed.loaded.files.afsnit) {
    if (indsæt === undefined) continue;
    const objections = new Objections({ folder: 'afsnit', id, path: ['indsæt'] }, `Teksten i afsnittet "${id}"`);
    const text = filled(indsæt, danishDate(reviewed.date));
    for (const outcome of reviewed.loaded.files.udfald)
      objections.add(checkLetter(withOutcome(text, outcome.id), reviewed.pack, reviewed.date), 0);
    yield* objections.remarks();
  }
}

/**
 * A template filled in: no wording may object to it, and no requirement that words can meet may miss something. Filled with trial
 * words, it is no letter to weigh as a whole.
 */
function* templates(reviewed: ReviewedPack): Generator<FoundRemark> {
  for (const { id, tekst } of reviewed.loaded.files.skabeloner) {
    const key: FileKey = { folder: 'skabeloner', id, path: ['tekst'] };
    const checked = checkLetter(filled(tekst, danishDate(reviewed.date)), reviewed.pack, reviewed.date);
    const objections = new Objections(key, `Skabelonen "${id}"`);
    objections.add(checked, 0);
    yield* objections.remarks();
    for (const { requirement, status } of checked.checklist)
      if (status === 'mangler' && requirement.needs.check === undefined && requirement.needs.letter === undefined)
        yield {
          ...key,
          other: { folder: 'krav', id: requirement.id, path: ['kræver'] },
          level: 'advarsel',
          message: `Skabelonen "${id}" mangler det, som kravet "${requirement.id}" kræver af et brev med dens udfald.`,
        };
  }
}
