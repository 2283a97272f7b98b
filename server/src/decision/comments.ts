import type { Place } from './outcome.ts';

/** An HTML comment in a letter. Offsets are UTF-16 units in the letter. */
export interface Comment extends Place {
  /** What stands between `<!--` and `-->`. */
  readonly text: string;
}

const OPENING = '<!--';
const CLOSING = '-->';

/** The comments of a stretch of text, by offsets in it. One that is not closed is none. */
export function commentsIn(text: string): Comment[] {
  const comments: Comment[] = [];
  for (let from = text.indexOf(OPENING); from >= 0; ) {
    const end = text.indexOf(CLOSING, from + OPENING.length);
    if (end < 0) break;
    const to = end + CLOSING.length;
    comments.push({ from, to, text: text.slice(from + OPENING.length, end) });
    from = text.indexOf(OPENING, to);
  }
  return comments;
}

/** The text with blanks in place of comments, so that every offset holds. A line break stays one. */
export function withoutComments(text: string, comments: readonly Place[]): string {
  let masked = '';
  let at = 0;
  for (const { from, to } of comments) {
    masked += text.slice(at, from) + text.slice(from, to).replaceAll(/[^\r\n]/g, ' ');
    at = to;
  }
  return masked + text.slice(at);
}
