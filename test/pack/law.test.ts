/**
 * The acts and orders of the pack, and the pack against the statutes as promulgated. Those lie beside the project and not
 * in it: where they are missing, one line says that nothing was compared, and with `CI` set that is a failure.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readStatutes, statuteFolder, statutesAreThere } from '../../scripts/statutes.ts';
import { actSchema } from '../../server/src/pack/law-schema.ts';
import type { FileOf } from '../../server/src/pack/schema.ts';
import { compareSections } from '../../server/src/text/provisions.ts';

type Act = FileOf<'love'>;

const lawFolder = fileURLToPath(new URL('../../snippets/love/', import.meta.url));

/** Days on which each section of the pack is said to have stood in the act, as far as the pack says. */
const heldOn = (section: Act['paragraffer'][string], day: string) => {
  const earliest = section.fra ?? section['først set'];
  const latest = section.til ?? section['sidst set'];
  if ((earliest === undefined || earliest <= day) && (latest === undefined || day <= latest)) return true;
  return (section.tidligere ?? []).some((earlier) => {
    const end = earlier.til ?? earlier['sidst set'];
    return end !== undefined && day <= end;
  });
};

const acts = readdirSync(lawFolder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, content: parse(readFileSync(lawFolder + name, 'utf8')) as Act }));

describe('Love i grundpakken', () => {
  for (const { name, content } of acts) {
    it(`${name} passer til formatet`, () => assert.deepEqual(actSchema.safeParse(content).error?.issues ?? [], []));
    it(`${name} har datoer, der følger efter hinanden`, () => {
      for (const [number, section] of Object.entries(content.paragraffer)) {
        const start = section.fra ?? section['først set'] ?? '';
        const end = section.til ?? section['sidst set'] ?? content.til ?? '9999-12-31';
        assert.ok(start <= end, `§ ${number}: ${start} er efter ${end}`);
        for (const { til } of section.tidligere ?? [])
          assert.ok(til === undefined || til <= end, `§ ${number}: tidligere til ${til}, men nu til ${end}`);
      }
    });
  }

  it('efterfølgere i pakkens love findes der', () => {
    const byId = new Map(acts.map(({ content }) => [content.id, content]));
    for (const { content } of acts)
      for (const [number, section] of Object.entries(content.paragraffer)) {
        const moved = [section, ...(section.tidligere ?? [])].flatMap((part) => part.efterfølger ?? []);
        const parts = Object.values(section['efterfølger for led'] ?? {});
        const others = [section.barn, section.voksen, section.overgang].filter((other) => other !== undefined);
        const successors = [...moved, ...parts, ...others];
        for (const successor of successors) {
          const [, id, first, last] = /^(\p{L}+) § (\d+(?: [a-z])?)(?:-(\d+(?: [a-z])?))?/u.exec(successor) ?? [];
          for (const target of [first, last ?? first])
            assert.ok(byId.get(id)?.paragraffer[target], `${content.id} § ${number}: ${successor}`);
        }
      }
  });
});

if (statutesAreThere()) {
  describe('Love i grundpakken over for lovteksterne', compareWithStatutes);
} else {
  const missing = `Lovene i grundpakken er ikke sammenlignet med lovteksterne: mappen ${statuteFolder} findes ikke.`;
  console.log(missing);
  if (process.env.CI)
    describe('Love i grundpakken over for lovteksterne', () => it('sammenlignes', () => assert.fail(missing)));
}

function compareWithStatutes(): void {
  const versionsByAct = readStatutes().map(({ versions }) => versions);

  it('alle lovtekster er brugt', () => {
    const urls = new Set(acts.map(({ content }) => content.url));
    for (const versions of versionsByAct) assert.ok(urls.has(versions.at(-1)!.url), versions.at(-1)!.file);
  });

  for (const { name, content } of acts) {
    const versions = versionsByAct.find((candidates) => candidates.at(-1)!.url === content.url);
    if (!versions) continue;
    const newest = versions.at(-1)!;

    it(`${name} har hver paragraf i hver udgave`, () => {
      for (const version of versions)
        for (const number of version.sections.keys()) {
          const section = content.paragraffer[number];
          assert.ok(section, `§ ${number} i ${version.file} mangler`);
          // An act is printed before it takes effect.
          const day = section.fra && section.fra > version.issued ? section.fra : version.issued;
          assert.ok(heldOn(section, day), `§ ${number} står i ${version.file}, men ikke i pakken på den dag`);
        }
    });

    it(`${name} har ingen paragraf, som udgaven ikke har`, () => {
      for (const [number, section] of Object.entries(content.paragraffer)) {
        const known = versions.filter((version) => version.sections.has(number)).length;
        assert.ok(known > 0, `§ ${number} står ikke i nogen udgave`);
        if (section.til === undefined && section['sidst set'] === undefined)
          assert.ok(
            newest.sections.has(number),
            `§ ${number} står ikke i ${newest.file}, men har hverken til eller sidst set`,
          );
        const ended = section.til ?? section['sidst set'];
        for (const version of versions)
          if (ended && version.issued > ended)
            assert.ok(!version.sections.has(number), `§ ${number} står i ${version.file} trods til eller sidst set`);
          else if (heldOn(section, version.issued))
            assert.ok(version.sections.has(number), `§ ${number} står ikke i ${version.file}`);
      }
    });

    it(`${name} angiver den udgave, hvor paragraffen først eller sidst er set`, () => {
      for (const [number, section] of Object.entries(content.paragraffer)) {
        const days: string[] = versions
          .filter((version) => version.sections.has(number))
          .map((version) => version.issued);
        if (section['sidst set']) assert.equal(section['sidst set'], days.at(-1), `§ ${number}`);
        if (section['først set']) assert.ok(days.includes(section['først set']), `§ ${number}`);
      }
    });

    it(`${name} nævner paragrafferne i orden`, () => {
      const source = readFileSync(lawFolder + name, 'utf8');
      const written = [...source.matchAll(/^ {2}(\d+(?: [a-z])?):/gm)].map((match) => match[1]);
      assert.deepEqual(written, [...written].sort(compareSections));
    });
  }
}
