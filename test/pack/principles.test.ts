/**
 * The principle decisions of the pack against the list that they were written from, which lies beside the project and not in
 * it: where it is missing, one line says that nothing was compared, and with `CI` set that is a failure.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { pack } from './built-in-pack.ts';

/** What the list says of a decision, as far as it is compared. */
interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly status: string;
  readonly status_basis: string;
  readonly holding?: string;
  readonly coverage?: string;
  readonly published?: string;
  readonly replaces?: readonly string[];
  readonly replaced_by?: readonly string[];
}

const listFile = fileURLToPath(new URL('../../../shared/data/principles.yaml', import.meta.url));
const statuses: Readonly<Record<string, string>> = { current: 'gældende', discarded: 'kasseret', unknown: 'ukendt' };

/** A status that the source itself limits to a day is not known after that day. */
function statusOn({ status, status_basis }: Listed, day: string): string | undefined {
  const end = /slutdato i data: (\d{4}-\d{2}-\d{2})/.exec(status_basis)?.[1];
  return end !== undefined && end < day ? 'ukendt' : statuses[status];
}

describe('Principmeddelelserne i grundpakken', () => {
  for (const principle of pack.principles.values()) {
    it(`${principle.id} siger, hvad den fastslår, eller at kun emnet kendes`, () => {
      if (principle.konklusion === undefined) assert.ok(principle.titel.length > 0 && principle.emner.length > 0);
      else assert.ok(principle.konklusion.length > 40, principle.konklusion);
    });
    it(`${principle.id} peger kun på andre, der er i pakken eller er et nummer`, () => {
      for (const other of [...(principle.erstatter ?? []), ...(principle['erstattet af'] ?? [])])
        assert.match(other, /\d{1,3}-\d{2}/);
    });
  }
});

if (existsSync(listFile)) {
  describe('Principmeddelelserne over for listen', compareWithList);
} else {
  const missing = `Principmeddelelserne er ikke sammenlignet med listen: ${listFile} findes ikke.`;
  console.log(missing);
  if (process.env.CI)
    describe('Principmeddelelserne over for listen', () => it('sammenlignes', () => assert.fail(missing)));
}

function compareWithList(): void {
  const listed = parse(readFileSync(listFile, 'utf8')) as Listed[];

  it('alle er i pakken', () => {
    assert.deepEqual(
      listed.filter(({ id }) => !pack.principles.has(id)).map(({ id }) => id),
      [],
    );
    assert.ok(listed.length > 100);
  });

  for (const entry of listed) {
    const own = pack.principles.get(entry.id);
    it(`${entry.id}: slags, titel, status og år er listens`, () => {
      assert.equal(own?.slags, entry.kind);
      assert.equal(own?.titel, entry.title);
      assert.ok(entry.status in statuses, entry.status);
      assert.equal(own?.status, statusOn(entry, own?.kontrolleret ?? ''));
      if (entry.published) assert.equal(own?.offentliggjort, entry.published);
    });
    it(`${entry.id}: konklusionen er der, når listen kender den`, () => {
      const known = entry.holding !== undefined && entry.coverage !== 'subject-only';
      assert.equal(own?.konklusion !== undefined, known);
    });
    it(`${entry.id}: afløsning er listens`, () =>
      assert.deepEqual(own?.['erstattet af'] ?? [], entry.replaced_by ?? []));
  }
}

describe('En kasseret principafgørelse i et brev', () => {
  const letter = (id: string) =>
    `3. marts 2026\n\n# Afslag på merudgifter\n\nDu får afslag efter barnets lov § 86. Vi har lagt vægt på principafgørelse ${id}.`;
  const findingIn = (text: string) =>
    checkLetter(text, pack, '2026-11-25').findings.find(({ faultType }) => faultType === 'praksis-kasseret');

  it('kan skiftes ud med den ene, der er trådt i stedet', () => {
    const text = letter('54-11');
    const { replacement } = findingIn(text)!;
    assert.equal(text.slice(replacement?.from, replacement?.to), '54-11');
    assert.equal(replacement?.text, '10-17');
  });

  it('har ingen rettelse, hvor pakken ikke kender en efterfølger', () => {
    const finding = findingIn(letter('C-16-99'));
    assert.ok(finding);
    assert.equal(finding.replacement, undefined);
  });
});
