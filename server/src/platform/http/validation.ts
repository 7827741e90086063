import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldFault } from '@fanqu/shared/api/errors';
import { fail } from '../fail';

/** What each class-validator constraint means to a person. `$1`, `$2` are the constraint's own numbers. */
const SENTENCES: Record<string, string> = {
  isString: '要填文字',
  isInt: '要填整数',
  isNumber: '要填数字',
  isBoolean: '要选是或否',
  isArray: '要是一个列表',
  isObject: '格式不对',
  isEnum: '不在可选范围里',
  isIn: '不在可选范围里',
  isDefined: '要填写',
  isNotEmpty: '要填写',
  min: '太小了',
  max: '太大了',
  minLength: '太短了',
  maxLength: '太长了',
  arrayMinSize: '太少了',
  arrayMaxSize: '太多了',
  matches: '格式不对',
  isUrl: '要填网址',
  whitelistValidation: '没有这一项',
  unknownValue: '格式不对',
};

/** An empty field is told to be filled in, not to be too short. */
const sentence = (name: string, value: unknown): string =>
  name === 'minLength' && value === '' ? '要填写' : (SENTENCES[name] ?? '填写得不对');

function faultsOf(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const here = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
      path: here,
      // a message written for this field (in Chinese) wins over the general one
      text: /[\u4e00-\u9fff]/.test(message) ? message : sentence(name, error.value),
    }));
    return [...own, ...faultsOf(error.children ?? [], here)];
  });
}

/** Checks every body and query against its DTO class; unknown fields are refused. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true, // what is missing is not too short and too long as well
    exceptionFactory: (errors) => fail('INVALID_INPUT', { faults: faultsOf(errors) }),
  });

/** The same check, for a route that must look at a body before it knows what it is. */
export function checked<Dto extends object>(type: new () => Dto, value: unknown): Promise<Dto> {
  return pipe.transform(value, { type: 'body', metatype: type }) as Promise<Dto>;
}

const pipe = validationPipe();
