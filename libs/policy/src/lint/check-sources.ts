import type { PackDocument } from '../domain/pack/pack-document';
import type { Faults } from '../pack/pack-fault';

/** What is only an excerpt or an open assumption says so: whoever meets the figure must learn how far to trust it. */
export function checkSources({ parameters, definitions }: PackDocument, faults: Faults): void {
  for (const [id, parameter] of Object.entries(parameters))
    parameter.rows.forEach((row, i) => {
      const confidence = row.confidence ?? parameter.confidence;
      if ((confidence === 'E' || confidence === 'U') && !(row.note ?? parameter.note))
        faults.warning(['parameters', id, 'rows', i], `${WORDS[confidence]}（${confidence}），要写 note 说明`);
    });
  for (const level of ['household', 'member'] as const)
    for (const [name, { article, source }] of Object.entries(definitions[level] ?? {}))
      if (!article && !source) faults.warning(['definitions', level, name], '缺少条款 article');
}

const WORDS = { E: '只见摘录', U: '未见公布' } as const;
