export { html, Markup, NOTHING } from '@yimen/kernel';
