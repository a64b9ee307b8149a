import { join } from 'node:path';
import { matterChanged, reportChanged, unitChanged } from '@renda/events';
import { itself, type ServiceDefinition } from '@renda/subgraph';
import { DeputyGroupReference } from './elsewhere/deputy-group.js';
import { StationReference } from './elsewhere/station.js';
import { onGroupChanged } from './heard/on-group-changed.js';
import { onStationChanged } from './heard/on-station-changed.js';
import { MatterContact } from './matters/matter-contact.js';
import { MatterReply } from './matters/matter-reply.js';
import { MatterStage } from './matters/matter-stage.js';
import { MatterStepsResolver } from './matters/matter-steps.resolver.js';
import { Matter } from './matters/matter.js';
import { matterImporter } from './matters/matter.import.js';
import { matterReference, MatterResolver } from './matters/matter.resolver.js';
import { RaiseMatterResolver } from './matters/raise-matter.resolver.js';
import { Receipt } from './matters/receipt.js';
import { StationMattersResolver, UnitMattersResolver } from './matters/station-matters.resolver.js';
import { policy } from './policy.js';
import { reportImporter } from './reports/report.import.js';
import { reportReference, ReportResolver } from './reports/report.resolver.js';
import { GroupReportsResolver, StationReportsResolver } from './reports/reports-of.resolver.js';
import { ResearchReport } from './reports/research-report.js';
import { constraints, sentences } from './sentences.js';
import { UndertakingUnit } from './units/undertaking-unit.js';
import { unitImporter } from './units/unit.import.js';
import { unitReference, UnitResolver } from './units/unit.resolver.js';

/** What this service owns, answers, says and hears. */
export const suggestions: ServiceDefinition = {
  name: 'suggestions',
  version: '0.1.0',
  folder: join(import.meta.dirname, '..'),
  entities: [UndertakingUnit, Matter, MatterStage, MatterReply, MatterContact, Receipt, ResearchReport],
  resolvers: [
    UnitResolver, MatterResolver, MatterStepsResolver, RaiseMatterResolver, StationMattersResolver, UnitMattersResolver,
    ReportResolver, StationReportsResolver, GroupReportsResolver,
  ],
  types: [StationReference, DeputyGroupReference],
  references: { UndertakingUnit: unitReference, Matter: matterReference, ResearchReport: reportReference, Station: itself, DeputyGroup: itself },
  policy,
  sentences,
  constraints,
  listeners: [onStationChanged, onGroupChanged],
  importers: [unitImporter, matterImporter, reportImporter],
  says: [unitChanged, matterChanged, reportChanged],
  scopedTables: ['undertaking_unit', 'matter', 'matter_concern', 'research_report'],
};
