/** A file with its path inside the folder that it came in. */
export interface NamedFile {
  name: string;
  file: File;
}

/** What was dropped, or pasted as files: folders with everything in them. Hidden files are left out. */
export async function droppedFiles(data: DataTransfer): Promise<NamedFile[]> {
  // All entries are asked for at once: the list is empty after the first wait.
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry?.() ?? null);
  const plain = Array.from(data.files, (file) => ({ name: file.name, file }));
  if (entries.every((entry) => entry === null)) return plain;
  const found: NamedFile[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, found);
  return found;
}

/** What was chosen as a folder, or as files, in the order of the names. */
export const chosenFiles = (files: Iterable<File>): NamedFile[] =>
  Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => name !== '' && !isHidden(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

async function collect(root: FileSystemEntry, found: NamedFile[]): Promise<void> {
  const waiting = [root];
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    if (isHidden(entry.name)) continue;
    if (isFile(entry)) {
      const name = entry.fullPath.replace(/^\//, '');
      const file = await new Promise<File>((resolve, reject) => {
        (entry as FileSystemFileEntry).file(resolve, reject);
      });
      found.push({ name, file });
    } else waiting.push(...(await readFolder(entry as FileSystemDirectoryEntry)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A folder is handed out in parts, until there are no more. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) break;
    entries.push(...part);
  }
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}
