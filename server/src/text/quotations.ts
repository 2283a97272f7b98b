/** Start and end of each quotation in a text, in UTF-16 units, marks excluded. */
export interface QuotedRange {
  readonly from: number;
  readonly to: number;
}

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '”': '”', '“': '”', '„': '“', '»': '«', '«': '»' };
const MARK = /["”“„»«]/g;

/**
 * Finds what stands in quotation marks: `"…"`, `”…”`, `“…”`, `„…“`, `»…«` and `«…»`. A mark that is never closed quotes
 * nothing, so that one stray mark does not silence the rest of a paragraph.
 */
export function quotedRanges(text: string): QuotedRange[] {
  const ranges: QuotedRange[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const close = text.indexOf(CLOSERS[match[0]], match.index + 1);
    if (close < 0) continue;
    ranges.push({ from: match.index + 1, to: close });
    MARK.lastIndex = close + 1;
  }
  return ranges;
}
