import { describe, expect, it } from 'vitest';
import { CONTACT_SHIFT, Contacts, NUMBER, TIMER, TYPE } from './contacts.ts';

const openMany = (contacts: Contacts, count: number) => Array.from({ length: count }, () => contacts.open(0));

describe('contacts', () => {
  it('hands out every slot once until it is closed, and the closed one next', () => {
    const contacts = new Contacts(1000);
    const slots = openMany(contacts, 100);
    expect(new Set(slots).size).toBe(100);
    contacts.close(slots[42]!);
    expect(contacts.open(0)).toBe(slots[42]);
    expect([contacts.inside, contacts.peak, contacts.count[0]]).toEqual([100, 100, 101]);
  });

  it('numbers contacts in order of entry, and starts each without timer', () => {
    const contacts = new Contacts(1000);
    const first = contacts.open(3);
    contacts.ints[(first << CONTACT_SHIFT) + TIMER] = 77;
    contacts.close(first);
    const second = contacts.open(5);
    expect(contacts.doubles[(second << CONTACT_SHIFT) + NUMBER]).toBe(1);
    expect(contacts.ints[(second << CONTACT_SHIFT) + TYPE]).toBe(5);
    expect(contacts.ints[(second << CONTACT_SHIFT) + TIMER]).toBe(-1);
  });

  it('keeps what it holds when it grows', () => {
    const contacts = new Contacts(1000, 2);
    const slots = openMany(contacts, 9);
    expect(slots.map(slot => contacts.doubles[(slot << CONTACT_SHIFT) + NUMBER])).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  it('holds exactly as many as the limit allows, below, at and above its first size', () => {
    for (const limit of [1, 3, 63, 64, 65, 100, 128, 129]) {
      const contacts = new Contacts(limit);
      expect(openMany(contacts, limit)).not.toContain(-1);
      expect(contacts.open(0)).toBe(-1);
      contacts.close(0);
      expect(contacts.open(0)).toBe(0);
      expect(contacts.open(0)).toBe(-1);
    }
    expect(new Contacts(0).open(0)).toBe(-1);
  });
});
