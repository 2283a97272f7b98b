/**
 * Stands in for `@vscode/spdlog`, whose native code npm does not bring along: without it VS Code writes no log, and its
 * output view stays empty. Like the recorder that loads it, it runs in Node 24 as it stands.
 */
import { appendFileSync } from 'node:fs';

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  private readonly file: string;
  private level = 2;
  private bare = false;

  constructor(file: string) {
    this.file = file;
  }

  trace = (message: string) => this.write(0, message);
  debug = (message: string) => this.write(1, message);
  info = (message: string) => this.write(2, message);
  warn = (message: string) => this.write(3, message);
  error = (message: string) => this.write(4, message);
  critical = (message: string) => this.write(5, message);

  setLevel(level: number): void {
    this.level = level;
  }

  clearFormatters(): void {
    this.bare = true;
  }

  setPattern(): void {}
  flush(): void {}
  drop(): void {}

  private write(level: number, message: string): void {
    if (level < this.level) return;
    const line = `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`;
    try {
      appendFileSync(this.file, this.bare ? message : line);
    } catch {
      // the folder is gone: the server is being ended
    }
  }
}

export function setFlushOn(): void {}

export async function createAsyncRotatingLogger(_name: string, file: string): Promise<Logger> {
  return new Logger(file);
}
