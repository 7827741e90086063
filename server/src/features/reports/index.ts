export { reportSchema } from './report.schema';
export { ReportsModule } from './reports.module';
