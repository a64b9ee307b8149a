import { bodyChanged } from '@renda/events';
import { keepsCopy } from './heard-listener.js';

export const onBodyChanged = keepsCopy(bodyChanged, 'body_heard', { region_id: ['uuid', 'regionId'] });
