import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandFaults, csvFaults, pngFaults } from './saved-faults.ts';

const CHUNK = (kind: string, size = 0) => {
  const bytes = Buffer.alloc(12 + size);
  bytes.writeUInt32BE(size);
  bytes.write(kind, 4, 'latin1');
  return bytes;
};

describe('what is looked for in saved files', () => {
  it('is a cell that a spreadsheet would calculate, however it parts cells', () => {
    expect(csvFaults('\uFEFFa,b\r\n"x, ""y""",-1.5\r\n\'=1,2e-7\r\n')).toEqual([]);
    for (const bad of ['=1+1', '"=1+1"', 'a,+cmd', 'a,"@x"', 'b;=1', 'a,"b;=1"', 'a\t=1', '-1+1', '\uFF1D1'])
      expect(csvFaults(`a,b\r\n${bad}\r\n`), bad).not.toEqual([]);
  });

  it('is a part of a PNG that holds text, or comes behind its end', () => {
    const head = Buffer.alloc(8);
    expect(pngFaults(Buffer.concat([head, CHUNK('IHDR', 13), CHUNK('IDAT', 5), CHUNK('IEND')]))).toEqual([]);
    expect(pngFaults(Buffer.concat([head, CHUNK('iTXt', 3), CHUNK('IEND')]))).toEqual(['a part iTXt']);
    expect(pngFaults(Buffer.concat([head, CHUNK('IEND'), Buffer.alloc(20)]))).not.toEqual([]);
  });

  it.skipIf(!existsSync('/bin/bash'))('is a command that a shell would carry out beside ours', () => {
    expect(commandFaults("ccsim run 'a b' --seed 'it'\\''s' \\\n  --set 'x=$(id)'")).toEqual([]);
    for (const bad of [
      'ccsim run $(echo x >made)',
      'ccsim run a; echo x',
      "ccsim run 'a",
      'ccsim run `id`',
      'ls',
    ])
      expect(commandFaults(bad), bad).not.toEqual([]);
  });
});
