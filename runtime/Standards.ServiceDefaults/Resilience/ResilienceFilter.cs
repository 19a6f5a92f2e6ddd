using Microsoft.Extensions.Http;

namespace Standards.ServiceDefaults.Resilience;

/// <summary>Puts the pipeline around each client that the factory builds; a filter, because it alone is told the name of the client.</summary>
internal sealed class ResilienceFilter(HttpPipelines pipelines, ResilienceOptions options) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.PrimaryHandler is SocketsHttpHandler sockets && sockets.ConnectTimeout == Timeout.InfiniteTimeSpan)
        {
            sockets.ConnectTimeout = options.ConnectTimeout;
        }
        // Innermost of what the application adds: a handler that adds a token or a key runs once for a call, not for each attempt.
        builder.AdditionalHandlers.Add(new ResilienceHandler(builder.Name ?? string.Empty, pipelines));
    };
}
