import type { County } from './county';
import { qinFamily } from './people';
import { handedToUs } from './region/hand-to-us';
import { connectRegion, SICHUAN } from './region/places';
import { handedOver } from './region/take-for-sichuan';

/** 江口村 of 统景镇. */
const VILLAGE = '500112133212';

/** One application of the village that went to 四川, and one that 四川 handed over to 统景镇; 贵州 has nothing to do with either. */
export async function handoverInHand(county: County): Promise<{ handover: string; received: string }> {
  await connectRegion(county, SICHUAN, '四川省（川渝通办）', '510000000000');
  await connectRegion(county, 'other-region-52', '贵州省', '520000000000');
  const handover = await handedOver(await county.staff('tongjing-clerk'), { newHousehold: qinFamily(VILLAGE) });
  const told = handedToUs({ household: qinFamily(VILLAGE) });
  const received = await (await county.partner(`partner-${SICHUAN}`)).post('/partner/v1/handovers', told);
  if (received.status !== 201) throw new Error(JSON.stringify(received.body));
  return { handover: String(handover.body.id), received: told.id };
}
