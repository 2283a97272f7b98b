import * as vscode from 'vscode';
import { type NewRuleKind, newRuleRequest } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import type { ServerConnection } from '../server-connection.ts';
import { choosePack } from '../tests/pack-folders.ts';
import { askName, writeNew } from './new-files.ts';

/** Kinds of files by the folder of the pack that they stand in. */
const kindOfFolder: Readonly<Record<string, NewRuleKind>> = {
  krav: 'krav',
  vendinger: 'vending',
  kendetegn: 'kendetegn',
  ordlister: 'ordliste',
  afsnit: 'afsnit',
};

/**
 * Makes a new file in a pack, in order as it stands, and opens it with the first thing to fill in selected.
 *
 * @param at what the command was called on in the Explorer: a pack's `pakke.yaml`, or the folder of a kind
 */
export async function newRule(server: ServerConnection, at?: vscode.Uri): Promise<void> {
  const pack = await choosePack(at);
  if (!pack) return;
  const slags = kindOfFolder[at?.path.split('/').at(-1) ?? ''] ?? (await chooseKind());
  if (!slags) return;
  const what = { mappe: pack.toString(), slags };
  const prompt = t('Titlen i én kort sætning, fx "Klagefristen står i klagevejledningen"');
  const named = await askName(server, t('Ny regel'), prompt, what);
  if (named) await writeNew(pack, await server.request(newRuleRequest, { ...what, ...named }));
}

async function chooseKind(): Promise<NewRuleKind | undefined> {
  const choices: { label: string; detail: string; slags: NewRuleKind }[] = [
    {
      label: t('krav'),
      detail: t('Noget, en afgørelse skal indeholde, eller som skal være gjort først. Det står i tjeklisten.'),
      slags: 'krav',
    },
    {
      label: t('vending'),
      detail: t('En formulering, der er risikabel. Den bliver understreget i brevet.'),
      slags: 'vending',
    },
    {
      label: t('kendetegn'),
      detail: t('Ord, som flere regler leder efter. Det siger ikke selv noget om brevet.'),
      slags: 'kendetegn',
    },
    {
      label: t('ordliste'),
      detail: t('Ord af samme slags under ét navn. Et mønster bruger dem ved at nævne navnet, fx <fagfolk>.'),
      slags: 'ordliste',
    },
    {
      label: t('afsnit'),
      detail: t('Et afsnit, brevet kan have: overskrifterne, det kendes på, og en tekst til det.'),
      slags: 'afsnit',
    },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: t('Ny regel'), matchOnDetail: true });
  return chosen?.slags;
}
