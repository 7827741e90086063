import { Intent } from './intent';

describe('the key of an intent', () => {
  it('stays while the same thing is tried again', () => {
    const intent = new Intent();
    expect(intent.keyFor({ add: 5 })).toBe(intent.keyFor({ add: 5 }));
  });

  it('is new for another body', () => {
    const intent = new Intent();
    expect(intent.keyFor({ add: 5 })).not.toBe(intent.keyFor({ add: 6 }));
  });

  it('is new once the intent was settled', () => {
    const intent = new Intent();
    const first = intent.keyFor('publish');
    intent.settle();
    expect(intent.keyFor('publish')).not.toBe(first);
  });

  it('is one the API accepts', () => {
    expect(new Intent().keyFor(null)).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });
});
