import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import type { LinkAction, SentForm } from './rendering';

export interface Field {
  action: LinkAction;
  name: string;
  label: string;
  hint?: string;
  sent?: SentForm;
}

export type Options = readonly (readonly [value: string, words: string])[];

export const idOf = (action: LinkAction, name: string) => `${action}-${name}`;

function said({ sent, name }: Field): string[] {
  return [sent?.said[name] ?? []].flat().map(String);
}

function faultOf({ sent, name }: Field): string | undefined {
  return sent?.faults.find(({ field }) => field === name)?.text;
}

/** What a reader of screens is told with the field: the hint, the fault. */
function described(field: Field): Markup {
  const id = idOf(field.action, field.name);
  const ids = [...(field.hint ? [`${id}-hint`] : []), ...(faultOf(field) ? [`${id}-error`] : [])].join(' ');
  return ids ? html`aria-describedby="${ids}"` : NOTHING;
}

/** The same of a single control, and that it is wrong. */
function told(field: Field): Markup {
  return faultOf(field) ? html`aria-invalid="true" ${described(field)}` : described(field);
}

function hintAndFault(field: Field): Markup {
  const id = idOf(field.action, field.name);
  const fault = faultOf(field);
  return html`${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : NOTHING}
  ${fault ? html`<p class="error" id="${id}-error">${fault}</p>` : NOTHING}`;
}

/** A row as high as a thumb for each; the first carries the field's id, for the way from the summary. */
function choices(type: 'radio' | 'checkbox', field: Field, options: Options): Markup {
  const { action, name, label } = field;
  const chosen = said(field);
  const rows = options.map(([value, words], i) => {
    const id = idOf(action, name) + (i === 0 ? '' : `-${i}`);
    const checked = chosen.includes(value) ? html`checked` : NOTHING;
    return html`<label class="choice" for="${id}">
      <input type="${type}" id="${id}" name="${name}" value="${value}" ${checked} />
      <span>${words}</span>
    </label>`;
  });
  return html`<fieldset class="${faultOf(field) ? 'wrong' : 'fine'}" ${described(field)}>
    <legend>${label}</legend>
    ${hintAndFault(field)} ${rows}
  </fieldset>`;
}

/** One of few. */
export function radios(field: Field, options: Options): Markup {
  return choices('radio', field, options);
}

/** Any number of few. */
export function checks(field: Field, options: Options): Markup {
  return choices('checkbox', field, options);
}

/** 元, with the phone's figures. */
export function amount(field: Field): Markup {
  const { action, name, label } = field;
  return html`<div class="field">
    <label class="label" for="${idOf(action, name)}">${label}</label>
    ${hintAndFault(field)}
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      maxlength="20"
      id="${idOf(action, name)}"
      name="${name}"
      value="${said(field).join(' ')}"
      ${told(field)}
    />
  </div>`;
}

const LONGEST_NOTE = 500;

export function note(field: Field): Markup {
  const { action, name, label } = field;
  return html`<div class="field">
    <label class="label" for="${idOf(action, name)}">${label}</label>
    ${hintAndFault(field)}
    <textarea id="${idOf(action, name)}" name="${name}" rows="3" maxlength="${LONGEST_NOTE}" ${told(field)}>
${said(field).join(' ')}</textarea>
  </div>`;
}
