import { writeSync } from 'node:fs';
import builtIn from 'virtual:pakke';
import { COULD_NOT_RUN, checkUsage, NO_ERRORS, type Output, packFor, runCheck } from './check-command.ts';
import { packUsage, runPack } from './pack/command.ts';
import { isWorker, serveAsWorker } from './workers.ts';

const usage = `Rettesnor ${builtIn.manifest.version}: kontrol af kommunale afgørelser. Intet forlader maskinen.

${checkUsage}
${packUsage}`;

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

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (command === 'tjek') return runCheck(args, builtIn, __filename, output);
  if (command === 'pakke') return runPack(args, builtIn, output);
  if (command === '--version') {
    output.out(`${builtIn.manifest.version}\n`);
    return NO_ERRORS;
  }
  if (command === '--help' || command === '-h') {
    output.out(usage);
    return NO_ERRORS;
  }
  if (command === undefined) output.out(usage);
  else output.err(`Rettesnor kender ikke kommandoen "${command}".\n\n${usage}`);
  return COULD_NOT_RUN;
}

if (isWorker) serveAsWorker((folder) => packFor(builtIn, folder));
else {
  void run(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
