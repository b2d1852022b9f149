import type { Random } from '../chance/random';
import type { DemoVillage } from '../demo-places';

/** `渝北区统景镇江口村4组23号`, `沙坪坝区磁器口街道金蓉社区6栋2单元14-3`. */
export function drawAddress(random: Random, { name, residence, within }: DemoVillage): string {
  const village = within + name.replace(/(村民|居民)委员会$/, '');
  if (residence === 'rural') return `${village}${random.int(1, 12)}组${random.int(1, 99)}号`;
  return `${village}${random.int(1, 30)}栋${random.int(1, 4)}单元${random.int(1, 28)}-${random.int(1, 8)}`;
}
