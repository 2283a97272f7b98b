import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../testbed/browser.ts';
import { ensureTestbed } from '../testbed/install.ts';
import { letters, projectRoot, refusalLetter } from '../testbed/project.ts';
import { startServer, type VsCodeServer } from '../testbed/server.ts';
import { packageExtension, type Vsix } from '../testbed/vsix.ts';
import { Editor } from './editor.ts';

/** A file, open in a workbench of its own with the extension installed from its package. */
export interface LetterInWorkbench {
  server: VsCodeServer;
  workbench: Workbench;
  editor: Editor;
}

/** Which file of which folder is opened; the refusal letter, where nothing is said. */
export interface Opening {
  readonly workspace?: string;
  readonly file?: string;
}

/**
 * Opens a file before the tests of the enclosing `describe`, takes a screenshot after each, and closes all at the end.
 *
 * @param name begins the screenshots' names
 * @returns an object that is filled before the first test
 */
export function openLetterForTests(
  name: string,
  { workspace = letters, file = refusalLetter }: Opening = {},
): LetterInWorkbench {
  const opened = {} as LetterInWorkbench;
  let vsix: Vsix | undefined;

  before(async () => {
    const bed = await ensureTestbed();
    vsix = await packageExtension(projectRoot);
    opened.server = await startServer(bed, { workspace, vsix: vsix.path });
    const openFile = join(opened.server.workspace, file);
    opened.workbench = await openWorkbench(bed, opened.server, { openFile });
    opened.editor = new Editor(opened.workbench.page);
    await opened.editor.focus();
  });

  after(async () => {
    await opened.workbench?.close();
    await opened.server?.dispose();
    await vsix?.dispose();
  });

  afterEach(async function () {
    const title = this.currentTest?.title.replaceAll(/[^\wæøå]+/gi, '-') ?? 'unknown';
    await opened.workbench.screenshot(`${name}-${title}`);
  });
  return opened;
}
