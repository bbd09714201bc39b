export * from './article-store.ts';
export { openStore, type StoreOptions } from './open-store.ts';
