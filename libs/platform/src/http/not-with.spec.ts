import { IsOptional, IsString, validateSync } from 'class-validator';
import { NotWith } from './not-with';

class Target {
  @IsOptional()
  @IsString()
  byName?: string;

  @IsOptional()
  @NotWith('byName')
  byNumber?: string;
}

const faults = (given: Target) => validateSync(Object.assign(new Target(), given)).map((fault) => fault.constraints);

it('one of two is fine, both are not', () => {
  expect(faults({ byName: '慈善会' })).toEqual([]);
  expect(faults({ byNumber: '1' })).toEqual([]);
  expect(faults({ byName: '慈善会', byNumber: '1' })).toEqual([{ notWith: 'byNumber 与 byName 只能填写其中一项' }]);
});
