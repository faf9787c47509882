import { flowText } from '../../scenarios/index.ts';

/** Plain data as a scenario file: maps and lists in lines of their own, short lists in one. */
export function yamlText(value: unknown): string {
  return `${block(value, '').replace(/^\n/u, '')}\n`;
}

function block(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.every(isScalar)) return ` [${value.map(item => scalar(item)).join(', ')}]`;
    return value.map(item => `\n${indent}-${block(item, `${indent}  `)}`).join('');
  }
  if (typeof value !== 'object' || value === null) return ` ${scalar(value)}`;
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}';
  return entries.map(([key, member]) => `\n${indent}${scalar(key)}:${block(member, `${indent}  `)}`).join('');
}

const isScalar = (value: unknown) => typeof value !== 'object' || value === null;

const scalar = (value: unknown) => flowText(value ?? null);
