import { describe, expect, it } from 'vitest';
import { datePattern } from '../../src/garden/date-format.ts';

describe('a date in a format of Moment’s', () => {
  it.each([
    ['YYYY-MM-DD', '2024-03-05'],
    ['YYYY/MM-MMMM/YYYY-MM-DD-dddd', '2024/03-March/2024-03-05-Tuesday'],
    ['dddd D MMMM YYYY', 'mardi 5 février 2024'],
    ['ddd, MMM Do YYYY', 'Tue, Mar 5th 2024'],
    ['D. MMM YYYY', '5. Feb. 2024'],
    ['YYYY年M月D日 dddd', '2024年3月5日 火曜日'],
    ['gggg-[W]ww', '2024-W10'],
    ['GGGG-[W]WW-E', '2024-W10-2'],
    ['[Day of] YYYYMMDD', 'Day of 20240305'],
    ['YYYY.MM.DD', '2024.03.05'],
    ['d YYYY', '2 2024'],
    ['YYYY-MM-DD HHmm', '2024-03-05 0830'],
    ['YYYY-[Q]Q', '2024-Q1'],
    ['Qo [quarter] YYYY', '1st quarter 2024'],
    ['wo [week] YYYY', '10th week 2024'],
    ['DDDD YYYY', '065 2024'],
    ['DDDo YYYY', '65th 2024'],
    ['h:mm A', '8:30 PM'],
    ['X', '1709627400'],
    ['\\D\\a\\y D', 'Day 5'],
    ['[(a|b)] YYYY+', '(a|b) 2024+'],
    ['YYYY [{x}] ^$ D*', '2024 {x} ^$ 5*'],
  ])('%s: %s', (format, written) => {
    expect(datePattern(format).test(written)).toBe(true);
  });

  it.each([
    ['YYYY-MM-DD', 'Notes'],
    ['YYYY-MM-DD-d', 'Notes on 2024'],
    ['dddd-YYYY-MM-DD', 'Tuesday'],
    ['dddd-YYYY-MM-DD', 'Tuesday-notes'],
    ['YYYY-MM-DD dddd', '2024-03-05 Tuesday and Wednesday with Ann'],
    ['d-YYYY', 'Anything'],
    ['YYYY.MM.DD', '2024x03x05'],
    ['YYYY', 'x2024'],
    ['YYYY', '2024x'],
    ['[W]', '2'],
    ['MM', 'March'],
    ['MMMM', '3'],
    ['Do', 'x5'],
  ])('%s is not: %s', (format, written) => {
    expect(datePattern(format).test(written)).toBe(false);
  });
});
