import { describe, expect, it } from 'vitest';
import { findDate } from './dates.ts';

describe('findDate', () => {
  it.each([
    ['Published: 2025.12.17 | News', '2025-12-17'],
    ['2025/12/17 21:05', '2025-12-17T21:05'],
    ['2025. 12. 17. 21:05', '2025-12-17T21:05'],
    ['2023. január 7.', '2023-01-07'],
    ['2023 Jan 7', '2023-01-07'],
    ['2025年12月17日', '2025-12-17'],
    ['2025년 12월 17일', '2025-12-17'],
    ['17 december 2025', '2025-12-17'],
    ['17. desember 2025', '2025-12-17'],
    ['17. joulukuuta 2025', '2025-12-17'],
    ['17 Aralık 2025', '2025-12-17'],
    ['17. prosince 2025', '2025-12-17'],
    ['17 decembrie 2025', '2025-12-17'],
    ['17 грудня 2025', '2025-12-17'],
    ['17 декември 2025', '2025-12-17'],
    ['17 Δεκεμβρίου 2025', '2025-12-17'],
    ['17 Desember 2025', '2025-12-17'],
    ['17 בדצמבר 2025', '2025-12-17'],
    ['१७ दिसंबर २०२५', '2025-12-17'],
    ['۱۷ دسامبر ۲۰۲۵', '2025-12-17'],
    ['١٧ ديسمبر ٢٠٢٥', '2025-12-17'],
    ['১৭ ডিসেম্বর ২০২৫', '2025-12-17'],
    ['17 listopada 2025', '2025-11-17'],
  ])('%s', (text, value) => expect(findDate(text)?.value).toBe(value));

  it('reads an order that the text leaves open as it is told, and keeps the other', () => {
    expect(findDate('3/4/2025')).toMatchObject({ value: '2025-04-03', alternatives: ['2025-03-04'] });
    expect(findDate('3/4/2025', 'month-first')).toMatchObject({
      value: '2025-03-04',
      alternatives: ['2025-04-03'],
    });
    expect(findDate('13/4/2025', 'month-first')?.value).toBe('2025-04-13');
  });

  it('finds none where there is none', () => {
    for (const text of ['', '12', '1.2.3', 'in 2025', 'version 2025.13.45', '٣٤'])
      expect(findDate(text)).toBeUndefined();
  });
});
