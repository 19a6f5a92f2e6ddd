using Microsoft.Build.Framework;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Advisories.Audits;
using Standards.Checks.Rules.Advisories.Files;

namespace Standards.Tasks;

/// <summary>The checks over the packages that restore resolved for a project: their content, licences and advisories.</summary>
public sealed class CheckRestored : ProjectCheckTask
{
    private protected override string Stage => "restored";

    private protected override IReadOnlyList<IProjectCheck> Checks => CheckCatalog.RestoredChecks;

    private protected override (ProjectFacts Facts, Finding? Problem) Complete(ProjectFacts facts, Policy policy)
    {
        var (packages, problem) = RestoredPackages.Read(Known.Of("assets"), facts.Path);
        if (packages is null)
        {
            return (facts, problem);
        }

        var restored = facts with
        {
            Packages = packages,
            IsPullRequest = Known.Is("pullRequest"),
            IsAudited = !Known.Of("audit").Equals("false", StringComparison.OrdinalIgnoreCase),
        };
        return (restored
            .With(Advisories(policy.Dependencies.Advisories.File))
            .With(new AuditPlaces(PlacesOf(AuditSettings.Of(packages.Assets.Restore, policy.Dependencies.Advisories)))), problem);
    }

    // A database has thousands of advisories: read once a build and node, not once a project.
    private AdvisorySet? Advisories(string file) =>
        file.Length == 0 ? null : OnceABuild(("Standards.Advisories", Root, file), () => AdvisorySet.Load(Root, file, Cancellation));

    // Only where restore was told to look away is the project evaluated again to find the lines that did.
    private Dictionary<string, (string Path, int Line, int Column)> PlacesOf(IReadOnlyList<AuditSetting> settings)
    {
        var places = new Dictionary<string, (string, int, int)>(StringComparer.Ordinal);
        if (settings.Count == 0)
        {
            return places;
        }

        using var origins = new PropertyOrigins(ProjectPath, (BuildEngine as IBuildEngine6)?.GetGlobalProperties());
        foreach (var setting in settings)
        {
            var origin = setting switch
            {
                { Package.Length: > 0 } => origins.OfItem("PackageReference", setting.Package),
                { Name: "NuGetAuditSuppress" } => origins.OfItem(setting.Name, setting.Value),
                { Name: "NoWarn" } => origins.OfListed(setting.Name, setting.Value),
                _ => origins.OfProperty(setting.Name),
            };
            if (origin is { Line: > 0 } && Relative(origin.File) is var path && !path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path))
            {
                places[setting.Key] = (path, origin.Line, origin.Column);
            }
        }

        return places;
    }
}
