import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import { STREAMED } from '@yimen/platform';

const DIGEST = '正文的 SHA-256（RFC 9530）· SHA-256 of the body (RFC 9530)';

const EXAMPLES = {
  NDJSON: {
    value: '{"householdId":"0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69","kind":"vehicle-registered","value":9800000}\n',
  },
  CSV: { value: 'householdId,kind,value,date\n0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69,vehicle-registered,9800000,\n' },
};

/** What OpenAPI says of a body that is read as it comes: lines, and their digest. */
export function StreamedBody(required: boolean): MethodDecorator {
  return applyDecorators(
    ApiConsumes(...STREAMED),
    ApiBody({
      required,
      description:
        '每行一个数据项，每行最多 2000 字节，每次最多 1 GiB · A fact a line, 2000 bytes a line, 1 GiB at most',
      schema: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 1_073_741_824 },
      examples: EXAMPLES,
    }),
    ApiHeader({
      name: 'Content-Digest',
      required,
      description: DIGEST,
      schema: { type: 'string', pattern: '^sha-256=:[A-Za-z0-9+/]{43}=:$', maxLength: 60 },
      example: 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
    }),
  );
}
