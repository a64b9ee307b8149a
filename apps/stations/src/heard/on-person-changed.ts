import { personChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Who may be appointed to a post: whoever is registered as a person. Only the id is kept. */
export const onPersonChanged = copyOf(personChanged, 'person_heard', {});
