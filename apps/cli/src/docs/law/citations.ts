import { numberOf } from './number-of';

/** The law, as our comments call it. */
export const LAW = 'LAW';

export interface Citation {
  /** `LAW`, or a document as it is named: 民发〔2021〕57号. */
  document: string;
  article: number;
  /** Characters from the start of the text. */
  at: number;
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十]{1,4})';
const SHORT = new RegExp(`\\bLAW (\\d{1,2}(?:(?:, ?| and |、|–)\\d{1,2})*)(?![\\d%])`, 'g');
const LONG = new RegExp(
  `(社会救助法|民发〔\\d{4}〕\\d+号|国令\\d+号|重庆市城乡居民最低生活保障条例)》?(?: ?第(${NUMBER}(?:(?:条?、第?|–)${NUMBER})*)条| art\\.? ?(\\d+))`,
  'g',
);

/**
 * Articles cited in a text: `LAW 37, 64`, `LAW 37–39`,
 * `社会救助法第四十五条`, `民发〔2021〕57号 第15、16条`, `… art. 13`.
 */
export function citationsIn(text: string): Citation[] {
  const short = [...text.matchAll(SHORT)].flatMap(({ 1: list = '', index }) =>
    list.split(/, ?| and |、/).flatMap((part) => span(part).map((article) => ({ document: LAW, article, at: index }))),
  );
  const long = [...text.matchAll(LONG)].flatMap(({ 1: name = '', 2: list, 3: one = '', index }) =>
    (list ?? one)
      .split(/条?、第?/)
      .flatMap((part) =>
        span(part).map((article) => ({ document: name === '社会救助法' ? LAW : name, article, at: index })),
      ),
  );
  return [...short, ...long];
}

function span(part: string): number[] {
  const [first = 0, last = first] = part.split('–').map(numberOf);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
