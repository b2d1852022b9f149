/** What is wrong with an expression, in words a policy officer understands; `offset` counts characters from its start. */
export class ExpressionFault extends Error {
  constructor(
    detail: string,
    readonly offset = 0,
  ) {
    super(detail);
  }
}
