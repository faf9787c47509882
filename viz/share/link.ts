import type { LinkState } from '../app/page.ts';
import type { Source } from '../run/source.ts';
import { type Library, library } from './library.ts';
import { type PackedLink, type PackedSource, readPacked } from './link-form.ts';
import { pack, unpack } from './packed.ts';

/** The longest data of a link [letters]: browsers and messengers carry as much. */
export const LONGEST_LINK = 100_000;

/**
 * The data of a link to a page's state: what stands behind `~`.
 *
 * @throws RangeError if the state is too large for a link
 */
export async function writeLink(state: LinkState, version: string, from: Library = library): Promise<string> {
  const sources = await Promise.all(state.sources.map(source => packSource(source, from)));
  const link: PackedLink = { v: version, s: sources };
  if (state.seed !== undefined) link.seed = state.seed;
  if (state.replication !== undefined) link.day = state.replication;
  if (state.moment !== undefined) link.at = state.moment;
  if (state.more !== undefined) link.more = { ...state.more };
  const data = await pack(JSON.stringify(link));
  if (data.length > LONGEST_LINK) throw new RangeError(`the link would have ${data.length} letters`);
  return data;
}

/**
 * What a link's data hold, and the version of ccsim that made it.
 *
 * @throws RangeError with a reason if they make no sense; nothing of them is used then
 */
export async function readLink(
  data: string,
  from: Library = library,
): Promise<{ state: LinkState; version: string }> {
  if (data.length > LONGEST_LINK) throw new RangeError(`it has more than ${LONGEST_LINK} letters`);
  const link = readPacked(await unpack(data));
  const sources = await Promise.all(link.s.map(source => unpackSource(source, from)));
  return {
    version: link.v,
    state: {
      sources,
      ...(link.seed === undefined ? {} : { seed: link.seed }),
      ...(link.day === undefined ? {} : { replication: link.day }),
      ...(link.at === undefined ? {} : { moment: link.at }),
      ...(link.more === undefined ? {} : { more: link.more }),
    },
  };
}

/** By name if every file is as it was shipped, otherwise with its texts. */
async function packSource(source: Source, from: Library): Promise<PackedSource> {
  const { files, path, set } = source;
  const changes = set.length === 0 ? {} : { c: [...set] };
  return (await from.holds(source)) ? { n: path, ...changes } : { n: path, f: { ...files }, ...changes };
}

async function unpackSource({ n, f, c = [] }: PackedSource, from: Library): Promise<Source> {
  return f === undefined ? from.source(n, c) : { path: n, files: f, set: c };
}
