import type { Finding } from './finding';
import { homes } from './homes';
import type { HouseholdView } from './household-view';
import { liquidAssets } from './liquid-assets';
import { vehicles } from './vehicles';

/** 财产状况 within the limits of the day; each reason also names the document that set the limit. */
export function property(view: HouseholdView): Finding[] {
  const { source } = view.limits;
  return [liquidAssets(view), vehicles(view), homes(view)].map((finding) => ({ ...finding, source }));
}
