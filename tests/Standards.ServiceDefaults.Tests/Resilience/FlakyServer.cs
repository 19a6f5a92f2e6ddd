using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Tests.Resilience;

/// <summary>The other side of a call: answers what a test says, and counts.</summary>
internal sealed class FlakyServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _calls;

    private FlakyServer(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(context => answer(context, Interlocked.Increment(ref _calls)));
    }

    public int Calls => Volatile.Read(ref _calls);

    public Uri Address => new(_app.Urls.Single());

    public static async Task<FlakyServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var server = new FlakyServer(answer);
        await server._app.StartAsync();
        return server;
    }

    public static Task<FlakyServer> StartAsync(params int[] statuses) => StartAsync((context, call) =>
    {
        context.Response.StatusCode = statuses[Math.Min(call, statuses.Length) - 1];
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
