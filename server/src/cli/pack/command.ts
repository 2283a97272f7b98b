import type { LoadedPack } from '../../pack/load.ts';
import { COULD_NOT_RUN, NO_ERRORS, type Output } from '../check-command.ts';
import { handbookUsage, runHandbook } from './dok.ts';
import { newUsage, runNew } from './ny.ts';
import { runTest, testUsage } from './test.ts';
import { lintUsage, runLint } from './tjek.ts';
import { runTry, tryUsage } from './try.ts';
import { publishUsage, runPublish } from './udgiv.ts';

/** A sub-command of `rettesnor pakke`: the arguments after its name, and the exit code that comes of it. */
type PackCommand = (args: readonly string[], builtIn: LoadedPack, output: Output) => Promise<number>;

const commands: Readonly<Record<string, { readonly run: PackCommand; readonly usage: string }>> = {
  dok: { run: runHandbook, usage: handbookUsage },
  ny: { run: runNew, usage: newUsage },
  test: { run: runTest, usage: testUsage },
  tjek: { run: runLint, usage: lintUsage },
  udgiv: { run: runPublish, usage: publishUsage },
  prøv: { run: runTry, usage: tryUsage },
};

/** For keyboards without ø, and for scripts that keep to ASCII. */
const otherNames: Readonly<Record<string, string>> = { proev: 'prøv' };

export const packUsage = Object.values(commands)
  .map(({ usage }) => usage)
  .join('\n');

/** `rettesnor pakke …`: for those who write rules. */
export async function runPack(args: readonly string[], builtIn: LoadedPack, output: Output): Promise<number> {
  const [typed, ...rest] = args;
  const name = typed !== undefined && Object.hasOwn(otherNames, typed) ? otherNames[typed] : typed;
  if (name === '--help' || name === '-h') {
    output.out(packUsage);
    return NO_ERRORS;
  }
  if (name !== undefined && Object.hasOwn(commands, name)) return commands[name].run(rest, builtIn, output);
  const unknown = name === undefined ? '' : `Rettesnor kender ikke kommandoen "pakke ${name}".\n\n`;
  output.err(`${unknown}${packUsage}`);
  return COULD_NOT_RUN;
}
