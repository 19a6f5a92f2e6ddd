using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>STD8805: what happens when work in the background fails, and how long it may take to end, is said. Clauses:
/// <c>background-service-exception-behaviour-explicit</c>, <c>graceful-shutdown-no-data-loss</c>.</summary>
internal static class BackgroundJudge
{
    public static IEnumerable<Finding> Check(WiredService service)
    {
        var closure = service.Closure;
        if (service.Defaults.Give("Shutdown") || closure.Calls("Configure").Any(BindsOptions))
        {
            yield break;
        }

        var work = closure.Types
            .Where(type => type.Bases().Contains(Host.BackgroundService))
            .Select(type => type.ShortName)
            .Order(StringComparer.Ordinal)
            .ToList();
        var missing = new[] { "BackgroundServiceExceptionBehavior", "ShutdownTimeout" }.Where(option => !closure.Has("set_" + option)).ToList();
        if (work.Count == 0 || missing.Count == 0)
        {
            yield break;
        }

        yield return service.AtBuilder(
            RuleCatalog.ServiceBackgroundFailures,
            $"'{service.Project.Name}' runs '{work[0]}'{(work.Count > 1 ? $" and {work.Count - 1} more" : "")} in the background and does not set "
                + $"{string.Join(" and ", missing)} of the host{service.Defaults.Excuse("Shutdown")}",
            $"Write builder.Services.Configure<HostOptions>(host => {{ {string.Join(" ", missing.Select(Written))} }}), or call builder.AddServiceDefaults()");
    }

    private static string Written(string option) => option == "ShutdownTimeout"
        ? "host.ShutdownTimeout = TimeSpan.FromSeconds(30);"
        : "host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost;";

    // Values that a section of the configuration gives.
    private static bool BindsOptions(Reading.WiringCall call) =>
        call.Member.Generics.Contains("Microsoft.Extensions.Hosting.HostOptions")
        && call.Member.Type == "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions";
}
