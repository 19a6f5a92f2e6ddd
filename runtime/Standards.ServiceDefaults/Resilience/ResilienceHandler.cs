using Polly;

namespace Standards.ServiceDefaults.Resilience;

/// <summary>Sends a request through the pipeline of its client and host.</summary>
internal sealed class ResilienceHandler(string client, HttpPipelines pipelines) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var pipeline = pipelines.Of(client, request.RequestUri);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(HttpPipelines.Request, request);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (context, state) => await state.Self.BaseSendAsync(state.Request, context.CancellationToken),
                context, (Self: this, Request: request));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<HttpResponseMessage> BaseSendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);
}
