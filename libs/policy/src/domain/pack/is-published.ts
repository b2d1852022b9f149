import type { ProgrammeDocument } from './pack-document';

/** Whether what is proposed hangs in the village; where the pack doesn't say, only for basic-living (民发〔2021〕57号 第19条). */
export function isPublished({ publicity, procedure }: Pick<ProgrammeDocument, 'publicity' | 'procedure'>): boolean {
  return publicity ?? procedure === 'basic-living';
}
