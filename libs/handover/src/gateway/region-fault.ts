/** Why a call to another region didn't work; shown to the window and to whoever runs the service. */
export const REGION_FAULTS = {
  'not-configured': '没有配置与该地的连接',
  unreachable: '连不上对方系统',
  'no-token': '对方的登录服务没有发令牌',
  'not-authorised': '对方系统不认可本系统的身份或权限',
  'timed-out': '对方系统没有及时答复',
  'cut-off': '答复途中断开',
  redirected: '对方系统把请求转到了别处',
  busy: '对方系统繁忙',
  'server-error': '对方系统出错',
  'too-large': '对方答复过大',
  'odd-answer': '对方答复不符合约定',
  'unknown-there': '对方系统没有这一件',
} as const satisfies Record<string, string>;

export type RegionFaultCode = keyof typeof REGION_FAULTS;

/** A call that didn't work. `mayHaveArrived`: the other side may have done what was asked all the same. */
export class RegionFault extends Error {
  constructor(
    readonly code: RegionFaultCode,
    readonly mayHaveArrived: boolean,
  ) {
    super(code);
  }
}
