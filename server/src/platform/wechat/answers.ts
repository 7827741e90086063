import type { WechatAnswer } from './calls';
import { WechatUnreachable } from './errors';

/** Reads fields of an answer; one that is missing makes the whole answer unusable. */
export class AnswerReader {
  constructor(
    private readonly path: string,
    private readonly answer: WechatAnswer,
  ) {}

  text(key: string): string {
    const value = this.answer[key];
    if (typeof value === 'string' && value !== '') return value;
    throw this.lacks(key);
  }

  findText(key: string): string | null {
    const value = this.answer[key];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  whole(key: string): number {
    const value = this.answer[key];
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw this.lacks(key);
  }

  inside(key: string): AnswerReader {
    const value = this.answer[key];
    if (typeof value !== 'object' || value === null) throw this.lacks(key);
    return new AnswerReader(this.path, value as WechatAnswer);
  }

  private lacks(key: string): WechatUnreachable {
    return new WechatUnreachable('garbled', this.path, `${key} is missing`);
  }
}
