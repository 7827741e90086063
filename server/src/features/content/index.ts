export { ContentModule } from './content.module';
export { ACCOUNTS, DEMO_PASSWORD } from './demo-accounts';
