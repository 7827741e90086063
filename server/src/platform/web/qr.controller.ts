import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { toString } from 'qrcode';
import { TextField } from '../http/dto';

export class QrQuery {
  @TextField({ max: 512, about: 'What the code says.' }) text: string;
}

@ApiTags('web')
@Controller('qr.svg')
export class QrController {
  /** A QR code as a picture. */
  @Get()
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  @ApiProduces('image/svg+xml')
  draw(@Query() { text }: QrQuery): Promise<string> {
    return toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  }
}
