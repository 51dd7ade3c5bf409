import { describe, expect, it } from 'vitest';
import { dayOf, isDate, isoOf, secondsOf } from '../../src/garden/index.ts';

describe('dates', () => {
  it.each([
    ['2022-08-23', '2022-08-23', '2022-08-23'],
    ['2021-06-28 08:30:00', '2021-06-28', '2021-06-28T08:30:00'],
    ['2021-06-28 08:30:00 +0530', '2021-06-28', '2021-06-28T08:30:00+05:30'],
    ['2021-06-28T23:59:59Z', '2021-06-28', '2021-06-28T23:59:59Z'],
    ['2021-6-8', '2021-06-08', '2021-06-08'],
    ['21-06-28', '2021-06-28', '2021-06-28'],
  ])('reads %s without shifting it', (written, day, iso) => {
    expect(isDate(written)).toBe(true);
    expect(dayOf(written)).toBe(day);
    expect(isoOf(written)).toBe(iso);
  });

  it.each(['yesterday', '2023-02-30', '2023-13-01', '2023', '28/06/2021', '2021-06-28 25:00'])(
    'refuses %s',
    (written) => {
      expect(isDate(written)).toBe(false);
      expect(dayOf(written)).toBe('');
      expect(isoOf(written)).toBe('');
    },
  );

  it('sorts by instant where zones are given', () => {
    expect(secondsOf('2021-06-28 08:30:00 +0530')).toBe(secondsOf('2021-06-28T03:00:00Z'));
  });
});
