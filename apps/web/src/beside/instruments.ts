/** What can stand beside an article: its name in the address, its title, and its key. */
export const INSTRUMENTS = [
  { name: 'voices', title: 'Voices', key: 'v' },
  { name: 'timeline', title: 'Timeline', key: 'T' },
  { name: 'cast', title: 'Cast', key: 'C' },
  { name: 'numbers', title: 'Numbers', key: 'N' },
  { name: 'gist', title: 'Gist', key: 'K' },
  { name: 'versions', title: 'Versions', key: 'V' },
] as const;

export type Instrument = (typeof INSTRUMENTS)[number]['name'];

/** The instrument that an address asks for. */
export function readInstrument(name: string | undefined): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.name === name)?.name;
}
