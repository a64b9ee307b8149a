import type { CivilDay } from '@renda/calendar';
import type { LimitVersion } from '@renda/rulebook';
import { both, connectionOf, type RowSource } from '@renda/subgraph';
import { Field, ObjectType } from 'type-graphql';
import type { KeptExtension } from '../appointments/appointment-deadline.js';

@ObjectType('SimulatedDeadline', { description: both('一次约见的安排时限：模拟的与现行的并列', 'When an appointment must be arranged: simulated and in force beside each other') })
export class SimulatedDeadlineView {
  @Field(() => Boolean, { description: both('两者的止期是否不同，含出现和消失', 'Whether the two end at different times; appearing and vanishing are differences too') })
  differs!: boolean;

  id!: string;
  simulationId!: string;
  appointmentId!: string;
  /** From when the rulebook was taken to be in force. */
  datedFrom!: CivilDay;
  receivedAt!: Date;
  rule!: LimitVersion | null;
  ruleInForce!: LimitVersion | null;
  extensions!: readonly KeptExtension[];
  arrangedAt!: Date | null;
  judgedAt!: Date;
}

export const SimulatedDeadlineConnection = connectionOf(SimulatedDeadlineView, 'SimulatedDeadline');

const counted = ['simulationId', 'receivedAt', 'extensions', 'arrangedAt', 'judgedAt'] as const;

/** They are read as a part of their simulation, under its rights. */
export const simulatedDeadlineRows: RowSource<SimulatedDeadlineView> = {
  entity: 'Simulation',
  from: 'simulation_deadline d join simulation m on m.id = d.simulation_id',
  id: 'd.appointment_id',
  columns: {
    simulationId: 'd.simulation_id', appointmentId: 'd.appointment_id', datedFrom: 'm.dated_from', receivedAt: 'd.received_at', rule: 'd.rule', ruleInForce: 'd.rule_in_force', extensions: 'd.extensions',
    arrangedAt: 'd.arranged_at', judgedAt: 'd.judged_at', differs: 'd.differs',
  },
  needs: { simulated: [...counted, 'datedFrom', 'rule'], inForce: [...counted, 'ruleInForce'], appointment: ['appointmentId'] },
  scopes: { regionPath: 'm.region_path' },
};

/** In the order in which they were received. */
export const byReceipt = { by: 'd.number', type: 'int' } as const;
