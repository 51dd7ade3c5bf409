import { describe, expect, it } from 'vitest';
import { dayOf, isDate, isoOf, secondsOf } from '../../src/garden/index.ts';

describe('dates', () => {
  it.each([
    ['2022-08-23', '2022-08-23', '2022-08-23'],
    ['2021-06-28 08:30:00', '2021-06-28', '2021-06-28T08:30:00'],
    ['2021-06-28 08:30:00 +0530', '2021-06-28', '2021-06-28T08:30:00+05:30'],
    ['2021-06-28T23:59:59Z', '2021-06-28', '2021-06-28T23:59:59Z'],
    ['2021-6-8', '2021-06-08', '2021-06-08'],
    ['2024/03/05', '2024-03-05', '2024-03-05'],
    ['05.03.2024', '2024-03-05', '2024-03-05'],
    ['5. 3. 2024', '2024-03-05', '2024-03-05'],
    ['22-Jan-2022', '2022-01-22', '2022-01-22'],
    ['22 January 2022', '2022-01-22', '2022-01-22'],
    ['Jul 08 2022', '2022-07-08', '2022-07-08'],
    ['July 8, 2022', '2022-07-08', '2022-07-08'],
    ['Fri, 8 Jul 2022', '2022-07-08', '2022-07-08'],
    ['2022/1/5', '2022-01-05', '2022-01-05'],
    ['2022.01.05', '2022-01-05', '2022-01-05'],
    ['2022年1月5日', '2022-01-05', '2022-01-05'],
    ['8th of July, 2022', '2022-07-08', '2022-07-08'],
    ['July 8th, 2022', '2022-07-08', '2022-07-08'],
    ['Jul. 8, 2022', '2022-07-08', '2022-07-08'],
    ['2022-Jan-22', '2022-01-22', '2022-01-22'],
    ['Sept 3 2022', '2022-09-03', '2022-09-03'],
    ['[[2022-01-05]]', '2022-01-05', '2022-01-05'],
    ['[[2022-01-05|that day]]', '2022-01-05', '2022-01-05'],
    ['Fri, 08 Jul 2022 10:30:00 +0200', '2022-07-08', '2022-07-08T10:30:00+02:00'],
    ['Fri, 08 Jul 2022 10:30:00 GMT', '2022-07-08', '2022-07-08T10:30:00Z'],
    ['8 Jul 2022 10:30 EST', '2022-07-08', '2022-07-08T10:30:00-05:00'],
    [
      'Fri Jul 08 2022 23:30:00 GMT+0200 (Central European Summer Time)',
      '2022-07-08',
      '2022-07-08T23:30:00+02:00',
    ],
    ['2022-07-08 10:30:00 +0000 UTC', '2022-07-08', '2022-07-08T10:30:00+00:00'],
    ['2022-07-08T23:30:00.123456789-08:00', '2022-07-08', '2022-07-08T23:30:00-08:00'],
    ['2022-07-08T10:30:00+02:00[Europe/Berlin]', '2022-07-08', '2022-07-08T10:30:00+02:00'],
    ['2022-07-08T10:30:00+02', '2022-07-08', '2022-07-08T10:30:00+02:00'],
    ['2022-07-08 10:30 CEST', '2022-07-08', '2022-07-08T10:30:00+02:00'],
    ['July 8, 2022 12:05 am', '2022-07-08', '2022-07-08T00:05:00'],
    ['July 8, 2022, 9 pm', '2022-07-08', '2022-07-08T21:00:00'],
    ['1643087178', '2022-01-25', '2022-01-25T05:06:18Z'],
    ['1643087178.878', '2022-01-25', '2022-01-25T05:06:18Z'],
    ['1643087178878', '2022-01-25', '2022-01-25T05:06:18Z'],
    ['2024-03-05, 10:30', '2024-03-05', '2024-03-05T10:30:00'],
    ['2024-03-05 10:30:15 PM', '2024-03-05', '2024-03-05T22:30:15'],
  ])('reads %s without shifting it', (written, day, iso) => {
    expect(isDate(written)).toBe(true);
    expect(dayOf(written)).toBe(day);
    expect(isoOf(written)).toBe(iso);
  });

  const months = [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
    ...['October', 'November', 'December'],
  ].map((name, at) => [name, `2022-${String(at + 1).padStart(2, '0')}-05`] as const);

  it.each(months)('knows %s, whole and cut short, in either place', (name, day) => {
    for (const month of [name, name.slice(0, 3), `${name.slice(0, 3)}.`, name.toUpperCase()]) {
      expect(dayOf(`5 ${month} 2022`)).toBe(day);
      expect(dayOf(`${month} 5th, 2022`)).toBe(day);
    }
    expect(dayOf(`2022 ${name} 05`)).toBe(day);
  });

  it.each(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Tuesday', 'SUNDAY', 'Thurs.'])(
    'passes over the day of the week: %s',
    (name) => {
      expect(dayOf(`${name}, 5 May 2022`)).toBe('2022-05-05');
      expect(dayOf(`${name} 2022-05-05`)).toBe('2022-05-05');
    },
  );

  it.each([
    ...[['GMT', 'Z'] as const, ['UT', 'Z'] as const, ['UTC', 'Z'] as const],
    ...[['EST', '-05:00'] as const, ['EDT', '-04:00'] as const, ['CST', '-06:00'] as const],
    ...[['CDT', '-05:00'] as const, ['MST', '-07:00'] as const, ['MDT', '-06:00'] as const],
    ...[['PST', '-08:00'] as const, ['PDT', '-07:00'] as const, ['CET', '+01:00'] as const],
    ...[['CEST', '+02:00'] as const, ['+0530', '+05:30'] as const, ['-03', '-03:00'] as const],
  ])('knows the zone %s', (name, zone) => {
    expect(isoOf(`2022-05-05 10:30 ${name}`)).toBe(`2022-05-05T10:30:00${zone}`);
  });

  it.each([
    ['12 am', '00:00:00'],
    ['1 a.m.', '01:00:00'],
    ['11AM', '11:00:00'],
    ['12 pm', '12:00:00'],
    ['1 p.m.', '13:00:00'],
    ['11:59 PM', '23:59:00'],
    ['12:30:15 pm', '12:30:15'],
    ['00:00', '00:00:00'],
    ['23:59:59', '23:59:59'],
    ['9:05', '09:05:00'],
  ])('knows the hour %s', (written, time) => {
    expect(isoOf(`2022-05-05 ${written}`)).toBe(`2022-05-05T${time}`);
    expect(isoOf(`May 5, 2022 ${written}`)).toBe(`2022-05-05T${time}`);
  });

  it.each(['24:00', '10:60', '10:30:60', '10:30 +1500', '10:30 +0260', '10:3', '10:30 +1'])(
    'knows no hour %s',
    (written) => {
      expect(isDate(`2022-05-05 ${written}`)).toBe(false);
    },
  );

  it('knows the hours of zones that are furthest away', () => {
    expect(isoOf('2022-05-05 10:30 +1400')).toBe('2022-05-05T10:30:00+14:00');
    expect(isoOf('2022-05-05 10:30 -0959')).toBe('2022-05-05T10:30:00-09:59');
  });

  it('are seconds since 1970, and those that are none come before all others', () => {
    expect(secondsOf('1970-01-02')).toBe(86_400);
    expect(secondsOf('1970-01-01 00:01')).toBe(60);
    expect(secondsOf('1970-01-01 01:00 +0100')).toBe(0);
    expect(secondsOf('some day')).toBe(Number.NEGATIVE_INFINITY);
  });

  it.each([
    ...['yesterday', '2023-02-30', '2023-13-01', '2023', '2023-05', '28/06/2021', '1/5/2022'],
    ...['2021-06-28 25:00', '05-01-22', '21-06-28', 'Maybe 5 2022', 'juin 5 2022', '31 Feb 2022'],
    ...['2022-07-08 10:30 XYZ', '20220105', '2024030512', '202201', '2022-W05', '12', '5 Jan'],
    ...['July 8, 2022 at dawn', '2022.1/5', '[[Note]]', '', '99999999999'],
  ])('refuses %s', (written) => {
    expect(isDate(written)).toBe(false);
    expect(dayOf(written)).toBe('');
    expect(isoOf(written)).toBe('');
  });

  it('sorts by instant where zones are given', () => {
    expect(secondsOf('2021-06-28 08:30:00 +0530')).toBe(secondsOf('2021-06-28T03:00:00Z'));
  });
});
