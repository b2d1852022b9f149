export interface FieldFault {
  /** JSON pointer (RFC 6901) to the field. */
  pointer: string;
  detail: string;
}
