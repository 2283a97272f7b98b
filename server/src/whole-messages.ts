import { Writable } from 'node:stream';

/** What ends the header of an LSP message (base protocol, "Header Part"). */
const END_OF_HEADER = '\r\n\r\n';

/**
 * A stream that hands each LSP message on in one piece. The library writes header and content apart, and each write wakes the
 * editor: on a keystroke's path that costs more than finding anything in the letter.
 *
 * @param output where the messages go; its errors are this stream's
 */
export function wholeMessages(output: Writable): Writable {
  let header: Buffer | undefined;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (header === undefined && chunk.subarray(-END_OF_HEADER.length).toString('latin1') === END_OF_HEADER) {
        header = chunk;
        done();
        return;
      }
      const message = header === undefined ? chunk : Buffer.concat([header, chunk]);
      header = undefined;
      output.write(message, done);
    },
  });
}
