import { changesCsv } from './changes-csv';
import { dibao, replayStory, reportWords } from './replay-story-spec';

const linesOf = (csv: string) => csv.split('\r\n').filter(Boolean);

describe('changes.csv', () => {
  it('one line for each programme, township and change, with counts and 元', () => {
    const csv = changesCsv(
      replayStory({ programmes: [{ ...dibao, townships: dibao.townships.slice(0, 1) }] }),
      reportWords(),
    );
    expect(linesOf(csv)).toEqual([
      '\uFEFF项目编号,项目,发放,镇街代码,镇街,变化,户数,现行金额（元）,草案金额（元）,差额（元）',
      'dibao,最低生活保障,按月,500112011,龙溪街道,新符合,15,0.00,450.00,450.00',
    ]);
  });

  it('under five is “<5” without money; what would give it away by subtraction is not listed', () => {
    const [, ...lines] = linesOf(changesCsv(replayStory(), reportWords()));
    expect(lines.map((line) => line.split(',').slice(4))).toEqual([
      ['龙溪街道', '新符合', '15', '0.00', '450.00', '450.00'],
      ['大盛镇', '新符合', '<5', '不列', '不列', '不列'],
      ['统景镇', '新符合', '不列', '不列', '不列', '不列'],
    ]);
  });

  it('under five in the whole area has no township', () => {
    const few = { ...dibao, townships: dibao.townships.slice(1, 2) };
    const [, ...lines] = linesOf(changesCsv(replayStory({ programmes: [few] }), reportWords()));
    expect(lines).toEqual(['dibao,最低生活保障,按月,,不分镇街,新符合,<5,不列,不列,不列']);
  });

  it('ends every line in CRLF and quotes what needs it (RFC 4180)', () => {
    const odd = { ...dibao, name: '救助,"试点"\n一', townships: dibao.townships.slice(0, 1) };
    const csv = changesCsv(replayStory({ programmes: [odd] }), reportWords());
    expect(csv).toContain('dibao,"救助,""试点""\n一",按月');
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['=HYPERLINK("x")', '+1', '@SUM(A1)', '-1+2', '\t=1'])('a text like %j runs nowhere', (name) => {
    const csv = changesCsv(replayStory({ programmes: [{ ...dibao, name }] }), reportWords());
    expect(csv.replaceAll('"', '')).toContain(`dibao,'${name.replaceAll('"', '')},按月`);
  });

  it('a negative number stays a number', () => {
    const townships = [
      { ...dibao.townships[0], change: 'lost', beforeFen: 500, afterFen: 0 },
    ] as typeof dibao.townships;
    expect(changesCsv(replayStory({ programmes: [{ ...dibao, townships }] }), reportWords())).toContain(
      '5.00,0.00,-5.00',
    );
  });
});
