import type { Place } from './place.ts';
import type { WriteUpRecord } from './record.ts';
import { orIfMissing } from './write.ts';

const AT_ONCE = 10_000;

/** What the index holds, by id; nothing while there is none. */
export async function digests({ client, uid }: Place): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const index = client.index<WriteUpRecord>(uid);
  for (let offset = 0; ; offset += AT_ONCE) {
    const asked = index.getDocuments({ fields: ['id', 'digest'], offset, limit: AT_ONCE });
    const page = await orIfMissing(
      asked.then(({ results }) => results),
      [],
    );
    // A record that is not ours has none, whatever the types say.
    for (const { id, digest } of page) found.set(id, digest ?? '');
    if (page.length < AT_ONCE) return found;
  }
}
