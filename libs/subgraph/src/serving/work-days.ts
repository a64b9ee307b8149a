import { publishedYears, readYearFolder, workCalendar, type WorkCalendar } from '@renda/calendar';

export interface WorkDays {
  current(): WorkCalendar;
  stop(): void;
}

/**
 * The working days of the years that are published with the product, and of the year files of a folder, which win. The folder is read again each minute,
 * so a new notice needs no restart; a file with a fault gives no year and is told, and so is a folder that cannot be read.
 */
export async function watchWorkDays(folder: string | undefined, onFault: (fault: unknown) => void, every = 60_000): Promise<WorkDays> {
  const published = publishedYears();
  let calendar = workCalendar(published);
  if (folder === undefined) return { current: () => calendar, stop: () => undefined };
  let last = '';
  const look = async (): Promise<void> => {
    try {
      const { years, faults } = await readYearFolder(folder);
      const now = JSON.stringify([years, faults]);
      if (now === last) return;
      last = now;
      for (const fault of faults) onFault(fault);
      calendar = workCalendar([...published, ...years]);
    } catch (error) {
      onFault(error);
    }
  };
  await look();
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return { current: () => calendar, stop: () => { clearInterval(timer); } };
}
