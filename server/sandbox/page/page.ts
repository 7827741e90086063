export const PAGE = Buffer.from('<!doctype html>');
