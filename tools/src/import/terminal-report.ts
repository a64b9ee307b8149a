import { SingleBar } from 'cli-progress';
import { sayFault } from './fault.js';
import type { ImportReport } from './report.js';
import { sayBehind } from './wait-until-heard.js';

/** Shows an import on a terminal: a bar where there is one, plain lines otherwise. Faults go to the error output. */
export function terminalReport(out: NodeJS.WriteStream, faults: NodeJS.WritableStream): ImportReport {
  let bar: SingleBar | undefined;
  let started = 0;
  let sentRows = 0;
  const clear = (): void => {
    bar?.stop();
    bar = undefined;
  };
  const say = (line: string): void => {
    clear();
    out.write(`${line}\n`);
  };
  return {
    fault: (fault) => {
      clear();
      faults.write(`${sayFault(fault)}\n`);
    },
    checked: (files, rows) => say(`已检查 ${String(files)} 个文件 ${String(rows)} 行，无误 / ${String(files)} files, ${String(rows)} rows checked, no faults`),
    sending: (kind, rows) => {
      if (!out.isTTY) return;
      bar = new SingleBar({ format: `${kind} [{bar}] {value}/{total} {rate} rows/s {behind}`, stream: out, hideCursor: true, clearOnComplete: true });
      bar.start(rows, 0, { rate: 0, behind: '' });
      started = performance.now();
      sentRows = 0;
    },
    sent: (rows) => {
      sentRows += rows;
      bar?.update(sentRows, { rate: Math.round((sentRows * 1000) / (performance.now() - started)) });
    },
    loaded: (kind, { loaded, skipped, seconds, heardSeconds }) => {
      const rate = Math.round((loaded + skipped) / Math.max(seconds, 0.001));
      say(`${kind}: ${String(loaded)} 已导入 loaded, ${String(skipped)} 已有 skipped, ${seconds.toFixed(1)} s (${String(rate)} rows/s), ${heardSeconds.toFixed(1)} s 传达 heard`);
    },
    waiting: (behind) => bar?.update({ behind: sayBehind(behind) }),
    stopped: (zh, en) => {
      clear();
      faults.write(`${zh} / ${en}\n`);
    },
    end: clear,
  };
}
