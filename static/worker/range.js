// A part of a file. Safari asks for sounds in parts, and plays none that is given whole where a part was asked for.

/** Returns the answer to a request for a part ("bytes=0-1"); the whole answer where the part cannot be read. */
export async function partOf(answer, wanted) {
  const body = await answer.blob();
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(wanted) ?? [];
  if (!first && !last) return new Response(body, { headers: answer.headers });
  const from = first ? Number(first) : Math.max(0, body.size - Number(last));
  const to = first && last ? Math.min(Number(last), body.size - 1) : body.size - 1;
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding"); // what is kept has been unpacked
  if (from > to) {
    headers.set("Content-Range", `bytes */${body.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Range", `bytes ${from}-${to}/${body.size}`);
  headers.set("Content-Length", String(to - from + 1));
  return new Response(body.slice(from, to + 1, body.type), { status: 206, headers });
}
