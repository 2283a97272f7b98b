import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 15 * 60_000;
/** A lock folder without a live owner's id for this long was left by a process that died while taking it. */
const GRACE = 5_000;

/** Runs `work` while this process alone holds the lock folder `path`; a lock whose owner is dead is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  let ownerlessSince = 0;
  while (!(await taken(path))) {
    if (Date.now() > deadline) throw new Error(`Still locked after ${PATIENCE / 60_000} minutes: ${path}`);
    if (await hasLiveOwner(path)) ownerlessSince = 0;
    else if (ownerlessSince === 0) ownerlessSince = Date.now();
    else if (Date.now() - ownerlessSince > GRACE) await rm(path, { recursive: true, force: true });
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await mkdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(path, 'pid'), String(process.pid));
  return true;
}

async function hasLiveOwner(path: string): Promise<boolean> {
  const pid = Number(await readFile(join(path, 'pid'), 'utf8').catch(() => ''));
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
