import { writeSync } from 'node:fs';
import builtIn from 'virtual:pakke';
import { COULD_NOT_RUN, checkUsage, type Output, runCheck } from './check-command.ts';

const usage = `Rettesnor ${builtIn.manifest.version}: kontrol af kommunale afgørelser. Intet forlader maskinen.

${checkUsage}`;

/** Writes all of it before the process ends, also to a pipe; a reader that has left is no error. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

const output: Output = { out: (text) => write(1, text), err: (text) => write(2, text) };
const [command, ...args] = process.argv.slice(2);
if (command === 'tjek') process.exitCode = runCheck(args, builtIn, output);
else if (command === undefined || command === '--help' || command === '-h') {
  output.out(usage);
  if (command === undefined) process.exitCode = COULD_NOT_RUN;
} else if (command === '--version') output.out(`${builtIn.manifest.version}\n`);
else {
  output.err(`Rettesnor kender ikke kommandoen "${command}".\n\n${usage}`);
  process.exitCode = COULD_NOT_RUN;
}
