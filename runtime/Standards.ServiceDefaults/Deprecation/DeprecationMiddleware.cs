using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Deprecation;

/// <summary>Sends what the metadata of a deprecated endpoint says, on errors too.</summary>
internal sealed class DeprecationMiddleware(RequestDelegate next, DeprecationOptions options, TimeProvider clock, ILogger<DeprecationMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<DeprecationMetadata>() is not { } deprecation)
        {
            return next(context);
        }

        context.Response.OnStarting(
            static state =>
            {
                var (response, metadata) = ((HttpResponse, DeprecationMetadata))state;
                response.Headers["Deprecation"] = metadata.Deprecation;
                response.Headers["Sunset"] = metadata.SunsetHeader;
                if (metadata.Link.Count > 0)
                {
                    response.Headers.Append("Link", metadata.Link);
                }
                return Task.CompletedTask;
            },
            (context.Response, deprecation));

        var now = clock.GetUtcNow();
        var calls = deprecation.CountCall(now.UtcTicks, options.WarningInterval.Ticks);
        if (calls > 0)
        {
            logger.DeprecatedEndpointCalled(endpoint.DisplayName, deprecation.Sunset, calls);
        }

        if (!options.GoneAfterSunset || now < deprecation.Sunset)
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status410Gone;
        return Task.CompletedTask;
    }
}
