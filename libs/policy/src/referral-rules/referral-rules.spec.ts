import { AGENCY_KINDS, RETURN_REASON_CODES } from '@yimen/kernel';
import { stringify } from 'yaml';
import { chongqing } from '../families-spec';
import { keptPack, loadPack, packFromText, wholeText } from '../pack/load-pack';
import { faultsOf, little } from '../pack/little-pack-spec';
import { procedureTerms } from '../procedure-terms/procedure-terms';
import { referralRules } from './referral-rules';

const rules = referralRules(chongqing);
const over = (referral: object) =>
  packFromText(stringify({ id: 'somewhere', extends: 'chongqing', referral }), 'somewhere.yaml');
const faults = (referral: object) => faultsOf((pack) => Object.assign(pack, { referral }));

describe('What follows when a department gives a referral back (LAW 64)', () => {
  it('every reason has its one line in the national pack, so none is left to chance', () => {
    const said = referralRules(loadPack('national')).returns.map(({ id }) => id);
    expect([...said].sort()).toEqual([...RETURN_REASON_CODES].sort());
  });

  it('what the law doesn’t say is marked as an open assumption', () => {
    expect(chongqing.document.referral).toMatchObject({ confidence: 'U', source: '社会救助法 第4条、第64条' });
  });

  it('given back twice for the same reason: civil affairs coordinates (LAW 4: 民政牵头、部门协同)', () => {
    expect(rules.twiceTo).toBe('county-civil-affairs');
  });

  it('a charity or a village may leave it unanswered, a bureau never', () => {
    expect(rules.expires).toEqual(['charity', 'village']);
    for (const kind of AGENCY_KINDS.filter((one) => !['charity', 'village'].includes(one)))
      expect(faults({ expires: [kind] })).toEqual(['referral.expires.0：只能是 charity、village 之一']);
  });

  it('a county says otherwise for one reason, in its place, and everything else stays as it was', () => {
    const { returns, twiceTo } = referralRules(
      over({ returns: [{ id: 'over-our-limit', then: 'window', agency: { removed: true } }] }),
    );
    expect(returns.find(({ id }) => id === 'over-our-limit')).toEqual({ id: 'over-our-limit', then: 'window' });
    expect([returns.map(({ id }) => id), twiceTo]).toEqual([rules.returns.map(({ id }) => id), rules.twiceTo]);
  });

  it('a pack published before anybody asked is read as the delivered national one', () => {
    const { referral: _, extends: _layer, ...document } = chongqing.document;
    const before = keptPack(stringify(document, { aliasDuplicateObjects: false }), chongqing.ref);
    expect(referralRules(before)).toEqual(rules);
    expect(referralRules(little())).toEqual(rules);
    expect(referralRules(keptPack(wholeText(chongqing), chongqing.ref))).toEqual(rules);
  });

  it.each([
    [
      { returns: [{ id: 'not-our-duty', then: 'pass-on' }] },
      'referral.returns.not-our-duty：then: pass-on 须写明 agency',
    ],
    [{ returns: [{ id: 'not-yet-open', then: 'park' }] }, 'referral.returns.not-yet-open：then: park 须写明 days'],
    [{ returns: [{ id: 'facts-wrong', then: 'close' }] }, 'referral.returns.facts-wrong：then: close 须写明 as'],
    [
      { returns: [{ id: 'facts-wrong', then: 'window', days: 3 }] },
      'referral.returns.facts-wrong.days：then: window 不写 days',
    ],
    [{ returns: [{ id: 'no-such', then: 'window' }] }, expect.stringContaining('只能是 not-our-duty、')],
    [{ returns: [{ id: 'facts-wrong', then: 'forget' }] }, expect.stringContaining('只能是 window、')],
  ])('%j is refused, with what is wrong', (referral, fault) => expect(faults(referral)).toEqual([fault]));

  it('one reason has one line', () => {
    const twice = { id: 'facts-wrong', then: 'window' };
    expect(faults({ returns: [twice, twice] })).toEqual([expect.stringContaining('facts-wrong 写了两次')]);
  });
});

describe('How long a referral may wait for somebody to take it (LAW 64: 及时转办)', () => {
  it.each(['medical', 'education', 'housing', 'employment', 'disaster', 'charity'])(
    '%s has a limit for being claimed, an open assumption of the pack',
    (programme) => {
      const { claim } = procedureTerms(chongqing, programme, '2026-10-10', 'urban').limits;
      expect(claim).toMatchObject({ unit: 'working-day', source: '未见规定', confidence: 'U' });
    },
  );
});
