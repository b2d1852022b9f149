/** Where in a pack something is wrong. */
export interface PackFault {
  /** Keys from the top; a list with ids by id: `['programmes', 'dibao', 'rules', 'homes', 'when']`. */
  path: readonly (string | number)[];
  /** Characters from the start of the text there. */
  offset?: number;
  /** Chinese, for a policy officer. */
  detail: string;
  /** A warning is worth a look and stops nothing. */
  level: 'error' | 'warning';
}

/** Adds faults to a list, under a path. */
export class Faults {
  readonly all: PackFault[] = [];

  error(path: PackFault['path'], detail: string, offset?: number): void {
    this.all.push({ path, detail, offset, level: 'error' });
  }

  warning(path: PackFault['path'], detail: string): void {
    this.all.push({ path, detail, level: 'warning' });
  }

  get errors(): PackFault[] {
    return this.all.filter(({ level }) => level === 'error');
  }
}

export function faultText({ path, detail }: PackFault): string {
  return `${path.join('.') || '文件'}：${detail}`;
}
