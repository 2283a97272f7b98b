/** What a published pack may hold: many times a real one, and far from what could fill memory. Sizes are in bytes; a file's is in `file-size.ts`. */
export const MOST_FILES = 5000;
export const LARGEST_PACK = 20_000_000;
/** A zip larger than this cannot hold a pack that is not; it is refused unread. */
export const LARGEST_ZIP = 24_000_000;
