import { describe, expect, it } from 'vitest';
import { decode } from '../../src/digest/encoding.ts';

const textOf = (text: string | Uint8Array): string => decode(Buffer.from(text)).source.text;
const rulesOf = (bytes: Uint8Array): string[] => decode(bytes).repairs.map(({ ruleId }) => ruleId);

describe('text that was written right', () => {
  it.each([
    'José',
    'Müller — ’tis “fine”',
    'Łukasz',
    '陈',
    'd’état',
    '“État”',
    'naïve café, 1½ × 2 ± 0.5 µm²',
    'Ærøskøbing ·•… «Größe»',
    'Ελληνικά Русский 日本語 한국어',
    '🔍 📌 👩‍🔬',
    '√2 ≈ 1.41, ∑ xᵢ',
    'pre\u00a0fix',
    'می\u200cخواهم, क्\u200dष, 👩\u200d🔬, می\u200c x',
    '葛\u{e0100}城 and ᠭ\u180f',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} and ❤\ufe0f',
    'a � that was always there',
    'overlong à€€',
    'It takes 5\u00a0±\u00a00.3 s and costs £5–£10.',
    'It costs 5–£10, “£20” in all',
    '(–∞, 1) and 3×\u00a0faster than x\u00a0≤ 3',
    '≈£9, ≈±5, 2√π, √µ, √Ω, n√πlog n, √± 0.5, 2√©x',
    '∆π, ∆°, 5°–°, ¬π, ƒ±, a ÷π',
    'Ada Lovelace†‡§¶ of “Nescafé™”, NESCAFÉ®, “Foo”™',
    '10 Å², 5 nmÅ³ and 7 Å\u00a0more',
    '10€•20€, √• or √†',
    'σ≈§3, MAÇÃ–, fœtus, c·∫π',
    '\u00a0•\u00a0•\u00a0•\u00a0•, –•–•–•',
  ])('stays as it is: %s', (text) => {
    expect(decode(Buffer.from(text))).toMatchObject({ source: { text }, repairs: [] });
  });
});

describe('a character that cannot be seen', () => {
  it.each([
    ['a joiner between Latin letters', 'x\u200cy\u200dz \u200d', 'xyz '],
    ['a grapheme joiner', 'x\u034fy', 'xy'],
    [
      'a variation selector that hides text',
      'x\u{e0100}\u{e0101} 葛\u{e0100}\u{e0101}',
      'x 葛\u{e0100}',
    ],
    ['a Mongolian variation selector elsewhere', 'x\u180fy', 'xy'],
    ['a control of musical notation or shorthand', 'x\u{1d173}y\u{1bca0}z', 'xyz'],
    ['no character', 'x\ufffey\uffff', 'xy'],
  ])('is removed and reported: %s', (_, raw, text) => {
    const { source, repairs } = decode(Buffer.from(raw));
    expect(source.text).toBe(text);
    expect(new Set(repairs.map(({ ruleId }) => ruleId))).toEqual(new Set(['control-character']));
    expect(source.rawSlice(0, source.text.length)).toBe(raw);
  });
});

describe('text that was once read as Mac Roman or Windows-1252', () => {
  it.each([
    ['Clavi√©', 'Clavié'],
    ['I√±aki', 'Iñaki'],
    ['¬∑', '·'],
    ['\uf8ffüîç', '🔍'],
    ['\uf8ffüìå', '📌'],
    ['\uf8ffüìö', '📚'],
    ['‚Äî and ‚Äô', '— and ’'],
    ['ClaviÃ©', 'Clavié'],
    ['itâ€™s', 'it’s'],
    ['SchrÃ¶dinger', 'Schrödinger'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['ðŸ”\u008d', '🔍'],
    ['Clavi√©Iâ€™s√±', 'ClaviéI’sñ'],
    ['Mart√≠nez Mu√±√≥z', 'Martínez Muñóz'],
    ['Jo√£o, Schr√∂dinger, B√∂hm, √âcole, Sm√•land', 'João, Schrödinger, Böhm, École, Småland'],
    ['Milo≈°, ≈Åukasz', 'Miloš, Łukasz'],
    ['MiloÅ¡ and AndriÄ‡', 'Miloš and Andrić'],
    ['PÃºblico', 'Público'],
    ['StraÃŸe MÃ¼ller — Ã–zgÃ¼r naïve', 'Straße Müller — Özgür naïve'],
    ['Ãœber, 3Ã—4 and Ã“scar — naïve', 'Über, 3×4 and Óscar — naïve'],
    ['œÄ and Nguy·ªÖn Ph·∫°m — naïve', 'π and Nguyễn Phạm — naïve'],
    ['–ü—Ä–∏–≤–µ—Ç', 'Привет'],
    ['Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'привет'],
    ['ä¸­æ–‡å­—', '中文字'],
    ['‰∏≠ÊñáÂ≠ó', '中文字'],
    ['Î±-helix', 'α-helix'],
  ])('is repaired: %s', (raw, text) => {
    const { source, repairs } = decode(Buffer.from(raw));
    expect(source.text).toBe(text);
    expect(source.rawSlice(0, text.length)).toBe(raw);
    expect(repairs.map(({ ruleId }) => ruleId)).toContain('mojibake');
  });

  it('keeps right letters beside wrong ones', () => {
    expect(textOf('José met Clavi√© at d’état')).toBe('José met Clavié at d’état');
  });

  it('repairs what looks right only in a file that is wrong throughout', () => {
    const wrong = 'caf√©, d‚Äô√©t√©, Ã±';
    expect(textOf(wrong)).toBe('café, d’été, ñ');
  });

  it('keeps and names what may be right in a file that is wrong elsewhere', () => {
    const { source, repairs } = decode(Buffer.from('José met Clavi√© for £5–£10, 2√π and d’état'));
    expect(source.text).toBe('José met Clavié for £5–£10, 2√π and d’état');
    expect(repairs.map(({ message }) => message)).toEqual([
      'Repaired "√©" to "é" (UTF-8 once read as Mac Roman)',
      'Kept "–£", which may be "У" (UTF-8 once read as Mac Roman)',
      'Kept "√π", which may be "ù" (UTF-8 once read as Mac Roman)',
    ]);
  });

  it('keeps no part of what is repaired as another encoding', () => {
    expect(decode(Buffer.from('itâ€™s Clavi√© here, £')).repairs).toHaveLength(2);
  });
});

describe('characters that hide or move text', () => {
  it.each([
    ['a\u0000b', 'ab'],
    ['a\u001b[31mb', 'a[31mb'],
    ['\ufeffa\ufeff', 'a'],
    ['a\u202eb\u2066c\u200bd', 'abcd'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['a\fb\vc', 'a b c'],
    ['a\u007fb\u009fc', 'abc'],
    ['â€\u009d\u0000x', '”x'],
    ['a\u061cb\u00adc\u180ed', 'abcd'],
    ['f\u2061(x\u2062y\u2063z\u2064)\u206a', 'f(xyz)'],
    ['a\u3164b\uffa0c', 'a b c'],
    ['a\u{e0001}\u{e0049}\u{e0067}b', 'ab'],
  ])('are taken out or become a space: %j', (raw, text) => {
    expect(textOf(raw)).toBe(text);
  });

  it('are reported where they stand', () => {
    const text = 'one\ntwo\u0000three\u200b\u200b\n\u{e0041}\u{e0042}';
    const { source, repairs } = decode(Buffer.from(text));
    expect(repairs.map(({ message, start }) => [message, source.point(start)])).toEqual([
      ['Removed U+0000', { line: 2, column: 4, offset: 7 }],
      ['Removed 2 × U+200B', { line: 2, column: 10, offset: 13 }],
      ['Removed 2 × U+E0041, U+E0042', { line: 3, column: 1, offset: 16 }],
    ]);
  });
});

describe('line endings', () => {
  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['\r\r\n\n', '\n\n\n'],
  ])('become LF: %j', (raw, text) => {
    expect(textOf(raw)).toBe(text);
  });
});

describe('bytes', () => {
  it('may be UTF-16 with a byte order mark', () => {
    const little = Buffer.from('\ufeff# José\n', 'utf16le');
    expect(textOf(little)).toBe('# José\n');
    expect(textOf(Buffer.from(little).swap16())).toBe('# José\n');
    expect(rulesOf(little)).toEqual(['control-character']);
  });

  it.each([
    ['Latin-1', Buffer.from([0x4a, 0xe9])],
    ['an overlong form', Buffer.from([0xc0, 0xaf])],
    ['a lone surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['half a character', Buffer.from([0xe2, 0x80])],
  ])('that are no UTF-8 are reported, not refused: %s', (_, bytes) => {
    expect(rulesOf(bytes)).toContain('invalid-utf8');
    expect(textOf(bytes)).toContain('\ufffd');
  });

  it('may be none', () => {
    expect(decode(new Uint8Array())).toMatchObject({ source: { text: '' }, repairs: [] });
  });
});
