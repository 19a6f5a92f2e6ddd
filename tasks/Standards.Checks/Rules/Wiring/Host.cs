using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring;

/// <summary>Which host a program builds, and where.</summary>
internal static class Host
{
    public const string BackgroundService = "Microsoft.Extensions.Hosting.BackgroundService";

    // Their platforms map probes, send telemetry and let callers in.
    private static readonly string[] Foreign =
    [
        "Aspire.Hosting.", "Microsoft.AspNetCore.Components.WebAssembly.Hosting.", "Microsoft.Azure.Functions.Worker.", "Microsoft.Azure.WebJobs.",
        "Microsoft.Maui.Hosting.", "Amazon.Lambda.",
    ];

    private static readonly string[] WebNames =
        ["ConfigureWebHostDefaults", "ConfigureWebHost", "ConfigureSlimWebHost", "UseKestrel", "UseStartup"];

    /// <summary>The kind.</summary>
    public static HostKind KindOf(WiringClosure closure)
    {
        if (closure.All.Any(call => Array.Exists(Foreign, call.Member.IsIn)))
        {
            return HostKind.None;
        }

        if (closure.Calls(WebNames).Any(call => call.Member.IsIn("Microsoft.")) || closure.All.Any(IsWebBuilder))
        {
            return HostKind.Web;
        }

        var hasWork = closure.Has("AddHostedService") || closure.HasType(BackgroundService);
        return hasWork && closure.All.Any(IsGenericBuilder) ? HostKind.Worker : HostKind.None;
    }

    /// <summary>Whether a call makes the builder of a host.</summary>
    public static bool IsBuilder(WiringCall call) => IsWebBuilder(call) || IsGenericBuilder(call);

    /// <summary>Whether a call makes the host of its builder.</summary>
    public static bool IsBuild(WiringCall call) =>
        call.Name == "Build"
        && (call.Member.Type is "Microsoft.AspNetCore.Builder.WebApplicationBuilder" or "Microsoft.AspNetCore.Hosting.IWebHostBuilder"
            || IsGeneric(call.Member.Type));

    private static bool IsWebBuilder(WiringCall call) =>
        (call.Member.Type == "Microsoft.AspNetCore.Builder.WebApplication" && call.Name.StartsWith("Create", StringComparison.Ordinal))
        || (call.Member.Type == "Microsoft.AspNetCore.WebHost" && call.Name == "CreateDefaultBuilder")
        || (call.Member.Type == "Microsoft.AspNetCore.Hosting.WebHostBuilder" && call.Name == ".ctor");

    private static bool IsGenericBuilder(WiringCall call) =>
        IsGeneric(call.Member.Type)
        && (call.Name is ".ctor" || (call.Name.StartsWith("Create", StringComparison.Ordinal) && call.Name.EndsWith("Builder", StringComparison.Ordinal)));

    private static bool IsGeneric(string type) =>
        type is "Microsoft.Extensions.Hosting.Host" or "Microsoft.Extensions.Hosting.HostBuilder" or "Microsoft.Extensions.Hosting.IHostBuilder"
            or "Microsoft.Extensions.Hosting.HostApplicationBuilder";
}
