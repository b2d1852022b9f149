import { isPublished } from '../domain/pack/is-published';
import type { PackDocument } from '../domain/pack/pack-document';
import type { Faults } from '../pack/pack-fault';

/** What nobody in the village needs to read about a neighbour: disability, illness, care, children, and 单人户, which tells of them. */
const TELLING = /残|病|孤|儿童|未成年|单人|医疗|护理|照料|康复|精神|失能|失智|艾滋|戒毒|刑满/;

/** The name that hangs in the village says no more than it must (民发〔2021〕57号 第19条). */
export function checkNames({ programmes }: PackDocument, faults: Faults): void {
  for (const programme of programmes) {
    const { id, name, publishedAs = name } = programme;
    if (isPublished(programme) && TELLING.test(publishedAs))
      faults.warning(
        ['programmes', id],
        `公示时写“${publishedAs}”会透露病残、儿童等情况，宜用 publishedAs 写一个中性的名称`,
      );
  }
}
