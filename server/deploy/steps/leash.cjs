// Loaded into every process that `npm start` starts: when the starter is gone, however it went, so is the started.
process.channel?.unref();
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
});
