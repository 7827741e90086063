export { Invite, InviteEdge } from './invite.entity';
export { inviteSchema } from './invite.schema';
export { InvitesModule } from './invites.module';
