import { reportPreparationChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Which meeting an inspection prepared, and who took part in it. */
export const onReportPreparationChanged = copyOf(reportPreparationChanged, 'report_preparation_heard', {
  meeting_id: ['uuid', 'meetingId'], status: ['text', 'status'], participant_ids: ['uuid[]', 'participantMandateIds'],
});
