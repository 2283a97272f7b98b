import type { Waiver } from '../waivers.ts';
import type { NamedCheck } from './registry.ts';

/** Asked after all other rules, for only then is it known what was set aside. */
export const NEEDLESS_WAIVER = 'fravigelse-overflødig';

/** `fravigelse-ufuldstændig`: a waiver lacks its reason, its initials or its date, and does not count. */
export const incompleteWaiver: NamedCheck = ({ waivers }) => told(waivers.all, ({ incomplete }) => incomplete);

/** `fravigelse-udløbet`: a waiver has run out by today, or its date is impossible or yet to come. */
export const expiredWaiver: NamedCheck = ({ waivers }) => told(waivers.all, ({ expired }) => expired);

/** `fravigelse-ukendt`: a waiver of a rule that the pack does not have. */
export const unknownWaiver: NamedCheck = ({ waivers }) => told(waivers.all, ({ unknown }) => unknown);

/** `fravigelse-overflødig`: a waiver that counts, of a rule that found nothing there. */
export const needlessWaiver: NamedCheck = ({ waivers }) =>
  told(waivers.all, (waiver) => {
    const counts = !waiver.incomplete && !waiver.expired && !waiver.unknown;
    return counts && !waivers.isUsed(waiver) ? `Der er intet fund af "${waiver.krav}" at fravige her.` : undefined;
  });

function told(waivers: readonly Waiver[], why: (waiver: Waiver) => string | undefined) {
  return waivers.flatMap((waiver) => {
    const note = why(waiver);
    return note === undefined ? [] : [{ from: waiver.from, to: waiver.to, note }];
  });
}
