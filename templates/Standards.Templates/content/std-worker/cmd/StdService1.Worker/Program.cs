using StdService1.Worker;

await using var app = WorkerApplication.Create(args);

await app.RunAsync();
