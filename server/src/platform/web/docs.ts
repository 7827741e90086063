import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const ABOUT = `Members ask at /api/m, staff at /api/c, each with \`Authorization: Bearer <token>\`.
Every refusal has the body \`{code, text, hint, requestId, details?}\`; branch on \`code\`.
Writes that matter carry a \`key\` of the client's: repeating one gives the first answer.`;

export function openApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder().setTitle('Fanqu 泛趣').setDescription(ABOUT).setVersion('1').addBearerAuth();
  return SwaggerModule.createDocument(app, about.build());
}

/** /docs for people, /docs-json for machines; made when first asked for. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApi(app), {
    raw: ['json'],
    customSiteTitle: 'Fanqu API',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true },
  });
}
