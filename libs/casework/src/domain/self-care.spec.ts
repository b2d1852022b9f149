import { selfCareGrade } from './self-care';

describe('生活自理能力 (民发〔2021〕43号 第21、22条)', () => {
  const canDo = (failed: number) => {
    const [eat = true, dress = true, bed = true, toilet = true, walk = true, bathe = true] = Array.from(
      { length: 6 },
      (_, i) => i >= failed,
    );
    return { eat, dress, bed, toilet, walk, bathe };
  };

  it.each([
    [0, 'self'],
    [1, 'half'],
    [3, 'half'],
    [4, 'full'],
    [6, 'full'],
  ])('%d of six things that cannot be done alone: %s', (failed, grade) => {
    expect(selfCareGrade(canDo(failed))).toBe(grade);
  });
});
