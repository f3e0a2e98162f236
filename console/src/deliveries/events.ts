/** Steps of a ticket that others subscribe to: those that say how far it is, not what offices settle among themselves. */
export const EVENTS = ['filed', 'answered', 'dispatched', 'signed', 'contacted', 'returned', 'extended', 'paused', 'resumed', 'replied', 'callbackDue', 'rework', 'closed', 'declined', 'withdrawn', 'merged', 'followUp', 'noticed', 'criticised'] as const
