import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { buildSchemas } from '../../scripts/byg-skemaer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const schemas = Object.entries(buildSchemas());
const validators = new Map<string, ValidateFunction>(schemas.map(([name, schema]) => [name, ajv.compile(schema)]));
const read = (path: string) => parse(readFileSync(join(root, 'snippets', path), 'utf8')) as Record<string, unknown>;
const isInOrder = (name: string, value: unknown) => {
  const validate = validators.get(name)!;
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('The JSON Schemas', () => {
  for (const [name] of schemas) {
    it(`accept the built-in pack's files: ${name}`, () => {
      const paths =
        name === 'pakke' ? ['pakke.yaml'] : readdirSync(join(root, 'snippets', name)).map((file) => `${name}/${file}`);
      assert.ok(paths.length > 0);
      for (const path of paths) assert.deepEqual(isInOrder(name, read(path)), [], path);
    });
  }

  const rule = read('krav/klagefrist.yaml');
  const { kilder: _, ...unsourced } = rule;
  for (const [name, file, isRight] of [
    ['accept a file that changes one and says why', { id: 'klagefrist', grund: 'x', alvor: 'fra' }, true],
    ['accept a file that adds', { id: 'klagefrist', grund: 'x', tilføj: { gælder: { når: [] } } }, true],
    ['refuse a change without a reason', { id: 'klagefrist', alvor: 'fra' }, false],
    ['refuse a change to what is not there', { id: 'klagefrist', grund: 'x', farve: 'rød' }, false],
    ['refuse a rule without sources', unsourced, false],
    ['refuse a severity that is none', { ...rule, alvor: 'slem' }, false],
  ] as const) {
    it(name, () => assert.equal(isInOrder('krav', file).length === 0, isRight));
  }

  it('describe every key in Danish', () => {
    const text = JSON.stringify(schemas);
    for (const words of [
      'Hvor i forløbet kravet hører til.',
      'Hvorfor reglen er ændret.',
      'Kildens adresse på nettet.',
    ])
      assert.ok(text.includes(words), words);
    assert.ok(!text.includes('viser"'));
  });

  it('are those that editors are pointed to', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      contributes: { yamlValidation: { fileMatch: string; url: string }[] };
    };
    for (const { fileMatch, url } of contributes.yamlValidation) {
      const name = /^\.\/dist\/schemas\/(\w+)\.schema\.json$/.exec(url)?.[1];
      assert.ok(name && validators.has(name), url);
      assert.ok(fileMatch === `**/${name}.yaml` || fileMatch === `**/${name}/*.yaml`, fileMatch);
    }
    assert.equal(contributes.yamlValidation.length, schemas.length - 5);
  });
});
