export const isLone = (type: string, key: string): boolean => type === 'PER' && !key.includes(' ');
