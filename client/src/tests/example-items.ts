import * as vscode from 'vscode';
import type { PackExampleFile, PackExamples } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';

/** The items of a pack's examples: pack → folder → rule file → example. */
export class ExampleItems {
  readonly #controller: vscode.TestController;

  constructor(controller: vscode.TestController) {
    this.#controller = controller;
  }

  /** The packs that are shown; their ids are the URIs of their folders. */
  get packs(): vscode.TestItem[] {
    return childrenOf(this.#controller.items);
  }

  /** Shows a pack, or what has become of it. */
  show(folder: vscode.Uri, { pakke, filer }: PackExamples): vscode.TestItem {
    const id = folder.toString();
    const manifest = vscode.Uri.joinPath(folder, 'pakke.yaml');
    const pack = this.#controller.createTestItem(id, pakke.titel, manifest);
    pack.description = pakke.version;
    for (const file of filer) this.#folderOf(pack, folder, file.mappe).children.add(this.#file(file));
    this.#controller.items.add(pack);
    return pack;
  }

  /** Takes a pack away that is no longer there. */
  remove(folder: vscode.Uri): void {
    this.#controller.items.delete(folder.toString());
  }

  /** The item of a rule file, where it has examples. */
  fileItem(uri: vscode.Uri): vscode.TestItem | undefined {
    const files = this.packs.flatMap((pack) =>
      childrenOf(pack.children).flatMap((folder) => childrenOf(folder.children)),
    );
    return files.find((file) => file.uri?.toString() === uri.toString());
  }

  #folderOf(pack: vscode.TestItem, folder: vscode.Uri, name: string): vscode.TestItem {
    const known = pack.children.get(name);
    if (known) return known;
    const item = this.#controller.createTestItem(name, name, vscode.Uri.joinPath(folder, name));
    pack.children.add(item);
    return item;
  }

  #file({ uri, id, titel, eksempler }: PackExampleFile): vscode.TestItem {
    const place = vscode.Uri.parse(uri);
    const file = this.#controller.createTestItem(id, titel, place);
    file.description = id;
    file.range = new vscode.Range(0, 0, 0, 0);
    for (const [order, example] of eksempler.entries()) {
      const item = this.#controller.createTestItem(
        example.id,
        t('{0} {1}: {2}', example.slags, example.nr, example.tekst),
        place,
      );
      const { start, end } = example.range;
      item.range = new vscode.Range(start.line, start.character, end.line, end.character);
      item.sortText = String(order).padStart(4, '0');
      file.children.add(item);
    }
    return file;
  }
}

/** The pack that an item belongs to. */
export function packOf(item: vscode.TestItem): vscode.TestItem {
  return item.parent ? packOf(item.parent) : item;
}

/** An item's ids from its pack on. Items are made anew when files change, so that they are known by these. */
export function pathOf(item: vscode.TestItem): string[] {
  return [...(item.parent ? pathOf(item.parent) : []), item.id];
}

/** The examples below some items, less those that are left out. */
export function examplesBelow(
  items: readonly vscode.TestItem[],
  without: readonly vscode.TestItem[] = [],
): vscode.TestItem[] {
  const isLeftOut = (item: vscode.TestItem) => without.some((other) => `${pathOf(other)}` === `${pathOf(item)}`);
  return items
    .filter((item) => !isLeftOut(item))
    .flatMap((item) => (item.children.size === 0 ? leaf(item) : examplesBelow(childrenOf(item.children), without)));
}

/** An item without children is an example, unless it is a pack that has none. */
function leaf(item: vscode.TestItem): vscode.TestItem[] {
  return item.parent ? [item] : [];
}

function childrenOf(collection: vscode.TestItemCollection): vscode.TestItem[] {
  return Array.from(collection, ([, item]) => item);
}
