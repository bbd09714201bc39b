import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { bareEnvironment, program } from './surroundings.ts';

export interface RunOptions {
  input?: string | Uint8Array;
  /** Beside a surrounding without settings. */
  env?: Record<string, string>;
  cwd?: string;
  /** A file descriptor for standard output, in place of a pipe. */
  stdout?: number;
  /** What runs the program: Node, unless something stands before it. */
  command?: readonly string[];
}

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** An empty folder that goes with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tearsheet-terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `tearsheet` as a process of its own, as a shell would. */
export function runTearsheet(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const [command = process.execPath, ...before] = options.command ?? [process.execPath];
  const home = options.cwd ?? emptyFolder();
  const child = spawn(command, [...before, program, ...args], {
    cwd: home,
    env: { ...bareEnvironment(home), ...options.env },
    stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that needs no input may be gone before it is written.
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Lines of JSON. */
export function readJsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
