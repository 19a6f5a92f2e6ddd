using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;
using Standards.Checks.Rules.Wiring.Judges;
using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring;

/// <summary>
/// STD8800 to STD8823: what a service calls when it starts, by the metadata of its assembly and of those that the repository makes for it. Nothing of them is
/// loaded or run.
/// </summary>
public sealed class WiringCheck : IProjectCheck
{
    private const int MaxAssemblies = 500;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ServiceLogs, RuleCatalog.ServiceProbes, RuleCatalog.ServiceRateLimit, RuleCatalog.ServiceAccess, RuleCatalog.ServiceTelemetry,
        RuleCatalog.ServiceBackgroundFailures, RuleCatalog.RpcInterceptors, RuleCatalog.CookieAntiforgery, RuleCatalog.ServiceMeasures,
        RuleCatalog.ClientTraces, RuleCatalog.ClientDefaults, RuleCatalog.ServiceProblems, RuleCatalog.ServiceProxies, RuleCatalog.ServiceIdempotency,
        RuleCatalog.ServiceRequestMetrics, RuleCatalog.TelemetryIdentity, RuleCatalog.ServiceTokens, RuleCatalog.ServiceRequestId,
        RuleCatalog.ServiceAccessLog,
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (!Deployables.IsDeployed(context.Policy) || project.IsTestProject || project.Find<WiringFacts>() is not { } facts)
        {
            return [];
        }

        var assemblies = facts.Assemblies.Take(MaxAssemblies).Select(RepositoryAssembly.Open).OfType<RepositoryAssembly>().ToList();
        using var symbols = new SourcePlaces(facts.Root);
        try
        {
            // Without the executable there is nothing to follow; the build has said why.
            return assemblies.Count == 0 || assemblies[0].Path != facts.Assemblies[0] ? [] : [.. Judge(project, facts, assemblies, symbols, context)];
        }
        catch (Exception e) when (MalformedMetadata.Causes(e))
        {
            throw new UnreadableFileException(project.Path, "was built to an assembly whose metadata cannot be read", e);
        }
        finally
        {
            assemblies.ForEach(assembly => assembly.Dispose());
        }
    }

    private static IEnumerable<Finding> Judge(
        ProjectFacts project, WiringFacts facts, List<RepositoryAssembly> assemblies, SourcePlaces symbols, CheckContext context)
    {
        var closure = ClosureWalker.Walk(assemblies, context.Cancellation);
        var service = new WiredService(project, closure, ServiceSettings.Read(facts.Settings), context.Policy.Wiring, symbols.Find);
        return service.Kind == HostKind.None || context.Policy.Wiring.ProvidedBy.Any(closure.CallsInto) ? [] : Judge(service);
    }

    private static IEnumerable<Finding> Judge(WiredService service)
    {
        IEnumerable<Finding> common =
        [
            .. LogJudge.Check(service), .. ProbeJudge.Check(service), .. TelemetryJudge.Check(service), .. BackgroundJudge.Check(service),
            .. MeasureJudge.Check(service), .. ClientTraceJudge.Check(service), .. ClientDefaultsJudge.Check(service),
        ];
        return service.Kind != HostKind.Web
            ? common
            :
            [
                .. common, .. RateLimitJudge.Check(service), .. AccessJudge.Check(service), .. RpcJudge.Check(service), .. AntiforgeryJudge.Check(service),
                .. ProblemJudge.Check(service), .. ProxyJudge.Check(service), .. IdempotencyJudge.Check(service), .. RequestJudge.Check(service),
            ];
    }
}
