using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Standards.ServiceDefaults.Tests.Edge;

/// <summary>A request without a server, whose answer starts when the test says so.</summary>
internal sealed class StartingResponse : HttpResponseFeature
{
    private readonly List<(Func<object, Task> Callback, object State)> _starting = [];

    public StartingResponse()
    {
        Context = new DefaultHttpContext();
        Context.Features.Set<IHttpResponseFeature>(this);
    }

    public DefaultHttpContext Context { get; }

    public override void OnStarting(Func<object, Task> callback, object state) => _starting.Add((callback, state));

    public async Task StartAsync()
    {
        foreach (var (callback, state) in _starting)
        {
            await callback(state);
        }
    }
}
