import * as vscode from 'vscode';
import { type ExampleOutcome, runExamplesRequest } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import type { ServerConnection } from '../server-connection.ts';
import { packOf } from './example-items.ts';

/** Examples that are asked for at once: few enough to show that it goes on, and to stop soon. */
const BATCH = 100;

/** Runs examples and tells a test run what came of them. */
export async function runItems(
  server: ServerConnection,
  run: vscode.TestRun,
  items: readonly vscode.TestItem[],
  token: vscode.CancellationToken,
): Promise<void> {
  for (const item of items) run.enqueued(item);
  for (const batch of batchesOf(items)) {
    if (token.isCancellationRequested) skip(run, batch);
    else await runBatch(server, run, batch, token);
  }
}

/** Examples of one pack each, in the order given. */
function batchesOf(items: readonly vscode.TestItem[]): vscode.TestItem[][] {
  const batches: vscode.TestItem[][] = [];
  for (const item of items) {
    const last = batches.at(-1);
    if (last && last.length < BATCH && packOf(last[0]).id === packOf(item).id) last.push(item);
    else batches.push([item]);
  }
  return batches;
}

async function runBatch(
  server: ServerConnection,
  run: vscode.TestRun,
  batch: readonly vscode.TestItem[],
  token: vscode.CancellationToken,
): Promise<void> {
  for (const item of batch) run.started(item);
  try {
    const outcomes = await server.request(
      runExamplesRequest,
      { mappe: packOf(batch[0]).id, eksempler: batch.map(({ id }) => id) },
      token,
    );
    const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
    for (const item of batch) tell(run, item, byId.get(item.id));
  } catch (error) {
    if (token.isCancellationRequested) return skip(run, batch);
    const reason = error instanceof Error ? error.message : String(error);
    for (const item of batch) run.errored(item, new vscode.TestMessage(reason));
  }
}

function tell(run: vscode.TestRun, item: vscode.TestItem, outcome: ExampleOutcome | undefined): void {
  if (!outcome) {
    run.errored(item, new vscode.TestMessage(t('Eksemplet er ikke længere i filen.')));
    return;
  }
  const { holder, forventet, fundet, ms } = outcome;
  if (holder) {
    run.passed(item, ms);
    return;
  }
  const message = vscode.TestMessage.diff(t('Forventet: {0}. Fundet: {1}', forventet, fundet), forventet, fundet);
  if (item.uri && item.range) message.location = new vscode.Location(item.uri, item.range);
  run.failed(item, message, ms);
}

function skip(run: vscode.TestRun, items: readonly vscode.TestItem[]): void {
  for (const item of items) run.skipped(item);
}
