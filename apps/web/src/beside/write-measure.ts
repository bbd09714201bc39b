const NUMBER = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });

/** Units that are read more easily by the thousand. */
const THOUSANDS: Record<string, string> = { m: 'km', g: 'kg', W: 'kW', J: 'kJ', Pa: 'kPa' };

/** A quantity with its unit: `5,500 km`, `6 months`. */
export function writeMeasure({ quantity, unit }: { quantity: number; unit: string }): string {
  const larger = THOUSANDS[unit];
  if (larger !== undefined && Math.abs(quantity) >= 1_000)
    return `${NUMBER.format(quantity / 1_000)} ${larger}`;
  const isWord = /^[a-z]{3,}$/.test(unit);
  return `${NUMBER.format(quantity)} ${unit}${isWord && quantity !== 1 ? 's' : ''}`;
}
