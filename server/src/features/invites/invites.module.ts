import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CampaignsModule } from '../campaigns';
import { PlaysModule } from '../plays';
import { PrizesModule } from '../prizes';
import { InvitePay } from './invite-pay.service';
import { InvitesController } from './invites.controller';
import { InvitesHolding } from './invites.holding';
import { Invites } from './invites.service';

@Module({
  imports: [BrandsModule, PrizesModule, CampaignsModule, PlaysModule],
  controllers: [InvitesController],
  providers: [Invites, InvitePay, InvitesHolding],
})
export class InvitesModule {}
