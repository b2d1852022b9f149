export const tell = (line: string) => void process.stderr.write(`▸ ${line}\n`);
