/** What is remembered. */
import { expect, test, vi } from 'vitest';
import { memo } from '../../src/lib/memo.ts';

test('a value is made once for each key', () => {
  const make = vi.fn((key: string) => ({ key }));
  const made = memo(make);
  const first = made('a');
  expect(made('b')).toEqual({ key: 'b' });
  expect(made('a')).toBe(first);
  expect(make.mock.calls).toEqual([['a'], ['b']]);
});

test('undefined is cached too', () => {
  const make = vi.fn(() => undefined);
  const made = memo(make);
  expect([made('a'), made('a')]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledOnce();
});

test('a failure is not cached', () => {
  const made = memo(
    vi
      .fn()
      .mockImplementationOnce(() => {
        throw new Error('no');
      })
      .mockReturnValue(1),
  );
  expect(() => made('a')).toThrow('no');
  expect(made('a')).toBe(1);
});
