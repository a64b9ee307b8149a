import { both } from '@renda/subgraph';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { BodyStub } from '../elsewhere/body.js';
import { ContactPairStub } from '../elsewhere/contact-pair.js';
import { DeputyGroupStub } from '../elsewhere/deputy-group.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { StationStub } from '../elsewhere/station.js';
import { SimulatedVerdictView } from './simulated-verdict.view.js';

const subjectOf = (kind: string, { subjectKind, subjectId }: SimulatedVerdictView): { id: string } | null => (subjectKind === kind ? referenceTo(subjectId) : null);

/** The subject of a simulated verdict, under the name of its kind. */
@Resolver(() => SimulatedVerdictView)
export class SimulatedSubjectResolver {
  @FieldResolver(() => MandateStub, { nullable: true, description: both('代表资格', 'The mandate, where it binds one') })
  mandate(@Root() verdict: SimulatedVerdictView): MandateStub | null {
    return subjectOf('MANDATE', verdict);
  }

  @FieldResolver(() => DeputyGroupStub, { nullable: true, description: both('代表小组', 'The group, where it binds one') })
  group(@Root() verdict: SimulatedVerdictView): DeputyGroupStub | null {
    return subjectOf('GROUP', verdict);
  }

  @FieldResolver(() => StationStub, { nullable: true, description: both('联络站', 'The station, where it binds one') })
  station(@Root() verdict: SimulatedVerdictView): StationStub | null {
    return subjectOf('STATION', verdict);
  }

  @FieldResolver(() => ContactPairStub, { nullable: true, description: both('联系对子', 'The contact pair, where it binds one') })
  pair(@Root() verdict: SimulatedVerdictView): ContactPairStub | null {
    return subjectOf('PAIR', verdict);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('常委会组成人员', 'The member of a standing committee, where it binds one') })
  member(@Root() verdict: SimulatedVerdictView): PersonStub | null {
    return subjectOf('SC_MEMBER', verdict);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: both('机构', 'The body, where it binds one') })
  body(@Root() verdict: SimulatedVerdictView): BodyStub | null {
    return subjectOf('BODY', verdict);
  }
}
