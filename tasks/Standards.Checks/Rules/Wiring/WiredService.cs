using System.Reflection.Metadata.Ecma335;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring;

/// <summary>A service as its rules see it: what it calls, its settings, its endpoints, and where a finding stands.</summary>
internal sealed class WiredService(
    ProjectFacts project, WiringClosure closure, ServiceSettings settings, WiringPolicy policy, Func<MethodPlace, int, Location?> locate)
{
    /// <summary>The project.</summary>
    public ProjectFacts Project { get; } = project;

    /// <summary>What it calls.</summary>
    public WiringClosure Closure { get; } = closure;

    /// <summary>What its settings say.</summary>
    public ServiceSettings Settings { get; } = settings;

    /// <summary>Whether the policy says that everybody may call it.</summary>
    public bool IsOpen { get; } = policy.Open.Contains(project.Name, StringComparer.Ordinal);

    /// <summary>The host.</summary>
    public HostKind Kind { get; } = Host.KindOf(closure);

    /// <summary>What it has of <c>Standards.ServiceDefaults</c>.</summary>
    public PlatformDefaults Defaults { get; } = new(closure, settings);

    /// <summary>What it answers.</summary>
    public Endpoints Endpoints => field ??= Endpoints.Of(Closure);

    /// <summary>A finding at the line that makes the builder: something is missing among the services.</summary>
    public Finding AtBuilder(RuleDescriptor rule, string message, string fix) =>
        At(First(Closure.All.Where(Host.IsBuilder)) ?? First(Closure.All.Where(Host.IsBuild)), rule, message, fix);

    /// <summary>A finding at the line that makes the application: something is missing in the pipeline.</summary>
    public Finding AtBuild(RuleDescriptor rule, string message, string fix) =>
        At(First(Closure.All.Where(Host.IsBuild)) ?? First(Closure.All.Where(Host.IsBuilder)), rule, message, fix);

    /// <summary>A finding at a call.</summary>
    public Finding At(WiringCall? call, RuleDescriptor rule, string message, string fix) =>
        call is not null && locate(call.Place, call.Offset) is { } location
            ? new Finding(rule, location, message, fix)
            : new Finding(rule, Project.Path, 1, 1, message, fix);

    /// <summary>The call that stands first: in the executable before its libraries, and above others.</summary>
    public WiringCall? First(IEnumerable<WiringCall> calls) => calls.MinBy(call => (
        call.Place.Assembly.EntryPoint.IsNil ? 1 : 0,
        call.Place.Assembly.Name,
        MetadataTokens.GetRowNumber(call.Place.Method),
        call.Offset));
}
