using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Scalar.AspNetCore;

namespace StdService1.Api.OpenApi;

/// <summary>The page of a developer's machine that shows the document and sends requests. The log says where it is; it asks nothing of other servers.</summary>
internal static partial class ApiPage
{
    private const string Path = "/docs";

    public static void MapApiPage(this WebApplication app)
    {
        // Anonymous: a browser has no token before somebody pastes one into the page.
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference(Path, options => options.WithTitle("std-service1").DisableAgent().DisableMcp().DisableTelemetry().DisableDefaultFonts())
            .AllowAnonymous();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            Ready(app.Logger, string.Join(' ', addresses.Select(address => address + Path)));
        });
    }

    [LoggerMessage(EventId = 1, EventName = "ApiPageReady", Level = LogLevel.Information, Message = "API page: {Address}")]
    private static partial void Ready(ILogger logger, string address);
}
