import type { County } from './county';

const INSERT = `
  insert into policy_pack (id, ref, title, division, yaml, whole, status, version, reason, effective_from, drafted_by,
                           proposed_by, published_by, published_at)
  select uuidv7(), $1, '渝北区社会救助政策包', '500112000000', 'id: yubei', 'id: yubei', $2, 1, '提高标准',
         case when done then date '2099-01-01' end, o.id, case when done then o.id end, case when done then p.id end,
         case when done then now() end
    from officer o, officer p, (values ($2 = 'published')) as v(done)
   where o.subject = 'yubei-policy' and p.subject = 'yubei-policy-2'`;

/** A published pack of 渝北区 that isn't in force for a long time, and a draft of the next. */
export async function packsInHand(county: County): Promise<{ published: string; draft: string }> {
  const packs = { published: 'yubei@2098-01-01', draft: 'yubei@2098-07-01' };
  for (const [status, ref] of Object.entries(packs)) await county.sql(INSERT, [ref, status]);
  return packs;
}
