/** Bolt's chunks put together into messages, and the other way (neo4j.com/docs/bolt/current/bolt/message): length in two bytes, bytes, 00 00. */

/** Of bytes as they come: `give` is handed each message once it is whole, as it was written and without its chunks. */
export function messagesOf(give: (message: { readonly bytes: Buffer; readonly whole: Buffer }) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  let began = 0;
  let chunks: Buffer[] = [];
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      if (rest.length < began + 2) return;
      const size = rest.readUInt16BE(began);
      const end = began + 2 + size;
      if (rest.length < end) return;
      if (size > 0) {
        chunks.push(rest.subarray(began + 2, end));
        began = end;
        continue;
      }
      const [whole, message] = [rest.subarray(0, end), Buffer.concat(chunks)];
      rest = rest.subarray(end);
      [began, chunks] = [0, []];
      // Between messages there may be 00 00 that keeps a connection alive.
      if (message.length > 0) give({ bytes: message, whole });
    }
  };
}

/** In one chunk. */
export function chunked(message: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(message.length);
  return Buffer.concat([size, message, Buffer.alloc(2)]);
}
