import type { Page, Worker } from 'tesseract.js';

interface LanguageData {
  language: string;
  code: string;
  package: string;
}

const ENGLISH: LanguageData = { language: 'en', code: 'eng', package: '@tesseract.js-data/eng' };
/** The languages whose letters can be recognised: those whose data is installed. */
const INSTALLED: readonly LanguageData[] = [
  ENGLISH,
  { language: 'de', code: 'deu', package: '@tesseract.js-data/deu' },
  { language: 'fr', code: 'fra', package: '@tesseract.js-data/fra' },
  { language: 'es', code: 'spa', package: '@tesseract.js-data/spa' },
];

/** Recognises letters, in one language at a time. Loads what it needs from installed packages, never from the network. */
export class Recogniser {
  #worker: Worker | undefined;
  #data = ENGLISH;

  get language(): string {
    return this.#data.language;
  }

  /** Takes up another language, if there is data for it; says whether. */
  async speak(language: string): Promise<boolean> {
    const data = INSTALLED.find((one) => one.language === language);
    if (!data) return false;
    if (data !== this.#data) await this.close();
    this.#data = data;
    return true;
  }

  async recognise(png: Buffer): Promise<Page> {
    this.#worker ??= await this.#start();
    const { data } = await this.#worker.recognize(png, {}, { blocks: true, text: false });
    return data;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #start(): Promise<Worker> {
    const { createWorker, OEM } = await import('tesseract.js');
    const folder = new URL('4.0.0_best_int', import.meta.resolve(this.#data.package));
    return createWorker(this.#data.code, OEM.LSTM_ONLY, {
      langPath: decodeURIComponent(folder.pathname),
      cacheMethod: 'none',
      gzip: true,
    });
  }
}
