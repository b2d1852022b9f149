/** A place, what kind of place it is, and what of it the agency is. */
const NAME = /^(.{2,}?)(?:(?:土家族|苗族|回族)+(?:自治县|乡)|街道|区|县|镇|乡)(.*)$/;
const WINDOW = '社会救助窗口';

/** The short word of an agency in a document number: 统景镇社会救助窗口 → 统景, 渝北区民政局 → 渝北民. */
export function agencyWord(name: string): string {
  const [, place = name, rest = ''] = NAME.exec(name) ?? [];
  return rest === WINDOW ? place : place + rest.slice(0, 1);
}
