import { Box, Text, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { memo, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Theme } from '../page/theme.ts';
import { drawScreen } from './draw/draw-screen.ts';
import { GUTTER } from './lay-out.ts';
import type { ReaderModel } from './reader-model.ts';
import { splitKeys } from './split-keys.ts';

interface ReaderScreenProps {
  model: ReaderModel;
  theme: Theme;
  /** Stops this process until the shell says go on. */
  stop: () => Promise<void>;
}

/** The reader on the terminal: hands keys and sizes to the model, and shows what is drawn of its state. */
export function ReaderScreen({ model, theme, stop }: ReaderScreenProps) {
  const { exit, suspendTerminal } = useApp();
  const { columns, rows } = useWindowSize();
  const state = useSyncExternalStore(model.subscribe, model.state);

  useEffect(() => {
    const away = () => void suspendTerminal(stop);
    // A suspension that ends at once paints everything anew, whatever stands on the screen.
    const repaint = () => void suspendTerminal(() => {});
    model.attach({ quit: exit, suspend: away, repaint });
  }, [model, exit, suspendTerminal, stop]);
  useEffect(() => {
    model.send({ type: 'resize', size: { columns, rows } });
  }, [model, columns, rows]);
  useInput((input, key) => {
    for (const name of splitKeys(input, key)) model.send({ type: 'key', key: name });
  });
  usePaste((text) => model.send({ type: 'paste', text }));

  const { panes, status } = useMemo(() => drawScreen(state, theme), [state, theme]);
  return (
    <Box flexDirection="column" width={state.size.columns}>
      <Box columnGap={GUTTER}>
        {panes.map(({ width, lines }, pane) => (
          // The panes never change their order, nor do the lines: a line is its place on the screen.
          <Box key={places[pane]} flexDirection="column" width={width} flexShrink={0}>
            {lines.map((line, row) => (
              <Line key={placeOf(row)} text={line} />
            ))}
          </Box>
        ))}
      </Box>
      <Line text={status} />
    </Box>
  );
}

const places = ['first', 'second'] as const;
const placeOf = (row: number) => `row-${row}`;

/** One line of the screen. Most lines of a frame are those of the frame before. */
const Line = memo(function Line({ text }: { text: string }) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});
