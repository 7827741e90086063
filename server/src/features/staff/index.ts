export { staffSchema } from './staff.schema';
export { StaffModule } from './staff.module';
export { StaffService } from './staff.service';
