/** What would do something to a terminal that printed it. Each holds the word `kept`, which must be seen. */
export const hostileStrings: readonly string[] = [
  'kept\x1b[2J',
  '\x1b]0;owned\x07kept',
  'kept\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\',
  '\x1b]52;c;ZXZpbA==\x07kept',
  'kept\u009b31mred',
  'kept\u009d0;owned\u009c',
  'kept\x1bP1;1|00/evil\x1b\\',
  'kept\x1b_Gf=100;AAAA\x1b\\',
  'kept\x1b[6n',
  'kept\x1b[?1049h\x1b[?25l',
  'kept\x1bc',
  'kept\x1b[201~',
  'kept\x1bPtmux;\x1b\x1b]52;c;ZXZpbA==\x07\x1b\\',
  'kept\b\b\b\bevil',
  'safe\revil kept',
  'kept\0nul',
  'kept &#27;[31m &#x9b;31m',
  'kept\u202etxt.exe',
  'kept \u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  'kept\u2028line',
  `kept${'e\u0301\u0302\u0303\u0304\u0305\u0306'.repeat(3)}`,
];

/** Controls that a terminal obeys: in no output, but for line ends and tabs. */
export const obeyed = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;

/** Those, and what turns the order of letters round or breaks lines: in no message, title or line of JSON. */
export const confusing = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
