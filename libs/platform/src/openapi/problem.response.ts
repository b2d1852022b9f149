/** RFC 9457 problem details; `code` is stable, `title` is for the person at the counter. */
export class ProblemResponse {
  /** @example "urn:yimen:problem:validation-failed" */
  type!: string;
  /** @example "填写的内容有误，请逐项更正" */
  title!: string;
  /** @example 400 */
  status!: number;
  /** @example "validation-failed" */
  code!: string;
  detail?: string;
  /** @example "/api/v1/applications" */
  instance!: string;
  /** @example "4bf92f3577b34da6a3ce929d0e0e4736" */
  traceId!: string;
}
