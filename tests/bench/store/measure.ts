/** What one thing costs, of many times: milliseconds of one core, and of the clock. */
export interface Measured {
  cpu: number;
  cpu95: number;
  wall: number;
  wall95: number;
  n: number;
}

/** Does each thing once, after `warm` of them, and says what one costs: the mean, and what all but one in twenty stay under. */
export async function measure(things: readonly (() => unknown)[], warm = 2): Promise<Measured> {
  for (const thing of things.slice(0, warm)) await thing();
  const cpu: number[] = [];
  const wall: number[] = [];
  for (const thing of things) {
    const before = process.cpuUsage();
    const start = performance.now();
    await thing();
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1_000);
  }
  return { cpu: mean(cpu), cpu95: p95(cpu), wall: mean(wall), wall95: p95(wall), n: things.length };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
