import { both, connectionOf, type RowSource } from '@renda/subgraph';
import { Field, ObjectType } from 'type-graphql';
import type { KeptExtension, KeptRule } from '../appointments/appointment-deadline.js';

@ObjectType('SimulatedDeadline', { description: both('一次约见的安排时限：模拟的与现行的并列', 'When an appointment must be arranged: simulated and in force beside each other') })
export class SimulatedDeadlineView {
  @Field(() => Boolean, { description: both('两者的止期是否不同，含出现和消失', 'Whether the two end at different times; appearing and vanishing are differences too') })
  differs!: boolean;

  id!: string;
  simulationId!: string;
  appointmentId!: string;
  receivedAt!: Date;
  rule!: KeptRule | null;
  ruleInForce!: KeptRule | null;
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
    simulationId: 'd.simulation_id', appointmentId: 'd.appointment_id', receivedAt: 'd.received_at', rule: 'd.rule', ruleInForce: 'd.rule_in_force', extensions: 'd.extensions',
    arrangedAt: 'd.arranged_at', judgedAt: 'd.judged_at', differs: 'd.differs',
  },
  needs: { simulated: [...counted, 'rule'], inForce: [...counted, 'ruleInForce'], appointment: ['appointmentId'] },
  scopes: { regionPath: 'm.region_path' },
};

/** In the order in which they were received. */
export const byReceipt = { by: 'd.number', type: 'int' } as const;
